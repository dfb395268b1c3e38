/** From a question to what it asks: deterministic, no model. */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import type { Mention, Understanding } from '../stages.ts';
import { findAction } from './act.ts';
import { carriedIntent, leansOnBefore, othersOf } from './conversation.ts';
import { countersAsked } from './counters.ts';
import { type Entities, findEntities, type QuestionWord } from './entities.ts';
import { explainedBy } from './explain.ts';
import { askedUnit, aspectOf, countedUnit, formOf, functionsOf, quantifierOf, stateOf, trailingUnit } from './form.ts';
import { intentOf } from './intent.ts';
import { FUNCTION_WORDS, QUANTITY_UNITS, QUESTION_WORDS } from './lexicon.ts';
import { namesOf, nameWords } from './names.ts';
import { opened } from './opening.ts';
import { respelled } from './spelling.ts';
import { written } from './spoken.ts';
import { chooseTags, type TagChoice } from './tags.ts';
import { type AskedTime, findOtherTime, findTime } from './time.ts';
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
  const { question, said } = opened(
    respelled(written(clean(raw).trim(), index), { names: namesOf(index), inDocuments }),
  );
  const aside = said === undefined ? undefined : read(said, { ...options, before: undefined });
  return read(question, aside?.assets.length ? { ...options, before: aside } : options, aside);
}

/** Reads a question freed of what stands around it. `aside`: what was said before it in the same breath. */
function read(question: string, options: UnderstandOptions, aside?: Understanding): Understanding {
  const { index, at, before } = options;
  const context = { at, zone: index.plant.timeZone, shifts: index.plant.shifts };
  let time = findTime(question, context);
  const unit = askedUnit(question) ?? trailingUnit(question);
  const entities = findEntities(question, index, [...time.spans, ...(unit ? [unit] : []), ...fixedPhrases(question)]);
  if (!time.spans.length) time = findOtherTime(blanked(question, entities), context);
  const named = entities.assets.length + entities.groups.length > 0;
  const leaning =
    before !== undefined &&
    (leansOnBefore(question, { named, signal: entities.tags.length > 0 }) || (before === aside && !named));
  let subject = subjectOf(question, entities, index, leaning ? before : undefined);
  let choice = nothingKnown(entities, subject)
    ? { mentions: [], missing: [] }
    : ownTags(
        question,
        subject,
        limitedTags(question, subject, tagsOf(question, entities, subject, leaning ? before : undefined, index)),
      );
  const state = stateOf(
    question,
    valueWords(subject.candidates, index),
    [...entities.assets, ...time.spans],
    entities.groups,
  );
  const spans = [...time.spans, ...(unit ? [unit] : [])];
  const openWords = (): string[] =>
    unexplainedWords({
      words: entities.words,
      assets: subject.candidates,
      names: namesOf(index),
      tags: choice.mentions,
      state: state?.said ?? state?.text,
      spans,
    });
  let unexplained = openWords();
  const wanted = unit?.unit ?? countedUnit(question);
  const weak = choice.missing.length > 0 || unexplained.length > 0 || (!choice.mentions.length && !state);
  const second =
    weak &&
    !entities.unknown.length &&
    !OF_LOG.test(question) &&
    !subject.assets.some(({ how }) => how === 'conversation')
      ? explainedBy({
          index,
          question,
          words: entities.words,
          unit: wanted,
          spans,
          mentions: entities.assets,
          within: byIdIn(entities),
        })
      : undefined;
  if (second && !second.open.length && second.tags.length <= 6) {
    subject = ownersOf(second.tags, index);
    choice = { mentions: second.tags.map((what) => said(what)), missing: [] };
    unexplained = [];
  }
  const draft = {
    question,
    at,
    assets: subject.assets,
    groups: subject.groups,
    tags: choice.mentions,
    unknown: unit
      ? entities.unknown.filter(({ text }) => !question.slice(unit.start, unit.end).includes(text))
      : entities.unknown,
    candidates: subject.candidates,
    form: formOf(question),
    quantifier: quantifierOf(question),
    state,
    functions: functionsOf(question),
    unit: wanted,
    missing: choice.missing,
    unexplained,
    action: findAction(question),
    aspect: aspectOf(question),
    topic: topicOf(question, entities, time),
    carried: leaning,
    earlier: leaning ? before?.question : undefined,
    ...timeOf(time, leaning ? before : undefined),
  };
  const hasState =
    state !== undefined ||
    /\b(?:state|status|doing|condition)\b/i.test(question) ||
    subject.groups.length > 0 ||
    subject.assets.some(({ what }) => what.tags.length > 0);
  const exactTag = entities.tags.some(({ what, text }) => /\s/.test(text) && subjectHas(subject, what));
  const own = intentOf({ ...draft, documents: options.documents, hasState, exactTag });
  const bare =
    leaning &&
    !state &&
    !draft.functions.length &&
    /^(?:and|what about|how about|but|or|also|in|the|for|same)\b/i.test(question) &&
    !/\b(?:alarms?|why|work orders?|trend|limit)\b/i.test(question);
  return leaning && before
    ? withBefore({ ...draft, intent: carriedIntent(own, before.intent, bare) }, before, bare)
    : { ...draft, intent: own };
}

