import { instantOf, wallClock } from '../../plant/zone.ts';

/** A time as read: ms since the epoch, UTC. */
export interface ReadTime {
  readonly kind: 'time';
  readonly at: number;
  /** Where the clock was set back, the wall time came twice: the second of the two. */
  readonly second?: number | undefined;
  /** The next midnight, plant time, where only a date was given. */
  readonly dayEnd?: number | undefined;
}
export type TimeReading = ReadTime | { readonly kind: 'wrong'; readonly reason: string };

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const QUARTER = 900_000;

/**
 * A reader of times: ISO 8601 (without offset: wall time of the plant's zone, clock changes honoured) or ms since the
 * epoch, as number or digits.
 */
export function timeReader(zone: string): (written: unknown) => TimeReading {
  // Rows come in order, so the last quarter of an hour is nearly always the right one; offsets change on quarters only.
  let bucket = Number.NaN;
  let offset = 0;
  let gap = 0;
  const local = (wall: number): ReadTime => {
    const quarter = Math.floor(wall / QUARTER) * QUARTER;
    if (quarter !== bucket) {
      const date = new Date(quarter);
      const at = instantOf(
        {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
        },
        zone,
      );
      bucket = quarter;
      offset = at - quarter;
      gap = [3_600_000, 1_800_000].find((step) => showsAgain(at, step, zone)) ?? 0;
    }
    return { kind: 'time', at: wall + offset, second: gap ? wall + offset + gap : undefined };
  };

  return (written) => {
    if (typeof written === 'number') return fromEpoch(written);
    if (typeof written !== 'string' || written === '') return { kind: 'wrong', reason: 'the time is missing' };
    if (/^\d{11,}$/.test(written)) return fromEpoch(Number(written));
    const match = ISO.exec(written);
    if (!match) return notATime(written);
    const [, year, month, day, hour, minute, second, fraction, zoned] = match;
    const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
    const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
    if (
      new Date(date).getUTCMonth() !== Number(month) - 1 ||
      Number(day) === 0 ||
      Number(hour ?? 0) > 24 ||
      seconds > 86_400 ||
      Number(minute ?? 0) > 59 ||
      Number(second ?? 0) > 60
    ) {
      return notATime(written);
    }
    const wall = date + seconds * 1000 + (fraction ? Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6) : 0);
    if (zoned !== undefined) return { kind: 'time', at: wall - offsetOf(zoned) };
    if (hour !== undefined) return local(wall);
    return { kind: 'time', at: local(date).at, dayEnd: local(date + 86_400_000).at };
  };
}

function showsAgain(at: number, step: number, zone: string): boolean {
  const [a, b] = [wallClock(at, zone), wallClock(at + step, zone)];
  return a.hour === b.hour && a.minute === b.minute;
}

function fromEpoch(ms: number): TimeReading {
  if (Number.isFinite(ms) && ms >= 1e11 && ms < 1e14) return { kind: 'time', at: Math.round(ms) };
  const seconds = ms >= 1e8 && ms < 1e11 ? '; if these are seconds, write milliseconds' : '';
  return { kind: 'wrong', reason: `${ms} is no time in milliseconds since 1970${seconds}` };
}

function notATime(written: string): TimeReading {
  return {
    kind: 'wrong',
    reason: `"${written.slice(0, 40)}" is no time; write 2026-03-01T10:00:00 (plant time) or with Z`,
  };
}

function offsetOf(zoned: string): number {
  if (/z/i.test(zoned)) return 0;
  const minutes = Number(zoned.slice(1, 3)) * 60 + Number(zoned.slice(3).replace(':', '') || 0);
  return (zoned.startsWith('-') ? -minutes : minutes) * 60_000;
}
