/** What several questions of a conversation asked for, taken together: "power of the pump", "the fan?", "both together". */
import type { Understanding } from '../stages.ts';
import { spokenBefore } from './conversation.ts';
import type { Entities } from './entities.ts';
import { FUNCTION_WORDS } from './lexicon.ts';

/** "The chiller?": nothing but a name, which asks of it what was asked before. */
export const isBareName = ({ words }: Entities): boolean =>
  words.every(({ text, taken, grouped }) => taken === true || grouped === true || FUNCTION_WORDS.has(text)) &&
  !words.some(({ text }) => OPENS.test(text));
const OPENS =
  /^(?:and|but|or|also|how|hows|how's|what|whats|what's|which|who|where|when|why|is|are|was|were|does|do|did|has|have|any|all|tell|show|give|about|see|off|on|up|down|out)$/;

type Draft = Omit<Understanding, 'intent'>;

/** The signals spoken of just before that can be added to these. */
export function besideOf(tags: Understanding['tags'], before: Understanding): Understanding['tags'] {
  const own = new Set(tags.map(({ what }) => what));
  const units = new Set(tags.map(({ what }) => what.unit));
  return [...(before.beside ?? []), ...before.tags].filter(({ what }) => !own.has(what) && units.has(what.unit));
}

const TOGETHER =
  /^(?:and |so |ok )?(?:what(?:'s| is| are) |how much (?:is|are) )?(?:the |their )?(?:(?:(?:both|all|the two|the three|these|those|them)(?: of (?:them|these))? )?(?:together|combined|added up|in total|summed)|(?:sum|total|difference|average|mean)(?: (?:of|between) (?:both|them|the two|the three|these|those|all))?)\W*$/i;

/** The question as one of all those signals; undefined for other questions, and where only one was spoken of. */
export function togetherWith(draft: Draft, before: Understanding): Understanding | undefined {
  const tags = [...(before.beside ?? []), ...before.tags].map(({ what }) => spokenBefore(what));
  if (!TOGETHER.test(draft.question) || tags.length < 2) return undefined;
  const difference = /\bdifference\b/i.test(draft.question);
  return {
    ...draft,
    intent: 'value',
    tags,
    functions: draft.functions?.length || difference ? draft.functions : ['sum'],
    missing: [],
    unexplained: [],
    state: undefined,
    aspect: undefined,
  };
}
