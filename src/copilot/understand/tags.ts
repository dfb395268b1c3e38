/** Which signals of some assets a question asks for, by the words of their names, their quantity and their unit. */
import type { Asset, Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import { DIGITS } from './digits.ts';
import { canonical, FUNCTION_WORDS, GENERAL_WORDS, QUANTITY_UNITS, QUESTION_WORDS, quantityOf } from './lexicon.ts';
import { type ContentWord, FLUFF, missingBeside } from './missing-words.ts';
import { nameWords, typeNames } from './names.ts';
import type { QuestionWord } from './question-words.ts';
import { isTalk } from './talk.ts';

export interface TagChoice {
  readonly tags: readonly Tag[];
  /** Words of the question that the tags' names hold. */
  readonly matched: readonly string[];
  /** Words beside the matched ones that no such tag has: "oil" in "oil temperature" where there is no oil temperature. */
  readonly missing: readonly string[];
}

/** Tag names that say nothing: the asset itself says what is measured. */
const GENERIC = /^(?:(?:current|present|actual|live) )?(?:state|value|status|reading|measurement|native value)$/i;

/** True for a tag whose name says nothing; its asset says what is measured. */
export const isGeneric = (tag: Tag): boolean => GENERIC.test(tag.name.trim());

/** Energy is no torque, though N·m and J are made of the same units. */
const isTorque = (unit: string): boolean => /N\.m\b|\[lbf_av\]/.test(unit);
/** The tag measures the quantity of that unit; a share in per cent may be of anything. */
export const measuredIn = ({ unit }: Tag, wanted: string): boolean =>
  unit !== undefined && unit !== '%' && isTorque(unit) === isTorque(wanted) && comparable(unit, wanted);

const NAMES = new WeakMap<Tag, readonly string[][]>();

/** Every way to name a tag within its asset, as canonical words. Kept: each question looks at all tags of its assets. */
function namesOfTag(tag: Tag, asset: Asset): readonly string[][] {
  const known = NAMES.get(tag);
  if (known) return known;
  const made = namesWithin(tag, asset);
  NAMES.set(tag, made);
  return made;
}

function namesWithin(tag: Tag, asset: Asset): string[][] {
  const own = [tag.name, ...tag.aliases].map(nameWords);
  if (!isGeneric(tag)) return own;
  const measures = /\b(?:sensor|meter|probe|detector|transmitter|gauge)\b/i.test(asset.type ?? '');
  const type = measures ? typeNames(asset.type ?? '').map(nameWords) : [];
  if (!measures && asset.tags.length > 1) return own;
  const called = [asset.name, ...asset.aliases].map(nameWords);
  const both = type.map((one) => [...nameWords(asset.name), ...one]);
  return [...own, ...type, ...called, ...both].filter((words) => words.length);
}

/** "Does it need cleaning?" asks for its dirt, not for the cleaning air. */
export const isNeed = (word: string, before = ''): boolean => /^needs?$/.test(before) && word.endsWith('ing');

/** The content words of a question that may name a tag, adjectives of quantities turned into the quantity. */
function contentWords(words: readonly QuestionWord[]): ContentWord[] {
  return words.flatMap((word, at) => {
    if (word.taken || FUNCTION_WORDS.has(word.text)) return [];
    // "How low did it drop?" and "the low alarm" ask for the least or a limit; "low pressure" names a signal.
    if (/^(?:low|high)$/.test(word.text) && !qualifies(words[at - 1]?.text, words[at + 1]?.text)) return [];
    // "How many times" asks for no time.
    if (word.text === 'times' && /^(?:many|few|two|three|several)$/.test(words[at - 1]?.text ?? '')) return [];
    // "How fast did the pressure fall?" asks for a rate, not for a speed.
    if (word.text === 'fast' && words.some(({ text }) => RATE.test(text))) return [];
    if (isNeed(word.text, words[at - 1]?.text)) return [];
    // "Bottles per hour" asks for a rate, not for hours.
    if (/^(?:per|an?|which|what|each|every)$/.test(words[at - 1]?.text ?? '') && TIMES.test(word.text)) return [];
    const quantity = quantityOf(word.text);
    return [{ word: quantity ?? word.canonical, at, adjective: quantity !== undefined }];
  });
}

const isTestRun = (words: readonly QuestionWord[], at: number): boolean =>
  words[at]?.canonical === 'run' && words[at - 1]?.canonical === 'test';

const RATE = /^(?:fall|rise|ris|chang|cool|heat|warm|grow|increas|decreas)(?:e|es|s|ed|ing)?$/;

/** "One CIP", "priority 1": a number alone is no "axis 1". */
const tells = (word: string): boolean => !GENERAL_WORDS.has(word) && !/^\d+$/.test(DIGITS[word] ?? word);

const TIMES = /^(?:second|minute|hour|day|shift|week|month|year|sec|min|h)$/;

/** "Low" and "high" before a noun that a signal may be called by. */
const qualifies = (before = '', after = ''): boolean =>
  !/^(?:how|too)$/.test(before) && after !== '' && !FUNCTION_WORDS.has(after) && !QUESTION_WORDS.has(after);

/** Scores each tag by the weight of the question's words in its name; the best ones win, all of them when they tie. */
export function chooseTags(
  words: readonly QuestionWord[],
  assets: readonly Asset[],
  options: { readonly every?: boolean; readonly known?: ReadonlySet<string> } = {},
): TagChoice {
  // What an asset is called ("pump") does not by itself name one of its signals ("pump speed").
  const tags = assets.flatMap((asset) => {
    const kind = new Set([asset.name, asset.type ?? ''].flatMap(nameWords));
    return asset.tags.map((tag) => ({ tag, names: namesOfTag(tag, asset), kind }));
  });
  const content = contentWords(words);
  const uses = new Map<string, number>();
  for (const { names } of tags) for (const word of new Set(names.flat())) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = (word: string): number =>
    Math.log(1 + tags.length / (uses.get(word) ?? tags.length)) * (GENERAL_WORDS.has(word) || isTalk(word) ? 0.2 : 1);
  // "The test run" is one thing, and no run of its own.
  const said = content.filter(({ at }) => uses.has('test') || !isTestRun(words, at));
  const asked = new Set(said.flatMap(({ word, at }) => [word, words[at]?.canonical ?? word]));
  // A single word that names hold; of two, each may belong to another signal.
  const alone = [...asked].filter((word) => uses.has(word)).length === 1;
  const scored = tags
    .map(({ tag, names, kind }) => ({
      tag,
      kind,
      ...bestName(names, asked, { weight, every: options.every ?? false, alone }),
    }))
    .filter(
      ({ tag, kind, matched, coverage }) =>
        matched.some(tells) &&
        (coverage > 0.999 || isGeneric(tag) || matched.some((word) => tells(word) && !kind.has(word))),
    );
  if (!scored.length) return byUnit(words, content, assets);
  const top = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score > top - 1e-9);
  const cover = Math.max(...best.map(({ coverage }) => coverage));
  const covered = cover > 0.999 && !options.every ? best.filter(({ coverage }) => coverage > 0.999) : best;
  const { chosen, placed } = ofPlaceSaid(covered, { words, content, assets });
  const matched = [...new Set(chosen.flatMap((one) => one.matched))];
  // The tag was found by one of its names; words of its other names, and the quantity it measures, are not missing.
  const own = new Set(chosen.flatMap(({ tag }) => [tag.name, ...tag.aliases].flatMap(nameWords)));
  const measured = (word: string): boolean =>
    (QUANTITY_UNITS[word] ?? []).some((unit) => chosen.every(({ tag }) => unit !== '%' && measuredIn(tag, unit)));
  const others = content.filter(
    ({ word, at, adjective }) =>
      !adjective &&
      !words[at]?.grouped &&
      Object.hasOwn(QUANTITY_UNITS, word) &&
      (word !== 'level' || (cover < 0.999 && chosen.every(({ tag }) => tag.unit !== '%'))) &&
      !matched.includes(word),
  );
  const missing = [...new Set([...missingBeside(words, content, matched), ...others.map(({ word }) => word)])].filter(
    (word) =>
      !options.known?.has(canonical(word)) &&
      !own.has(canonical(word)) &&
      !placed.has(canonical(word)) &&
      !measured(canonical(word)),
  );
  const split = splitPair(
    content,
    chosen.map(({ tag }) => tag),
  );
  return { tags: chosen.map(({ tag }) => tag), matched, missing: split.length ? split : missing };
}

