import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aggregatesOf, readingsOf, trendOf } from '../../renderer/conversation/figures.ts';
import { piecesOf } from '../../renderer/conversation/pieces.ts';
import { axisTimes } from '../../renderer/evidence/axis-times.ts';
import { citedNumber, liveNumber, localDecimals, signedNumber } from '../../renderer/format/number.ts';
import { clock, duration, exactMoment, moment, range } from '../../renderer/format/time.ts';
import { unitLabel } from '../../renderer/format/unit.ts';
import { Readings } from '../../renderer/state/readings.ts';
import { advance, newTurn, saidIn, sentencesOf } from '../../renderer/state/turn.ts';
import type { Evidence, ReadingView, Statement } from '../../src/contract.ts';

const statement = (text: string, links: Statement['links'] = []): Statement => ({
  text,
  links,
  evidence: [],
  verified: true,
});

describe('words of the interface', () => {
  const locales = ['en', 'de', 'es', 'zh'].map((name) => {
    const file = join(import.meta.dirname, `../../renderer/locales/${name}.json`);
    return { name, words: JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | string> };
  });
  const keysOf = (words: Record<string, unknown>, prefix = ''): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [prefix + key] : keysOf(value as Record<string, unknown>, `${prefix}${key}.`),
    );

  it('are the same in every language, and use the same values', () => {
    const [english] = locales;
    if (!english) throw new Error('no English');
    const wanted = keysOf(english.words);
    for (const { name, words } of locales) {
      // Chinese has one plural form.
      const expected = name === 'zh' ? wanted.filter((key) => !key.endsWith('_one')) : wanted;
      expect(keysOf(words).sort()).toEqual(expected.sort());
    }
  });

  it('has durations, numbers and units as people write them', () => {
    expect([2, 59.4, 852, 7300, 400_000].map((seconds) => duration(seconds, 'en-GB').replace('\u00a0', ' '))).toEqual([
      '2 s',
      '59 s',
      '14 min',
      '2 h',
      '4 d',
    ]);
    expect([1300, 71.43, 4.121, 0.92, 0].map((value) => liveNumber(value, 'de'))).toEqual([
      '1.300',
      '71,4',
      '4,12',
      '0,920',
      '0',
    ]);
    expect(citedNumber(71.4, 'en-GB')).toBe('71.4');
    expect(localDecimals('20.38 °C per hour, section 4.2.1', 'de')).toBe('20,38 °C per hour, section 4.2.1');
    expect([1.2, -0.4, 0].map((value) => signedNumber(value, 'de'))).toEqual(['+1,2', '−0,4', '0']);
    expect(['Cel', 'm3/h', 'mm/s', '{bottles}/h', 'kW.h', '%', undefined].map(unitLabel)).toEqual([
      '°C',
      'm³/h',
      'mm/s',
      'bottles/h',
      'kW·h',
      '%',
      '',
    ]);
  });

  it('tells the time of the plant, also across the change to winter time', () => {
    const place = { locale: 'en-GB', zone: 'Europe/Berlin' };
    const before = Date.parse('2026-10-25T00:30:00Z');
    const after = Date.parse('2026-10-25T01:30:00Z');
    expect(clock(before, place)).toBe('02:30:00');
    expect(clock(after, place)).toBe('02:30:00');
    expect(moment(before, after, place)).toBe('02:30');
    expect(moment(before, after + 86_400_000, place)).toContain('25/10');
  });
});

