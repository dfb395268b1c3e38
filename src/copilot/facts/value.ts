/** Current values, and values at a moment. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { comparable, convert, unitLabel } from '../../plant/unit.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { plainText, quantityText } from '../figures.ts';
import {
  assetLabel,
  type FactContext,
  type Facts,
  iso,
  lowerFirst,
  placeOf,
  speaksForAsset,
  tagLabel,
} from './context.ts';
import { type Reading, readTag, timeNote, whyNot } from './reading.ts';

/** At most so many values are told one by one. */
const MOST = 24;

/** The values of the tags asked for, one sentence each; refused when none of them has a value for the moment. */
export function valueFacts(context: FactContext): Facts {
  const { asked } = context;
  const tags = asked.tags.map(({ what }) => what);
  const readings = tags.slice(0, MOST).map((tag) => readTag(tag, context));
  const over = across(readings, context);
  const extremes = over ? [] : extremesOf(readings, context);
  const compared = over ? [over] : extremes.map(({ statement }) => statement);
  const rows = compared.length ? undefined : rowsOf(readings, context);
  const told = new Set(extremes.flatMap((one) => one.told));
  const open = readings.filter((reading) => !told.has(reading) || !isPlain(reading, context));
  const statements = rows ?? open.map((reading) => valueSentence(reading, context));
  const refused =
    readings.every(({ usable }) => !usable) ||
    readings.every(({ tag, number }) => number !== undefined && cannotBeIn(tag, asked.unit));
  return { statements: [...compared, ...statements], refused };
}

/** There is nothing to say of it beside its value: no other unit, no age. */
const isPlain = (reading: Reading, context: FactContext): boolean =>
  context.asked.unit === undefined && timeNote(reading, context).length === 0;

/** So many values of several machines are read better a machine a line. */
const LEAST_IN_ROWS = 5;

/** "Cooling water pump 1 (P-101): bearing temperature 83.3 °C, motor winding temperature 94.2 °C." for each of several machines. */
function rowsOf(readings: readonly Reading[], context: FactContext): Statement[] | undefined {
  const rows = [...Map.groupBy(readings, ({ tag }) => tag.asset)];
  if (readings.length < LEAST_IN_ROWS || rows.length < 2 || rows.length === readings.length) return undefined;
  return rows.map(([id, own]) => {
    const parts = own.map((reading): Part[] => {
      const name = lowerFirst(plainText(reading.tag.name));
      return reading.usable
        ? [`${name} `, reading.value, ...converted(reading, context), timeNote(reading, context)]
        : [`${name} without a current value (`, ...whyNot(reading, context), ')'];
    });
    return say(`${assetLabel(context.sources.index.asset(id))}: `, ...listed(parts), '.');
  });
}

/** The answer is wanted in a unit that measures something else than the signal: litres of a level in per cent. */
export const cannotBeIn = (tag: Tag, unit: string | undefined): boolean =>
  unit !== undefined && tag.unit !== undefined && !comparable(tag.unit, unit);

/** "Running hours", "bottles today"; no status, axis or gas. */
const PLURAL = /(?<!\bga)(?<![sui])s(?: today| in total)?$/i;

/** "Is", "are", "was" or "were", as the name of the signal and the time asked about want it. */
function verbOf(tag: Tag, { asked }: FactContext): string {
  const many = !speaksForAsset(tag) && PLURAL.test(tag.name.trim());
  return asked.moment === undefined ? (many ? 'are' : 'is') : many ? 'were' : 'was';
}

/** "The bearing temperature of Pump 1 is 71.4 °C." or why there is none. */
export function valueSentence(reading: Reading, context: FactContext): Statement {
  const { tag } = reading;
  const past = context.asked.moment !== undefined;
  const name = tagLabel(tag, context);
  if (!reading.usable)
    return say(
      `${past ? 'There is no value' : 'There is no current value'} of ${name}: `,
      ...whyNot(reading, context),
      '.',
    );
  return say(
    `${name} ${verbOf(tag, context)} `,
    reading.value,
    ...converted(reading, context),
    timeNote(reading, context),
    '.',
  );
}

/** " (160.5 °F)" when the answer is wanted in another unit. */
export function converted(reading: Reading, context: FactContext): Part[] {
  const unit = context.asked.unit;
  if (!unit || reading.number === undefined || !reading.tag.unit || unit === reading.tag.unit) return [];
  const result = convert(reading.number, reading.tag.unit, unit);
  if (result.kind !== 'converted') return [` (which cannot be given in ${unitLabel(unit)})`];
  const sample = reading.known.kind === 'good' || reading.known.kind === 'uncertain' ? reading.known.sample : undefined;
  const evidence = context.book.add({
    kind: 'comparison',
    ...placeOf(reading.tag, context),
    value: reading.number,
    limit: null,
    verdict: 'unknown',
    derived: [{ value: result.value, unit }],
  });
  return sample ? [', which is ', link(quantityText(result.value, unit), evidence)] : [];
}

