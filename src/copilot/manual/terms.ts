/**
 * Words made comparable: lower case, stems, synonyms of the trade. A question's terms are found in a text when a word
 * of the same stem, a synonym or a compound that holds it stands there.
 */

import { stem } from '../../library/stem.ts';
import { othersOf, phrasesIn, type Sense, sensesOf } from '../../library/thesaurus.ts';
import { isAct } from './acts.ts';
import { isLight } from './light-words.ts';

const STOP = new Set(
  `a an the of to in on at for from by with as is are was were be been being am do does did doing done have has had having it its this that these those there here
  i you we they he she my your our their me us them what which who whom whose when where why how can could may might must shall should will would ought
  and or but if then than so such not no nor only also too very much many some any all each every both either neither other another same own
  about into onto over under out up down off again further once between through during before after above below while until because whether
  behind beside across along among around toward towards till since upon within
  please tell show give let say says said know want need needs get got make makes made mean means meaning does happen happens happened kind sort type
  use used using user long often far big one ones per via etc eg ie just still yet ever due soon stand stands stay stays take takes taken fit fits goes went apply applies applied it's i'm what's there's long
  normally usually generally typically properly reach reaches reached act acts acting carry carries going put puts`.split(
    /\s+/,
  ),
);
/** Words that ask for a thing's figure or stand for the machine; they say little about where the answer is. */
const WEAK = new Set(
  `asset site plant facility value number amount quantity size range level limit tolerance maximum minimum max min normal typical recommended required allowed permitted permissible allowable acceptable specified specification rated nominal
  unit machine device equipment system product model manual document section page chapter thing state status condition procedure step way purpose reason cause problem issue
  mean indicate read operate operation run work perform set change check find list name describe explain call take come go keep become default possible available main general total
  safe safely correct proper right wrong good bad high low new old different certain
  highest lowest greatest largest biggest smallest least
  acronym abbreviation term word time part order article serial work error alarm fault code warning message event supply provide contain include consist cover feature support offer protection function`
    .split(/\s+/)
    .map(stem),
);

/** What such a word weighs among the terms of a question. */
export const LIGHT_WEIGHT = 0.1;

/** The words that mean the same in every trade, for a search. */
export const synonymsOf = (root: string): string[] =>
  othersOf(root).flatMap(({ text, near, sure }) => (sure && !near ? [text] : []));

/** Words that need no document to be right: function words, weak words and those with synonyms. */
export function isKnownWord(word: string): boolean {
  const root = stem(word.toLowerCase());
  return STOP.has(word.toLowerCase()) || WEAK.has(root) || sensesOf(root).length > 0;
}

/** A content word of a question. Weight: 1 for a naming word, less for words such as "value" or "maximum". */
export interface Term {
  readonly stem: string;
  readonly word: string;
  readonly weight: number;
  /** A word in capitals in a question that is not all in capitals: the name of a state, key or signal ("HELD"). */
  readonly name?: string | undefined;
  /** Place among the question's words, to see which belong together. */
  readonly index: number;
  /** What is done ("can I pour", "are kept"), which a manual words otherwise more often than the thing it is done to. */
  readonly act?: true;
  /** Told before the question rather than asked in it. */
  readonly beside?: true;
  /** What it means: by itself, and in the phrases of the question that it stands in. */
  readonly senses?: readonly Sense[] | undefined;
  /** The documents asked never say it, but perhaps in another word. */
  readonly unsaid?: true;
}

/**
 * Terms with what the documents make of them. A word that they use themselves means there what they say by it, and not also what others call so;
 * one that they never use is looked for by all that it means.
 */
export const asSaid = (terms: readonly Term[], isSaid: (term: Term) => boolean): Term[] =>
  terms.map((term) => {
    if (!isSaid(term)) return { ...term, unsaid: true };
    const own = new Set(sensesOf(term.stem).flatMap(({ meaning, sure }) => (sure ? [] : [meaning])));
    return own.size === 0 ? term : { ...term, senses: term.senses?.filter(({ meaning }) => !own.has(meaning)) };
  });

