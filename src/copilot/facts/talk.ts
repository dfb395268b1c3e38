/** Words that ask for nothing, the clock, and who is on duty. */
import { clockText, dateText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { isForeign } from '../understand/foreign.ts';
import { FUNCTION_WORDS } from '../understand/lexicon.ts';
import { wordsOf } from '../understand/words.ts';
import type { FactContext, Facts } from './context.ts';
import { dutyFacts } from './duty.ts';

const GREETING =
  /^(?:many )?(?:thanks?(?: you| a lot| very much)?|hi|hello|hey|ok(?:ay)?|good (?:morning|afternoon|evening|night)|bye|cheers)(?: (?:there|gemba|everyone))?[!. ]*$/i;
const CLOCK =
  /^(?:what(?:'s| is) the time|what time is it|what(?:'s| is) (?:the date|today's date)|what day is it)(?: now| today)?[?. ]*$/i;

/**
 * A greeting is answered with what can be asked; the time with the plant's clock; what asks for nothing, or is written in a
 * script that no rule here reads, is said to be so. Undefined: it is a question.
 */
export function talkFacts(context: FactContext): Facts | undefined {
  const { asked, sources, book, zone } = context;
  if (GREETING.test(asked.question))
    return {
      statements: [
        say('At your service: ask me for values, trends, limits, alarms, work orders, or what a manual says.'),
      ],
      refused: false,
    };
  const unread = unreadable(context);
  if (unread) return { statements: [say(unread)], refused: true };
  if (!CLOCK.test(asked.question)) return dutyFacts(context);
  const { id, name } = sources.index.plant;
  const now = `${clockText(asked.at, zone)} on ${dateText(asked.at, zone)}`;
  const clock = book.add({
    kind: 'asset',
    asset: id,
    name: plainText(name),
    text: `clock of the plant: ${now} (${zone})`,
  });
  return { statements: [say('It is ', link(now, clock), ', plant time.')], refused: false };
}

/** What is said of something that must be named: "is it getting better?". */
const OF_SOMETHING = /^(?:getting|going|better|worse|improving|changing|different|happening)$/;
const NOT_LATIN = /(?!\p{Script=Latin}|[µμΩ])\p{L}/gu;

function unreadable({ asked, sources }: FactContext): string | undefined {
  const { question, carried, intent, aspect } = asked;
  const words = wordsOf(question);
  // "What can you do?" and "what's up?" ask for something without a word for it.
  const asks = carried || aspect !== undefined || intent === 'capability';
  if (!asks && words.every(({ text }) => FUNCTION_WORDS.has(text) || OF_SOMETHING.test(text)))
    return 'I do not know what to look for; ask me for values, trends, limits, alarms, work orders, or what a manual says.';
  const strange = question.match(NOT_LATIN) ?? [];
  if (!isForeign(question) && strange.length <= (question.match(/\p{L}/gu) ?? []).length / 2) return undefined;
  const names = [...sources.index.plant.assets, ...sources.index.allTags()].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]);
  // A plant may be named in any script.
  if (names.some((name) => name.search(NOT_LATIN) >= 0 && question.includes(name))) return undefined;
  return `I read questions in English only, and cannot read "${plainText(question, 60)}".`;
}
