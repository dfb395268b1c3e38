/** What somebody types wrongly, or a disk refuses: one clear line, and nothing that was there is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { gemba, gembaInto, workFolder } from './gemba.ts';

const QUESTION = '{"id":"one","question":"How hot is it?"}\n';
const files = workFolder({
  'plant.yaml': `version: 1
plant: { id: works, name: Works, timeZone: UTC }
connections:
  - { id: bus, kind: mqtt, url: "http://broker" }
  - { id: line, kind: mqtt, url: "mqtt://broker" }
assets:
  - id: A
    tags:
      - { id: A.t, source: { connection: line, tpic: "a/t" } }
      - { id: A.u, source: { connection: line, topic: "a/u" } }
`,
  'cut.csv': 'tag,at,value\nA.t,2026-03-01T10:00:00Z,7\nA.t,2026-03-01T10:01:00Z',
  'questions.jsonl': QUESTION,
});
const data = ['--data', files.path('data')];
afterAll(() => files.remove());

describe('gemba, given what it cannot use,', () => {
  it('takes a plant over and tells by line which connection and which signal will never be heard', async () => {
    const { code, stderr } = await gemba('plant', 'import', files.path('plant.yaml'), ...data);
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'plant.yaml:4: connection bus: url: expected mqtt://HOST:PORT, mqtts://HOST:PORT, or ws(s)://HOST/PATH',
      'plant.yaml:9: tag A.t: its source names no topic',
    ]);
  });

  it('takes no line that was cut off for one without a value, and no second file in silence', async () => {
    const cut = await gemba('samples', 'import', files.path('cut.csv'), ...data);
    expect(cut).toMatchObject({ code: 0, stderr: expect.stringContaining('cut.csv:3: 2 cells, but 3 columns') });
    const two = await gemba('samples', 'import', files.path('cut.csv'), 'more.csv', ...data);
    expect(two).toMatchObject({ code: 2, stderr: expect.stringMatching(/^gemba: "more\.csv" is one word too many\n/) });
  });

  it('writes no batch over its own questions, and none for questions that are not there', async () => {
    const questions = files.path('questions.jsonl');
    const over = await gemba('ask', '--batch', questions, '--out', questions, ...data);
    expect(over).toMatchObject({ code: 1, stderr: expect.stringContaining('name another file with --out') });
    expect(readFileSync(questions, 'utf8')).toBe(QUESTION);
    const none = await gemba('ask', '--batch', files.path('no.jsonl'), '--out', files.path('out.jsonl'), ...data);
    expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/no\.jsonl: there is no such file\n$/) });
    expect(existsSync(files.path('out.jsonl'))).toBe(false);
  });

  it('says in one line where it cannot write', async () => {
    const nowhere = files.path('nowhere/out');
    for (const args of [
      ['ask', '--batch', files.path('questions.jsonl'), '--out', nowhere],
      ['shift', '--pdf', nowhere],
      ['plant', 'export', '--out', nowhere],
    ])
      expect(await gemba(...args, ...data)).toMatchObject({
        code: 1,
        stderr: `gemba: cannot write ${nowhere}: there is no such folder\n`,
      });
    const there = await gemba('plant', 'export', '--out', files.path('plant.yaml'), ...data);
    expect(there.stderr).toMatch(/plant\.yaml: there is such a file already\n$/);
  });

  it.skipIf(!existsSync('/dev/full'))('does not call done what a full disk did not take', async () => {
    await gemba('ask', 'How hot is it?', ...data);
    const { code, stderr } = await gembaInto('/dev/full', 'journal', 'export', ...data);
    expect([code, stderr]).toEqual([1, 'gemba: cannot write the results: the disk is full\n']);
  });

  it.skipIf(!existsSync('/proc/self'))('gives a data folder up that cannot be made', async () => {
    expect(await gemba('doctor', '--data', '')).toMatchObject({ code: 1, stderr: expect.stringMatching(/no name/) });
    const refused = await gemba('doctor', '--data', '/proc/gemba');
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be opened for writing (ENOENT)'),
    });
  });
});
