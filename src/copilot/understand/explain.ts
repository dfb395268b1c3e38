/**
 * Which signal explains the whole question: each signal of the plant is weighed by the words of the question that its own
 * names, its quantity and the names of its asset explain, against the words that they leave open. A second opinion beside
 * `tags.ts`, which looks within the assets named: it finds "air consumption in m³/h" where "air" names no asset, and "how
 * long would the UPS last" where no name says "last".
 */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import { comparable, unitFromWords } from '../../plant/unit.ts';
import { conceptsOf, phraseConcepts } from './concepts.ts';
import { DIGITS } from './digits.ts';
import { canonical, FUNCTION_WORDS, GENERAL_WORDS, QUANTITY_UNITS, QUESTION_WORDS, quantityOf } from './lexicon.ts';
import { nameWords } from './names.ts';
import type { QuestionWord } from './question-words.ts';
import { isNeed } from './tags.ts';
import { isTalk } from './talk.ts';

export interface Explained {
  readonly tags: readonly Tag[];
  /** Words of the question that neither the signal nor its asset explains, as written. */
  readonly open: readonly string[];
}

export interface ExplainOptions {
  readonly index: PlantIndex;
  readonly question: string;
  readonly words: readonly QuestionWord[];
  /** UCUM code asked for, or written beside the name ("mains V"). */
  readonly unit?: string | undefined;
  /** Characters that times and units stand at. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** Where assets are named: their words there name no signal by themselves. */
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
  /** Assets named beyond doubt; the signal must be one of theirs or of what is below them. */
  readonly within?: readonly Asset[] | undefined;
}

interface Profile {
  readonly tag: Tag;
  readonly names: readonly (readonly string[])[];
  readonly own: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
}

const KEPT = new WeakMap<PlantIndex, { profiles: Profile[]; weights: Map<string, number> }>();

function profilesOf(index: PlantIndex): { profiles: Profile[]; weights: Map<string, number> } {
  const kept = KEPT.get(index);
  if (kept) return kept;
  const placeWords = (asset: Asset): string[] => {
    const parent = asset.parent === undefined ? undefined : index.asset(asset.parent);
    const own = [asset.id, asset.name, asset.type ?? '', ...asset.aliases].flatMap(nameWords);
    return parent ? [...own, ...placeWords(parent)] : own;
  };
  const profiles = index.plant.assets.flatMap((asset) => {
    const place = new Set([...placeWords(asset), ...partsOf(asset)]);
    return asset.tags.map((tag): Profile => {
      const names = [tag.name, ...tag.aliases].map(nameWords);
      return { tag, names, own: new Set(names.flat()), place };
    });
  });
  const uses = new Map<string, number>();
  for (const { own, place } of profiles)
    for (const word of new Set([...own, ...place])) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weights = new Map([...uses].map(([word, count]) => [word, Math.log(1 + profiles.length / count)]));
  const made = { profiles, weights };
  KEPT.set(index, made);
  return made;
}

/** What several signals of a machine are called by is a part of it: the basin of a tower. */
function partsOf({ tags }: Asset): string[] {
  const words = tags.flatMap(({ name }) => [...new Set(nameWords(name))]);
  const twice = words.filter((word, i) => words.indexOf(word) < i);
  return twice.filter(
    (word) => !Object.hasOwn(QUANTITY_UNITS, word) && quantityOf(word) === undefined && !GENERAL_WORDS.has(word),
  );
}

/** The signals that explain the question best; undefined where none is named at all. */
export function explainedBy(options: ExplainOptions): Explained | undefined {
  const { index, unit, within } = options;
  const { profiles, weights } = profilesOf(index);
  const asked = askedWords(options);
  const unknown = Math.log(1 + profiles.length);
  const inside = within?.length
    ? new Set(within.flatMap((asset) => index.subtree(asset.id)).map(({ id }) => id))
    : undefined;
  const scored = profiles
    .filter(({ tag }) => !inside || inside.has(tag.asset))
    .filter(({ tag }) => !unit || (tag.unit !== undefined && (comparable(tag.unit, unit) || fills(tag, unit))))
    .flatMap((profile) => {
      const weighed = weigh(profile, asked, { weights, unknown, unit });
      return weighed ? [weighed] : [];
    });
  const top = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score > top - 1e-6);
  const [first] = best;
  return first && { tags: best.map(({ tag }) => tag), open: first.open };
}

/** Litres are asked of a level in per cent: how full a tank is says how much is left, though not in litres. */
const fills = (tag: Tag, unit: string): boolean => tag.unit === '%' && comparable(unit, 'L');

