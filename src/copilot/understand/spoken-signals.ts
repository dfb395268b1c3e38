/** Which signals a follow-up asks for: those spoken of, those of another machine by the same name, the other one of two. */
import type { Asset, Tag } from '../../plant/plant.ts';
import type { Mention, Understanding } from '../stages.ts';
import { spokenBefore } from './conversation.ts';
import { QUANTITY_UNITS } from './lexicon.ts';
import { nameWords } from './names.ts';
import type { SignalContext, Signals } from './signals.ts';
import { measuredIn, type TagChoice } from './tags.ts';

/** The signals that the question before asked for, on the machines that this one asks of; undefined where none was. */
export function carriedSignals(context: SignalContext, within: readonly Asset[]): Signals | undefined {
  const { question, subject, entities, before } = context;
  const other = before && otherQuantity(context, before);
  if (other) return { mentions: [], missing: [other] };
  if (!before?.tags.length) return undefined;
  const spoken = new Set(before.tags.map(({ what }) => what));
  const siblings = OTHER_ONE.test(question) ? otherOnes(spoken, within) : undefined;
  if (siblings)
    return siblings.length
      ? { mentions: siblings.map(spokenBefore), missing: [] }
      : { mentions: [], missing: ['other'] };
  const names = new Set([...spoken].map(({ name }) => name));
  const same = within
    .flatMap((asset) => asset.tags)
    .filter(
      (tag) => (spoken.has(tag) && !entities.assets.length) || (names.has(tag.name) && subject.candidates.length > 0),
    );
  return same.length ? { mentions: same.map(spokenBefore), missing: [] } : undefined;
}

const OTHER_ONE = /\bother one\b/i;

/** "And the other one?" after axis 2, where no other machine is meant: what is called the same but for its number. */
function otherOnes(spoken: ReadonlySet<Tag>, within: readonly Asset[]): Tag[] | undefined {
  const tags = within.flatMap((asset) => asset.tags);
  if (![...spoken].some((tag) => tags.includes(tag))) return undefined;
  const bare = ({ name }: Tag): string => name.replace(/\d+/g, '#');
  const names = new Set([...spoken].map(bare));
  return tags.filter((tag) => !spoken.has(tag) && names.has(bare(tag)));
}

/** "And the flow?" after a level: a quantity that none of the signals spoken of measures. */
function otherQuantity({ entities }: SignalContext, { tags }: Understanding): string | undefined {
  const measures = ({ what }: Mention<Tag>, word: string): boolean =>
    namesOfOne(what).has(word) || (QUANTITY_UNITS[word] ?? []).some((unit) => measuredIn(what, unit));
  return entities.words.find(
    ({ canonical: word, taken, grouped }) =>
      !taken && !grouped && Object.hasOwn(QUANTITY_UNITS, word) && !tags.some((tag) => measures(tag, word)),
  )?.text;
}

/** "The other bearing": the signals called so, without the one spoken of before or the one that is simply called so. */
export function otherThan(choice: TagChoice, { question, subject, before }: SignalContext): TagChoice {
  const [, said = ''] = /\bother\s+([a-z]{3,})/i.exec(question) ?? [];
  const [word] = nameWords(said);
  if (!word || !choice.matched.includes(word)) return choice;
  const spoken = before?.tags.map(({ what }) => what).filter((tag) => namesOfOne(tag).has(word)) ?? [];
  const known = spoken.length ? spoken : choice.tags;
  const others = subject.candidates
    .flatMap(({ tags }) => tags)
    .filter((tag) => !known.includes(tag) && namesOfOne(tag).has(word) && known.some(({ unit }) => unit === tag.unit));
  return others.length ? { ...choice, tags: others } : choice;
}

/** "… and how hot is it?" of the bearing just spoken of: among the signals that fit, those of the question before. */
export function spokenOf(choice: TagChoice, { question, entities, before }: SignalContext): TagChoice {
  const others = /\b(?:all|every|each|any|others?)\b/i.test(question);
  if (others || entities.assets.length || entities.groups.length || choice.tags.length < 2 || !before) return choice;
  const spoken = choice.tags.filter((tag) => before.tags.some(({ what }) => what === tag));
  return spoken.length ? { ...choice, tags: spoken } : choice;
}

const namesOfOne = ({ name, aliases }: Tag): ReadonlySet<string> => new Set([name, ...aliases].flatMap(nameWords));
