/** What a question asks a manual for: the kind of answer, the thing asked about, a code, options to choose from. Pure. */
import { type Quantity, quantitiesIn } from '../quantity.ts';
import { dimensionOf, unitAt } from '../units-in-text.ts';
import { type AnswerKind, dimensionsOf, kindOf } from './answer-kind.ts';
import { Bag } from './bag.ts';
import { withoutNames } from './bare-question.ts';
import { clauseOf, mainClause, ownClause } from './clause.ts';
import { type Code, codeOf, MEANT } from './code-in-question.ts';
import { toldIn } from './other-figure.ts';
import { asSaid, LIGHT_WEIGHT, type Term, termsOf } from './terms.ts';

export interface Asked {
  /** The question without the names of assets and without a leading "For the X:". */
  readonly question: string;
  /** With the names in it, as it was written. */
  readonly whole: string;
  readonly kind: AnswerKind;
  /** The unit wanted, a UCUM code. */
  readonly unit?: string | undefined;
  /** Dimensions that fit the answer, such as 'pressure'; empty: any. */
  readonly dimensions: readonly string[];
  /** 'upper' where a maximum is asked for, 'lower' where a minimum is. */
  readonly bound?: 'upper' | 'lower' | undefined;
  /** How many of something that is no unit: "how many bags". */
  readonly counts: boolean;
  /** The dimension of the unit that it names for the figure wanted: "how many litres", "… in mm?". */
  readonly measuredIn?: string | undefined;
  /** Asks for the warnings over some work. */
  readonly warnings: boolean;
  /** A trouble told rather than asked after. */
  readonly told: boolean;
  /** Nothing but perhaps a name stands before what is asked: no tale whose words a manual need not have. */
  readonly alone: boolean;
  /** Whether something may be done. */
  readonly leave: boolean;
  /** How often something is done. */
  readonly often: boolean;
  /** When work is due. */
  readonly due: boolean;
  readonly terms: readonly Term[];
  /** The words of `terms`. */
  readonly words: Bag;
  /** The figures with a unit in `question`. */
  readonly figures: readonly Quantity[];
  /** The terms of what is asked about: "hydraulic pressure" of "what is the maximum hydraulic pressure?". */
  readonly focus: readonly Term[];
  /** The focus is a noun phrase: each of its words must be found. */
  readonly strict: boolean;
  readonly code?: Code | undefined;
  readonly options: readonly { readonly label: string; readonly text: string }[];
}

/**
 * Reads a question. `names` are the texts of asset names in it, which say where to look and not what for; `isSaid`: whether the documents
 * asked use a word.
 */
export function readQuestion(
  question: string,
  names: readonly string[] = [],
  isSaid: (term: Term) => boolean = () => false,
): Asked {
  const whole = question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\b(?:straight )?out of the box\b/gi, 'by default');
  const { stem, options } = optionsOf(whole);
  const { bare, unit } = withoutUnit(withoutNames(stem, names));
  const code = codeOf(bare);
  const asks = clauseOf(bare);
  const warnings = WARNINGS.test(bare) && !code;
  const often = OFTEN.test(asks);
  const due = DUE.test(asks);
  const plain = warnings ? 'steps' : often ? 'quantity' : SYMPTOM.test(bare) ? 'reason' : due ? 'when' : kindOf(asks);
  // "may I put G28 into …?" asks for no meaning, "how thick is the tape LT-9?" for something of what bears the name
  const meant = MEANT.test(bare);
  const named = code && (meant || !LEAVE.test(bare)) ? code : undefined;
  const kind = options.length >= 2 ? 'choice' : named && (meant || !OF_NAMED.has(plain)) ? 'code' : plain;
  const counted = unitAfterHowMany(asks);
  const own = ownClause(bare);
  const terms = weighed(asSaid(termsOf(bare), isSaid), {
    kind,
    warnings,
    counted: counted?.stems ?? [],
    names,
    aside: toldBeside(bare, own),
  });
  const measuredIn = (unit === undefined ? undefined : dimensionOf(unit)) ?? counted?.dimension;
  const ofFigure = kind === 'quantity' || kind === 'when' || kind === 'yes-no';
  const dimensions = !ofFigure ? [] : measuredIn === undefined ? dimensionsOf(mainClause(asks)) : toldIn(measuredIn);
  return {
    question: bare,
    whole,
    unit,
    kind,
    dimensions,
    bound: boundOf(asks),
    counts: countsThings(asks),
    measuredIn,
    warnings,
    told: SYMPTOM.test(bare),
    alone: bare.length - asks.length < LONGEST_NAME,
    leave: (LEAVE.test(asks) || LEAVE.test(clauseOf(stem))) && !ALSO.test(asks),
    often,
    due,
    terms,
    words: new Bag(terms.map(({ word }) => word).join(' ')),
    figures: quantitiesIn(bare).filter((figure) => figure.unit !== undefined),
    ...focusOf(own, terms),
    code: named,
    options,
  };
}

interface Weighing extends Pick<Asked, 'kind' | 'warnings'> {
  /** Stems of a unit that is asked for. */
  readonly counted: readonly string[];
  readonly names: readonly string[];
  /** Stems of what is told beside the question. */
  readonly aside: ReadonlySet<string>;
}

