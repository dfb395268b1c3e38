/** Whether the plant's signals or the manuals are asked first, read off the question. Pure. */
import type { Tag } from '../plant/plant.ts';
import { comparable, unitFromWords } from '../plant/unit.ts';
import { dimensionsOf } from './manual/answer-kind.ts';
import { SYMPTOM } from './manual/asked.ts';
import { clauseOf } from './manual/clause.ts';
import type { Understanding } from './stages.ts';
import { conceptsOf } from './understand/concepts.ts';
import { QUANTITY_UNITS, quantityOf } from './understand/lexicon.ts';
import { nameWords } from './understand/names.ts';
import { sameState } from './understand/same-state.ts';
import { dimensionOf } from './units-in-text.ts';

/** Intents that the manuals answer. */
export const isManual = (intent: Understanding['intent']): boolean =>
  intent === 'specification' || intent === 'fault' || intent === 'procedure' || intent === 'cause';

/** Asks what ought to be, when something is due, or of what a thing is made: never a reading. */
const OUGHT =
  /\b(?:may|must|shall|should|allowed|permitted|permissible|(?:has|have|needs?|ought|supposed) to|needs? (?:\w+ing|a|an|new|to)|required|recommended|prescribed)\b/i;
const WH =
  /^(?:(?:at|above|below|from|up to|after|within|beyond|until|to|for|with|in|on|by) )?(?:what|which|how|when)\b/i;
const CAPABLE = /^how \w+ can\b.*\b(?:be|get|become|go|run)\b/i;
const DUE =
  /\bhow (?:often|frequently)\b.*\b(?:should|must|need\w*|due|have to|has to|are|is)\b|\bafter how many\b|\b(?:what|which|anything|something)\b.*\b(?:due|done)\b.*\b(?:every|each|after|weekly|monthly|daily|yearly|once)\b/i;
const PROTECTS =
  /^(?:when|at (?:what|which)\b.{0,40}?) (?:does|do|will|would)\b.*\b(?:trip|shut|switch|cut out|stop|start|open|close|act|come on|turn|kick in)\b|^at (?:what|which) \w+ (?:the|its|our) .*\b(?:trips|goes|shuts|switches|cuts out|stops|starts|opens|closes|acts|comes on|kicks in)\b/i;
const DESIGN =
  /\b(?:rated|nominal|nameplate|permissible|spare|part number|order(?:ing)? number|size of|working pressure|(?:usual|typical|normal) (?=\w+ \w)|(?:temperature|pressure|voltage|speed|flow|measuring|operating|adjustment|working|permitted) range|design|type of|kind of|capacity|(?:oil|grease|fuse|filter|belt|bearing|battery) (?:type|size|grade|number))\b|^how (?:big|large|heavy|wide|tall|thick|long is the)\b/i;

/** "When does the UPS switch itself off?": what makes it act, which no present value says. */
export const asksWhenActs = ({ question, form, intent }: Understanding): boolean =>
  form === 'when' && intent === 'value' && /^when (?:does|do)\b/i.test(question) && PROTECTS.test(question);

/** A forecast of a signal, not the manual's figure. */
const UNTIL =
  /\bhow much longer\b|\b(?:how long|how much time|how soon|when will)\b.*\b(?:until|till|before|trips?|reach\w*|hits?|still)\b/i;

/** The manuals are asked first; where they hold nothing, the plant's signals may still answer. */
export function asksDocuments(asked: Understanding): boolean {
  const { question, form } = asked;
  if (
    form === 'say' &&
    !movesSignal(asked) &&
    SYMPTOM.test(question) &&
    /^(?:there|the|my|our|we|i|it)\b/i.test(question)
  )
    return true;
  if (
    asked.moment !== undefined ||
    asked.aspect === 'overview' ||
    UNTIL.test(question) ||
    asked.range ||
    asked.anchor ||
    form === 'yes-no' ||
    form === 'why'
  )
    return false;
  if (asked.functions?.some((name) => name.startsWith('time-')) && !OUGHT.test(question)) return otherQuantity(asked);
  const ought = WH.test(question) && (OUGHT.test(question) || CAPABLE.test(question));
  return ought || DUE.test(question) || PROTECTS.test(question) || DESIGN.test(question) || otherQuantity(asked);
}

