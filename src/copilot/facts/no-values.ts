/** "There is no value in that time", and from when to when there are values. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { timeText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { askedRangeText, type FactContext, iso, placeOf, tagLabel } from './context.ts';
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

/** Says so for one signal, with the evidence of what is stored. */
export function nothing(tag: Tag, context: FactContext): Statement {
  const { sources, zone, book } = context;
  const range = rangeOf(context);
  const evidence = bookNone(tag, range, context);
  const span = sources.historian.span(tag.id);
  if (!span) return say(link(`No value of ${tagLabel(tag, context)} has been stored`, evidence), '.');
  const held = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'span',
    from: iso(span.first),
    to: iso(span.last),
    value: span.count,
    samples: span.count,
  });
  return say(
    link(`There is no value of ${tagLabel(tag, context)} ${askedRangeText(range, context)}`, evidence),
    '; ',
    link(`values are stored from ${timeText(span.first, zone)} to ${timeText(span.last, zone)}`, held),
    '.',
  );
}
