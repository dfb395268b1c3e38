/** "How many pallets per hour this shift?": what a counter gained, for each hour of the time. */
import type { Statement } from '../../contract.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';
import { bookGain, countsUp, gainOver } from './counter.ts';
import { rangeOf } from './range.ts';

const PER = /\b(?:per|an?|each|every) (hour|minute)\b|\b(hour)ly\b/i;
const HOUR = 3_600_000;
const LENGTH: Readonly<Record<string, number>> = { hour: HOUR, minute: 60_000 };
const MOST = 4;

/** Answers such a question about counters; undefined for others. */
export function perTimeFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const found = PER.exec(asked.question.replace(asked.range?.label ?? '', ' '));
  const unit = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  const each = LENGTH[unit];
  if (
    !each ||
    asked.moment !== undefined ||
    asked.anchor ||
    !asked.tags.length ||
    !asked.tags.every(({ what }) => countsUp(what, context))
  )
    return undefined;
  // Without a time it is the present rate: that of the last hour.
  const range = asked.range ? rangeOf(context) : { from: asked.at - HOUR, to: asked.at + 1, label: 'in the last hour' };
  const statements = asked.tags.slice(0, MOST).flatMap(({ what }): Statement[] => {
    const gain = gainOver(what, range, context);
    if (!gain) return [];
    const stored = Math.max(range.from, context.sources.historian.span(what.id)?.first ?? range.from);
    const rate = Math.round((10 * gain.value * each) / (Math.min(range.to, asked.at) - stored)) / 10;
    const total = bookGain(what, gain, { range, context });
    const id = context.book.add({
      kind: 'aggregate',
      ...placeOf(what, context),
      function: 'rate',
      from: iso(stored),
      to: iso(range.to),
      value: rate,
      of: `per ${unit}`,
    });
    return [
      say(
        `${askedRangeText(range, context)}, ${tagLabel(what, context)} went up by `,
        link(quantityText(rate, what.unit), id),
        ` per ${unit}: by `,
        link(quantityText(gain.value, what.unit), total),
        ' in all.',
      ),
    ];
  });
  return statements.length ? { statements, refused: false } : undefined;
}
