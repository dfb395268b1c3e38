import type { Alarm } from '../plant/alarm.ts';

/** Alarms on their way to the store: what it could not take, because the disk was full, is offered to it again. */
export class AlarmSaver {
  private readonly put: (alarms: readonly Alarm[]) => void;
  private readonly waiting = new Map<string, Alarm>();

  constructor(put: (alarms: readonly Alarm[]) => void) {
    this.put = put;
  }
  /** Stores these and what still waits, each in its newest form. Throws what the store throws; nothing is lost then. */
  save(alarms: readonly Alarm[] = []): void {
    for (const alarm of alarms) this.waiting.set(alarm.id, alarm);
    if (this.waiting.size === 0) return;
    this.put([...this.waiting.values()]);
    this.waiting.clear();
  }
}