const NOW =
  /\b(?:now|today|tonight|yesterday|tomorrow|currently|at the moment|at present|so far|ago|since|still|yet|(?:this|last|past|next) \w+)\b/i;
const WAS = /\b(?:was|were|did|had|has been|have been|went|ran)\b/i;
/** What may or must be done, at any time. */
const PERMIT =
  /\b(?:may|must|shall|do (?:i|we|you) (?:have|need) to|(?:have|has|need) to)\b|\b(?:before|until|till|when) (?:can )?(?:i|we) (?:can|may|must)\b|^when can (?:i|we)\b/i;
/** A figure of the machine rather than of its present state. */
const FIGURE =
  /\b(?:at (?:most|least)|tolerance|how big|nominal)\b|\b(?:greatest|highest|largest|max(?:imum)?|lowest|least|min(?:imum)?|smallest) (?:permitted|permissible|allowed|allowable|admissible)\b|\b(?:alarms?|warns?|warning|trips?) (?:at|from|above|below)\s*\?*$/i;
/** "It went to 10 mg, what has to happen right now?" is asked of any such moment. */
const NOW_THEN = /\bstill\b|\b(?:right )?now(?=\W*$)/i;
/** How the machine behaves whenever it does so. */
const BEHAVES =
  /^how long (?:does|do|can|will)\b.*\b(?:until|till|before)\b.*\b(?:by itself|itself|on its own|automatically)\b|^(?:after|every|below|above|at) (?:how (?:many|much)|what|which)\b.*\b(?:does|do|will|must|may)\b|^how many (?:\w+ )+?can (?!i\b|we\b|you\b)|^when (?:does|do) (?:the|its|our)\b.*\bget \w+ed\b|^how many times in an? \w+\b.*\b(?:may|can|must)\b/i;
