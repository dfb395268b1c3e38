/**
 * The one definition of what a language model sees of the evidence, in training and in use: one line an item, its slots
 * in a fixed order, evidence first, question last. A field whose text is a name, a word or a quotation is shown after
 * its slot; a field that is a number or a time shows only its slot, so that there is nothing to copy wrongly.
 *
 *     [1]reading<1a>Fan 3<1q>flow<1v><1k>good<1g>
 *     [2]within<2a>Fan 3<2q>flow<2r>within the limit<2v><2l><2m><2d>above
 */
import type { Evidence, EvidenceOf } from '../contract.ts';
import { assertNever } from '../plant/failure.ts';
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
  /** A range, to stand after a verb: "from 06:00 to 10:00", "on 3 March", "since 06:00". */
  range(from: string, to: string): string;
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
  k: 'kind: quality, limit kind, function, alarm state',
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
  o: 'category, or what was counted',
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
const SPANS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] as const;

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
  trend: ['a', 'q', 'd', 'm', 'e', 'u', 'v', 'n'],
  steady: ['a', 'q', 'd', 'u', 'v', 'n'],
  forecast: ['a', 'q', 'd', 'm', 'e', 'u', 'v', 'l', 'i', 'n'],
  limit: ['a', 'q', 'k', 'l'],
  within: ['a', 'q', 'r', 'v', 'l', 'm', 'd'],
  exceeds: ['a', 'q', 'r', 'v', 'l', 'm', 'd'],
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

/** What the prompt says beside the evidence. `past`: the question is about a moment gone by; `verdict`: as code decided it. */
export interface Asked {
  readonly past?: boolean | undefined;
  readonly verdict?: 'Yes' | 'No' | 'None' | undefined;
}

/** Numbers the evidence and reads each item's fields. Throws nothing; more than nine items are cut. */
export function itemsOf(evidence: readonly Evidence[], display: Display, asked: Asked = {}): readonly Item[] {
  return evidence.slice(0, MOST_ITEMS).map((item, index) => {
    const { head, texts } = fieldsOf(item, display, { past: asked.past ?? false, evidence });
    const verdict = index === 0 && asked.verdict ? { y: asked.verdict } : {};
    return { number: index + 1, evidence: item, head, texts: { ...texts, ...verdict } };
  });
}

/** The evidence lines: the content of the system message of a slots model. */
export function serialise(items: readonly Item[], intent: Intent): string {
  return [...items.map(line), `intent ${intent}`].join('\n');
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

interface Fields {
  readonly head: Head;
  readonly texts: Readonly<Partial<Record<Letter, string>>>;
}

/** What beside an item its line depends on. */
interface Around {
  readonly past: boolean;
  readonly evidence: readonly Evidence[];
}

function fieldsOf(item: Evidence, display: Display, around: Around): Fields {
  switch (item.kind) {
    case 'reading':
      return reading(item, display, around.past);
    case 'aggregate':
      return aggregate(item, display);
    case 'trend':
      return trend(item, display);
    case 'limit':
      return {
        head: 'limit',
        texts: { ...names(item, display), k: `${item.limitKind} limit`, l: display.value(item.value, item.unit) },
      };
    case 'comparison':
      return comparison(item, display, around.evidence);
    case 'passage':
      return passage(item);
    case 'alarm':
      return {
        head: 'alarm',
        texts: defined({
          a: names(item, display).a,
          c: item.name,
          k: item.state,
          t: display.moment(item.raisedAt),
          h: item.clearedAt === undefined ? undefined : display.moment(item.clearedAt),
          x: item.message,
          z: PRIORITIES[item.priority],
        }),
      };
    case 'event':
      return {
        head: 'event',
        texts: defined({
          a: names(item, display).a,
          o: item.category ?? item.eventKind,
          t: display.moment(item.at),
          h: item.until === undefined ? undefined : display.moment(item.until),
          x: item.text,
        }),
      };
    case 'asset':
      return { head: 'asset', texts: defined({ a: item.name, o: item.type, x: item.text }) };
    default:
      return assertNever(item);
  }
}

const PRIORITIES = { 1: 'critical', 2: 'high', 3: 'medium', 4: 'low' } as const;

interface Named {
  readonly asset?: string | undefined;
  readonly assetName?: string | undefined;
  readonly tag?: string | undefined;
  readonly tagName?: string | undefined;
}

function names(item: Named, display: Display) {
  return defined({
    a: item.asset === undefined ? item.assetName : display.asset(item.asset, item.assetName),
    q: item.tag === undefined ? item.tagName : display.signal(item.tag, item.tagName),
  });
}

function defined(texts: Partial<Record<Letter, string | undefined>>): Partial<Record<Letter, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''));
}

function reading(item: EvidenceOf<'reading'>, display: Display, past: boolean): Fields {
  const detail = item.detail && !/\d{4}-\d\d-\d\dT/.test(item.detail) ? item.detail : undefined;
  const known = item.value !== null && item.quality !== 'missing';
  if (!known) return { head: 'missing', texts: { ...names(item, display), ...defined({ x: detail }) } };
  const texts = {
    ...names(item, display),
    v: item.word ?? display.value(item.value, item.unit),
    ...defined({
      k: item.quality,
      g: item.ageSeconds === undefined ? undefined : display.age(item.ageSeconds, item.quality),
      t: item.at === undefined ? undefined : display.moment(item.at),
      x: detail,
    }),
  };
  if (item.quality === 'stale' || item.quality === 'bad' || item.quality === 'uncertain')
    return { head: item.quality, texts };
  const number = typeof item.value === 'number' && item.word === undefined;
  if (past) return { head: number ? 'past' : 'paststate', texts };
  return { head: number ? 'reading' : 'state', texts };
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  max: 'highest',
  min: 'lowest',
  mean: 'average',
  avg: 'average',
  sum: 'total',
  last: 'last',
  first: 'first',
  median: 'median',
};

