import type { AlarmNews } from '../contract.ts';
import type { Alarm } from '../plant/alarm.ts';
import type { PlantIndex } from '../plant/plant.ts';
import { alarmView, firstRaised } from './views.ts';

/** What one shell has been told of the alarms, so that of thousands only those are sent that changed. */
export class KnownAlarms {
  private known: ReadonlyMap<string, Alarm> | undefined;
  private first = Number.NaN;

  /** What is new among the alarms as they are now, the first time all of them; undefined where nothing is. */
  news(alarms: readonly Alarm[], index: PlantIndex): AlarmNews | undefined {
    const { known, first: before } = this;
    const first = firstRaised(alarms);
    // Another alarm may have become the first by the end of the one before it.
    const wasFirst = ({ raisedAt }: Alarm) => raisedAt === before;
    const isFirst = ({ raisedAt }: Alarm) => raisedAt === first;
    const changed = alarms.filter((one) => known?.get(one.id) !== one || wasFirst(one) !== isFirst(one));
    this.known = new Map(alarms.map((alarm) => [alarm.id, alarm]));
    this.first = first;
    const gone = [...(known?.keys() ?? [])].filter((id) => !this.known?.has(id));
    if (known && changed.length === 0 && gone.length === 0) return undefined;
    return { whole: !known, changed: changed.map((alarm) => alarmView(alarm, index, first)), gone };
  }
}
