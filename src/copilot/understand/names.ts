/**
 * The names of a plant, prepared for finding them in a question: ids, names, aliases and types of assets and tags, under
 * one spelling. Built once for each plant.
 */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import { DIGITS } from './digits.ts';
import { canonical, GENERAL_WORDS } from './lexicon.ts';
import { nounsOfType } from './states.ts';
import { fold, wordsOf } from './words.ts';

/** Several assets that a question names by what they are: "the chillers", "sound sensors", "lights". */
export interface AssetGroup {
  readonly label: string;
  readonly assets: readonly Asset[];
  /** Where `assets` cannot have the state asked for: also sensors of that class, and assets whose name ends so. */
  readonly wider?: readonly Asset[] | undefined;
}

export interface NameIndex {
  /** Squeezed canonical name → assets it names, and how. */
  readonly assets: ReadonlyMap<string, readonly { readonly asset: Asset; readonly how: 'exact' | 'alias' }[]>;
  readonly tags: ReadonlyMap<string, readonly { readonly tag: Tag; readonly how: 'exact' | 'alias' }[]>;
  /** Squeezed canonical type → the assets of that type. */
  readonly types: ReadonlyMap<string, readonly Asset[]>;
  /** Every canonical word of the plant's names → how many names hold it. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The longest name in words. */
  readonly longest: number;
  readonly byWord: ReadonlyMap<string, readonly Asset[]>;
  /** Last word of a name → the assets whose name ends so: "Shed door", "Front door". */
  readonly heads: ReadonlyMap<string, readonly Asset[]>;
  /** Words of the names of signals. */
  readonly tagWords: ReadonlySet<string>;
  /** Two words of a name written as one → the two: "airflow", "makeup". */
  readonly compounds: ReadonlyMap<string, string>;
  /** Word → the words that stand with it in the names of one asset and its signals. */
  readonly company: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The canonical words of a name. */
export const nameWords = (name: string): string[] => wordsOf(name).map((word) => canonical(word.text));
/** Words joined without gaps: "P-101", "p 101" and "P101" become one. */
export const squeeze = (words: readonly string[]): string => words.join('').replace(/[^\p{L}\p{N}%]/gu, '');

const indexes = new WeakMap<PlantIndex, NameIndex>();

/** The name index of a plant; made at the first call. */
export function namesOf(index: PlantIndex): NameIndex {
  const known = indexes.get(index);
  if (known) return known;
  const made = build(index);
  indexes.set(index, made);
  return made;
}

function build(index: PlantIndex): NameIndex {
  const assets = new Map<string, { asset: Asset; how: 'exact' | 'alias' }[]>();
  const tags = new Map<string, { tag: Tag; how: 'exact' | 'alias' }[]>();
  const types = new Map<string, Asset[]>();
  const vocabulary = new Map<string, number>();
  const compounds = new Map<string, string>();
  const byWord = new Map<string, Asset[]>();
  const heads = new Map<string, Asset[]>();
  const tagWords = new Set(index.allTags().flatMap((tag) => [tag.name, ...tag.aliases].flatMap(nameWords)));
  const assetWords = new Set(index.plant.assets.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(nameWords)));
  // "Supply" of "uninterruptible power supply" is rather the supply temperature; "pump" is what pumps are called.
  const ambiguous = (type: string): boolean => tagWords.has(type) && !assetWords.has(type);
  let longest = 1;
  const learn = (name: string): string => {
    const words = nameWords(name);
    longest = Math.max(longest, words.length);
    for (const [whole] of name.matchAll(/[a-z]{3,}-[a-z]{2,}/gi))
      compounds.set(squeeze([fold(whole)]), whole.toLowerCase());
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (next && word.length > 2 && next.length > 2) compounds.set(word + next, `${word} ${next}`);
    });
    for (const { text } of wordsOf(name)) if (!vocabulary.has(text)) vocabulary.set(text, 1);
    for (const word of new Set(words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    return squeeze(words);
  };
  /** "Drive of pump two" is also "drive of pump 2". */
  const figures = (name: string): string => squeeze(nameWords(name).map((word) => DIGITS[word] ?? word));
  for (const asset of index.plant.assets) {
    const names = [asset.id, asset.name, ...asset.aliases].map((name) => name.replace(/^the\s+/i, ''));
    for (const word of floorWords(asset))
      if (!index.plant.assets.some(({ name }) => name.toLowerCase() === word)) names.push(word);
    names.forEach((name, i) => {
      put(assets, learn(name), { asset, how: i < 2 ? 'exact' : 'alias' });
      if (/[a-z]{3}\s+[a-z]+$/i.test(name)) {
        const key = figures(name);
        if (!assets.get(key)?.some((one) => one.asset === asset)) put(assets, key, { asset, how: 'alias' });
      }
    });
    const short = shortName(asset.name);
    if (short) put(assets, learn(short), { asset, how: 'alias' });
    const head = nameWords(asset.name).findLast((word) => !/^\d+$/.test(word));
    if (head && !GENERAL_WORDS.has(head)) put(heads, head, asset);
    for (const word of new Set(names.slice(1).flatMap(nameWords))) {
      if (!GENERAL_WORDS.has(word) && !/^\d+$/.test(word)) put(byWord, word, asset);
    }
    if (asset.type)
      for (const type of [...typeNames(asset.type), ...nounsOfType(asset.type)])
        if (!ambiguous(type)) put(types, learn(type), asset);
    for (const tag of asset.tags) {
      [tag.id, tag.name, ...tag.aliases].forEach((name, i) => {
        put(tags, learn(name), { tag, how: i < 2 ? 'exact' : 'alias' });
      });
      for (const word of Object.values(tag.values ?? {}))
        for (const one of nameWords(word)) vocabulary.set(one, vocabulary.get(one) ?? 1);
    }
  }
  for (const [kind, numbered] of numberedKinds(index)) if (!types.has(kind)) types.set(kind, numbered);
  return { assets, tags, types, vocabulary, byWord, heads, tagWords, company: companyOf(index), compounds, longest };
}

