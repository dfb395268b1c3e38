/**
 * Writes fixture.json: the serialisation as the product defines it, for the Python side, which builds its training data
 * by these layouts and is tested against these cases. Run after every change of src/copilot/serialise.ts:
 * `node models/training/fixture.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '../../src/contract.ts';
import { ASPECTS, aspectOf } from '../../src/copilot/aspects.ts';
import {
  type Asked,
  type Display,
  fieldsIn,
  type Head,
  itemsOf,
  LAYOUTS,
  LETTERS,
  SHOWN,
  serialise,
} from '../../src/copilot/serialise.ts';
import { MARKS, SLOTS } from '../../src/copilot/slots.ts';
import { INTENTS, type Intent } from '../../src/copilot/stages.ts';

const display: Display = {
  asset: (id, name) => name ?? id,
  signal: (id, name) => (name === undefined ? id : name.toLowerCase()),
  value: (value, unit) => (unit === undefined ? String(value) : `${value} ${unit}`),
  moment: (iso) => iso.slice(11, 16),
  range: (from, to) => `from ${from.slice(11, 16)} to ${to.slice(11, 16)}`,
  duration: (seconds) => (seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`),
  age: (seconds) => `${seconds} s`,
};

const p1 = { asset: 'P-1', assetName: 'Feed pump', tag: 'P-1.temp', tagName: 'Bearing temperature', unit: '°C' };
const day = (time: string) => `2026-03-01T${time}:00.000Z`;
const place = { document: 'pump.pdf', page: 9, section: '4 > Cleaning', region: [] };
const CASES: readonly { readonly intent: Intent; readonly asked?: Asked; readonly evidence: readonly Evidence[] }[] = [
  {
    intent: 'value',
    evidence: [{ id: 'e1', kind: 'reading', ...p1, value: 71.4, at: day('10:00'), quality: 'good', ageSeconds: 2 }],
  },
  {
    intent: 'state',
    asked: { past: true, verdict: 'No' },
    evidence: [
      { id: 'e1', kind: 'reading', ...p1, value: 1, word: 'running', at: day('10:00'), quality: 'good', ageSeconds: 2 },
      { id: 'e2', kind: 'reading', ...p1, value: null, quality: 'missing', detail: 'node offline' },
    ],
  },
  {
    intent: 'limit',
    evidence: [
      {
        id: 'e1',
        kind: 'reading',
        ...p1,
        value: 71.4,
        at: day('10:00'),
        quality: 'stale',
        ageSeconds: 840,
        detail: 'node offline',
      },
      { id: 'e2', kind: 'reading', ...p1, value: 71.4, at: day('10:00'), quality: 'bad', ageSeconds: 3 },
      { id: 'e3', kind: 'limit', ...p1, limitKind: 'high', value: 80 },
      {
        id: 'e4',
        kind: 'comparison',
        ...p1,
        value: 71.4,
        limit: 80,
        margin: 8.6,
        limitSource: 'e3',
        verdict: 'within',
      },
      { id: 'e5', kind: 'comparison', ...p1, value: 9, limit: 10, upper: 20, lower: 10, verdict: 'exceeds' },
      { id: 'e6', kind: 'comparison', ...p1, value: 9, limit: null, verdict: 'unknown' },
    ],
  },
  {
    intent: 'trend',
    evidence: [
      {
        id: 'e1',
        kind: 'trend',
        ...p1,
        from: day('08:00'),
        to: day('10:00'),
        first: 60,
        last: 70,
        change: 10,
        ratePerHour: 5,
        direction: 'rising',
        limit: 80,
        hoursToLimit: 2,
      },
      {
        id: 'e2',
        kind: 'trend',
        ...p1,
        from: day('08:00'),
        to: day('10:00'),
        first: 60,
        last: 50,
        change: -10,
        ratePerHour: -5,
        direction: 'falling',
      },
      {
        id: 'e3',
        kind: 'trend',
        ...p1,
        from: day('08:00'),
        to: day('10:00'),
        first: 60,
        last: 60,
        change: 0,
        ratePerHour: 0,
        direction: 'steady',
      },
    ],
  },
  {
    intent: 'aggregate',
    evidence: [
      {
        id: 'e1',
        kind: 'aggregate',
        ...p1,
        function: 'max',
        from: day('08:00'),
        to: day('10:00'),
        value: 83,
        at: day('09:10'),
      },
      {
        id: 'e2',
        kind: 'aggregate',
        asset: 'P-1',
        function: 'count',
        of: 'alarms',
        from: day('08:00'),
        to: day('10:00'),
        value: 3,
      },
      {
        id: 'e4',
        kind: 'aggregate',
        ...p1,
        unit: 's',
        function: 'time in state',
        of: 'running',
        from: day('08:00'),
        to: day('10:00'),
        value: 600,
      },
      { id: 'e3', kind: 'aggregate', ...p1, function: 'mean', from: day('08:00'), to: day('10:00'), value: null },
    ],
  },
  {
    intent: 'procedure',
    evidence: [
      { id: 'e1', kind: 'passage', ...place, text: '1. Shut V12.\n2. Vent the line.' },
      { id: 'e2', kind: 'passage', ...place, text: 'F-37 | Overload | Check [the] cabling' },
      { id: 'e3', kind: 'passage', ...place, text: 'x', quote: 'Use grease of class 2. Apply 25 g.' },
    ],
  },
  {
    intent: 'alarms',
    evidence: [
      {
        id: 'e1',
        kind: 'alarm',
        asset: 'P-1',
        assetName: 'Feed pump',
        alarm: 'a1',
        name: 'F07',
        priority: 2,
        state: 'unacknowledged',
        raisedAt: day('09:00'),
        message: 'overload',
      },
      {
        id: 'e2',
        kind: 'event',
        asset: 'P-1',
        event: 'w1',
        at: day('07:00'),
        category: 'repair',
        text: 'Seal replaced',
      },
      { id: 'e3', kind: 'asset', asset: 'P-1', name: 'Feed pump', type: 'pump', text: 'feeds the boiler' },
    ],
  },
];

const ASKED: readonly { readonly question: string; readonly heads: readonly Head[] }[] = [
  { question: 'How fast is it rising?', heads: ['trend'] },
  { question: 'How fast is it rising?', heads: ['reading'] },
  { question: 'how long until it trips', heads: ['forecast', 'trend'] },
  { question: 'By how much is it over?', heads: ['reading', 'exceeds', 'limit'] },
  { question: 'Is it trustworthy?', heads: ['reading'] },
  { question: 'Is it running?', heads: ['state'] },
];

/** The whole fixture as data; a test compares it with the committed file. */
export function fixture() {
  return {
    letters: LETTERS,
    shown: SHOWN,
    layouts: Object.fromEntries((Object.keys(LAYOUTS) as Head[]).map((head) => [head, fieldsIn(head)])),
    intents: INTENTS,
    aspects: ASPECTS,
    asked: ASKED.map(({ question, heads }) => ({ question, heads, aspect: aspectOf(question, heads) ?? null })),
    slots: SLOTS,
    marks: MARKS,
    cases: CASES.map(({ intent, asked, evidence }) => {
      const items = itemsOf(evidence, display, asked);
      return { intent, items: items.map(({ head, texts }) => ({ head, texts })), text: serialise(items, intent) };
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./fixture.json', import.meta.url), `${JSON.stringify(fixture(), null, 1)}\n`);
}
