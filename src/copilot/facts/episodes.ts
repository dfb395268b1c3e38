/** The alarms of a busy time in episodes: what came close together is one line, machine by machine. */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import { clockText } from '../../plant/zone.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { bookAlarm, sentenceOf } from './alarm-log.ts';
import { assetLabel, type FactContext, iso, whenText } from './context.ts';

/** Alarms with no longer gap between them are one episode, ms. */
const GAP = 20 * 60_000;
/** Fewer are told one by one. */
const LEAST = 3;
const MOST_MACHINES = 8;
const MOST_NAMES = 3;

/** One line an episode, in order; of fewer than three alarms, a line each. */
export function episodes(
  alarms: readonly Alarm[],
  context: FactContext,
): { readonly at: number; readonly statement: Statement }[] {
  const runs: Alarm[][] = [];
  for (const alarm of alarms) {
    const last = runs.at(-1)?.at(-1);
    if (last && alarm.raisedAt - last.raisedAt <= GAP) runs.at(-1)?.push(alarm);
    else runs.push([alarm]);
  }
  return runs.flatMap((run) =>
    run.length < LEAST
      ? run.map((alarm) => ({ at: alarm.raisedAt, statement: sentenceOf(alarm, context) }))
      : [{ at: run[0]?.raisedAt ?? 0, statement: episode(run, context) }],
  );
}

/** "From 06:44:50 to 06:56:42, 6 alarms: Heatsink temperature high and Drive tripped of Pump 2 drive (VFD-102), …; 1 is still active." */
function episode(run: readonly Alarm[], context: FactContext): Statement {
  const { asked, zone } = context;
  const at = asked.moment ?? asked.at;
  const [from, to] = [run[0]?.raisedAt ?? at, run.at(-1)?.raisedAt ?? at];
  const count = (of: string, value: number): string =>
    context.book.add({ kind: 'aggregate', function: 'count', of, from: iso(from), to: iso(to), value });
  const machines = [...Map.groupBy(run, ({ asset }) => asset).values()];
  const active = run.filter(({ clearedAt }) => clearedAt === undefined || clearedAt > at).length;
  const when = whenText(from, asked.at, zone).replace(/^at /, 'from ');
  return say(
    `${when} to ${clockText(to, zone)}, `,
    link(`${run.length} alarms`, count('alarms raised', run.length)),
    ': ',
    ...listed(machines.slice(0, MOST_MACHINES).map((own) => ofMachine(own, context))),
    machines.length > MOST_MACHINES ? ', and more' : '',
    ...(active ? ['; ', link(`${active} still active`, count('alarms still active', active))] : []),
    '.',
  );
}

/** "Heatsink temperature high, Drive tripped of Pump 2 drive (VFD-102)". */
function ofMachine(own: readonly Alarm[], context: FactContext): Part[] {
  const first = [...new Map(own.map((alarm) => [alarm.name, alarm])).values()];
  const names = first
    .slice(0, MOST_NAMES)
    .map((alarm): Part => link(plainText(alarm.name), bookAlarm(alarm, context.asked.at, context)));
  const more = first.length > MOST_NAMES ? ' and others' : '';
  const asset = context.sources.index.asset(own[0]?.asset ?? '');
  return [...names.flatMap((name, i): Part[] => (i ? [' / ', name] : [name])), `${more} of ${assetLabel(asset)}`];
}
