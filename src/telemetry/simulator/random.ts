/** Chance that can be replayed: pure functions of a seed, a name and a time. */

/** FNV-1a over a text, to an unsigned 32-bit integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Evenly spread from 0 to 1 (excluded), from two integers. */
export function uniform(a: number, b: number): number {
  let h = (a ^ Math.imul(b | 0, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Bell-shaped, mean 0, standard deviation 1, never beyond ±3. */
export function gauss(a: number, b: number): number {
  return 2 * (uniform(a, b) + uniform(a ^ 0x5bd1e995, b) + uniform(a ^ 0x27d4eb2f, b) - 1.5);
}

/** A smooth wander between -1 and 1 that takes a new course every `period` seconds. */
export function wander(seed: number, seconds: number, period: number): number {
  const step = Math.floor(seconds / period);
  const part = seconds / period - step;
  const ease = part * part * (3 - 2 * part);
  return (uniform(seed, step) * (1 - ease) + uniform(seed, step + 1) * ease) * 2 - 1;
}
