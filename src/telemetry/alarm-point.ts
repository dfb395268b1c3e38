import type { SampleValue } from '../plant/sample.ts';
import type { AlarmCondition } from './alarm-condition.ts';

/** The condition began or ended to be an alarm at `at` (ms, UTC). */
export interface Flip {
  readonly active: boolean;
  readonly at: number;
  readonly value: SampleValue;
}

/**
 * One alarm condition over time: deadband and delays. A value holds until the next one; time moves only through the calls,
 * so the same samples and ticks give the same flips.
 */
export class AlarmPoint {
  readonly condition: AlarmCondition;
  private active: boolean;
  private variant: string | undefined;
  private pending: { readonly since: number; readonly value: SampleValue } | undefined;

  constructor(condition: AlarmCondition, active = false) {
    this.condition = condition;
    this.active = active;
  }
  get isActive(): boolean {
    return this.active;
  }
  /** Lets time pass until `at`: a change that has outlasted its delay becomes a flip, dated when the delay ended. */
  advance(at: number): Flip | undefined {
    if (this.pending === undefined) return undefined;
    const due = this.pending.since + (this.active ? this.condition.offDelay : this.condition.onDelay);
    if (at < due) return undefined;
    const { value } = this.pending;
    this.pending = undefined;
    this.active = !this.active;
    return { active: this.active, at: due, value };
  }
  /** A good value at `at`; flips whose delay ended before it come first. */
  value(at: number, value: SampleValue): readonly Flip[] {
    const before = this.advance(at);
    const holds = this.condition.holds(value, this.active);
    if (holds === this.active) this.pending = undefined;
    else this.pending ??= { since: at, value };
    const now = this.advance(at);
    const variant = holds ? this.condition.variant?.(value) : undefined;
    const another =
      now === undefined &&
      this.active &&
      variant !== undefined &&
      this.variant !== undefined &&
      variant !== this.variant;
    this.variant = variant;
    const again: readonly Flip[] = another
      ? [
          { active: false, at, value },
          { active: true, at, value },
        ]
      : [];
    return [before, now, ...again].filter((flip) => flip !== undefined);
  }
  /** A change that was under way begins anew with the next value. */
  forget(): void {
    this.pending = undefined;
  }
  /** The signal is bad from `at` on: the alarm stays as it is, and a change that was under way is not taken for true. */
  lost(at: number): readonly Flip[] {
    const before = this.advance(at);
    this.forget();
    return before === undefined ? [] : [before];
  }
}
