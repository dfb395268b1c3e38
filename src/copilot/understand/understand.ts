/** From a question to what it asks: deterministic, no model. */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import type { Mention, Understanding } from '../stages.ts';
import { findAction } from './act.ts';
import { asksEither } from './alternatives.ts';
import { conceptsOf, phraseConcepts } from './concepts.ts';
import { carriedIntent, inFull, leansOnBefore } from './conversation.ts';
import { isCounter } from './counters.ts';
import { type Entities, findEntities } from './entities.ts';
import { explainedBy } from './explain.ts';
import { isForeign } from './foreign.ts';
import {
  type AskedUnit,
  askedUnit,
  asksTriage,
  aspectOf,
  countedUnit,
  formOf,
  functionsOf,
  quantifierOf,
  stateOf,
  trailingUnit,
} from './form.ts';
import { intentOf } from './intent.ts';
import { FUNCTION_WORDS, QUESTION_WORDS } from './lexicon.ts';
import { namesOf, nameWords } from './names.ts';
import { opened } from './opening.ts';
import { findOtherTime } from './other-time.ts';
import { fixedPhrases } from './phrases.ts';
import { asksWhenTrips, type Signals, said, signalsOf } from './signals.ts';
import { respelled } from './spelling.ts';
import { written } from './spoken.ts';
import { ownersOf, type Subject, subjectHas, subjectOf } from './subject.ts';
import { type AskedTime, findTime } from './time.ts';
import { withTime } from './time-said.ts';
import { unexplainedWords } from './unexplained.ts';
import { clean } from './words.ts';

export interface UnderstandOptions {
  readonly index: PlantIndex;
  /** The "now" of the question, ms since the epoch, UTC. */
  readonly at: number;
  /** The question before this one in the same conversation. */
  readonly before?: Understanding | undefined;
  /** True when there are documents to look into. */
  readonly documents: boolean;
  /** True for a word that a document holds: it is no misspelt name. */
  readonly inDocuments?: ((word: string) => boolean) | undefined;
}

/** Reads a question. Never throws: what it cannot place is left in `topic`, `unknown` or `missing`. */
export function understand(raw: string, options: UnderstandOptions): Understanding {
  const { index, inDocuments } = options;
  const text = withTime(inFull(clean(raw).trim(), options.before, index), options.before);
  // What is written in another language is told as it was asked.
  const spelt = isForeign(text) ? text : respelled(written(text, index), { names: namesOf(index), inDocuments });
  const { question, said } = opened(spelt);
  const aside = said === undefined ? undefined : read(said, { ...options, before: undefined });
  return read(question, aside?.assets.length ? { ...options, before: aside } : options, aside);
}

/** Reads a question freed of what stands around it. `aside`: what was said before it in the same breath. */
function read(question: string, options: UnderstandOptions, aside?: Understanding): Understanding {
  const { index, at, before } = options;
  const heard = hear(question, options);
  const { entities, time, unit } = heard;
  const named = entities.assets.length + entities.groups.length > 0;
  const leans =
    before !== undefined &&
    (leansOnBefore(question, { named, signal: entities.tags.length > 0 }) || (before === aside && !named));
  const leaning = leans ? before : undefined;
  const { subject, signals, state, unexplained } = meant(heard, leaning, index);
  const draft = {
    question,
    at,
    assets: subject.assets,
    groups: subject.groups,
    // Whether the pump must be stopped is told by how it stands, not by a signal called "stop".
    tags: asksTriage(question) && !entities.tags.length ? [] : signals.mentions,
    unknown: entities.unknown,
    candidates: subject.candidates,
    form: formOf(question),
    quantifier: quantifierOf(question),
    state,
    // How long until it trips is no length of a state.
    functions: asksWhenTrips(question)
      ? []
      : functionsOf(question, signals.mentions.length > 0 && signals.mentions.every(({ what }) => isTime(what))),
    unit: unit?.unit,
    missing: signals.missing,
    unexplained,
    action: asksTriage(question) ? undefined : findAction(question),
    aspect: aspectOf(question),
    topic: topicOf(question, entities, time),
    carried: leans,
    earlier: leaning?.question,
    ...timeOf(time, leaning),
  };
  const own = intentOf({
    ...draft,
    documents: options.documents,
    hasState:
      state !== undefined ||
      /\b(?:state|status|doing|condition)\b/i.test(question) ||
      subject.groups.length > 0 ||
      subject.assets.some(({ what }) => what.tags.length > 0),
    exactTag: entities.tags.some(({ what, text }) => /\s/.test(text) && subjectHas(subject, what)),
  });
  if (!leaning) return { ...draft, intent: own };
  const alone = isOpen(draft) && !REFERS.test(question) ? read(question, { ...options, before: undefined }) : undefined;
  return alone?.tags.length && !isOpen(alone) ? alone : following({ ...draft, intent: own }, leaning);
}

