/** Whether a piece of a manual holds the kind of answer that was asked for: a figure, a person, a place, a cause … */

import { quantitiesIn } from '../quantity.ts';
import { type AnswerKind, dimensionsOf } from './answer-kind.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import type { Candidate } from './candidate.ts';
import { holdsCount, withoutMeasures } from './count.ts';
import { namesUnit } from './other-figure.ts';

const CONDITION =
  /\b(?:when|if|after|before|every|until|once|whenever|at least|daily|weekly|monthly|yearly|annually|worn|less than|above|below|exceeds?|each|as soon as|within)\b/i;
const OFTEN =
  /\b(?:once|twice|(?:one|two|three|four) times?|daily|weekly|monthly|quarterly|yearly|annually|every|each (?:day|shift|week|month|year|start|time)|(?:a|per) (?:day|shift|week|month|year|hour))\b/i;
const PERSON =
  /\b(?:persons?|people|personnel|operators?|electricians?|fitters?|technicians?|qualified|trained|instructed|authori[sz]ed|specialists?|staff|dealer|engineer|inspector|(?:shift|team|line|site) leader|foreman|supervisor|manager|contractor|maker|manufacturer)\b/i;
const PLACE =
  /\b(?:at|on|in|inside|under|above|beside|behind|near|next to|left|right|top|bottom|front|rear|below|outside|beneath|between|through|from)\s+(?:the|a|an|its|each|every|both)\b|\b(?:located|mounted|fitted|riveted|found|placed|side|rear|front)\b/i;
const IDENTIFIER = /(?<!\w)(?=[\w./-]*\d)(?=[\w./-]*[A-Z-])[A-Z0-9][\w./-]{3,}/;
const RECOMMENDS =
  /\b(?:recommend\w*|suitable|approved|for (?:instance|example)|of (?:grade|type|class|quality)|according to|must be|shall be)\b/i;
const INSTRUCTS =
  /^(?:\W*\d+[.)]\s*)?(?:(?:from|in|on|under|then|now|first|next|again|slowly|carefully),? (?:[^,.]{2,40}, )?)?(?:to \w+|adjust|allow|check|choose|clean|click|close|connect|disconnect|drag|drain|enter|fill|follow|go|hold|insert|install|issue|keep|let|lift|loosen|lower|make sure|measure|move|open|press|pull|push|put|raise|read|remove|rename|replace|rinse|rotate|run|select|send|set|slide|start|stop|swipe|switch|tap|tighten|turn|type|add|call|unplug|use|wait|wipe|you (?:can|must|should|need))\b|^to [^,.]{3,60}, \w+|\bby \w+ing\b|\b(?:can|must|should) be \w+ed\b|\byou (?:can|must|should)\b/i;
/** How well a sentence that permits or forbids fits a question whether something may be done. */
export const RULE = 1;
/** True where a sentence tells what to do. */
export const instructs = (text: string): boolean => INSTRUCTS.test(text);
const REASON =
  /\b(?:because|caused? by|due to|result(?:s|ing)? (?:of|from|in)|causes?|reasons?|so that|otherwise|if|when|therefore)\b/i;
/** Columns that say what a code or trouble is about. */
export const CAUSES = /\b(?:causes?|remedy|reason|solution|mechanism|corrective|meaning|description)\b/i;
const MEANING = /\b(?:is|are|means?|indicates?|refers?|shows?|signals?|stands for|when|if)\b|:/i;
const ASSERTS = /\b(?:not|no|never|must|should|can|may|is|are|requires?|needs?|does|supports?|only|always)\b/i;

