import type { Answer, Evidence } from '../../src/contract.ts';
import { calculate, resolveFacts } from './facts.ts';
import type { GoldenCase } from './golden-case.ts';
import { quoteKey, spelling } from './manuals.ts';
import type { GoldenWorld } from './world.ts';

/** What is wrong with an answer, in words; nothing: it is right. */
export type Verdict = readonly string[];
/** As much of an answer as is judged: the form of `gemba ask --json`. */
export type Judged = Pick<Answer, 'text' | 'refused' | 'evidence'>;

export interface JudgeContext {
  readonly world: GoldenWorld;
  /** From `pagesOfQuotes`. */
  readonly pages: ReadonlyMap<string, readonly number[]>;
}

/** Judges an answer by what the golden question expects. */
export function judge(golden: GoldenCase, answer: Judged, context: JudgeContext): Verdict {
  const { expect } = golden;
  const wrong: string[] = [];
  const facts = (text: string) => resolveFacts(text, context.world);
  if (expect.refused !== null && answer.refused !== (expect.refused ?? false)) {
    wrong.push(expect.refused ? 'does not refuse' : 'refuses');
  }
  for (const item of expect.contains ?? []) {
    if (!says(answer.text, facts(item)) && !names(answer.evidence, item)) wrong.push(`does not say "${facts(item)}"`);
  }
  for (const item of expect.opens ?? []) {
    if (!says(answer.text.split('\n')[0] ?? '', facts(item))) wrong.push(`does not open with "${facts(item)}"`);
  }
  if (expect.readings === false && answer.evidence.some(({ kind }) => kind === 'reading'))
    wrong.push('shows a reading');
  for (const item of expect.notContains ?? []) if (says(answer.text, facts(item))) wrong.push(`says "${item}"`);
  for (const item of [...(expect.tags ?? []), ...(expect.value?.tag ? [expect.value.tag] : [])]) {
    if (!item.split('|').some((tag) => hasTag(answer.evidence, tag))) wrong.push(`no evidence of ${item}`);
  }
  if (expect.value !== undefined) wrong.push(...valueWrong(answer.text, expect.value, facts));
  if (expect.count !== undefined) {
    const count = Number(facts(String(expect.count)));
    if (!saysCount(answer.text, count)) wrong.push(`does not count ${count}`);
  }
  if (expect.minutes !== undefined) {
    const { within } = expect.minutes;
    const minutes = calculate(facts(expect.minutes.is));
    if (!durationsIn(answer.text).some((one) => Math.abs(one - minutes) <= within + 1e-9)) {
      wrong.push(`does not say ${minutes.toFixed(1)} min`);
    }
  }
  if (expect.verdict !== undefined) {
    const given = answer.evidence.flatMap((item) => (item.kind === 'comparison' ? [item.verdict] : []));
    if (!given.includes(expect.verdict)) wrong.push(`verdict ${given.join() || 'missing'}, not ${expect.verdict}`);
  }
  if (
    expect.document !== undefined &&
    !cites(answer.evidence, expect.document, { quote: expect.quote ?? '', context })
  ) {
    wrong.push(`does not cite ${expect.document}: "${expect.quote}"`);
  }
  return wrong;
}

function valueWrong(
  text: string,
  value: NonNullable<GoldenCase['expect']['value']>,
  facts: (text: string) => string,
): string[] {
  const wanted = calculate(facts(value.is));
  const room = value.absolute ? (value.within ?? 0) : Math.abs(wanted) * (value.within ?? 0);
  return numbersIn(stripTimes(text)).some((one) => near(one, wanted, room)) ? [] : [`does not say ${wanted}`];
}

function hasTag(evidence: readonly Evidence[], tag: string): boolean {
  return evidence.some((item) => 'tag' in item && item.tag === tag);
}

/** An alternative may also be the id of an event or the name of a document that the answer rests on. */
function names(evidence: readonly Evidence[], alternatives: string): boolean {
  const ids = evidence.flatMap((item) =>
    item.kind === 'event' ? [item.event] : item.kind === 'passage' ? [item.document] : [],
  );
  return alternatives.split('|').some((one) => ids.includes(one.trim()));
}

