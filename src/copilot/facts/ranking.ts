/**
 * Which machine, which day, which shift: one figure of several signals, or of one signal over several stretches of time, set
 * against each other. "Which filler made the most packs today?", "did it use more energy on Thursday than on Friday?".
 */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { durationParts, lengthText } from '../../plant/zone.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { nameWords } from '../understand/names.ts';
import { root, type StateSignal, stateAsked } from './asked-state.ts';
import {
  askedRangeText,
  assetLabel,
  type FactContext,
  type Facts,
  iso,
  lowerFirst,
  placeOf,
  whenText,
} from './context.ts';
import { countsUp } from './counter.ts';
import { asksEnergy, powersOf } from './energy.ts';
import {
  coverOf,
  type Measure,
  type Measured,
  measured,
  measureOf,
  nameOfSignal,
  unitOf,
  wordingOf,
} from './measure.ts';
import { oneKnown } from './one-known.ts';
import { BY, type Period, periodsAsked } from './periods.ts';
import { rangeOf } from './range.ts';

const MOST_SIGNALS = 24;
const MOST_LISTED = 7;
/** Signals that are each told over several stretches of time. */
const MOST_COMPARED = 3;

const SUPERLATIVE =
  /\b(?:most|least|fewest|more|less|fewer|than|compar\w+|versus|vs|difference|(?:high|low|long|short|hott?|cold|warm|cool|fast|slow|larg|small|great|bigg|busi|full|empti|heavi|strong|weak)(?:er|est))\b/i;
const LOW =
  /\b(?:least|lowest|fewest|shortest|coldest|coolest|slowest|smallest|weakest|emptiest|less|lower|fewer|shorter|colder|cooler|slower|smaller)\b/i;
const TOGETHER = /\b(?:all|together|altogether|in total|total|combined|in all|both|whole)\b/i;
const HOW_LONG = /\b(?:long\w*|most of the time|(?:more|most|less|least) time|short\w*)\b/i;
const OFTEN = /\boften\b|\bmost times\b|\bfrequent\w*\b/i;

/** One figure of the comparison, with the place or time that it is of. */
interface Cell extends Measured {
  readonly signal: StateSignal;
  /** "on Filler 1 (F-1)", "on Thursday 2026-03-12". */
  readonly where: string;
}