/** "The power is gone, what do I switch off first?": what is done in such a case, in its order. */
const IN_ORDER =
  /^(?:what|which|whom?)(?:(?:'s| is) the (?:very )?(?:first|next) (?:thing|step) (?:(?:that )?(?:i|we)|to)|(?: \w+)?? (?:do|should|must|shall) (?:i|we) (?!look|check|worry|care|turn to)\w+.*\b(?:first|last))\b/i;
/** What one has to do: the present value of a signal never says it. */
const DUTY = /\b(?:do|must) (?:i|we) (?:have to|need to|\w+)\b/i;
/** Where the manuals are silent, no signal speaks: one's duty, or a figure that none of the signals named has. */
export const onlyManual = (asked: Understanding): boolean =>
  (DUTY.test(clauseOf(asked.question)) && WH.test(clauseOf(asked.question))) ||
  THING.test(clauseOf(asked.question)) ||
  (asked.tags.length > 0 && asked.unit !== undefined && asked.tags.every(({ what }) => what.unit === undefined));
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

/** What the manual says of a machine at any time, though its words name a signal or a state: asked for without a word of time. */
export function asksGenerally(asked: Understanding): boolean {
  const clause = clauseOf(asked.question);
  if (
    asked.carried ||
    asked.form === 'why' ||
    asked.aspect === 'timeline' ||
    NOW.test(clause.replace(clause === asked.question ? /\bstill\b/i : NOW_THEN, '')) ||
    WAS.test(clause)
  )
    return false;
  if (SUPPOSED.test(asked.question) && !asked.tags.some(({ how }) => how === 'conversation')) return true;
  if (clause !== asked.question && IN_ORDER.test(clause)) return true;
  if (WH.test(clause) && (PERMIT.test(clause) || (BEHAVES.test(clause) && asked.intent !== 'limit'))) return true;
  const timed = asked.range ?? asked.moment ?? asked.anchor;
  if (timed !== undefined || asked.form === 'yes-no') return false;
  if (THING.test(clause) || asksFigure(asked) || (MEANS.test(clause) && asked.state !== undefined)) return true;
  return PROPERTY.test(clause) && asked.assets.length === 1 && !asked.tags.length && !asked.state;
}

const TELLS =
  /^(?!.*\b(?:please|show me|tell|give|compare|versus|steps?|today|now|currently|alarms?)\b)(?=.*(?:'s\b|\b(?:is|are|has|have|keeps?|see|hear|smell|shows?|runs?|drips?|drops?|falls?|rises?|comes?|goes|gets|makes?|won't|doesn't|isn't)\b)).{20,}$/i;
const WHAT_WRONG =
  /[,.;]?\s(?:what(?:'s| is|s)? (?:usually |normally )?(?:wrong|broken|the (?:trouble|problem|cause|reason)|behind (?:that|it|this))|what (?:do|can|should|must) (?:i|we) (?:change|check|replace)|what (?:could|can|might|may) (?:that|it|this) be|what now|what part is .{3,30})\W*$/i;
/** A sentence that orders, wishes or compares. */
const ORDERS =
  /^(?:please|show|tell|give|list|name|compare|explain|describe|walk|guide|stop|start|open|close|put|set|turn|switch|reset|procedure|i (?:want|need|would|like)|we (?:want|need|would|like)|my boss|boss)\b/i;

/** A trouble told: "glass keeps breaking at the same valve, what do I change"; whatever signal shares a word with it. */
export function tellsTrouble(asked: Understanding): boolean {
  const { question, form, moment, intent, unit, unexplained } = asked;
  const told = question.replace(WHAT_WRONG, '');
  const blames = told !== question;
  if (movesSignal(asked) && !blames) return false;
  if (form !== 'say' || moment !== undefined || unit !== undefined || ORDERS.test(question)) return false;
  if (intent === 'act' || intent === 'fault' || intent === 'procedure' || intent === 'cause') return false;
  if (/\?|\b(?:how|what|which|when|where|why|who|can|may|should)\b/i.test(told)) return false;
  // a whole sentence with words that nothing in the plant explains
  const whole = /[.!]$/.test(told.trim()) && told.trim().split(/\s+/).length >= 4;
  return TELLS.test(told) || blames || (whole && (unexplained?.length ?? 0) > 0 && !namesSignal(asked));
}

/** "The winding is getting hotter" is said of a signal, which tells whether it is so. */
const movesSignal = ({ intent, tags, unexplained }: Understanding): boolean =>
  (intent === 'trend' || intent === 'limit') && tags.length > 0 && !unexplained?.length;

const HOW_IS =
  /\bhow (?!long|often|many|much)\w+ (?:is|are)\b|^how (?:many|much) .*\b(?:are we|is (?:it|the \w+)) \w+ing\b/i;
/** "How hot is the air end", "is the door open": a signal that the question explains in full, and how it stands. */
export const asksPresent = ({ question, tags, state, unexplained, missing }: Understanding): boolean =>
  tags.length > 0 && !unexplained?.length && !missing?.length && (state !== undefined || HOW_IS.test(question));

/** A permitted or nominal figure: the live value may stand beside it. */
export const asksFigure = ({ question }: Understanding): boolean => FIGURE.test(clauseOf(question));

/** What ought to be kept or was designed, rather than what was measured. */
export const asksNorm = (asked: Understanding): boolean =>
  OUGHT.test(asked.question) || DESIGN.test(asked.question) || asksFigure(asked);

const SUFFICES = /\b(?:suffic\w*|enough|adequate|satisf\w+|meets?|compl(?:y|ies))\b/i;
const BY_MANUAL = /\b(?:manuals?|handbook|documentation|data ?sheet|instructions|manufacturer|maker)\b/i;

/** "Is the flow above the least that the manual permits?": a live value, held against what a document says of it. */
export const asksVerdict = ({ form, question, tags, missing }: Understanding): boolean =>
  form === 'yes-no' &&
  tags.some(({ what }) => what.unit !== undefined) &&
  new Set(tags.map(({ what }) => what.id)).size <= 2 &&
  // "above 14 kg" supposes a weight, and asks for none
  !(missing?.some((word) => nameWords(question).includes(word)) && !BY_MANUAL.test(question)) &&
  (BY_MANUAL.test(question) || SUFFICES.test(question));

/** The question wants a unit or a quantity that none of its signals is measured in: litres of oil, the length of a bag. */
export function otherQuantity(asked: Understanding): boolean {
  const { question, unit, tags, carried } = asked;
  // "In litres?" asks of the signal spoken of.
  if (carried && unit !== undefined) return false;
  const measured = tags.map(({ what }) => (what.unit === undefined ? undefined : dimensionOf(what.unit)));
  if (measured.length === 0 || measured.some((one) => one === undefined)) return false;
  const wanted = unit === undefined ? undefined : dimensionOf(unit);
  // "Site power in kWh" names its signal in full: that it cannot be given so is said there.
  if (wanted !== undefined) return !measured.includes(wanted) && !(asked.form === 'say' && namesSignal(asked));
  const spoken = dimensionsOf(question);
  return spoken.length > 0 && !measured.some((one) => spoken.includes(one ?? ''));
}

/** What is asked for by name ("the purchase price of …") where it is nothing that the plant knows; as written. */
export function strangeHead(asked: Understanding): string | undefined {
  const phrases = [OF_THING, LIMIT_OF, HEAD].flatMap((pattern) => pattern.exec(asked.question)?.[1] ?? []);
  return phrases.find((phrase) => isStrange(phrase, asked));
}
function isStrange(phrase: string, { unexplained = [], tags }: Understanding): boolean {
  const head = nameWords(phrase).at(-1);
  const open = new Set(unexplained.flatMap(nameWords));
  // words as short as "pH" are looked for in the names of signals alone
  if (head !== undefined && head.length <= 2 && /[a-z]/i.test(head))
    return !tags.some(({ what }) => [what.name, ...what.aliases].flatMap(nameWords).includes(head));
  return head !== undefined && open.has(head) && !Object.hasOwn(QUANTITY_UNITS, head);
}
const HEAD =
  /^(?:what|which)(?:'s| is| are| was| were)? (?:the |a |an |its )?((?:[\w-]+ ){0,3}?[\w-]+) (?:of|for|in|on|at|does|do|is|are|has|have|can|may|must|should)\b/i;

/** "What torque do the foundation bolts get?": whose quantity is asked for. */
const OF_THING =
  /^(?:(?:at|to|with) )?(?:what|which) \w+ (?:do |does |will )?the ((?:[\w-]+ ){0,2}?[\w-]+) (?:of|on|in|at|get|have|need|take)\b/i;

/** "Which limits apply for chloride in the condenser?": what the limit is of. */
const LIMIT_OF =
  /\b(?:limits?|max\w*|min\w*|thresholds?)\b(?: (?:values?|levels?))?(?: (?:apply|are there|is there|exist|hold))? (?:for|of|on|to) (?:the |an? )?((?:[\w-]+ )??[\w-]+)(?= (?:of|in|on|at)\b|\W*$)/i;

/** What may come after a noun: nothing, a verb or a small word, but no further noun ("the smallest load"). */
const AFTER_NOUN =
  "\\s*(?:$|[?.!,]|'s\\b|(?:is|are|was|were|will|would|has|have|had|do|does|did|run|runs|go|goes|get|gets|in|on|at|of|for|to|from|still|now|and|or|again|today|too|low|high|hot|cold|warm|ok|okay|fine|full|empty|broken|ready|due|safe|overheating|leaking)\\b)";

/** "When will the boiler run out of fuel?" where nothing is called a boiler: the noun, if no machine is named. */
export function strangeNoun({ question, assets, groups, unexplained = [] }: Understanding): string | undefined {
  if (assets.length) return undefined;
  // beside a group of machines only what is asked about: "is the boiler low on diesel?"
  const begun = groups?.length ? '^(?:is|are|was|does|did|when (?:will|does)|how \\w+ (?:is|are))\\s+' : '\\b';
  return unexplained.find((word) =>
    new RegExp(`${begun}(?:the|our|my|this)\\s+${RegExp.escape(word)}(?=${AFTER_NOUN})`, 'i').test(question),
  );
}

/** Asks whether something may be done. */
const LEAVE =
  /^(?:can|may|could|should|must) (?:i|we|you|one|it|they|the \w+) (?!trust|rely|see|have|get)|\b(?:is|are) (?:it|we|i) (?:safe|allowed|permitted|dangerous|ok|okay|supposed)\b(?: \w+){0,2} to\b|^is it (?:bad|harmful|dangerous|ok|okay|a problem|all right) (?:if|when)\b/i;
export const asksLeave = ({ question, form, aspect }: Understanding): boolean => {
  const clause = clauseOf(question);
  return (form === 'yes-no' || clause !== question) && aspect === undefined && LEAVE.test(clause);
};

/** Every word of a signal's name stands in the question. */
export function namesSignal({ tags, question }: Understanding): boolean {
  const said = new Set(nameWords(question));
  return tags.some(({ what }) =>
    [what.name, ...what.aliases].some((name) => nameWords(name).every((word) => said.has(word))),
  );
}

/** "Is the sauna on?" where the plant has no sauna: words that name something, and nothing that they name. */
export function lacksSubject({ assets, groups, missing, state }: Understanding): boolean {
  if (assets.length || groups?.length) return false;
  const said = new Set((state?.said ?? '').split(/\s+/));
  return (missing ?? []).some(
    (word) =>
      !said.has(word) &&
      !sameState(word)
        .split(' ')
        .some((one) => one === state?.text),
  );
}

/** "More hours" asks for what is measured in hours. */
function isUnitOf(word: string, { unit }: Tag): boolean {
  const said = word.length > 2 ? unitFromWords(word) : undefined;
  return said !== undefined && unit !== undefined && comparable(said, unit);
}

/** "What oil is in the compressor?": less than half of "oil pressure difference", and no quantity is asked for. */
export function barelyNamed({ question, unit, tags }: Understanding): boolean {
  const words = nameWords(question);
  const said = new Set(words.flatMap((word) => [word, ...conceptsOf(word)]));
  const share = (name: string): number => {
    const own = nameWords(name);
    return own.filter((word) => said.has(word)).length / Math.max(1, own.length);
  };
  const measured = words.some(
    (word) =>
      Object.hasOwn(QUANTITY_UNITS, word) ||
      quantityOf(word) !== undefined ||
      tags.some(({ what }) => isUnitOf(word, what)),
  );
  return (
    tags.length > 0 &&
    unit === undefined &&
    !measured &&
    !HOW_IS.test(question) &&
    /^(?:what|which|how)\b/i.test(question) &&
    tags.every(({ what, how }) => how === 'exact' && [what.name, ...what.aliases].every((name) => share(name) <= 0.5))
  );
}

/** A quantity that machines measure, or nothing that could stand in a manual only. */
export const asksForSignal = (asked: Understanding): boolean =>
  !asked.unexplained?.length || quantitiesIn(asked).length > 0;

/** Quantities that the question names. */
export const quantitiesIn = ({ question }: Understanding): string[] =>
  nameWords(question).filter((word) => Object.hasOwn(QUANTITY_UNITS, word));
