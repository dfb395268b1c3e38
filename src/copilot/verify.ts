/**
 * verify: may a sentence stand? Pure code. Every number (with its unit, rounded or converted), tag, code, quotation, date
 * and direction in it must occur in the evidence it cites; it denies nothing that the evidence says, and tells steps in
 * their order. Used on each sentence of a language model, and in tests on the
 * sentences that code composes.
 */
import type { Evidence } from '../contract.ts';
import { convert, unitFromWords, unitLabel } from '../plant/unit.ts';
import { wallClock } from '../plant/zone.ts';
import { misnamed } from './names-in-text.ts';
import { reversed } from './polarity.ts';
import { quantitiesIn } from './quantity.ts';
import { saidBack } from './said-back.ts';
import { outOfOrder } from './step-order.ts';
import { untimely } from './times-in-text.ts';
import { wrongDirection } from './verdicts-in-text.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What a sentence is checked against beside its evidence. */
export interface VerifyContext {
  /** IANA time zone of the plant, for times of day. */
  readonly zone: string;
  /** The question: what it says is no claim when it is said back, but no reading either. */
  readonly given?: string | undefined;
  /** How each asset of the plant is written: a sentence may name those that its evidence is about. */
  readonly names?: readonly (readonly string[])[] | undefined;
  /** Sentences of the answer that stand before this one: steps go on from theirs. */
  readonly before?: readonly string[] | undefined;
}

export interface Quantity {
  readonly value: number;
  readonly unit?: string | undefined;
}
/** Everything of the cited evidence that a sentence may say. */
export interface Supply {
  readonly quantities: readonly Quantity[];
  /** Those that were measured or computed: what the cited items are about. */
  readonly values: readonly Quantity[];
  /** Values that the operator named: told as such only. */
  readonly supposed: readonly Quantity[];
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
    untimely(text, supply, context) ??
    misnamed(text, items, context) ??
    wrongDirection(text, items) ??
    reversed(text, items) ??
    outOfOrder(text, items, context.before);
  return reason ? { ok: false, reason } : { ok: true };
}

function supplyOf(items: readonly Evidence[]): Supply {
  const quantities: Quantity[] = [];
  const supposed: Quantity[] = [];
  const values: Quantity[] = [];
  const texts: string[] = [];
  const times: number[] = [];
  for (const item of items) {
    const unit = 'unit' in item ? item.unit : undefined;
    for (const [key, value] of Object.entries(item)) {
      if (key === 'id' || key === 'kind' || key === 'region' || key === 'passageId') continue;
      if (key === 'ageSeconds' && typeof value === 'number') quantities.push(...ages(value));
      else if (key === 'hoursToLimit' && typeof value === 'number') quantities.push({ value, unit: 'h' });
      else if (key === 'derived' && Array.isArray(value)) quantities.push(...(value as Quantity[]));
      else if (key === 'value' && 'supposed' in item && item.supposed && typeof value === 'number')
        supposed.push({ value, unit });
      else if (typeof value === 'number') {
        quantities.push({ value, unit: key === 'samples' || key === 'page' || key === 'priority' ? undefined : unit });
        if (key === 'value' && item.kind !== 'limit') values.push({ value, unit });
      } else if (typeof value === 'string')
        /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? times.push(Date.parse(value)) : texts.push(value);
      else if (value && typeof value === 'object') texts.push(JSON.stringify(value));
    }
  }
  return { quantities, values, supposed, texts, times };
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

/** A number of a sentence, with the character that it stands at. */
export interface Said {
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
    (/^(?:a|[ap]m|in|at|to|m?in|on|of|as|d|h|and|or|is|was|per|times?|alarms?|signals?|more|less|days?|s)$/i.test(
      bare,
    ) &&
      !/^(?:h|min|s|days?|A)$/.test(bare))
  )
    return undefined;
  return unitFromWords(bare);
}

function unsupportedNumber(text: string, supply: Supply, { zone, given = '', names = [] }: VerifyContext) {
  const known = [...supply.texts.filter((one) => one.length < 200), ...names.flat()]
    .filter((one) => /\d/.test(one))
    .map((one) => one.toLowerCase());
  const written = supply.texts.flatMap(quantitiesIn);
  const bare = new Set(numbersIn(supply.texts.join(' ')));
  const clock = supply.times.flatMap((time) => [zone, 'UTC'].flatMap((one) => partsOf(time, one)));
  const said = numbersSaid(text, known);
  const strange = said.find((one) => {
    const near = (value: number): boolean =>
      Math.abs(Math.abs(value) - Math.abs(one.value)) <= 0.5 * 10 ** -one.decimals + 1e-9;
    const held = [...supply.quantities, ...written].filter(({ unit }) => unit === undefined || one.unit !== undefined);
    if (one.unit && held.some((other) => other.unit && sameQuantity(other, one, near))) return false;
    // the same number of something else is none
    const elsewhere = one.unit !== undefined && held.some(({ unit, value }) => unit !== undefined && near(value));
    const plainly = held.some(({ unit, value }) => unit === undefined && near(value));
    if (!elsewhere && (plainly || bare.has(digits(one.written)))) return false;
    if (!one.unit && supply.quantities.some(({ value }) => near(value))) return false;
    if (!one.unit && one.decimals === 0 && clock.includes(Math.abs(one.value))) return false;
    const asked =
      numbersIn(given).includes(digits(one.written)) || supply.supposed.some((other) => sameQuantity(other, one, near));
    return !asked || !saidBack(text, one, supply.values);
  });
  return (
    strange &&
    `the number ${strange.written}${strange.unit ? ` ${unitLabel(strange.unit)}` : ''} is not in the evidence`
  );
}

const digits = (written: string): string => written.replace('-', '').replace(',', '.');
const numbersIn = (text: string): string[] => [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => digits(number));

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
