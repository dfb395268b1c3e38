/** Whether the plant's signals or the manuals are asked first, read off the question. Pure. */
import type { Tag } from '../plant/plant.ts';
import { comparable, unitFromWords } from '../plant/unit.ts';
import { dimensionsOf } from './manual/answer-kind.ts';
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

/** Intents that the plant's signals answer, unless there is a reason to ask the manuals. */
export const isOfSignals = (intent: Understanding['intent']): boolean => OF_SIGNALS.has(intent);
const OF_SIGNALS: ReadonlySet<Understanding['intent']> = new Set([
  'value',
  'state',
  'list',
  'count',
  'aggregate',
  'trend',
]);

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
export const movesSignal = ({ intent, tags, unexplained }: Understanding): boolean =>
  (intent === 'trend' || intent === 'limit') && tags.length > 0 && !unexplained?.length;

const HOW_IS =
  /\bhow (?!long|often|many|much)\w+ (?:is|are)\b|^how (?:many|much) .*\b(?:are we|is (?:it|the \w+)) \w+ing\b/i;
/** "How hot is the air end", "is the door open": a signal that the question explains in full, and how it stands. */
export const asksPresent = ({ question, tags, state, unexplained, missing }: Understanding): boolean =>
  tags.length > 0 && !unexplained?.length && !missing?.length && (state !== undefined || HOW_IS.test(question));

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
  // "How fast is the temperature rising?" asks for no speed.
  if (unit === undefined && asked.intent === 'trend') return false;
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
