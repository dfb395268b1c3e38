/** "Which pressures fell when pump 2 stopped?", "what rose at the same time as the trip?": the signals that moved just then. */
import type { Tag } from '../../plant/plant.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { isCounter } from '../understand/counters.ts';
import { findEntities } from '../understand/entities.ts';
import { belongingTo } from '../understand/names.ts';
import { anchored } from './anchor.ts';
import { type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { isMachine } from './order.ts';

const ASKS =
  /^(?:and )?(?:what|which(?: [\w-]+){1,3})(?: else)? (fell|dropped|sank|went down|rose|climbed|went up|changed|moved)\b.*?\b(?:when|as|while|at the (?:same )?(?:time|moment) (?:as|of|when)|together with|along with) (.+?)\W*$/i;
const DOWN = /^(?:fell|dropped|sank|went down)$/i;
const UP = /^(?:rose|climbed|went up)$/i;
const MINUTE = 60_000;
/** So much of its value, and of what it moved in the hour before, must a signal have moved. */
const LEAST_SHARE = 0.08;
const MOST = 8;
const HOUR = 3_600_000;

/** Answers such a question with the values before and after; undefined for others, and where it is in no log. */
export function movedWithFacts(context: FactContext): Facts | undefined {
  const { asked, sources, zone } = context;
  const [, verb = '', text = ''] = ASKS.exec(asked.question) ?? [];
  if (!text) return undefined;
  const bare = { ...asked, assets: [], tags: [], functions: [], moment: undefined, range: undefined };
  const told = isMachine(text, sources.index) ? `${text} stopped` : text;
  const at = anchored({ ...bare, candidates: [], anchor: { relation: 'at', text: told } }, sources)?.moment;
  if (at === undefined) return undefined;
  const named = asked.tags.map(({ what }) => what);
  // That its own flow fell as it stopped goes without saying.
  const machines = findEntities(text, sources.index, []).assets.map(({ what }) => what);
  const own = new Set(machines.flatMap((one) => [one, ...belongingTo(one, sources.index)]).map(({ id }) => id));
  const pool = (named.length ? named : sources.index.allTags()).filter(
    (tag) => !tag.values && !isCounter(tag) && (named.length > 0 || !own.has(tag.asset)),
  );
  const moved = pool
    .flatMap((tag) => moveOf(tag, at, context) ?? [])
    .filter(({ change }) => (DOWN.test(verb) ? change < 0 : UP.test(verb) ? change > 0 : true))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST);
  if (!moved.length) return undefined;
  const opening = `From just before ${whenText(at, asked.at, zone).replace(/^at /, '')} to two minutes later, `;
  const label = (tag: Tag, i: number): string => `${i ? '' : opening}${tagLabel(tag, context)}`;
  return {
    statements: moved.map(({ tag, before, after, change }, i) => {
      const id = context.book.add({
        kind: 'aggregate',
        ...placeOf(tag, context),
        function: 'change',
        from: iso(at - MINUTE),
        to: iso(at + 2 * MINUTE),
        value: change,
        derived: [before, after].map((value) => ({ value, unit: tag.unit ?? '1' })),
      });
      const [from, to] = [before, after].map((value) => link(quantityText(value, tag.unit), id));
      return say(`${label(tag, i)} ${change < 0 ? 'fell' : 'rose'} from `, from ?? '', ' to ', to ?? '', '.');
    }),
    refused: false,
  };
}

/** Its value just before and two minutes after, where it moved more than it does without a reason. */
function moveOf(tag: Tag, at: number, { sources: { historian } }: FactContext) {
  const mean = (from: number, to: number) => historian.aggregate(tag.id, 'mean', { from, to })?.value;
  const [before, after] = [mean(at - 2 * MINUTE, at - MINUTE / 4), mean(at + MINUTE, at + 2 * MINUTE)];
  if (typeof before !== 'number' || typeof after !== 'number') return undefined;
  const change = after - before;
  const share = Math.abs(change) / Math.max(Math.abs(before), Math.abs(after), Number.EPSILON);
  const hour = { from: at - HOUR, to: at - MINUTE };
  const usual = historian.aggregate(tag.id, 'stddev', hour)?.value;
  const stands = typeof usual === 'number' && Math.abs(change) < 2 * usual;
  return share < LEAST_SHARE || stands ? undefined : { tag, before, after, change, share };
}
