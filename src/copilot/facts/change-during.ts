/** "How much charge did the UPS lose in the dip?", "how fast did it warm up while the chiller was down?": what a signal gained or lost meanwhile. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import type { Understanding } from '../stages.ts';
import { isCounter } from '../understand/counters.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';
import { rangeOf } from './range.ts';

const HOUR = 3_600_000;
const MOST = 4;
/** A rate is told where it is asked for. */
const FAST = /\bhow (?:fast|quickly|rapidly)\b/i;
const CHANGES =
  /\bhow (?:much|far|fast|quickly|rapidly|many)\b.*\b(?:los[et]|lost|used?|take|took|taken|cost|needed|burn(?:ed|t)?|consumed?|gain(?:ed)?|rise|rose|risen|fall|fell|fallen|drop(?:ped)?|warm(?:ed)?|heat(?:ed)?(?: up)?|cool(?:ed)?|climb(?:ed)?|gr[eo]wn?|s[aiu]nk|g[eo]t? (?:up|down|warmer|colder|hotter|cooler)|w[e]nt (?:up|down)|change[ds]?)\b/i;

/** Whether a change of a signal is asked for. */
export const asksForChange = ({ question }: Pick<Understanding, 'question'>): boolean => CHANGES.test(question);

/** From the value it began with to the one it ended with; undefined where no time is told by what happened. */
export function changeDuringFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  if (!asked.anchor || !asked.range || asked.range.to > asked.at + 1 || !asksForChange(asked)) return undefined;
  const tags = asked.tags.map(({ what }) => what).filter((tag) => !tag.values && !isCounter(tag) && !isRate(tag));
  const statements = tags.slice(0, MOST).flatMap((tag) => changeOf(tag, context) ?? []);
  return statements.length ? { statements, refused: false } : undefined;
}

/** Energy and volumes are added up from these, elsewhere. */
const isRate = ({ unit = '' }: Tag): boolean => /\/|^k?W$/.test(unit);

function changeOf(tag: Tag, context: FactContext): Statement | undefined {
  const { sources, book } = context;
  const range = rangeOf(context);
  const inside = sources.historian
    .range(tag.id, range)
    .flatMap(({ value, quality }) => (typeof value === 'number' && quality !== 'bad' ? [value] : []));
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined || inside.length < 2) return undefined;
  const change = last - first;
  const perHour = (change * HOUR) / (range.to - range.from);
  const id = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'change',
    from: iso(range.from),
    to: iso(range.to),
    value: change,
    samples: inside.length,
    derived: [
      ...[first, last, Math.abs(change)].map((value) => ({ value, unit: tag.unit ?? '1' })),
      { value: Math.abs(perHour), unit: tag.unit ?? '1' },
    ],
  });
  const shown = (value: number) => link(quantityText(value, tag.unit), id);
  const opening = `${askedRangeText(range, context)}, ${tagLabel(tag, context)} `;
  if (!change) return say(opening, link('did not change', id), ': it was ', shown(first), '.');
  const rate = FAST.test(context.asked.question) ? [', about ', shown(Math.abs(perHour)), ' per hour'] : [];
  const verb = change > 0 ? 'rose by ' : 'fell by ';
  return say(opening, verb, shown(Math.abs(change)), ', from ', shown(first), ' to ', shown(last), ...rate, '.');
}
