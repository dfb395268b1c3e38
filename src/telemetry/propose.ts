import { stringify } from 'yaml';
import type { Connection, Plant } from '../plant/plant.ts';
import { isUcum, unitFromWords } from '../plant/unit.ts';
import type { FoundSignal } from './discover/found-signal.ts';

export interface ProposalOptions {
  readonly connection: Connection;
  readonly signals: readonly FoundSignal[];
  readonly plant: Pick<Plant, 'id' | 'name' | 'timeZone'>;
}

interface ProposedAsset {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly tags: Record<string, unknown>[];
}

/** "bearing_temp" or "bearingTemp" → "Bearing temp". */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return words === '' ? name : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
const idOf = (name: string) =>
  name
    .trim()
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '') || 'x';

/** A name that is not taken yet: itself, else with its parent's before it, else with a number. */
function free(wanted: string, parent: string | undefined, taken: ReadonlySet<string>): string {
  const candidates = [wanted, ...(parent === undefined ? [] : [`${parent}-${wanted}`])];
  for (let n = 2; ; n += 1) {
    const found = candidates.find((candidate) => !taken.has(candidate));
    if (found !== undefined) return found;
    candidates.push(`${wanted}-${n}`);
  }
}

/** The code of a unit as a source names it; a name that is no unit is kept as text. */
function unitOf(unit: string | undefined): { readonly unit?: string } {
  if (unit === undefined || unit.trim() === '') return {};
  return { unit: isUcum(unit) ? unit : (unitFromWords(unit) ?? unit) };
}

/**
 * A plant file (YAML, version 1) from what was found on a connection: the places become the asset tree, the signals tags. It is
 * a beginning for the operator to look through; limits are not guessed. A password of the connection is left out.
 */
export function proposePlant({ connection, signals, plant }: ProposalOptions): string {
  const assets = new Map<string, ProposedAsset>();
  const assetIds = new Set<string>();
  const tagIds = new Set<string>();
  const assetAt = (place: readonly string[]): ProposedAsset => {
    const known = assets.get(place.join('\n'));
    if (known !== undefined) return known;
    const parent = place.length > 1 ? assetAt(place.slice(0, -1)) : undefined;
    const name = place.at(-1) ?? connection.id;
    const id = free(idOf(name), parent?.id, assetIds);
    assetIds.add(id);
    const asset: ProposedAsset = {
      id,
      name: inWords(name),
      ...(parent === undefined ? {} : { parent: parent.id }),
      tags: [],
    };
    assets.set(place.join('\n'), asset);
    return asset;
  };
  for (const signal of signals) {
    const asset = assetAt(signal.place);
    const id = free(`${asset.id}.${idOf(signal.name)}`, undefined, tagIds);
    tagIds.add(id);
    asset.tags.push({
      id,
      name: inWords(signal.name),
      ...unitOf(signal.unit),
      source: { connection: connection.id, ...signal.source },
    });
  }
  const head = `# Proposed by Gemba from what was found on ${connection.id}: ${signals.length} signals. Look through names and units, add limits.\n`;
  const file = {
    version: 1,
    plant: { id: plant.id, name: plant.name, timeZone: plant.timeZone },
    connections: [withoutSecrets(connection)],
    assets: [...assets.values()].map(({ tags, ...asset }) => (tags.length === 0 ? asset : { ...asset, tags })),
  };
  return head + stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A file may be shown and passed on: a password in it would be too. */
function withoutSecrets(connection: Connection): Record<string, unknown> {
  return Object.fromEntries(Object.entries(connection).filter(([key]) => key !== 'password' && key !== 'key'));
}
