import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/contract.ts';
import { verify } from '../../src/copilot/verify.ts';

const evidence: Evidence[] = [
  {
    id: 'e1',
    kind: 'reading',
    asset: 'P-7',
    assetName: 'Feed pump',
    tag: 'P-7.temp',
    tagName: 'Bearing temperature',
    value: 71.44,
    unit: 'Cel',
    at: '2026-03-02T08:45:00.000Z',
    quality: 'good',
    ageSeconds: 840,
  },
  {
    id: 'e2',
    kind: 'comparison',
    tag: 'P-7.temp',
    value: 71.44,
    limit: 80,
    unit: 'Cel',
    margin: 8.56,
    verdict: 'within',
    side: 'below',
  },
  {
    id: 'e3',
    kind: 'passage',
    document: 'pump.pdf',
    page: 12,
    section: '3 > Limits',
    region: [],
    text: 'Code F07: replace the seal. Tighten to 35 N·m. Never run dry.',
  },
  {
    id: 'e4',
    kind: 'trend',
    tag: 'P-7.temp',
    unit: 'Cel',
    from: '2026-03-02T07:00:00.000Z',
    to: '2026-03-02T08:45:00.000Z',
    first: 65,
    last: 71.44,
    change: 6.44,
    ratePerHour: 3.7,
    direction: 'rising',
  },
];
const check = (text: string, ...ids: string[]) =>
  verify(text, { evidenceIds: ids, evidence }, { zone: 'Europe/Berlin', given: 'How hot is P-7?' }).ok;

describe('a sentence that holds', () => {
  it.each([
    ['The bearing temperature of P-7 is 71.4 °C.', 'e1'],
    ['It is 71 °C, 14 min ago.', 'e1'],
    ['It was 160.6 °F at 09:45.', 'e1'],
    ['71.44 °C is 8.56 °C below the limit of 80 °C.', 'e2'],
    ['It is within its limit [2].', 'e2'],
    ['F07 means: "replace the seal".', 'e3'],
    ['Tighten to 35 N·m (page 12).', 'e3'],
    ['It rose from 65 °C to 71.4 °C, about 3.7 °C per hour.', 'e4'],
    ['There is nothing to say.'],
  ])('%s', (text, ...ids) => expect(check(text, ...ids)).toBe(true));
});

describe('a sentence that does not', () => {
  it.each([
    ['The temperature is 74 °C.', 'e1'],
    ['The temperature is 71.4 bar.', 'e1'],
    ['The temperature is 71.5 °C.', 'e1'],
    ['The limit is 80 °C.', 'e1'],
    ['P-8 is at 71.4 °C.', 'e1'],
    ['F08 means replace the seal.', 'e3'],
    ['The manual says "run it dry".', 'e3'],
    ['Tighten to 53 N·m.', 'e3'],
    ['It exceeds its limit of 80 °C.', 'e2'],
    ['It fell from 65 °C to 71.4 °C.', 'e4'],
    ['It is fine.', 'e9'],
    ['It is minus 71.4 °C, 14 h ago.', 'e1'],
  ])('%s', (text, ...ids) => expect(check(text, ...ids)).toBe(false));
});

