/** Which assets, groups of assets and tags a question names, and which names in it this plant does not have. */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import type { Mention } from '../stages.ts';
import { DIGITS, LETTERS, ORDINALS } from './digits.ts';
import { canonical, FUNCTION_WORDS, GENERAL_WORDS, QUANTITY_UNITS, QUESTION_WORDS, quantityOf } from './lexicon.ts';
import { type AssetGroup, groupNamed, type NameIndex, namesOf, nameWords, squeeze } from './names.ts';
import { type QuestionWord, questionWords } from './question-words.ts';
import { LOOSE_NOUNS } from './states.ts';
import { unknownNames } from './unknown.ts';
import { singular, type Word } from './words.ts';

export interface Entities {
  readonly words: readonly QuestionWord[];
  readonly assets: readonly Mention<Asset>[];
  readonly groups: readonly Mention<AssetGroup>[];
  /** Tags named in full; each tag of that name, whatever its asset. */
  readonly tags: readonly Mention<Tag>[];
  /** Tags named by their id. */
  readonly ids: readonly Tag[];
  readonly unknown: readonly { readonly text: string; readonly suggestions: readonly string[] }[];
}

/** Finds the names in a question. `blocked` are characters that a time or a unit has taken. */
export function findEntities(
  question: string,
  index: PlantIndex,
  blocked: readonly { start: number; end: number }[] = [],
): Entities {
  const names = namesOf(index);
  const words = questionWords(question, blocked);
  const assets: Mention<Asset>[] = [];
  const groups: Mention<AssetGroup>[] = [];
  const tags: Mention<Tag>[] = [];
  const ids: Tag[] = [];
  // "Pump 1 (P-101)" names one asset twice
  const again: { start: number; end: number }[] = [];
  let i = 0;
  while (i < words.length) {
    const hit = longestAt(question, words, i, names);
    if (!hit) {
      i++;
      continue;
    }
    const span = words.slice(i, i + hit.length);
    const start = span[0]?.start ?? 0;
    const end = span.at(-1)?.end ?? start;
    const text = question.slice(start, end).replace(/^(?:the|an?|any|all)\s+/i, '');
    const mention = <T>(what: T, how: Mention<T>['how']): Mention<T> => ({
      what,
      text,
      start,
      end,
      how,
      confidence: 1,
    });
    const many = hit.group !== undefined && isMany(question, span);
    for (const { asset, how } of many ? [] : hit.assets)
      if (assets.some(({ what }) => what === asset)) again.push({ start, end });
      else assets.push(mention(asset, how));
    for (const { tag } of hit.tags) {
      const owner = hit.ids.includes(tag) ? index.asset(tag.asset) : undefined;
      if (owner && !assets.some(({ what }) => what === owner)) assets.push(mention(owner, 'exact'));
    }
    for (const tag of hit.ids) ids.push(tag);
    if (hit.group && (many || !hit.assets.length)) groups.push(mention({ label: text, ...hit.group }, 'exact'));
    for (const { tag, how } of hit.tags) tags.push(mention(tag, how));
    if (hit.assets.length && !many) for (const word of span) word.taken = true;
    else if (hit.group) for (const word of span) word.grouped = true;
    i += hit.length;
  }
  if (!assets.length) assets.push(...partialNames(question, words, names));
  const unknown = unknownNames(question, index, [...assets, ...groups, ...tags, ...again, ...blocked]);
  const about = assets.filter((asset) => !standsIn(asset, unknown, question) && !isPurpose(asset, tags, question));
  return { words, assets: about, groups, tags, ids, unknown };
}

/** "Is the dew point too high for the filler?": whom a signal named in full, and of another machine, has to suit. */
function isPurpose({ what, start }: Mention<Asset>, tags: readonly Mention<Tag>[], question: string): boolean {
  const suits = /\b(?:too \w+|enough|ok|okay|fine|right|good|suitable|bad) for (?:the |our )?$/i.test(
    question.slice(0, start),
  );
  return suits && tags.length > 0 && tags.every((tag) => tag.what.asset !== what.id);
}

/** "chiller" in "chiller 3", "conveyor" before "CV-9": only the kind of an asset that is not there. */
function standsIn(
  asset: { readonly start: number; readonly end: number },
  unknown: Entities['unknown'],
  question: string,
): boolean {
  return unknown.some(({ text }) => {
    const start = question.indexOf(text);
    return asset.start < start + text.length && (asset.end > start || /^\s*$/.test(question.slice(asset.end, start)));
  });
}

const isKeyOfId = (tag: Tag, key: string): boolean => squeeze(nameWords(tag.id)) === key;

interface Hit {
  readonly length: number;
  readonly assets: readonly { readonly asset: Asset; readonly how: 'exact' | 'alias' }[];
  readonly tags: readonly { readonly tag: Tag; readonly how: 'exact' | 'alias' }[];
  readonly group: Omit<AssetGroup, 'label'> | undefined;
  /** Those of `tags` that are named by their id. */
  readonly ids: readonly Tag[];
}

