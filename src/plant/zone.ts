/**
 * Wall-clock time of the plant. Instants are ms since the epoch, UTC; wall-clock times are spelled out in the plant's
 * IANA time zone. Clock changes are honoured: a time that the spring change skips moves on by the gap, one that the
 * autumn change repeats is the first of the two.
 */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** What the plant's clock shows at an instant. */
export function wallClock(at: number, zone: string): WallClock {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return {
    year,
    month,
    day,
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
  };
}

const asUtc = (c: WallClock): number => Date.UTC(c.year, c.month - 1, c.day, c.hour, c.minute, c.second);

/** The instant at which the plant's clock shows this. Days and months may overflow (day 0, month 13). */
export function instantOf(
  wall: {
    readonly year: number;
    readonly month: number;
    readonly day?: number;
    readonly hour?: number;
    readonly minute?: number;
    readonly second?: number;
  },
  zone: string,
): number {
  const wanted = Date.UTC(wall.year, wall.month - 1, wall.day ?? 1, wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0);
  const offset = (at: number): number => asUtc(wallClock(at, zone)) - Math.floor(at / 1000) * 1000;
  const first = wanted - offset(wanted - 86_400_000);
  if (asUtc(wallClock(first, zone)) === wanted) return first;
  return wanted - offset(wanted + 86_400_000) === first ? first : laterOf(wanted, first, offset);
}

/** The offset before the change does not fit: take the one after it, or, inside the gap, move on by the gap. */
function laterOf(wanted: number, first: number, offset: (at: number) => number): number {
  const second = wanted - offset(wanted + 86_400_000);
  return second + offset(second) === wanted ? second : first;
}

/** Midnight, plant time, of the day that holds the instant, or of a day some days from it. */
export function startOfDay(at: number, zone: string, days = 0): number {
  const wall = wallClock(at, zone);
  return instantOf({ year: wall.year, month: wall.month, day: wall.day + days }, zone);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "2026-03-02", plant time. */
export function dateText(at: number, zone: string): string {
  const c = wallClock(at, zone);
  return `${c.year}-${two(c.month)}-${two(c.day)}`;
}

/** "14:05" or, where seconds matter, "14:05:09", plant time. */
export function clockText(at: number, zone: string): string {
  const c = wallClock(at, zone);
  return `${two(c.hour)}:${two(c.minute)}${c.second ? `:${two(c.second)}` : ''}`;
}

/** "2026-03-02 14:05", plant time. */
export function timeText(at: number, zone: string): string {
  return `${dateText(at, zone)} ${clockText(at, zone)}`;
}

/** "12 s", "14 min", "3 h 5 min", "6 days": rounded down, never longer than the truth. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}

/** As `durationText`, with the seconds of what lasted less than half an hour: "1 min 20 s". */
export function lengthText(seconds: number): string {
  const rest = Math.floor(seconds % 60);
  return seconds >= 60 && seconds < 1800 && rest ? `${durationText(seconds)} ${rest} s` : durationText(seconds);
}

/** The figures of `lengthText` as evidence carries them: [{ 3, h }, { 5, min }]. */
export function durationParts(seconds: number): { value: number; unit: string }[] {
  return [...lengthText(seconds).matchAll(/(\d+) (s|min|h|days)/g)].map(([, value, unit]) => ({
    value: Number(value),
    unit: unit === 'days' ? 'd' : (unit ?? 's'),
  }));
}
