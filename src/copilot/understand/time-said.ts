/** Times that are said by half, written out: "this shift against the last one", "and at 9?". */
import type { Understanding } from '../stages.ts';

const OTHER_ONE = /\b(this|today'?s|the current|current) (shift|day|night|week|month)\b(.*?)\b(last|previous) one\b/i;
/** An hour alone is one where the question before was of a moment. */
const HOUR = /^((?:and|what about|how about|but)\b.{0,40}?\bat (?:[01]?\d|2[0-3]))\s*(\?*)$/i;

/** The question with such times in full; else as it is. */
export function withTime(question: string, before: Understanding | undefined): string {
  const text = question.replace(OTHER_ONE, '$1 $2$3$4 $2');
  return before?.moment === undefined ? text : text.replace(HOUR, '$1:00$2');
}