/** "What is the average temperature inside?": over the values of several signals now. */
function across(readings: readonly Reading[], { asked, book }: FactContext): Statement | undefined {
  const name = asked.functions?.find((one) => one === 'mean' || one === 'sum' || one === 'median');
  const values = readings
    .flatMap(({ usable, number }) => (usable && number !== undefined ? [number] : []))
    .sort((a, b) => a - b);
  const [first] = readings;
  if (!name || !first || values.length < 2 || new Set(readings.map(({ tag }) => tag.unit)).size > 1) return undefined;
  const sum = values.reduce((total, value) => total + value, 0);
  const value =
    name === 'sum'
      ? sum
      : name === 'mean'
        ? sum / values.length
        : ((values[Math.floor((values.length - 1) / 2)] ?? 0) + (values[Math.ceil((values.length - 1) / 2)] ?? 0)) / 2;
  const at = iso(asked.moment ?? asked.at);
  const evidence = book.add({
    kind: 'aggregate',
    function: name,
    from: at,
    to: at,
    value,
    samples: values.length,
    ...(first.tag.unit && { unit: first.tag.unit }),
    of: `${values.length} signals`,
  });
  return say(
    `The ${name === 'mean' ? 'average' : name} of these `,
    link(`${values.length} signals is ${quantityText(value, first.tag.unit)}`, evidence),
    '.',
  );
}

/** A comparison, and the readings whose values it tells. */
interface Extreme {
  readonly statement: Statement;
  readonly told: readonly Reading[];
}

/** Two machines with several signals each are compared signal by signal: the bearings, then the windings. */
function extremesOf(readings: readonly Reading[], context: FactContext): Extreme[] {
  const byName = Map.groupBy(readings, ({ tag }) => tag.name);
  const paired = [...byName.values()].filter((group) => group.length > 1);
  // The power of drives and of other machines is one quantity under two names: of all of it one is the highest.
  const machines = new Set(paired.map((group) => [...new Set(group.map(({ tag }) => tag.asset))].sort().join('\n')));
  const groups = paired.length > 1 && paired.length === byName.size && machines.size === 1 ? paired : [readings];
  return groups.flatMap((group) => extreme(group, context) ?? []);
}

/** "Pump 2 is the hottest: 71.4 °C." for questions over several assets. */
function extreme(readings: readonly Reading[], context: FactContext): Extreme | undefined {
  const { asked, book } = context;
  const usable = readings.filter((one) => one.usable && one.number !== undefined);
  const units = new Set(usable.map(({ tag }) => tag.unit));
  if (usable.length < 2 || units.size > 1) return undefined;
  const text = asked.question;
  const high =
    /\b(?:highest|most|hottest|warmest|fastest|largest|greatest|fullest|fuller|max\w*|higher|hotter|warmer|faster|harder|hardest|busier|busiest|greater|more|bigger|biggest|stronger|compare\w*|than|difference|minus|delta|split|spread|gap|lift|versus|vs|against|(?:drop|rise|loss|gain) (?:across|over|through|of|on|at))\b/i.test(
      text,
    );
  const low =
    /\b(?:lowest|least|coldest|coolest|slowest|smallest|emptiest|emptier|min\w*|lower|colder|cooler|slower|less|fewer|fewest)\b/i.test(
      text,
    );
  if (!high && !low) return undefined;
  const sorted = [...usable].sort(
    (a, b) =>
      ((a.number ?? 0) - (b.number ?? 0)) * (low && !/\b(?:higher|compare\w*|difference)\b/i.test(text) ? 1 : -1),
  );
  const [first, second] = sorted;
  if (!first || !second) return undefined;
  const name = (tag: Tag): string => tagLabel(tag, context);
  const difference = Math.abs((first.number ?? 0) - (second.number ?? 0));
  if (difference === 0)
    return {
      statement: say(`${name(first.tag)} and ${name(second.tag)} are equal: `, first.value, ' and ', second.value, '.'),
      told: [first, second],
    };
  const word = low && !/\b(?:higher|compare\w*|difference)\b/i.test(text) ? 'lower' : 'higher';
  const verb = verbOf(first.tag, context);
  if (sorted.length > 2)
    return {
      statement: say(`${name(first.tag)} ${verb} the ${word === 'lower' ? 'lowest' : 'highest'}: `, first.value, '.'),
      told: [],
    };
  const at = iso(asked.moment ?? asked.at);
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(first.tag, context),
    function: 'difference',
    from: at,
    to: at,
    value: difference,
    of: `${name(first.tag)} against ${name(second.tag)}`,
  });
  const statement = say(
    `${name(first.tag)} ${verb} `,
    link(quantityText(difference, first.tag.unit), evidence),
    ` ${word} than ${name(second.tag)}: `,
    first.value,
    ' against ',
    second.value,
    '.',
  );
  return { statement, told: [first, second] };
}
