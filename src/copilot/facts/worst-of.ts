/** Of many signals asked about, those that matter: beyond a limit, or nearest to one. */
import type { Sources, Understanding } from '../stages.ts';
import type { FactContext } from './context.ts';

const MANY = 4;

/** "Everything that is too hot": of many signals those that are beyond a limit, where any is. */
export function worstOf({ asked, sources }: FactContext): Understanding['tags'] {
  if (asked.tags.length >= MANY && NEAREST.test(asked.question)) return nearest(asked, sources).slice(0, MOST_NEAR);
  if (asked.tags.length < MANY || !/\b(?:too|over|above|below|exceed\w*|out of|outside)\b/i.test(asked.question))
    return asked.tags;
  const latest = sources.historian.latest(
    asked.tags.map(({ what }) => what.id),
    asked.moment ?? asked.at,
  );
  const beyond = asked.tags.filter(({ what: { id, limits } }) => {
    const value = latest.get(id)?.value;
    return (
      typeof value === 'number' &&
      limits.some(({ kind, value: limit }) => (kind.startsWith('high') ? value > limit : value < limit))
    );
  });
  return beyond.length ? beyond : asked.tags;
}

/** "How close is it to tripping?": the signals whose limits are nearest, or longest passed, as a share of the limit. */
const NEAREST = /^how (?:far|close|near)\b/i;
const MOST_NEAR = 3;
function nearest({ tags, at, moment }: Understanding, { historian }: Sources): Understanding['tags'] {
  const latest = historian.latest(
    tags.map(({ what }) => what.id),
    moment ?? at,
  );
  const room = ({ what: { id, limits } }: Understanding['tags'][number]): number => {
    const value = latest.get(id)?.value;
    if (typeof value !== 'number') return Number.POSITIVE_INFINITY;
    const margins = limits.map(({ kind, value: limit }) => {
      const margin = kind.startsWith('high') ? limit - value : value - limit;
      return margin / (Math.abs(limit) || 1);
    });
    return Math.min(...margins);
  };
  return tags.toSorted((a, b) => room(a) - room(b));
}
