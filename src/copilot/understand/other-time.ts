/** Whatever chrono-node still finds in a question, if it fixes a day or a time of day. */
import { parse } from 'chrono-node';
import { instantOf, wallClock } from '../../plant/zone.ts';
import type { TimeContext } from './calendar.ts';
import type { AskedTime } from './time.ts';

/** "Right now" is the time of the question itself; "an hour" is a length. */
const NO_TIME =
  /^(?:(?:right |just )?now|(?:for )?(?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?) \w+)$/i;

/** As `findTime`, for what its grammar does not know; call it with the names of the plant blanked out. */
export function findOtherTime(text: string, { at, zone }: TimeContext): AskedTime {
  const wall = wallClock(at, zone);
  const offset = Math.round(
    (Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - at) / 60_000,
  );
  const [found] = parse(text, { instant: new Date(at), timezone: offset }).filter(
    ({ start }) => start.isCertain('day') || start.isCertain('weekday') || start.isCertain('hour'),
  );
  if (!found || !/[a-z]{3}|:/i.test(found.text) || NO_TIME.test(found.text)) return { spans: [] };
  const component = (from: typeof found.start) => ({
    year: from.get('year') ?? wall.year,
    month: from.get('month') ?? wall.month,
    day: from.get('day') ?? wall.day,
    hour: from.isCertain('hour') ? (from.get('hour') ?? 0) : 0,
    minute: from.isCertain('minute') ? (from.get('minute') ?? 0) : 0,
  });
  const from = instantOf(component(found.start), zone);
  const spans = [{ start: found.index, end: found.index + found.text.length }];
  if (found.end) return { range: { from, to: instantOf(component(found.end), zone), label: found.text }, spans };
  if (found.start.isCertain('hour')) return { moment: from, spans };
  const day = component(found.start);
  return {
    range: { from, to: instantOf({ ...day, day: day.day + 1, hour: 0, minute: 0 }, zone), label: found.text },
    spans,
  };
}
