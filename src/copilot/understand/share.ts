/** "What percent of the site power is the chiller?": the two signals of which one is a part of the other. */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import type { Understanding } from '../stages.ts';
import { belongingTo, nameWords } from './names.ts';
import { type UnderstandOptions, understand } from './understand.ts';

const PART = '(?:per ?cent(?:age)?|%|share|fraction|part|proportion|ratio)';
/** A share of a time is no share of a quantity. */
const WHOLE = "(?:the |our |all the |all )?(?!(?:time|day|shift|night|week|hours?)\\b)([\\w' -]{3,50}?)";
const THING = "(?:the |our )?([\\w' -]{2,40}?)";
const END = '\\W*$';
/** Between the whole and its part. */
const GOES =
  '(?:is|are|was|were|do|does|did|goes|go|went|comes|come|came|falls?|fell)(?: (?:used|taken|drawn|eaten|made|consumed|delivered|pumped|moved|spent|due))?(?: (?:to|by|from|into|on|for|through|of))?';
const TAKES = '(?:use|take|draw|eat|make|deliver|pump|need|consume|pull|account for|have|get)s?';

const FORMS: readonly { readonly said: RegExp; readonly whole: number; readonly part: number }[] = [
  { said: new RegExp(`\\b${PART} of ${WHOLE} (?:do|does|did) ${THING} ${TAKES}${END}`, 'i'), whole: 1, part: 2 },
  { said: new RegExp(`\\b${PART} of ${WHOLE} ${GOES} ${THING}${END}`, 'i'), whole: 1, part: 2 },
  {
    said: new RegExp(`\\b${THING}(?:'s)? (?:is |are |as )(?:a |what )?${PART} of ${WHOLE}${END}`, 'i'),
    whole: 2,
    part: 1,
  },
  { said: new RegExp(`\\b${THING}'s ${PART} (?:of|in) ${WHOLE}${END}`, 'i'), whole: 2, part: 1 },
  { said: new RegExp(`\\b${PART} of ${THING} (?:in|of) ${WHOLE}${END}`, 'i'), whole: 2, part: 1 },
  { said: new RegExp(`\\bhow much of ${WHOLE} (?:do|does|did) ${THING} ${TAKES}${END}`, 'i'), whole: 1, part: 2 },
  { said: new RegExp(`\\bhow much of ${WHOLE} ${GOES} ${THING}${END}`, 'i'), whole: 1, part: 2 },
];

/** The question as one of a part and its whole; undefined for others, and where one of the two is not measured. */
export function sharedOf(whole: Understanding, options: UnderstandOptions): Understanding | undefined {
  const bare = withoutTime(whole);
  for (const form of FORMS) {
    const found = form.said.exec(bare);
    if (!found) continue;
    const alone = { ...options, before: undefined };
    const total = understand(found[form.whole] ?? '', alone);
    const piece = understand(found[form.part] ?? '', alone);
    const owner = piece.assets.length === 1 ? piece.assets[0]?.what : undefined;
    const all = totalOf(found[form.whole] ?? '', total, owner, options.index);
    const part = all && partOf(piece, owner, all, options.index);
    if (all && part && part !== all) return { ...whole, ...shareOf(part, all) };
  }
  return undefined;
}

function shareOf(part: Tag, all: Tag): Partial<Understanding> & Pick<Understanding, 'tags' | 'intent'> {
  const mention = { text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.8 };
  const tags = [part, all].map((what) => ({ ...mention, what }));
  const empty = { missing: [], unexplained: [], unknown: [], functions: [], state: undefined, unit: undefined };
  return { ...empty, intent: 'value', form: 'what', aspect: undefined, tags, share: { part, all } };
}

/** The words without those that tell the time. */
function withoutTime({ question, range }: Understanding): string {
  const text = range?.label ? question.replace(range.label, ' ') : question;
  return text
    .replace(/\b(?:right |just )?now\b|\bat (?:the moment|present)\b|\bcurrently\b|\btoday\b/gi, ' ')
    .replace(/\s+(?=\W*$)|\s{2,}/g, ' ')
    .trim();
}

/** The one signal named, or that of the nearest area around the machine which is called so. */
function totalOf(text: string, { tags }: Understanding, owner: Asset | undefined, index: PlantIndex): Tag | undefined {
  const measured = tags.map(({ what }) => what).filter(({ unit }) => unit !== undefined && unit !== '%');
  const around = aboveOf(owner, index);
  const words = nameWords(text);
  const called = (tag: Tag): boolean =>
    measured.includes(tag) ||
    [tag.name, ...tag.aliases].some((name) => words.every((word) => nameWords(name).includes(word)));
  const near = around.flatMap((area) =>
    area.tags.filter((tag) => tag.unit !== undefined && words.length > 0 && called(tag)),
  );
  return near[0] ?? (measured.length === 1 ? measured[0] : undefined);
}

function aboveOf(asset: Asset | undefined, index: PlantIndex): Asset[] {
  const parent = asset?.parent === undefined ? undefined : index.asset(asset.parent);
  return parent ? [parent, ...aboveOf(parent, index)] : [];
}

/** The signal named, or of the machine named that which measures what the whole does. */
function partOf({ tags }: Understanding, owner: Asset | undefined, all: Tag, index: PlantIndex): Tag | undefined {
  const fits = (tag: Tag): boolean => tag !== all && tag.unit !== undefined && comparable(tag.unit, all.unit ?? '');
  const named = tags.map(({ what }) => what).filter(fits);
  if (named.length === 1) return named[0];
  if (!owner) return undefined;
  const words = nameWords([all.name, ...all.aliases].join(' '));
  const alike = ({ name }: Tag): boolean => nameWords(name).some((word) => words.includes(word));
  for (const asset of [owner, ...belongingTo(owner, index)]) {
    const [best] = asset.tags.filter((tag) => fits(tag) && alike(tag)).sort((a, b) => a.name.length - b.name.length);
    if (best) return best;
  }
  return undefined;
}
