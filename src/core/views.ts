/** Plant types as the contract shows them: ISO times, labels for units, words for codes, texts from outside on one line. */
import type {
  AlarmView,
  AssetView,
  DocumentView,
  EventView,
  PassageView,
  PlantView,
  ReadingView,
} from '../contract.ts';
import type { RevisionInfo } from '../library/library.ts';
import type { Alarm } from '../plant/alarm.ts';
import { oneLine } from '../plant/plain-text.ts';
import { type Asset, type LimitKind, type Plant, type PlantIndex, type Tag, wordOfCode } from '../plant/plant.ts';
import type { PlantEvent } from '../plant/plant-event.ts';
import type { Reading, SampleValue } from '../plant/sample.ts';
import { unitLabel } from '../plant/unit.ts';
import type { DocumentInfo, Passage } from '../store/store.ts';

export const iso = (at: number): string => new Date(at).toISOString();

/** The word of a code ("1" → "running"), or undefined. */
export function wordOf(tag: Tag, value: SampleValue): string | undefined {
  const word = wordOfCode(tag, value);
  return word === undefined ? undefined : oneLine(word);
}

/** The worst limit that a value is beyond; the tag's own limits only. */
function limitState(tag: Tag, value: SampleValue): 'normal' | LimitKind {
  if (typeof value !== 'number') return 'normal';
  const beyond = new Set(
    tag.limits
      .filter(({ kind, value: limit }) => (kind.startsWith('high') ? value > limit : value < limit))
      .map(({ kind }) => kind),
  );
  return (['high-high', 'low-low', 'high', 'low'] as const).find((kind) => beyond.has(kind)) ?? 'normal';
}

function assetView(asset: Asset): AssetView {
  return {
    id: asset.id,
    name: oneLine(asset.name),
    aliases: asset.aliases.map(oneLine),
    type: asset.type === undefined ? undefined : oneLine(asset.type),
    parent: asset.parent,
    documents: [...asset.documents],
    tags: asset.tags.map((tag) => ({
      id: tag.id,
      asset: tag.asset,
      name: oneLine(tag.name),
      unit: tag.unit,
      unitLabel: tag.unit === undefined ? undefined : unitLabel(tag.unit),
      staleAfter: tag.staleAfter,
      limits: tag.limits.map(({ kind, value }) => ({ kind, value })),
      source: tag.source?.connection,
      values: tag.values && Object.fromEntries(Object.entries(tag.values).map(([code, word]) => [code, oneLine(word)])),
    })),
  };
}

export function plantView(plant: Plant): PlantView {
  const { id, name, timeZone } = plant;
  return {
    id,
    name: oneLine(name),
    timeZone,
    shifts: plant.shifts.map((shift) => ({ ...shift, name: oneLine(shift.name) })),
    assets: plant.assets.map(assetView),
  };
}

export function readingView(tag: Tag, { value, at, quality, ageSeconds }: Reading, frozenSince?: number): ReadingView {
  return {
    tag: tag.id,
    value: typeof value === 'string' ? oneLine(value) : value,
    word: wordOf(tag, value),
    at: iso(at),
    quality,
    ageSeconds,
    state: limitState(tag, value),
    ...(frozenSince !== undefined && { frozenSince: iso(frozenSince) }),
  };
}

/** When the first of these alarms was raised. */
export function firstRaised(alarms: readonly Alarm[]): number {
  return alarms.reduce((first, { raisedAt }) => Math.min(first, raisedAt), Number.POSITIVE_INFINITY);
}

/** Alarms beside each other: `first` is the one that none of them was raised before. */
export function alarmViews(alarms: readonly Alarm[], index: PlantIndex): AlarmView[] {
  const first = firstRaised(alarms);
  return alarms.map((alarm) => alarmView(alarm, index, first));
}

/** One of several alarms, the first of which was raised at `first`. */
export function alarmView(alarm: Alarm, index: PlantIndex, first: number): AlarmView {
  return {
    id: alarm.id,
    asset: alarm.asset,
    assetName: oneLine(index.asset(alarm.asset)?.name ?? alarm.asset),
    tag: alarm.tag,
    name: oneLine(alarm.name),
    priority: alarm.priority,
    state: alarm.state,
    raisedAt: iso(alarm.raisedAt),
    clearedAt: alarm.clearedAt === undefined ? undefined : iso(alarm.clearedAt),
    acknowledgedAt: alarm.acknowledgedAt === undefined ? undefined : iso(alarm.acknowledgedAt),
    message: alarm.message === undefined ? undefined : oneLine(alarm.message),
    shelvedUntil: alarm.shelvedUntil === undefined ? undefined : iso(alarm.shelvedUntil),
    first: alarm.raisedAt === first,
  };
}

export function eventView({ id, asset, at, kind, category, text }: PlantEvent, index: PlantIndex): EventView {
  return {
    id,
    asset,
    assetName: oneLine(index.asset(asset)?.name ?? asset),
    at: iso(at),
    kind: oneLine(kind),
    category: oneLine(category),
    text: oneLine(text),
  };
}

/** `revisions`: those of the whole library, oldest first. */
export function documentView(
  document: DocumentInfo,
  index: PlantIndex | undefined,
  revisions: readonly RevisionInfo[] = [],
): DocumentView {
  const { name, title, revision, mediaType, bytes, pages, passages, ocrShare, ingestedAt, problems } = document;
  const assets = (index?.plant.assets ?? []).filter((asset) => asset.documents.includes(name)).map(({ id }) => id);
  return {
    name,
    title,
    revision,
    mediaType,
    bytes,
    pages,
    passages,
    ocrShare,
    ingestedAt: iso(ingestedAt),
    assets,
    problems: [...problems],
    earlier: revisions
      .flatMap(({ name: one, revision, from, until }) =>
        one === name && until !== undefined ? [{ revision, from: iso(from), until: iso(until) }] : [],
      )
      .reverse(),
  };
}

export function passageView(passage: Passage): PassageView {
  const { id, document, revision, page, section, kind, text, region, columns, cells, warnings } = passage;
  return {
    id,
    document,
    revision,
    page,
    section,
    kind,
    text,
    region: region.map((box) => [...box]),
    ...(columns && { columns: [...columns] }),
    ...(cells && { cells: [...cells] }),
    warnings: [...warnings],
  };
}
