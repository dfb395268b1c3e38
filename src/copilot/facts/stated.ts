/**
 * "The battery shows 27.1 volts, is that ok?", "if it were 5 bar": a value that the operator names, held against the limits of the
 * signals that it may be of.
 */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { convert } from '../../plant/unit.ts';
import { adopt, link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { troubleshoot } from '../manual/index.ts';
import { documentsOf } from '../manual/where.ts';
import { nameWords } from '../understand/names.ts';
import { type ToldValue, toldValue } from '../understand/told-value.ts';
import { type FactContext, type Facts, placeOf, tagLabel } from './context.ts';
import { bandText, boundsOf, verdictOf } from './limit.ts';
import { readTag } from './reading.ts';
import { valueSentence } from './value.ts';

/** Signals that one value is held against. */
const MOST = 8;
/** Rows of the manual on what to do. */
const MOST_ROWS = 2;

/**
 * Within or outside, beside the own value of the only signal, and what the manual says to a value beyond; undefined for other
 * questions, or where no limit is known.
 */
export async function statedFacts(context: FactContext): Promise<Facts | undefined> {
  const told = toldValue(context.asked);
  if (!told) return undefined;
  const fitting = fittingTags(told, context);
  const all = await Promise.all(fitting.slice(0, MOST).map((one) => heldAgainst(one, context)));
  const judged = moved(
    all.filter((one) => one !== undefined),
    context.asked.question,
  );
  const [one] = judged;
  if (!one) return undefined;
  // Beside several signals it is not known which of them the operator reads.
  const single = judged.length === 1;
  const own = single ? [valueSentence(readTag(one.tag, context), context)] : [];
  const advice = single && one.verdict === 'exceeds' ? await adviceOn(one.tag, one.side, context) : undefined;
  return {
    statements: [...judged.map(({ statement }) => statement), ...(advice?.statements ?? []), ...own],
    warnings: advice?.warnings,
    refused: false,
  };
}

const UP = /\b(?:up (?:at|to)|(?:risen|rises|rose|climbed|climbs|gone up|went up) to)\b/i;
const DOWN = /\b(?:down (?:at|to)|(?:fallen|falls|fell|dropped|drops|gone down|went down) to)\b/i;
/** "It is up at 0.95 bar" is said of the signal whose high limit that passes, and not of one that would be too low. */
function moved(held: readonly Held[], question: string): readonly Held[] {
  const side = UP.test(question) ? 'above' : DOWN.test(question) ? 'below' : undefined;
  const beyond = held.filter((one) => one.verdict === 'exceeds' && one.side === side);
  return beyond.length ? beyond : held;
}

interface Fitting {
  readonly tag: Tag;
  /** The value told, in the tag's unit. */
  readonly value: number;
}

/**
 * The signals named that are measured in what was told, or the only one of the machine named; where those of just that unit
 * are others of the same name, these: 0.95 bar at "the filter" is no value of the filter that is measured in pascals.
 */
function fittingTags({ value, unit }: ToldValue, { asked, sources }: FactContext): Fitting[] {
  const named = asked.tags.map(({ what }) => what).filter(({ values }) => values === undefined);
  if (unit === undefined) {
    const [only, ...others] = named;
    return only?.unit !== undefined && !others.length ? [{ tag: only, value }] : [];
  }
  const fits = (tag: Tag): Fitting[] => {
    const own = tag.unit === undefined ? undefined : convert(value, unit, tag.unit);
    return own?.kind === 'converted' ? [{ tag, value: own.value }] : [];
  };
  if (!named.length) {
    const ofAssets = asked.assets.flatMap(({ what }) => what.tags).flatMap(fits);
    return ofAssets.length === 1 ? ofAssets : [];
  }
  const fitting = named.flatMap(fits);
  if (asked.assets.length || fitting.some(({ tag }) => tag.unit === unit)) return fitting;
  const words = new Set(nameWords(asked.question));
  const alike = sources.index.plant.assets.flatMap(({ name, tags }) =>
    tags.filter(
      (tag) =>
        tag.unit === unit &&
        named.some((other) => endsAlike(other, tag)) &&
        nameWords(name).some((word) => words.has(word)),
    ),
  );
  return alike.length ? alike.flatMap(fits) : fitting;
}

const endsAlike = (one: Tag, other: Tag): boolean => {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()];
  return a.endsWith(b) || b.endsWith(a);
};

/** What a row says that is about the other side. */
const SIDES = {
  above: /\b(?:high\w*|above|rises?|hot\w*|too (?:warm|much|fast|large))\b/i,
  below: /\b(?:low\w*|below|falls?|drops?|cold\w*|too (?:little|small|slow))\b/i,
};

/** What the manual of the signal's machine says of such a trouble; undefined where it says nothing. */
async function adviceOn(tag: Tag, side: 'above' | 'below', context: FactContext): Promise<Facts | undefined> {
  const { sources, book } = context;
  const asset = sources.index.asset(tag.asset);
  const documents = documentsOf(asset ? [asset] : [], sources);
  if (!asset || !documents.length) return undefined;
  const symptom = `${tag.name} ${side === 'above' ? 'high' : 'low'}`;
  const names = [asset.id, asset.name, ...asset.aliases];
  const found = await troubleshoot({ symptom, names, documents, most: MOST_ROWS }, sources);
  if (!found) return undefined;
  const [own, other] = side === 'above' ? [SIDES.above, SIDES.below] : [SIDES.below, SIDES.above];
  const adopted = (statements: readonly Statement[]): Statement[] =>
    adopt(book, {
      evidence: found.evidence,
      statements: statements.filter(({ text }) => own.test(text) || !other.test(text)),
    });
  return { statements: adopted(found.statements), warnings: adopted(found.warnings), refused: false };
}

interface Held {
  readonly tag: Tag;
  readonly statement: Statement;
  readonly verdict: 'within' | 'exceeds';
  readonly side: 'above' | 'below';
}

async function heldAgainst({ tag, value }: Fitting, context: FactContext): Promise<Held | undefined> {
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
  const statement = say(
    link(quantityText(value, tag.unit), evidence),
    ` would be ${verdict.verdict === 'within' ? 'within' : 'outside'} the limits of ${tagLabel(tag, context)}: `,
    ...where,
    link(quantityText(limit, tag.unit), bounds.source),
    ` (${bounds.from === 'the manual' ? 'the manual: ' : ''}`,
    link(bandText(bounds, tag), evidence),
    ').',
  );
  return { tag, statement, verdict: verdict.verdict, side };
}