/** "$X", "M112", "idle_time", "RESET", "--quiet", "save()", "web-drive-tools": a name that is typed. */
const SYMBOL =
  /\$[A-Z#$]|\b[A-Z]\d{1,4}\b|\b[A-Za-z]\w*_\w+|\b[A-Z][A-Z0-9]{3,}\b|(?<![\w-])--?[a-z]\w+|\b\w+\(\)|\b[a-z]\w*(?:-[a-z0-9]+){2,}\b|\b[a-z]\w*\.[a-z]\w*\.[a-z]\w*/;

const COLOUR =
  /\b(?:red|green|blue|yellow|amber|orange|white|black|brown|gr[ae]y|purple|violet|pink|straw|clear|colou?rless|transparent|silver|RAL \d{4})\b/i;

const PERMITS =
  /\b(?:must|may|shall|should|can|cannot|never|nobody|no one|do not|not to|only|allowed|permitted|permissible|prohibited|forbidden|fit for|suitable|unsuitable|under no|in no)\b/i;
/** What is permitted or forbidden, by whom and on what condition; that something "must be bled off" only says how it works. */
const RULES =
  /\b(?:must (?:not|never)|must (?:first )?have|may|(?:shall|should|can|do) not|cannot|never|nobody|no one|not (?:to|even)|only|no (?:\w+ing|more than)|allowed|permitted|permissible|prohibited|forbidden|(?:un)?fit for|(?:un)?suitable|under no|in no|instead of|(?:at least|wait)\b[^,;.]*\bbefore|before\b[^,;.]*\bmust)\b/i;
/** A line that warns says what may happen, which permits nothing. */
const WARNS = /^(?:DANGER|WARNING|CAUTION|NOTICE)\b/;
const rules = (text: string): boolean => RULES.test(WARNS.test(text) ? text.replace(/\bmay\b/gi, '') : text);

type Fit = (candidate: Candidate, asked: Asked) => number;
const either = (fits: boolean, yes: number, no: number): number => (fits ? yes : no);

const FITS: Readonly<Partial<Record<AnswerKind, Fit>>> = {
  quantity: quantityFit,
  when: ({ text, dimensions }, { due, leave }) =>
    leave && rules(text)
      ? RULE
      : // what cannot happen does so at no time
        /\b(?:cannot|can never)\b/i.test(text) && !CONDITION.test(text)
        ? 0.2
        : due
          ? dueFit(text, dimensions.size > 0)
          : CONDITION.test(text)
            ? 0.7 + 0.3 * Number(dimensions.size > 0)
            : either(dimensions.size > 0, 0.6, 0.1),
  who: ({ text }) => (PERSON.test(text) ? 0.9 : either(/\bonly\b|\bby (?:the|an?|our|us)\b/i.test(text), 0.5, 0)),
  where: ({ text }) => either(PLACE.test(text), 0.9, 0.2),
  identifier: identifierFit,
  recommend: recommendFit,
  symbol: ({ text }) => either(SYMBOL.test(text), 1, 0.4),
  colour: ({ text }) => either(COLOUR.test(text), 1, 0),
  steps: ({ text, passage }) => (passage.kind === 'steps' ? 0.9 : either(instructs(text), 0.7, 0.25)),
  reason: ({ text, after, kind, passage }, { told }) =>
    kind === 'row'
      ? either(CAUSES.test((passage.columns ?? []).join(' ')), 0.9, 0.2)
      : either(
          REASON.test(text) ||
            kind === 'lead' ||
            (told && (INSTRUCTS.test(text) || PERMITS.test(text))) ||
            (/^(?:this|it|otherwise)\b/i.test(after) && REASON.test(after)),
          0.7,
          0.3,
        ),
  meaning: (candidate, asked) =>
    defines(candidate, asked) ? 1 : either(MEANING.test(candidate.text) || candidate.kind === 'row', 0.6, 0.35),
  'yes-no': ({ text }, { leave }) =>
    leave ? (rules(text) ? RULE : either(PERMITS.test(text), 0.7, 0.35)) : either(ASSERTS.test(text), 0.6, 0.35),
  list: ({ text, kind }) => either(kind === 'row' || /:$|,.*,|\b(?:following|include)\b/i.test(text), 0.6, 0.35),
};

/** "OB: on battery", "The hourmeter is …": it opens with the thing asked about and goes on to say what it is. */
function defines({ text }: Candidate, { focus }: Asked): boolean {
  const opening =
    /^\W*(?:the |an? )?((?:[\w./-]+ ){0,3}?[\w./-]+)["”']?\s*(?:[:=–—]|-\s|\b(?:is|are|means?|stands for|indicates?|shows?|refers to)\b)/i.exec(
      text,
    )?.[1];
  if (opening === undefined) return false;
  const bag = new Bag(opening);
  const strong = focus.filter(({ weight }) => weight === 1);
  return strong.length > 0 && strong.every((term) => bag.has(term) === 1);
}

/** How well the piece holds the kind of answer asked for, 0 to 1. */
export function fitOf(candidate: Candidate, asked: Asked): number {
  const fit = FITS[asked.kind]?.(candidate, asked) ?? 0.5;
  // "What is cold flow?" asks for no figure where the manual says what the word means
  const defined = asked.kind === 'quantity' && DEFINES.test(candidate.text) && defines(candidate, asked);
  return Math.max(fit, defined ? 0.9 : 0, NAMED.has(asked.kind) && announces(candidate) ? 0.7 : 0);
}
const DEFINES = /\b(?:is an? (?:term|name|word|kind|type)|refers? to|stands for|is (?:called|defined))\b/i;

/** What is asked for may stand in the list that follows: "The following tools are needed:". */
const NAMED: ReadonlySet<AnswerKind> = new Set(['recommend', 'list', 'steps']);
const announces = ({ text, following }: Candidate): boolean => /:$/.test(text.trim()) && following.length > 0;

/** Of these a piece that fits not at all is no answer, however likely it reads: it names nobody, no number, no colour. */
export const MUST_FIT: ReadonlySet<AnswerKind> = new Set(['who', 'identifier', 'colour']);

/** Below this a piece is no answer, whatever its words. */
export const LEAST_FIT: Readonly<Partial<Record<AnswerKind, number>>> = {
  quantity: 0.4,
  identifier: 0.55,
  where: 0.4,
  reason: 0.5,
  when: 0.3,
  who: 0.5,
  recommend: 0.3,
  colour: 0.5,
};

/** "When removing the wires, …" tells of the work and not when it is due. */
const ARISES =
  /\b(?:(?:when|if)(?! \w+ing\b)|after|before|once|worn|less than|shorter than|exceeds?|as soon as|fallen|drops?)\b/i;
/** "Turn until it stops" tells how long a step goes on; with a figure it may be how long a thing is good for. */
const UNTIL = /\b(?:until|till)\b/i;
const dueFit = (text: string, figure: boolean): number =>
  OFTEN.test(text)
    ? 1
    : ARISES.test(text) || (figure && UNTIL.test(text))
      ? 0.8 + 0.2 * Number(figure)
      : either(figure, 0.4, 0.1);

/** A make, grade or kind by name; a text that only handles the thing ("check the grease") does not say which it is. */
function recommendFit({ text, kind }: Candidate, { focus }: Asked): number {
  if (/\b(?:do not|never|must not)\b/i.test(text) && !/\b(?:only|but)\b/i.test(text)) return 0.2;
  const strong = focus.filter(({ weight }) => weight === 1);
  const label = labelOf(text);
  const bag = label === undefined ? undefined : new Bag(label);
  const told = label === undefined ? text : text.slice(text.indexOf(':') + 1).trim();
  // "Fuse: 160 A" and "Oil: KS-46, synthetic" name it; "Grease: first filling of 45 g per bearing is present" does not
  const designated = DESIGNATION.test(withoutMeasures(told));
  const names = designated || told.split(' ').length <= 4;
  const least = designated ? 0.8 : 1;
  if (bag && names && strong.some((term) => bag.has(term) >= least) && bag.size <= strong.length + 2) return 1;
  if (/^(?:\W*\d+[.)]\s*)?(?:only )?use\b/i.test(text)) return 1;
  if (designated) return 0.8;
  return either(RECOMMENDS.test(text), 0.7, kind === 'row' ? 0.35 : 0.25);
}

