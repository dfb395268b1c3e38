/** What a question is about: the assets it names, kinds of assets within areas, or what the conversation was about. */
import type { Asset, PlantIndex, Tag } from '../../plant/plant.ts';
import type { Mention, Understanding } from '../stages.ts';
import { counterpartOf, othersOf, spokenBefore } from './conversation.ts';
import type { Entities } from './entities.ts';
import { QUANTITY_UNITS } from './lexicon.ts';
import { nameWords } from './names.ts';

/** The assets named, the kinds of assets named, and where the question looks (empty: the whole plant). */
export interface Subject {
  readonly assets: readonly Mention<Asset>[];
  readonly groups: Entities['groups'];
  readonly candidates: readonly Asset[];
}

/** What the question is about: what it names, within the areas it names; else what the conversation was about. */
export function subjectOf(
  question: string,
  entities: Entities,
  index: PlantIndex,
  before: Understanding | undefined,
): Subject {
  const { groups } = entities;
  let { assets } = entities;
  if (before && /\bothers?\b/i.test(question) && !ofSignal(question, before)) {
    const others = othersOf(before, question, index);
    if (others.length) assets = others.map((what) => spokenBefore(what));
  } else if (before && assets.length === 1) {
    assets = assets.map((one) => ({ ...one, what: counterpartOf(one, before, index) ?? one.what }));
  } else if (before && !assets.length && !groups.length && !entities.unknown.length) {
    assets = before.assets.map(({ what }) => spokenBefore(what));
    if (!assets.length && !before.groups?.length && before.tags.length <= 3)
      assets = [...new Set(before.tags.map(({ what }) => what.asset))]
        .flatMap((id) => index.asset(id) ?? [])
        .map(spokenBefore);
    if (!assets.length && before.groups?.length)
      return { assets, groups: before.groups, candidates: before.candidates ?? [] };
  }
  return { assets, groups, candidates: wholePlant(question, entities) ? [] : candidatesOf(assets, groups, index) };
}

/** "And the other bearing?" asks of the same machine. */
function ofSignal(question: string, { assets }: Understanding): boolean {
  const [word] = nameWords(/\bother\s+([a-z]{3,})/i.exec(question)?.[1] ?? '');
  return (
    word !== undefined &&
    assets.some(
      ({ what }) =>
        ![what.name, what.type ?? '', ...what.aliases].flatMap(nameWords).includes(word) &&
        what.tags.some(({ name, aliases }) => [name, ...aliases].flatMap(nameWords).includes(word)),
    )
  );
}

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

/** "All temperatures" means every signal of that quantity, not just the sensors of that type. */
const wholePlant = (question: string, entities: Entities): boolean =>
  wantsEvery(question, entities) &&
  !entities.assets.length &&
  entities.groups.every(({ what }) => Object.hasOwn(QUANTITY_UNITS, nameWords(what.label).at(-1) ?? ''));

/** The assets of signals that the question named without their asset. */
export function ownersOf(tags: readonly Tag[], index: PlantIndex): Subject {
  const owners = [...new Set(tags.map(({ asset }) => asset))].flatMap((id) => index.asset(id) ?? []);
  const assets = owners.map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.8 }));
  return { assets, groups: [], candidates: owners };
}

/** The tag is within the subject. */
export const subjectHas = ({ candidates }: Subject, tag: Tag): boolean =>
  !candidates.length || candidates.some(({ id }) => id === tag.asset);

const SENSOR = /\b(?:sensor|detector|probe|meter)\b/i;

/** "All temperatures", "which machine is hottest": every signal of that quantity, not just the one called so. */
export function wantsEvery(question: string, { assets }: Entities): boolean {
  if (assets.some(({ what }) => what.tags.length > 0) && !/\ball\b/i.test(question)) return false;
  return /\b(?:all|every|each)\b.*s\b|\b(?:which|what|who)\b.*\b(?:(?!(?:test|rest|west|nest|chest|guest|latest|request|interest)\b)\w+est|most|least|max\w*|min\w*)\b/i.test(
    question,
  );
}
