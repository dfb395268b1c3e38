/**
 * Names and codes as they are spoken or dictated: "p one oh one", "f zero seven", "u p s". Runs of spoken letters and digits
 * become the name or the code that they spell, where the plant has one.
 */
import type { PlantIndex } from '../../plant/plant.ts';
import { DIGITS, letterOf } from './digits.ts';
import { squeeze } from './names.ts';
import { fold, type Word, wordsOf } from './words.ts';

const JOINTS = new Set(['dash', 'hyphen', 'minus', 'dot']);
const CODE_BEFORE = /\b(?:code|fault|error|alarm|warning|trip|message|mean(?:ing of)?|shows?|means)\s*$/i;

const digitOf = (word: string): string | undefined =>
  /^\d+$/.test(word) ? word : Object.hasOwn(DIGITS, word) ? DIGITS[word] : undefined;

/** The text with spelt names and codes written out; what spells nothing that is known stays as it is. */
export function written(text: string, index: PlantIndex): string {
  const words = wordsOf(text);
  const known = spellings(index);
  let out = text;
  let taken = text.length + 1;
  for (let i = words.length - 1; i >= 0; i--) {
    for (let length = Math.min(7, words.length - i); length >= 2; length--) {
      const span = words.slice(i, i + length);
      const [start, end] = [span[0]?.start ?? 0, span.at(-1)?.end ?? 0];
      // "E-666" is written out already.
      if (end > taken || !/\s/.test(text.slice(start, end))) continue;
      const spelt = speltBy(span.map((word) => word.text));
      if (!spelt) continue;
      const code = isCode(spelt) && CODE_BEFORE.test(text.slice(0, start)) ? spelt : undefined;
      const name = known.get(spelt) ?? code ?? strangeId(spelt, span, index);
      if (!name) continue;
      out = out.slice(0, start) + name.toUpperCase() + out.slice(end);
      taken = start;
      break;
    }
  }
  return out;
}

const isCode = (text: string): boolean => /^[a-z]{1,2}\d{2,3}$/.test(text);

/** "P nine oh nine" in a plant with a P-101: an id of its kind, which it does not have. */
function strangeId(spelt: string, span: readonly Word[], { plant }: PlantIndex): string | undefined {
  const [, letters = '', digits = ''] = /^([a-z]+)(\d{2,})$/.exec(spelt) ?? [];
  const spoken = span.filter(({ text }) => digitOf(text) !== undefined && !/\d/.test(text));
  if (spoken.length < 2 || !/^[b-hj-np-z]$/.test(span[0]?.text ?? '')) return undefined;
  const like = plant.assets.find(({ id }) => {
    const [, own = '', , number = ''] = /^([a-z]+)(\W?)(\d+)$/i.exec(id) ?? [];
    return own.length === letters.length && number.length === digits.length;
  });
  return like && `${letters}${/\W/.exec(like.id)?.[0] ?? ''}${digits}`;
}

/** "f", "zero", "seven" → "f07": letters, then digits; at least one of them spoken apart. */
function speltBy(words: readonly string[]): string | undefined {
  let [letters, digits] = ['', ''];
  for (const word of words) {
    if (JOINTS.has(word)) continue;
    const [letter, digit] = [letterOf(word), digitOf(word)];
    if (digit !== undefined && (letters || word !== 'o')) digits += digit;
    else if (letter !== undefined && !digits) letters += letter;
    else return undefined;
  }
  return letters ? letters + digits : undefined;
}

const KEPT = new WeakMap<PlantIndex, Map<string, string>>();

/** Ids, short names and fault codes of a plant by their letters and digits alone. */
function spellings(index: PlantIndex): Map<string, string> {
  const kept = KEPT.get(index);
  if (kept) return kept;
  const known = new Map<string, string>();
  const learn = (name: string): void => {
    const key = squeeze([fold(name)]);
    if (/^[a-z]{1,5}\d*$/.test(key) && key.length > 1 && !known.has(key)) known.set(key, name);
  };
  for (const { id, name, aliases, tags } of index.plant.assets) {
    learn(id);
    for (const text of [name, ...aliases])
      for (const word of text.split(/\s+/)) if (/^[A-Z]{2,5}$/.test(word)) learn(word);
    for (const { values } of tags)
      for (const code of Object.keys(values ?? {})) if (/^[A-Z]{1,3}-?\d{1,4}$/.test(code)) learn(code);
  }
  KEPT.set(index, known);
  return known;
}