/** The longest run of words from here that names something. */
function longestAt(question: string, words: readonly QuestionWord[], from: number, names: NameIndex): Hit | undefined {
  for (let length = Math.min(names.longest + 4, words.length - from); length > 0; length--) {
    const span = words.slice(from, from + length);
    if (span.some(({ taken }) => taken)) continue;
    const first = span[0]?.text ?? '';
    const last = span.at(-1)?.text ?? '';
    if (length > 1 && /^(?:the|an?|of|in|on|at|for|to|is|are|and)$/.test(first)) continue;
    if (length > 1 && FUNCTION_WORDS.has(last) && !(last in DIGITS)) continue;
    if (length === 1 && (FUNCTION_WORDS.has(first) || GENERAL_WORDS.has(canonical(first)))) continue;
    for (const key of keysOf(span)) {
      // "kilowatts" stands for power, but names no area that is called so.
      const synonym = length === 1 && span[0]?.canonical !== singular(first) && squeeze([first]) !== key;
      const ofAnother =
        length === 1 && names.tags.has(key) && isOfAnother(question, span[0], endsName(words[from - 1], names));
      const written = question.slice(span[0]?.start, span.at(-1)?.end);
      const { assets, tags } = asWritten(written, {
        assets: (synonym || ofAnother ? [] : (names.assets.get(key) ?? [])).filter(
          ({ asset, how }) => length > 1 || how === 'exact' || !isPartOfAnother(asset, words, from, names),
        ),
        tags: names.tags.get(key) ?? [],
      });
      const group = groupAt(key, words, { from, length }, names);
      const onlyId = !assets.length && !group && tags.every(({ tag }) => isKeyOfId(tag, key));
      if (onlyId && length > 1 && !/[._/]/.test(written)) continue;
      const ids = tags.filter(({ tag }) => isKeyOfId(tag, key)).map(({ tag }) => tag);
      if (assets.length || tags.length || group) return { length, assets, tags, group, ids };
    }
  }
  return undefined;
}

/** "A54.0" is the signal of that id and not also the asset A540: what is written letter by letter leaves out the rest. */
function asWritten(written: string, hit: Pick<Hit, 'assets' | 'tags'>): Pick<Hit, 'assets' | 'tags'> {
  const id = written.toLowerCase();
  const assets = hit.assets.filter(({ asset }) => asset.id.toLowerCase() === id);
  const tags = hit.tags.filter(({ tag }) => tag.id.toLowerCase() === id);
  return assets.length + tags.length ? { assets, tags } : hit;
}