describe('a range of time', () => {
  const place = { locale: 'en-GB', zone: 'Europe/Berlin' };
  const at = (time: string) => Date.parse(`2026-11-${time}:00+01:00`);
  const now = at('23T10:00');

  it('names each day once, and today not at all', () => {
    expect(range(at('23T08:00'), at('23T09:30'), now, place)).toBe('08:00 – 09:30');
    expect(range(at('22T22:57'), at('22T23:27'), now, place)).toBe('22/11, 22:57 – 23:27');
    expect(range(at('22T22:57'), at('22T22:57') + 20_000, now, place)).toBe('22/11, 22:57');
    expect(range(at('22T10:00'), now, now, place)).toBe('22/11, 10:00 – 23/11, 10:00');
    const newYears = ['2024', '2025'].map((year) => Date.parse(`${year}-12-31T23:00:00Z`));
    expect(range(newYears[0] ?? 0, newYears[1] ?? 0, now, place)).toBe('01/01/2025, 00:00 – 01/01, 00:00');
  });

  it('has an axis of hours with the date at midnight, of days, or of months', () => {
    const words = { locale: 'en-GB', zone: 'Europe/Berlin' };
    const times = (from: number, to: number, ...splits: number[]) =>
      axisTimes(
        splits.map((split) => split / 1000),
        { from, to, words },
      );
    const midnight = at('22T00:00');
    const hour = 3_600_000;
    expect(times(midnight - 9 * hour, midnight + 9 * hour, midnight, midnight + 3 * hour)).toEqual(['00:00', '03:00']);
    expect(times(midnight - 20 * hour, midnight + 20 * hour, midnight, midnight + 6 * hour)).toEqual([
      '22/11',
      '06:00',
    ]);
    expect(times(midnight - 90 * hour, midnight + 90 * hour, midnight, midnight + 24 * hour)).toEqual([
      '22/11',
      '23/11',
    ]);
    expect(
      times(midnight - 8000 * hour, midnight + 1000 * hour, at('01T00:00') - 30 * 24 * hour, at('01T00:00')),
    ).toEqual(['Oct 26', 'Nov 26']);
  });

  it('tells an instant to the second today, with its day before that', () => {
    expect(exactMoment(at('23T08:00'), now, place)).toBe('08:00:00');
    expect(exactMoment(at('22T08:00'), now, place)).toBe('22/11, 08:00');
  });
});

describe('a figure', () => {
  const ids = (...evidence: string[]): Statement => ({ ...statement('x'), evidence });
  const aggregate = (id: string, name: string, value: number, of?: string): Evidence => ({
    id,
    kind: 'aggregate',
    function: name,
    ...(of === undefined ? { tag: 'P-1.t' } : { of }),
    from: '',
    to: '',
    value,
  });
  const trend: Evidence = {
    id: 'e9',
    kind: 'trend',
    tag: 'P-1.t',
    from: '',
    to: '',
    first: 1,
    last: 2,
    change: 1,
    ratePerHour: 1,
    direction: 'rising',
  };

  it('is each aggregate of one signal, and none where the words are better', () => {
    const both = [aggregate('e1', 'min', 1), aggregate('e2', 'max', 9)];
    expect(aggregatesOf(ids('e1', 'e2'), both)).toEqual(both);
    expect(aggregatesOf(ids('e1', 'e9'), [...both, trend])).toEqual([]);
    expect(aggregatesOf(ids('e1'), [aggregate('e1', 'count', 0, '0 alarms, 0 events')])).toEqual([]);
    expect(aggregatesOf(ids('e1'), [aggregate('e1', 'count', 7, 'alarms raised')])).toHaveLength(1);
    expect(aggregatesOf(ids('e1'), [aggregate('e1', 'time above', 3)])).toEqual([]);
  });

  it('has no verdict of a value that was only told', () => {
    const reading: Evidence = { id: 'e1', kind: 'reading', tag: 'P-1.t', value: 5, quality: 'good' };
    const told: Evidence = {
      id: 'e2',
      kind: 'comparison',
      tag: 'P-1.t',
      value: 9,
      limit: 7,
      verdict: 'exceeds',
      supposed: true,
    };
    expect(readingsOf(ids('e1'), [reading, told])[0]?.comparison).toBeUndefined();
    expect(readingsOf(ids('e1'), [reading, { ...told, supposed: false }])[0]?.comparison).toBeDefined();
  });

  it('is a trend only where the headline rests on it alone', () => {
    expect(trendOf(ids('e9'), [trend])).toBe(trend);
    expect(trendOf(ids('e9', 'e1'), [trend, aggregate('e1', 'min', 1)])).toBeUndefined();
    expect(readingsOf(ids('e9'), [trend])).toEqual([]);
  });
});