const NUMBER_COLUMN = /\b(?:numbers?|no|part|article|order|item|model|type|serial|catalogue?)\b/i;

/** A number by which things are ordered stands in the column of such numbers, or after the word. */
function identifierFit({ text, kind, passage }: Candidate): number {
  const columns = passage.columns ?? [];
  const cells = passage.cells ?? [];
  const listed = columns.some(
    (column, i) =>
      i > 0 && NUMBER_COLUMN.test(column) && (IDENTIFIER.test(cells[i] ?? '') || /\d{4,}/.test(cells[i] ?? '')),
  );
  if (kind === 'row' && listed) return 1;
  if (/\b(?:numbers?|no\.?)\b/i.test(text) && /\d{3,}/.test(text)) return 0.9;
  return IDENTIFIER.test(text) || /\d{4,}/.test(text) ? 0.5 : 0;
}

/** "NLGI 2", "SAE 15W-40", "R134a", "class G3", "Pt100", "6309", "Loctite 243": the name of a grade, make or standard. */
const DESIGNATION =
  /\b(?:[A-Z]{2,8}[- ]?\d+[A-Za-z0-9/-]*|[A-Z][a-z]{3,} \d{2,4}(?![.,\d]|\s?[%°])|[A-Z]\d{3,}[a-z]?|Pt\d+|[A-Z]{2,}\d*-[A-Z0-9]+|(?:an? )\d{3,}|\d{3,}[A-Z]{0,2}(?=[,.;)]|$)|(?:class|grade|type|size) [A-Z0-9]\w*)\b/;

