/** The stretch of time that a question's figures are computed over. */
import { startOfDay } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import type { FactContext } from './context.ts';

/** The range asked about; without one, today in plant time. */
export function rangeOf({ asked, zone }: FactContext): TimeRange & { label: string } {
  if (asked.range)
    return {
      ...asked.range,
      to:
        asked.range.to === asked.at ? asked.at + 1 : Math.min(asked.range.to, Math.max(asked.at + 1, asked.range.from)),
    };
  return { from: startOfDay(asked.at, zone), to: asked.at + 1, label: 'today' };
}
