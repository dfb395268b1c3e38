/** "Since I left", "what did I miss": a stretch of time whose beginning only the asker knows. */
import { shiftAt } from '../../plant/shift.ts';
import type { TimeContext } from './calendar.ts';
import type { AskedTime } from './time.ts';

const GONE =
  /\b(?:since|after) (?:i|we) (?:(?:was|were|have been|had been) (?:last )?(?:here|in|on site|away|gone|off|out)|(?:last )?(?:left|went (?:home|away|off|out|(?:for|on) (?:a |my )?(?:break|lunch))|clocked (?:off|out)|checked|looked|asked|came(?: in)?|started)(?: last)?)\b|\bsince my (?:last (?:visit|look|question|check)|break|lunch)\b|\bwhile (?:i|we) (?:was|were) (?:away|gone|off|out|at lunch|on (?:my |a )?break)\b|\b(?:during|in) my absence\b|(?<=\b(?:did|have|what) )(?:i|we) miss(?:ed)?\b/i;
const MINUTE = 60_000;
/** Who asked less long ago was not away. */
const AWAY = 15 * MINUTE;
/** In the first hour of a shift the shift before is what was missed. */
const YOUNG = 60 * MINUTE;
const WITHOUT_SHIFTS = 8 * 60 * MINUTE;

/** Counted from the conversation's last question if that is a while ago, else from the start of the shift; which, it says. */
export function absence(text: string, context: TimeContext): AskedTime | undefined {
  const match = GONE.exec(text);
  if (!match) return undefined;
  const spans = [{ start: match.index, end: match.index + match[0].length }];
  const { at, shifts, zone, spokenAt } = context;
  const counted = (from: number, label: string, what: string): AskedTime => ({
    range: {
      from,
      to: at,
      label,
      supposed: `I do not know when that was, so I count from ${what}. Name a time to count from another.`,
    },
    spans,
  });
  if (spokenAt !== undefined && at - spokenAt >= AWAY)
    return counted(spokenAt, 'since your last question', 'your last question here');
  const [current, last] = [0, 1].map((back) => shiftAt({ shifts, timeZone: zone }, at, back));
  if (!current) return counted(at - WITHOUT_SHIFTS, 'in the last 8 hours', '8 hours ago');
  if (last && at - current.from < YOUNG)
    return counted(last.from, 'since the start of the last shift', 'the start of the last shift, as this one is young');
  return counted(current.from, 'since the start of this shift', 'the start of this shift');
}