/** Asked of a log or a manual, whatever signal the words beside it may name. */
const OF_LOG = /\b(?:alarms?|alerts?|faults?|trips?|tripped|work orders?|notes?|events?|manuals?|documents?)\b/i;

/** Assets whose id, or a name with a number, stands in the question: named beyond doubt. */
const byIdIn = ({ assets }: Entities): Asset[] =>
  assets.filter(({ what, text }) => /\d/.test(text) && what.tags.length > 0).map(({ what }) => what);

/** The assets of signals that the question named without their asset. */
function ownersOf(tags: readonly Tag[], index: PlantIndex): Subject {
  const owners = [...new Set(tags.map(({ asset }) => asset))].flatMap((id) => index.asset(id) ?? []);
  const assets = owners.map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.8 }));
  return { assets, groups: [], candidates: owners };
}

/** Words that together mean something else than each by itself: a work order belongs to no "North works". */
const fixedPhrases = (question: string): { start: number; end: number }[] =>
  [...question.matchAll(/\bwork[- ]?orders?\b/gi)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));

/** An area with signals of its own is asked for those; those of its machines only where all are wanted. */
function ownTags(
  question: string,
  { assets }: Subject,
  choice: { mentions: Mention<Tag>[]; missing: readonly string[] },
): { mentions: Mention<Tag>[]; missing: readonly string[] } {
  const named = new Set(assets.map(({ what }) => what.id));
  const own = choice.mentions.filter(({ what }) => named.has(what.asset));
  if (!own.length || /\b(?:all|every|each|which|any|everything)\b/i.test(question)) return choice;
  return { ...choice, mentions: own };
}

/** "When will F-201 reach its high-high limit?" names no signal: those of its signals that have such a limit. */
function limitedTags(
  question: string,
  subject: Subject,
  choice: { mentions: Mention<Tag>[]; missing: readonly string[] },
): { mentions: Mention<Tag>[]; missing: readonly string[] } {
  const [, kind] =
    /\b(?:reach|hit|exceed|pass)\w*\b.*?\b((?:high|low)(?:[- ](?:high|low))?)?[- ]?limit/i.exec(question) ?? [];
  const asks = /\b(?:reach|hit|exceed|pass)\w*\b.*\blimit/i.test(question);
  if (choice.mentions.length || !asks || !subject.assets.length) return choice;
  const wanted = kind?.toLowerCase().replace(' ', '-');
  const tags = subject.assets
    .flatMap(({ what }) => what.tags)
    .filter(({ limits }) => limits.some((limit) => wanted === undefined || limit.kind === wanted));
  if (!tags.length || tags.length > 12) return choice;
  const mentions = tags.map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.5 }));
  return { mentions, missing: [] };
}

/** The question names an asset that this plant does not have, and none that it has. */
const nothingKnown = ({ unknown }: Entities, { assets }: Subject): boolean => unknown.length > 0 && !assets.length;

const subjectHas = ({ candidates }: Subject, tag: Tag): boolean =>
  !candidates.length || candidates.some(({ id }) => id === tag.asset);

function withBefore(now: Understanding, before: Understanding, bare: boolean): Understanding {
  if (!bare) return now;
  return {
    ...now,
    state: now.state ?? before.state,
    functions: now.functions?.length ? now.functions : before.functions,
    form: before.form,
    topic: `${before.topic} ${now.topic}`.trim(),
  };
}

interface Subject {
  readonly assets: readonly Mention<Asset>[];
  readonly groups: Entities['groups'];
  readonly candidates: readonly Asset[];
}

/** What the question is about: what it names, within the areas it names; else what the conversation was about. */
function subjectOf(
  question: string,
  entities: Entities,
  index: PlantIndex,
  before: Understanding | undefined,
): Subject {
  const { groups } = entities;
  let { assets } = entities;
  if (before && /\bothers?\b/i.test(question)) {
    const others = othersOf(before, question, index);
    if (others.length) assets = others.map((what) => carried(what));
  } else if (before && !assets.length && !groups.length && !entities.unknown.length) {
    assets = before.assets.map(({ what }) => carried(what));
    if (!assets.length && before.groups?.length)
      return { assets, groups: before.groups, candidates: before.candidates ?? [] };
  }
  return { assets, groups, candidates: wholePlant(question, entities) ? [] : candidatesOf(assets, groups, index) };
}

