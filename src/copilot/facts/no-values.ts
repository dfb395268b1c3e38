/** "There is no value in that time", and from when to when there are values. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { timeText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { askedRangeText, type FactContext, iso, placeOf, speaksForAsset, tagLabel } from './context.ts';
import { rangeOf } from './range.ts';

/** Books that a signal has no value in a range. */
export function bookNone(tag: Tag, { from, to }: TimeRange, context: FactContext): string {
  return context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'count',
    from: iso(from),
    to: iso(to),
    value: 0,
    samples: 0,
  });
}

/** Says so of one signal and the time asked about, with the evidence of what is stored. */
export function nothing(tag: Tag, context: FactContext): Statement {
  const range = rangeOf(context);
  const evidence = bookNone(tag, range, context);
  return say(
    link(`There is no value of ${nameOf(tag, context)} ${askedRangeText(range, context)}`, evidence),
    ...stored(tag, context),
    '.',
  );
}

/** Says so of one moment. */
export function nothingAt(tag: Tag, moment: number, context: FactContext): Statement {
  const evidence = bookNone(tag, { from: moment, to: moment }, context);
  const when = timeText(moment, context.zone);
  return say(link(`There is no value of ${nameOf(tag, context)} at ${when}`, evidence), ...stored(tag, context), '.');
}

const nameOf = (tag: Tag, context: FactContext): string =>
  `${speaksForAsset(tag) ? 'the state of ' : ''}${tagLabel(tag, context)}`;

/** From when to when there are values. */
function stored(tag: Tag, context: FactContext): Part[] {
  const { sources, zone, book } = context;
  const span = sources.historian.span(tag.id);
  if (!span) return [': none has been stored'];
  const held = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'span',
    from: iso(span.first),
    to: iso(span.last),
    value: span.count,
    samples: span.count,
  });
  return ['; ', link(`values are stored from ${timeText(span.first, zone)} to ${timeText(span.last, zone)}`, held)];
}
