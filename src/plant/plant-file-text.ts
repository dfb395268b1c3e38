import type { Asset, Limit, Plant, Retention, Tag } from './plant.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Lists and mappings without entries are left out. */
function without(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
const seconds = (value: number | undefined) => (value === undefined ? undefined : `${value}s`);

function limitEntry({ onDelay, offDelay, ...limit }: Limit): Entry {
  return without({ ...limit, onDelay: seconds(onDelay), offDelay: seconds(offDelay) });
}

function tagEntry({ asset: _, staleAfter, limits, alarms, ...tag }: Tag): Entry {
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

function assetEntry({ tags, ...asset }: Asset): Entry {
  const { id, name, aliases, type, parent, documents } = asset;
  return without({ id, name, aliases, type, parent, documents, tags: tags.map(tagEntry) });
}

/** Kept in ms, written in seconds. */
const retentionEntry = ({ samples, minutes }: Retention) =>
  without({
    samples: samples === undefined ? undefined : seconds(samples / 1000),
    minutes: minutes === undefined ? undefined : seconds(minutes / 1000),
  });

/** A plant as the data of a plant file, version 1. */
export function plantFileData({ id, name, timeZone, shifts, retention, connections, assets }: Plant): Entry {
  return without({
    version: 1,
    plant: without({ id, name, timeZone, shifts, retention: retention && retentionEntry(retention) }),
    connections,
    assets: assets.map(assetEntry),
  });
}

/**
 * A plant as a plant file (YAML) that reads back as the same plant: each connection and each tag on one line, so that two files
 * can be compared line by line. Written here and not by the YAML library, which takes seconds for ten thousand tags.
 */
export function plantFileText(plant: Plant): string {
  return `${block(plantFileData(plant), '').join('\n')}\n`;
}

/** Mappings of the outer levels, line by line; their lists of mappings with one entry a line, but for assets, which go on. */
function block(entry: Entry, indent: string): string[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    if (key === 'assets' && Array.isArray(value))
      return [`${indent}assets:`, ...value.flatMap((asset: Entry) => item(asset, `${indent}  `))];
    if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
      return [`${indent}${scalar(key)}:`, ...value.map((one) => `${indent}  - ${flow(one)}`)];
    if (key === 'plant') return [`${indent}plant:`, ...block(value as Entry, `${indent}  `)];
    return [`${indent}${scalar(key)}: ${flow(value)}`];
  });
}

/** A mapping as an entry of a list: its first line has the dash. */
function item(entry: Entry, indent: string): string[] {
  const [first = '', ...rest] = block(entry, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** Anything on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
    return pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, one]) => `${scalar(key)}: ${flow(one)}`).join(', ')} }`;
  }
  return scalar(value);
}

/** Texts that YAML reads as texts as they are; all others are quoted as in JSON, which YAML understands. */
const PLAIN = /^[\p{L}][\p{L}\p{N}_./()-]*(?: [\p{L}\p{N}_./()-]+)*$/u;
const WORDS_OF_YAML = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const scalar = (value: unknown): string =>
  typeof value === 'string' && PLAIN.test(value) && !WORDS_OF_YAML.test(value) ? value : JSON.stringify(value ?? null);
