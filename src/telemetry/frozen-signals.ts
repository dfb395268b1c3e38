import type { Alarm } from '../plant/alarm.ts';
import type { PlantIndex, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { unitLabel } from '../plant/unit.ts';
import { FrozenWatch } from './frozen.ts';
import { isNumeric } from './value.ts';

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
    const changed: Alarm[] = [];
    for (const sample of batch) {
      const tag = this.index.tag(sample.tag);
      if (tag === undefined || !isNumeric(tag)) continue;
      // The same moment told again (retained messages, reconnects) is no sign of standing still.
      if (sample.at <= (this.lastAt.get(tag.id) ?? Number.NEGATIVE_INFINITY)) continue;
      this.lastAt.set(tag.id, sample.at);
      const watch = this.watches.get(tag.id) ?? new FrozenWatch();
      this.watches.set(tag.id, watch);
      watch.observe(sample);
      const alarm = this.alarmOf(tag, watch, sample);
      if (alarm !== undefined) changed.push(alarm);
    }
    return changed;
  }

  private alarmOf(tag: Tag, watch: FrozenWatch, sample: Sample): Alarm | undefined {
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
        message: `unchanged at ${sample.value} ${unitLabel(tag.unit)} for ${minutes} min (${stillness.samples} samples; before at most ${stillness.usualRun})`,
      };
      this.alarms.set(tag.id, alarm);
      return alarm;
    }
    if (stillness.kind === 'frozen' || known === undefined) return undefined;
    this.alarms.delete(tag.id);
    return { ...known, state: 'returned-to-normal unacknowledged', clearedAt: sample.at };
  }
}