function cites(
  evidence: readonly Evidence[],
  document: string,
  { quote, context }: { readonly quote: string; readonly context: JudgeContext },
): boolean {
  const quotes = quote.split('|');
  const pages = quotes.flatMap((one) => context.pages.get(quoteKey({ document, quote: one })) ?? []);
  const passages = evidence.filter((item) => item.kind === 'passage' && item.document === document);
  const paged = document.endsWith('.pdf');
  return passages.some((item) => {
    if (item.kind !== 'passage') return false;
    if (paged && item.page !== undefined) return pages.includes(item.page);
    const words = (text: string) =>
      spelling(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    return quotes.some((one) => words(item.text).includes(words(one)));
  });
}

// -------------------------------------------------------------------------------------------------- what a text says

interface Said {
  readonly value: number;
  readonly decimals: number;
}

function plain(text: string): string {
  return text
    .replace(/\[\d+(?:\s*[,–-]\s*\d+)*\]/g, ' ')
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d)[,\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/(?<![\w:-])(-?\d+(?:\.\d+)?) (?=[a-z%°µ])/g, '$1');
}

/** Does the text say one of the alternatives? Numbers as numbers, words of up to three letters as whole words. */
function says(text: string, alternatives: string): boolean {
  const said = plain(text);
  return alternatives.split('|').some((one) => {
    const wanted = plain(one.trim());
    if (/^-?\d+(\.\d+)?$/.test(wanted)) {
      const decimals = wanted.split('.')[1]?.length ?? 0;
      return numbersIn(said).some((number) => near(number, Number(wanted), 0) && (decimals > 0 || number.decimals < 3));
    }
    if (wanted.length > 3 && !/^\d/.test(wanted)) return said.includes(wanted);
    const edge = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![a-z0-9.])${edge}(?![a-z0-9])`).test(said);
  });
}

const numbersIn = (text: string): Said[] =>
  [...plain(text).matchAll(/(?<![\w.-])-?\d+(?:\.\d+)?|(?<=[^\w.-]-)\d+(?:\.\d+)?/g)].map(([written]) => ({
    value: Number(written),
    decimals: written.split('.')[1]?.length ?? 0,
  }));

/** The number itself, or its rounding as far as that is within one per cent. */
function near(said: Said, wanted: number, room: number): boolean {
  const error = Math.min(Math.abs(said.value - wanted), Math.abs(Math.abs(said.value) - Math.abs(wanted)));
  if (error <= room + 1e-9) return true;
  return error <= 0.5 * 10 ** -said.decimals + 1e-9 && error <= Math.abs(wanted) * 0.01;
}

const WORDS = [
  'no|none|not|zero',
  'one|once',
  'two|twice',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
function saysCount(text: string, count: number): boolean {
  const bare = stripTimes(text);
  if (numbersIn(bare).some(({ value }) => value === count)) return true;
  const words = WORDS[count];
  return words !== undefined && new RegExp(`\\b(${words})\\b`).test(plain(bare));
}

/** Times of day and dates are no values. */
function stripTimes(text: string): string {
  return text
    .replace(/\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?/g, ' ')
    .replace(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, ' ')
    .replace(/\b\d{1,2}\.?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(\s+\d{4})?/gi, ' ');
}

/** Every duration said, in minutes: "1 h 5 min", "17 minutes", "80 s", "0.3 hours". */
function durationsIn(text: string): number[] {
  const said = plain(stripTimes(text));
  const part = String.raw`(\d+(?:\.\d+)?)(h|hours?|hrs?|min|minutes?|mins?|s|sec|seconds?)\b`;
  const runs = said.matchAll(new RegExp(`${part}(?:(?:\\s|,| and )*${part})*`, 'g'));
  return [...runs].map(([run]) =>
    [...run.matchAll(new RegExp(part, 'g'))].reduce((sum, [, figure, unit = '']) => {
      const factor = unit.startsWith('h') ? 60 : unit.startsWith('m') ? 1 : 1 / 60;
      return sum + Number(figure) * factor;
    }, 0),
  );
}
