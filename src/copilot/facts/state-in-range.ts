/** "Did the chiller trip in the night?", "has the UPS been on battery today?": whether a state was there at any time of a range. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { lengthText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { answersState } from '../understand/state-of.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts } from './context.ts';
import { bookHeld } from './held.ts';
import { type Spans, spansWhere } from './spans.ts';
import { statesOf } from './state.ts';
import { statesLine } from './state-times.ts';

const MOST_SIGNALS = 12;

interface Past {
  readonly asset: Asset;
  readonly tag: Tag;
  readonly spans: Spans;
}

/** Answers such a question; undefined for other questions, and where nothing is known of the range. */
export function stateInRange(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const { state, range } = asked;
  if (asked.form !== 'yes-no' || !state || !range || asked.moment !== undefined) return undefined;
  const known = statesOf(context)
    .slice(0, MOST_SIGNALS)
    .map(({ asset, tag }): Past => {
      const test = ({ value }: { readonly value: Parameters<typeof answersState>[3] }) =>
        answersState(state.text, tag, asset, value)?.is === !state.negated;
      return { asset, tag, spans: spansWhere(tag, range, { historian: sources.historian, test }) };
    })
    .filter(({ spans }) => spans.covered > 0);
  if (!known.length) return undefined;
  const yes = known.filter(({ spans }) => spans.held > 0);
  const told = (yes.length ? yes : known).map((one, i) => sentence(one, i === 0, context));
  // "Off" may have been a stop or a fault: what it was is told beside.
  const [only, second] = yes;
  const words = only && !second ? statesLine(only.tag, range, context) : [];
  return { statements: [...told, ...words], refused: false };
}

function sentence({ asset, tag, spans }: Past, opens: boolean, context: FactContext): Statement {
  const { asked } = context;
  const range = { from: asked.range?.from ?? 0, to: Math.min(asked.range?.to ?? asked.at, asked.at) };
  const state = `${asked.state?.negated ? 'not ' : ''}${asked.state?.text ?? ''}`;
  const evidence = bookHeld(tag, spans.held / 1000, { range, of: state, samples: spans.samples, context });
  const when = askedRangeText({ ...range, label: asked.range?.label ?? '' }, context);
  const opening = opens ? (spans.held > 0 ? 'Yes: ' : 'No: ') : '';
  if (spans.held === 0)
    return say(opening, link(`${assetLabel(asset)} was at no time ${state}`, evidence), `, ${when}.`);
  return say(
    opening,
    `${assetLabel(asset)} was ${state} for `,
    link(lengthText(spans.held / 1000), evidence),
    `, ${when}.`,
  );
}
