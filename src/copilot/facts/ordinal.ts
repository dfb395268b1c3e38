/** "The first trip", "the second one": which of several occasions of the day is meant. */
import { startOfDay } from '../../plant/zone.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SAID = new RegExp(String.raw`\b(?:the|his|her|its) (${ORDINALS.join('|')})\b`, 'i');

/**
 * That of the day, by its number; undefined where the text says none. `found`: oldest first; `timeOf`: when each was, ms.
 * Where the day had none, of all of them.
 */
export function ofOrdinal<T>(
  found: readonly T[],
  text: string,
  { at, zone, timeOf }: { readonly at: number; readonly zone: string; readonly timeOf: (one: T) => number },
): T | undefined {
  const [, said] = SAID.exec(text) ?? [];
  if (said === undefined) return undefined;
  const today = found.filter((one) => timeOf(one) >= startOfDay(at, zone));
  return (today.length ? today : found)[ORDINALS.indexOf(said.toLowerCase())];
}