describe('a statement', () => {
  it('is cut into words, numbers and marks', () => {
    const text = 'It is 71.4 °C, below 75 °C [2].';
    const pieces = piecesOf(statement(text, [{ start: 6, end: 13, evidence: 'e1' }]));
    expect(pieces.map((piece) => [piece.kind, piece.text])).toEqual([
      ['words', 'It is '],
      ['number', '71.4 °C'],
      ['words', ', below 75 °C'],
      ['mark', '2'],
      ['words', '.'],
    ]);
  });

  it('keeps its words when links overlap or lie outside it', () => {
    const links = [
      { start: 0, end: 4, evidence: 'e1' },
      { start: 2, end: 6, evidence: 'e2' },
      { start: 50, end: 60, evidence: 'e3' },
    ];
    expect(
      piecesOf(statement('abcdefgh', links))
        .map((piece) => piece.text)
        .join(''),
    ).toBe('abcdefgh');
  });
});

describe('a turn', () => {
  it('takes a judged sentence out of the draft and leaves what came after it', () => {
    const asked = newTurn(1, 'Why?');
    const drafted = advance(asked, { kind: 'words', text: 'It is at 71.4 °C. It is ris' });
    const judged = advance(drafted, { kind: 'statement', statement: statement('It is at 71.4 °C.') });
    expect(judged.draft).toBe(' It is ris');
    expect(advance(drafted, { kind: 'statement', statement: statement('Reworded by the verifier.') }).draft).toBe(
      'It is ris',
    );
    expect(advance(drafted, { kind: 'dropped', text: 'It is at 71.4 °C.', reason: 'no source' }).dropped).toHaveLength(
      1,
    );
  });

  it('says nothing twice: the headline goes when the model says it from the same evidence, and only then', () => {
    const headline = { ...statement('It is 71.4 °C.'), evidence: ['e1'] };
    const facts = advance(newTurn(1, 'Too hot?'), { kind: 'facts', evidence: [], headline, warnings: [], factsMs: 1 });
    const said = (text: string, evidence: string[], worded: boolean) => {
      const turn = worded ? advance(facts, { kind: 'words', text }) : facts;
      const judged = advance(turn, { kind: 'statement', statement: { ...statement(text), evidence } });
      return saidIn(judged).map((one) => one.text);
    };
    expect(said('The bearing is at 71.4 °C.', ['e1', 'e2'], true)).toEqual(['The bearing is at 71.4 °C.']);
    expect(said('It has been rising.', ['e2'], true)).toEqual(['It is 71.4 °C.', 'It has been rising.']);
    expect(said('It is 71.4 °C.', ['e1'], true)).toEqual(['It is 71.4 °C.']);
    // A headline that was shown already stays where it is: then the model's repetition is left out.
    const worded = advance(facts, { kind: 'words', text: 'x' });
    const told = (...evidence: string[]) =>
      advance(worded, { kind: 'statement', statement: { ...statement('The bearing is at 71.4 °C.'), evidence } });
    expect(sentencesOf(told('e1'), true)).toEqual({ headline, words: [] });
    expect(sentencesOf(told('e1', 'e2'), true).words).toHaveLength(1);
    // What code adds to its own headline is never a repetition of it.
    expect(said('P-101 is at 71.4 °C.', ['e1'], false)).toEqual(['It is 71.4 °C.', 'P-101 is at 71.4 °C.']);
  });
});

describe('a signal', () => {
  it('that is back within its limits counts as lately odd for a while, one that stays odd does so for good', () => {
    const readings = new Readings();
    const reading = (state: ReadingView['state']): ReadingView => ({
      tag: 'P-1.t',
      value: 75,
      quality: 'good',
      at: '2026-11-22T20:00:00.000Z',
      ageSeconds: 1,
      state,
    });
    readings.take([reading('normal')]);
    expect(readings.lastOdd('P-1.t')).toBeUndefined();
    readings.take([reading('high')]);
    readings.take([reading('normal')]);
    expect(readings.lastOdd('P-1.t')?.state).toBe('high');
    vi.useFakeTimers({ now: Date.now() + 120_000 });
    expect(readings.lastOdd('P-1.t')).toBeUndefined();
    readings.take([reading('high')]);
    readings.age();
    expect(readings.get('P-1.t')?.quality).toBe('stale');
    readings.take([reading('high')]);
    vi.advanceTimersByTime(600_000);
    expect(readings.lastOdd('P-1.t')?.state).toBe('high');
    vi.useRealTimers();
  });
});
