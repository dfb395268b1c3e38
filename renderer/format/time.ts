/** Times as the plant's clock shows them. `zone`: the plant's IANA time zone; undefined: this machine's. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options]);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...options,
    ...(zone === undefined ? {} : { timeZone: zone }),
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

export interface Place {
  readonly locale: string;
  readonly zone: string | undefined;
}

/** 14:07:32 */
export function clock(time: number, { locale, zone }: Place): string {
  return format(locale, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(time);
}

/** 2026-03-01 */
export const dayOf = (time: number, zone: string | undefined): string =>
  format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);

/** 14:07, with the day before it when that is not today's, and with the year when that is not this one. */
export function moment(time: number, now: number, { locale, zone }: Place): string {
  const [day, today] = [dayOf(time, zone), dayOf(now, zone)];
  const year: Intl.DateTimeFormatOptions = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
  const date: Intl.DateTimeFormatOptions = day === today ? {} : { day: '2-digit', month: '2-digit', ...year };
  return format(locale, zone, { ...date, hour: '2-digit', minute: '2-digit' }).format(time);
}

/** "22/11, 21:00 – 23:30", the day once where both lie in one, and not at all where that is today. */
export function range(from: number, to: number, now: number, place: Place): string {
  const day = (time: number) => dayOf(time, place.zone);
  if (day(from) === day(to)) {
    const [begin, end] = [moment(from, now, place), moment(to, to, place)];
    return begin.endsWith(end) ? begin : `${begin} – ${end}`;
  }
  // Across days both ends need theirs, also the one that is today's.
  const other = (time: number) =>
    day(time) === day(now) ? moment(time, time === to ? from : to, place) : moment(time, now, place);
  return `${other(from)} – ${other(to)}`;
}

/** 14:07:32, with the day before it when that is not today's. */
export function exactMoment(time: number, now: number, place: Place): string {
  return dayOf(time, place.zone) === dayOf(now, place.zone) ? clock(time, place) : moment(time, now, place);
}

/** Date, time and seconds. */
export function fullMoment(time: number, { locale, zone }: Place): string {
  return format(locale, zone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(time);
}

const STEPS = [
  { below: 60, size: 1, unit: 'second', symbol: 's' },
  { below: 3600, size: 60, unit: 'minute', symbol: 'min' },
  { below: 172_800, size: 3600, unit: 'hour', symbol: 'h' },
  { below: Number.POSITIVE_INFINITY, size: 86_400, unit: 'day', symbol: 'd' },
] as const;

/** "2 s", "14 min", "3 h": how long or how old, in the largest unit that fits; the symbols are those of the SI. */
export function duration(seconds: number, locale: string): string {
  const length = Math.max(0, seconds);
  const step = STEPS.find((one) => length < one.below) ?? STEPS[3];
  const count = step.size === 1 ? Math.round(length) : Math.floor(length / step.size);
  if (!locale.startsWith('zh')) return `${count}\u00a0${step.symbol}`;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: step.unit, unitDisplay: 'short' }).format(count);
}
