/** Change and trend of a signal, and when it would reach its limit. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { unitLabel } from '../../plant/unit.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, opened, type Part, say } from '../compose.ts';
import { numberText, quantityText } from '../figures.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';
import { courseOf } from './long-range.ts';
import { bookNone } from './no-values.ts';
import { limitAhead, type Reach, type Slope, sinceTurn, slopeOf } from './slope.ts';

const HOUR = 3_600_000;
const MOST_TAGS = 8;
const MOST_AHEAD = 12;
/** Of many signals, those that meet their limits first. */
const MOST_HEADING = 3;

/** The range of a trend question; without one, the last hour, or as far back as ten samples reach. */
function trendRange(tag: Tag, { asked, sources }: FactContext): TimeRange {
  const to = asked.moment ?? asked.range?.to ?? asked.at;
  if (asked.range) return { from: asked.range.from, to: Math.min(to, asked.at + 1) };
  const interval = sources.historian.usualInterval(tag.id) ?? 0;
  const least = /\b(?:heading|which way|right now|at the moment|recover\w*)\b/i.test(asked.question) ? HOUR / 4 : HOUR;
  return { from: to - Math.max(least, 10 * interval), to: to + 1 };
}

/** How each tag asked about has moved; refused when none has samples to say so. */
export function trendFacts(context: FactContext): Facts {
  const most = AHEAD.test(context.asked.question) ? MOST_AHEAD : MOST_TAGS;
  const results = context.asked.tags.slice(0, most).map(({ what }) => trendOf(what, context));
  const heading = results
    .filter(({ hours }) => hours !== undefined)
    .sort((a, b) => (a.hours ?? 0) - (b.hours ?? 0))
    .slice(0, MOST_HEADING);
  const told =
    results.length > MOST_HEADING && heading.length && AHEAD.test(context.asked.question) ? heading : results;
  return { statements: told.flatMap(({ statements }) => statements), refused: !results.some(({ found }) => found) };
}

/** Asks when a limit is met. */
const AHEAD = /\b(?:reach|until|till|time to|when will|how long)\b/i;

