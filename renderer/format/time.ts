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

/** 14:07, with the day before it when that is not today's. */
export function moment(time: number, now: number, { locale, zone }: Place): string {
  const day = format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  const today = day.format(time) === day.format(now);
  const date: Intl.DateTimeFormatOptions = today ? {} : { day: '2-digit', month: '2-digit' };
  return format(locale, zone, { ...date, hour: '2-digit', minute: '2-digit' }).format(time);
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

/** "2 s", "14 min", "3 h": how old something is, in the largest unit that fits. */
export function duration(seconds: number, locale: string): string {
  const size = Math.max(0, seconds);
  const [value, unit] =
    size < 60
      ? [Math.round(size), 'second']
      : size < 3600
        ? [Math.floor(size / 60), 'minute']
        : size < 172_800
          ? [Math.floor(size / 3600), 'hour']
          : [Math.floor(size / 86_400), 'day'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: String(unit), unitDisplay: 'short' }).format(
    Number(value),
  );
}
