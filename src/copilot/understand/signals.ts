/** Which signals a question asks for: those its words name within its subject, else those that explain all of its words. */
import type { PlantIndex, Tag } from '../../plant/plant.ts';
import type { Mention, Understanding } from '../stages.ts';
import { countersAsked, countsTersely, ratesAsked } from './counters.ts';
import type { Entities } from './entities.ts';
import { namesOf, nameWords } from './names.ts';
import type { QuestionWord } from './question-words.ts';
import { carriedSignals, otherThan, spokenOf } from './spoken-signals.ts';
import { type Subject, wantsEvery } from './subject.ts';
import { chooseTags, type TagChoice } from './tags.ts';

export interface Signals {
  readonly mentions: readonly Mention<Tag>[];
  /** Words that seem to name a signal which none of the subject has. */
  readonly missing: readonly string[];
}

export interface SignalContext {
  readonly question: string;
  readonly entities: Entities;
  readonly subject: Subject;
  /** The question that this one leans on. */
  readonly before: Understanding | undefined;
  readonly index: PlantIndex;
}

/** The signals named, those of the area itself before those of its machines. */
export function signalsOf(context: SignalContext): Signals {
  const { question, subject } = context;
  const abroad = outdoors(context);
  if (abroad) return { mentions: [], missing: [abroad] };
  return ownTags(context, limitedTags(question, subject, sideBySide(context) ?? tagsOf(context)));
}

/** A place outside the plant, missing where nothing measures there. */
export const isOutdoors = (word: string): boolean => /^(?:out(?:side|doors?)|ambient)$/.test(word);

/** "How warm is it outside?" where nothing of the plant measures out there. */
function outdoors({ question, index, subject }: SignalContext): string | undefined {
  const [said] =
    /\b(?:outside|outdoors?|ambient)\b(?=\s*(?:$|[?.!,]|now|today|at|this|yesterday|since|in|temp\b|temperature|humidity|air))/i.exec(
      question,
    ) ?? [];
  const { vocabulary } = namesOf(index);
  const known = ['outside', 'outdoor', 'outdoors', 'ambient', 'weather'].some((word) => vocabulary.has(word));
  // The ambient temperature that a machine stands is told by its manual.
  const ofMachine = said !== undefined && /^ambient$/i.test(said) && subject.candidates.length > 0;
  return said && !known && !ofMachine ? said.toLowerCase() : undefined;
}

/** "The power of the chiller and the compressor": each of several machines is asked for its own signal. */
function sideBySide({ question, entities, subject }: SignalContext): Signals | undefined {
  const named = [
    ...entities.assets.map(({ what, start, end }) => ({ assets: [what], start, end })),
    ...entities.groups.map(({ what, start, end }) => ({ assets: what.assets, start, end })),
  ].filter(({ assets }) => assets.some(({ tags }) => tags.length));
  if (named.length < 2 || named.some(({ assets }) => assets.some((asset) => !subject.candidates.includes(asset))))
    return undefined;
  const inside = (word: QuestionWord): boolean => named.some(({ start, end }) => word.start < end && word.end > start);
  const words = entities.words.map((word) => (inside(word) ? { ...word, taken: true } : word));
  const choices = named.map(({ assets }) => chooseTags(words, assets));
  if (choices.some(({ tags, missing }) => !tags.length || missing.length)) return undefined;
  const mentions = choices.flatMap((choice) => choice.tags.map((tag) => mentionOf(tag, choice, words, question)));
  return { mentions: [...new Map(mentions.map((one) => [one.what, one])).values()], missing: [] };
}

function tagsOf(context: SignalContext): Signals {
  const { question, entities, subject, index } = context;
  const within = subject.candidates.length ? subject.candidates : index.plant.assets;
  const inScope = (tag: Tag): boolean => !subject.candidates.length || within.some(({ id }) => id === tag.asset);
  const named = entities.tags.filter(({ what }) => inScope(what));
  const byId = named.filter(({ what }) => entities.ids.includes(what));
  if (byId.length) return { mentions: byId, missing: [] };
  const rates = ratesAsked(question, subject.assets.length ? within : index.plant.assets);
  if (rates.length) return { mentions: rates.map(said), missing: [] };
  const counted = countersAsked(question, within);
  const alone =
    counted.length === 1 &&
    (/\b(?:how many|more|fewer|as many|most|fewest)\b/i.test(question) || countsTersely(question));
  const times = /\bhow (?:many (?:times|hours)|often)\b/i.test(question);
  if (alone || (counted.length && times && (subject.candidates.length || counted.length === 1)))
    return { mentions: counted.map(said), missing: [] };
  const choice = elsewhere(
    chooseTags(entities.words, within, {
      every: wantsEvery(question, entities) || SEVERAL.test(question),
      known: ownWords(subject),
    }),
    subject,
    entities.words,
  );
  const narrow = ofOneAsset(narrowed(choice, entities.words, subject, index), entities.words, subject, index);
  const found = otherThan(halfNamed(actual(narrow, question, index), entities.words, index), context);
  const chosen = spokenOf(found, context);
  if (chosen.tags.length)
    return {
      mentions: chosen.tags.map((what) => mentionOf(what, chosen, entities.words, question)),
      missing: chosen.missing,
    };
  const counters = counted.map(said);
  if (counters.length) return { mentions: counters, missing: [] };
  return carriedSignals(context, within) ?? { mentions: [], missing: choice.missing };
}