/** "Oil level" of a machine with an oil pressure and a fuel level: each word has a signal, and none has both. */
function splitPair(content: readonly ContentWord[], tags: readonly Tag[]): string[] {
  const names = tags.map((tag) => ({ tag, words: new Set([tag.name, ...tag.aliases].flatMap(nameWords)) }));
  const pair = content.find(({ word: kind, at }, i) => {
    const quantity = content[i + 1];
    if (quantity?.at !== at + 1 || !Object.hasOwn(QUANTITY_UNITS, quantity.word)) return false;
    const units = (QUANTITY_UNITS[quantity.word] ?? []).filter((unit) => unit !== '%');
    const ofKind = names.filter(({ words }) => words.has(kind));
    return (
      ofKind.length > 0 &&
      names.some(({ words }) => words.has(quantity.word)) &&
      !ofKind.some(({ tag, words }) => words.has(quantity.word) || units.some((unit) => measuredIn(tag, unit)))
    );
  });
  return pair ? [pair.word, content.find(({ at }) => at === pair.at + 1)?.word ?? ''] : [];
}

/** "Which pump motor …", "the hours of the diesel": of signals of one name, those of assets that the other words belong to. */
function ofPlaceSaid<T extends { readonly tag: Tag; readonly matched: readonly string[] }>(
  best: readonly T[],
  {
    words,
    content,
    assets,
  }: {
    readonly words: readonly QuestionWord[];
    readonly content: readonly ContentWord[];
    readonly assets: readonly Asset[];
  },
): { readonly chosen: readonly T[]; readonly placed: ReadonlySet<string> } {
  const all = { chosen: best, placed: new Set<string>() };
  if (new Set(best.map(({ tag }) => tag.asset)).size < 2) return all;
  const used = new Set(best.flatMap(({ matched }) => matched));
  const others = content.filter(
    ({ word, at, adjective }) => !adjective && !words[at]?.grouped && !used.has(word) && !GENERAL_WORDS.has(word),
  );
  const names = new Map(
    assets.map(({ id, name, type = '', aliases }) => [id, new Set([name, type, ...aliases].flatMap(nameWords))]),
  );
  const said = best.map((one) => ({
    one,
    words: others.map(({ word }) => word).filter((word) => names.get(one.tag.asset)?.has(word)),
  }));
  const most = Math.max(...said.map((found) => found.words.length));
  if (most === 0) return all;
  const chosen = said.filter((found) => found.words.length === most);
  return { chosen: chosen.map(({ one }) => one), placed: new Set(chosen.flatMap((found) => found.words)) };
}

