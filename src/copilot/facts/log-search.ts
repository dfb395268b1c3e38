/**
 * What the log holds of something that no signal and no asset is called: "has the test run been done?", "are the new mats
 * here?", "what's wrong with lot C-2291?". The entries themselves answer; code does not read a yes or no out of prose.
 */
import type { PlantEvent } from '../../plant/plant-event.ts';
import { isManual } from '../route.ts';
import { nameWords } from '../understand/names.ts';
import type { FactContext, Facts } from './context.ts';
import { eventStem, eventWords, isOpen, personsIn, ranked } from './event-match.ts';
import { eventSentence } from './event-sentence.ts';

const DONE =
  /^(?:(?:has|have|had|was|were|did|is|are)\b.*\b(?:\w{3,}(?:ed|en)|done|here|there|overdue|in stock|back)\b|.*\b(?:arrived|delivered|in stock)\b)/i;
/** "When did the cola run start?" */
const WHEN = /\b(?:did|was|were|had)\b/i;
const OF_ALARM = /\b(?:alarms?|alerts?|trip\w*|raised|active|clear\w*|acknowledged|codes?)\b/i;
const MOST = 3;

/** The newest entries that hold nearly all words of such a question; undefined for others. */
export function logSearchFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const written = asked.unknown.map(({ text }) => text.toLowerCase());
  const past = sources.events.list({}).filter(({ at }) => at <= asked.at);
  // A code is for the manuals to explain; a lot or an order number only the log knows.
  const named =
    isManual(asked.intent) && !LOT.test(asked.question)
      ? []
      : past.filter(({ text }) => written.some((one) => text.toLowerCase().includes(one)));
  if (named.length) return { ...told(named, context), ofCode: true };
  const names = new Set([
    ...asked.assets.flatMap(({ text }) => nameWords(text)).map(eventStem),
    ...personsIn(past, asked.question),
  ]);
  const about = eventWords(asked).filter((word) => !names.has(word) && !/^(?:caus|reason)/.test(word));
  const which = asked.intent === 'cause' && asked.form === 'which';
  const done = DONE.test(asked.question) && !OF_ALARM.test(asked.question) && asked.form === 'yes-no' && !asked.state;
  const when =
    asked.form === 'when' && WHEN.test(asked.question) && (asked.missing?.length ?? 0) > 0 && !asked.assets.length;
  if (!(which || done || when) || about.length < 2 || asked.unknown.length || asked.moment !== undefined)
    return undefined;
  const ids = new Set(asked.assets.length ? (asked.candidates ?? []).map(({ id }) => id) : []);
  const found = ranked(ids.size ? past.filter(({ asset }) => ids.has(asset)) : past, about);
  const top = found[0]?.coverage ?? 0;
  const fits = found.filter(({ coverage }) => coverage >= 0.7 && coverage > 0.9 * top).map(({ event }) => event);
  return fits.length ? told(fits, context) : undefined;
}

const NUMBER =
  /\b(?:part|order|article|item|serial|lot|batch|catalogue?) (?:number|no\b|code)|\bwhich (?:part|lot|order)\b/i;
/** A number by which a part, a lot or an order is called: "VX-8810". */
const NAMED = /\b[A-Z]{1,4}-\d{3,}\b/;

/** "What part number are they?" after entries of the log: those of them that name one. */
export function numberSpokenOf(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (!asked.carried || !asked.before?.events.length || !NUMBER.test(asked.question)) return undefined;
  const ids = new Set(asked.before.events);
  const naming = sources.events.list({}).filter(({ id, text }) => ids.has(id) && NAMED.test(text));
  return naming.length ? told(naming, context) : undefined;
}

/** "What did lot C-2291 cause?" */
const LOT = /\b(?:lot|batch|delivery|charge|work ?order|order) [A-Z]{1,4}-?\d{2,}/i;

/** What asks for a thing of the past or a person, rather than for what is to be done. */
const OF_RECORD =
  /^(?:who|whose|whom|what|which|when|where|did|was|were|has|have|had|is|are|any\w*|some\w*)\b(?!.*\b(?:should|must|may|can|could|would|will|need to|have to|has to)\b)/i;
const SURELY = 0.74;

/**
 * Where neither signals nor manuals hold an answer: the entries of the log that hold nearly all words of the question, two at
 * least; undefined where there are none.
 */
export function lastInLog(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (!OF_RECORD.test(asked.question) || asked.unknown.length || asked.moment !== undefined) return undefined;
  const past = sources.events
    .list({ ...(asked.range && { from: asked.range.from, to: asked.range.to }) })
    .filter(({ at }) => at <= asked.at);
  const persons = personsIn(past, asked.question);
  const names = new Set(asked.assets.flatMap(({ text }) => nameWords(text)).map(eventStem));
  const words = eventWords(asked).filter((word) => !persons.has(word));
  const about = words.filter((word) => !names.has(word));
  const ids = new Set(asked.assets.length ? (asked.candidates ?? []).map(({ id }) => id) : []);
  const own = ids.size ? past.filter(({ asset }) => ids.has(asset)) : past;
  if (about.length < (ids.size ? 1 : 2)) return undefined;
  const [first, ...others] = ranked(own, about).filter(({ coverage }) => coverage >= SURELY);
  if (!first) return undefined;
  return told(
    [first, ...others.filter(({ coverage }) => coverage > 0.9 * first.coverage)].map(({ event }) => event),
    context,
  );
}

/** Newest first, work that is still open before the rest. */
function told(events: readonly PlantEvent[], context: FactContext): Facts {
  const newest = [...events].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.at - a.at).slice(0, MOST);
  return { statements: newest.map((event) => eventSentence(event, context)), refused: false };
}
