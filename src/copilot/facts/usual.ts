/** "Is the chiller using more power than usual?", "is the flow lower than normal?": a value beside its average of the last day. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { timeText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';
import { readTag, timeNote, whyNot } from './reading.ts';

const USUAL =
  /\b(?:(higher|more|hotter|warmer|faster|greater|larger|up|above|stronger|louder)|(lower|less|colder|cooler|slower|smaller|down|below|weaker)|different)\b.*\b(?:than|from|to|compared (?:to|with)) (?:the |its |what is )?(?:usual|usually|normal|normally|average|always)\b|\b(?:(above)|(below)) (?:the |its )?(?:average|usual)\b/i;
const DAY = 86_400_000;
const MOST = 4;
/** So little, as a share of the average, is as usual. */
const ALIKE = 0.02;

/** Value, average and difference; undefined for other questions and about another time. */
export function usualFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const match = USUAL.exec(asked.question);
  if (!match || asked.intent === 'cause' || asked.moment !== undefined || asked.range || asked.missing?.length)
    return undefined;
  const tags = asked.tags.map(({ what }) => what).filter(({ values }) => values === undefined);
  if (!tags.length || tags.length > MOST) return undefined;
  const wanted = match[1] || match[3] ? 1 : match[2] || match[4] ? -1 : 0;
  const told = tags.map((tag) => beside(tag, wanted, context));
  return { statements: told.map(({ statement }) => statement), refused: told.every(({ known }) => !known) };
}

function beside(tag: Tag, wanted: number, context: FactContext): { statement: Statement; known: boolean } {
  const { asked, sources, book, zone } = context;
  const reading = readTag(tag, context);
  const name = tagLabel(tag, context);
  const stored = sources.historian.span(tag.id);
  const from = Math.max(asked.at - DAY, stored?.first ?? asked.at);
  const mean = sources.historian.aggregate(tag.id, 'mean', { from, to: asked.at });
  if (!reading.usable || reading.number === undefined || typeof mean?.value !== 'number') {
    const why = reading.usable ? ['no values of the last day are stored'] : whyNot(reading, context);
    return { statement: say(`${name} cannot be compared with its average: `, ...why, '.'), known: false };
  }
  const change = reading.number - mean.value;
  const alike = Math.abs(change) <= ALIKE * Math.abs(mean.value);
  const range = { from: iso(from), to: iso(asked.at) };
  const average = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'mean',
    ...range,
    value: mean.value,
    samples: mean.count,
    derived: [{ value: Math.abs(change), unit: tag.unit ?? '1' }],
  });
  const is = alike ? 0 : Math.sign(change);
  const answer = asked.form !== 'yes-no' ? '' : (wanted === 0 ? is !== 0 : is === wanted) ? 'Yes: ' : 'No: ';
  return {
    statement: say(
      `${answer}${name} is `,
      reading.value,
      timeNote(reading, context),
      ', ',
      link(quantityText(Math.abs(change), tag.unit), average),
      ` ${change < 0 ? 'below' : 'above'} its average since ${timeText(from, zone)}, `,
      link(quantityText(mean.value, tag.unit), average),
      '.',
    ),
    known: true,
  };
}
