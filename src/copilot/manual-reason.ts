/**
 * Why a question is asked of the manuals though its words name signals, states or machines of the plant: one table, read off the
 * question alone. Pure.
 */
import { leaning } from './leaning.ts';
import { SYMPTOM } from './manual/asked.ts';
import { clauseOf } from './manual/clause.ts';
import { asksLeave, asksPresent, isOfSignals, movesSignal, otherQuantity } from './route.ts';
import type { Understanding } from './stages.ts';

/**
 * What follows from a reason. 'always': the manual is asked before the plant's logs and signals; 'first': after the logs, before
 * the signals; 'if-sure': as 'always', but the manual must answer surely.
 */
export type Force = 'always' | 'first' | 'if-sure';

/** A question, its own clause apart from what was told before it. */
interface Read {
  readonly asked: Understanding;
  readonly clause: string;
}
interface Reason {
  readonly name: string;
  readonly force: Force;
  /** What speaks against it, whatever the words of the reason. */
  readonly unless?: ((read: Read) => boolean) | undefined;
  readonly holds: (read: Read) => boolean;
}

const WH =
  /^(?:(?:at|above|below|from|up to|after|within|beyond|until|to|for|with|in|on|by) )?(?:what|which|how|when)\b/i;

// -------------------------------------------------------------------------------------------------- what speaks against

const NOW =
  /\b(?:now|today|tonight|yesterday|tomorrow|currently|at the moment|at present|so far|ago|since|still|yet|(?:this|last|past|next) \w+)\b/i;
const WAS = /\b(?:was|were|did|had|has been|have been|went|ran)\b/i;
/** "It went to 10 mg, what has to happen right now?" is asked of any such moment. */
const NOW_THEN = /\bstill\b|\b(?:right )?now(?=\W*$)/i;
/** A forecast of a signal, not the manual's figure. */
const UNTIL =
  /\bhow much longer\b|\b(?:how long|how much time|how soon|when will)\b.*\b(?:until|till|before|trips?|reach\w*|hits?|still)\b/i;

/** Who did something stands in no manual. */
const WHO_DID = /^(?:and |so )?who\b(?!.*\b(?:is|are|may|must|shall|should|can|could|has to|have to|do|does)\b)/i;

/** How long ago or for how long it was stands in a log, never in a manual. */
const HAPPENED = /^(?:and |so |for )?how long (?:ago|since|did|was|were|(?:has|have) .*\bbeen)\b/i;

/** Asked of the present or of what happened. */
const ofThisTime = ({ asked, clause }: Read): boolean =>
  asked.carried === true ||
  asked.form === 'why' ||
  asked.aspect === 'timeline' ||
  NOW.test(clause.replace(clause === asked.question ? /\bstill\b/i : NOW_THEN, '')) ||
  WAS.test(clause);
const hasTime = ({ asked }: Read): boolean => (asked.range ?? asked.moment ?? asked.anchor) !== undefined;
/** A figure of any time is asked for by no yes or no, and with no time. */
const ofThisTimeOrYesNo = (read: Read): boolean => ofThisTime(read) || hasTime(read) || read.asked.form === 'yes-no';
const ofAReading = (read: Read): boolean =>
  hasTime(read) ||
  read.asked.aspect === 'overview' ||
  UNTIL.test(read.asked.question) ||
  read.asked.form === 'yes-no' ||
  read.asked.form === 'why';
/** "How long must it run?" is timed by what ought to be alone. */
const ofAReadingOrItsTime = (read: Read): boolean =>
  ofAReading(read) || (timed(read) && !OUGHT.test(read.asked.question));
const timed = ({ asked }: Read): boolean => asked.functions?.some((name) => name.startsWith('time-')) ?? false;

// ----------------------------------------------------------------------------------------------------- what speaks for

/** Asks what ought to be, when something is due, or of what a thing is made: never a reading. */
const OUGHT =
  /\b(?:may|must|shall|should|allowed|permitted|permissible|(?:has|have|needs?|ought|supposed) to|needs? (?:\w+ing|a|an|new|to)|required|recommended|prescribed)\b/i;
const CAPABLE = /^how \w+ can\b.*\b(?:be|get|become|go|run)\b/i;
const DUE =
  /\bhow (?:often|frequently)\b.*\b(?:should|must|need\w*|due|have to|has to|are|is)\b|\bafter how many\b|\b(?:what|which|anything|something)\b.*\b(?:due|done)\b.*\b(?:every|each|after|weekly|monthly|daily|yearly|once)\b/i;
