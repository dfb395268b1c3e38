import type { Alarm } from '../plant/alarm.ts';
import type { PlantIndex, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { unitLabel } from '../plant/unit.ts';
import { FrozenWatch } from './frozen.ts';
import { isNumeric, shortValue } from './value.ts';

/** Whether the alarm was made here. */
export const isFrozenAlarm = ({ id }: Alarm) => id.includes(':frozen@');

/**
 * Watches every quantity of a plant for standing still implausibly long, and makes an alarm of it (priority 4, "… frozen"):
 * a sensor that keeps saying the same is worse than one that says nothing.
 */
export class FrozenSignals {
  private readonly index: PlantIndex;
  private readonly watches = new Map<string, FrozenWatch>();
  private readonly alarms = new Map<string, Alarm>();
  private readonly lastAt = new Map<string, number>();

  constructor(index: PlantIndex) {
    this.index = index;
  }
  since(tag: string): number | undefined {
    const stillness = this.watches.get(tag)?.stillness;
    return stillness?.kind === 'frozen' ? stillness.since : undefined;
  }
  /** Takes samples in order of arrival; returns the alarms that began or ended. */
  samples(batch: readonly Sample[]): readonly Alarm[] {
    return batch.flatMap((sample) => {
      const seen = this.observe(sample);
      return seen === undefined ? [] : this.alarmOf(seen.tag, seen.watch, sample);
    });
  }
  /**
   * Takes stored samples in the order of time, and the alarms still open from before; returns the alarms that are begun or
   * over at their end.
   */
  learn(stored: readonly Sample[], open: readonly Alarm[]): readonly Alarm[] {
    for (const alarm of open) if (alarm.tag !== undefined && isFrozenAlarm(alarm)) this.alarms.set(alarm.tag, alarm);
    const last = new Map<string, { readonly tag: Tag; readonly watch: FrozenWatch; readonly sample: Sample }>();
    for (const sample of stored) {
      const seen = this.observe(sample);
      if (seen !== undefined) last.set(sample.tag, { ...seen, sample });
    }
    return [...last.values()].flatMap(({ tag, watch, sample }) => this.alarmOf(tag, watch, sample));
  }

  private observe(sample: Sample): { readonly tag: Tag; readonly watch: FrozenWatch } | undefined {
    const tag = this.index.tag(sample.tag);
    if (tag === undefined || !isNumeric(tag)) return undefined;
    // The same moment told again (retained messages, reconnects) is no sign of standing still.
    if (sample.at <= (this.lastAt.get(tag.id) ?? Number.NEGATIVE_INFINITY)) return undefined;
    this.lastAt.set(tag.id, sample.at);
    const watch = this.watches.get(tag.id) ?? new FrozenWatch(tag.unit === '%' ? [0, 100] : [0]);
    this.watches.set(tag.id, watch);
    watch.observe(sample);
    return { tag, watch };
  }

  private alarmOf(tag: Tag, watch: FrozenWatch, sample: Sample): readonly Alarm[] {
    const known = this.alarms.get(tag.id);
    const { stillness } = watch;
    if (stillness.kind === 'frozen' && known === undefined) {
      const minutes = Math.max(1, Math.round((sample.at - stillness.since) / 60_000));
      const alarm: Alarm = {
        id: `${tag.id}:frozen@${new Date(sample.at).toISOString()}`,
        asset: tag.asset,
        tag: tag.id,
        name: `${tag.name} frozen`,
        priority: 4,
        state: 'unacknowledged',
        raisedAt: sample.at,
        message: `unchanged at ${shortValue(sample.value)} ${unitLabel(tag.unit)} for ${minutes} min: ${stillness.samples} equal samples, never more than ${stillness.usualRun} before`,
      };
      this.alarms.set(tag.id, alarm);
      return [alarm];
    }
    if (stillness.kind === 'frozen' || known === undefined) return [];
    this.alarms.delete(tag.id);
    return [{ ...known, state: 'returned-to-normal unacknowledged', clearedAt: sample.at }];
  }
}
