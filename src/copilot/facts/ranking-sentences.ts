/** How figures set against each other are told: which is foremost, two beside each other, one after the other, in all. */
import type { Statement } from '../../contract.ts';
import { durationParts, lengthText } from '../../plant/zone.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import type { StateSignal } from './asked-state.ts';
import { askedRangeText, assetLabel, type FactContext, iso, lowerFirst, placeOf, whenText } from './context.ts';
import { type Measure, type Measured, unitOf, wordingOf } from './measure.ts';
import { rangeOf } from './range.ts';

const MOST_LISTED = 7;
const LOW =
  /\b(?:least|lowest|fewest|shortest|coldest|coolest|slowest|smallest|weakest|emptiest|less|lower|fewer|shorter|colder|cooler|slower|smaller)\b/i;

/** One figure of the comparison, with the place or time that it is of. */
export interface Cell extends Measured {
  readonly signal: StateSignal;
  /** "on Filler 1 (F-1)", "on Thursday 2026-03-12". */
  readonly where: string;
}

/** What the sentences are told with. */
export interface Said {
  readonly measure: Measure;
  readonly what: string;
  readonly context: FactContext;
  /** The cells share the range asked about, which is then said. */
  readonly range?: boolean | undefined;
  /** Of each asset only its foremost signal counts. */
  readonly mixed?: boolean | undefined;
}

const rangeNote = ({ range, context }: Said): string => (range ? ` ${askedRangeText(rangeOf(context), context)}` : '');
const inState = (measure: Measure): boolean => measure.kind === 'held' || measure.kind === 'times';

/** "The packs went up most on Filler 2: by 77,983 packs today; then on Filler 1: by 61,469 packs." */
export function rankSentence(cells: readonly Cell[], said: Said): Statement {
  const { measure, context } = said;
  const low = LOW.test(context.asked.question);
  const sorted = [...cells].sort((a, b) => (b.value - a.value) * (low ? -1 : 1));
  const ranked = said.mixed
    ? [...Map.groupBy(sorted, ({ signal }) => signal.asset).values()].flatMap(([one]) => one ?? [])
    : sorted;
  const [best, ...others] = ranked as [Cell, ...Cell[]];
  // A state is told of its asset: "Filler 2 was blocked longest".
  const ofAsset = inState(measure) && said.range;
  const words = wordingOf(measure, ofAsset ? assetLabel(best.signal.asset) : said.what, low);
  const opening = ofAsset ? words.most : `${words.most} ${best.where}`;
  const shown = others.slice(0, MOST_LISTED);
  const rest = shown.map((cell): Part[] => [
    `${ofAsset ? assetLabel(cell.signal.asset) : cell.where}${said.mixed ? ' with' : ''} `,
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
export function listSentence(cells: readonly Cell[], said: Said): Statement {
  const words = wordingOf(said.measure, said.what, false);
  const parts = cells.map((cell): Part[] => [link(`${words.by}${cell.text}`, cell.evidence), ` ${cell.where}`]);
  return say(`${words.lead} `, ...listed(parts), '.');
}

/** "Yes: the energy went up by 733 kWh on Thursday and by 720 kWh on Friday: 13 kWh more." */
export function pairSentence([first, second]: readonly [Cell, Cell], said: Said): Statement {
  const { measure, context } = said;
  const words = wordingOf(measure, inState(measure) && said.range ? 'it' : said.what, false);
  const difference = first.value - second.value;
  const low = LOW.test(context.asked.question);
  const is = low ? difference < 0 : difference > 0;
  const than = /\bthan\b/i.test(context.asked.question);
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
export function totalSentence(cells: readonly Cell[], said: Said): Statement {
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
