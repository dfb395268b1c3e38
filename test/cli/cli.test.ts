/** The command line as a public interface: real processes, a plant and a manual written for this test. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Answer } from '../../src/contract.ts';
import { openLiveCore } from '../../src/core.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { gemba, workFolder } from './gemba.ts';

const PLANT = `version: 1
plant: { id: dairy, name: Dairy, timeZone: Europe/Berlin, shifts: [ { name: day, start: "06:00" }, { name: night, start: "18:00" } ] }
assets:
  - id: HALL
    name: Hall
  - id: H-7
    name: Homogeniser 7
    type: homogeniser
    parent: HALL
    documents: [homogeniser.md]
    tags:
      - { id: H-7.oil_temp, name: Oil temperature, unit: Cel, staleAfter: 2min, limits: [ { kind: high, value: 70 } ] }
      - { id: H-7.stroke_rate, name: Stroke rate, unit: /min, staleAfter: 2min }
`;
const MANUAL = `# Homogeniser operating manual

## Specification

| Item | Value |
|---|---|
| Stroke rate, rated | 140 /min |
| Gland water flow | 3.5 l/min |

## Faults

| Code | Meaning | Remedy |
|---|---|---|
| B12 | Gland water missing | Open the water valve and reset |
| B14 | Oil pressure low | Check the oil level |
`;
const files = workFolder({
  'plant.yaml': PLANT,
  'homogeniser.md': MANUAL,
  'empty.pdf': '',
  'samples.csv':
    'tag,at,value,quality\nH-7.oil_temp,2026-03-02T08:59:30Z,64.2,good\nH-7.oil_temp,2026-03-02T09:00:00Z,71.5,good\nH-7.nothing,2026-03-02T09:00:00Z,1,good\nH-7.stroke_rate,not a time,5,good\n',
  'alarms.jsonl':
    '{"id":"a1","asset":"H-7","tag":"H-7.oil_temp","name":"Oil temperature high","priority":"high","raisedAt":"2026-03-02T08:59:50Z"}\n',
  'events.csv':
    'id,asset,at,kind,category,text,craft\nw1,H-7,2026-02-20,work order,preventive,Gland replaced,mechanic\n',
  'questions.jsonl':
    '{"id":"one","question":"What is the oil temperature of H-7?","at":"2026-03-02T09:00:10Z"}\nnot json\n{"id":"three","question":"What does B12 mean?","at":"2026-03-02T09:00:10Z"}\n',
});
const data = ['--data', files.path('data')];
afterAll(() => files.remove());

describe('gemba', () => {
  it('explains itself, and wrong usage ends with 2', async () => {
    const help = await gemba('help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('gemba plant import FILE.yaml');
    for (const args of [
      ['nonsense'],
      ['ask'],
      ['ask', '--batch', 'x'],
      ['search', 'x', '--k', 'many'],
      ['plant', 'burn', 'x'],
      ['ask', '--wrong'],
    ]) {
      const { code, stderr } = await gemba(...args);
      expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
      expect(stderr).toMatch(/^gemba: /);
    }
    for (const args of [
      ['ask', '--help'],
      ['help', 'ask'],
    ]) {
      const { code, stdout } = await gemba(...args);
      expect([code, stdout.match(/^ {2}gemba \w+/gm)]).toEqual([0, ['  gemba ask']]);
      expect(stdout).toMatch(/^ {2}--at ISO {2,}asks as of then/m);
    }
    expect((await gemba('ask', '--wrong')).stderr.split('\n').slice(0, 3)).toEqual([
      "gemba: Unknown option '--wrong'",
      '',
      'usage:',
    ]);
    const missing = await gemba('plant', 'import', files.path('nothing.yaml'));
    expect([missing.code, missing.stderr]).toEqual([
      1,
      `gemba: cannot read ${files.path('nothing.yaml')}: there is no such file\n`,
    ]);
  });

  it('a plant file with mistakes is refused with every line named', async () => {
    const wrong = workFolder({
      'wrong.yaml': PLANT.replace('parent: HALL', 'parent: CELLAR').replace('H-7.stroke_rate', 'H-7.oil_temp'),
    });
    const { code, stderr } = await gemba('plant', 'import', wrong.path('wrong.yaml'), ...data);
    wrong.remove();
    expect(code).toBe(1);
    expect(stderr).toMatch(/wrong\.yaml:\d+: .*CELLAR/);
    expect(stderr).toMatch(/wrong\.yaml:\d+: .*H-7\.oil_temp/);
  });

  it('takes over plant, manual, samples, alarms and events', async () => {
    expect(await gemba('plant', 'import', files.path('plant.yaml'), ...data)).toMatchObject({ code: 0 });
    const ingested = await gemba('ingest', files.path('homogeniser.md'), files.path('empty.pdf'), '--json', ...data);
    expect(JSON.parse(ingested.stdout)).toMatchObject({ ingested: 1, failed: 1 });
    expect(ingested.stderr).toMatch(/empty\.pdf: .+/);
    const again = await gemba('ingest', files.path('homogeniser.md'), '--json', ...data);
    expect(JSON.parse(again.stdout)).toMatchObject({ ingested: 0, unchanged: 1 });
    const samples = await gemba('samples', 'import', files.path('samples.csv'), '--json', ...data);
    expect(JSON.parse(samples.stdout)).toMatchObject({ stored: 2, rejectedCount: 2 });
    expect(samples.stderr).toMatch(/samples\.csv:4: .*H-7\.nothing/);
    expect(samples.stderr).toMatch(/samples\.csv:5: /);
    expect(await gemba('alarms', 'import', files.path('alarms.jsonl'), ...data)).toMatchObject({ code: 0 });
    expect(await gemba('events', 'import', files.path('events.csv'), ...data)).toMatchObject({ code: 0 });
  });

  it('prints the plant as a file that it takes over again, and proposes one from a recording', async () => {
    const { code, stdout } = await gemba('plant', 'export', ...data);
    expect(code).toBe(0);
    expect(parsePlantFile(stdout, 'exported.yaml').plant).toEqual(parsePlantFile(PLANT, 'plant.yaml').plant);
    const tape = workFolder({ 'tape.csv': 'time,P-1.flow_m3h\n2026-03-01T10:00:00Z,12\n' });
    const proposed = await gemba('plant', 'propose', tape.path('tape.csv'));
    tape.remove();
    expect(proposed.stdout).toContain('{ id: P-1.flow_m3h, name: Flow, unit: m3/h, source: { connection: plant-bus');
  });

  it('manuals alone can be asked, and nothing is said of a plant that is not known', async () => {
    const alone = ['--data', files.path('alone')];
    const nothing = await gemba('ask', 'What does B12 mean?', ...alone);
    expect(nothing).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/plant import FILE\.yaml, gemba ingest DIR/),
    });
    await gemba('ingest', files.path('homogeniser.md'), ...alone);
    const asked = async (question: string) =>
      Answer.parse(JSON.parse((await gemba('ask', question, '--json', ...alone)).stdout));
    expect(await asked('What does B12 mean?')).toMatchObject({
      refused: false,
      text: expect.stringContaining('Gland water missing'),
    });
    expect(await asked('Which alarms are active?')).toMatchObject({
      refused: true,
      text: expect.stringContaining('No plant is known here yet'),
    });
    const live = await openLiveCore({ data: files.path('alone') });
    expect(live.demo).toBe(false);
    // Nothing is offered that only a plant could answer.
    expect(live.copilot.suggestions(Date.now())).toEqual(['What does B12 mean?']);
    expect(live.library.documents().map(({ name }) => name)).toEqual(['homogeniser.md']);
    await live.close();
  });

  it('answers with JSON that the contract accepts', async () => {
    const { code, stdout } = await gemba(
      'ask',
      'Is the oil of H-7 too hot?',
      '--at',
      '2026-03-02T09:00:10Z',
      '--json',
      ...data,
    );
    expect(code).toBe(0);
    const answer = Answer.parse(JSON.parse(stdout));
    expect(answer.refused).toBe(false);
    expect(answer.text).toMatch(/71\.5 °C/);
    expect(answer.evidence.find((item) => item.kind === 'comparison')).toMatchObject({
      tag: 'H-7.oil_temp',
      value: 71.5,
      limit: 70,
      verdict: 'exceeds',
    });
  });

  it('never passes an old value off as live', async () => {
    const { stdout } = await gemba('ask', 'oil temperature H-7', '--at', '2026-03-02T10:00:00Z', '--json', ...data);
    const answer = Answer.parse(JSON.parse(stdout));
    expect(answer.text).toMatch(/last known/i);
    expect(answer.evidence.find((item) => item.kind === 'reading')).toMatchObject({ quality: 'stale' });
  });

  it('a time without an offset is the plant’s', async () => {
    // 10:00:10 in Berlin is 09:00:10 UTC in March: one second after the last sample
    const asked = ['ask', 'oil temperature H-7', '--json', ...data];
    const { stdout } = await gemba(...asked, '--at', '2026-03-02T10:00:10');
    const { stdout: same } = await gemba(...asked, '--at', '2026-03-02T09:00:10Z');
    expect(Answer.parse(JSON.parse(stdout)).text).toBe(Answer.parse(JSON.parse(same)).text);
    expect(await gemba(...asked, '--at', '2 March')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('2 March'),
    });
  });

  it('a batch answers line by line in order, and a bad line does not stop it', async () => {
    const { code } = await gemba(
      'ask',
      '--batch',
      files.path('questions.jsonl'),
      '--out',
      files.path('answers.jsonl'),
      ...data,
    );
    expect(code).toBe(0);
    const lines = readFileSync(files.path('answers.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['one', 'line 2', 'three']);
    expect(lines[0].text).toContain('71.5');
    expect(lines[1].error).toMatchObject({ code: 'bad-input' });
    expect(lines[2].text).toMatch(/gland water/i);
  });

  it('searches passages', async () => {
    const { stdout } = await gemba('search', 'gland water flow', '--k', '3', '--json', ...data);
    const { query, hits } = JSON.parse(stdout);
    expect(query).toBe('gland water flow');
    expect(hits[0]).toMatchObject({ rank: 1, document: 'homogeniser.md' });
    expect(hits[0].text).toContain('3.5');
  });

  it('the encoder that finds passages is listed, and the doctor says how many it has read', async () => {
    const listed = JSON.parse((await gemba('models', 'list', '--json', ...data)).stdout);
    expect(listed).toContainEqual(expect.objectContaining({ purpose: 'passages', inUse: true }));
    const { stdout } = await gemba('doctor', '--json', ...data);
    const encoder = (JSON.parse(stdout) as { what: string; detail: string }[]).find(({ what }) => what === 'encoder');
    expect(encoder?.detail).toMatch(/^gemba\/passages-7m@\S+: \d+ passages? read by it$/);
  }, 60_000);

  it('the doctor tells a connection that works from one that does not', async () => {
    const tape = workFolder({
      'tape.csv': 'tag,at,value\nM.x,2026-03-02T09:00:00Z,1\n',
    });
    const plant = (id: string, file: string) =>
      `version: 1\nplant: { id: t, name: T, timeZone: UTC }\nconnections: [ { id: ${id}, kind: replay, file: "${file}", speed: max } ]\nassets:\n  - { id: M, name: Mill, tags: [ { id: M.x, name: X, source: { connection: ${id} } } ] }\n`;
    writeFileSync(tape.path('good.yaml'), plant('tape', tape.path('tape.csv')));
    writeFileSync(tape.path('bad.yaml'), plant('gone', tape.path('gone.csv')));
    const shut = plant('bus', '').replace(/kind: replay.*?max/, 'kind: mqtt, url: "mqtt://127.0.0.1:9"');
    writeFileSync(tape.path('shut.yaml'), shut.replace('{ connection: bus }', '{ connection: bus, topic: t }'));
    const examine = async (file: string) => {
      expect(await gemba('plant', 'import', tape.path(file), '--data', tape.path('data'))).toMatchObject({ code: 0 });
      const { code, stdout } = await gemba('doctor', '--json', '--data', tape.path('data'));
      const found = JSON.parse(stdout).find(({ what }: { what: string }) => what.startsWith('connection'));
      return { code, ...found };
    };
    expect(await examine('good.yaml')).toMatchObject({ code: 0, what: 'connection tape', state: 'works' });
    expect(await examine('bad.yaml')).toMatchObject({ code: 1, what: 'connection gone', state: 'fails' });
    expect(await examine('shut.yaml')).toMatchObject({
      code: 1,
      detail: expect.stringMatching(/nothing listens there; check the address/),
    });
    tape.remove();
  });

  it('keeps a journal whose chain holds', async () => {
    const { code, stdout } = await gemba('journal', 'verify', '--json', ...data);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ holds: true });
  });

  it('a data folder that cannot be used is said in one line', async () => {
    const { code, stderr } = await gemba('ask', 'x', '--data', files.path('plant.yaml'));
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
