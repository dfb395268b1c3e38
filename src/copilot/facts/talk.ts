/** Words that ask for nothing, and the clock. */
import { clockText, dateText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import type { FactContext, Facts } from './context.ts';

const GREETING =
  /^(?:many )?(?:thanks?(?: you| a lot| very much)?|hi|hello|hey|ok(?:ay)?|good (?:morning|afternoon|evening|night)|bye|cheers)(?: (?:there|gemba|everyone))?[!. ]*$/i;
const CLOCK =
  /^(?:what(?:'s| is) the time|what time is it|what(?:'s| is) (?:the date|today's date)|what day is it)(?: now| today)?[?. ]*$/i;

/** A greeting is answered with what can be asked; the time with the plant's clock. Undefined: it is a question. */
export function talkFacts({ asked, sources, book, zone }: FactContext): Facts | undefined {
  if (GREETING.test(asked.question))
    return {
      statements: [
        say('At your service: ask me for values, trends, limits, alarms, work orders, or what a manual says.'),
      ],
      refused: false,
    };
  if (!CLOCK.test(asked.question)) return undefined;
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
