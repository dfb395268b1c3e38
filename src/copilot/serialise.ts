/**
 * The one definition of what a language model sees of the evidence, in training and in use: one line an item, its slots
 * in a fixed order, evidence first, question last. A field whose text is a name, a word or a quotation is shown after
 * its slot; a field that is a number or a time shows only its slot, so that there is nothing to copy wrongly.
 *
 *     [1]reading<1a>Fan 3<1q>flow<1v><1k>good<1g>
 *     [2]within<2a>Fan 3<2q>flow<2r>within its limits<2v><2k>low limit<2l><2m><2d>above
 */
import type { Evidence } from '../contract.ts';
import type { AspectName } from './aspects.ts';
import { fieldsOf } from './evidence-fields.ts';
import type { Intent } from './stages.ts';

/** How names, values and times look in a sentence; the copilot's own formats, in the plant's time zone. */
export interface Display {
  /** An asset, such as "Cooling water pump 1 (P-101)". */
  asset(id: string, name: string | undefined): string;
  /** A signal within a sentence; undefined where the asset speaks for itself ("State": "Pump 1 is running"). */
  signal(id: string, name: string | undefined): string | undefined;
  /** With unit, such as "71.4 °C". */
  value(value: number | boolean | string | null, unit: string | undefined): string;
  /** A moment, to stand after "at": "10:40" or "10:40 on 3 March". */
  moment(iso: string): string;
  /** A range, to stand after a verb: "from 06:00 to 10:00", "on 3 March", "since 06:00"; of no length: "now", "at 09:30". */
  range(from: string, to: string): string;
  /** True where the question gives a range or moment, so that it is worth telling what a count runs over. */
  readonly timed?: boolean;
  /** A length of time, such as "14 min". */
  duration(seconds: number): string;
  /** How old a value is; undefined where that is not worth telling. */
  age(seconds: number, quality: string): string | undefined;
}

/** What each letter of a slot stands for. */
export const LETTERS = {
  a: 'asset name',
  q: 'signal name',
  v: 'value with unit',
  k: 'kind: quality, limit kind, function, alarm state; "is" or "was" of a trend',
  g: 'age',
  t: 'moment',
  h: 'second moment: cleared, until',
  n: 'time range',
  m: 'margin or change',
  d: 'direction or side',
  r: 'verdict',
  l: 'limit',
  e: 'rate',
  u: 'first value of a range',
  i: 'time to limit',
  o: 'category and notes, what was counted, or which limit is ahead',
  c: 'alarm name or event id',
  x: 'free text of the source',
  z: 'priority',
  b: 'document and page',
  y: 'Yes or No, as code decided',
  p1: 'first quoted sentence, step or cell',
  p2: 'second',
  p3: 'third',
  p4: 'fourth',
  p5: 'fifth',
  p6: 'sixth',
  p7: 'seventh',
  p8: 'eighth',
} as const;
export type Letter = keyof typeof LETTERS;

/** Letters whose text is shown to the model behind the slot. */
export const SHOWN: readonly Letter[] = [
  ...(['a', 'q', 'k', 'd', 'r', 'o', 'c', 'x', 'z', 'y'] as const),
  ...(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] as const),
];
/** The letters of quoted pieces, in order. */
export const SPANS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] as const;

/** The line's head, and the order in which its fields stand; a field without a text is left out. */
export const LAYOUTS = {
  reading: ['a', 'q', 'v', 'k', 'g'],
  past: ['a', 'q', 'v', 'k', 't'],
  state: ['a', 'q', 'v', 'k', 'g'],
  paststate: ['a', 'q', 'v', 'k', 't'],
  uncertain: ['a', 'q', 'v', 'k', 'g', 'x'],
  stale: ['a', 'q', 'v', 'g', 't', 'x'],
  bad: ['a', 'q', 'v', 'k', 'g', 'x'],
  missing: ['a', 'q', 'x'],
  aggregate: ['a', 'q', 'k', 'v', 'n', 't'],
  count: ['a', 'o', 'v', 'n'],
  duration: ['a', 'q', 'o', 'v', 'n'],
  instate: ['a', 'q', 'o', 'v', 'n'],
  nodata: ['a', 'q', 'k', 'n'],
  trend: ['a', 'q', 'k', 'd', 'm', 'e', 'u', 'v', 'n'],
  steady: ['a', 'q', 'k', 'd', 'u', 'v', 'n'],
  forecast: ['a', 'q', 'k', 'd', 'm', 'e', 'u', 'v', 'o', 'l', 'i', 'n'],
  limit: ['a', 'q', 'k', 'l'],
  within: ['a', 'q', 'r', 'v', 'k', 'l', 'm', 'd'],
  exceeds: ['a', 'q', 'r', 'v', 'k', 'l', 'm', 'd'],
  unknown: ['a', 'q', 'v'],
  passage: ['o', 'b', ...SPANS],
  steps: ['o', 'b', ...SPANS],
  row: ['o', 'b', ...SPANS],
  alarm: ['a', 'c', 'k', 't', 'h', 'x', 'z'],
  event: ['a', 'o', 't', 'h', 'x'],
  asset: ['a', 'o', 'x'],
} as const satisfies Record<string, readonly Letter[]>;
export type Head = keyof typeof LAYOUTS;

/** The fields of a line in order: its layout, then the verdict that an answer may open with. */
export const fieldsIn = (head: Head): readonly Letter[] => [...LAYOUTS[head], 'y'];

/** Most items a prompt holds; an answer with more is worded by code. */
export const MOST_ITEMS = 9;

/** One evidence item as the model sees it. `number` is 1 to 9, the item's place in the prompt. */
export interface Item {
  readonly number: number;
  readonly evidence: Evidence;
  readonly head: Head;
  readonly texts: Readonly<Partial<Record<Letter, string>>>;
}

/**
 * What the prompt says beside the evidence. `past`: the question is about a moment gone by; `now`: the "now" of the question,
 * ms since the epoch; `verdict`: as code decided it.
 */
export interface Asked {
  readonly past?: boolean | undefined;
  readonly now?: number | undefined;
  readonly verdict?: 'Yes' | 'No' | 'None' | undefined;
}

/** Numbers the evidence and reads each item's fields. Throws nothing; more than nine items are cut. */
export function itemsOf(evidence: readonly Evidence[], display: Display, asked: Asked = {}): readonly Item[] {
  return evidence.slice(0, MOST_ITEMS).map((item, index) => {
    const { head, texts } = fieldsOf(item, display, { past: asked.past ?? false, now: asked.now, evidence });
    const verdict = index === 0 && asked.verdict ? { y: asked.verdict } : {};
    return { number: index + 1, evidence: item, head, texts: { ...texts, ...verdict } };
  });
}

/** The evidence lines, and what is asked of them as code understood it: the content of the system message of a slots model. */
export function serialise(items: readonly Item[], intent: Intent, aspect?: AspectName): string {
  return [...items.map(line), aspect ? `intent ${intent} ${aspect}` : `intent ${intent}`].join('\n');
}

function line(item: Item): string {
  const fields = fieldsIn(item.head).flatMap((letter) => {
    const text = item.texts[letter];
    if (text === undefined) return [];
    return [`<${item.number}${letter}>${SHOWN.includes(letter) ? plain(text) : ''}`];
  });
  return `[${item.number}]${item.head}${fields.join('')}`;
}

/** Text of the plant or a manual is data: nothing in it may look like a slot, a mark or the end of a field. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>[\]]/g, ' ');
}
