/**
 * Which machine, which day, which shift: one figure of several signals, or of one signal over several stretches of time, set
 * against each other. "Which filler made the most packs today?", "did it use more energy on Thursday than on Friday?".
 */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { nameWords } from '../understand/names.ts';
import { root, type StateSignal, stateAsked } from './asked-state.ts';
import { assetLabel, type FactContext, type Facts, tagLabel } from './context.ts';
import { countsUp } from './counter.ts';
import { asksEnergy, powersOf } from './energy.ts';
import { coverOf, type Measure, measured, measureOf, nameOfSignal } from './measure.ts';
import { oneKnown } from './one-known.ts';
import { BY, type Period, periodsAsked } from './periods.ts';
import { rangeOf } from './range.ts';
import { type Cell, listSentence, pairSentence, rankSentence, totalSentence } from './ranking-sentences.ts';

const MOST_SIGNALS = 40;
/** Signals that are each told over several stretches of time. */
const MOST_COMPARED = 3;

const SUPERLATIVE =
  /\b(?:most|least|fewest|more|less|fewer|than|compar\w+|versus|vs|difference|(?:high|low|long|short|hott?|cold|warm|cool|fast|slow|larg|small|great|bigg|busi|full|empti|heavi|strong|weak)(?:er|est))\b/i;
const TOGETHER = /\b(?:all|together|altogether|in total|total|combined|in all|both|whole)\b/i;
const HOW_LONG = /\b(?:long\w*|most of the time|(?:more|most|less|least) time|short\w*)\b/i;
const OFTEN = /\boften\b|\bmost times\b|\bfrequent\w*\b/i;

/** "Ran hottest" is said of whatever was. */
const WAS = /^(?:ran|run|got|went|became|stood)$/;

interface Compared {
  readonly signals: readonly StateSignal[];
  readonly measure: Measure;
  /** Signals of several names, and several of one asset: "which machine ran hottest?". */
  readonly mixed?: boolean | undefined;
}

/** Answers such a question; undefined for all others, and where fewer than two figures are known. */
export function rankingFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (
    OF_LOG.test(asked.question) ||
    !/^(?:aggregate|value|list|state|count|trend|alarms)$/.test(asked.intent) ||
    asked.moment !== undefined
  )
    return undefined;
  if (!SUPERLATIVE.test(asked.question) && !TOGETHER.test(asked.question) && !BY.test(asked.question)) return undefined;
  const compared = comparedOf(context);
  const open = (asked.missing ?? []).filter(
    (word) => !SUPERLATIVE.test(word) && !HOW_LONG.test(word) && !(compared?.mixed && WAS.test(word)),
  );
  const times = new Set(sources.index.plant.shifts.flatMap(({ name }) => nameWords(name)));
  if (!compared || open.some((word) => !times.has(word) && !isOfState(word, compared.measure))) return undefined;
  const { periods, chosen } = periodsAsked(context);
  if (periods.length > 1 && compared.signals.length <= MOST_COMPARED) {
    const told = compared.signals.flatMap(
      (signal) => overPeriods({ ...compared, signals: [signal] }, { periods, chosen, context }) ?? [],
    );
    if (told.length)
      return {
        statements: told.flatMap(({ statements }) => statements),
        refused: told.every(({ refused }) => refused),
      };
  }
  if (
    compared.signals.length > 1 &&
    (asked.range || compared.measure.kind === 'held' || compared.measure.kind === 'times')
  )
    return overSignals(compared, context);
  return undefined;
}

/** "Interrupted" names no signal that is missing, but the state asked about; "energy" is power added up. */
const isOfState = (word: string, measure: Measure): boolean =>
  measure.kind === 'energy' ||
  ((measure.kind === 'held' || measure.kind === 'times') &&
    nameWords(measure.state).some((one) => root(one) === root(word)));

/** Counted and ranked elsewhere. */
const OF_LOG = /\b(?:alarms?|alerts?|trips?|faults?|events?|work ?orders?|notes?|anomal\w+)\b/i;