/** The terms that say what is asked for, each with what it weighs. */
function weighed(terms: readonly Term[], { kind, warnings, counted, names, aside }: Weighing): Term[] {
  const known = new Set(names.flatMap((name) => termsOf(name).map((term) => term.stem)));
  return terms
    .filter(({ stem }) => !counted.includes(stem))
    .filter(
      ({ word }) =>
        !(warnings && /^(?:safety|warnings?|dangers?|hazards?|precautions?|work(?:ing)?|careful)$/.test(word)),
    )
    .filter(({ word }) => !(kind === 'colour' && /^colou?rs?$/.test(word)))
    .filter(
      ({ word, index }) =>
        index > 1 || !/^(?:list|name|enumerate|find|explain|describe|steps?|procedure|instructions?)$/.test(word),
    )
    .map((term) =>
      known.has(term.stem) || (kind === 'symbol' && SORTS.test(term.word))
        ? { ...term, weight: 0.3 * term.weight }
        : term,
    )
    .map((term) =>
      aside.has(term.stem) ? { ...term, weight: TOLD_WEIGHT * term.weight, beside: true as const } : term,
    )
    .map((term) => (term.act && kind !== 'steps' ? { ...term, weight: Math.min(term.weight, ACT_WEIGHT) } : term));
}

/** What sort of name is asked for: an answer gives the name, and seldom says of which sort it is. */
const SORTS =
  /^(?:commands?|parameters?|settings?|options?|directives?|variables?|macros?|functions?|flags?|keywords?)$/;

/** Of what is told before the question, where the question itself names a thing. */
const TOLD_WEIGHT = 0.5;

/** The words that stand only in what is told beside the question; none where the question by itself names nothing. */
function toldBeside(bare: string, asks: string): ReadonlySet<string> {
  const own = termsOf(asks);
  if (asks === bare || !own.some(({ weight, act }) => weight === 1 && !act)) return new Set();
  const stems = new Set(own.map(({ stem }) => stem));
  return new Set(termsOf(bare).flatMap(({ stem }) => (stems.has(stem) ? [] : stem)));
}

/** Characters of a name before a question: "tower drift eliminators how often". */
const LONGEST_NAME = 30;

/** Kinds that ask for something of what bears a name, not what the name means. */
const OF_NAMED: ReadonlySet<AnswerKind> = new Set(['quantity', 'identifier', 'who', 'where', 'recommend']);

/** Of what is done, where no procedure is asked for: less than a thing, more than a word that says little. */
const ACT_WEIGHT = 0.5;

