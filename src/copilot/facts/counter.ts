/** "How many bottles since shift start?": what a counter gained over a range. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { isCounter } from '../understand/counters.ts';
import { askedRangeText, type FactContext, iso, placeOf, tagLabel } from './context.ts';
import { rangeOf } from './range.ts';

/** True where the question asks what a counter gained, not what its values were. */
export function asksForGain(tag: Tag, { asked }: FactContext): boolean {
  const functions = asked.functions ?? [];
  if (!isCounter(tag) || asked.range === undefined || functions.some((name) => name !== 'sum')) return false;
  return (
    asked.form === 'how-many' ||
    functions.includes('sum') ||
    /\bhow (?:much|many)\b|\b(?:output|production|produced|made|filled|counted|used|consumed|did)\b/i.test(
      asked.question,
    )
  );
}

/** The sum of its increments (a step down is a reset, not a loss), from the value that stood at the range's start. */
export function gainOf(tag: Tag, context: FactContext): Statement | undefined {
  const { sources, book } = context;
  const range = rangeOf(context);
  const before = sources.historian.lastGood(tag.id, range.from);
  const after = sources.historian.lastGood(tag.id, range.to);
  const inside = sources.historian.range(tag.id, range);
  const values = [...(before ? [before] : []), ...inside, ...(after ? [after] : [])].flatMap(({ value, quality }) =>
    typeof value === 'number' && quality !== 'bad' ? [value] : [],
  );
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined || values.length < 2) return undefined;
  const gain = values.slice(1).reduce((sum, value, i) => {
    const step = value - (values[i] ?? value);
    return sum + (step >= 0 ? step : value);
  }, 0);
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'change',
    from: iso(range.from),
    to: iso(range.to),
    value: gain,
    samples: values.length,
    derived: [first, last].map((value) => ({ value, unit: tag.unit ?? '1' })),
  });
  return say(
    `${askedRangeText(range, context)}, ${tagLabel(tag, context)} went up by `,
    link(quantityText(gain, tag.unit), evidence),
    ', from ',
    link(quantityText(first, tag.unit), evidence),
    ' to ',
    link(quantityText(last, tag.unit), evidence),
    '.',
  );
}
