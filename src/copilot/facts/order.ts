/** "Did the chiller trip before or after the compressor got hot?", "what came first, the dip or the robot fault?": two things in their order. */
import type { PlantIndex } from '../../plant/plant.ts';
import { durationParts, lengthText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import type { Understanding } from '../stages.ts';
import { findEntities } from '../understand/entities.ts';
import { FUNCTION_WORDS } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';
import { anchored } from './anchor.ts';
import { type FactContext, type Facts, iso, whenText } from './context.ts';

const EITHER =
  /^(?:and |so )?(?:did|was|were|has|had|is) (.+?) (?:happen |come |occur |start |begin )?(?:before or after|after or before|earlier or later than) (.+?)\W*$/i;
const FIRST =
  /^(?:and |so )?(?:what|which)(?: one| of them)? (?:came|was|happened|started|went|occurred|tripped|failed)(?: \w+)?? (?:first|earlier|sooner)\b[,:]?(?: was it)? (.+?) or (.+?)\W*$/i;
/** "Did the chiller trip": the verb of a question as one of what happened. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/\bhold$/i, 'was held'],
  [/\bstop$/i, 'stopped'],
  [/\bstart$/i, 'started'],
  [/\b(?:get|become|go) (?=\w+$)/i, 'got '],
];

/** Answers such a question; undefined for others, and where either is in no log. */
export function orderFacts(context: FactContext): Facts | undefined {
  const { asked, book, zone } = context;
  const either = EITHER.exec(asked.question);
  const found = either ?? FIRST.exec(asked.question);
  if (!found) return undefined;
  const [one = '', other = ''] = [found[1], found[2]].map((text = '') =>
    text.replace(/^(?:the|a|an|it|its|that) /i, ''),
  );
  const [first, second] = [one, other].map((text) => timeOf(text, context));
  // What began within one sample is told in the order of its alarms.
  if (first === undefined || second === undefined || first === second) return undefined;
  const apart = Math.abs(second - first) / 1000;
  const id = book.add({
    kind: 'aggregate',
    function: 'delay',
    unit: 's',
    from: iso(Math.min(first, second)),
    to: iso(Math.max(first, second)),
    value: apart,
    derived: durationParts(apart),
    of: `${one} and ${other}`,
  });
  const when = (at: number): string => whenText(at, asked.at, zone);
  const [a, b] = [link(`${one} ${when(first)}`, id), link(`${other} ${when(second)}`, id)];
  const length = link(lengthText(apart), id);
  const after = first > second;
  if (either)
    return { statements: [say(after ? 'After: ' : 'Before: ', a, ', ', b, ', ', length, ' apart.')], refused: false };
  return {
    statements: [say(after ? b : a, ' came first; ', after ? a : b, ' followed ', length, ' later.')],
    refused: false,
  };
}

/** The time of what is told, as a question of its own; where an alarm tells it, when that was raised. */
function timeOf(text: string, { asked, sources }: FactContext): number | undefined {
  if (isMachine(text, sources.index)) return undefined;
  const said = VERBS.reduce((told, [verb, past]) => told.replace(verb, past), text);
  const bare: Understanding = {
    ...asked,
    question: said,
    candidates: [],
    assets: [],
    tags: [],
    functions: [],
    moment: undefined,
    range: undefined,
    anchor: { relation: 'at', text: said },
  };
  return anchored(bare, sources)?.moment;
}

/** "The chiller": a machine alone has not happened. */
export function isMachine(text: string, index: PlantIndex): boolean {
  const named = findEntities(text, index, []);
  const rest = [...named.assets, ...named.groups].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return !nameWords(rest).some((word) => !FUNCTION_WORDS.has(word));
}
