/**
 * Which events a question is about: its words against their text, kind, category and columns, by stems and the trade's
 * synonyms; the status asked for; the person named.
 */
import type { PlantEvent } from '../../plant/plant-event.ts';
import type { Understanding } from '../stages.ts';
import { nameWords } from '../understand/names.ts';
import { sameStem, topicWords } from './event-kinds.ts';

/** Words for one kind of work, under the stem of the first. */
const SAME_WORK: readonly (readonly string[])[] = [
  ['greas', 'regreas', 'lubric', 'relubric', 'oil'],
  ['replac', 'chang', 'swap', 'renew', 'exchang', 'fit'],
  ['clean', 'wash', 'rins', 'wip'],
  ['repair', 'fix', 'mend'],
  ['inspect', 'check', 'examin'],
  ['fill', 'refill', 'refuel', 'top'],
  ['start', 'begin', 'began', 'begun'],
  ['sensor', 'transmitter', 'prob'],
  ['request', 'ask', 'want'],
  ['find', 'found'],
  ['sound', 'nois', 'hear', 'heard'],
];
const STEMS = new Map(SAME_WORK.flatMap((group) => group.map((one) => [one, group[0] ?? one] as const)));

/** "regreasing", "greased" and "lubricated" → "greas"; "tests", "tested" → "test". */
export function eventStem(word: string): string {
  const cut = word.replace(/(?:ements?|ations?|ings?|ed|es|s|e)$/, '').replace(/([^aeiouls])\1$/, '$1');
  const stem = cut.length >= 3 ? cut : word;
  return STEMS.get(stem) ?? stem;
}

const TALK = new Set(
  'long ago since bad good odd strange funny wrong complain complained complaining told tell operator people fall fell rise rose drop dropped increase decrease go much happened happening who write wrote written note noted report reported reporting say said mention mentioned result outcome finding problem issue trouble lately recently side according hand-over anything something team staff shift ever again already yet still now time go went work worked working done make made put new got get carry carried leave left wait waiting arrive arrived delivered technician mechanic electrician guy colleague person somebody concern run running open opened closed pending outstanding look looked after care touch touched'.split(
    ' ',
  ),
);
/** True for a word that tells one event from another: "lab" of "what were the lab results?". */
export const tells = (word: string): boolean => nameWords(word).some((one) => !TALK.has(one));
const RUN = /\btest runs?\b|\brun tests?\b/i;

const PARTS = /^(?:spare|part|material|good|stuff|supply|replacement)$/;

/** What the question says its event is about, as stems; numbers of three digits and more count. */
export function eventWords({ topic, question }: Understanding): string[] {
  const numbers = nameWords(topic).filter((word) => /^\d{3,}$/.test(word));
  // "Which spare parts are on order?": what is ordered are parts, whatever they are called.
  const parts = asksForOrders(question);
  const words = topicWords(topic).filter((word) => !TALK.has(word) && !(parts && PARTS.test(word)));
  return [...new Set([...words, ...numbers, ...(RUN.test(question) ? ['run'] : [])].map(eventStem))];
}

const wordsOfEvent = ({ id, kind, category, text, more }: PlantEvent): Set<string> =>
  new Set(nameWords(`${id} ${kind} ${category} ${text} ${Object.values(more).join(' ')}`).map(eventStem));

/** A word, or the long word that it is short for: "lab" of "laboratory". */
const holds = (has: ReadonlySet<string>, word: string): boolean => has.has(word) || sameStem(word, [...has]);

/** The events that hold most of these words (rare ones weigh more), with how much of them: 0 to 1. */
export function ranked(
  events: readonly PlantEvent[],
  words: readonly string[],
): { readonly event: PlantEvent; readonly coverage: number }[] {
  const held = events.map((event) => ({ event, has: wordsOfEvent(event) }));
  const weight = new Map(
    words.map((word) => [
      word,
      Math.log(1 + (events.length + 1) / (1 + held.filter(({ has }) => holds(has, word)).length)),
    ]),
  );
  const whole = [...weight.values()].reduce((sum, one) => sum + one, 0);
  return held
    .map(({ event, has }) => ({
      event,
      coverage: words.reduce((sum, word) => sum + (holds(has, word) ? (weight.get(word) ?? 0) : 0), 0) / (whole || 1),
    }))
    .filter(({ coverage }) => coverage > 0)
    .sort((a, b) => b.coverage - a.coverage || b.event.at - a.event.at);
}

