/** Change and trend of a signal, and when it would reach its limit. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { unitLabel } from '../../plant/unit.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { numberText, quantityText } from '../figures.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';

const HOUR = 3_600_000;
const MOST_TAGS = 8;

export interface Slope {
  /** Per hour, in the tag's unit: least squares through the samples. */
  readonly perHour: number;
  /** How far samples lie from the line: one standard deviation. */
  readonly scatter: number;
  readonly first: Sample & { value: number };
  readonly last: Sample & { value: number };
  readonly direction: 'rising' | 'falling' | 'steady';
}

/** A straight line through the good numeric samples of a range; undefined with fewer than three. */
export function slopeOf(samples: readonly Sample[]): Slope | undefined {
  const points = samples.filter(
    (one): one is Sample & { value: number } => typeof one.value === 'number' && one.quality !== 'bad',
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return undefined;
  const n = points.length;
  const hours = points.map(({ at }) => (at - first.at) / HOUR);
  const meanX = hours.reduce((sum, x) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { value }) => sum + value, 0) / n;
  let [xy, xx] = [0, 0];
  points.forEach(({ value }, i) => {
    const dx = (hours[i] ?? 0) - meanX;
    xy += dx * (value - meanY);
    xx += dx * dx;
  });
  const perHour = xx > 0 ? xy / xx : 0;
  const scatter = Math.sqrt(
    points.reduce((sum, { value }, i) => sum + (value - meanY - perHour * ((hours[i] ?? 0) - meanX)) ** 2, 0) / n,
  );
  const drift = perHour * (hours.at(-1) ?? 0);
  const scale = Math.max(Math.abs(meanY), 1e-9);
  const steady = Math.abs(drift) < Math.max(2 * scatter * Math.sqrt(12 / n), 0.005 * scale);
  return { perHour, scatter, first, last, direction: steady ? 'steady' : perHour > 0 ? 'rising' : 'falling' };
}

/** The range of a trend question; without one, the last hour, or as far back as ten samples reach. */
function trendRange(tag: Tag, { asked, sources }: FactContext): TimeRange {
  const to = asked.moment ?? asked.range?.to ?? asked.at;
  if (asked.range) return { from: asked.range.from, to: Math.min(to, asked.at + 1) };
  const interval = sources.historian.usualInterval(tag.id) ?? 0;
  return { from: to - Math.max(HOUR, 10 * interval), to: to + 1 };
}

/** How each tag asked about has moved; refused when none has samples to say so. */
export function trendFacts(context: FactContext): Facts {
  const results = context.asked.tags.slice(0, MOST_TAGS).map(({ what }) => trendOf(what, context));
  return { statements: results.flatMap(({ statements }) => statements), refused: !results.some(({ found }) => found) };
}

function trendOf(tag: Tag, context: FactContext): { statements: Statement[]; found: boolean } {
  const { sources, book, asked } = context;
  const range = trendRange(tag, context);
  const slope = slopeOf(sources.historian.range(tag.id, range));
  const name = tagLabel(tag, context);
  if (!slope) {
    const evidence = book.add({
      kind: 'aggregate',
      ...placeOf(tag, context),
      function: 'count',
      from: iso(range.from),
      to: iso(range.to),
      value: 0,
      samples: 0,
    });
    return {
      statements: [
        say(
          link(`There are too few values of ${name} ${askedRangeText(range, context)} to tell a trend`, evidence),
          '.',
        ),
      ],
      found: false,
    };
  }
  const reach = asked.moment === undefined ? limitAhead(tag, slope) : undefined;
  const change = slope.last.value - slope.first.value;
  const length = (slope.last.at - slope.first.at) / 1000;
  const over = durationText(length);
  const evidence = book.add({
    kind: 'trend',
    ...placeOf(tag, context),
    from: iso(slope.first.at),
    to: iso(slope.last.at),
    first: slope.first.value,
    last: slope.last.value,
    change,
    ratePerHour: slope.perHour,
    direction: slope.direction,
    ...(reach && { limit: reach.limit, hoursToLimit: reach.hours }),
    derived: [...durationParts(length), ...(reach ? durationParts(reach.hours * 3600) : [])],
  });

  const q = (value: number): Part => link(quantityText(value, tag.unit), evidence);
  const move: Part[] =
    slope.direction === 'steady'
      ? ['has been steady: from ', q(slope.first.value), ' to ', q(slope.last.value)]
      : [
          `${slope.direction === 'rising' ? 'rose' : 'fell'} from `,
          q(slope.first.value),
          ' to ',
          q(slope.last.value),
          ' (',
          q(Math.abs(change)),
          slope.direction === 'rising' ? ' more' : ' less',
          ')',
        ];
  const rate: Part[] =
    slope.direction === 'steady'
      ? []
      : [
          ', about ',
          link(`${numberText(Math.abs(slope.perHour))} ${unitLabel(tag.unit)} per hour`.replace(/ {2}/, ' '), evidence),
        ];
  const statements = [say(`${name} `, ...move, ' within ', link(over, evidence), ...rate, '.')];
  if (reach)
    statements.push(
      say(
        'At this rate it reaches its ',
        reach.kind,
        ' limit of ',
        q(reach.limit),
        ' in about ',
        link(durationText(reach.hours * 3600), evidence),
        '.',
      ),
    );
  else if (/\b(?:reach|until|till|time to|when will|how long)\b/i.test(asked.question))
    statements.push(say(link('At this rate it is not heading for any limit of the plant file', evidence), '.'));
  return { statements, found: true };
}

/** The next limit in the direction of travel, and the hours to it. */
function limitAhead(tag: Tag, slope: Slope): { limit: number; hours: number; kind: string } | undefined {
  if (slope.direction === 'steady') return undefined;
  const rising = slope.direction === 'rising';
  const ahead = tag.limits
    .filter(({ kind, value }) =>
      rising ? /high/.test(kind) && value > slope.last.value : /low/.test(kind) && value < slope.last.value,
    )
    .sort((a, b) => (rising ? a.value - b.value : b.value - a.value));
  const [next] = ahead;
  if (!next) return undefined;
  const hours = (next.value - slope.last.value) / slope.perHour;
  return hours > 0 && hours < 24 * 30 ? { limit: next.value, hours, kind: next.kind } : undefined;
}