/** The signals to compare, one an asset, and what of them. */
function comparedOf(context: FactContext): Compared | undefined {
  const { asked, sources } = context;
  if (asksEnergy(context)) {
    const signals = powersOf(context).flatMap((tag) => signalOf(tag, context));
    return signals.length ? { signals, measure: { kind: 'energy' } } : undefined;
  }
  const tags = [...new Set(asked.tags.map(({ what }) => what))].filter(({ values }) => values === undefined);
  // A signal that is bad now has its figures of the time before all the same.
  const numbers = tags.filter(({ id }) => typeof sources.historian.lastGood(id, asked.at)?.value === 'number');
  // "The highest flow" is no matter of the total flow.
  const plain = numbers.filter((tag) => !countsUp(tag, context));
  const named = plain.length && new Set(numbers.map(({ asset }) => asset)).size === 1 ? plain : numbers;
  const assets = new Set(named.map(({ asset }) => asset));
  const units = new Set(named.map(({ unit }) => unit));
  const [first] = named;
  const mixed = assets.size > 1 && named.length > assets.size && asked.form === 'which' && !!asked.functions?.length;
  if (first && (mixed || assets.size === named.length) && units.size === 1 && named.length <= MOST_SIGNALS) {
    return { signals: named.flatMap((tag) => signalOf(tag, context)), measure: measureOf(first, context), mixed };
  }
  const often = OFTEN.test(asked.question);
  const state =
    often || HOW_LONG.test(asked.question) || /\bran\b|\brun\b/i.test(asked.question) ? stateAsked(context) : undefined;
  if (!state || state.signals.length > MOST_SIGNALS) return undefined;
  return { signals: state.signals, measure: { kind: often ? 'times' : 'held', state: state.state } };
}

const signalOf = (tag: Tag, { sources }: FactContext): StateSignal[] => {
  const asset = sources.index.asset(tag.asset);
  return asset ? [{ asset, tag }] : [];
};

/** One signal over several stretches of time. */
function overPeriods(
  { signals, measure }: Compared,
  options: {
    readonly periods: readonly Period[];
    readonly chosen: boolean;
    readonly context: FactContext;
  },
): Facts | undefined {
  const { periods, chosen, context } = options;
  const [signal] = signals;
  if (!signal) return undefined;
  const cells = periods.flatMap((range): Cell[] => {
    const found = measured(signal, measure, { range, context });
    return found ? [{ ...found, signal, ...coverOf(range, { tag: signal.tag, measure, context }) }] : [];
  });
  const state = measure.kind === 'held' || measure.kind === 'times';
  const what = state ? assetLabel(signal.asset) : `${nameOfSignal(signal.tag)} of ${assetLabel(signal.asset)}`;
  const [first, second] = cells;
  if (first && !second && !chosen && !state) return oneKnown(first, { signal, measure, periods, context });
  if (!first || !second) return undefined;
  if (!chosen && cells.length === 2) return answer([pairSentence([first, second], { measure, what, context })]);
  const each = chosen && !SUPERLATIVE.test(context.asked.question);
  return answer(
    each ? [listSentence(cells, { measure, what, context })] : [rankSentence(cells, { measure, what, context })],
  );
}

/** Several signals over one stretch of time. */
function overSignals({ signals, measure, mixed }: Compared, context: FactContext): Facts | undefined {
  const { asked } = context;
  const range = rangeOf(context);
  const cells = signals.flatMap((signal): Cell[] => {
    const found = measured(signal, measure, { range, context });
    const where = mixed ? tagLabel(signal.tag, context) : `on ${assetLabel(signal.asset)}`;
    return found ? [{ ...found, signal, where }] : [];
  });
  const [first, second] = cells;
  if (!first || !second) return undefined;
  if (mixed) return answer([rankSentence(cells, { measure, what: 'value', context, range: true, mixed })]);
  const what = nameOfSignal(first.signal.tag);
  if (!SUPERLATIVE.test(asked.question))
    return measure.kind === 'gain' ? answer([totalSentence(cells, { measure, what, context })]) : undefined;
  if (cells.length === 2 && asked.form !== 'which' && !/\bwhich\b/i.test(asked.question))
    return answer([pairSentence([first, second], { measure, what, context, range: true })]);
  return answer([rankSentence(cells, { measure, what, context, range: true })]);
}

const answer = (statements: readonly Statement[]): Facts => ({ statements, refused: false });
