/** What a question asks, as the product itself understands it: the judge of a transcript. */
import { understand } from '../../../src/copilot/understand/understand.ts';
import type { PlantIndex } from '../../../src/plant/plant.ts';

export interface Meaning {
  readonly intent: string;
  /** Ids of assets and tags, in order. */
  readonly names: string;
}

export function meaningOf(text: string, index: PlantIndex): Meaning {
  const { intent, assets, tags, groups = [] } = understand(text, { index, at: Date.now(), documents: true });
  const ids = [...assets, ...tags].map(({ what }) => what.id);
  const grouped = groups.flatMap(({ what }) => what.assets.map(({ id }) => id));
  return { intent, names: [...ids, ...grouped].sort().join(' ') };
}

export const sameMeaning = (a: Meaning, b: Meaning): boolean => a.intent === b.intent && a.names === b.names;
