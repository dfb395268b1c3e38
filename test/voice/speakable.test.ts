import { describe, expect, it } from 'vitest';
import { namedPieces } from '../../renderer/voice/names.ts';
import { counted, shortForm, speakable } from '../../renderer/voice/speakable.ts';
import type { Answer, PlantView } from '../../src/contract.ts';

describe('what is read aloud', () => {
  it.each([
    [
      'P-101 runs at 71.4\u00a0°C [1], flow 120 m³/h.',
      'P one oh one runs at seventy-one point four degrees, flow one hundred twenty cubic metres per hour.',
    ],
    ['It tripped at 14:07 with F07.', 'It tripped at fourteen oh seven with F oh seven.'],
    ['Since 06:00 it rose by 1.2 °C/h.', "Since six o'clock it rose by one point two degrees per hour."],
    ['last known 71.2 °C, 14 min ago', 'last known seventy-one point two degrees, fourteen minutes ago'],
    [
      '1 h at −3.5 bar, 1,450 rpm, 5 %',
      'one hour at minus three point five bar, one thousand four hundred fifty revolutions per minute, five percent',
    ],
    ['Alarms: 3, of them 1 critical.', 'Alarms: three, of them one critical.'],
    ['At 14:00 VFD-102 drew 5 A.', 'At fourteen hundred V F D one oh two drew five amps.'],
    ['Tag x2y stays.', 'Tag x2y stays.'],
  ])('%s', (written, spoken) => {
    expect(speakable(written)).toBe(spoken);
  });

  it('counts to a million', () => {
    expect([0, 13, 20, 71, 100, 101, 12_000, 999_999].map(counted)).toEqual([
      'zero',
      'thirteen',
      'twenty',
      'seventy-one',
      'one hundred',
      'one hundred one',
      'twelve thousand',
      'nine hundred ninety-nine thousand nine hundred ninety-nine',
    ]);
  });

  it('is the warning, the main fact, and its age where it matters', () => {
    const statement = (text: string) => ({ text, evidence: ['e1'], verified: true });
    const reading = { id: 'e1', kind: 'reading', tag: 't', value: 71.4, quality: 'good', ageSeconds: 2 } as const;
    const answer: Pick<Answer, 'warnings' | 'headline' | 'statements' | 'evidence' | 'text'> = {
      warnings: [statement('Hot surface.')],
      headline: statement('P-101 is at 71.4 °C.'),
      statements: [statement('And much more.')],
      evidence: [reading],
      text: 'all of it',
    };
    const said = 'Hot surface. P one oh one is at seventy-one point four degrees.';
    expect(shortForm(answer)).toBe(said);
    expect(shortForm({ ...answer, evidence: [{ ...reading, ageSeconds: 840, quality: 'stale' }] })).toBe(
      `${said} That is fourteen minutes old.`,
    );
    expect(shortForm({ ...answer, evidence: [{ ...reading, ageSeconds: 12, quality: 'uncertain' }] })).toBe(
      `${said} That is twelve seconds old.`,
    );
    const verdict = statement('No: P-101 is at 71.4 °C, 4 °C below its high limit.');
    expect(shortForm({ ...answer, warnings: [], statements: [statement('P-101 is at 71.4 °C.'), verdict] })).toBe(
      'No: P one oh one is at seventy-one point four degrees, four degrees below its high limit.',
    );
    const other = { ...verdict, evidence: ['e9'] };
    expect(shortForm({ ...answer, warnings: [], statements: [other] })).toBe(
      'P one oh one is at seventy-one point four degrees.',
    );
    expect(shortForm({ ...answer, warnings: [], headline: undefined, statements: [] })).toBe('all of it');
  });
});

describe('names in a transcript', () => {
  const plant = {
    assets: [
      { id: 'P-101', name: 'Cooling water pump 1', aliases: ['cooling pump'], tags: [{ name: 'Bearing temperature' }] },
      { id: 'P-10', name: 'Spare pump', aliases: [], tags: [] },
    ],
  } as unknown as PlantView;

  it('are marked wherever they stand as words of their own, the longest first', () => {
    const text = 'bearing temperature of P-101 and p-10, not P-1011; P-101';
    expect(namedPieces(text, plant).filter(({ means }) => means)).toEqual([
      { text: 'bearing temperature', means: 'Bearing temperature' },
      { text: 'P-101', means: 'P-101 · Cooling water pump 1' },
      { text: 'p-10', means: 'P-10 · Spare pump' },
      { text: 'P-101', means: 'P-101 · Cooling water pump 1' },
    ]);
    expect(
      namedPieces(text, plant)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(namedPieces(text, undefined)).toEqual([{ text }]);
  });
});
