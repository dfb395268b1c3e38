/** "The battery shows 27.1 volts, is that ok?": a value that the operator read, held against the limits of its signal. */
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
  /(?:^(?:is|are|would|will)|\b(?:shows?|showing|reads?|reading|indicates?|says?|displays?|(?:is|are|was|sits?|stands?) at|measured?))\s+(?:about |around |only |now )?(-?\d+(?:[.,]\d+)?)\s*([°\p{L}%][°\p{L}\d%/³²·]*)/iu;
const JUDGED =
  /\b(?:ok|okay|fine|normal|usual|good|bad|alright|all right|acceptable|safe|critical|dangerous|worr\w+|problem|concern\w*|enough|allowed|permitted|too \w+|change|replace|due|react)\b/i;

/** Within or outside, beside the signal's own value; undefined for other questions, or where no limit is known. */
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
  const [one, ...others] = fitting;
  if (!one || others.length) return undefined;
  const held = await heldAgainst(one.tag, one.value, context);
  if (!held) return undefined;
  const reading = readTag(one.tag, context);
  return { statements: [held, ...(reading.usable ? [valueSentence(reading, context)] : [])], refused: false };
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
    // Held by code: no model is to say that the signal itself is at that value.
    derived: [{ value: margin, unit: tag.unit ?? '1' }],
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
