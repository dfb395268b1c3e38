/**
 * What of a question nothing in the plant explains: content words that name no asset, tag, state, time, unit or way of
 * asking. They decide whether the plant's signals or the manuals are asked: "What grease do the pump's bearings take?" names
 * a pump and its bearings, but no signal is called grease.
 */

import { isEnglish } from '../../language/english.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { unitFromWords } from '../../plant/unit.ts';
import type { Mention } from '../stages.ts';
import { canonical, FUNCTION_WORDS, GENERAL_WORDS, QUANTITY_UNITS, QUESTION_WORDS, quantityOf } from './lexicon.ts';
import { type NameIndex, nameWords } from './names.ts';
import type { QuestionWord } from './question-words.ts';
import { sameState } from './same-state.ts';
import { isGeneric } from './tags.ts';
import { isTalk } from './talk.ts';
import { editDistance } from './words.ts';

export interface ExplainedBy {
  readonly words: readonly QuestionWord[];
  readonly assets: readonly Asset[];
  /** All names of the plant: what an asset is called or is, asks for nothing by itself. */
  readonly names: NameIndex;
  readonly tags: readonly Mention<Tag>[];
  /** The state asked for, as said. */
  readonly state?: string | undefined;
  /** Characters that times and units stand at. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Content words that nothing explains, as written, in order. */
export function unexplainedWords({ words, assets, names, tags, state = '', spans }: ExplainedBy): string[] {
  const known = new Set<string>();
  const add = (text: string): void => {
    for (const word of nameWords(text)) known.add(word);
  };
  for (const asset of assets) for (const name of [asset.name, asset.type ?? '', ...asset.aliases, asset.id]) add(name);
  // "Is it filtering or backwashing?" names states that it can have.
  for (const tag of assets.flatMap((asset) => asset.tags).filter(isGeneric))
    for (const word of Object.values(tag.values ?? {})) add(word);
  for (const { what } of tags) {
    for (const name of [what.name, ...what.aliases]) add(name);
    for (const word of Object.values(what.values ?? {})) add(word);
  }
  const states = new Set([...sameState(state).split(' '), ...state.split(' ')]);
  return words
    .filter(
      (word) => !word.taken && !word.grouped && !spans.some((span) => word.start < span.end && word.end > span.start),
    )
    .filter(({ text, canonical: spelling }) => {
      if (FUNCTION_WORDS.has(text) || QUESTION_WORDS.has(text) || QUESTION_WORDS.has(spelling)) return false;
      // "The other one" stands for a thing and names none.
      if (
        text === 'one' ||
        isTalk(text) ||
        GENERAL_WORDS.has(spelling) ||
        /^\W*\d/.test(text) ||
        (text.length < 3 && text !== 'ph')
      )
        return false;
      if (names.types.has(spelling) || names.assets.has(spelling) || names.heads.has(spelling)) return false;
      if (known.has(spelling) || known.has(canonical(text)) || nameWords(text).every((one) => known.has(one)))
        return false;
      if (isSlip(text)) return false;
      const quantity = quantityOf(text) ?? spelling;
      if (tags.some(({ what }) => QUANTITY_UNITS[quantity] !== undefined && measures(what, quantity))) return false;
      if (text !== 'ph' && unitFromWords(text) !== undefined) return false;
      return (
        !states.has(text) &&
        !sameState(text)
          .split(' ')
          .some((one) => states.has(one))
      );
    })
    .map(({ text }) => text);
}

/** A word of grammar or of asking with one letter wrong: "teh", "falt", "whats". */
const isSlip = (text: string): boolean =>
  !isEnglish(text) &&
  [...FUNCTION_WORDS, ...QUESTION_WORDS].some(
    (word) =>
      word.length > 2 &&
      word[0] === text[0] &&
      Math.abs(word.length - text.length) <= 1 &&
      editDistance(text, word, 1) <= 1,
  );

const measures = (tag: Tag, quantity: string): boolean =>
  nameWords(tag.name).includes(quantity) || (tag.unit !== undefined && (QUANTITY_UNITS[quantity] ?? []).length > 0);