/** What stands before the colon of "Oil: KS-46"; of "Oil and water, Oil: KS-46" the part after the group's name. */
export const labelOf = (text: string): string | undefined => wholeLabel(text)?.split(', ').at(-1);
/** The same with the group's name. */
export const wholeLabel = (text: string): string | undefined => /^([^:;.]{2,60}): ?\S/.exec(text)?.[1];

function quantityFit(candidate: Candidate, asked: Asked): number {
  const { text, dimensions, numbers } = candidate;
  if (asked.often)
    return OFTEN.test(text) || dimensions.has('frequency') ? 1 : either(dimensions.has('time'), 0.5, 0.1);
  if (asked.dimensions.every((one) => one === 'money') && asked.dimensions.length > 0)
    return either(/[€$£]|\b(?:EUR|USD|euros?|dollars?)\b/.test(text), 1, 0);
  // "How far do I turn it?"
  if (asked.dimensions.includes('angle') && /\bturns?\b(?! (?:on|off|the)\b)/i.test(text)) return 1;
  if (asked.counts) return either(holdsCount(candidate), 1, 0);
  const bound = asked.bound === undefined || BOUND[asked.bound].test(text) ? 1 : 0.85;
  if (asked.dimensions.length === 0) return dimensions.size > 0 ? bound : numbers ? 0.7 : 0;
  if (asked.dimensions.some((one) => dimensions.has(one))) return isInterval(text, asked) ? 0.3 : bound;
  return numbers && asked.measuredIn === undefined && namesMeasure(candidate, asked)
    ? 0.45
    : either(numbers || dimensions.size > 0, 0.25, 0);
}

/** A bare number is of what is asked where its line, its columns or its heading name such a measure. */
const namesMeasure = (candidate: Candidate, { dimensions }: Asked): boolean => {
  const { text, passage } = candidate;
  const words = [text, passage.section.split(' > ').at(-1), ...(passage.columns ?? [])].join('\n');
  return dimensionsOf(words).some((one) => dimensions.includes(one)) || namesUnit(candidate, dimensions);
};

/** "Every 500 hours" is when work is due, not how long it takes. */
function isInterval(text: string, { dimensions, question }: Asked): boolean {
  if (!dimensions.includes('time') || LASTS.test(question)) return false;
  const times = quantitiesIn(text).filter(({ dimension }) => dimension === 'time');
  return times.length > 0 && times.every(({ start }) => /\b(?:every|each)\s*$/i.test(text.slice(0, start)));
}
/** How long something is good for may be told as when it is due. */
const LASTS =
  /\b(?:lasts?|life\w*|old|ages?|every|between|intervals?|until|till|before|after|again|due|stays?|remains?|keeps?|kept|good|may|can|often)\b/i;

/** "DC link voltage, high" is no answer to "below which voltage". */
export function contrary({ text }: Candidate, { bound }: Asked): boolean {
  if (bound === undefined) return false;
  const label = labelOf(text) ?? '';
  return bound === 'upper' ? LOW.test(label) && !HIGH.test(label) : HIGH.test(label) && !LOW.test(label);
}
const HIGH = /\b(?:high\w*|max\w*|upper|greatest|largest|longest|over\w*)\b/i;
const LOW = /\b(?:low\w*|min\w*|least|smallest|shortest|under\w*)\b/i;

const BOUND = {
  upper:
    /\b(?:max\w*|exceed\w*|up to|at most|not? (?:more|greater|higher|longer)|or less|limit\w*|less than|below|to)\b|[≤<]/i,
  lower: /\b(?:min\w*|at least|less than|below|not? (?:less|lower|under)|or more|above|falls?|drops?|to)\b|[≥>]/i,
};
