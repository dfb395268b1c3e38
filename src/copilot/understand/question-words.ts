/** The words of a question as names are looked for in them. */
import { comparable, unitFromWords } from '../../plant/unit.ts';
import { DIGITS } from './digits.ts';
import { canonical, QUANTITY_UNITS } from './lexicon.ts';
import { singular, type Word, wordsOf } from './words.ts';

/** A word of the question with the spelling it is compared by, and whether a name or a time has taken it. */
export interface QuestionWord extends Word {
  readonly canonical: string;
  taken: boolean;
  /** Part of what names a group ("the pumps"): it may also name a signal, and is never a missing one. */
  grouped: boolean;
}

/** The words in order. `blocked` are characters that a time or a unit has taken. */
export function questionWords(question: string, blocked: readonly { start: number; end: number }[]): QuestionWord[] {
  const words = wordsOf(question);
  return words.map((word, i) => ({
    ...word,
    canonical: quantityMeasured(word.text, words[i - 1]?.text) ?? canonical(word.text),
    taken:
      isCount(word.text, words[i + 1]?.text) ||
      isCount(word.text, words[i + 2]?.text) ||
      (word.text === 'one' && POINTS.test(words[i - 1]?.text ?? '')) ||
      blocked.some(({ start, end }) => word.start < end && word.end > start),
    grouped: false,
  }));
}

/** "Above 30 kW" speaks of power, as "kilowatts" does: the one quantity that is measured in a unit behind a number. */
function quantityMeasured(word: string, number = ''): string | undefined {
  const unit = /^\d+(?:[.,]\d+)?$/.test(number) ? unitFromWords(word) : undefined;
  if (unit === undefined || unit === '%') return undefined;
  const [only, ...others] = Object.entries(QUANTITY_UNITS).filter(([, units]) =>
    units.some((one) => comparable(one, unit)),
  );
  return others.length ? undefined : only?.[0];
}

/** "The other one" stands for a thing and is no number one. */
const POINTS = /^(?:the|other|this|that|which|same|first|last|next|only|any|every|each)$/;

/** "The two drives" counts drives and names no drive two. */
const isCount = (word: string, next = ''): boolean =>
  Object.hasOwn(DIGITS, word) && word.length > 2 && next.length > 3 && singular(next) !== next;