/** "The compressor's power" and "the most power" are signals of machines, though an area is called power. */
const isOfAnother = (question: string, word: Word | undefined, name: Word | undefined): boolean =>
  word !== undefined &&
  (/(?:'s\s+(?:[a-z]+\s+)?|\b(?:most|least|more|less)\s+)$/i.test(question.slice(0, word.start)) ||
    /^\s+of\s+(?:the\s+|all\s+)?[a-z]/i.test(question.slice(word.end)) ||
    (name !== undefined && /^\s$/.test(question.slice(name.end, word.start))));

/** "The tower belts" are a part of the tower, though a conveyor is called "belt" too; a "filler conveyor" is a conveyor. */
function isPartOfAnother(
  { id, name, type = '' }: Asset,
  words: readonly QuestionWord[],
  at: number,
  { heads, types }: NameIndex,
): boolean {
  const [owner, word] = [words[at - 1], words[at]];
  if (!owner || !word || word.start - owner.end !== 1) return false;
  const own = nameWords(`${name} ${type}`);
  if (own.includes(word.canonical) || own.includes(owner.canonical)) return false;
  const owners = heads.get(owner.canonical) ?? types.get(owner.canonical) ?? [];
  return owners.length > 0 && !owners.some((one) => one.id === id);
}

/** A word that an asset's name ends with and that named one. */
const endsName = (word: QuestionWord | undefined, { types, heads }: NameIndex): Word | undefined =>
  word?.taken && (types.has(word.canonical) || heads.has(word.canonical) || /\d$/.test(word.text)) ? word : undefined;

/** "the pumps", "any door", "which lights": several are meant, not the one thing that is called so. */
function isMany(question: string, span: readonly QuestionWord[]): boolean {
  const before = question.slice(0, span[0]?.start);
  const last = span.at(-1)?.text ?? '';
  return (
    singular(last) !== last ||
    /\b(?:any|all|every|each|which|how many|some|no|there|what)\b[^,.;]*$/i.test(before) ||
    span.at(-1)?.text === 'sensor'
  );
}

/** A type names a group unless it only qualifies the next word: "heat pump" asks for no heat sensor. */
function groupAt(
  key: string,
  words: readonly QuestionWord[],
  at: { readonly from: number; readonly length: number },
  names: NameIndex,
): Omit<AssetGroup, 'label'> | undefined {
  const span = words.slice(at.from, at.from + at.length);
  const last = span.at(-1);
  const next = words[at.from + at.length];
  if (!last) return undefined;
  const qualifies =
    next !== undefined &&
    !next.taken &&
    singular(last.text) === last.text &&
    names.vocabulary.has(next.canonical) &&
    !FUNCTION_WORDS.has(next.text) &&
    !QUESTION_WORDS.has(next.text) &&
    !QUESTION_WORDS.has(next.canonical);
  const followedById =
    next !== undefined && /^[a-z]{1,3}$/.test(next.text) && /\d/.test(words[at.from + at.length + 1]?.text ?? '');
  if (qualifies && !followedById && next.start - last.end <= 1) return undefined;
  if (names.tagWords.has(last.canonical) && sharesQuantity(words, at.from + at.length)) return undefined;
  // "The drive end" is part of a signal's name.
  const joined = next !== undefined && names.compounds.has(last.canonical + next.canonical);
  if (joined && !isQuantity(next.canonical)) return undefined;
  const typed = names.types.has(key);
  if (!typed && (at.length > 1 || singular(last.text) === last.text)) return undefined;
  const [head, ...others] = span.map((word) => names.byWord.get(word.canonical) ?? []);
  const loose = LOOSE_NOUNS.has(span.map((word) => word.text).join(' '));
  const named = loose && span.length > 1 && head?.some((asset) => others.every((one) => one.includes(asset)));
  return named ? undefined : groupNamed(key, last.canonical, names);
}

const isQuantity = (word: string): boolean => Object.hasOwn(QUANTITY_UNITS, word);

/** "Supply and return temperature": what stands before the "and" names a signal of that quantity too. */
const sharesQuantity = (words: readonly QuestionWord[], next: number): boolean =>
  /^(?:and|or)$/.test(words[next]?.text ?? '') && isQuantity(words[next + 2]?.canonical ?? '');

/** As written, without articles, and with spoken letters and digits as characters. */
function keysOf(span: readonly QuestionWord[]): string[] {
  const written = span.map((word) => word.canonical);
  const plain = span
    .filter(({ text }) => !['the', 'a', 'an', 'of', 'number', 'no'].includes(text))
    .map((word) => word.canonical);
  const spoken = span.map(
    ({ text, canonical: c }) =>
      DIGITS[text] ?? LETTERS[text] ?? (['dash', 'hyphen', 'minus', 'dot', 'point', 'number'].includes(text) ? '' : c),
  );
  const [first, ...others] = written;
  const ordinal = first !== undefined && others.length > 0 ? ORDINALS[first] : undefined;
  const counted = ordinal === undefined ? [] : [squeeze([...others, ordinal])];
  return [...new Set([squeeze(written), squeeze(plain), squeeze(spoken), ...counted])].filter(Boolean);
}

/** Assets that the question names by a part of their name which few assets share ("the countertop"). */
function partialNames(question: string, words: readonly QuestionWord[], names: NameIndex): Mention<Asset>[] {
  const hits = words.flatMap((word, i) => {
    // What measures nothing is not named by a word of signals: "drink" of "drink temperature", in a firm's name too.
    const named = names.byWord.get(word.canonical)?.filter((asset) => !isPartOfAnother(asset, words, i, names));
    const measuring = names.tagWords.has(word.canonical) ? named?.filter(({ tags }) => tags.length > 0) : named;
    const known = measuring?.length ? measuring : undefined;
    const plain =
      word.taken ||
      word.grouped ||
      FUNCTION_WORDS.has(word.text) ||
      QUESTION_WORDS.has(word.text) ||
      QUESTION_WORDS.has(word.canonical) ||
      quantityOf(word.text) !== undefined;
    // "supply" of "supply pressure" is no power supply, and "VFD" of "VFD-205" is another drive.
    const next = words[i + 1]?.canonical ?? '';
    const other =
      (names.tagWords.has(word.canonical) && (names.tagWords.has(next) || sharesQuantity(words, i + 1))) ||
      /^[-_]?\d/.test(question.slice(word.end));
    return known && !plain && !other && !names.tags.has(word.canonical) ? [{ word, i, known }] : [];
  });
  const [first, ...rest] = hits;
  if (!first) return [];
  let common = first.known;
  const span = [first];
  for (const next of rest) {
    const both = common.filter((asset) => next.known.includes(asset));
    if (both.length) {
      common = both;
      span.push(next);
    }
  }
  if (new Set(common.map(({ name }) => name)).size > 3) return [];
  for (const { word } of span) word.taken = true;
  const start = first.word.start;
  const end = span.at(-1)?.word.end ?? start;
  return common.map((what) => ({
    what,
    text: question.slice(start, end),
    start,
    end,
    how: 'fuzzy' as const,
    confidence: 0.6,
  }));
}
