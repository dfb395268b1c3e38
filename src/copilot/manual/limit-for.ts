/** Finds the limit that a manual gives for a tag, as the question means it: the usual band, the least to run with, the trip. */
import type { EvidenceOf } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import { type Quantity, quantitiesIn } from '../quantity.ts';
import type { PassageLimit, Sources, Understanding } from '../stages.ts';
import { dimensionOf } from '../units-in-text.ts';
import { dimensionsOf } from './answer-kind.ts';
import { type Asked, readQuestion } from './asked.ts';
import { Bag } from './bag.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { limitsInRow } from './limits-in-row.ts';
import { type LimitInText, limitsInText } from './limits-in-text.ts';
import { inContext, passageEvidence, shown } from './quote.ts';
import { type Term, termsOf } from './terms.ts';
import { oneLine } from './text.ts';
import { documentsOf, namesIn, searchAll } from './where.ts';

export interface FoundLimit {
  readonly limit: PassageLimit;
  /** The manual's words name the tag, and not only what else the question speaks of. */
  readonly named: boolean;
  /** The line speaks of the figure on which the question lets the limit hang: "for crates above 14 kg". */
  readonly supposed: boolean;
  readonly evidence: EvidenceOf<'passage'>;
}
interface Choice {
  readonly named: boolean;
  readonly supposed: boolean;
  readonly candidate: Candidate;
  readonly limit: LimitInText;
  readonly score: number;
}

/**
 * The limit that the documents of the tag's asset give for it, in the manual's own unit (the tag's, where the manual gives
 * both); undefined where none is found: then no verdict may be given. The evidence's id is "e1".
 */