/** Less than any word weighs. */
const HEAD = 1e-6;

function bestName(
  names: readonly string[][],
  asked: ReadonlySet<string>,
  {
    weight,
    every,
    alone,
  }: { readonly weight: (word: string) => number; readonly every: boolean; readonly alone: boolean },
) {
  let best = { score: 0, coverage: 0, matched: [] as string[] };
  for (const name of names) {
    // "Drive end" is not the non-drive end.
    const but = name[name.indexOf('non') + 1] ?? '';
    if (!every && name.includes('non') && !asked.has('non') && asked.has(but)) continue;
    const matched = name.filter((word) => asked.has(word));
    // Of names that hold as much of it, the one that ends with it is called so: the line output, not the output power.
    const ends = alone && matched.includes(name.at(-1) ?? '') ? HEAD : 0;
    const score = matched.reduce((sum, word) => sum + weight(word), 0) + ends;
    const coverage = score / name.reduce((sum, word) => sum + weight(word), 1e-9);
    if (score > best.score + 1e-9 || (Math.abs(score - best.score) < 1e-9 && coverage > best.coverage))
      best = { score, coverage, matched };
  }
  return best;
}

/** "how hot is P-101": no tag says "temperature", but one is measured in °C. */
function byUnit(words: readonly QuestionWord[], content: readonly ContentWord[], assets: readonly Asset[]): TagChoice {
  for (const { word } of content) {
    const units = QUANTITY_UNITS[word];
    if (!units) continue;
    const tags = assets
      .flatMap((asset) => asset.tags)
      .filter((tag) => units.some((unit) => unit !== '%' && measuredIn(tag, unit)));
    if (tags.length)
      return {
        tags,
        matched: [word],
        missing:
          assets.length === 1 && tags.length === 1 && tags.every(isGeneric)
            ? []
            : missingBeside(words, content, [word]),
      };
  }
  const missing = content
    .filter(
      ({ word, adjective, at }) =>
        !words[at]?.grouped &&
        !FLUFF.has(words[at]?.text ?? '') &&
        !isTalk(words[at]?.text ?? '') &&
        !adjective &&
        !QUESTION_WORDS.has(word) &&
        !GENERAL_WORDS.has(word) &&
        !/^\d/.test(word),
    )
    .map(({ word }) => word);
  return { tags: [], matched: [], missing };
}