interface Compared {
  readonly signals: readonly StateSignal[];
  readonly measure: Measure;
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
  const open = (asked.missing ?? []).filter((word) => !SUPERLATIVE.test(word) && !HOW_LONG.test(word));
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
  const latest = sources.historian.latest(
    tags.map(({ id }) => id),
    asked.at,
  );
  const numbers = tags.filter(({ id }) => typeof latest.get(id)?.value === 'number');
  // "The highest flow" is no matter of the total flow.
  const plain = numbers.filter((tag) => !countsUp(tag, context));
  const named = plain.length && new Set(numbers.map(({ asset }) => asset)).size === 1 ? plain : numbers;
  const assets = new Set(named.map(({ asset }) => asset));
  const units = new Set(named.map(({ unit }) => unit));
  const [first] = named;
  if (first && assets.size === named.length && units.size === 1 && named.length <= MOST_SIGNALS) {
    return { signals: named.flatMap((tag) => signalOf(tag, context)), measure: measureOf(first, context) };
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
function overSignals({ signals, measure }: Compared, context: FactContext): Facts | undefined {
  const { asked } = context;
  const range = rangeOf(context);
  const cells = signals.flatMap((signal): Cell[] => {
    const found = measured(signal, measure, { range, context });
    return found ? [{ ...found, signal, where: `on ${assetLabel(signal.asset)}` }] : [];
  });
  const [first, second] = cells;
  if (!first || !second) return undefined;
  const what = nameOfSignal(first.signal.tag);
  if (!SUPERLATIVE.test(asked.question))
    return measure.kind === 'gain' ? answer([totalSentence(cells, { measure, what, context })]) : undefined;
  if (cells.length === 2 && asked.form !== 'which' && !/\bwhich\b/i.test(asked.question))
    return answer([pairSentence([first, second], { measure, what, context, range: true })]);
  return answer([rankSentence(cells, { measure, what, context, range: true })]);
}

const answer = (statements: readonly Statement[]): Facts => ({ statements, refused: false });

interface Said {
  readonly measure: Measure;
  readonly what: string;
  readonly context: FactContext;
  /** The cells share the range asked about, which is then said. */
  readonly range?: boolean | undefined;
}

const rangeNote = ({ range, context }: Said): string => (range ? ` ${askedRangeText(rangeOf(context), context)}` : '');
const inState = (measure: Measure): boolean => measure.kind === 'held' || measure.kind === 'times';

/** "The packs went up most on Filler 2: by 77,983 packs today; then on Filler 1: by 61,469 packs." */
function rankSentence(cells: readonly Cell[], said: Said): Statement {
  const { measure, context } = said;
  const low = LOW.test(context.asked.question);
  const sorted = [...cells].sort((a, b) => (b.value - a.value) * (low ? -1 : 1));
  const [best, ...others] = sorted as [Cell, ...Cell[]];
  // A state is told of its asset: "Filler 2 was blocked longest".
  const ofAsset = inState(measure) && said.range;
  const words = wordingOf(measure, ofAsset ? assetLabel(best.signal.asset) : said.what, low);
  const opening = ofAsset ? words.most : `${words.most} ${best.where}`;
  const shown = others.slice(0, MOST_LISTED);
  const rest = shown.map((cell): Part[] => [
    `${ofAsset ? assetLabel(cell.signal.asset) : cell.where} `,
    link(`${words.by}${cell.text}`, cell.evidence),
  ]);
  return say(
    `${opening}: ${words.by}`,
    link(best.text, best.evidence),
    momentNote(best, said),
    rangeNote(said),
    rest.length ? '; then ' : '',
    ...listed(rest),
    others.length > shown.length ? ', and so on' : '',
    '.',
  );
}

/** When an extreme was. */
const momentNote = ({ at }: Cell, { context }: Said): string =>
  at === undefined ? '' : ` (${whenText(at, context.asked.at, context.zone)})`;

/** "By day: 733 kWh on Thursday 2026-03-12, 720 kWh on Friday 2026-03-13." */
function listSentence(cells: readonly Cell[], said: Said): Statement {
  const words = wordingOf(said.measure, said.what, false);
  const parts = cells.map((cell): Part[] => [link(`${words.by}${cell.text}`, cell.evidence), ` ${cell.where}`]);
  return say(`${words.lead} `, ...listed(parts), '.');
}

/** "Yes: the energy went up by 733 kWh on Thursday and by 720 kWh on Friday: 13 kWh more." */
function pairSentence([first, second]: readonly [Cell, Cell], said: Said): Statement {
  const { measure, context } = said;
  const words = wordingOf(measure, inState(measure) && said.range ? 'it' : said.what, false);
  const difference = first.value - second.value;
  const low = LOW.test(context.asked.question);
  const is = low ? difference < 0 : difference > 0;
  const than = /\bthan\b/i.test(context.asked.question) && SUPERLATIVE.test(context.asked.question);
  const known = !first.partial && !second.partial;
  const opening = context.asked.form === 'yes-no' && than && known ? (is ? 'Yes: ' : 'No: ') : '';
  const unit = unitOf(measure, first.signal.tag);
  const size = Math.abs(difference);
  const evidence = context.book.add({
    kind: 'aggregate',
    ...placeOf(first.signal.tag, context),
    unit,
    function: 'difference',
    from: iso(context.asked.range?.from ?? context.asked.at),
    to: iso(context.asked.range?.to ?? context.asked.at),
    value: difference,
    derived: unit === 's' ? durationParts(size) : [{ value: size, unit: unit ?? '1' }],
    of: lowerFirst(`${first.where} against ${second.where}`),
  });
  const by = measure.kind === 'held' ? lengthText(size) : quantityText(size, unit);
  const [more, less] = words.beyond;
  return say(
    `${opening}${words.lead} ${words.by}`,
    link(first.text, first.evidence),
    ` ${first.where} and ${words.by}`,
    link(second.text, second.evidence),
    ` ${second.where}${rangeNote(said)}`,
    ...(known
      ? [', ', ...(size ? [link(by, evidence), ` ${difference > 0 ? more : less} ${first.where}`] : ['the same'])]
      : []),
    '.',
  );
}

/** "In all, the parts count went up by 240 today: by 60 on Machining centre 1 …". */
function totalSentence(cells: readonly Cell[], said: Said): Statement {
  const { context } = said;
  const range = rangeOf(context);
  const value = cells.reduce((sum, cell) => sum + cell.value, 0);
  const unit = cells[0]?.signal.tag.unit;
  const evidence = context.book.add({
    kind: 'aggregate',
    function: 'sum',
    from: iso(range.from),
    to: iso(range.to),
    value,
    ...(unit && { unit }),
    samples: cells.length,
    of: `${said.what}, ${cells.length} signals`,
  });
  const parts = cells.map((cell): Part[] => [link(cell.text, cell.evidence), ` ${cell.where}`]);
  return say(
    `In all, the ${said.what} went up by `,
    link(quantityText(value, unit), evidence),
    `${rangeNote({ ...said, range: true })}: `,
    ...listed(parts),
    '.',
  );
}
