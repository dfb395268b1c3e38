/** Events: work orders, maintenance, notes, appointments, tasks; lists, and counts by what the question says. */
import type { PlantEvent } from '../../plant/plant-event.ts';
import { link, say } from '../compose.ts';
import { DIGITS } from '../understand/digits.ts';
import { nameWords } from '../understand/names.ts';
import type { FactContext, Facts } from './context.ts';
import { ageAsked } from './event-age.ts';
import { bookCount, counts, list, PLANNED, type Range, scopeText } from './event-answer.ts';
import { counted } from './event-groups.ts';
import { CATEGORIES, KINDS, saidIn, sameStem, topicWords } from './event-kinds.ts';
import {
  asksForNotes,
  asksForOpen,
  asksForOrders,
  asksForRequest,
  asksWho,
  byPerson,
  byShift,
  eventForm,
  eventStem,
  eventWords,
  hasPerson,
  isOpen,
  ofOrders,
  ofStatus,
  personsIn,
  ranked,
  speaksOf,
  tells,
} from './event-match.ts';
import { noneOf, strangerIn, strangeThing } from './refuse.ts';

export const DAY = 86_400_000;

/** True where an event's text holds what nothing else in the plant explains, or else a word that the question is about. */
export function namesEvent({ asked, sources }: FactContext): boolean {
  const open = (asked.unexplained ?? []).filter(tells);
  const words = topicWords(asked.topic).filter((word) => word.length > 3 && tells(word));
  if (!open.length && !words.length) return false;
  return sources.events.list({}).some(({ text, kind, category }) => {
    const said = nameWords(`${text} ${kind} ${category}`);
    return open.length ? open.every((word) => sameStem(word, said)) : words.some((word) => sameStem(word, said));
  });
}

/** Answers a question about events; undefined when no event of the log has to do with it. */
export function eventFacts(context: FactContext): Facts {
  const { asked, sources } = context;
  if (asked.unknown.length && !asked.assets.length) return { statements: [], refused: true };
  const known = wordsOf(sources.events.list({}));
  const stranger = strangerIn(context, known) ?? strangeThing(context, known);
  if (stranger) return noneOf(stranger);
  const range =
    ahead(asked) ??
    asked.range ??
    (asked.moment === undefined ? undefined : { from: asked.moment, to: asked.moment + 1 });
  const future =
    /\b(?:next|upcoming|coming|tomorrow|due|planned|scheduled|calendar|appointment|agenda|meeting)\b/i.test(
      asked.question,
    );
  const events = filtered(inScope(range, context), sources.events.list({}), context).filter(
    ({ at, until, kind, category }) =>
      future || PLANNED.test(`${kind} ${category}`) || at <= asked.at || (until ?? at) <= asked.at + DAY,
  );
  const telling = asked.form === 'how-many' ? tellingNumber(events, context) : [];
  if (telling.length) return list(telling, range, context);
  if (asked.form === 'how-many' || counted(asked.question)) return counts(events, range, context);
  return list(best(events, context), range, context);
}

const COUNTED = /\bhow many ([\w -]+?) (?:were|was|did|have|has|had|are|is|got|do|we)\b/i;
const FIGURE = String.raw`(?:\d[\d.,]*|${Object.keys(DIGITS).join('|')}|both)`;

/** "How many suction cups were replaced?": what an entry itself numbers ("all 24 suction cups") no number of entries tells. */
function tellingNumber(events: readonly PlantEvent[], context: FactContext): PlantEvent[] {
  const [, noun = ''] = COUNTED.exec(context.asked.question) ?? [];
  const head = nameWords(noun).at(-1);
  if (
    head === undefined ||
    KINDS.some(({ said }) => said.test(noun)) ||
    /\b(?:alarms?|orders?|people|times)\b/i.test(noun)
  )
    return [];
  const numbered = new RegExp(String.raw`\b${FIGURE} (?:[\w-]+ ){0,2}${RegExp.escape(head)}(?:e?s)?\b`, 'i');
  return best(events, context).filter(({ text }) => numbered.test(text));
}

/** "Did the night shift write anything about pump 1?": what any night shift wrote of it. */
function byAuthors(context: FactContext): PlantEvent[] {
  const [, shift] = /\b(\w+ shift)\b/i.exec(context.asked.range?.label ?? '') ?? [];
  const asks = shift !== undefined && context.asked.assets.length > 0 && asksForNotes(context.asked.question);
  return asks ? byShift(inScope(undefined, context), shift) : [];
}

/** All that the log says, word by word. */
const wordsOf = (events: readonly PlantEvent[]): string[] =>
  events.flatMap(({ text, category, kind, more }) =>
    nameWords(`${text} ${category} ${kind} ${Object.values(more).join(' ')}`),
  );

/** "Do I have anything on Friday?" means the Friday to come. */
function ahead({ question, range, at }: FactContext['asked']): Range {
  const day =
    range !== undefined &&
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(range.label) &&
    !/\b(?:last|past|previous)\b/i.test(range.label);
  if (
    !day ||
    range.to > at ||
    !/\b(?:have|calendar|appointments?|agenda|meetings?|planned|scheduled|due|will|next)\b/i.test(question)
  )
    return undefined;
  return { from: range.from + 7 * DAY, to: range.to + 7 * DAY };
}

/** Events of the range on the assets asked about, and those elsewhere whose text names such an asset. */
function inScope(range: Range, { asked, sources }: FactContext): PlantEvent[] {
  const age = ageAsked(asked.question);
  const all = sources.events
    .list({ ...(range && { from: range.from, to: range.to }) })
    .filter(({ at }) => age === undefined || asked.at - at > age.than === age.older);
  const assets = new Set((asked.candidates ?? []).map(({ id }) => id));
  if (!assets.size) return [...all];
  const names = asked.assets.map(({ text }) => nameWords(text)).filter((words) => words.length);
  return all.filter(
    ({ asset, text }) =>
      assets.has(asset) || names.some((words) => words.every((word) => nameWords(text).includes(word))),
  );
}

