/** Two signals set against each other: "is the outlet warmer than the inlet?", "what does the chiller draw compared to the compressor?". */
import type { Asset, Tag } from '../../plant/plant.ts';
import type { Understanding } from '../stages.ts';
import { QUANTITY_UNITS } from './lexicon.ts';
import { nameWords } from './names.ts';
import { type UnderstandOptions, understand } from './understand.ts';

const COMPARED =
  /^(.*?)\b(?:is|are|was|were)?\s*(?:the\s+)?((?:[\w'-]+\s+){1,7}?)(?:is |are )?(?:higher|lower|hotter|warmer|colder|cooler|faster|slower|bigger|smaller|greater|more|less)(?:\s+or\s+\w+)?\s+than\s+(?:the\s+|its\s+|that of\s+(?:the\s+)?)?((?:[\w'-]+\s*){1,6}?)(?:,|\band by\b|\?|$)/i;
/** "How much hotter is the one than the other?" */
const BY_HOW_MUCH =
  /^(?:by )?(how much) (?:\w+er|more|less) (?:is|are|was|were) (?:the\s+)?((?:[\w'-]+\s+){1,9}?)than\s+(?:the\s+|that of\s+(?:the\s+)?)?((?:[\w'-]+\s*){1,9})\W*$/i;
const CHOSEN =
  /\b(?:higher|lower|hotter|warmer|colder|cooler|faster|slower|bigger|smaller|greater)\b\s*[,:]?\s*(?:the\s+)?((?:[\w'-]+\s+){1,7}?)or\s+(?:the\s+)?((?:[\w'-]+\s*){1,7})\??$/i;

/** "The difference between supply and return temperature": what stands on either side of the "and". */
const BETWEEN =
  /\b(?:difference|differ|gap|spread|delta|split)\b.{0,12}?\b(?:between|of)\s+(?:the\s+)?((?:[\w'-]+\s+){1,6}?)and\s+(?:the\s+)?((?:[\w'-]+\s*){1,7}?)(?:,|\?|\.|$|\b(?:right )?now\b)/i;

