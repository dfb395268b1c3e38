import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { importAlarms, importEvents, importSamples } from '../../src/store/import/index.ts';
import { timeReader } from '../../src/store/import/time.ts';
import { everything, freshStore } from './fresh-store.ts';

const { plant } = parsePlantFile(
  `version: 1
plant: { id: w, name: Works, timeZone: Europe/Berlin }
assets:
  - { id: P 1, tags: [ { id: P 1.temp }, { id: P 1.state } ] }
  - { id: P 2, tags: [ { id: P 2.temp } ] }`,
  'plant.yaml',
);

const own = freshStore();
const file = (name: string, content: string | Uint8Array) => {
  const path = join(own.folder, name);
  writeFileSync(path, content);
  return path;
};

describe('times', () => {
  const read = timeReader('Europe/Berlin');
  const iso = (written: unknown) => {
    const time = read(written);
    return time.kind === 'time' ? new Date(time.at).toISOString() : time.reason;
  };
  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00', '2026-03-01T09:00:00.000Z'],
    ['2026-07-01 10:00', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01T10:00:00.1234567', '2026-07-01T08:00:00.123Z'],
    ['2026-07-01T10:00:00+05:30', '2026-07-01T04:30:00.000Z'],
    ['2026-07-01T10:00:00-0300', '2026-07-01T13:00:00.000Z'],
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:30:00', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
    ['1772359200000', '2026-03-01T10:00:00.000Z'],
    [1772359200000, '2026-03-01T10:00:00.000Z'],
  ])('%j is %s', (written, expected) => {
    expect(iso(written)).toBe(expected);
  });
  it.each([
    ['2026-02-30T10:00:00', /is no time/],
    ['2026-13-01', /is no time/],
    ['yesterday', /is no time/],
    ['2026-03-01T25:00', /is no time/],
    [1772359200, /write milliseconds/],
    ['', /missing/],
    [null, /missing/],
  ])('%j is refused', (written, reason) => {
    expect(iso(written)).toMatch(reason);
  });
  it('gives a date the whole day, 23 or 25 hours long where the clock changes', () => {
    const hours = (written: string) => {
      const time = read(written);
      return time.kind === 'time' ? ((time.dayEnd ?? 0) - time.at) / 3_600_000 : undefined;
    };
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });
});