describe('what the question itself said', () => {
  const context = {
    zone: 'Europe/Berlin',
    given: 'Is P-7 over 95 °C, and how were the last 24 hours of line 3?',
    names: [
      ['P-7', 'Feed pump'],
      ['P-8', 'Feed pump 8'],
      ['FEED', 'Feed'],
    ],
  };
  const stands = (text: string, ...ids: string[]) => verify(text, { evidenceIds: ids, evidence }, context).ok;
  it.each([
    ['No, P-7 is not over 95 °C: it is 71.4 °C.', 'e1'],
    ['At 71.4 °C it is below the 95 °C that you ask about.', 'e1'],
    ['It was 71.4 °C in the last 24 hours.', 'e1'],
  ])('may be said back: %s', (text, ...ids) => expect(stands(text, ...ids)).toBe(true));
  it.each([
    ['The bearing temperature is 95 °C.', 'e1'],
    ['P-7 is at 95 °C, above its limit of 80 °C.', 'e2'],
  ])('is no reading: %s', (text, ...ids) => expect(stands(text, ...ids)).toBe(false));

  const supposed: Evidence[] = [
    { ...evidence[0], id: 'e1' } as Evidence,
    {
      id: 'e2',
      kind: 'comparison',
      tag: 'P-7.temp',
      value: 92.2,
      limit: 80,
      unit: 'Cel',
      margin: 12.2,
      verdict: 'exceeds',
      supposed: true,
    },
  ];
  const holds = (text: string) =>
    verify(text, { evidenceIds: ['e1', 'e2'], evidence: supposed }, { ...context, given: 'It shows 198 °F, ok?' }).ok;
  it('a supposed value is told as supposed', () => {
    expect(holds('92.2 °C would be outside the limit of 80 °C, by 12.2 °C.')).toBe(true);
    expect(holds('198 °F would be too much.')).toBe(true);
    expect(holds('If it were 92.2 °C, it would exceed 80 °C; it is 71.4 °C.')).toBe(true);
    expect(holds('The bearing temperature is 92.2 °C.')).toBe(false);
    expect(holds('It is 198 °F, which would be too much.')).toBe(false);
  });

  it.each([
    ['P-8 is at 71.4 °C.', 'e1'],
    ['The bearing temperature of Feed pump 8 is 71.4 °C.', 'e1'],
  ])('a machine that the evidence is not about: %s', (text, ...ids) => expect(stands(text, ...ids)).toBe(false));
  it('the name of one machine within that of another is none', () => {
    expect(stands('The bearing temperature of Feed pump is 71.4 °C.', 'e1')).toBe(true);
  });
});

describe('verdicts, directions, dates and times that nothing gives', () => {
  it.each([
    ['It is within its limits.', 'e1'],
    ['The temperature is rising.', 'e1'],
    ['It was 71.4 °C at 09:03.', 'e1'],
    ['It was 71.4 °C on 2 April.', 'e1'],
    ['It was 71.4 °C on 2026-02-03.', 'e1'],
    ['It was 71.4 °C on Friday.', 'e1'],
  ])('%s', (text, ...ids) => expect(check(text, ...ids)).toBe(false));
  it.each([
    ['It was 71.4 °C at 09:45 on Monday, 2 March 2026.', 'e1'],
    ['It was 71.4 °C at 9:45 am.', 'e1'],
    ['It was 71.4 °C on 2026-03-02.', 'e1'],
    ['It rose from 65 °C at 08:00.', 'e4'],
    ['The limits of P-7 are not known; it may be checked.', 'e1'],
  ])('but: %s', (text, ...ids) => expect(check(text, ...ids)).toBe(true));
});

describe('instructions of a passage', () => {
  const manual: Evidence[] = [
    {
      id: 'e1',
      kind: 'passage',
      document: 'pump.pdf',
      page: 4,
      section: 'Draining',
      region: [],
      text: [
        'Never open the drain valve under pressure. Wear gloves, eye protection.',
        '1. Stop the motor and lock the switch.',
        '2. Close the suction valve.',
        '3. Open the drain valve slowly.',
      ].join('\n'),
    },
    {
      id: 'e2',
      kind: 'reading',
      asset: 'P-7',
      tag: 'P-7.running',
      value: 1,
      word: 'running',
      quality: 'good',
    },
  ];
  const verdict = (text: string, before: readonly string[] = []) =>
    verify(text, { evidenceIds: ['e1', 'e2'], evidence: manual }, { zone: 'UTC', before }).ok;

  it.each([
    'Stop the motor and lock the switch, then close the suction valve.',
    'Before opening the drain valve slowly, close the suction valve.',
    'After you stop the motor and lock the switch, close the suction valve.',
    'Never open the drain valve under pressure.',
    'The drain valve must never be opened under pressure.',
    'P-7 is running.',
  ])('holds: %s', (text) => expect(verdict(text)).toBe(true));

  it.each([
    'Close the suction valve, then stop the motor and lock the switch.',
    'Open the drain valve slowly before closing the suction valve.',
    'Open the drain valve under pressure.',
    'Do not close the suction valve.',
    'P-7 is not running.',
    "P-7 isn't currently running.",
  ])('does not: %s', (text) => expect(verdict(text)).toBe(false));

  it('goes on from the sentences before', () => {
    const opened = ['Open the drain valve slowly.'];
    expect(verdict('Close the suction valve.', opened)).toBe(false);
    expect(verdict('Close the suction valve.', ['Stop the motor and lock the switch.'])).toBe(true);
  });
});