interface Asked {
  readonly text: string;
  /** The word and what it may stand for, the likeliest first. */
  readonly meanings: readonly string[];
  /** Stands in the name of an asset. */
  readonly mentioned: boolean;
  /** May be left open without loss: a word of asking. */
  readonly free: boolean;
  /** "hot", "fast": asks for a quantity, names nothing. */
  readonly adjective: boolean;
}

/** The content words of the question. */
function askedWords({ words, spans, mentions, question }: ExplainOptions): Asked[] {
  const inside = (word: QuestionWord, where: ExplainOptions['spans']): boolean =>
    where.some(({ start, end }) => word.start < end && word.end > start);
  const free = words.filter((word) => !inside(word, spans));
  const found = free.flatMap((word, i): Asked[] => {
    const { text } = word;
    if (isNeed(text, free[i - 1]?.text)) return [];
    const mentioned = inside(word, mentions);
    // "The two pumps" names no pump two.
    if (word.taken && !mentioned && Object.hasOwn(DIGITS, text)) return [];
    const quantity = quantityOf(text);
    if (quantity)
      return [{ text, meanings: [quantity, ...conceptsOf(text)], mentioned: false, free: true, adjective: true }];
    const concepts = conceptsOf(text);
    if (FUNCTION_WORDS.has(text)) return [];
    const plain = canonical(text);
    const loose = QUESTION_WORDS.has(text) || QUESTION_WORDS.has(plain) || isTalk(text) || GENERAL_WORDS.has(plain);
    const unit = (unitFromWords(text) !== undefined && text.length < 4) || Object.hasOwn(DIGITS, text);
    return [{ text, meanings: [plain, ...concepts], mentioned, free: loose || unit, adjective: false }];
  });
  const spoken = phraseConcepts(question).map(
    (meaning): Asked => ({ text: meaning, meanings: [meaning], mentioned: false, free: true, adjective: false }),
  );
  return [...found, ...spoken];
}

interface Scale {
  readonly weights: ReadonlyMap<string, number>;
  /** Weight of a word that stands in no name. */
  readonly unknown: number;
  readonly unit: string | undefined;
}

/** What a word that the signal's own name holds is worth beside one of its asset's. */
const PLACE = 0.6;
/** A meaning beside the word itself. */
const MEANT = 0.8;

function weigh(
  { tag, names, own, place }: Profile,
  asked: readonly Asked[],
  { weights, unknown, unit }: Scale,
): { tag: Tag; score: number; open: string[] } | undefined {
  const open: string[] = [];
  const said = new Set<string>();
  // What one word stands for may be a name of two: "topped up" is a make-up flow.
  const meant = new Set<string>();
  let score = 0;
  let named = false;
  for (const { text, meanings, mentioned, free, adjective } of asked) {
    const hit = meanings.findIndex((word) => own.has(word));
    const meaning = meanings[hit];
    if (meaning !== undefined) {
      for (const word of meanings) if (word === meaning || (GENERAL_WORDS.has(word) && own.has(word))) said.add(word);
      if (hit > 0) for (const word of meanings) meant.add(word);
      score += (weights.get(meaning) ?? 1) * (hit === 0 ? 1 : MEANT);
      if (!GENERAL_WORDS.has(meaning) && !mentioned) named = true;
    } else if (meanings.some((word) => measures(tag, word))) {
      for (const word of meanings) said.add(word);
      score += 1;
      named ||= adjective || !mentioned;
    } else if (meanings.some((word) => place.has(word))) {
      score += (weights.get(meanings.find((word) => place.has(word)) ?? '') ?? 1) * PLACE;
    } else if (!free) {
      open.push(text);
      score -= Math.max(...meanings.map((word) => weights.get(word) ?? 0), unknown / 2);
    }
  }
  if (!named && !unit) return undefined;
  const whole = names.some((name) =>
    name.every((word) => said.has(word) || (name.length > 1 && meant.has(word)) || impliedBy(word, tag, unit)),
  );
  return whole ? { tag, score, open } : undefined;
}

/** A word for the quantity that the signal's unit measures. */
const measures = (tag: Tag, word: string): boolean =>
  tag.unit !== undefined &&
  (QUANTITY_UNITS[word] ?? []).some((unit) => unit !== '%' && tag.unit !== undefined && comparable(tag.unit, unit));

/** "in °F" says "temperature". */
const impliedBy = (word: string, tag: Tag, unit: string | undefined): boolean =>
  unit !== undefined && measures(tag, word);
