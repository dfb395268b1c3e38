/**
 * "The battery shows 27.1 volts, is that ok?", "if it were 5 bar": a value that the operator names, held against the limits of the
 * signals that it may be of.
 */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { convert, unitFromWords } from '../../plant/unit.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { type FactContext, type Facts, placeOf, tagLabel } from './context.ts';
import { bandText, boundsOf, verdictOf } from './limit.ts';
import { readTag } from './reading.ts';
import { valueSentence } from './value.ts';

const STATED =
  /(?:^(?:is|are|would|will)|\b(?:if|so that)\b.{1,60}?\b(?:is|are|was|were|(?:rose|rises|fell|falls|drops|dropped|goes|went|gets|got) to|reach(?:es|ed))|\b(?:shows?|showing|reads?|reading|indicates?|says?|displays?|(?:is|are|was|sits?|stands?) at|measured?))\s+(?:about |around |only |now )?(-?\d+(?:[.,]\d+)?)\s*([°\p{L}%][°\p{L}\d%/³²·]*)/iu;
/** Signals that one value is held against. */
const MOST = 8;
const JUDGED =
  /\b(?:ok|okay|fine|normal|usual|good|bad|alright|all right|acceptable|safe|critical|dangerous|worr\w+|problem|concern\w*|enough|allowed|permitted|too \w+|change|replace|due|react|hot|cold|warm|high|low|much|a lot)\b/i;

/** Within or outside, beside the own value of the only signal; undefined for other questions, or where no limit is known. */
export async function statedFacts(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const [, figure = '', written = ''] = STATED.exec(asked.question) ?? [];
  if (!figure || !JUDGED.test(asked.question) || asked.moment !== undefined || asked.range) return undefined;
  const spoken = unitFromWords(written);
  const unit = spoken === 'deg' ? 'Cel' : spoken;
  const fitting = asked.tags.flatMap(({ what }): { tag: Tag; value: number }[] => {
    const own = unit && what.unit ? convert(Number(figure.replace(',', '.')), unit, what.unit) : undefined;
    return own?.kind === 'converted' ? [{ tag: what, value: own.value }] : [];
  });
  const held = await Promise.all(fitting.slice(0, MOST).map(({ tag, value }) => heldAgainst(tag, value, context)));
  const statements = held.filter((one) => one !== undefined);
  const [one] = fitting;
  if (!one || !statements.length) return undefined;
  const reading = readTag(one.tag, context);
  // Beside several signals it is not known which of them the operator reads.
  const own = fitting.length === 1 && reading.usable ? [valueSentence(reading, context)] : [];
  return { statements: [...statements, ...own], refused: false };
}

async function heldAgainst(tag: Tag, value: number, context: FactContext): Promise<Statement | undefined> {
  const bounds = await boundsOf(tag, value, context);
  const verdict = bounds && verdictOf(value, bounds);
  if (!bounds || !verdict) return undefined;
  const { margin, limit, side } = verdict;
  const evidence = context.book.add({
    kind: 'comparison',
    ...placeOf(tag, context),
    value,
    limit,
    ...(bounds.upper !== undefined && { upper: bounds.upper }),
    ...(bounds.lower !== undefined && { lower: bounds.lower }),
    margin,
    limitSource: bounds.source,
    verdict: verdict.verdict,
    side,
    supposed: true,
  });
  const where = margin ? [link(quantityText(margin, tag.unit), evidence), ` ${side} `] : ['exactly at '];
  return say(
    link(quantityText(value, tag.unit), evidence),
    ` would be ${verdict.verdict === 'within' ? 'within' : 'outside'} the limits of ${tagLabel(tag, context)}: `,
    ...where,
    link(quantityText(limit, tag.unit), bounds.source),
    ` (${bounds.from === 'the manual' ? 'the manual: ' : ''}`,
    link(bandText(bounds, tag), evidence),
    ').',
  );
}