const PROTECTS =
  /^(?:when|at (?:what|which)\b.{0,40}?) (?:does|do|will|would)\b.*\b(?:trip|shut|switch|cut out|stop|start|open|close|act|come on|turn|kick in)\b|^at (?:what|which) \w+ (?:the|its|our) .*\b(?:trips|goes|shuts|switches|cuts out|stops|starts|opens|closes|acts|comes on|kicks in)\b/i;
const DESIGN =
  /\b(?:rated|nominal|nameplate|permissible|spare|part number|order(?:ing)? number|size of|working pressure|(?:usual|typical|normal) (?=\w+ \w)|(?:temperature|pressure|voltage|speed|flow|measuring|operating|adjustment|working|permitted) range|design|type of|kind of|capacity|(?:oil|grease|fuse|filter|belt|bearing|battery) (?:type|size|grade|number))\b|^how (?:big|large|heavy|wide|tall|thick|long is the)\b/i;
/** What may or must be done, at any time. */
const PERMIT =
  /\b(?:may|must|shall|do (?:i|we|you) (?:have|need) to|(?:have|has|need) to)\b|\b(?:before|until|till|when) (?:can )?(?:i|we) (?:can|may|must)\b|^when can (?:i|we)\b/i;
/** A figure of the machine rather than of its present state. */
const FIGURE =
  /\b(?:at (?:most|least)|tolerance|how big|nominal)\b|\b(?:greatest|highest|largest|max(?:imum)?|lowest|least|min(?:imum)?|smallest) (?:permitted|permissible|allowed|allowable|admissible)\b|\b(?:alarms?|warns?|warning|trips?) (?:at|from|above|below)\s*\?*$/i;
/** How the machine behaves whenever it does so. */
const BEHAVES =
  /^how long (?:does|do|can|will)\b.*\b(?:until|till|before)\b.*\b(?:by itself|itself|on its own|automatically)\b|^(?:after|every|below|above|at) (?:how (?:many|much)|what|which)\b.*\b(?:does|do|will|must|may)\b|^how many (?:\w+ )+?can (?!i\b|we\b|you\b)|^when (?:does|do) (?:the|its|our)\b.*\bget \w+ed\b|^how many times in an? \w+\b.*\b(?:may|can|must)\b/i;
