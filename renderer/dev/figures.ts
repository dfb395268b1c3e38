/** The figures of the fixture's alarms, and of a busy week behind them, as the core computes them. */
import type { AlarmFiguresView, AlarmView } from '../../src/contract.ts';
import { alarmFiguresView } from '../../src/core/alarm-figures-view.ts';
import type { Alarm } from '../../src/plant/alarm.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { plant } from './plant.ts';

const MINUTE = 60_000;
const index = new PlantIndex({
  ...plant,
  connections: [],
  assets: plant.assets.map((asset) => ({ ...asset, tags: [] })),
});

const alarmOf = ({ raisedAt, clearedAt, acknowledgedAt, shelvedUntil, ...alarm }: AlarmView): Alarm => ({
  ...alarm,
  raisedAt: Date.parse(raisedAt),
  clearedAt: clearedAt === undefined ? undefined : Date.parse(clearedAt),
  acknowledgedAt: acknowledgedAt === undefined ? undefined : Date.parse(acknowledgedAt),
  shelvedUntil: shelvedUntil === undefined ? undefined : Date.parse(shelvedUntil),
});

/** Some alarms an hour, one that chatters, and a flood in the middle; the same at every call. */
function history({ from, to }: { readonly from: number; readonly to: number }): Alarm[] {
  const past = (id: string, raisedAt: number, more: Partial<Alarm>): Alarm => ({
    id,
    asset: 'P-102',
    name: 'Drive trip F07',
    priority: 2,
    state: 'normal',
    raisedAt,
    clearedAt: raisedAt + 4 * MINUTE,
    ...more,
  });
  const steady = Array.from({ length: Math.floor((to - from) / (23 * MINUTE)) }, (_, i) =>
    past(
      `h${i}`,
      from + i * 23 * MINUTE,
      i % 3 === 0 ? {} : { asset: 'F-201', name: 'Filter pressure high', priority: 3 },
    ),
  );
  const middle = (from + to) / 2;
  const flood = Array.from({ length: 18 }, (_, i) =>
    past(`f${i}`, middle + i * 20_000, i === 0 ? {} : { asset: `C-30${i % 3}`, name: 'Pressure low', priority: 2 }),
  );
  const chatter = Array.from({ length: 5 }, (_, i) =>
    past(`c${i}`, to - 50 * MINUTE + i * 9000, { asset: 'CH-1', name: 'Flow switch', priority: 4 }),
  );
  return [...steady, ...flood, ...chatter];
}

/** The figures of a range; `quiet`: of no alarm at all. */
export function figuresOf(
  alarms: readonly AlarmView[],
  { from, to, operators }: { readonly from: string; readonly to: string; readonly operators: number },
): AlarmFiguresView {
  const range = { from: Date.parse(from), to: Date.parse(to), operators };
  const all = alarms.length === 0 ? [] : [...history(range), ...alarms.map(alarmOf)];
  return alarmFiguresView(all, range, index);
}
