/** The alarm that a run of alarms began with, and what followed. */
import type { Alarm } from '../../plant/alarm.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import { cite, link, listed, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { bookAlarm } from './alarm-log.ts';
import { matching } from './alarm-match.ts';
import { assetLabel, type FactContext, type Facts, iso, whenText } from './context.ts';

/** The alarm that a run of alarms began with, and what followed within minutes. */
export function firstFacts(context: FactContext): Facts {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const pool = asked.range
    ? matching(sources.alarms.list(asked.range), at, context).filter(
        ({ raisedAt }) => raisedAt >= (asked.range?.from ?? 0) && raisedAt <= at,
      )
    : run(matching(sources.alarms.list({ from: at - 86_400_000, to: at + 1 }), at, context));
  const [first, ...followed] = pool;
  if (!first)
    return {
      statements: [
        say(
          'No alarm was raised in that time',
          cite(
            context.book.add({
              kind: 'aggregate',
              function: 'count',
              from: iso(asked.range?.from ?? at - 86_400_000),
              to: iso(asked.range?.to ?? at),
              value: 0,
              of: 'alarms raised',
            }),
          ),
          '.',
        ),
      ],
      refused: false,
    };
  const id = bookAlarm(first, at, context);
  const head = say(
    'First came ',
    link(plainText(first.name), id),
    ` of ${assetLabel(sources.index.asset(first.asset))}, ${whenText(first.raisedAt, asked.at, zone)}.`,
  );
  const later = followed
    .slice(0, 12)
    .map((alarm): Part[] => [
      link(
        `${plainText(alarm.name)} of ${assetLabel(sources.index.asset(alarm.asset))} (${durationText((alarm.raisedAt - first.raisedAt) / 1000)} later)`,
        bookDelay(alarm, first, at, context),
      ),
    ]);
  return { statements: later.length ? [head, say('Then followed: ', ...listed(later), '.')] : [head], refused: false };
}

function bookDelay(alarm: Alarm, first: Alarm, at: number, context: FactContext): string {
  bookAlarm(alarm, at, context);
  const asset = plainText(context.sources.index.asset(alarm.asset)?.name ?? alarm.asset);
  return context.book.add({
    kind: 'aggregate',
    asset: alarm.asset,
    assetName: asset,
    unit: 's',
    function: 'delay',
    from: iso(first.raisedAt),
    to: iso(alarm.raisedAt),
    value: (alarm.raisedAt - first.raisedAt) / 1000,
    derived: durationParts((alarm.raisedAt - first.raisedAt) / 1000),
    of: plainText(alarm.name),
  });
}

/**
 * The newest run of alarms without a gap of ten minutes, with what was raised before it on a machine of the run and still
 * stood when that began: the first sign of trouble is often long before the rest.
 */
function run(alarms: readonly Alarm[]): Alarm[] {
  let start = alarms.length - 1;
  while (start > 0 && (alarms[start]?.raisedAt ?? 0) - (alarms[start - 1]?.raisedAt ?? 0) < 600_000) start--;
  const newest = alarms.slice(Math.max(0, start));
  const machines = new Set(newest.map(({ asset }) => asset));
  const standing = alarms
    .slice(0, Math.max(0, start))
    .filter(
      ({ asset, clearedAt }) =>
        machines.has(asset) && (clearedAt === undefined || clearedAt > (newest[0]?.raisedAt ?? 0)),
    );
  return [...standing, ...newest];
}
