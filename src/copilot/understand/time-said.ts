/** Times that are said by half, written out: "this shift against the last one", "and at 9?". */
import { timeText } from '../../plant/zone.ts';
import type { Understanding } from '../stages.ts';

const OTHER_ONE = /\b(this|today'?s|the current|current) (shift|day|night|week|month)\b(.*?)\b(last|previous) one\b/i;
/** An hour alone is one where the question before was of a moment. */
const HOUR = /^((?:and|what about|how about|but)\b.{0,40}?\bat (?:[01]?\d|2[0-3]))\s*(\?*)$/i;

/** "At 9 and now": beside now a bare hour is one. */
const HOUR_AND_NOW = /\bat ((?:[01]?\d|2[0-3]))(?= (?:and|vs\.?|versus|against) (?:right |just )?now\b)/i;
const SINCE_THEN = /\b(?:since|after|from) (?:then|that)(?: on)?(?=\W*$)/i;

/** The question with such times in full; else as it is. `zone`: of the plant. */
export function withTime(question: string, before: Understanding | undefined, zone: string): string {
  const text = question.replace(OTHER_ONE, '$1 $2$3$4 $2').replace(HOUR_AND_NOW, 'at $1:00');
  const moment = before?.moment;
  return moment === undefined
    ? text
    : text.replace(HOUR, '$1:00$2').replace(SINCE_THEN, () => `since ${timeText(moment, zone)}`);
}
