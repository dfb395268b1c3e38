/** Words of a question that are names only apart: they are kept from being taken for some. */
import { unitFromWords } from '../../plant/unit.ts';

/**
 * Words that together mean something else than each by itself: a work order belongs to no "North works", a set point to no
 * generator set, an emergency stop to no emergency generator; `compounds`: those that names of the plant hold.
 */
export const fixedPhrases = (
  question: string,
  compounds: ReadonlyMap<string, string>,
): { start: number; end: number }[] =>
  [
    // A set of machines is never set.
    ...question.matchAll(
      /\b(?:is|are|was|were|be|been|being|i|we|you|to|can|must|should|may) set\b|^(?:please )?set\b/gi,
    ),
    ...(compounds.has('setpoint') ? [] : question.matchAll(/\bset[- ]points?\b/gi)),
    ...question.matchAll(
      /\bwork[- ]?orders?\b|\bemergency[- ](?:stops?|exits?|lighting)\b|\b(?:any|some)(?:one|body) (?:has |have )?work(?:ed)?(?: on)?\b|\b(?:(?:till|until|by|at|before) )?(?:the )?end of (?:the |this |my )?(?:shift|day|week|month|run|batch)\b/gi,
    ),
    // the "l" of "1 mg/L" names no line
    ...[...question.matchAll(/(?<=\d\s?)\p{L}+[23]?\/\p{L}+\d?(?![\p{L}\d])/gu)].filter(([unit]) =>
      unitFromWords(unit),
    ),
  ].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
