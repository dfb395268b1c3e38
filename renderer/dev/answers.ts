/** Scripted answers of the UI fixture: one for each kind of answer that the interface must be able to show. */
import type { Answer, Evidence, EvidenceOf, PassageView, Statement } from '../../src/contract.ts';

export interface Script {
  readonly evidence: readonly Evidence[];
  readonly headline?: Statement | undefined;
  readonly warnings: readonly Statement[];
  /** What the model says, sentence by sentence; `dropped` ones fail verification. */
  readonly sentences: readonly { readonly statement: Statement; readonly dropped?: string }[];
  readonly refused: boolean;
  readonly followUps: readonly string[];
  /** Milliseconds between two words. */
  readonly pace: number;
}

/** A statement from a text in which `{71.4 °C|e1}` stands for a linked number. */
export function say(marked: string): Statement {
  const links: { start: number; end: number; evidence: string }[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const match = /^\{(.*)\|(e\d+)\}$/.exec(part);
    const words = match?.[1];
    const evidence = match?.[2];
    if (words === undefined || evidence === undefined) text += part;
    else {
      links.push({ start: text.length, end: text.length + words.length, evidence });
      text += words;
    }
  }
  const marks = [...text.matchAll(/\[(\d+)\]/g)].map((match) => `e${match[1]}`);
  return { text, links, evidence: [...new Set([...links.map((link) => link.evidence), ...marks])], verified: true };
}

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

function passage(id: string, from: PassageView | undefined, quote?: string): EvidenceOf<'passage'> {
  if (!from) return { id, kind: 'passage', document: 'missing.pdf', section: '', region: [], text: '' };
  return {
    id,
    kind: 'passage',
    document: from.document,
    page: from.page,
    section: from.section,
    region: from.region,
    text: from.text,
    passageId: from.id,
    quote,
  };
}

const bearing = {
  tag: 'P-101.bearing_temp',
  tagName: 'Bearing temperature',
  asset: 'P-101',
  assetName: 'Cooling water pump 1',
  unit: 'Cel',
};
const dp = {
  tag: 'F-201.dp',
  tagName: 'Differential pressure',
  asset: 'F-201',
  assetName: 'Side-stream filter',
  unit: 'bar',
};

function bearingAnswer(find: (words: string) => PassageView | undefined): Script {
  return {
    evidence: [
      { id: 'e1', kind: 'reading', ...bearing, value: 71.4, at: ago(2), quality: 'good', ageSeconds: 2 },
      { id: 'e2', kind: 'limit', ...bearing, limitKind: 'high', value: 75 },
      {
        id: 'e3',
        kind: 'comparison',
        ...bearing,
        value: 71.4,
        limit: 75,
        margin: 3.6,
        limitSource: 'e2',
        verdict: 'within',
        side: 'below',
      },
      {
        id: 'e4',
        kind: 'trend',
        ...bearing,
        from: ago(10_000),
        to: ago(2),
        first: 68.1,
        last: 71.4,
        change: 3.3,
        ratePerHour: 1.2,
        direction: 'rising',
        limit: 75,
        hoursToLimit: 3,
      },
      passage('e5', find('Above 70 °C'), 'Above 70 °C check the quantity and the age of the grease.'),
      passage('e6', find('WARNING'), 'Hot surface.'),
    ],
    headline: say(
      'The bearing temperature of P-101 is {71.4 °C|e1}, within its high limit of {75 °C|e2} ({3.6 °C|e3} to spare).',
    ),
    warnings: [
      say(
        'WARNING: Hot surface. Bearing housings can exceed {70 °C|e6}; wear gloves and let the housing cool before you touch it. [6]',
      ),
    ],
    sentences: [
      {
        statement: say(
          'It has been rising by {1.2 °C|e4} an hour [4]; at that rate it reaches the limit in about {3 hours|e4}.',
        ),
      },
      { statement: say('The bearing will fail tomorrow at 82 °C.'), dropped: 'The number 82 °C is in no source.' },
      { statement: say('Above {70 °C|e5} the manual asks to check the quantity and the age of the grease. [5]') },
    ],
    refused: false,
    followUps: ['What changed since shift start?', 'How do I grease the bearing?', 'Show the vibration of P-101'],
    pace: 25,
  };
}