const OPEN =
  /^(?:what(?:'s|s| is| work is| jobs? (?:is|are))?|anything|any (?:work|jobs?)|(?:is|are) (?:there )?(?:anything|any (?:work|jobs?))) (?:planned|scheduled|lined up)\b|^(?:is |are )?(?:there )?(?:still )?(?:anything|something|what(?:'s| is)|what)(?: still| else)?(?: still)? (?:open|outstanding|pending|unfinished)\b|\b(?:open|outstanding|pending|unfinished|not (?:yet )?(?:done|closed|finished))\b(?=.*\b(?:work ?orders?|jobs?|tasks?|orders?|wos?|points?|actions?|tickets?)\b)|\b(?:work ?orders?|jobs?|tasks?|wos?|tickets?)\b.*\b(?:open|outstanding|pending|unfinished|not (?:yet )?(?:done|closed|finished))\b|^(?:who(?:'s|s| is| are)|(?:is|are) (?:anyone|anybody|someone|somebody|they|we|maintenance|people)) (?:still |currently |already )?working (?:on|at)\b/i;
const CLOSED =
  /\b(?:closed|completed|finished)\b(?=.*\b(?:work ?orders?|jobs?|tasks?|wos?|tickets?)\b)|\b(?:work ?orders?|jobs?|tasks?|wos?|tickets?)\b.*\b(?:closed|completed|finished)\b/i;
const STATUS = /^(?:status|state)$/i;
const FINISHED = /^(?:closed|done|complete|completed|finished|cancelled|canceled|resolved)$/i;

const statusOf = ({ more }: Pick<PlantEvent, 'more'>): string | undefined => {
  const key = Object.keys(more).find((one) => STATUS.test(one));
  const value = key === undefined ? undefined : more[key];
  return typeof value === 'string' ? value.trim() : undefined;
};

/** True for work that its status calls not finished. */
export function isOpen(event: Pick<PlantEvent, 'more'>): boolean {
  const status = statusOf(event);
  return status !== undefined && status !== '' && !FINISHED.test(status);
}

/** Those with the status that the question asks for; all where it asks for none, or no event has a status. */
export function ofStatus(events: readonly PlantEvent[], question: string): PlantEvent[] {
  const asked = statusAsked(events, question);
  if (asked === 'open') return events.filter(isOpen);
  return events.filter((event) => asked === undefined || FINISHED.test(statusOf(event) ?? ''));
}
/** Open or closed work, where the question asks for it and the log tells of any event how it stands. */
export function statusAsked(events: readonly PlantEvent[], question: string): 'open' | 'closed' | undefined {
  const asked = OPEN.test(question) ? 'open' : CLOSED.test(question) ? 'closed' : undefined;
  return asked && events.some((event) => statusOf(event) !== undefined) ? asked : undefined;
}
/** True where the question asks for open work. */
export const asksForOpen = (question: string): boolean => OPEN.test(question);

const PERSON = /^(?:by|person|author|technician|operator|user|name|who|done by|reported by|employee|worker)$/i;
/** Who did or wrote it, as the log says. */
function personOf({ more }: Pick<PlantEvent, 'more'>): string | undefined {
  const key = Object.keys(more).find((one) => PERSON.test(one));
  const value = key === undefined ? undefined : more[key];
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** True where the log says who wrote or did it. */
export const hasPerson = (event: Pick<PlantEvent, 'more'>): boolean => personOf(event) !== undefined;

/** What stands in brackets behind an event: its id, what kind of work it is, who did it, and whether it is still open. */
export function notesOf(event: Pick<PlantEvent, 'id' | 'category' | 'text' | 'more'>): string[] {
  const named = /^[A-Z]{1,5}[-_ ]?\d{1,8}$/.test(event.id) && !event.text.includes(event.id);
  return [named ? event.id : '', event.category, personOf(event) ?? '', isOpen(event) ? 'open' : ''].filter(Boolean);
}

/** Those by the person whose last name stands in the question; all where none does. */
export function byPerson(events: readonly PlantEvent[], question: string): PlantEvent[] {
  const said = new Set(nameWords(question));
  const named = (event: PlantEvent): boolean => {
    const last = nameWords(personOf(event) ?? '').at(-1) ?? '';
    return last.length > 2 && last !== 'shift' && last !== 'service' && said.has(last);
  };
  return events.some(named) ? events.filter(named) : [...events];
}
/** Those that a shift wrote, by its name: "the night shift" is an author, whichever night it was. */
export const byShift = (events: readonly PlantEvent[], shift: string): PlantEvent[] =>
  events.filter((event) => nameWords(personOf(event) ?? '').join(' ') === nameWords(shift).join(' '));
/** Last names of those who wrote or worked, that stand in the question. */
export const personsIn = (events: readonly PlantEvent[], question: string): ReadonlySet<string> => {
  const said = new Set(nameWords(question));
  return new Set(events.flatMap((event) => nameWords(personOf(event) ?? '')).filter((word) => said.has(word)));
};

const WRITTEN =
  /^(?:and )?who (?:wrote|made|left|entered)\b.*\b(?:note|entry|remark)s?\b|\b(?:what|did|has|have|any(?:thing|one)?)\b(?!.*\b(?:manual|handbook|instructions|display|screen)\b).*\b(?:write|wrote|written|note[ds]?|report(?:ed)?|logged|mention(?:ed)?)\b|\b(?:did|has|have|was|were|is|does) (?:any|some)(?:one|body|thing) (?:say|said|mention|complain|notice|hear|heard|tell|told)\w*\b|\b(?:any|some)(?:one|body) (?:wr[io]te|written|say|said|note[ds]?|report(?:ed)?|complain(?:ed)?|mention(?:ed)?)\b|\b(?:shift|crew|operators?|colleagues?|team|guys|people) (?:say|said|saying|tell|told|complain\w*|notice[ds]?|hear|heard)\b|\baccording to the (?:notes|log)\b|\boperators?'? notes?\b|\bnotes\b/i;
/** True where the question asks for what people wrote down. */
export const asksForNotes = (question: string): boolean => WRITTEN.test(question);

/** Whether something came: an entry that speaks of it may say that it did not. */
export const asksForArrival = (question: string): boolean =>
  /^(?:did|have|has|are|is)\b.*\b(?:arrived?|delivered|turn(?:ed)? up|come in)\b/i.test(question);

const DONE =
  /^(?:and |so )?what (?:was|were) (?:the |our |its )?(?:[\w-]+ ){1,4}\w{3,}(?:ed|en) (?:up |down )?(?:to|with)\b|\bwhat (?:did|has|have) (?:the |our |that |this )?(?:[\w-]+ ){1,4}(?:find|found|show|shown|reveal\w*|bring|brought|turn(?:ed)? up)\b|\b(?:what|which) (?:lot|serial|brand|type) (?:was|were|of)\b|^(?:is|are|has|have|did) (?:the |our |my )?(?:[\w-]+ ){0,4}(?:results?|reports?|findings?) (?:in|back|there|here|out|known|come|arrived?|ready)\b|\b(?:what|which) (?:\w+ )?\w+ (?:was|were|has been|have been) \w+(?:ed|t)\b|\bwhen (?:was|were|did (?:we|they|someone|anyone)|has|have)\b(?!.*\b(?:raised|active|trip\w*|clear\w*|highest|lowest|above|below)\b)|\b(?:last|latest|previous|most recent)\b.*\b(?:tests?|services?|inspections?|checks?|changes?|cleaning|greasing|regreasing|replacements?|calibrations?|run|visit|refill|time)\b|\b(?:results?|outcomes?|findings?) of\b|\b(?:problems?|issues?|trouble)\b.*\b(?:lately|recently|last (?:days?|weeks?)|this week)\b|\bwhich batch\b|\bbatch \d+|\bwhat batch\b|\bwhen\b.*\bwas\b.*\bby hand\b/i;
const DONE_WHY =
  /\bwhy (?:was|were|did)\b.*\w+(?:ed|en|t)\b|\bwhen\b.*\b(?:was|were)\b.*\w+ed\b.*\b(?:yesterday|last|ago)\b/i;

/** What has been ordered and is awaited. */
const ORDERED =
  /\bon order\b|\bordered\b(?! by)|\b(?:parts?|spares?|material|goods|deliver(?:y|ies)|orders?)\b.{0,40}\b(?:wait(?:ing)? (?:for|on)|awaited|awaiting|not (?:yet )?(?:arrived|come|delivered)|still (?:to come|missing|outstanding)|on (?:its|their|the) way)\b|\b(?:wait(?:ing)? (?:for|on)|awaiting)\b.{0,30}\b(?:parts?|spares?|material|goods|deliver(?:y|ies))\b/i;
const SAYS_ORDERED = /\bordered\b|\border of\b/i;

/** What somebody asked for may still be open. */
export const asksForRequest = (question: string): boolean =>
  /\b(?:asked|asks|request\w*|wants?|wanted|report(?:ed|s)?|planned) \b/i.test(question);

/** True where the question asks for what was ordered. */
export const asksForOrders = (question: string): boolean => ORDERED.test(question);
/** Those that tell of an order, where that is asked for; all where it is not. */
export const ofOrders = (events: readonly PlantEvent[], question: string): PlantEvent[] =>
  events.filter(({ text }) => !asksForOrders(question) || SAYS_ORDERED.test(text));

/** "Who greased it?", "and who was here last night?": asks for a person, whom only the log knows. */
export const asksWho = (question: string): boolean => WHO.test(question);
const WHO =
  /^(?:and |but |so )?(?:by )?whom?\b(?! (?:may|must|shall|should|can|could|has to|have to|is (?:allowed|permitted|supposed|responsible))\b)/i;

const WHO_IS = /^(?:and |but |so )?who(?:'s| is| are)\b(?!.*\b(?:that|who)\b)/i;

/** How sure the question's form makes it that the event log holds its answer. */
export function eventForm(question: string): 'open' | 'notes' | 'done' | 'why' | 'ordered' | undefined {
  if (OPEN.test(question) || CLOSED.test(question)) return 'open';
  if (asksForOrders(question)) return 'ordered';
  if (WRITTEN.test(question)) return 'notes';
  const who = asksWho(question) && !WHO_IS.test(question);
  if (who || asksForArrival(question) || DONE.test(question)) return 'done';
  return DONE_WHY.test(question) ? 'why' : undefined;
}

/** Words of a yes-or-no question that none of the events found speaks of: "is bread on the list?" */
export function unmetTopic(events: readonly PlantEvent[], asked: Understanding): string | undefined {
  const names = [...asked.assets, ...(asked.groups ?? [])].flatMap(({ text }) => nameWords(text));
  const words = topicWords(asked.topic).filter((word) => !names.includes(word));
  const said = events.flatMap(({ category, text, more }) =>
    nameWords(`${category} ${text} ${Object.values(more).join(' ')}`),
  );
  // Of "any parts we wait for" nothing is left that an order could be about, of "did anybody write?" nothing at all.
  const telling = new Set(eventWords(asked));
  const open = words.filter((word) =>
    asksForOrders(asked.question) || asksForOpen(asked.question) ? telling.has(eventStem(word)) : tells(word),
  );
  return open.length && !open.some((word) => speaksOf(word, said)) ? open.join(' ') : undefined;
}

/** "Tested" and "test run" speak of the same. */
export const speaksOf = (word: string, said: readonly string[]): boolean =>
  sameStem(word, said) || said.some((one) => eventStem(one) === eventStem(word));
