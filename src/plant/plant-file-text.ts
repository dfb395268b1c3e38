import { Document, isMap, isSeq } from 'yaml';
import type { Asset, Limit, Plant, Retention, Tag } from './plant.ts';

/** Lists and mappings without entries are left out. */
function without(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
const seconds = (value: number | undefined) => (value === undefined ? undefined : `${value}s`);

function limitEntry({ onDelay, offDelay, ...limit }: Limit): Record<string, unknown> {
  return without({ ...limit, onDelay: seconds(onDelay), offDelay: seconds(offDelay) });
}

function tagEntry({ asset: _, staleAfter, limits, alarms, ...tag }: Tag): Record<string, unknown> {
  const { id, name, aliases, unit, source, values, ...others } = tag;
  return without({
    id,
    name,
    aliases,
    unit,
    staleAfter: seconds(staleAfter),
    ...others,
    source,
    limits: limits.map(limitEntry),
    values,
    alarms: (alarms ?? []).map(({ onDelay, offDelay, ...alarm }) =>
      without({ ...alarm, onDelay: seconds(onDelay), offDelay: seconds(offDelay) }),
    ),
  });
}

function assetEntry({ tags, ...asset }: Asset): Record<string, unknown> {
  const { id, name, aliases, type, parent, documents } = asset;
  return without({ id, name, aliases, type, parent, documents, tags: tags.map(tagEntry) });
}

/** Kept in ms, written in seconds. */
const retentionEntry = ({ samples, minutes }: Retention) => ({
  samples: samples === undefined ? undefined : seconds(samples / 1000),
  minutes: minutes === undefined ? undefined : seconds(minutes / 1000),
});

/**
 * A plant as a plant file (YAML, version 1) that reads back as the same plant: each connection and each tag on one line, so
 * that two files can be compared line by line.
 */
export function plantFileText(plant: Plant): string {
  const { id, name, timeZone, shifts, retention, connections, assets } = plant;
  const document = new Document(
    without({
      version: 1,
      plant: without({ id, name, timeZone, shifts, retention: retention && without(retentionEntry(retention)) }),
      connections,
      assets: assets.map(assetEntry),
    }),
    { aliasDuplicateObjects: false },
  );
  onOneLine(document.getIn(['plant', 'shifts']));
  onOneLine(document.get('connections'));
  const all = document.get('assets');
  for (const asset of isSeq(all) ? all.items : []) {
    if (!isMap(asset)) continue;
    onOneLine(asset.get('tags'));
    for (const key of ['aliases', 'documents']) {
      const words = asset.get(key);
      if (isSeq(words)) words.flow = true;
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Each entry of a list on a line of its own. */
function onOneLine(list: unknown): void {
  if (!isSeq(list)) return;
  for (const item of list.items) if (isMap(item)) item.flow = true;
}
