/** Signals that count up: pieces, starts, hours, energy. What was made in a time is the difference of their values. */
import type { Asset, Tag } from '../../plant/plant.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { nameWords } from './names.ts';

const COUNTS = /\b(?:today|count\w*|counters?|total\w*|hours|energy|starts|cycles|mileage|produced|pieces|kwh)\b/i;
const NO_COUNT = /^(?:%|Cel|K|bar|mbar|Pa|kPa|V|A|Hz|W|kW|s|min|ms|mm|m)$/;

/** True for a signal whose name says that it counts, and whose unit is no rate or momentary quantity. */
export const isCounter = (tag: Tag): boolean =>
  COUNTS.test(tag.name) &&
  !/\b(?:rate|time|per)\b/i.test(tag.name) &&
  !/\//.test(tag.unit ?? '') &&
  !NO_COUNT.test(tag.unit ?? '');

/** "Backwashes" and "backwashed" count the same. */
const root = (word: string): string => word.replace(/(?:ing|ed|es|s|e)$/, '');

/** What is counted: "how many bottles", "compare the bottles of both shifts", "this shift against the last one for bottles". */
const COUNTED =
  /(?:\bhow (?:many|much)|\b(?:more|fewer|as many|most|fewest)|^compare(?: the)?(?! (?:the |this |today|last ))|\b(?:for|by|in)(?: the)?(?=\s+[\p{L}-]+\s*\??$))\s+((?:[\p{L}-]+\s*){1,3})/iu;

/** "Bottles since 6", "pallets today?": what is counted, and the time. */
const TERSE =
  /^(?:the |our |any )?([\p{L}-]+s)\s+(?:(?:since|so far|today|this|last|in the|during|from|between|until|yesterday|over|per shift|tonight)\b.*)$/iu;
/** The question is nothing but what is counted and the time. */
export const countsTersely = (question: string): boolean => TERSE.test(question);

/** "How many bottles …": the counters of these assets whose name holds the word that is counted. */
export function countersAsked(question: string, assets: readonly Asset[]): Tag[] {
  if (/\bhow (?:many times|often)\b/i.test(question)) {
    const said = new Set(
      nameWords(question)
        .filter((word) => word.length > 4)
        .map(root),
    );
    return assets
      .flatMap((asset) => asset.tags)
      .filter((tag) => isCounter(tag) && said.has(root(nameWords(tag.name)[0] ?? '')));
  }
  const [, after = ''] = question.match(COUNTED) ?? question.match(TERSE) ?? [];
  const [first, second] = nameWords(after);
  const counted = [first, second].filter(
    (word): word is string => word !== undefined && word.length > 2 && !FUNCTION_WORDS.has(word),
  );
  return assets
    .flatMap((asset) => asset.tags)
    .filter((tag) => isCounter(tag) && nameWords(tag.name).some((word) => counted[0] === word || counted[1] === word));
}

/** "… per hour", "… a minute": what is counted, in how long a time. */
const PER = /\b(?:per|an?|each|every)\s+(second|minute|hour|shift|day)\b|\b(hour|dai)ly\b/i;
const SYMBOLS: Readonly<Record<string, string>> = { second: 's', minute: 'min', hour: 'h', day: 'd' };

/** The time that a rate is asked by: "hour" of "how many bottles per hour". */
const ratePeriod = (question: string): string | undefined => {
  const [, period, adverb] = PER.exec(question) ?? [];
  return period?.toLowerCase() ?? adverb?.toLowerCase().replace('dai', 'day');
};

/** "How many bottles per hour …": the signals of these assets that are measured in just that. */
export function ratesAsked(question: string, assets: readonly Asset[]): Tag[] {
  const [, noun = ''] = /\bhow many\s+([\p{L}-]+)/iu.exec(question) ?? [];
  const [counted] = nameWords(noun);
  const symbol = SYMBOLS[ratePeriod(question) ?? ''];
  if (!counted || !symbol) return [];
  return assets
    .flatMap((asset) => asset.tags)
    .filter(({ unit = '' }) => unit.endsWith(`/${symbol}`) && nameWords(unit.split('/')[0] ?? '').includes(counted));
}
