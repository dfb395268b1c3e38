/** How long a state or an excess held within a range, and how often it began. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { unitLabel } from '../../plant/unit.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { numberText, quantityText } from '../figures.ts';
import type { AskedFunction } from '../stages.ts';
import { isCounter } from '../understand/counters.ts';
import { answersState, holdsState } from '../understand/state-of.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';
import { nothing } from './no-values.ts';
import { rangeOf } from './range.ts';
import { spansWhere } from './spans.ts';
import { valueFacts } from './value.ts';

/** Time in a state, time above or below a value, and how often a state began. */
export function timeFacts(tags: readonly Tag[], timed: readonly AskedFunction[], context: FactContext): Facts {
  const { asked, sources } = context;
  const stateTags =
    tags.length && !(asked.state && tags.every(isCounter))
      ? tags
      : (asked.candidates ?? []).flatMap((asset) => asset.tags);
  const statements = stateTags.slice(0, 40).flatMap((tag): Statement[] => {
    const latest = sources.historian.latest([tag.id], asked.moment ?? asked.at).get(tag.id);
    const beyond = timed.find((name) => name === 'time-above' || name === 'time-below');
    if (beyond) return timeBeyond(tag, beyond === 'time-above', context);
    if (!asked.state || !latest || !holdsState(tag, latest.value)) return [];
    return timeInState(tag, asked.state.text, context);
  });
  if (statements.length) return { statements, refused: false };
  // "How long would it last?", "how many hours are on it?": the signal's own value is the length or the count.
  if (tags.some(({ values }) => values === undefined) && !timed.some((name) => name !== 'time-in-state'))
    return valueFacts({ ...context, asked: { ...asked, form: 'what' } });
  return { statements: tags.map((tag) => nothing(tag, context)), refused: true };
}

function timeInState(tag: Tag, state: string, context: FactContext): Statement[] {
  const { asked, sources, book } = context;
  const asset = sources.index.asset(tag.asset);
  const latest = sources.historian.latest([tag.id], asked.at).get(tag.id);
  if (!asset || !latest || !answersState(state, tag, asset, latest.value)) return [];
  const range = rangeOf(context);
  const spans = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => answersState(state, tag, asset, value)?.is === true,
  });
  if (!spans.covered) return [];
  const often = asked.form === 'how-often';
  const value = often ? spans.times : spans.held / 1000;
  const evidence = book.add({
    kind: 'aggregate',
    asset: asset.id,
    assetName: asset.name,
    tag: tag.id,
    tagName: tag.name,
    ...(!often && { unit: 's' }),
    function: often ? 'count' : 'time in state',
    ...(!often && { derived: durationParts(value) }),
    from: iso(range.from),
    to: iso(range.to),
    value,
    samples: spans.samples,
    of: state,
  });
  if (often)
    return [
      say(
        `${askedRangeText(range, context)}, ${assetLabel(asset)} changed to ${state} `,
        link(`${numberText(value)} ${value === 1 ? 'time' : 'times'}`, evidence),
        '.',
      ),
    ];
  return [
    say(
      `${askedRangeText(range, context)}, ${assetLabel(asset)} was ${state} for `,
      link(durationText(value), evidence),
      '.',
    ),
  ];
}

function timeBeyond(tag: Tag, above: boolean, context: FactContext): Statement[] {
  const { asked, sources, book } = context;
  const limit = thresholdOf(tag, above, asked.question);
  if (limit === undefined) return [];
  const range = rangeOf(context);
  const spans = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => typeof value === 'number' && (above ? value > limit : value < limit),
  });
  if (!spans.covered) return [];
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: 's',
    function: above ? 'time above' : 'time below',
    derived: durationParts(spans.held / 1000),
    from: iso(range.from),
    to: iso(range.to),
    value: spans.held / 1000,
    samples: spans.samples,
    of: `${above ? 'above' : 'below'} ${numberText(limit)} ${unitLabel(tag.unit)}`.trim(),
  });
  return [
    say(
      `${askedRangeText(range, context)}, ${tagLabel(tag, context)} was ${above ? 'above' : 'below'} ${quantityText(limit, tag.unit)} for `,
      link(durationText(spans.held / 1000), evidence),
      '.',
    ),
  ];
}

/** The number of the question ("above 75 °C", in the tag's unit), or the tag's own limit. */
function thresholdOf(tag: Tag, above: boolean, question: string): number | undefined {
  const match = question.match(/\b(?:above|over|exceed\w*|below|under|than)\s+(-?\d+(?:[.,]\d+)?)/i);
  if (match) return Number(match[1]?.replace(',', '.'));
  const kinds = above ? ['high', 'high-high'] : ['low', 'low-low'];
  return kinds.flatMap((kind) => tag.limits.filter((limit) => limit.kind === kind)).at(0)?.value;
}
