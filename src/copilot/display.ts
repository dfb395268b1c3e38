/** Values and times as the copilot writes them, for a plant's time zone and the "now" of a question. */
import { rangeText } from './facts/context.ts';
import { quantityText, valueText } from './figures.ts';
import type { Display } from './serialise.ts';
import { clockText, dateText, durationText, timeText } from '../plant/zone.ts';

/** @param now ms since the epoch, UTC; moments of the same plant day are told by the clock alone. */
export function displayFor(zone: string, now: number): Display {
  return {
    value: (value, unit) => (typeof value === 'number' ? quantityText(value, unit) : valueText(value, {})),
    moment: (iso) => {
      const at = Date.parse(iso);
      return dateText(at, zone) === dateText(now, zone) ? clockText(at, zone) : timeText(at, zone);
    },
    range: (from, to) => rangeText(Date.parse(from), Date.parse(to), zone),
    duration: durationText,
  };
}