function aggregate(item: EvidenceOf<'aggregate'>, display: Display): Fields {
  const n = display.range(item.from, item.to);
  if (item.function === 'count' && item.value !== null) {
    const o = item.of ?? item.tagName ?? 'entries';
    return { head: 'count', texts: { ...names(item, display), o, n, v: display.value(item.value, undefined) } };
  }
  const k = FUNCTIONS[item.function] ?? item.function;
  if (item.value !== null && item.unit === 's' && item.function.startsWith('time')) {
    const texts = { ...names(item, display), ...defined({ o: item.of }), n, v: display.duration(item.value) };
    return { head: item.function === 'time in state' ? 'instate' : 'duration', texts };
  }
  if (item.value === null) return { head: 'nodata', texts: { ...names(item, display), k, n } };
  const t = item.at === undefined ? undefined : display.moment(item.at);
  return {
    head: 'aggregate',
    texts: { ...names(item, display), k, n, v: display.value(item.value, item.unit), ...defined({ t }) },
  };
}

function trend(item: EvidenceOf<'trend'>, display: Display): Fields {
  const value = (number: number) => display.value(number, item.unit);
  const texts = {
    ...names(item, display),
    d: item.direction,
    u: value(item.first),
    v: value(item.last),
    n: `within ${display.duration((Date.parse(item.to) - Date.parse(item.from)) / 1000)}`,
  };
  if (item.direction === 'steady') return { head: 'steady', texts };
  const moving = { ...texts, m: value(Math.abs(item.change)), e: `${value(Math.abs(item.ratePerHour))} per hour` };
  if (item.limit === undefined || item.hoursToLimit === undefined) return { head: 'trend', texts: moving };
  return {
    head: 'forecast',
    texts: { ...moving, l: value(item.limit), i: display.duration(item.hoursToLimit * 3600) },
  };
}

function comparison(item: EvidenceOf<'comparison'>, display: Display, evidence: readonly Evidence[]): Fields {
  const texts = {
    ...names(item, display),
    ...defined({ v: item.value === null ? undefined : display.value(item.value, item.unit) }),
  };
  const band = item.upper !== undefined && item.lower !== undefined;
  const limit = item.limit ?? item.upper ?? item.lower;
  if (item.verdict === 'unknown' || item.value === null || limit === undefined) return { head: 'unknown', texts };
  const side = item.value > limit ? 'above' : 'below';
  const margin = item.margin === undefined ? undefined : display.value(Math.abs(item.margin), item.unit);
  const l = band
    ? `${item.lower} to ${display.value(item.upper ?? limit, item.unit)}`
    : display.value(limit, item.unit);
  const source = evidence.find((other) => other.id === item.limitSource);
  const limitName = source?.kind === 'limit' && !band ? `${source.limitKind} limit` : 'limit';
  const outside = band ? 'outside the limits' : `${item.side ?? side} the ${limitName}`;
  return {
    head: item.verdict,
    texts: {
      ...texts,
      r: item.verdict === 'exceeds' ? outside : band ? 'within the limits' : `within the ${limitName}`,
      l,
      ...(band || margin === undefined ? {} : { m: margin, d: side }),
    },
  };
}

/** The quoted part of a passage (the whole, when code chose none), cut into sentences, steps or cells. */
function passage(item: EvidenceOf<'passage'>): Fields {
  const { head, spans } = spansOf(item.quote ?? item.text);
  const texts: Partial<Record<Letter, string>> = {
    b: item.page === undefined ? item.document : `${item.document}, page ${item.page}`,
  };
  const section = item.section.split('>').at(-1)?.trim();
  if (section) texts.o = section;
  spans.slice(0, SPANS.length).forEach((text, index) => {
    const letter = SPANS[index];
    if (letter) texts[letter] = text;
  });
  return { head, texts };
}

const STEP = /^\s*(?:step\s+)?(?:\d{1,2}|[a-h])[.):]\s+/i;

/** How a quoted text falls into spans, each verbatim: numbered lines are steps, cells are a row, else sentences. */
export function spansOf(text: string): {
  readonly head: 'passage' | 'steps' | 'row';
  readonly spans: readonly string[];
} {
  const lines = text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const steps = lines.filter((part) => STEP.test(part));
  if (steps.length >= 2) return { head: 'steps', spans: steps.map((part) => part.replace(STEP, '').trim()) };
  const cells = text.split(/\s*\|\s*|\t/).filter((cell) => cell.trim() !== '');
  if (cells.length >= 2) return { head: 'row', spans: cells.map((cell) => cell.trim()) };
  const sentences = lines.join(' ').match(/.+?(?:[.!?](?=\s+[A-Z0-9"(])|$)/g) ?? [];
  return { head: 'passage', spans: sentences.map((part) => part.trim()).filter((part) => part !== '') };
}
