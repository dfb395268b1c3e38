/** A question that takes for granted what is not so: "why is the pump stopped?" of one that runs, of a machine there is none of. */
import { say } from '../compose.ts';
import { sameState } from '../understand/same-state.ts';
import type { FactContext, Facts } from './context.ts';
import { stateParts, statesOf } from './state.ts';

const PLAIN = /^(?:running|stopped|on|off|open|closed|locked|unlocked)$/;
const PRESENT = /^why (?:is|are|isn't|aren't|does|do)\b/i;

/** Says what is so instead; undefined where the premise holds or cannot be judged. */
export function premiseFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  if (asked.intent !== 'cause') return undefined;
  // The names that are not known are said before; nobody else's trouble is told instead.
  const told = context.sources.events.list({}).map(({ text }) => text.toLowerCase());
  const stranger = asked.unknown.some(
    // a lot or an order that the log tells of is known there
    ({ text, suggestions }) => suggestions.length > 0 && !told.some((one) => one.includes(text.toLowerCase())),
  );
  if (stranger && !asked.assets.length && !asked.tags.length) return { statements: [], refused: true };
  const { state } = asked;
  if (!state || !PRESENT.test(asked.question) || !asked.assets.length || asked.range || asked.moment !== undefined)
    return undefined;
  const known = statesOf(context).filter(({ answer }) => answer !== undefined);
  const [first] = known;
  if (!first?.answer || known.length > 1 || first.answer.is) return undefined;
  // "Standing still" may be said of what is "stopped": only plain contraries are contradicted.
  const own = Object.values(first.tag.values ?? {}).some((word) => sameState(word) === state.text);
  if (!own && !PLAIN.test(state.text)) return undefined;
  return { statements: [say(`It is not ${state.said}: `, ...stateParts(first), '.')], refused: false };
}
