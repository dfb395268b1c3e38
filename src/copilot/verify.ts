/**
 * verify: may a sentence stand? Pure code. Every number (with its unit, rounded or converted), tag, code, quotation, date
 * and direction in it must occur in the evidence it cites; it denies nothing that the evidence says, and tells steps in
 * their order. Used on each sentence of a language model, and in tests on the
 * sentences that code composes.
 */
import type { Evidence } from '../contract.ts';
import { convert, unitFromWords, unitLabel } from '../plant/unit.ts';
import { wallClock } from '../plant/zone.ts';
import { reversed } from './polarity.ts';
import { outOfOrder } from './step-order.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What a sentence is checked against beside its evidence. */
export interface VerifyContext {
  /** IANA time zone of the plant, for times of day. */
  readonly zone: string;
  /** Text that is no claim when repeated: the question, the names of the plant. */
  readonly given?: string | undefined;
  /** Sentences of the answer that stand before this one: steps go on from theirs. */
  readonly before?: readonly string[] | undefined;
}

interface Quantity {
  readonly value: number;
  readonly unit?: string | undefined;
}
/** Everything of the cited evidence that a sentence may say. */
interface Supply {
  readonly quantities: readonly Quantity[];
  readonly texts: readonly string[];
  readonly times: readonly number[];
}

/** Checks one sentence. `evidenceIds` are the items it cites, `evidence` all items of the answer. */
export function verify(
  text: string,
  cited: { readonly evidenceIds: readonly string[]; readonly evidence: readonly Evidence[] },
  context: VerifyContext,
): Verdict {
  const items = cited.evidence.filter(({ id }) => cited.evidenceIds.includes(id));
  const missing = cited.evidenceIds.find((id) => !items.some((item) => item.id === id));
  if (missing) return { ok: false, reason: `cites ${missing}, which is not there` };
  const supply = supplyOf(items);
  const reason =
    unsupportedQuotation(text, supply, context) ??
    unsupportedNumber(text, supply, context) ??
    unsupportedCode(text, supply, context) ??
    wrongDirection(text, items) ??
    reversed(text, items) ??
    outOfOrder(text, items, context.before);
  return reason ? { ok: false, reason } : { ok: true };
}

function supplyOf(items: readonly Evidence[]): Supply {
  const quantities: Quantity[] = [];
  const texts: string[] = [];
  const times: number[] = [];
  for (const item of items) {
    const unit = 'unit' in item ? item.unit : undefined;
    for (const [key, value] of Object.entries(item)) {
      if (key === 'id' || key === 'kind' || key === 'region' || key === 'passageId') continue;
      if (key === 'ageSeconds' && typeof value === 'number') quantities.push(...ages(value));
      else if (key === 'hoursToLimit' && typeof value === 'number') quantities.push({ value, unit: 'h' });
      else if (key === 'derived' && Array.isArray(value)) quantities.push(...(value as Quantity[]));
      else if (typeof value === 'number')
        quantities.push({ value, unit: key === 'samples' || key === 'page' || key === 'priority' ? undefined : unit });
      else if (typeof value === 'string')
        /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? times.push(Date.parse(value)) : texts.push(value);
      else if (value && typeof value === 'object') texts.push(JSON.stringify(value));
    }
  }
  return { quantities, texts, times };
}

/** An age as people say it: whole seconds, minutes, hours, days, and hours with minutes. */
function ages(seconds: number): Quantity[] {
  const parts = [1, 60, 3600, 86_400].map((length) => seconds / length);
  const units = ['s', 'min', 'h', 'd'];
  return parts.flatMap((value, i) => [
    { value, unit: units[i] },
    { value: Math.floor(value), unit: units[i] },
    { value: Math.floor(value) % (i === 2 ? 24 : 60), unit: units[i] },
  ]);
}

interface Said {
  readonly value: number;
  readonly decimals: number;
  readonly unit?: string | undefined;
  readonly at: number;
  readonly written: string;
}

const plain = (text: string): string =>
  text
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Numbers of a sentence that are claims: not those inside citation marks, names and codes that the evidence holds. */
function numbersSaid(text: string, known: readonly string[]): Said[] {
  let bare = text.replace(/\[\d+(?:\s*,\s*\d+)*\]/g, (mark) => ' '.repeat(mark.length)).replace(/[−–—](?=\d)/g, '-');
  for (const name of known) {
    for (let at = bare.toLowerCase().indexOf(name); at >= 0; at = bare.toLowerCase().indexOf(name, at + 1)) {
      bare = bare.slice(0, at) + ' '.repeat(name.length) + bare.slice(at + name.length);
    }
  }
  return [
    ...bare.matchAll(/(?<![\p{L}\d])(-?\d+(?:[.,]\d+)?)(?![\d])\s?((?:°\s?)?[\p{L}%°µΩ³²/·]+(?:\/[\p{L}³²]+)?)?/gu),
  ].map((match) => {
    const [, written = '', word = ''] = match;
    const dash = written.startsWith('-') && /[\w°%)]$/.test(bare.slice(0, match.index));
    return {
      written,
      value: Number(written.replace(',', '.').replace(/^-/, dash ? '' : '-')),
      decimals: written.split(/[.,]/)[1]?.length ?? 0,
      unit: unitOf(word),
      at: match.index,
    };
  });
}

