/** "Is the pressure lower than at 10:00?", "how much warmer than an hour ago?": a signal then and now. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import type { Understanding } from '../stages.ts';
import { type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { readTag, whyNot } from './reading.ts';

const THAN =
  /\b(?:(higher|more|hotter|warmer|faster|greater|larger|up|above|better|worse|stronger)|(lower|less|colder|cooler|slower|smaller|down|below|weaker)|different|same|changed?|compar\w+|difference)\b.*\b(?:than|as|compared (?:to|with)|from|against|with|to|and|between)\b/i;

const HOW_MUCH =
  /\bhow much (?:(higher|more|hotter|warmer|faster|greater|larger)|(lower|less|colder|cooler|slower|smaller))\b/i;

/** "The pressure now vs before the trip". */
const NOW_AND_THEN =
  /\b(?:right |just )?now\b,? (?:vs\.?|versus|against|and)\b|\b(?:vs\.?|versus|against|and) (?:right |just )?now\b/i;

/** Both values and their difference; undefined for other questions, or where the moment is not the past. */
export function thenAndNowFacts(context: FactContext): Facts | undefined {
  const asked = sinceThen(context.asked);
  const match =
    THAN.exec(asked.question) ??
    NOW_AND_THEN.exec(asked.question) ??
    (asked === context.asked ? null : HOW_MUCH.exec(asked.question));
  if (!match || asked.moment === undefined || asked.moment >= asked.at || asked.intent === 'act') return undefined;
  const tags = asked.tags.map(({ what }) => what).filter(({ values }) => values === undefined);
  if (!tags.length || tags.length > 4) return undefined;
  const wanted = match[1] ? 1 : match[2] ? -1 : 0;
  const told = tags.map((tag) => compare(tag, wanted, { ...context, asked }));
  return { statements: told.map(({ statement }) => statement), refused: told.every(({ known }) => !known) };
}

/** "How much less flow do we have since pump 2 stopped?": just before that, and now. */
const sinceThen = (asked: Understanding): Understanding =>
  asked.anchor?.relation === 'since' && asked.range && HOW_MUCH.test(asked.question)
    ? { ...asked, moment: asked.range.from - 1 }
    : asked;

function compare(tag: Tag, wanted: number, context: FactContext): { statement: Statement; known: boolean } {
  const { asked, book, zone } = context;
  const then = readTag(tag, context);
  const now = readTag(tag, { ...context, asked: { ...asked, moment: undefined } });
  const name = tagLabel(tag, context);
  if (!then.usable || !now.usable || then.number === undefined || now.number === undefined) {
    const silent = then.usable ? now : then;
    const at = then.usable ? 'now' : whenText(asked.moment ?? asked.at, asked.at, zone);
    return { statement: say(`${name} has no value ${at}: `, ...whyNot(silent, context), '.'), known: false };
  }
  const change = now.number - then.number;
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'change',
    from: iso(asked.moment ?? asked.at),
    to: iso(asked.at),
    value: change,
    derived: [{ value: Math.abs(change), unit: tag.unit ?? '1' }],
  });
  const answer = asked.form !== 'yes-no' || !wanted ? '' : Math.sign(change) === wanted ? 'Yes: ' : 'No: ';
  const difference = change
    ? [', ', link(quantityText(Math.abs(change), tag.unit), evidence), change > 0 ? ' higher than ' : ' lower than ']
    : [', the same as '];
  const at = whenText(asked.moment ?? asked.at, asked.at, zone);
  return {
    statement: say(`${answer}${name} is `, now.value, ...difference, then.value, ` ${at}.`),
    known: true,
  };
}
