/** "The average speed while it was running": samples of the times at which another signal of the asset held a state. */
import type { Tag } from '../../plant/plant.ts';
import type { AggregateFunction } from '../../store/store.ts';
import { quantityText } from '../figures.ts';
import { answersState } from '../understand/state-of.ts';
import { stateAsked } from './asked-state.ts';
import { type FactContext, iso, placeOf } from './context.ts';
import type { Measured } from './measure.ts';
import { rangeOf } from './range.ts';

const WHILE =
  /\b(?:while|whenever|only when|as long as|during operation|in operation|when (?:it |they )?(?:is|was|were|are))\b/i;

/** A condition on the values of a range, and its words. */
export interface Condition {
  /** "while running". */
  readonly words: string;
  readonly holds: (at: number) => boolean;
}

/** The state in which the values are asked for; undefined where the question asks for all of them. */
export function conditionOf(tag: Tag, context: FactContext): Condition | undefined {
  const { asked, sources } = context;
  if (!WHILE.test(asked.question)) return undefined;
  const asset = sources.index.asset(tag.asset);
  const found = asset && stateAsked({ ...context, asked: { ...asked, tags: [], candidates: [asset] } });
  const [signal] = found?.signals ?? [];
  if (!asset || !found || !signal) return undefined;
  const { from, to } = rangeOf(context);
  const before = sources.historian.lastGood(signal.tag.id, from);
  const samples = [...(before ? [before] : []), ...sources.historian.stretches(signal.tag.id, { from, to })];
  const is = samples.map(({ at, value }) => ({
    at,
    is: answersState(found.state, signal.tag, asset, value)?.is === true,
  }));
  let next = 0;
  const holds = (at: number): boolean => {
    if ((is[next]?.at ?? 0) > at) next = 0;
    while ((is[next + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) next++;
    return is[next]?.is === true;
  };
  return { words: `while ${found.state}`, holds };
}

/** Books a figure of the values for which the condition held. */
export function figureWhile(
  tag: Tag,
  name: AggregateFunction,
  { condition, context }: { readonly condition: Condition; readonly context: FactContext },
): Measured | undefined {
  const range = rangeOf(context);
  const points = context.sources.historian
    .range(tag.id, range)
    .flatMap(({ at, value, quality }) =>
      typeof value === 'number' && quality !== 'bad' && condition.holds(at) ? [{ at, value }] : [],
    );
  const compute = FIGURES[name];
  const value = points.length && compute ? compute(points.map((one) => one.value)) : undefined;
  if (value === undefined) return undefined;
  const evidence = context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: name,
    from: iso(range.from),
    to: iso(range.to),
    value,
    samples: points.length,
    of: condition.words,
  });
  return { value, text: quantityText(value, tag.unit), evidence };
}

const FIGURES: Partial<Record<AggregateFunction, (values: readonly number[]) => number>> = {
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  min: (values) => values.reduce((least, value) => Math.min(least, value)),
  max: (values) => values.reduce((most, value) => Math.max(most, value)),
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
};
