import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { csvFields } from '../../src/telemetry/csv-line.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { tag, until } from './plant.ts';

const dir = mkdtempSync(join(tmpdir(), 'gemba-replay-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const T = Date.parse('2026-03-01T10:00:00Z');
const TAGS = [
  tag({ id: 'P-1.temp', unit: 'Cel', source: { connection: 'tape' } }),
  tag({ id: 'P-1.state', source: { connection: 'tape', name: 'state' }, values: { '0': 'off', '1': 'on' } }),
];

async function played(name: string, content: string, options: Record<string, unknown> = {}) {
  const file = join(dir, name);
  writeFileSync(file, content);
  const heard = new Recorder();
  const source = createSource({ id: 'tape', kind: 'replay', file, speed: 'max', times: 'recorded', ...options }, TAGS);
  await source.start(heard);
  await until('the end', () => heard.last?.kind === 'waiting');
  await source.stop();
  return heard;
}

describe('replay', () => {
  it('plays JSONL with its times and qualities', async () => {
    const heard = await played(
      'a.jsonl',
      [
        { tag: 'P-1.temp', at: '2026-03-01T10:00:00Z', value: 71.4 },
        { tag: 'state', at: T + 1000, value: 1, quality: 'uncertain' },
        { tag: 'P-1.temp', at: '2026-03-01T10:00:02Z', value: null },
        { tag: 'unknown', at: T, value: 1 },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    expect(heard.all).toEqual([
      { tag: 'P-1.temp', at: T, value: 71.4, quality: 'good' },
      { tag: 'P-1.state', at: T + 1000, value: 1, quality: 'uncertain' },
      { tag: 'P-1.temp', at: T + 2000, value: null, quality: 'bad' },
    ]);
  });
  it('plays CSV with one value a line', async () => {
    const heard = await played(
      'b.csv',
      '\uFEFFtag;at;value;quality\r\nP-1.temp;2026-03-01 10:00:00;1.5;good\r\nstate;2026-03-01 10:00:01;0;bad\r\n',
    );
    expect(heard.all).toEqual([
      { tag: 'P-1.temp', at: T, value: 1.5, quality: 'good' },
      { tag: 'P-1.state', at: T + 1000, value: 0, quality: 'bad' },
    ]);
  });
  it('plays CSV with a column for each tag', async () => {
    const heard = await played(
      'c.csv',
      'time,P-1.temp,"other, thing",state\n2026-03-01T10:00:00Z,1,9,\n2026-03-01T10:00:05Z,2,9,1\n',
    );
    expect(heard.all.map(({ tag, at, value }) => [tag, (at - T) / 1000, value])).toEqual([
      ['P-1.temp', 0, 1],
      ['P-1.state', 0, null],
      ['P-1.temp', 5, 2],
      ['P-1.state', 5, 1],
    ]);
  });
  it('names broken lines and goes on', async () => {
    const heard = await played(
      'd.jsonl',
      `garbage\n{"tag":"P-1.temp","at":"never","value":1}\n{"tag":"P-1.temp","at":${T},"value":"hot"}\n{"tag":"P-1.temp","at":${T + 1},"value":3}\n`,
    );
    expect(heard.all).toEqual([
      { tag: 'P-1.temp', at: T, value: null, quality: 'bad' },
      { tag: 'P-1.temp', at: T + 1, value: 3, quality: 'good' },
    ]);
    expect(heard.states.at(-2)?.detail).toBe(
      'the recording is over: 2 samples, 3 unusable (last: P-1.temp: the text "hot" where a number was expected)',
    );
  });
  it('keeps the rhythm, at its speed, dated now', async () => {
    const began = Date.now();
    const heard = await played('e.csv', 'time,P-1.temp\n2026-03-01T10:00:00Z,1\n2026-03-01T10:01:00Z,2\n', {
      speed: 200,
      times: 'now',
    });
    expect(heard.all).toHaveLength(2);
    expect((heard.all[1]?.at ?? 0) - (heard.all[0]?.at ?? 0)).toBe(300);
    expect(heard.all[0]?.at).toBeGreaterThanOrEqual(began);
    expect(Date.now() - began).toBeGreaterThanOrEqual(299);
  });
  it('reads CSV fields with quotes', () => {
    expect(csvFields('a,"b, ""c""",,d ')).toEqual(['a', 'b, "c"', '', 'd']);
  });
});
