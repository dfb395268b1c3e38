/** What manuals speak of, as people ask about it: the parts and the figures they name, and what they tell to do. */
import { COMMON_WORDS } from '../language/voice/common-words.ts';

const SMALL_WORDS = new Set<string>(
  [
    COMMON_WORDS.determiner,
    COMMON_WORDS.pronoun,
    COMMON_WORDS.auxiliary,
    COMMON_WORDS.preposition,
    COMMON_WORDS.conjunction,
    COMMON_WORDS.question,
    COMMON_WORDS.adverb,
    COMMON_WORDS.number,
    ['{number}'],
  ].flat(),
);
const BEFORE_PARTS = new Set('the a an each every all both'.split(' '));
/** Words of a part at most, and of something to do. */
const LONGEST = 3;
const MOST_TO_DO = 6;

/** "the volute drain plug must be …" → "volute drain plug". Sentences in lower case. */
export function partsOf(sentence: string): string[] {
  const words = sentence.split(' ');
  return words.flatMap((word, i) => {
    if (!BEFORE_PARTS.has(word)) return [];
    const rest = words.slice(i + 1, i + 2 + LONGEST);
    const end = rest.findIndex((next) => SMALL_WORDS.has(next));
    const length = end < 0 ? rest.length : end;
    return length === 0 || length > LONGEST ? [] : [rest.slice(0, length).join(' ')];
  });
}

/** "remove the hose before …" → "remove the hose"; one, or none where the sentence does not tell to do something to something. */
export function toDoOf(sentence: string): string[] {
  const words = sentence.split(' ');
  const [verb = '', determiner = ''] = words;
  if (SMALL_WORDS.has(verb) || !BEFORE_PARTS.has(determiner)) return [];
  const end = words.findIndex((word, i) => i > 1 && SMALL_WORDS.has(word));
  const part = words.slice(0, end < 0 ? words.length : end);
  return part.length < 3 || part.length > MOST_TO_DO ? [] : [part.join(' ')];
}