const isOpen = ({ unexplained = [], missing = [] }: Partial<Understanding>): boolean =>
  unexplained.length + missing.length > 0;

/** "Its fuel level" is asked of what was spoken of; "and the fuel level?" of whatever has one. */
const REFERS = /\b(?:it(?:'?s)?|they|them|their|there|this|that|these|those|same|others?|ones?|first|last|latest)\b/i;

/** What of the question is found before it is known what it is about. */
interface Heard {
  readonly question: string;
  readonly entities: Entities;
  readonly time: AskedTime;
  /** The unit wanted and where it stands. */
  readonly unit: AskedUnit | undefined;
  /** Characters that times and units stand at. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

function hear(question: string, { index, at, before }: UnderstandOptions): Heard {
  const context = { at, zone: index.plant.timeZone, shifts: index.plant.shifts, spokenAt: before?.at };
  let time = findTime(question, context);
  const unit = askedUnit(question) ?? countedUnit(question) ?? trailingUnit(question);
  const entities = findEntities(question, index, [...time.spans, ...(unit ? [unit] : []), ...fixedPhrases(question)]);
  if (!time.spans.length) time = findOtherTime(blanked(question, entities), context);
  return { question, entities, time, unit, spans: [...time.spans, ...(unit ? [unit] : [])] };
}

interface Meant {
  readonly subject: Subject;
  readonly signals: Signals;
  readonly state: Understanding['state'];
  readonly unexplained: readonly string[];
}

/** Subject, signals and state; where they leave words of the question open, the signals that leave none. */
function meant(heard: Heard, before: Understanding | undefined, index: PlantIndex): Meant {
  const { question, entities, time, unit, spans } = heard;
  const subject = subjectOf(question, entities, index, before);
  const unknown = entities.unknown.length > 0 && !subject.assets.length;
  const signals = unknown ? { mentions: [], missing: [] } : signalsOf({ question, entities, subject, before, index });
  // "Do we feed the UPS loads from the mains or from batteries?" names a machine by one of its signals.
  const either = subject.candidates.length
    ? subject
    : ownersOf(
        signals.mentions.map(({ what }) => what),
        index,
      );
  if (asksEither(question, either.candidates))
    return { subject: either, signals: { mentions: [], missing: [] }, state: undefined, unexplained: [] };
  const taken = [...entities.assets, ...time.spans];
  const state = stateOf(question, valueWords(subject.candidates, index), taken, entities.groups);
  const open = unexplainedWords({
    words: entities.words,
    assets: subject.candidates,
    names: namesOf(index),
    tags: signals.mentions,
    state: state?.said ?? state?.text,
    spans,
  });
  const counted = countsThings(question, signals);
  const unexplained = counted ? open.filter((word) => !conceptsOf(word).length) : open;
  const first = { subject, signals: state ? withoutState(signals, state.said) : signals, state, unexplained };
  // "Too wet" asks for what measures it, where nothing told is wet or dry.
  const degree = !signals.mentions.length && conceptsOf(TOO.exec(question)?.[1] ?? '').length > 0;
  const weak =
    degree ||
    (!counted && speaksOtherwise(heard, signals)) ||
    (signals.mentions.length > 1 && subject.assets.some(({ what }) => !what.tags.length)) ||
    signals.missing.length > 0 ||
    unexplained.length > 0 ||
    (!signals.mentions.length && !state);
  if (!weak || entities.unknown.length || OF_LOG.test(question) || asksWhenTrips(question)) return first;
  const carried = subject.assets.some(({ how }) => how === 'conversation');
  const second = explainedBy({
    index,
    question,
    words: entities.words,
    unit: unit?.unit,
    spans,
    mentions: entities.assets,
    within: carried ? subject.candidates : byIdIn(entities),
  });
  if (!second || second.open.length || second.tags.length > 6) return first;
  if (
    second.tags.some((tag) => signals.mentions.some(({ what }) => what === tag)) &&
    !unexplained.length &&
    !signals.missing.length
  )
    return { ...first, signals: { ...first.signals, mentions: first.signals.mentions.map(loosely) } };
  return {
    subject: carried ? subject : ownersOf(second.tags, index),
    signals: { mentions: second.tags.map(said).map(loosely), missing: [] },
    state: degree ? undefined : state,
    unexplained: [],
  };
}

const TOO = /\btoo (\w+)\b/i;

/** "How many bottles did we fill?" names its counter by what is counted, whatever the verb says. */
const countsThings = (question: string, { mentions }: Signals): boolean =>
  /\bhow many\b/i.test(question) && mentions.length > 0 && mentions.every(({ what }) => isCounter(what));

/** Verbs and everyday words of the question mean something that no name of the signals chosen says. */
function speaksOtherwise({ question, entities }: Heard, { mentions }: Signals): boolean {
  const names = new Set(mentions.flatMap(({ what }) => [what.name, ...what.aliases].flatMap(nameWords)));
  const says = (meanings: readonly string[]): boolean => meanings.some((word) => names.has(word));
  const turned = phraseConcepts(question);
  return (
    (turned.length > 0 && !says(turned)) ||
    entities.words.some(
      ({ text, taken }) => !taken && conceptsOf(text).length > 0 && !says([text, ...conceptsOf(text)]),
    )
  );
}

/** "Cycle time": how long something takes. */
const isTime = ({ unit }: Tag): boolean => unit !== undefined && comparable(unit, 's');

/** Named by what is said of it rather than by its name. */
const loosely = (mention: Mention<Tag>): Mention<Tag> => ({ ...mention, how: 'alias' });

/** "Is it running?" asks for no running hours: signals of which the question says nothing but the state. */
function withoutState(signals: Signals, said: string): Signals {
  const states = new Set(nameWords(said));
  const named = signals.mentions.some(({ text, what }) => {
    const words = nameWords(text);
    if (!words.length) return true;
    const names = [what.name, ...what.aliases].map(nameWords);
    return words.some((word) => !states.has(word)) || names.some((name) => name.every((word) => words.includes(word)));
  });
  return named || !signals.mentions.length ? signals : { ...signals, mentions: [] };
}

/** Asked of a log or a manual, whatever signal the words beside it may name. */
const OF_LOG = /\b(?:alarms?|alerts?|faults?|trips?|tripped|work orders?|notes?|events?|manuals?|documents?)\b/i;

/** Assets whose id, or a name with a number, stands in the question: named beyond doubt. */
const byIdIn = ({ assets }: Entities): Asset[] =>
  assets.filter(({ what, text }) => /\d/.test(text) && what.tags.length > 0).map(({ what }) => what);

/** A follow-up keeps of the question before what it does not say itself. */
function following(now: Understanding, before: Understanding): Understanding {
  const bare =
    !now.state &&
    !now.functions?.length &&
    (/^(?:and|what about|how about|but|or|also|in|the|for|same)\b/i.test(now.question) || onlyUnit(now)) &&
    !/\b(?:alarms?|why|work orders?|trend|limit)\b/i.test(now.question);
  const intent = carriedIntent(now, before, bare);
  if (!bare) return { ...now, intent };
  return {
    ...now,
    intent,
    state: now.state ?? before.state,
    functions: now.functions?.length ? now.functions : before.functions,
    form: before.form,
    topic: `${before.topic} ${now.topic}`.trim(),
  };
}

/** "In Fahrenheit?": nothing but a unit. */
const onlyUnit = ({ unit, question, unexplained }: Understanding): boolean =>
  unit !== undefined && !unexplained?.length && question.split(/\s+/).length <= 4;

function timeOf(
  time: AskedTime,
  before: Understanding | undefined,
): Pick<Understanding, 'moment' | 'range' | 'anchor'> {
  if (time.spans.length || !before) return { moment: time.moment, range: time.range, anchor: time.anchor };
  return { moment: before.moment, range: before.range, anchor: before.anchor };
}

function valueWords(candidates: readonly Asset[], index: PlantIndex): string[] {
  const assets = candidates.length ? candidates : index.plant.assets;
  return [...new Set(assets.flatMap((asset) => asset.tags.flatMap((tag) => Object.values(tag.values ?? {}))))];
}

function blanked(question: string, entities: Entities): string {
  let text = question;
  for (const { start, end } of [...entities.assets, ...entities.groups, ...entities.tags])
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

function topicOf(question: string, entities: Entities, time: AskedTime): string {
  const gone = [...entities.assets.map(({ start, end }) => ({ start, end })), ...time.spans];
  return entities.words
    .filter((word) => !gone.some(({ start, end }) => word.start < end && word.end > start))
    .filter((word) => !FUNCTION_WORDS.has(word.text) || QUESTION_WORDS.has(word.text))
    .map((word) => question.slice(word.start, word.end))
    .join(' ');
}
