/** "Who is on shift tonight?": told by an event that says it; nothing else here knows who is on duty. */
import { say } from '../compose.ts';
import type { FactContext, Facts } from './context.ts';
import { eventSentence } from './event-sentence.ts';

const DUTY =
  /\bhow many (?:people|men|operators?|workers|colleagues|of us|staff)\b.*\b(?:on (?:shift|duty|call)|here|working|present)\b|\bwho(?:'s|se)?\b.*\b(?:on (?:shift|duty|call)|in charge|shift (?:lead(?:er)?|manager|supervisor)|(?:has|have|works?|working) (?:on )?(?:the )?(?:\w+ )?shift)\b/i;
const TELLS = /\bon (?:duty|call|shift)\b|\bin charge\b|\bshift (?:lead(?:er)?|manager|supervisor)\b/i;
const HALF_DAY = 43_200_000;

/** The events around the time asked about that say who is on duty, or that none does; undefined for other questions. */
export function dutyFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (!DUTY.test(asked.question)) return undefined;
  const { from, to } = asked.range ?? { from: asked.at - HALF_DAY, to: asked.at + HALF_DAY };
  const told = sources.events.list({}).filter(({ at, text }) => at >= from && at < to && TELLS.test(text));
  return told.length
    ? { statements: told.map((event) => eventSentence(event, context)), refused: false }
    : { statements: [say('No event of the log says who is on duty, and nothing else here knows it.')], refused: true };
}