/** Written in capitals, or not, without meaning anything else by it. */
const ABBREVIATIONS = new Set(
  'LED USB CAN UPS GPU CPU API VFD PLC HMI DC AC RPM PSI LCD PID PWM GPIO SD WIFI LAN TCP UDP FAQ'.split(' '),
);
/** In capitals for emphasis. */
const EMPHASIS = new Set('NOT AND ALL'.split(' '));
const WORD = /[A-Za-z0-9µ°]+(?:[._'’/-][A-Za-z0-9]+)*/g;

const PARTED = /[-/_.]/;
/** "480V", "60Hz": a figure with its unit. */
const GLUED = /^(\d+(?:\.\d+)?)(?:[kMmµ]?(?:V|A|W|Hz|Pa)|V[AD]C|[kcm]?m|k?g|bar|psi|rpm|RPM|m?s|min|h|l|ft|in|°?[CF])$/;

/** The words of a text: hyphenated ones, and figures written together with their unit, as a whole and as parts. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    const parts = PARTED.test(word) ? word.split(PARTED).filter((part) => part.length > 0) : [];
    const figure = GLUED.exec(word)?.[1];
    if (parts.length > 1 && !/^\d+[.,]\d+$/.test(word)) words.push(word.replace(/[-_]/g, ''), ...parts);
    else words.push(word, ...(figure === undefined ? [] : [figure]));
  }
  return words;
}

const weightOf = (word: string, root: string): number => (WEAK.has(root) ? 0.35 : isLight(word) ? LIGHT_WEIGHT : 1);

const PHRASAL: ReadonlySet<string> = new Set('switch turn shut power start cut change'.split(' '));
const AFTER_PARTICLE =
  /^\s*(?:[?.!,;]|$|(?:when|before|after|again|for|in|on|at|by|if|and|to|with|without|during|properly|safely|correctly)\b)/i;

/** "switch the dryer on", "shut down": the joined stem that a text with "switching on" has too. */
function phrasal(question: string, words: readonly RegExpExecArray[], at: number): string | undefined {
  const root = stem(words[at]?.[0] ?? '');
  if (!PHRASAL.has(root)) return undefined;
  for (let i = at + 1; i <= at + 4; i++) {
    const word = words[i];
    if (!word) return undefined;
    const particle = word[0].toLowerCase();
    if (!/^(?:on|off|down|up|out|over)$/.test(particle)) continue;
    const rest = question.slice(word.index + particle.length);
    return i === at + 1 || AFTER_PARTICLE.test(rest) ? root + particle : undefined;
  }
  return undefined;
}

/** The content terms of a question, in order, each once. */
export function termsOf(question: string): Term[] {
  const seen = new Set<string>();
  const terms: Term[] = [];
  const shouted = question === question.toUpperCase();
  const words = [...question.matchAll(WORD)];
  words.forEach(([raw], index) => {
    const joined = phrasal(question, words, index);
    if (joined !== undefined && !seen.has(joined)) {
      seen.add(joined);
      terms.push({ stem: joined, word: raw.toLowerCase(), weight: 1, index });
      return;
    }
    const parts = /^[A-Za-z]+(?:-[A-Za-z]+)+$/.test(raw) ? raw.split('-') : [raw];
    for (const word of parts) {
      const plain = word
        .toLowerCase()
        .replace(/['’]s$/, '')
        .replaceAll('_', '');
      const lower = /\d/.test(plain) ? plain.replaceAll('-', '') : plain;
      const root = stem(lower);
      const named = !shouted && /^[A-Z]{3,}$/.test(word) && ABBREVIATIONS.has(word);
      if ((STOP.has(lower) && !named) || seen.has(root) || (lower.length < 2 && !/\d/.test(lower)) || /^°/.test(lower))
        continue;
      seen.add(root);
      const plainly = ABBREVIATIONS.has(word) || EMPHASIS.has(word);
      const name = !shouted && /^[A-Z][A-Z0-9_]{2,}$/.test(word) && !plainly ? { name: word.replaceAll('_', '') } : {};
      const act = isAct(question, words, index) ? { act: true as const } : {};
      const manner = MANNER.test(lower) && /^how$/i.test(words[index - 1]?.[0] ?? '');
      const weight = 'name' in name ? 1 : manner ? LIGHT_WEIGHT : weightOf(lower, root);
      terms.push({ stem: root, word: lower, weight, index, ...name, ...act });
    }
  });
  const phrases = phrasesIn(wordsOf(question).map(stem));
  return terms.map((term) => {
    const senses = [
      ...sensesOf(term.stem),
      ...phrases.flatMap((phrase) => (phrase.stems.includes(term.stem) ? phrase.senses : [])),
    ];
    return senses.length > 0 ? { ...term, senses } : term;
  });
}

/** How it is done, in a question for a time or a force ("how fast does it stop?"): no word that an answer need repeat. */
const MANNER = /^(?:fast|quick|quickly|soon|large|far|close)$/;