const carried = (what: Asset): Mention<Asset> => ({
  what,
  text: '',
  start: 0,
  end: 0,
  how: 'conversation',
  confidence: 0.8,
});

/** The assets a question is about: groups within the areas named with them, or the named assets and all below them. */
function candidatesOf(assets: readonly Mention<Asset>[], groups: Entities['groups'], index: PlantIndex): Asset[] {
  const below = [...new Set(assets.flatMap(({ what }) => index.subtree(what.id)))];
  if (!groups.length) return below;
  const all = groups.map(({ what }) => what.assets);
  const machines = all.filter((one) => one.some(({ type = '' }) => !SENSOR.test(type)));
  const grouped = [...new Set((machines.length ? machines : all).flat())];
  if (!below.length) return grouped;
  const inside = grouped.filter((asset) => below.includes(asset));
  return inside.length ? inside : below;
}

function tagsOf(
  question: string,
  entities: Entities,
  subject: Subject,
  before: Understanding | undefined,
  index: PlantIndex,
): { mentions: Mention<Tag>[]; missing: readonly string[] } {
  const within = subject.candidates.length ? subject.candidates : index.plant.assets;
  const inScope = (tag: Tag): boolean => !subject.candidates.length || within.some(({ id }) => id === tag.asset);
  const named = entities.tags.filter(({ what }) => inScope(what));
  const byId = named.filter(({ what }) => entities.ids.includes(what));
  if (byId.length) return { mentions: byId, missing: [] };
  const counted = countersAsked(question, within);
  if (
    counted.length &&
    (subject.candidates.length || counted.length === 1) &&
    /\bhow (?:many (?:times|hours)|often)\b/i.test(question)
  )
    return { mentions: counted.map((what) => said(what)), missing: [] };
  const choice = elsewhere(
    chooseTags(entities.words, within, { every: wantsEvery(question, entities), known: ownWords(subject) }),
    subject,
    entities.words,
  );
  const narrow = ofOneAsset(narrowed(choice, entities.words, subject, index), entities.words, subject, index);
  const chosen = actual(narrow, question, index);
  if (chosen.tags.length)
    return {
      mentions: chosen.tags.map((what) => mentionOf(what, chosen, entities.words, question)),
      missing: chosen.missing,
    };
  const counters = counted.map((what) => said(what));
  if (counters.length) return { mentions: counters, missing: [] };
  if (before?.tags.length) {
    const names = new Set(before.tags.map(({ what }) => what.name));
    const same = within
      .flatMap((asset) => asset.tags)
      .filter(
        (tag) =>
          (before.tags.some(({ what }) => what.id === tag.id) && !entities.assets.length) ||
          (names.has(tag.name) && subject.candidates.length > 0),
      );
    if (same.length)
      return {
        mentions: same.map((what) => ({
          what,
          text: '',
          start: 0,
          end: 0,
          how: 'conversation' as const,
          confidence: 0.8,
        })),
        missing: [],
      };
  }
  return { mentions: [], missing: choice.missing };
}

const TARGET = /\b(?:target|set ?point|set to|desired|setting|supposed)\b/i;

/** Where an asset has "Current temperature" and "Temperature", the second is its target: told only when that is asked. */
function actual(choice: TagChoice, question: string, index: PlantIndex): TagChoice {
  const swap = (tag: Tag): Tag => {
    const siblings = index.asset(tag.asset)?.tags ?? [];
    const bare = tag.name.replace(/^(?:current|actual|measured|present) /i, '').toLowerCase();
    const measured = siblings.find(({ name }) =>
      new RegExp(`^(?:current|actual|measured|present) ${bare.replace(/[^\w ]/g, '.')}$`, 'i').test(name),
    );
    const target = siblings.find(({ name }) => name.toLowerCase() === bare);
    if (!measured || !target) return tag;
    return TARGET.test(question) ? target : measured;
  };
  const missing = choice.missing.filter(
    (word) => !TARGET.test(word) || !choice.tags.some((tag) => swap(tag) !== tag || siblingOf(tag, index)),
  );
  return { ...choice, tags: [...new Set(choice.tags.map(swap))], missing };
}

/** The tag has a measured counterpart beside it. */
const siblingOf = (tag: Tag, index: PlantIndex): boolean =>
  (index.asset(tag.asset)?.tags ?? []).some(
    ({ name }) => name !== tag.name && name.toLowerCase().endsWith(tag.name.toLowerCase()),
  );