/** "Cooling pump one" and "cooling pump two" are the cooling pumps: names that differ by their number alone, squeezed. */
function numberedKinds({ plant }: PlantIndex): [string, Asset[]][] {
  const kinds = new Map<string, Asset[]>();
  for (const asset of plant.assets)
    for (const words of [asset.name, ...asset.aliases].map(nameWords)) {
      const number = words.at(-1) ?? '';
      if (words.length > 2 && /^\d{1,2}$/.test(DIGITS[number] ?? number))
        put(kinds, squeeze(words.slice(0, -1)), asset);
    }
  return [...kinds].filter(([, assets]) => assets.length > 1);
}

function companyOf(index: PlantIndex): Map<string, Set<string>> {
  const company = new Map<string, Set<string>>();
  for (const { name, aliases, type = '', tags } of index.plant.assets) {
    const own = new Set(
      [name, ...aliases, type, ...tags.flatMap((tag) => [tag.name, ...tag.aliases])].flatMap(nameWords),
    );
    for (const word of own) company.set(word, new Set([...(company.get(word) ?? []), ...own]));
  }
  return company;
}

/** "Cooling water pump 1" is "pump 1" for short. */
function shortName(name: string): string | undefined {
  const [, noun, number] = /([\p{L}]{3,})\s+(\d{1,4}[A-Za-z]?)$/u.exec(name.trim()) ?? [];
  return noun && number && `${noun} ${number}` !== name.trim() ? `${noun} ${number}` : undefined;
}

/** What people call a storey, whatever its name. */
function floorWords({ type = '', name }: Asset): string[] {
  if (!/\b(?:floor|level|storey)\b/i.test(type)) return [];
  if (/\b(?:upper|first|second|third|top|attic|loft)\b/i.test(name)) return ['upstairs'];
  return /\b(?:ground|lower|main|basement)\b/i.test(name) ? ['downstairs'] : [];
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    if (!list.includes(value)) list.push(value);
  } else map.set(key, [value]);
}

const SENSOR = /\b(?:sensor|detector)\b/i;

/** What a noun ("doors", "sound sensors") stands for: the assets of that type, devices before sensors. */
export function groupNamed(key: string, last: string, names: NameIndex): Omit<AssetGroup, 'label'> | undefined {
  const typed = names.types.get(key) ?? [];
  const heads = names.heads.get(last) ?? [];
  if (!typed.length && heads.length < 2) return undefined;
  const devices = typed.filter(({ type = '' }) => !SENSOR.test(type));
  const assets = devices.length ? devices : typed.length ? typed : heads;
  return { assets, wider: [...new Set([...typed, ...heads])] };
}

/** "sound binary sensor" is also asked for as "sound sensor" and "sound"; "centrifugal pump" as "pump". */
export function typeNames(type: string): string[] {
  const words = nameWords(type);
  const plain = words.filter((word) => word !== 'binary');
  const bare = plain.filter((word) => word !== 'sensor');
  const names = [words, plain, bare];
  if (!words.includes('sensor')) for (let i = 1; i < words.length; i++) names.push(words.slice(i), words.slice(0, -i));
  return [...new Set(names.filter((one) => one.length).map((one) => one.join(' ')))].filter(
    (one) => !GENERAL_WORDS.has(one),
  );
}

/** "Pump 2 drive" beside "Cooling water pump 2": what stands with an asset in one place and bears its name and number. */
export function belongingTo({ id, name, parent }: Asset, index: PlantIndex): Asset[] {
  const own = nameWords(name).slice(-2);
  if (own.length < 2 || !/^\d/.test(own[1] ?? '')) return [];
  return index.plant.assets.filter((asset) => {
    const words = nameWords(asset.name);
    return asset.id !== id && asset.parent === parent && words.length > 2 && own.every((word, i) => words[i] === word);
  });
}