/** "Condensing minus evaporating pressure". */
const MINUS =
  /^(?:(?:what(?:'s|s| is)|how much is) )?(?:the\s+)?((?:[\w'-]+\s+){1,6}?)(?:minus|less)\s+(?:the\s+)?((?:[\w'-]+\s*){1,7})\W*$/i;

/** "Is the outlet warmer than the inlet?", "which is higher, the mains voltage or the UPS output voltage?": two signals. */
export function compared(text: string, whole: Understanding, options: UnderstandOptions): Understanding | undefined {
  const than = BY_HOW_MUCH.exec(text) ?? COMPARED.exec(text);
  const or = CHOSEN.exec(text) ?? BETWEEN.exec(text) ?? MINUS.exec(text);
  const [left, right] = sharingNouns(or ? [or[1], or[2]] : [than?.[2], than?.[3]]);
  const settled = whole.intent === 'cause' || /^\s*(?:usual|normal|before|ever|expected)/i.test(right ?? '');
  const beside = settled ? undefined : (sameOfBoth(text, whole, options) ?? acrossOf(whole, options));
  if (beside) return beside;
  if (!left || !right || settled || whole.moment !== undefined || whole.range || /^\s*-?\d/.test(right))
    return undefined;
  const quantity = /(?:hott|warm|cold|cool)er/i.test(text) && !/\btemperature\b/i.test(text) ? ' temperature' : '';
  const one = understand(withQuantityOf(right, `${left.trim()}${quantity}`), options);
  const two = understand(`${right.trim()}${quantity}`, options);
  if (!isClear(one)) return undefined;
  const others = isClear(two) && /\s/.test(right.trim()) ? two.tags : counterparts(one, right, options);
  const both = [...one.tags, ...others.filter(({ what }) => !one.tags.some((tag) => tag.what === what))];
  const tags = firstOwner(both, one.tags);
  return besideEachOther(whole, tags);
}

/** "The drive end bearing than the non drive end one on pump 1": the noun that "one" stands for; a place said once is that of both. */
function sharingNouns([left, right]: readonly (string | undefined)[]): readonly (string | undefined)[] {
  if (!left || !right) return [left, right];
  const [, named = right, place = ''] = /^(.+?)(\s+(?:of|on|at|in)\s+.+)$/i.exec(right.trim()) ?? [];
  const noun = left.trim().split(/\s+/).at(-1) ?? '';
  const other = named.replace(/\bones?$/i, noun) + place;
  const placed = other === right || !place || PLACED.test(left) ? left : `${left.trim()}${place} `;
  return [placed, other];
}
const PLACED = /\b(?:of|on|at|in)\b|'s\b|\d/i;

/** "Supply and return temperature": the quantity at the end is that of both. */
function withQuantityOf(right: string, left: string): string {
  const last = nameWords(right).at(-1) ?? '';
  const own = nameWords(left).some((word) => Object.hasOwn(QUANTITY_UNITS, word));
  return Object.hasOwn(QUANTITY_UNITS, last) && !own ? `${left} ${last}` : left;
}

/** Where several assets have both signals, those of the first that is called so: an area before its machines. */
function firstOwner(tags: Understanding['tags'], one: Understanding['tags']): Understanding['tags'] {
  if (tags.length <= 2 || one.length < 2) return tags;
  const owner = one.find(({ what }) => tags.filter((tag) => tag.what.asset === what.asset).length === 2)?.what.asset;
  return owner === undefined ? tags : tags.filter(({ what }) => what.asset === owner);
}

/** "… than the inlet" after "condenser outlet": the signal beside it that is called so, as much else alike as can be. */
function counterparts(one: Understanding, right: string, { index }: UnderstandOptions): Understanding['tags'] {
  const [first] = one.tags;
  if (!first) return [];
  const words = nameWords(right);
  const own = new Set([first.what.name, ...first.what.aliases].flatMap(nameWords));
  const likeness = (tag: Tag): number =>
    Math.max(
      ...[tag.name, ...tag.aliases].map((name) => {
        const all = nameWords(name);
        return words.every((word) => all.includes(word)) ? all.filter((word) => own.has(word)).length : -1;
      }),
    );
  const beside = (index.asset(first.what.asset)?.tags ?? [])
    .filter((tag) => tag !== first.what && tag.unit === first.what.unit)
    .map((tag) => ({ tag, likeness: likeness(tag) }))
    .filter((found) => found.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  return beside.slice(0, 1).map(({ tag }) => ({ ...first, what: tag }));
}

/** "What does the chiller draw compared to the compressor": what is asked of the first machine is asked of the second. */
const AGAINST =
  /^(.+?),?\s+(?:compared (?:to|with)|vs\.?|versus|against|relative to|next to)\s+(?:that of )?((?:the |our )?[\w' -]+?)\W*$/i;

function sameOfBoth(text: string, whole: Understanding, options: UnderstandOptions): Understanding | undefined {
  const [, left = '', right = ''] = AGAINST.exec(text) ?? [];
  if (!left || whole.range || whole.anchor || whole.moment !== undefined) return undefined;
  const one = understand(left, options);
  const [machine, ...others] = one.assets;
  if (!machine || others.length || !isClear(one)) return undefined;
  const other = understand(right, options);
  if (other.tags.length || other.assets.length !== 1 || !other.assets[0]?.text) return undefined;
  const twin = other.assets[0].what.tags.find(
    ({ name, unit }) => name === one.tags[0]?.what.name && unit === one.tags[0].what.unit,
  );
  const [tag] = one.tags;
  if (twin && tag && one.tags.length === 1) return besideEachOther(whole, [tag, { ...tag, what: twin }]);
  if (!machine.text) return undefined;
  const two = understand(one.question.replace(machine.text, other.assets[0].text), options);
  return isClear(two) ? besideEachOther(whole, [...one.tags, ...two.tags]) : undefined;
}

/** "Delta T across the condenser": what a machine makes of a quantity between its two sides. */
const ACROSS =
  /\b(?:delta|difference|drop|rise|split|spread|loss|gain|lift)\b.{0,40}?\b(?:across|over|through|of|on|at|in)\s+(?:the |our )?(?!.*\b(?:and|than|last|past|this|since|today|yesterday)\b)/i;
const POLES: readonly (readonly [string, string])[] = [
  ['inlet', 'outlet'],
  ['in', 'out'],
  ['input', 'output'],
  ['supply', 'return'],
  ['suction', 'discharge'],
  ['entering', 'leaving'],
  ['upstream', 'downstream'],
];

function acrossOf(whole: Understanding, { index }: UnderstandOptions): Understanding | undefined {
  const { question, range, moment, tags } = whole;
  if (!ACROSS.test(question) || range || moment !== undefined || whole.functions?.length) return undefined;
  // A difference that is measured itself needs no two.
  const poles = polesSaid(question);
  if (
    !poles &&
    tags.some(({ what }) => /\b(?:differential|difference|drop|delta)\b/i.test([what.name, ...what.aliases].join(' ')))
  )
    return undefined;
  const said = new Set(nameWords(question));
  const quantity =
    said.has('pressure') || /\bdelta[- ]?p\b/i.test(question) ? 'bar' : said.has('voltage') ? 'V' : 'Cel';
  const assets = whole.candidates?.length ? whole.candidates : index.plant.assets;
  const found = assets
    .flatMap((asset) => pairsOf(asset))
    .filter(([one]) => one.unit === quantity && (!poles || nameWords(one.name).includes(poles[0])))
    .map((pair) => ({ pair, fits: ownWords(pair).filter((word) => said.has(word)).length }));
  const own = found.filter(({ pair: [{ asset }] }) => whole.assets.some(({ what }) => what.id === asset));
  const near = own.length ? own : found;
  const most = Math.max(0, ...near.map(({ fits }) => fits));
  const best = near.filter(({ fits }) => fits === most);
  const [only, second] = best;
  const named = most > 0 || whole.assets.length === 1;
  return only && !second && named
    ? besideEachOther(
        whole,
        only.pair.map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias', confidence: 0.8 })),
      )
    : undefined;
}

/** "Between supply and return": both sides by name. */
function polesSaid(question: string): readonly [string, string] | undefined {
  const said = new Set(nameWords(question));
  return POLES.find(([one, other]) => said.has(one) && said.has(other));
}

/** Words of both names, without those that tell the sides apart. */
const ownWords = ([one, other]: readonly [Tag, Tag]): string[] => {
  const words = new Set([other.name, ...other.aliases].flatMap(nameWords));
  return [...new Set([one.name, ...one.aliases].flatMap(nameWords))].filter(
    (word) => words.has(word) && !Object.hasOwn(QUANTITY_UNITS, word),
  );
};

/** Signals of an asset whose names differ in the side only. */
function pairsOf({ tags }: Asset): (readonly [Tag, Tag])[] {
  return POLES.flatMap(([a, b]) =>
    tags.flatMap((one) => {
      const wanted = nameWords(one.name).map((word) => (word === a ? b : word));
      if (!nameWords(one.name).includes(a)) return [];
      const other = tags.find(({ name, unit }) => unit === one.unit && nameWords(name).join() === wanted.join());
      return other ? [[one, other] as const] : [];
    }),
  );
}

/** The two signals as the question, where one can be held against the other. */
function besideEachOther(whole: Understanding, tags: Understanding['tags']): Understanding | undefined {
  const units = new Set(tags.map(({ what }) => what.unit));
  if (tags.length < 2 || tags.length > 4 || units.size > 1) return undefined;
  return { ...whole, intent: 'value', tags, missing: [], unexplained: [], unknown: [], form: 'what' };
}

/** A signal is named, and nothing of the question is left open. */
export const isClear = ({ tags, missing, unexplained, unknown }: Understanding): boolean =>
  tags.length > 0 && !missing?.length && !unexplained?.length && !unknown.length;