const OFTEN = /\bhow (?:often|frequently|soon)\b|\binterval\b|\bhow many times\b|^after how (?:many|long)\b/i;
/** A trouble told rather than asked after: "The crowns leak, what can I do?", "There is water at the drain." */
export const SYMPTOM =
  /^(?!(?:how|what|which|when|where|why|who|is|are|do|does|can|may|must|should)\b).{8,}(?:[,.;–-] ?(?:so )?(?:what (?:can|could|should|do|now|might|is wrong)\b|why\b).{0,30}|any idea.{0,12}|what(?:'s| is) wrong.{0,20}|help.{0,12})\??$|^(?!.*(?:\?|\b(?:how|what|which|want|know|tell|need|please)\b))(?=.*\b(?:is|are|was|were|has|have|had|does|do|won't|doesn't|isn't|keeps?|gets?|goes|comes?|makes?|cannot|can't|will not|\w{3,}[^e\W]ed)\b)(?:the|there|my|our|we (?:have|see|hear)|i (?:see|hear|smell)|it)\b.{8,}$/i;
/** "May I …?", "is it allowed to …?", "is it bad if …?" */
const LEAVE =
  /^(?:when )?(?:can|may|could|should|must) (?:i|we|one|it|they|anyone|anybody|someone|somebody|operators?|the \w+) (?!trust|rely|see|have|get|worry|be too)|\b(?:am i|are we|is it|is|are) (?:\w+ )?(?:allowed|permitted|forbidden|safe|ok|okay|fine|all right|advisable)\b|^is it (?:bad|harmful|dangerous|a problem|all right) (?:if|when|to)\b/i;
/** A further question in the same sentence: "…, and how fast at the most?" */
const ALSO = /[,;?] (?:and )?(?:what|which|how)\b/i;
/** When work is due: at an interval, or in a condition. */
const DUE =
  /^(?:when|how frequency) (?:(?:do|does|must|should|is|are|has|have)\b.*\b(?:due|be \w{3,}ed|be (?:changed|done)|need\w*)|must|should)\b/i;
const WARNINGS =
  /\b(?:safety|warnings?|dangers?|hazards?|precautions?)\b.*\b(?:when|before|for|while|during|at|on)\b|\bwhat (?:must|should) (?:i|we|one) (?:be careful|watch out|beware)\b|\bis it (?:dangerous|safe) to\b/i;

/** "… in kPa?", "… in ft lb": the unit wanted says how to show a figure, not what to look for. */
function withoutUnit(question: string): { bare: string; unit?: string | undefined } {
  for (const match of question.matchAll(/\s(?:expressed |given |measured )?(?:in|as)\s+(?=\S)/gi)) {
    const unit = unitAt(question, match.index + match[0].length);
    if (unit && /^\s*(?:please|,|;|\?|\.|$)/i.test(question.slice(unit.end)))
      return { bare: `${question.slice(0, match.index)}${question.slice(unit.end)}`, unit: unit.unit };
  }
  return { bare: question.replace(PER_TIME, ' ') };
}
const PER_TIME = /\b(?:per|an?) (?:second|minute|hour|day|shift|week|month|year)\b/gi;

/** A unit is no thing that a manual must name: it may write "N·m". */
function unitAfterHowMany(question: string): { dimension: string | undefined; stems: readonly string[] } | undefined {
  const counted = /\bhow many (.*)/i.exec(question)?.[1]?.toLowerCase() ?? '';
  const unit = unitAt(counted, 0);
  return unit && { dimension: unit.dimension, stems: termsOf(counted.slice(0, unit.end)).map(({ stem }) => stem) };
}

const countsThings = (question: string): boolean =>
  /\bhow many (?!times\b)\w/i.test(question) && unitAfterHowMany(question) === undefined;

function boundOf(question: string): 'upper' | 'lower' | undefined {
  if (
    /\b(?:max(?:imum)?|highest|greatest|largest|biggest|most|upper|no more than|exceed|above (?:what|which)|up to (?:what|which|how)|at most)\b/i.test(
      question,
    )
  )
    return 'upper';
  if (/\b(?:min(?:imum)?|lowest|smallest|least|lower|below (?:what|which)|at least)\b/i.test(question)) return 'lower';
  return undefined;
}

const FOCUS_END =
  /\b(?:of|for|in|on|at|when|while|if|should|must|may|can|could|does|do|is|are|was|were|be|has|have|to|that|which|with|from|before|after|during|by|will|would|needed|required|used|allowed|need)\b|[?,;:.]/i;

/** The noun phrase asked about. */
function focusOf(question: string, terms: readonly Term[]): { focus: readonly Term[]; strict: boolean } {
  const lead =
    /^(?:please )?(?:list|name|enumerate|get|give|show|tell)(?: me)? (?:(?:all|the|every|of) )*/i.exec(question) ??
    /^.*?\b(?:what|which|how (?:much|many)|what(?:'s)?)\s+(?:(?:is|are|was|were|does|do|should)\s+)?(?:(?:the|a|an|my|our|its|this)\s+)?/i.exec(
      question,
    ) ??
    /^(?:is|are|does|do|can|may|must|should|will|when (?:must|should|do|does|is|are|can)|why (?:is|are|does|do)|how (?:do|can|should) (?:i|we|you)|how long (?:may|can|should|must|does|do|is))\s+(?:(?:the|a|an|my|our|its|there)\s+)?/i.exec(
      question,
    );
  const loose = { focus: named(terms), strict: false };
  if (!lead) return loose;
  const rest = question.slice(lead[0].length);
  const end = FOCUS_END.exec(rest);
  const phrase = termsOf(end ? rest.slice(0, end.index) : rest).map(({ stem }) => stem);
  // "the color of the lamp": what follows "of" belongs to the thing asked about
  const of =
    end && /^of$/i.test(end[0])
      ? termsOf(rest.slice(end.index + 2).split(FOCUS_END)[0] ?? '').map(({ stem }) => stem)
      : [];
  const focus = terms.filter(
    ({ stem, weight }) => weight > LIGHT_WEIGHT && (phrase.includes(stem) || of.includes(stem)),
  );
  // "to what temperature does the mix protect": the dimension alone does not say what is asked about
  const names = focus.some(({ weight, word }) => weight === 1 && dimensionsOf(word).length === 0);
  return names
    ? {
        focus,
        strict: !/^(?:how|is|are|does|do|can|may|must|should|will|when|why|list|name|get|give|show|tell)\b/i.test(
          question,
        ),
      }
    : loose;
}

const named = (terms: readonly Term[]): readonly Term[] => {
  const strong = terms.filter(({ weight }) => weight === 1);
  const weak = terms.filter(({ weight }) => weight > LIGHT_WEIGHT);
  return strong.length > 0 ? strong : weak.length > 0 ? weak : terms;
};

/** "… A) x; B) y": the question before the options, and the options. */
function optionsOf(question: string): { stem: string; options: { label: string; text: string }[] } {
  const marks = [...question.matchAll(/(?:^|[\s;,(])\(?([A-J])[).:]\s+/g)];
  const ordered = marks.filter((mark, i) => mark[1] === String.fromCharCode(65 + i));
  if (ordered.length < 2) return { stem: question, options: [] };
  const options = ordered.map((mark, i) => ({
    label: mark[1] ?? '',
    text: question
      .slice(mark.index + mark[0].length, ordered[i + 1]?.index ?? question.length)
      .replace(/^[\s;,]+|[\s;,.?]+$/g, ''),
  }));
  return { stem: question.slice(0, ordered[0]?.index ?? 0).trim(), options };
}