export async function limitFor(
  tag: Tag,
  understanding: Understanding,
  sources: Sources,
): Promise<FoundLimit | undefined> {
  const asset = sources.index.asset(tag.asset);
  const documents = documentsOf(asset ? [asset] : understanding.assets.map(({ what }) => what), sources);
  if (documents.length === 0) return undefined;
  const asked = readQuestion(understanding.question, [...namesIn(understanding), ...assetNames(tag, sources)]);
  const lexicon = lexiconOf(sources.library, documents);
  const candidates = await candidatesFor(tag, asked, sources, documents);
  const wanted = wantedBy(tag, asked);
  const choices = candidates.flatMap((candidate) => choicesIn(candidate, wanted, lexicon));
  const best = choices.sort((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  const { named, supposed, candidate } = best;
  return { limit: passageLimit(best, tag), named, supposed, evidence: evidenceOf(candidate) };
}

/**
 * Whether a manual limits the tag in words that hold all these too: "transformer core temperature" is the tag of the core
 * where the manual's limit of that temperature speaks of the transformer.
 */
export async function limitSpeaksOf(
  words: readonly string[],
  tag: Tag,
  { understanding, sources }: { readonly understanding: Understanding; readonly sources: Sources },
): Promise<boolean> {
  const found = await limitFor(tag, understanding, sources);
  const said = new Bag(found?.named ? `${found.evidence.section} ${found.limit.quote}` : '');
  return termsOf(words.join(' ')).every((term) => said.has(term) >= 0.6);
}

/** The limits in one candidate that may be the tag's, scored. */
interface Wanted {
  readonly unit: string | undefined;
  readonly dimensions: readonly string[];
  readonly name: readonly Term[];
  readonly question: readonly Term[];
  readonly prefers: 'trip' | 'normal' | 'permitted' | undefined;
  readonly bound: 'upper' | 'lower' | undefined;
  readonly text: string;
  /** Figures of another quantity, on which the limit asked about hangs: "for crates above 14 kg". */
  readonly supposed: readonly Quantity[];
}

function wantedBy(tag: Tag, asked: Asked): Wanted {
  const dimension = tag.unit === undefined ? undefined : dimensionOf(tag.unit);
  const dimensions = dimension ? [dimension] : dimensionsOf(tag.name);
  const supposed = supposedFigures(asked.question, dimensions);
  const words = supposed.reduce((rest, one) => rest.replace(BESIDE(asked.question, one), ''), asked.question);
  return {
    unit: tag.unit,
    dimensions,
    supposed,
    name: termsOf(tag.name),
    question: asked.terms.filter(({ weight, stem }) => weight === 1 && !VERDICT.has(stem)),
    prefers: /\b(?:trip|tripped|shut ?down|cut ?out|relay|alarm|relief|protection|switch off)\b/i.test(words)
      ? 'trip'
      : /\b(?:normal|usual|typical|nominal|ok|okay|as it should)\b/i.test(words)
        ? 'normal'
        : /\b(?:safe|safely|acceptable|enough|within|allowed|permitted|limits?|exceed\w*|maximum|minimum|too|run|operate)\b/i.test(
              words,
            )
          ? 'permitted'
          : undefined,
    bound: boundOf(words),
    text: words,
  };
}

const supposedFigures = (question: string, dimensions: readonly string[]): Quantity[] =>
  quantitiesIn(question).filter(({ dimension }) => dimension !== undefined && !dimensions.includes(dimension));

/** Whether the question lets the tag's limit hang on a figure of another quantity. */
export const supposesFigure = ({ unit, name }: Tag, question: string): boolean => {
  const dimension = unit === undefined ? undefined : dimensionOf(unit);
  return supposedFigures(question, dimension ? [dimension] : dimensionsOf(name)).length > 0;
};

/** "above 14 kg": the words of such a figure, whose side is not the limit's. */
const BESIDE = (question: string, { start, end }: Quantity): string =>
  (/(?:\b(?:above|below|over|under|up to|at (?:least|most)|(?:more|less|heavier|lighter|higher|lower|larger|smaller) than)\s+)?$/i.exec(
    question.slice(0, start),
  )?.[0] ?? '') + question.slice(start, end);

const UPPER =
  /\b(?:too (?:hot|high|fast|loud|long|much|thick)|max\w*|exceed\w*|over|above|overheat\w*|upper|largest|highest|greatest)\b/i;
const LOWER =
  /\b(?:too (?:cold|low|slow|short|little|thin)|min\w*|enough|suffic\w*|under\w*|below|low|lower|smallest|lowest|at least)\b/i;

/** The side asked about: "below the limit" and "above the smallest" name the limit from its other side. */
function boundOf(words: string): Wanted['bound'] {
  if (
    /\b(?:below|under|less than|lower than)\b.{0,40}\b(?:limit|max\w*|trip|value|permits?|allows?|says?)\b/i.test(words)
  )
    return 'upper';
  if (/\b(?:above|over|more than|higher than)\b.{0,40}\b(?:min\w*|smallest|lowest|least)\b/i.test(words))
    return 'lower';
  return UPPER.test(words) ? 'upper' : LOWER.test(words) ? 'lower' : undefined;
}

/** Words of the verdict say nothing about which quantity is meant. */
const VERDICT = new Set(
  termsOf(
    'suffice sufficient adequate handbook manual instructions manufacturer allow allows permit permits give gives say says compare call calls value hot cold warm too limits within acceptable okay fine exceed above below enough currently now today manual says',
  ).map(({ stem }) => stem),
);

const INSTRUMENT = /\b(?:transmitter|transducer|sensor|full scale|measuring range|display range)\b/i;

function choicesIn(candidate: Candidate, wanted: Wanted, lexicon: Lexicon): Choice[] {
  const limits =
    candidate.kind === 'row' && candidate.passage.cells ? rowLimits(candidate) : limitsInText(candidate.text);
  return limits.flatMap((limit) => {
    if (!fits(limit, wanted)) return [];
    const about = aboutness(candidate, limit, wanted, lexicon);
    if (about === undefined) return [];
    // a figure in the steps of a procedure is for that moment, a range of an instrument is what it can show
    const passing = candidate.passage.kind === 'steps' || INSTRUMENT.test(candidate.text) ? -0.25 : 0;
    const supposed = supposedIn(candidate.text, wanted);
    const score = about.score + preference(limit, wanted) + (supposed ? 0.6 : 0) + passing + 0.15 / candidate.rank;
    return [{ candidate, limit, supposed, named: about.named, score }];
  });
}

const rowLimits = ({ passage, text }: Candidate): LimitInText[] => {
  const limits = limitsInRow((passage.columns ?? []).map(oneLine), (passage.cells ?? []).map(oneLine));
  return limits.length > 0 ? limits : limitsInText(text);
};

function fits(limit: LimitInText, { unit, dimensions }: Wanted): boolean {
  const units = [limit.unit, ...limit.equivalents.map((other) => other.unit)];
  if (unit !== undefined) return units.some((one) => one !== '' && (one === unit || comparable(one, unit)));
  return dimensions.length === 0 ? true : units.some((one) => dimensions.includes(dimensionOf(one) ?? ''));
}

/**
 * How surely the words speak of the tag: every naming word of the tag (or every one of the question) must stand in the
 * piece, its heading or right beside it. "Exhaust temperature" is not found in a sentence on coolant temperature.
 */
function aboutness(
  { bags, leans, text }: Candidate,
  limit: LimitInText,
  wanted: Wanted,
  lexicon: Lexicon,
): Pick<Choice, 'named' | 'score'> | undefined {
  const found = (term: Term): number =>
    Math.max(bags.own.has(term), 0.8 * bags.label.has(term), (leans ? 0.9 : 0.5) * bags.near.has(term));
  const cover = (terms: readonly Term[]): number => {
    const weight = (term: Term): number => term.weight * lexicon.rarity(term);
    const total = terms.reduce((sum, term) => sum + weight(term), 0);
    return total === 0
      ? 0
      : terms.reduce((sum, term) => sum + weight(term) * implied(term, limit, found(term)), 0) / total;
  };
  const name = cover(wanted.name);
  const question = cover(wanted.question);
  const naming = wanted.name.filter(({ weight }) => weight === 1);
  const weakest = Math.min(...(naming.length ? naming : wanted.name).map((term) => implied(term, limit, found(term))));
  const byName = name >= 0.7 && weakest >= 0.4;
  const byQuestion = wanted.question.length >= 2 && question >= 0.75;
  // a line that speaks of the very figure on which the limit hangs need not repeat the whole name
  const byFigure = name > 0 && supposedIn(text, wanted);
  return byName || byQuestion || byFigure ? { named: byName, score: name + 1.1 * question } : undefined;
}

/** The unit says it too: in "trips at 32 V" the word voltage is not needed. */
function implied(term: Term, limit: LimitInText, found: number): number {
  const said = dimensionsOf(term.word).includes(dimensionOf(limit.unit) ?? '-');
  return said ? Math.max(found, 0.6) : found;
}

/** A question about "too low" is after what acts below, and not after what acts above. */
function sideBonus(limit: LimitInText, bound: Wanted['bound']): number {
  if (bound === undefined) return 0;
  if (limit.kind === 'trip') return (limit.side === 'below') === (bound === 'lower') ? 0.2 : -0.4;
  return limit[bound] === undefined ? -0.15 : 0.1;
}

/** What is said for each kind of limit, by what the question is after. */
const KIND_BONUS = {
  trip: { trip: 0.35, warning: 0.25, permitted: 0, normal: 0 },
  normal: { normal: 0.35, permitted: 0, warning: -0.1, trip: -0.25 },
  permitted: { permitted: 0.35, warning: 0.2, normal: 0, trip: -0.05 },
  none: { permitted: 0.1, normal: 0.1, warning: 0, trip: -0.1 },
} as const;
const isWarning = ({ condition = '' }: LimitInText): boolean => /\b(?:alarm|warning|alert)\b/.test(condition);

function preference(limit: LimitInText, { prefers, bound, text }: Wanted): number {
  const kind = KIND_BONUS[prefers ?? 'none'][limit.kind === 'trip' && isWarning(limit) ? 'warning' : limit.kind];
  const side = sideBonus(limit, bound);
  const both = limit.lower !== undefined && limit.upper !== undefined ? 0.1 : 0;
  const condition = limit.condition === undefined ? 0 : overlap(limit.condition, text);
  return kind + side + both + condition + (limit.strength === 'said' ? 0.15 : 0);
}

const supposedIn = (told: string, { supposed }: Wanted): boolean =>
  supposed.length > 0 &&
  quantitiesIn(told).some(({ unit, value }) => supposed.some((one) => one.unit === unit && one.value === value));

/** A condition that the question names speaks for the limit. */
function overlap(condition: string, text: string): number {
  const bag = new Bag(text);
  const terms = termsOf(condition);
  return terms.length > 0 && terms.every((term) => bag.has(term) > 0) ? 0.1 : 0;
}

async function candidatesFor(
  tag: Tag,
  asked: Asked,
  { library }: Sources,
  documents: readonly string[],
): Promise<Candidate[]> {
  const queries = [
    `${tag.name} ${asked.question}`,
    `${tag.name} limit maximum minimum range must not exceed`,
    asked.question,
  ];
  const found = await searchAll(library, queries, documents);
  return found.flatMap(({ passage, rank }) => candidatesOf(passage, rank));
}

const assetNames = (tag: Tag, { index }: Sources): string[] => {
  const asset = index.asset(tag.asset);
  return asset ? [asset.name, asset.id, ...asset.aliases] : [];
};

/**
 * In the tag's own unit where the manual gives it, so that nothing need be converted. Where a protection acts below a
 * figure, that figure is the least permitted: so the caller has one rule for "outside".
 */
function passageLimit({ candidate, limit }: Choice, tag: Tag): PassageLimit {
  const same = limit.unit === tag.unit ? undefined : limit.equivalents.find(({ unit }) => unit === tag.unit);
  const { lower, upper, unit } = same ?? limit;
  const below = limit.kind === 'trip' && limit.side === 'below';
  const bounds = below ? { lower: upper ?? lower } : { lower, upper };
  return {
    ...(bounds.lower !== undefined && { lower: bounds.lower }),
    ...(bounds.upper !== undefined && { upper: bounds.upper }),
    unit,
    ...(limit.condition !== undefined && { condition: limit.condition }),
    ...(limit.side !== undefined && { side: limit.side }),
    kind: below ? 'permitted' : limit.kind,
    quote: shown(inContext(candidate)),
    passageId: candidate.passage.id,
  };
}

function evidenceOf(candidate: Candidate): EvidenceOf<'passage'> {
  return { id: 'e1', ...passageEvidence(candidate.passage, shown(inContext(candidate))) };
}
