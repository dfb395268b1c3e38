/** What of a question is meant: its subject, the signals and the state asked for, and what none of them explains. */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import type { Mention, Understanding } from '../stages.ts';
import { asksEither } from './alternatives.ts';
import type { AskedUnit } from './asked-unit.ts';
import { conceptsOf, phraseConcepts } from './concepts.ts';
import { isCounter } from './counters.ts';
import type { Entities } from './entities.ts';
import { explainedBy } from './explain.ts';
import { stateOf } from './form.ts';
import { namesOf, nameWords } from './names.ts';
import { asksWhenTrips, type Signals, said, signalsOf } from './signals.ts';
import { isLevel, levelsAsked, stuffAsked } from './stock.ts';
import { ownersOf, type Subject, subjectOf } from './subject.ts';
import type { AskedTime } from './time.ts';
import { unexplainedWords } from './unexplained.ts';

/** What of the question is found before it is known what it is about. */
export interface Heard {
  readonly question: string;
  readonly entities: Entities;
  readonly time: AskedTime;
  /** The unit wanted and where it stands. */
  readonly unit: AskedUnit | undefined;
  /** Characters that times and units stand at. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** What a question is about and asks for. */
export interface Meant {
  readonly subject: Subject;
  readonly signals: Signals;
  readonly state: Understanding['state'];
  readonly unexplained: readonly string[];
}

/** Subject, signals and state; where they leave words of the question open, the signals that leave none. */
export function meant(heard: Heard, before: Understanding | undefined, index: PlantIndex): Meant {
  const { question, entities, time, unit, spans } = heard;
  const subject = subjectOf(question, entities, index, before);
  const unknown = entities.unknown.length > 0 && !subject.assets.length;
  const within = subject.candidates.length ? subject.candidates : index.plant.assets;
  const levels = unknown || namesStuff(subject, question) ? [] : levelsAsked(question, within);
  if (levels.length) return ofLevels(levels, subject, heard, index);
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
  const stated = stateOf(question, valueWords(subject.candidates, index), taken, entities.groups);
  const state = stated && isOfName(stated.said, signals, question) ? undefined : stated;
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
  const degree = asksDegree(question, signals);
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

/** "Is there enough cooling water?" asks for the area of that name. */
const namesStuff = ({ assets }: Subject, question: string): boolean => {
  const stuff = stuffAsked(question);
  return (
    stuff !== undefined && assets.some(({ what, text }) => nameWords(text).includes(stuff) && !what.tags.some(isLevel))
  );
};

/** How much there is of something; whether a machine runs is not asked by "is it running out of diesel". */
function ofLevels(levels: readonly Tag[], subject: Subject, { entities, spans }: Heard, index: PlantIndex): Meant {
  const owned = subject.candidates.length ? subject : ownersOf(levels, index);
  const tags = levels.map(said).map(loosely);
  const words = unexplainedWords({
    words: entities.words,
    assets: owned.candidates,
    names: namesOf(index),
    tags,
    spans,
  });
  const unexplained = words.filter((word) => !conceptsOf(word).length);
  // a boiler that runs out of fuel is none of the machines
  return {
    subject: unexplained.length ? subject : owned,
    signals: { mentions: tags, missing: [] },
    state: undefined,
    unexplained,
  };
}

/** "Too wet" asks for what measures it, where nothing told is wet or dry. */
const asksDegree = (question: string, { mentions }: Signals): boolean =>
  !mentions.length && conceptsOf(TOO.exec(question)?.[1] ?? '').length > 0;
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

/** Named by what is said of it rather than by its name. */
const loosely = (mention: Mention<Tag>): Mention<Tag> => ({ ...mention, how: 'alias' });

/** "The running hours of both pumps" asks for no state: its word is one of a signal's name that stands there in full. */
const isOfName = (said: string, { mentions }: Signals, question: string): boolean =>
  mentions.some(
    ({ what }) =>
      what.values === undefined &&
      [what.name, ...what.aliases].some(
        (name) =>
          name.length > said.length &&
          nameWords(name).includes(said) &&
          question.toLowerCase().includes(name.toLowerCase()),
      ),
  );

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

function valueWords(candidates: readonly Asset[], index: PlantIndex): string[] {
  const assets = candidates.length ? candidates : index.plant.assets;
  return [...new Set(assets.flatMap((asset) => asset.tags.flatMap((tag) => Object.values(tag.values ?? {}))))];
}