function trendOf(
  tag: Tag,
  context: FactContext,
): { statements: Statement[]; found: boolean; hours?: number | undefined } {
  const { sources, asked } = context;
  const range = trendRange(tag, context);
  const samples = courseOf(tag.id, range, sources.historian);
  const slope = slopeOf(asked.range || asked.moment !== undefined ? samples : sinceTurn(samples));
  const name = tagLabel(tag, context);
  if (!slope) {
    const evidence = bookNone(tag, range, context);
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
  const ahead = asked.moment === undefined && (asked.range === undefined || asked.range.to >= asked.at);
  const reach = ahead ? limitAhead(tag, slope, kindIn(asked.question)) : undefined;
  const evidence = bookTrend(tag, slope, reach, context);
  const [first, ...others] = [...changed(tag, slope, context), moved(tag, slope, { evidence, context })];
  const slow =
    slope.direction === 'steady' && !asked.range && asked.moment === undefined ? slowly(tag, context) : undefined;
  const answer = first && yesOrNo(tag, slow?.slope ?? slope, context);
  // What keeps creeping is told by the longer time.
  const statements = slow && answer === 'Yes' ? [opened(slow.statement, answer)] : [...(slow ? [slow.statement] : [])];
  if (first && !(slow && answer === 'Yes')) statements.unshift(answer ? opened(first, answer) : first, ...others);
  if (reach) statements.push(reached(tag, reach, evidence));
  else if (AHEAD.test(asked.question))
    statements.push(say(link('At this rate it is not heading for any limit of the plant file', evidence), '.'));
  return { statements, found: true, hours: reach?.hours };
}

const LONGER: readonly number[] = [24, 24 * 7];
/** A drift that is told beside a steady hour, as a share of the value. */
const TOLD_DRIFT = 0.03;

/** "Over a longer time it rose …": what creeps does not show within the hour. */
function slowly(tag: Tag, context: FactContext): { statement: Statement; slope: Slope } | undefined {
  const { asked, sources } = context;
  for (const hours of LONGER) {
    const range = { from: asked.at - hours * HOUR, to: asked.at + 1 };
    const points = sources.historian
      .rollups(tag.id, range, (hours * HOUR) / 96)
      .flatMap(({ at, mean }) =>
        mean === undefined ? [] : [{ tag: tag.id, at, value: mean, quality: 'good' as const }],
      );
    const slope = slopeOf(points);
    if (!slope || slope.direction === 'steady') continue;
    const drift = Math.abs(slope.perHour * hours);
    if (drift < TOLD_DRIFT * Math.abs(slope.last.value) || drift < slope.error * hours * 2) continue;
    const evidence = bookTrend(tag, slope, undefined, context);
    return { statement: moved(tag, slope, { evidence, context }), slope };
  }
  return undefined;
}

/** Books a trend, with the length of time it was seen over. */
export function bookTrend(tag: Tag, slope: Slope, reach: Reach | undefined, context: FactContext): string {
  return context.book.add({
    kind: 'trend',
    ...placeOf(tag, context),
    from: iso(slope.first.at),
    to: iso(slope.last.at),
    first: slope.first.value,
    last: slope.last.value,
    change: slope.last.value - slope.first.value,
    ratePerHour: slope.perHour,
    direction: slope.direction,
    ...(reach && { limit: reach.limit, limitKind: reach.kind, hoursToLimit: reach.hours }),
    derived: [...durationParts(lengthOf(slope)), ...timesOf(reach)],
  });
}

/** The times that the forecast names. */
const timesOf = (reach: Reach | undefined): { value: number; unit: string }[] =>
  reach
    ? [reach.hours, reach.soonest, reach.latest].flatMap((hours) =>
        hours === undefined ? [] : durationParts(hours * 3600),
      )
    : [];

const lengthOf = (slope: Slope): number => (slope.last.at - slope.first.at) / 1000;

/** "rose from 63 °C to 78 °C (15 °C more) within 1 h 40 min, about 9 °C per hour". */
function moved(tag: Tag, slope: Slope, { evidence, context }: { evidence: string; context: FactContext }): Statement {
  const { first, last, perHour, direction } = slope;
  const change = last.value - first.value;
  const q = (value: number): Part => link(quantityText(value, tag.unit), evidence);
  const ends: Part[] = ['from ', q(first.value), ' to ', q(last.value)];
  const over: Part[] = [' within ', link(durationText(lengthOf(slope)), evidence)];
  const name = tagLabel(tag, context);
  if (direction === 'steady') return say(`${name} has been steady: `, ...ends, ...over, '.');
  const rate = `${numberText(Math.abs(perHour))} ${unitLabel(tag.unit)}`.trim();
  const trend = link(`about ${rate} per hour ${direction === 'rising' ? 'upwards' : 'downwards'}`, evidence);
  if (Math.sign(change) !== Math.sign(perHour))
    return say(`${name} went `, ...ends, ...over, ', its trend being ', trend, '.');
  const side = change > 0 ? ' more' : ' less';
  const verb = change > 0 ? 'rose ' : 'fell ';
  return say(
    `${name} ${verb}`,
    ...ends,
    ' (',
    q(Math.abs(change)),
    side,
    ')',
    ...over,
    ', about ',
    link(`${rate} per hour`, evidence),
    '.',
  );
}

const UP =
  /\b(?:ris(?:e|es|ing|en)|rose|increas\w+|(?:go|going|goes|went|gone) up|climb\w*|clog\w*|hotter|warmer|higher|faster|(?:heat|warm|load|build)(?:s|ed|ing)? up)\b/i;
const DOWN =
  /\b(?:fall(?:s|ing|en)?|fell|decreas\w+|(?:go|going|goes|went|gone) down|drop\w*|sink\w*|cooler|colder|lower|slower|cool(?:ed|ing)? down|los(?:e|ing|es))\b/i;

/** Whether it moves as a yes-or-no question says; undefined where that cannot be told. */
function yesOrNo(tag: Tag, { direction }: Slope, { asked }: FactContext): 'Yes' | 'No' | undefined {
  if (asked.form !== 'yes-no') return undefined;
  const text = asked.question;
  const is = (wanted: boolean): 'Yes' | 'No' => (wanted ? 'Yes' : 'No');
  if (/\b(?:stable|steady|constant|unchanged)\b/i.test(text)) return is(direction === 'steady');
  if (UP.test(text) !== DOWN.test(text)) return is(direction === (UP.test(text) ? 'rising' : 'falling'));
  const bad = badDirection(tag);
  if (!bad) return undefined;
  if (/\b(?:worse|worsen\w*|deteriorat\w*)\b/i.test(text)) return is(direction === bad);
  if (/\b(?:better|improv\w*)\b/i.test(text)) return is(direction !== 'steady' && direction !== bad);
  return undefined;
}

/** The direction in which a signal runs into its limits, where it has them on one side only. */
function badDirection(tag: Tag): 'rising' | 'falling' | undefined {
  const high = tag.limits.some(({ kind }) => /high/.test(kind));
  const low = tag.limits.some(({ kind }) => /low/.test(kind));
  return high === low ? undefined : high ? 'rising' : 'falling';
}

/** "By how much did it change?": the difference between the last and the first value of the range. */
function changed(tag: Tag, { first, last }: Slope, context: FactContext): Statement[] {
  const { asked, book } = context;
  if (!asked.range || !/\bhow much\b|\bdifference\b|\bby what amount\b/i.test(asked.question)) return [];
  const value = last.value - first.value;
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'change',
    from: iso(first.at),
    to: iso(last.at),
    value,
  });
  return [
    say(
      `${askedRangeText(asked.range, context)}, ${tagLabel(tag, context)} changed by `,
      link(quantityText(value, tag.unit), evidence),
      '.',
    ),
  ];
}

/** "…in about 6 h 40 min (between 5 h 50 min and 7 h 40 min)", or why that cannot be said. */
function reached(tag: Tag, reach: Reach, evidence: string): Statement {
  const time = (hours: number): Part => link(durationText(hours * 3600), evidence);
  const limit: Part[] = [reach.kind, ' limit of ', link(quantityText(reach.limit, tag.unit), evidence)];
  if (reach.latest === undefined)
    return say(
      'It is moving towards its ',
      ...limit,
      ', but too unevenly to say when it gets there; at the earliest in ',
      time(reach.soonest),
      '.',
    );
  const narrow = durationText(reach.soonest * 3600) === durationText(reach.latest * 3600);
  const range: Part[] = narrow ? [] : [' (between ', time(reach.soonest), ' and ', time(reach.latest), ')'];
  return say('At this rate it reaches its ', ...limit, ' in about ', time(reach.hours), ...range, '.');
}

/** "The high-high alarm": the kind of limit that the question names. */
const kindIn = (question: string): string | undefined =>
  /\b(high|low)[- ]\1\b/i.exec(question)?.[0].toLowerCase().replace(' ', '-');
