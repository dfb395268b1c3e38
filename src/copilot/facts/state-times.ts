/** For how long a machine was in each of its states. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { lengthText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { answersState, stateWord } from '../understand/state-of.ts';
import { statesSeen } from './asked-state.ts';
import { assetLabel, type FactContext } from './context.ts';
import { bookHeld } from './held.ts';
import { spansWhere } from './spans.ts';

/** A state held for less is not worth a word, ms. */
const LEAST_MS = 60_000;
const MOST_STATES = 6;

/** "Filler 2 was running for 2 h 10 min, blocked for 35 min (4 times) and stopped for 12 min."; none for what is no machine's state. */
export function statesLine(tag: Tag, range: TimeRange, context: FactContext): Statement[] {
  const asset = context.sources.index.asset(tag.asset);
  const seen = statesSeen(tag, context);
  if (!asset || seen.length < 2 || seen.length > MOST_STATES) return [];
  const runs = seen.some((value) => answersState('running', tag, asset, value)?.is === true);
  if (!runs || seen.every((value) => answersState('running', tag, asset, value)?.is === true)) return [];
  const words = [...new Set(seen.map((value) => stateWord(tag, asset, value)))];
  const held = words
    .map((word) => ({
      word,
      spans: spansWhere(tag, range, {
        historian: context.sources.historian,
        test: ({ value }) => value !== null && stateWord(tag, asset, value) === word,
      }),
    }))
    .filter(({ spans }) => spans.held >= LEAST_MS)
    .sort((a, b) => b.spans.held - a.spans.held);
  if (held.length < 2) return [];
  const parts = held.map((one) => timeIn(one, { asset, tag }, { range, context }));
  return [say(`${assetLabel(asset)} was `, ...listed(parts), '.')];
}

/** "In fault", "on battery", but "running". */
const NOUN = /^(?:fault|error|alarm|standby|maintenance|manual)$/;

function timeIn(
  { word, spans }: { readonly word: string; readonly spans: ReturnType<typeof spansWhere> },
  { asset, tag }: { readonly asset: Asset; readonly tag: Tag },
  { range, context }: { readonly range: TimeRange; readonly context: FactContext },
): Part[] {
  const state = word.toLowerCase();
  const seconds = spans.held / 1000;
  const { samples, times } = spans;
  const id = bookHeld(tag, seconds, { range, of: state, samples, times, context });
  const runs = answersState('running', tag, asset, word)?.is === true;
  const often: Part[] = spans.times > 1 && !runs ? [' (', link(`${spans.times} times`, id), ')'] : [];
  return [`${NOUN.test(state) ? 'in ' : ''}${state} for `, link(lengthText(seconds), id), ...often];
}