/** An area with signals of its own is asked for those; those of its machines only where all are wanted. */
function ownTags({ question, entities, subject: { assets } }: SignalContext, choice: Signals): Signals {
  const named = new Set(assets.map(({ what }) => what.id));
  const own = choice.mentions.filter(({ what }) => named.has(what.asset));
  if (/\b(?:all|every|each|which|any|everything)\b/i.test(question)) return choice;
  if (own.length) return { ...choice, mentions: own };
  // "The flow on the cooling water" is its header flow, though its pumps have flows of that name alone.
  const [area, ...others] = assets.filter(({ text }) => text);
  if (!area || others.length || choice.missing.length || !choice.mentions.length) return choice;
  const of = chooseTags(entities.words, [area.what]);
  const units = new Set(choice.mentions.map(({ what }) => what.unit));
  const alike = of.tags.length > 0 && !of.missing.length && of.tags.every(({ unit }) => units.has(unit));
  return alike && choice.mentions.every(({ text }) => text)
    ? { ...choice, mentions: of.tags.map((what) => mentionOf(what, of, entities.words, question)) }
    : choice;
}

const TRIPS =
  /^how (?:far|close|near) (?:is|are) .{2,40} (?:from|to) (?:a |its |the )?(?:trip\w*|shutting down|cutting out)\b|^(?:is|are) .{2,40} (?:about|going|likely) to (?:trip|shut (?:down|off)|cut out|overheat)\b|^when (?:will|does|would) (?:(?!alarm|code)[\w-]+ ){1,5}(?:trip|shut (?:down|off)|cut out|overheat)\b|^how long (?:can|will) .{2,40}\b(?:still|keep|go on|carry on)\b.{0,20}\brun/i;

/** "When will pump 1 trip?", "how long can it still run?": by whichever signal is heading for its limit. */
export const asksWhenTrips = (question: string): boolean => TRIPS.test(question);

/** "When will F-201 reach its high-high limit?" names no signal: those of its signals that have such a limit. */
function limitedTags(question: string, subject: Subject, choice: Signals): Signals {
  const [, kind] =
    /\b(?:reach|hit|exceed|pass)\w*\b.*?\b((?:high|low)(?:[- ](?:high|low))?)?[- ]?limit/i.exec(question) ?? [];
  const trips = asksWhenTrips(question);
  const asks = trips || /\b(?:reach|hit|exceed|pass)\w*\b.*\blimit/i.test(question);
  const machines = subject.assets.length ? subject.assets.map(({ what }) => what) : subject.candidates;
  if ((choice.mentions.length && !trips) || !asks || !machines.length) return choice;
  const wanted = kind?.toLowerCase().replace(' ', '-');
  const tags = machines
    .flatMap((machine) => machine.tags)
    .filter(({ limits }) => limits.some((limit) => wanted === undefined || limit.kind === wanted));
  if (!tags.length || tags.length > 12) return choice;
  const mentions = tags.map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.5 }));
  return { mentions, missing: [] };
}

/** "Power factor" names no power: a word behind the one matched that together with it names another signal is missing. */
function halfNamed(choice: TagChoice, words: readonly QuestionWord[], index: PlantIndex): TagChoice {
  const { compounds, tags } = namesOf(index);
  const own = new Set(choice.tags.flatMap((tag) => [tag.name, ...tag.aliases].flatMap(nameWords)));
  const other = words.find((word, i) => {
    const before = words[i - 1]?.canonical ?? '';
    const pair = before + word.canonical;
    return (
      choice.matched.includes(before) &&
      !word.taken &&
      !own.has(word.canonical) &&
      compounds.has(pair) &&
      tags.has(pair)
    );
  });
  return other ? { ...choice, missing: [...choice.missing, other.text] } : choice;
}

/** "Which of the two bearings": more than the one called so. */
const SEVERAL = /\b(?:two|three|four|both|all)\s+(?:of\s+)?(?:the\s+)?[a-z]+s\b/i;
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
export const said = (what: Tag): Mention<Tag> => ({ what, text: '', start: 0, end: 0, how: 'exact', confidence: 0.7 });

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

/** Words of the names and types of the assets asked about: "the pump P-101" misses no pump. */
const ownWords = ({ assets }: Subject): ReadonlySet<string> =>
  new Set(assets.flatMap(({ what }) => [what.name, ...what.aliases, what.type ?? ''].flatMap(nameWords)));

function mentionOf(what: Tag, choice: TagChoice, words: readonly QuestionWord[], question: string): Mention<Tag> {
  const used = words.filter((word) => choice.matched.includes(word.canonical));
  const [start, end] = [used[0]?.start ?? 0, used.at(-1)?.end ?? 0];
  return { what, text: question.slice(start, end), start, end, how: 'exact', confidence: 0.9 };
}