/**
 * "The conductivity of the tower water": where a group ("water") has no such signal, one asset of the plant may, whose name
 * the other words are; and words of the name of the one asset whose signal was found are not missing.
 */
function ofOneAsset(choice: TagChoice, words: readonly QuestionWord[], subject: Subject, index: PlantIndex): TagChoice {
  if (subject.assets.length) return choice;
  const explained = (one: TagChoice): TagChoice | undefined => {
    const [id, ...more] = [...new Set(one.tags.map(({ asset }) => asset))];
    const asset = id === undefined || more.length ? undefined : index.asset(id);
    if (!asset) return undefined;
    const own = new Set([asset.name, asset.type ?? '', ...asset.aliases].flatMap(nameWords));
    return { ...one, missing: one.missing.filter((word) => !nameWords(word).every((part) => own.has(part))) };
  };
  if (choice.tags.length) return explained(choice) ?? choice;
  if (!subject.groups.length) return choice;
  const free = words.map((word) => ({ ...word, taken: false, grouped: false }));
  const wider = explained(chooseTags(free, index.plant.assets));
  const grouped = new Set(subject.groups.flatMap(({ text }) => nameWords(text)));
  const tells = wider?.matched.some((word) => !grouped.has(word) && !/\d/.test(word));
  return wider && tells && !wider.missing.length ? wider : choice;
}

/** A signal that the question speaks of without its name. */
const said = (what: Tag): Mention<Tag> => ({ what, text: '', start: 0, end: 0, how: 'exact', confidence: 0.7 });

/** A group that the area named with it does not have ("humidity in the garage") is missing there. */
function elsewhere(
  choice: TagChoice,
  { groups, assets, candidates }: Subject,
  words: readonly QuestionWord[],
): TagChoice {
  if (!groups.length || !assets.length) return choice;
  const away = groups.filter(({ what }) => !what.assets.some((asset) => candidates.includes(asset)));
  const missing = away
    .flatMap(({ start, end }) => words.filter((word) => word.start >= start && word.end <= end))
    .map((word) => word.canonical)
    .filter((word) => !choice.matched.includes(word));
  return missing.length ? { ...choice, missing: [...new Set([...choice.missing, ...missing])] } : choice;
}

/** Where an asset lacks what is asked, its name may be part of a signal's: "temperature outside", "my phone's signal". */
function narrowed(choice: TagChoice, words: readonly QuestionWord[], subject: Subject, index: PlantIndex): TagChoice {
  if ((!subject.assets.length && !subject.groups.length) || (choice.tags.length && !choice.missing.length))
    return choice;
  const wider = chooseTags(
    words.map((word) => ({ ...word, taken: false })),
    index.plant.assets,
  );
  const named = new Set([...subject.assets, ...subject.groups].flatMap(({ text }) => nameWords(text)));
  const whole = choice.missing.map((word) => nameWords(word)[0] ?? word).every((word) => wider.matched.includes(word));
  return whole && !wider.missing.length && wider.matched.some((word) => named.has(word)) && wider.matched.length > 1
    ? wider
    : choice;
}

/** "All temperatures" means every signal of that quantity, not just the sensors of that type. */
const wholePlant = (question: string, entities: Entities): boolean =>
  wantsEvery(question, entities) &&
  !entities.assets.length &&
  entities.groups.every(({ what }) => Object.hasOwn(QUANTITY_UNITS, nameWords(what.label).at(-1) ?? ''));
const SENSOR = /\b(?:sensor|detector|probe|meter)\b/i;

/** "All temperatures", "which machine is hottest": every signal of that quantity, not just the one called so. */
function wantsEvery(question: string, { assets }: Entities): boolean {
  if (assets.some(({ what }) => what.tags.length > 0) && !/\ball\b/i.test(question)) return false;
  return /\b(?:all|every|each)\b.*s\b|\b(?:which|what|who)\b.*\b(?:\w+est|most|least|max\w*|min\w*)\b/i.test(question);
}

/** Words of the names and types of the assets asked about: "the pump P-101" misses no pump. */
const ownWords = ({ assets }: Subject): ReadonlySet<string> =>
  new Set(assets.flatMap(({ what }) => [what.name, ...what.aliases, what.type ?? ''].flatMap(nameWords)));

function mentionOf(what: Tag, choice: TagChoice, words: readonly QuestionWord[], question: string): Mention<Tag> {
  const used = words.filter((word) => choice.matched.includes(word.canonical));
  const [start, end] = [used[0]?.start ?? 0, used.at(-1)?.end ?? 0];
  return { what, text: question.slice(start, end), start, end, how: 'exact', confidence: 0.9 };
}

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
