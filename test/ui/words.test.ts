import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { piecesOf } from '../../renderer/conversation/pieces.ts';
import { citedNumber, liveNumber } from '../../renderer/format/number.ts';
import { clock, duration, moment } from '../../renderer/format/time.ts';
import { unitLabel } from '../../renderer/format/unit.ts';
import { Readings } from '../../renderer/state/readings.ts';
import { firstShown } from '../../renderer/state/source.ts';
import { advance, newTurn, saidIn } from '../../renderer/state/turn.ts';
import type { ReadingView, Statement } from '../../src/contract.ts';

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
    vi.advanceTimersByTime(600_000);
    expect(readings.lastOdd('P-1.t')?.state).toBe('high');
    vi.useRealTimers();
  });
});

describe('the evidence pane', () => {
  it('puts the first signal and the first passage on show', () => {
    const shown = firstShown([
      { id: 'e1', kind: 'aggregate', function: 'count', from: '', to: '', value: 3 },
      { id: 'e2', kind: 'limit', tag: 'P-1.t', limitKind: 'high', value: 75 },
      { id: 'e3', kind: 'passage', document: 'm.pdf', page: 2, section: '1', region: [], text: 'x' },
    ]);
    expect(shown?.live).toMatchObject({ kind: 'signal', tag: 'P-1.t' });
    expect(shown?.page).toMatchObject({ document: 'm.pdf', page: 2 });
    expect(firstShown([])).toBeUndefined();
  });

  it('prefers what the headline rests on', () => {
    const shown = firstShown(
      [
        { id: 'e1', kind: 'limit', tag: 'P-1.flow', limitKind: 'high', value: 9 },
        { id: 'e2', kind: 'limit', tag: 'P-1.temp', limitKind: 'high', value: 75 },
      ],
      { ...statement('75 °C'), evidence: ['e2'] },
    );
    expect(shown?.live).toMatchObject({ tag: 'P-1.temp' });
  });
});