/** The unit a word after a number is, by label or as people write it; words that are none give none. */
function unitOf(word: string): string | undefined {
  const bare = word.replace(/[.,;:]$/, '');
  if (
    !bare ||
    (/^(?:a|in|at|to|m?in|on|of|as|d|h|and|or|is|was|per|times?|alarms?|signals?|more|less|days?|s)$/i.test(bare) &&
      !/^(?:h|min|s|days?|A)$/.test(bare))
  )
    return undefined;
  return unitFromWords(bare);
}

function unsupportedNumber(text: string, supply: Supply, { zone, given = '' }: VerifyContext): string | undefined {
  const names = supply.texts.filter((one) => one.length < 200 && /\d/.test(one)).map((one) => one.toLowerCase());
  const allowed = new Set(
    [...[given, ...supply.texts].join(' ').matchAll(/\d+(?:[.,]\d+)?/g)].map(([n]) => n.replace(',', '.')),
  );
  const clock = supply.times.flatMap((time) => [zone, 'UTC'].flatMap((one) => partsOf(time, one)));
  for (const said of numbersSaid(text, names)) {
    const near = (value: number): boolean =>
      Math.abs(Math.abs(value) - Math.abs(said.value)) <= 0.5 * 10 ** -said.decimals + 1e-9;
    if (said.unit && supply.quantities.some((one) => one.unit && sameQuantity(one, said, near))) continue;
    const written = String(said.written).replace('-', '').replace(',', '.');
    if (allowed.has(written)) continue;
    if (!said.unit && supply.quantities.some(({ value }) => near(value))) continue;
    if (
      said.unit &&
      supply.quantities.some((one) => !one.unit && near(one.value)) &&
      !supply.quantities.some((one) => one.unit && near(one.value))
    )
      continue;
    if (said.decimals === 0 && clock.includes(Math.abs(said.value))) continue;
    return `the number ${said.written}${said.unit ? ` ${unitLabel(said.unit)}` : ''} is not in the evidence`;
  }
  return undefined;
}

/** The same value in the same unit, or in another one of the same kind. */
function sameQuantity(held: Quantity, said: Said, near: (value: number) => boolean): boolean {
  if (!held.unit || !said.unit) return false;
  if (unitLabel(held.unit) === unitLabel(said.unit)) return near(held.value);
  const converted = convert(held.value, held.unit, said.unit);
  return converted.kind === 'converted' && near(converted.value);
}

function partsOf(time: number, zone: string): number[] {
  if (Number.isNaN(time)) return [];
  const { year, month, day, hour, minute, second } = wallClock(time, zone);
  return [year, month, day, hour, minute, second];
}

/** "…" must be in the evidence (or the question) word for word. */
function unsupportedQuotation(text: string, supply: Supply, { given = '' }: VerifyContext): string | undefined {
  const held = plain([given, ...supply.texts].join('\n'));
  for (const [, quoted = ''] of text.matchAll(/[“"]([^”"]{3,})[”"]/g)) {
    if (!held.includes(plain(quoted).trim())) return `the quotation "${quoted}" is not in the evidence`;
  }
  return undefined;
}

/** Tags and codes ("P-101", "F07", "E-12b") must be in the evidence. */
function unsupportedCode(text: string, supply: Supply, { given = '' }: VerifyContext): string | undefined {
  const squeezed = plain([given, ...supply.texts].join(' ')).replace(/[-_ ]/g, '');
  for (const [code] of text.matchAll(/\b(?:[A-Z]{1,6}[-_]?\d{1,6}[A-Za-z]?|[A-Z]{2,6}-[A-Z]{1,4}-?\d{0,5})\b/g)) {
    if (!squeezed.includes(plain(code).replace(/[-_ ]/g, ''))) return `${code} is not in the evidence`;
  }
  return undefined;
}

const OUTSIDE =
  /\b(?:exceeds?|exceeded|outside|too (?:high|low|hot|cold)|out of (?:range|limits)|not within|over the limit|under the limit)\b/i;
const WITHIN = /(?<!\bnot )\b(?:within (?:its|the|limits?)|normal range|in range)\b/i;

/** The verdict, side or direction said must be the one computed. */
function wrongDirection(text: string, items: readonly Evidence[]): string | undefined {
  const comparisons = items.filter((item) => item.kind === 'comparison' && item.limit !== null);
  const verdicts = new Set(comparisons.map((item) => (item.kind === 'comparison' ? item.verdict : '')));
  if (verdicts.size === 1) {
    if (OUTSIDE.test(text) && !WITHIN.test(text) && verdicts.has('within') && !/trip/i.test(text))
      return 'says outside, but the value is within its limit';
    if (WITHIN.test(text) && !OUTSIDE.test(text) && verdicts.has('exceeds'))
      return 'says within, but the value is outside its limit';
  }
  const trends = new Set(items.flatMap((item) => (item.kind === 'trend' ? [item.direction] : [])));
  if (trends.size !== 1) return undefined;
  if (/\b(?:rose|rising|rises|increas\w+|climb\w+|went up|going up)\b/i.test(text) && trends.has('falling'))
    return 'says rising, but it is falling';
  if (/\b(?:fell|falling|falls|decreas\w+|dropp\w+|went down|going down)\b/i.test(text) && trends.has('rising'))
    return 'says falling, but it is rising';
  return undefined;
}