/**
 * What the event log answers though the question does not name it: "who cleaned the tower?", "when was the last leak
 * test?", "what did Weber write about the drive?"; undefined where no event holds most of the question's words.
 */
export function loggedFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const form = eventForm(asked.question);
  if (!form || asked.form === 'how-many' || (asked.unknown.length && !asked.assets.length)) return undefined;
  const everything = sources.events.list({});
  if (strangeThing(context, wordsOf(everything))) return undefined;
  // "Who did that test?" after what it used: it was written down when it was over.
  const occasion = asked.carried === true && asked.anchor !== undefined && asksWho(asked.question);
  const own = inScope(occasion ? undefined : asked.range, context);
  const authors = own.length ? [] : byAuthors(context);
  const range = authors.length || occasion ? undefined : asked.range;
  const scope = (authors.length ? authors : own).filter(({ at }) => at <= asked.at);
  const found = ofOrders(byPerson(ofStatus(scope, asked.question), asked.question), asked.question);
  if (form === 'open') return everything.some(isOpen) ? list(best(found, context), range, context) : undefined;
  const words = wordsAsked(everything, context);
  if (form === 'ordered' && found.length && !words.length) return list(found, range, context);
  // "Who worked on it last?", "who was here last night?": what people did there or then, whatever it was.
  if (asksWho(asked.question) && form === 'done' && !words.length && (asked.assets.length || range))
    return byWhom(found, context);
  if (form === 'notes' && !words.length) {
    const notes = found.filter((event) => /note|log|report/i.test(event.kind));
    return notes.length ? list(notes, range, context) : undefined;
  }
  // "Who tapped out the filter mats?": those of a drive's cabinet, and no machine that is called a filter
  const wide = asksWho(asked.question) && !asked.assets.length && !covered(found, words);
  if (wide && asked.candidates?.length)
    return loggedFacts({ ...context, asked: { ...asked, candidates: [], groups: [] } });
  const [first] = ranked(found, words);
  if (form === 'ordered' && !first && asked.form === 'yes-no') {
    const none = link(
      `the log tells of no such order${scopeText(range, context)}`,
      bookCount([], 'orders', range, context),
    );
    return { statements: [say('No: ', none, '.')], refused: false };
  }
  const enough = form === 'why' ? words.length > 1 && (first?.coverage ?? 0) > 0.7 : covered(found, words);
  return first && enough ? list(best(found, context), range, context) : undefined;
}

/** What people did on a machine, their work before what they only wrote; else all that anybody did or wrote. */
function byWhom(found: readonly PlantEvent[], context: FactContext): Facts | undefined {
  const named = found.filter(hasPerson);
  const work = named.filter((event) => !/note/i.test(event.kind) && !isOpen(event));
  const told = context.asked.assets.length && work.length ? work : named;
  return told.length ? list(told, context.asked.range, context) : undefined;
}

/** One of them holds most of these words. */
const covered = (events: readonly PlantEvent[], words: readonly string[]): boolean =>
  (ranked(events, words)[0]?.coverage ?? 0) > 0.6;

export function wordsAsked(everything: readonly PlantEvent[], { asked }: FactContext): string[] {
  // "The diesel" of the genset: what is not named by a name of its own is by the names of its signals.
  const implied = asked.assets.filter(({ text }) => !text).flatMap(({ what }) => [...what.aliases, what.name]);
  const spoken = [...asked.assets, ...(asked.groups ?? [])].map(({ text }) => text);
  const names = [...spoken, ...implied].flatMap(nameWords);
  const said = new Set([...personsIn(everything, asked.question), ...names].map(eventStem));
  return eventWords(asked).filter((word) => !said.has(word));
}

/** Those that hold the question's words best; work that is still open is not what "was done". */
function best(events: readonly PlantEvent[], context: FactContext): PlantEvent[] {
  const { asked, sources } = context;
  const done = asked.form === 'when' || asksWho(asked.question);
  const stands = asksForOpen(asked.question) || asksForOrders(asked.question) || asksForRequest(asked.question);
  const pool = done && !stands ? events.filter((event) => !isOpen(event)) : events;
  const found = ranked(pool, wordsAsked(sources.events.list({}), context));
  const top = found[0]?.coverage ?? 0;
  return top > 0
    ? found
        .filter(({ coverage }) => coverage > 0.75 * top)
        .map(({ event }) => event)
        .sort((a, b) => a.at - b.at)
    : [...pool];
}

/** Events of the kinds, categories and words that the question names. */
function filtered(
  events: readonly PlantEvent[],
  everything: readonly PlantEvent[],
  { asked }: FactContext,
): PlantEvent[] {
  const { question } = asked;
  let found = byPerson(ofStatus(events, question), question);
  if (asksForNotes(question) && found.some(({ kind }) => /note/i.test(kind)))
    found = found.filter(({ kind }) => /note/i.test(kind));
  for (const sayings of [KINDS, CATEGORIES]) {
    const said = saidIn(asked.question, sayings, everything);
    if (said.length) found = found.filter((event) => said.some(({ is }) => is(event)));
  }
  const words = topicWords(asked.topic);
  const about = found.filter((event) =>
    words.some((word) =>
      speaksOf(word, nameWords(`${event.category} ${event.text} ${Object.values(event.more).join(' ')}`)),
    ),
  );
  return (about.length ? about : found).sort((a, b) => a.at - b.at);
}
