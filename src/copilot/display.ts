/** Names, values and times as the copilot writes them, for a plant's time zone and a question. */

import { clockText, dateText, durationText, startOfDay, timeText } from '../plant/zone.ts';
import { labelledRange, lowerFirst, rangeText, speaksForAsset } from './facts/context.ts';
import { plainText, quantityText, valueText } from './figures.ts';
import type { Display } from './serialise.ts';
import type { Understanding } from './stages.ts';

/** A good value is live; its age is told from here on, in seconds, or when it is asked for. */
const WORTH_TELLING = 60;
const MINUTE_MS = 60_000;
const AGE_ASKED =
  /\b(?:old|age|aged|fresh|recent|recently|updated?|up to date|live|stale|seconds|quality|trust|reliable)\b/i;

/** Moments of the question's own plant day are told by the clock alone, the range asked about as it was asked. */
export function displayFor(zone: string, asked: Pick<Understanding, 'at' | 'range' | 'moment' | 'question'>): Display {
  const { at: now, range } = asked;
  const moment = (iso: string) => {
    const at = Date.parse(iso);
    return dateText(at, zone) === dateText(now, zone) ? clockText(at, zone) : timeText(at, zone);
  };
  return {
    timed: range !== undefined || asked.moment !== undefined,
    asset: (id, name = id) => {
      const label = plainText(name);
      return /^[A-Z]{1,5}-?\d{1,5}[A-Z]?$/.test(id) && !label.includes(id) ? `${label} (${id})` : label;
    },
    signal: (id, name = id) => {
      const tag = { id, name, asset: '', aliases: [], limits: [] };
      return speaksForAsset(tag) ? undefined : lowerFirst(plainText(name));
    },
    value: (value, unit) => (typeof value === 'number' ? quantityText(value, unit) : valueText(value, {})),
    moment,
    range: (from, to) => {
      const [start, end] = [Date.parse(from), Date.parse(to)];
      const exact = rangeText(start, end, zone);
      const near = (one: number, other: number) => Math.abs(one - other) < MINUTE_MS;
      if (start === end) return near(start, now) ? 'now' : `at ${moment(from)}`;
      // A range that has not ended yet is computed up to now.
      const whole = range && near(range.from, start) && (near(range.to, end) || near(end, now));
      if (!whole && near(start, startOfDay(now, zone)) && near(end, now)) return `today (${exact})`;
      if (!whole) return /^\d{4}-\d\d-\d\d$/.test(exact) ? `on ${exact}` : `from ${exact}`;
      return lowerFirst(labelledRange({ from: start, to: end, label: range.label }, zone));
    },
    duration: durationText,
    age: (seconds, quality) =>
      quality !== 'good' || seconds >= WORTH_TELLING || (seconds >= 1 && AGE_ASKED.test(asked.question))
        ? durationText(seconds)
        : undefined,
  };
}
