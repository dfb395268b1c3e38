/** A value that the operator tells rather than asks for: "the battery shows 27.1 volts, is that ok?", "oil at 110 °C, what now?". */
import { unitFromWords } from '../../plant/unit.ts';
import type { Understanding } from '../stages.ts';
import { dimensionOf } from '../units-in-text.ts';

export interface ToldValue {
  readonly value: number;
  /** UCUM; undefined where only a figure is told: it is in the unit of the signal named. */
  readonly unit: string | undefined;
  /** What is to be done is asked too. */
  readonly advice: boolean;
}

const FIGURE = String.raw`(-?\d+(?:[.,]\d+)?)`;
const UNIT = String.raw`([°\p{L}%][°\p{L}\d%/³²·]*)`;
const SHOWS = String.raw`\b(?:shows?|showing|reads?|reading|indicates?|says?|displays?|(?:is|are|was|sits?|stands?)(?: now| up| down)? at|measured?)`;
/** Said of a thing, or supposed. */
const STATED = new RegExp(
  String.raw`(?:^(?:is|are|would|will)|\b(?:if|so that)\b.{1,60}?\b(?:is|are|was|were|(?:rose|rises|fell|falls|drops|dropped|goes|went|gets|got) to|reach(?:es|ed))|${SHOWS})\s+(?:about |around |only |now )?${FIGURE}\s*${UNIT}`,
  'iu',
);
/** A figure alone, at the end of what is told. */
const UNITLESS = new RegExp(
  String.raw`(?:${SHOWS}|\b(?:is|are)(?: now)?)\s+(?:about |around |only )?${FIGURE}(?=\s*(?:$|[?!;,]|\.\s|\.$|and\b|what\b))`,
  'iu',
);
/** "Fan vibration 8 mm/s", "it has got to 15 °C": no bound that is asked about, no time, no setting. */
const BARE = new RegExp(
  String.raw`(?<!\b(?:above|below|over|under|than|least|most|to between|between|within|every|after|before|for|from|exceed\w*|beyond|until|by|and|or|in)\s+(?:about )?)(?<![\p{L}\d.,]|[\p{L}\d]-)${FIGURE}\s*${UNIT}`,
  'giu',
);
/** What such a sentence may not hold besides: then something is asked of the past, of a limit, or to be shown or done. */
const ASKS =
  /\b(?:alarms?|trips?|tripped|limits?|set ?points?|settings?|trend|average|mean|highest|lowest|times?|hours?|since|yesterday|show me|list|compare|when|how|why|who|where|which|convert|equals?)\b/i;
const JUDGED =
  /^(?:and )?what if\b|\b(?:ok|okay|fine|normal|usual|good|bad|alright|all right|acceptable|safe|critical|dangerous|worr\w+|problem|concern\w*|enough|allowed|permitted|too \w+|change|replace|due|react|hot|cold|warm|high|low|much|a lot)\b/i;
const ADVICE =
  /\bwhat (?:now|next|to do|(?:do|should|must|can|shall|has to|have) (?:i|we|to)?)\b|[,.;] ?(?:do|should|must|shall|can|may) (?:i|we|it)\b|\bnothing happens\b/i;

/** The value told; undefined where none is, or where the question is about another time. */
export function toldValue({ question, form, moment, range }: Understanding): ToldValue | undefined {
  if (moment !== undefined || range) return undefined;
  const advice = ADVICE.test(question);
  const judged = JUDGED.test(question) || advice;
  const stated = judged ? STATED.exec(question) : undefined;
  const stands = stated ? [stated] : form === 'say' && !ASKS.test(question) ? [...question.matchAll(BARE)] : [];
  for (const [, figure = '', written = ''] of stands) {
    // "Pump 1 is at 92": the number of a machine has no unit behind it
    const unit = unitOf(written);
    if (unit === undefined || (!stated && dimensionOf(unit) === 'time')) continue;
    return { value: number(figure), unit, advice };
  }
  if (stated) return undefined;
  const [, alone] = (judged && form !== 'yes-no') || form === 'say' ? (UNITLESS.exec(question) ?? []) : [];
  return alone === undefined || ASKS.test(question) ? undefined : { value: number(alone), unit: undefined, advice };
}

/** "88 C" is no charge; "1 a bit" and "13 at the pump" hold no unit. */
function unitOf(written: string): string | undefined {
  if (/^(?:a|an|am|as|at|d|h|i|in|is|m|or|pm|s|t|to)$/.test(written)) return undefined;
  if (/^[cf]$/i.test(written)) return /c/i.test(written) ? 'Cel' : '[degF]';
  const unit = unitFromWords(written);
  return unit === 'deg' ? 'Cel' : unit;
}

const number = (figure: string): number => Number(figure.replace(',', '.'));
