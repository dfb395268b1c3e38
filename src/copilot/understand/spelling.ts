/**
 * Slips of the keyboard and of the ear: a word that no plant, no document and no English reader knows becomes the word of
 * the plant or of asking that is nearest to it. A real word is never bent: "weather" is no water.
 */
import { isEnglish } from '../../language/english.ts';
import { ORDERS } from './act.ts';
import { canonical, FUNCTION_WORDS, QUESTION_WORDS, quantityOf } from './lexicon.ts';
import type { NameIndex } from './names.ts';
import { STATE_PHRASES } from './states.ts';
import { editDistance, soundKey, wordsOf } from './words.ts';

const STATE_WORDS = new Set(STATE_PHRASES.flatMap((phrase) => phrase.split(/[\s-]+/)));
/** Words of asking and of states that a slip may have been meant as. */
const ASKING = [...new Set([...QUESTION_WORDS, ...STATE_WORDS, ...FUNCTION_WORDS, ...ORDERS])].filter(
  (word) => word.length > 2,
);

/** True for a word of everyday English, or one that asks. */
const isFamiliar = (word: string): boolean =>
  isEnglish(word) || FUNCTION_WORDS.has(word) || QUESTION_WORDS.has(word) || STATE_WORDS.has(word);

const ENDING = /(?:ing|ed|es|er|s)$/;
/** One is the other with an ending, or both are one word with two: "backwashed" is no slip for "backwashes". */
const inflects = (a: string, b: string): boolean =>
  (a.length > 5 && ENDING.test(a) && ENDING.test(b) && a.replace(ENDING, '') === b.replace(ENDING, '')) ||
  [a, b].some((long, i) => {
    const short = i === 0 ? b : a;
    return long.startsWith(short) && /^(?:s|d|ed|es|r|er|ing|ly)$/.test(long.slice(short.length));
  });

export interface SpellingOptions {
  readonly names: NameIndex;
  /** True for a word that a document holds. */
  readonly inDocuments?: ((word: string) => boolean) | undefined;
}

/** The text with its slips put right. Words with digits, in capitals, or known to the plant stay as they are. */
export function respelled(text: string, options: SpellingOptions): string {
  const words = wordsOf(text);
  let out = text;
  for (const [i, word] of [...words.entries()].reverse()) {
    const written = text.slice(word.start, word.end);
    if (/[\d%']|^[A-Z]{2,}$/.test(written) || written.length < 3 || FUNCTION_WORDS.has(word.text)) continue;
    if (/[-_.\d]$/.test(text.slice(0, word.start)) && /\w[-_.\d]$/.test(text.slice(0, word.start))) continue;
    const meant =
      besides(words[i - 1]?.text ?? '', word.text, options) ??
      meantBy(
        word.text,
        words.filter((one) => !FUNCTION_WORDS.has(one.text)).map((one) => canonical(one.text)),
        options,
      );
    if (meant) out = out.slice(0, word.start) + meant + out.slice(word.end);
  }
  return out;
}

/** "Reject rat": a real word that with the one before it is a letter away from two words of one name. */
function besides(before: string, word: string, { names }: SpellingOptions): string | undefined {
  if (word.length < 3 || !names.vocabulary.has(before) || names.vocabulary.has(canonical(word))) return undefined;
  const pair = [...names.compounds].find(
    ([joined]) => joined.startsWith(before) && joined !== before && editDistance(before + word, joined, 1) === 1,
  );
  return pair?.[1].split(' ')[1];
}

function meantBy(word: string, others: readonly string[], { names, inDocuments }: SpellingOptions): string | undefined {
  const apart = names.compounds.get(word);
  if (apart && !names.tagWords.has(word)) return apart;
  const one = canonical(word);
  if (names.vocabulary.has(one) || names.vocabulary.has(word) || quantityOf(word) || one !== word) {
    if (names.vocabulary.has(one) || quantityOf(word) || isEnglish(one) || QUESTION_WORDS.has(one)) return undefined;
  }
  const short = shortened(word, names);
  if (short) return short;
  if (isFamiliar(word)) return undefined;
  const meant = nearest(word, others, names) ?? soundsLike(word, names);
  // the documents last: counting the words of a large library takes a second or two
  return meant === undefined || meant === word || inDocuments?.(word) ? undefined : meant;
}

function soundsLike(word: string, names: NameIndex): string | undefined {
  const key = soundKey(word);
  if (key.length < 3 || word.length < 5) return undefined;
  return [...names.vocabulary.keys()].find(
    (candidate) =>
      candidate.length >= 5 &&
      soundKey(candidate) === key &&
      editDistance(word, candidate) <= Math.min(3, word.length / 3),
  );
}

/** "lvl" and "batt": the plant's only word with these consonants, or that begins so, where it is no word of its own. */
function shortened(word: string, names: NameIndex): string | undefined {
  if (word.length > 4 || word.length < 3) return undefined;
  const candidates = [...names.vocabulary.keys()].filter((one) => one.length > word.length && !/\d/.test(one));
  if (/^[b-df-hj-np-tv-xz]{3,}$/.test(word))
    return candidates.find((one) => one.length <= word.length + 3 && one.replace(/[aeiou]/g, '') === word);
  if (word.length !== 4 || isFamiliar(word)) return undefined;
  const begins = candidates.filter((one) => one.startsWith(word));
  return begins.length === 1 ? begins[0] : undefined;
}

const slips = (word: string): number => (word.length < 7 ? 1 : 2);

/** The nearest word of the plant or of asking; of several as near, the one that goes with the other words. */
function nearest(word: string, others: readonly string[], names: NameIndex): string | undefined {
  const most = slips(word);
  let best: { word: string; distance: number; company: number; uses: number } | undefined;
  const weigh = (candidate: string, uses: number): void => {
    if (candidate[0] !== word[0] || /\d/.test(candidate)) return;
    const distance = editDistance(word, candidate, most);
    if (distance > most || inflects(word, candidate)) return;
    const company = others.filter((other) => names.company.get(candidate)?.has(other)).length;
    const better =
      !best ||
      distance < best.distance ||
      (distance === best.distance && (company > best.company || (company === best.company && uses > best.uses)));
    if (better) best = { word: candidate, distance, company, uses };
  };
  for (const candidate of names.compounds.keys())
    if (word.length > 4 && editDistance(word, candidate, 1) <= 1) return names.compounds.get(candidate);
  if (word.length > 3) for (const [candidate, uses] of names.vocabulary) weigh(candidate, uses);
  for (const candidate of ASKING)
    if (word.length > 4 || alike(word, candidate)) weigh(candidate, OPENS.test(candidate) ? 2 : 1);
  return best?.word;
}

/** "Wat" is rather "what" than "wet". */
const OPENS = /^(?:what|which|where|when|who|how|why)$/;

/** A short word must sound the same or hold the same letters: "wat" and "teh". */
const alike = (a: string, b: string): boolean =>
  soundKey(a) === soundKey(b) || [...a].sort().join('') === [...b].sort().join('');
