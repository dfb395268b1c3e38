/** "Compare pump 1 and pump 2": what both measure, signal by signal. */
import type { FactContext, Facts } from './context.ts';
import { valueFacts } from './value.ts';

const COMPARES = /\bcompar\w+|\bversus\b|\bvs\b|\bdifferences?\b.*\bbetween\b/i;
const MOST = 3;

/** The signals that all machines named have, side by side; undefined for other questions. */
export function comparedMachines(context: FactContext): Facts | undefined {
  const { asked } = context;
  const assets = asked.assets.length > 1 ? asked.assets.map(({ what }) => what) : (asked.candidates ?? []);
  if (!COMPARES.test(asked.question) || asked.tags.length || asked.missing?.length || asked.unexplained?.length)
    return undefined;
  const [first, ...others] = assets;
  if (!first || !others.length || assets.length > MOST) return undefined;
  const shared = first.tags.filter(
    ({ name, unit }) => unit !== undefined && others.every(({ tags }) => tags.some((tag) => tag.name === name)),
  );
  if (!shared.length) return undefined;
  const names = new Set(shared.map(({ name }) => name));
  const tags = assets
    .flatMap((asset) => asset.tags.filter(({ name }) => names.has(name)))
    .map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.8 }));
  return valueFacts({ ...context, asked: { ...asked, tags } });
}
