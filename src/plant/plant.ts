/** What a plant is: assets in an ISA-95 tree, their tags, and how their signals arrive. Plain readonly data. */
import type { SampleValue } from './sample.ts';

export type LimitKind = 'low-low' | 'low' | 'high' | 'high-high';

/** A limit of the plant file, in the tag's unit. Deadband in the same unit, delays in seconds. */
export interface Limit {
  readonly kind: LimitKind;
  readonly value: number;
  readonly priority?: 1 | 2 | 3 | 4 | undefined;
  readonly deadband?: number | undefined;
  readonly onDelay?: number | undefined;
  readonly offDelay?: number | undefined;
}

/**
 * An alarm raised by a code: while the tag's value, as text, is one of `when`. The entry "*" means any value but 0, false,
 * "", "ok" and "none". Delays in seconds.
 */
export interface CodeAlarm {
  readonly when: readonly string[];
  readonly name: string;
  readonly priority?: 1 | 2 | 3 | 4 | undefined;
  readonly onDelay?: number | undefined;
  readonly offDelay?: number | undefined;
}

/** One signal. `unit` is a UCUM code, or free text that is shown and never converted. `staleAfter` in seconds. */
export interface Tag {
  readonly id: string;
  readonly asset: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit?: string | undefined;
  readonly staleAfter?: number | undefined;
  readonly source?: ({ readonly connection: string } & Readonly<Record<string, unknown>>) | undefined;
  readonly limits: readonly Limit[];
  /** Words of codes: "0" → "stopped". */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** Changes up to this, in the tag's unit, are not stored one by one; 0 (the default): every sample is. */
  readonly deadband?: number | undefined;
  /** Fault codes that are alarms. */
  readonly alarms?: readonly CodeAlarm[] | undefined;
}

/** The word that the plant file gives a code ("1" → "running"; true may stand as "true", "1" or "on"); undefined: none. */
export function wordOfCode({ values }: Pick<Tag, 'values'>, value: SampleValue): string | undefined {
  if (value === null || !values) return undefined;
  const codes = typeof value === 'boolean' ? [String(value), value ? '1' : '0', value ? 'on' : 'off'] : [String(value)];
  // Own entries only: a source may say "constructor".
  const code = codes.find((one) => Object.hasOwn(values, one));
  return code === undefined ? undefined : values[code];
}

export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type?: string | undefined;
  readonly parent?: string | undefined;
  /** Names of documents as ingested. */
  readonly documents: readonly string[];
  readonly tags: readonly Tag[];
}

export interface Shift {
  readonly name: string;
  /** Local time of day, "HH:MM". */
  readonly start: string;
}

/** The protocols, and what stands in for a plant. */
export const CONNECTION_KINDS = ['mqtt', 'sparkplug', 'opcua', 'modbus', 'replay', 'simulator'] as const;

export interface Connection {
  readonly id: string;
  readonly kind: (typeof CONNECTION_KINDS)[number];
  readonly [option: string]: unknown;
}

/** For how long samples, and rollups of a minute after them, are kept, ms. Hourly rollups are kept for ever. */
export interface Retention {
  readonly samples?: number;
  readonly minutes?: number;
}

export interface Plant {
  readonly id: string;
  readonly name: string;
  /** IANA time zone. */
  readonly timeZone: string;
  readonly shifts: readonly Shift[];
  readonly retention?: Retention | undefined;
  readonly connections: readonly Connection[];
  readonly assets: readonly Asset[];
}

/** Look-ups over a plant, built once. */
export class PlantIndex {
  readonly plant: Plant;
  private readonly assets = new Map<string, Asset>();
  private readonly tags = new Map<string, Tag>();
  private readonly childrenOf = new Map<string | undefined, Asset[]>();

  constructor(plant: Plant) {
    this.plant = plant;
    for (const asset of plant.assets) {
      this.assets.set(asset.id, asset);
      for (const tag of asset.tags) this.tags.set(tag.id, tag);
      const siblings = this.childrenOf.get(asset.parent);
      if (siblings) siblings.push(asset);
      else this.childrenOf.set(asset.parent, [asset]);
    }
  }
  asset(id: string): Asset | undefined {
    return this.assets.get(id);
  }
  tag(id: string): Tag | undefined {
    return this.tags.get(id);
  }
  allTags(): readonly Tag[] {
    return [...this.tags.values()];
  }
  children(id: string | undefined): readonly Asset[] {
    return this.childrenOf.get(id) ?? [];
  }
  /** The asset and everything below it. */
  subtree(id: string): readonly Asset[] {
    const asset = this.assets.get(id);
    return asset ? [asset, ...this.children(id).flatMap((child) => this.subtree(child.id))] : [];
  }
  /** From the asset's parent up to the top. */
  ancestors(id: string): readonly Asset[] {
    const parent = this.assets.get(id)?.parent;
    const asset = parent === undefined ? undefined : this.assets.get(parent);
    return asset ? [asset, ...this.ancestors(asset.id)] : [];
  }
}
