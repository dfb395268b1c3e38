/** Words of a question that are names only apart: they are kept from being taken for some. */
import { unitFromWords } from '../../plant/unit.ts';

/** Words that together mean something else than each by itself: a work order belongs to no "North works". */
export const fixedPhrases = (question: string): { start: number; end: number }[] =>
  [
    ...question.matchAll(
      /\bwork[- ]?orders?\b|\b(?:any|some)(?:one|body) (?:has |have )?work(?:ed)?(?: on)?\b|\b(?:(?:till|until|by|at|before) )?(?:the )?end of (?:the |this |my )?(?:shift|day|week|month|run|batch)\b/gi,
    ),
    // the "l" of "1 mg/L" names no line
    ...[...question.matchAll(/(?<=\d\s?)\p{L}+[23]?\/\p{L}+\d?(?![\p{L}\d])/gu)].filter(([unit]) =>
      unitFromWords(unit),
    ),
  ].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
