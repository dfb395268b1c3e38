/** "How fast did the header pressure fall?", "how far did it drop when the drive tripped?": the largest move that way, from when to when. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { durationParts } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { isCounter } from '../understand/counters.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { courseOf } from './long-range.ts';

const ASKS =
  /^(?:and |by )?how (fast|quickly|rapidly|far|much)\b.{0,20}? did\b.*\b(?:(fall|cool|lose)|rise|warm|heat|gain)\b/i;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A shorter move is told by the minute. */
const SHORT = HOUR / 6;
const MOST = 4;
/** Where one signal of several has moved by such a share, those that have not are none that is meant. */
const MOVED = 0.05;
/** It begins where so much of it was still to come. */
const BEGUN = 0.95;

interface Point {
  readonly at: number;
  readonly value: number;
}
interface Swing {
  readonly from: Point;
  readonly to: Point;
}

/** Answers such a question of measured signals, about a time told by what happened, or where it asks how fast and names none. */
export function swingFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const [all, how = '', down] = ASKS.exec(asked.question) ?? [];
  const then = asked.anchor?.relation === 'at' ? asked.range : undefined;
  if (!all || !(then || (!/far|much/i.test(how) && !asked.range && !asked.anchor && asked.moment === undefined)))
    return undefined;
  const range = then ?? { from: asked.at - 24 * HOUR, to: asked.at + 1, label: 'in the last 24 hours' };
  const found = asked.tags.slice(0, MOST).flatMap(({ what }) => {
    const swing = what.values || isCounter(what) ? undefined : largest(what, range, { down: !!down, sources });
    return swing ? [{ tag: what, swing, share: Math.abs(swing.to.value / swing.from.value - 1) }] : [];
  });
  const moved = found.filter(({ share }) => share >= MOVED);
  const statements = (moved.length ? moved : found).map(({ tag, swing }) => told(tag, swing, { range, context }));
  return statements.length ? { statements, refused: false } : undefined;
}

/** The largest fall (rise) within a range: from its highest value before to the lowest after. */
function largest(
  tag: Tag,
  range: TimeRange,
  { down, sources }: { readonly down: boolean; readonly sources: FactContext['sources'] },
): Swing | undefined {
  const points = courseOf(tag.id, range, sources.historian).flatMap(({ at, value, quality }): Point[] =>
    typeof value === 'number' && quality !== 'bad' ? [{ at, value }] : [],
  );
  const gain = (from: Point, to: Point): number => (down ? from.value - to.value : to.value - from.value);
  let start = 0;
  let best: { from: number; to: number; by: number } | undefined;
  for (const [i, point] of points.entries()) {
    const first = points[start];
    if (!first || gain(first, point) <= 0) start = i;
    else if (gain(first, point) >= (best?.by ?? 0)) best = { from: start, to: i, by: gain(first, point) };
  }
  const to = best && points[best.to];
  if (!best || !to) return undefined;
  const { by } = best;
  const from = points.slice(best.from, best.to).findLast((point) => gain(point, to) >= by * BEGUN);
  const reached = points
    .slice(best.from, best.to + 1)
    .find((point) => from && point.at > from.at && gain(from, point) >= by * BEGUN);
  return from && { from, to: reached ?? to };
}

function told(
  tag: Tag,
  { from, to }: Swing,
  { range, context }: { readonly range: TimeRange & { readonly label: string }; readonly context: FactContext },
): Statement {
  const { asked, book, zone } = context;
  const [by, length] = [Math.abs(to.value - from.value), to.at - from.at];
  const [each, unit] = length < SHORT ? [MINUTE, 'minute'] : [HOUR, 'hour'];
  const rate = (by * each) / length;
  const own = tag.unit ?? '1';
  const id = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'change',
    from: iso(from.at),
    to: iso(to.at),
    value: to.value - from.value,
    derived: [
      ...[from.value, to.value, by, rate].map((value) => ({ value, unit: own })),
      ...durationParts(length / 1000),
    ],
  });
  const shown = (value: number) => link(quantityText(value, tag.unit), id);
  const when = (at: number): string => whenText(at, asked.at, zone);
  const verb = to.value < from.value ? 'fell' : 'rose';
  const name = tagLabel(tag, context);
  return say(
    asked.range
      ? `${askedRangeText(range, context)}, ${name} ${verb} from `
      : `${name} ${verb} most ${range.label} from `,
    shown(from.value),
    ` ${when(from.at)} to `,
    shown(to.value),
    ` ${when(to.at)}: by `,
    shown(by),
    ', about ',
    shown(rate),
    ` per ${unit}.`,
  );
}