/** "The power is gone, what do I switch off first?": what is done in such a case, in its order. */
const IN_ORDER =
  /^(?:what|which|whom?)(?:(?:'s| is) the (?:very )?(?:first|next) (?:thing|step) (?:(?:that )?(?:i|we)|to)|(?: \w+)?? (?:do|should|must|shall) (?:i|we) (?!look|check|worry|care|turn to)\w+.*\b(?:first|last))\b/i;
/** "Which oil goes into the compressor?": which kind of thing a machine takes, never how much of it there is. */
const THING =
  /^(?:what|which) (?:kind of |type of |sort of )?(?!pumps?\b|machines?\b)(?:\w+ ){1,2}(?:goes (?:in|on)|is (?:used|fitted|filled|prescribed)\b(?!.*\b(?:up|by)\b)|do (?:i|we) (?:fill|pour|put|take)\b|(?:does|do) .*\b(?:take|need)\W*$)/i;
const MEANS = /^what (?:does|is)\b.*\bstate\b.*\b(?:mean|meant)\b/i;
/** "Robot's reach?" */
const PROPERTY =
  /^(?!(?:what|who|where|how|when|it|that|there)'s )[\w -]+'s (?!(?:state|status|condition|alarms?|values?|readings?)\b)[\w -]+\?*$/i;

/** "If a bearing climbs 12 K in an hour, should we worry?": what may happen at any time. */
const SUPPOSED =
  /^(?:if|when|suppose) (?:an?|my|our|it|one|there|the)\b.+,? (?:should|must|can|may|what|how|do) (?:i|we|to|do|long|much|many|must|should|can)\b/i;

/** Beyond this it is seldom asked of the plant; where a state is asked for, further. */
const LEANS = { other: -2, 'yes-no': -4 } as const;

/** The reason that no value of a signal can stand in for. */
export const LEAVE = 'whether it may be done';

const REASONS: readonly Reason[] = [
  {
    name: 'a case supposed',
    force: 'always',
    unless: ofThisTime,
    holds: ({ asked }) => SUPPOSED.test(asked.question) && !asked.tags.some(({ how }) => how === 'conversation'),
  },
  {
    name: 'the order of steps in a case told',
    force: 'always',
    unless: ofThisTime,
    holds: ({ asked, clause }) => clause !== asked.question && IN_ORDER.test(clause),
  },
  {
    name: 'what may or must be done',
    force: 'always',
    unless: ofThisTime,
    holds: ({ clause }) => WH.test(clause) && PERMIT.test(clause),
  },
  {
    name: 'how a machine always behaves',
    force: 'always',
    unless: ofThisTime,
    holds: ({ asked, clause }) => WH.test(clause) && BEHAVES.test(clause) && asked.intent !== 'limit',
  },
  { name: 'what kind of thing', force: 'always', unless: ofThisTimeOrYesNo, holds: ({ clause }) => THING.test(clause) },
  {
    name: 'a permitted or nominal figure',
    force: 'always',
    unless: ofThisTimeOrYesNo,
    holds: ({ clause }) => FIGURE.test(clause),
  },
  {
    name: 'the meaning of a state',
    force: 'always',
    unless: ofThisTimeOrYesNo,
    holds: ({ asked, clause }) => MEANS.test(clause) && asked.state !== undefined,
  },
  {
    name: 'a property of a machine',
    force: 'always',
    unless: ofThisTimeOrYesNo,
    holds: ({ asked, clause }) =>
      PROPERTY.test(clause) && asked.assets.length === 1 && !asked.tags.length && !asked.state,
  },
  {
    name: LEAVE,
    force: 'first',
    holds: ({ asked }) => asksLeave(asked) && asked.intent !== 'act',
  },
  {
    name: 'a symptom told',
    force: 'first',
    holds: ({ asked }) =>
      asked.form === 'say' &&
      !movesSignal(asked) &&
      SYMPTOM.test(asked.question) &&
      /^(?:there|the|my|our|we|i|it)\b/i.test(asked.question),
  },
  {
    name: 'what ought to be',
    force: 'first',
    unless: ofAReadingOrItsTime,
    holds: ({ asked: { question } }) => WH.test(question) && (OUGHT.test(question) || CAPABLE.test(question)),
  },
  {
    name: 'when something is due',
    force: 'first',
    unless: ofAReadingOrItsTime,
    holds: ({ asked }) => DUE.test(asked.question),
  },
  {
    name: 'when a protection acts',
    force: 'first',
    unless: ofAReadingOrItsTime,
    holds: ({ asked }) => PROTECTS.test(asked.question),
  },
  {
    name: 'how it was designed',
    force: 'first',
    unless: ofAReadingOrItsTime,
    holds: ({ asked }) => DESIGN.test(asked.question),
  },
  {
    name: 'a quantity that its signals do not measure',
    force: 'first',
    unless: ofAReading,
    holds: ({ asked }) => otherQuantity(asked),
  },
  {
    name: 'sounds as asked of a manual',
    force: 'if-sure',
    unless: ({ asked }) =>
      asked.carried === true ||
      asked.aspect !== undefined ||
      asksPresent(asked) ||
      WHO_DID.test(asked.question) ||
      HAPPENED.test(asked.question),
    holds: (read) =>
      (isOfSignals(read.asked.intent) || read.asked.intent === 'alarms') &&
      leaning(read.asked.question) < LEANS[read.asked.form === 'yes-no' ? 'yes-no' : 'other'],
  },
];

/** "When does the UPS switch itself off?": what makes it act, which no present value says. */
export const asksWhenActs = ({ question, form, intent }: Understanding): boolean =>
  form === 'when' && intent === 'value' && /^when (?:does|do)\b/i.test(question) && PROTECTS.test(question);

/** The first reason of this force to ask the manuals, by name; undefined: there is none. */
export function manualReason(asked: Understanding, force: Force): string | undefined {
  const read = { asked, clause: clauseOf(asked.question) };
  return REASONS.find((one) => one.force === force && !one.unless?.(read) && one.holds(read))?.name;
}

/** A permitted or nominal figure: the live value may stand beside it. */
export const asksFigure = ({ question }: Understanding): boolean => FIGURE.test(clauseOf(question));

/** What ought to be kept or was designed, rather than what was measured. */
export const asksNorm = (asked: Understanding): boolean =>
  OUGHT.test(asked.question) || DESIGN.test(asked.question) || asksFigure(asked);

/** What one has to do: the present value of a signal never says it. */
const DUTY = /\b(?:do|must) (?:i|we) (?:have to|need to|\w+)\b/i;
/** Where the manuals are silent, no signal speaks: one's duty, or a figure that none of the signals named has. */
export const onlyManual = (asked: Understanding): boolean =>
  (DUTY.test(clauseOf(asked.question)) && WH.test(clauseOf(asked.question))) ||
  THING.test(clauseOf(asked.question)) ||
  (asked.tags.length > 0 && asked.unit !== undefined && asked.tags.every(({ what }) => what.unit === undefined));
