/** "Why didn't the genset start when the mains dipped?": what people wrote then of the machine that did nothing; no trouble is its reason. */
import { nameWords } from '../understand/names.ts';
import { anchored } from './anchor.ts';
import type { FactContext, Facts } from './context.ts';
import { eventSentence } from './event-sentence.ts';

const WHY_NOT = /^why (?:(?:did|was|has|were|have|does|is)n't|(?:did|was|has|were|have|does|is) .{2,40}? not)\b/i;
const MINUTE = 60_000;
const BEFORE = 10 * MINUTE;
/** A note is written afterwards. */
const AFTER = 60 * MINUTE;

/** The entries of that time which name the machine; undefined for other questions, and where there are none. */
export function whyNotFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (!WHY_NOT.test(asked.question) || !asked.anchor || !asked.assets.length) return undefined;
  const at = anchored({ ...asked, candidates: [], assets: [], tags: [] }, sources)?.moment;
  if (at === undefined) return undefined;
  const machines = asked.assets.map(({ what }) => what);
  const names = machines.flatMap(({ id, name, aliases }) => [id, name, ...aliases]).map(nameWords);
  const found = sources.events.list({ from: at - BEFORE, to: Math.min(at + AFTER, asked.at + 1) }).filter((event) => {
    const said = new Set(nameWords(event.text));
    return names.some((words) => words.length > 0 && words.every((word) => FILLERS.has(word) || said.has(word)));
  });
  return found.length ? { statements: found.map((event) => eventSentence(event, context)), refused: false } : undefined;
}
const FILLERS = new Set(['the', 'our', 'a']);
