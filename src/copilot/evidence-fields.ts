/** What each kind of evidence puts into its line of the prompt: the head, and a text for each of its slots. */
import type { Evidence, EvidenceOf } from '../contract.ts';
import { assertNever } from '../plant/failure.ts';
import { notesOf } from './facts/event-match.ts';
import { type Display, type Head, type Letter, SPANS } from './serialise.ts';

export interface Fields {
  readonly head: Head;
  readonly texts: Readonly<Partial<Record<Letter, string>>>;
}

/** What beside an item its line depends on. */
export interface Around {
  readonly past: boolean;
  readonly now?: number | undefined;
  readonly evidence: readonly Evidence[];
}

/** The head and the texts of an item's line. */
export function fieldsOf(item: Evidence, display: Display, around: Around): Fields {
  switch (item.kind) {
    case 'reading':
      return reading(item, display, around.past);
    case 'aggregate':
      return aggregate(item, display, around.evidence);
    case 'trend':
      return trend(item, display, around.now);
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
          k: item.clearedAt === undefined ? item.state : undefined,
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
          o: notesOf({
            ...item,
            id: item.event,
            category: item.category ?? item.eventKind ?? '',
            more: item.more ?? {},
          }).join(', '),
          t: display.moment(item.at),
          h: item.until === undefined ? undefined : display.moment(item.until),
          x: item.text.replace(/\.\s*$/, ''),
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

function aggregate(item: EvidenceOf<'aggregate'>, display: Display, evidence: readonly Evidence[]): Fields {
  const n = display.range(item.from, item.to);
  if (item.function === 'count' && item.value !== null) {
    const counted = item.of ?? item.tagName ?? 'entries';
    const o = item.value === 1 ? oneOf(counted) : counted;
    const v = item.value === 0 ? 'no' : display.value(item.value, undefined);
    // Where no time was asked for, the range of a count is only technical, unless it is this moment.
    const told = n === 'now' || display.timed !== false;
    return { head: 'count', texts: { ...names(namedAs(item, evidence), display), o, v, ...(told ? { n } : {}) } };
  }
  const k = FUNCTIONS[item.function] ?? item.function;
  if (item.value !== null && item.unit === 's' && item.function.startsWith('time')) {
    // What lasted a few minutes is told to the second, where code tells it so too.
    const seconds =
      item.value >= 60 && item.value < 600 ? item.derived?.find(({ unit }) => unit === 's')?.value : undefined;
    const v = `${display.duration(item.value)}${seconds ? ` ${seconds} s` : ''}`;
    const texts = { ...names(item, display), ...defined({ o: item.of }), n, v };
    return { head: item.function === 'time in state' ? 'instate' : 'duration', texts };
  }
  if (item.value === null) return { head: 'nodata', texts: { ...names(item, display), k, n } };
  const t = item.at === undefined ? undefined : display.moment(item.at);
  return {
    head: 'aggregate',
    texts: { ...names(item, display), k, n, v: display.value(item.value, item.unit), ...defined({ t }) },
  };
}

/** With the asset's name out of the other evidence, where the item itself has only its id. */
function namedAs(item: Named, evidence: readonly Evidence[]): Named {
  const other = evidence.find((one) => one.kind !== 'passage' && one.asset === item.asset && 'assetName' in one);
  return { ...item, assetName: item.assetName ?? (other && 'assetName' in other ? other.assetName : undefined) };
}

/** "active alarms for the pumps" → "active alarm for the pumps". */
const oneOf = (counted: string): string => counted.replace(/^([a-z ]*?[a-rt-z])s\b/, '$1');

/** A trend that ended longer ago than this is told in the past, ms. */
const LATELY_MS = 10 * 60_000;

function trend(item: EvidenceOf<'trend'>, display: Display, now: number | undefined): Fields {
  const value = (number: number) => display.value(number, item.unit);
  const texts = {
    ...names(item, display),
    k: now === undefined || now - Date.parse(item.to) < LATELY_MS ? 'is' : 'was',
    d: item.direction,
    u: value(item.first),
    v: value(item.last),
    n: `within ${display.duration((Date.parse(item.to) - Date.parse(item.from)) / 1000)}`,
  };
  if (item.direction === 'steady') return { head: 'steady', texts };
  const moving = { ...texts, m: value(Math.abs(item.change)), e: `${value(Math.abs(item.ratePerHour))} per hour` };
  if (item.limit === undefined || item.hoursToLimit === undefined) return { head: 'trend', texts: moving };
  const o = item.limitKind === undefined ? 'limit' : `${item.limitKind} limit`;
  return {
    head: 'forecast',
    texts: { ...moving, o, l: value(item.limit), i: display.duration(item.hoursToLimit * 3600) },
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
  const r = item.verdict === 'exceeds' ? 'outside its limits' : 'within its limits';
  const range = band ? `${item.lower} to ${display.value(item.upper ?? limit, item.unit)}` : undefined;
  if (item.margin === undefined) {
    const l = range ?? display.value(limit, item.unit);
    return { head: item.verdict, texts: { ...texts, r, k: 'permitted', l } };
  }
  const m = display.value(Math.abs(item.margin), item.unit);
  const d = item.value > limit ? 'above' : 'below';
  const l = `${display.value(limit, item.unit)}${range ? ` (${range})` : ''}`;
  return { head: item.verdict, texts: { ...texts, r, k: limitName(item, evidence), l, m, d } };
}

/** Which limit a value is compared with: "high limit" of the plant file, or the manual's. */
function limitName(item: EvidenceOf<'comparison'>, evidence: readonly Evidence[]): string {
  const source = evidence.find((other) => other.id === item.limitSource);
  if (source?.kind === 'passage') return "manual's limit";
  return source?.kind === 'limit' ? `${source.limitKind} limit` : 'limit';
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