function faultAnswer(find: (words: string) => PassageView | undefined): Script {
  return {
    evidence: [
      {
        id: 'e1',
        kind: 'alarm',
        alarm: 'A-1',
        name: 'Drive trip F07',
        asset: 'P-102',
        assetName: 'Cooling water pump 2',
        tag: 'P-102.drive_code',
        priority: 1,
        state: 'unacknowledged',
        raisedAt: ago(720),
      },
      passage('e2', find('F07  Motor'), 'F07  Motor overload'),
      passage('e3', find('DANGER')),
      {
        id: 'e4',
        kind: 'event',
        event: 'EV-3',
        asset: 'P-102',
        assetName: 'Cooling water pump 2',
        at: ago(86_000),
        eventKind: 'work order',
        category: 'maintenance',
        text: 'Suction strainer cleaned, valve V-12 left at half.',
      },
    ],
    headline: say(
      'F07 on P-102 means {motor overload|e2}: the current was above {110 %|e2} of rated for {60 s|e2}. [2]',
    ),
    warnings: [
      say('DANGER: Electric shock. Isolate the drive, lock it out and wait {5 minutes|e3} before opening. [3]'),
    ],
    sentences: [
      { statement: say('1. Check that the pump turns freely and that the suction valve is open. [2]') },
      { statement: say('2. Let the motor cool for {10 minutes|e2}. [2]') },
      { statement: say('3. Then reset the drive. [2]') },
      { statement: say('Yesterday the suction strainer was cleaned and valve V-12 was left at half. [4]') },
    ],
    refused: false,
    followUps: ['When did P-102 trip?', 'What was the motor current before the trip?'],
    pace: 20,
  };
}

function filterAnswer(): Script {
  return {
    evidence: [
      { id: 'e1', kind: 'reading', ...dp, value: 0.92, at: ago(3), quality: 'good', ageSeconds: 3 },
      { id: 'e2', kind: 'comparison', ...dp, value: 0.92, limit: 0.8, margin: 0.12, verdict: 'exceeds', side: 'above' },
      {
        id: 'e3',
        kind: 'aggregate',
        ...dp,
        function: 'time above',
        from: ago(28_800),
        to: ago(3),
        value: 3.1,
        of: 'h',
        samples: 4800,
      },
    ],
    headline: say(
      'The differential pressure of F-201 is {0.92 bar|e1}, above its high limit of {0.8 bar|e2} by {0.12 bar|e2}.',
    ),
    warnings: [],
    sentences: [{ statement: say('It has been above the limit for {3.1 h|e3} in the last {8 hours|e3}. [3]') }],
    refused: false,
    followUps: ['Show the trend of F-201'],
    pace: 20,
  };
}

function staleAnswer(): Script {
  const supply = {
    tag: 'CH-1.supply_temp',
    tagName: 'Chilled water supply',
    asset: 'CH-1',
    assetName: 'Chiller 1',
    unit: 'Cel',
  };
  return {
    evidence: [
      {
        id: 'e1',
        kind: 'reading',
        ...supply,
        value: 6.4,
        at: ago(852),
        quality: 'stale',
        ageSeconds: 852,
        detail: 'node offline',
      },
    ],
    headline: say(
      'I do not know the present value: the last known chilled water supply of CH-1 was {6.4 °C|e1}, {14 min|e1} ago; the node is offline.',
    ),
    warnings: [],
    sentences: [],
    refused: true,
    followUps: ['Which sources are down?'],
    pace: 20,
  };
}

function refusal(question: string): Script {
  return {
    evidence: [],
    headline: say(`I do not have that: neither the plant's signals nor the library hold an answer to “${question}”.`),
    warnings: [],
    sentences: [],
    refused: true,
    followUps: ['What can you tell me about P-101?'],
    pace: 20,
  };
}

/** The script for a question. `find` gives the fixture's passage that holds the words. */
export function scriptFor(question: string, find: (words: string) => PassageView | undefined): Script {
  const q = question.toLowerCase();
  if (q.includes('slowly')) return { ...bearingAnswer(find), pace: 400 };
  if (q.includes('bearing')) return bearingAnswer(find);
  if (q.includes('f07') || q.includes('trip')) return faultAnswer(find);
  if (q.includes('filter') || q.includes('f-201')) return filterAnswer();
  if (q.includes('chiller') || q.includes('ch-1')) return staleAnswer();
  if (q.includes('bulletin')) {
    return {
      ...refusal(question),
      refused: false,
      evidence: [passage('e1', find('<script>')), passage('e2', find('SK-9'))],
      headline: say('From serial number {4400|e2} on, the seal kit SK-9 replaces SK-7. [2]'),
      sentences: [{ statement: say('The bulletin has further notes. [1]') }],
    };
  }
  return refusal(question);
}

export const COMPOSED: Answer['model'] = { id: 'composed', revision: '', sha256: '' };