describe('importing samples', () => {
  it('takes JSON lines of every kind of value', async () => {
    const path = file(
      's.jsonl',
      `{"tag":"P 1.temp","at":"2026-03-01T10:00:00Z","value":71.4,"quality":"good"}

{"tag":"P 1.temp","at":"2026-03-01T10:01:00Z","value":null,"quality":"bad"}
{"tag":"P 1.state","at":"2026-03-01T10:00:00Z","value":"running"}
{"tag":"P 1.state","at":1772359260000,"value":true,"quality":"Uncertain"}`,
    );
    const progress: number[] = [];
    const result = await importSamples(path, { store: own.store, plant, onProgress: (read) => progress.push(read) });
    expect(result).toEqual({ read: 4, stored: 4, rejected: [], rejectedCount: 0 });
    expect(progress.at(-1)).toBe(4);
    expect(own.store.historian.range('P 1.temp', everything)).toEqual([
      { tag: 'P 1.temp', at: Date.UTC(2026, 2, 1, 10), value: 71.4, quality: 'good' },
      { tag: 'P 1.temp', at: Date.UTC(2026, 2, 1, 10, 1), value: null, quality: 'bad' },
    ]);
    expect(own.store.historian.range('P 1.state', everything)).toEqual([
      { tag: 'P 1.state', at: Date.UTC(2026, 2, 1, 10), value: 'running', quality: 'good' },
      { tag: 'P 1.state', at: 1772359260000, value: true, quality: 'uncertain' },
    ]);
  });

  it('takes CSV with a byte order mark, quotes, CRLF and columns in any order', async () => {
    const path = file(
      's.csv',
      '\uFEFF"Value";At;TAG;note\r\n"3,5";2026-03-01T11:00:00;"P 1.temp";"two\r\nlines"\r\n;2026-03-01T11:01:00;P 1.temp;\r\nTRUE;2026-03-01T11:00:00;P 1.state;x\r\nstopped;2026-03-01T11:02:00;P 1.state;\r\nx;never;P 1.state;',
    );
    const result = await importSamples(path, { store: own.store, plant });
    expect(result).toMatchObject({ read: 5, stored: 4, rejectedCount: 1 });
    expect(result.rejected).toEqual([{ line: 7, reason: expect.stringMatching(/"never" is no time/) }]);
    const values = (tag: string) => own.store.historian.range(tag, everything).map(({ value }) => value);
    expect(values('P 1.temp')).toEqual([3.5, null]);
    expect(values('P 1.state')).toEqual([true, 'stopped']);
    expect(own.store.historian.latest(['P 1.temp']).get('P 1.temp')?.at).toBe(Date.UTC(2026, 2, 1, 10, 1));
  });

  it('tells bad lines by number, unknown tags once, and goes on', async () => {
    const lines = [
      '{"tag":"P 1.temp","at":"2026-03-01T10:00:00Z","value":1}',
      'garbage',
      '[1,2]',
      '{"tag":"X.y","at":"2026-03-01T10:00:00Z","value":1}',
      '{"tag":"X.y","at":"2026-03-01T10:01:00Z","value":1}',
      '{"at":"2026-03-01T10:00:00Z","value":1}',
      '{"tag":"P 1.temp","at":"2026-03-01T10:00:00Z"}',
      '{"tag":"P 1.temp","at":"2026-03-01T10:00:00Z","value":{"a":1}}',
      '{"tag":"P 1.temp","at":"2026-03-01T10:00:00Z","value":1,"quality":"fine"}',
      '{"tag":"P 1.temp","at":"2026-03-01T10:00:00Z","value":1e400}',
      '{"tag":"P 1.temp","at":"2026-03-01T10:02:00Z","value":2}',
    ];
    const result = await importSamples(file('s.jsonl', lines.join('\n')), { store: own.store, plant });
    expect(result).toMatchObject({ read: 11, stored: 2, rejectedCount: 9 });
    expect(result.rejected.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7, 8, 9, 10]);
    expect(result.rejected[2]?.reason).toBe('the plant has no tag "X.y" (and 1 more such lines)');
  });

  it('stores the repeated hour of autumn twice', async () => {
    const rows = ['01:30', '02:00', '02:30', '02:00', '02:30', '03:00'].map(
      (time, i) => `P 1.temp,2026-10-25T${time}:00,${i}`,
    );
    await importSamples(file('s.csv', `tag,at,value\n${rows.join('\n')}\n`), { store: own.store, plant });
    const samples = own.store.historian.range('P 1.temp', everything);
    expect(samples.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(samples.map(({ at }) => (at - (samples[0]?.at ?? 0)) / 60_000)).toEqual([0, 30, 60, 90, 120, 150]);
  });

  it.each([
    ['empty.csv', '', 'bad-input', /nothing to import/],
    ['head.csv', 'tag,at,value\n', 'bad-input', /nothing to import/],
    ['noheader.csv', 'just words\n', 'bad-input', /must name the columns/],
    [
      'wrong.csv',
      'a,b,c\n1,2,3\n',
      'bad-input',
      /wrong\.csv:1: there are no columns tag, at, value; the file has a, b, c/,
    ],
    ['other.csv', 'tag,at,value\nQ,2026-03-01,1\n', 'bad-input', /no tag "Q"/],
    ['binary.csv', 'PK\u0003\u0004\u0000\u0000', 'bad-input', /not a text file/],
    ['table.xlsx', 'x', 'unsupported', /only \.jsonl and \.csv/],
    ['quote.csv', `tag,at,value\n"${'x'.repeat(18 << 20)}`, 'bad-input', /never closes/],
  ])('refuses %s', async (name, content, code, message) => {
    const failure = importSamples(file(name, content), { store: own.store, plant });
    await expect(failure).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
  it('says that a file is not there', async () => {
    await expect(importSamples(join(own.folder, 'no.csv'), { store: own.store, plant })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('reads a long file in bounded memory', async () => {
    const rows = 300_000;
    const path = join(own.folder, 'long.csv');
    const out = createWriteStream(path);
    out.write('tag,at,value\n');
    for (let i = 0; i < rows; i += 10_000) {
      const part = Array.from(
        { length: 10_000 },
        (_, j) => `P 2.temp,${1_772_000_000_000 + (i + j) * 1000},${(i + j) % 97}.5`,
      );
      out.write(`${part.join('\n')}\n`);
    }
    out.end();
    await finished(out);
    let calls = 0;
    const result = await importSamples(path, { store: own.store, plant, onProgress: () => calls++ });
    expect(result).toEqual({ read: rows, stored: rows, rejected: [], rejectedCount: 0 });
    expect(calls).toBeGreaterThan(5);
    expect(own.store.historian.span('P 2.temp')).toMatchObject({ count: rows });
  });
});

describe('importing alarms', () => {
  it('maps priorities, derives states and finds who is active', async () => {
    const path = file(
      'a.csv',
      `id,asset,tag,name,priority,raised_at,cleared_at,acknowledged_at
A1,P 1,P 1.temp,High temperature,critical,2026-03-01T10:00:00Z,2026-03-01T11:00:00Z,2026-03-01T11:00:00Z
A2,P 1,,Low flow,3,2026-03-01T10:30:00Z,,
A3,P 2,,Trip,HIGH,2026-03-01T10:30:00Z,,2026-03-01T10:31:00Z
A4,P 2,,Trip,low,2026-03-01T10:30:00Z,2026-03-01T10:40:00Z,
A5,P 9,,Trip,low,2026-03-01T10:30:00Z,,
A6,P 1,,Trip,soon,2026-03-01T10:30:00Z,,
A7,P 1,,Trip,low,2026-03-01T10:30:00Z,2026-03-01T10:20:00Z,
A8,P 1,,Trip,constructor,2026-03-01T10:30:00Z,,`,
    );
    const result = await importAlarms(path, { store: own.store, plant });
    expect(result).toMatchObject({ read: 8, stored: 4, rejectedCount: 4 });
    expect(result.rejected.map(({ line }) => line)).toEqual([6, 7, 8, 9]);
    expect(own.store.alarms.get('A1')).toMatchObject({ priority: 1, state: 'normal', tag: 'P 1.temp' });
    const at = (minute: number) => own.store.alarms.activeAt(Date.UTC(2026, 2, 1, 10, minute)).map(({ id }) => id);
    expect(at(0)).toEqual(['A1']);
    expect(at(30)).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(at(40)).toEqual(['A1', 'A2', 'A3']);
    expect(at(60)).toEqual(['A2', 'A3']);
    expect(own.store.alarms.list({}).map(({ state }) => state)).toEqual([
      'normal',
      'unacknowledged',
      'acknowledged',
      'returned-to-normal unacknowledged',
    ]);
    expect(own.store.alarms.list({ assets: ['P 2'], limit: 1 }).map(({ id }) => id)).toEqual(['A3']);
    const range = { from: Date.UTC(2026, 2, 1, 10, 45), to: Date.UTC(2026, 2, 1, 12) };
    expect(own.store.alarms.list(range).map(({ id }) => id)).toEqual(['A1', 'A2', 'A3']);
  });
});

describe('importing events', () => {
  it('keeps further columns, and lets a date last its day', async () => {
    const path = file(
      'e.jsonl',
      `{"id":7,"asset":"P 1","at":"2026-03-01","kind":"work order","category":"preventive","text":"Seal","code":"M1","hours":2.5,"parts":["a"]}
{"id":"E8","asset":"P 2","at":"2026-03-01T10:00:00Z","kind":"note","category":"","text":"noise"}
{"id":"E9","asset":"P 2","at":"2026-03-02T10:00:00Z","until":"2026-03-03","kind":"Batch","category":"B1","text":"run"}`,
    );
    expect(await importEvents(path, { store: own.store, plant })).toMatchObject({ read: 3, stored: 3 });
    const midnight = Date.UTC(2026, 1, 28, 23);
    const [first, second] = own.store.events.list({});
    expect(first).toEqual({
      id: '7',
      asset: 'P 1',
      at: midnight,
      until: midnight + 86_400_000,
      kind: 'work order',
      category: 'preventive',
      text: 'Seal',
      more: { code: 'M1', hours: 2.5, parts: '["a"]' },
    });
    expect(second).toMatchObject({ id: 'E8', until: undefined });
    const ids = (filter: Parameters<typeof own.store.events.list>[0]) =>
      own.store.events.list(filter).map(({ id }) => id);
    expect(ids({ from: Date.UTC(2026, 2, 1, 12), to: Date.UTC(2026, 2, 1, 13) })).toEqual(['7']);
    expect(ids({ assets: ['P 2'] })).toEqual(['E8', 'E9']);
    expect(ids({ kind: 'batch' })).toEqual(['E9']);
    expect(ids({ category: 'Preventive', limit: 5 })).toEqual(['7']);
  });
});
