import { lookup } from '../plant/lookup.ts';
import type { Asset, Connection, Plant, Tag } from '../plant/plant.ts';
import type { SampleValue } from '../plant/sample.ts';
import { isUcum, unitFromWords } from '../plant/unit.ts';
import type { FoundSignal, StatedLimit } from './discover/found-signal.ts';

/** What was guessed about a tag and what from: `text` is what the source says. */
export interface Guess {
  /** `place`: where it hangs became the asset; `known`: an asset of the plant has that name; `name`: its own name, in words. */
  readonly from: 'place' | 'known' | 'name' | 'unit-stated' | 'unit-in-name' | 'unit-unknown';
  readonly text: string;
}
export interface ProposedTag {
  /** Names the signal within its proposal. */
  readonly key: string;
  readonly id: string;
  readonly asset: string;
  readonly name: string;
  readonly unit?: string | undefined;
  /** As the source states them; none is guessed. */
  readonly limits: readonly StatedLimit[];
  readonly source: NonNullable<Tag['source']>;
  readonly example?: SampleValue | undefined;
  readonly guesses: readonly Guess[];
}
/** `known`: the plant has it already. */
export interface ProposedAsset {
  readonly id: string;
  readonly name: string;
  readonly parent?: string | undefined;
  readonly known: boolean;
}
export interface Proposal {
  readonly connection: Connection;
  readonly assets: readonly ProposedAsset[];
  readonly tags: readonly ProposedTag[];
  /** Signals that are left out because the plant has them already. */
  readonly already: number;
}

/** "bearing_temp" or "bearingTemp" → "Bearing temp". */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return words === '' ? name : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
/** A name as an id: "Oil Temp" → "Oil-Temp". */
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

/** Ends of names that say a unit: "inlet_degC", "speed_rpm". Single letters are left out: they are too often something else. */
const UNIT_IN_NAME =
  /[_\s.-](degC|celsius|degF|mbar|bar|kPa|MPa|psi|rpm|kW|MW|kWh|MWh|Hz|mA|kV|pct|percent|m3h|m3\/h|lpm|mms|mm\/s|ppm|mm|kg|rh)$/i;
const SPELT: Readonly<Record<string, string>> = lookup({ m3h: 'm3/h', mms: 'mm/s', pct: '%', percent: '%', rh: '%' });

/** The code of a unit as a source names it, or as the name of the signal ends with; what is no unit is kept as text. */
function unitOf({ unit, name }: FoundSignal): UnitGuess {
  const stated = unit?.trim() ?? '';
  if (stated !== '') {
    const code = isUcum(stated) ? stated : unitFromWords(stated);
    const from = code === undefined ? 'unit-unknown' : 'unit-stated';
    return { unit: code ?? stated, guesses: [{ from, text: stated }] };
  }
  const end = UNIT_IN_NAME.exec(name)?.[1];
  const word = end === undefined ? undefined : (SPELT[end.toLowerCase()] ?? end);
  const code = word === undefined ? undefined : (unitFromWords(word) ?? (isUcum(word) ? word : undefined));
  if (end === undefined || code === undefined) return { guesses: [] };
  const rest = name.slice(0, -end.length - 1);
  return { unit: code, name: rest, guesses: [{ from: 'unit-in-name', text: end }] };
}
/** `name`: without the unit, where that was in it. */
interface UnitGuess {
  readonly unit?: string;
  readonly name?: string;
  readonly guesses: readonly Guess[];
}

/** "P-101", "p101" and "P 101" are written alike. */
const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
/** A source as one text, whatever the order of its options. */
const sourceKey = (source: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(source).sort());

/** The asset of each place, made where the plant has none of that name. */
class Places {
  /** By id, in the order in which they were met. */
  private readonly met = new Map<string, ProposedAsset>();
  private readonly byPlace = new Map<string, ProposedAsset>();
  private readonly byName = new Map<string, Asset | undefined>();
  private readonly ids: Set<string>;
  private readonly connection: Connection;

  constructor(plant: Plant | undefined, connection: Connection) {
    this.connection = connection;
    this.ids = new Set(plant?.assets.map(({ id }) => id));
    // Two assets of one name: neither is meant for sure.
    for (const asset of plant?.assets ?? [])
      for (const name of new Set([asset.id, asset.name].map(plain)))
        this.byName.set(name, this.byName.has(name) ? undefined : asset);
  }
  get assets(): readonly ProposedAsset[] {
    return [...this.met.values()];
  }
  at(place: readonly string[]): ProposedAsset {
    const key = place.join('\n');
    const known = this.byPlace.get(key);
    if (known !== undefined) return known;
    const name = place.at(-1) ?? this.connection.id;
    const asset = this.known(name) ?? this.fresh(name, place);
    this.byPlace.set(key, asset);
    this.met.set(asset.id, asset);
    return asset;
  }
  private known(name: string): ProposedAsset | undefined {
    const asset = this.byName.get(plain(name));
    if (asset === undefined) return undefined;
    const { id, parent } = asset;
    return this.met.get(id) ?? { id, name: asset.name, parent, known: true };
  }
  private fresh(name: string, place: readonly string[]): ProposedAsset {
    const parent = place.length > 1 ? this.at(place.slice(0, -1)).id : undefined;
    const id = free(idOf(name), parent, this.ids);
    this.ids.add(id);
    return { id, name: inWords(name), parent, known: false };
  }
}

export interface ProposeOptions {
  readonly connection: Connection;
  readonly signals: readonly FoundSignal[];
  /** What is there already: its assets are used where names agree, its signals are not proposed again. */
  readonly plant?: Plant | undefined;
}

/**
 * Assets and tags from what was found on a connection: the places become the asset tree, the signals tags. It is a beginning for
 * the operator to look through; limits are those that the source states, and no others.
 */
export function propose({ connection, signals, plant }: ProposeOptions): Proposal {
  const places = new Places(plant, connection);
  const there = plant?.assets.flatMap((asset) => asset.tags) ?? [];
  const sources = new Set(there.flatMap(({ source }) => (source === undefined ? [] : [sourceKey(source)])));
  const tagIds = new Set(there.map(({ id }) => id));
  let already = 0;
  const tags = signals.flatMap((signal, index): ProposedTag[] => {
    const source = { connection: connection.id, ...signal.source };
    if (sources.has(sourceKey(source))) {
      already += 1;
      return [];
    }
    const asset = places.at(signal.place);
    const id = free(`${asset.id}.${idOf(signal.name)}`, undefined, tagIds);
    tagIds.add(id);
    const { unit, guesses, name = signal.name } = unitOf(signal);
    const place: Guess = { from: asset.known ? 'known' : 'place', text: signal.place.join(' / ') };
    return [
      {
        key: String(index),
        id,
        asset: asset.id,
        name: inWords(name),
        unit,
        limits: signal.limits ?? [],
        source,
        example: signal.example,
        guesses: [place, { from: 'name', text: signal.name }, ...guesses],
      },
    ];
  });
  return { connection, assets: places.assets, tags, already };
}
