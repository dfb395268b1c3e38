/** Names of the plant in a transcript, for marking them. */
import type { PlantView } from '../../src/contract.ts';

export interface HeardName {
  readonly text: string;
  /** What it is: the asset's or the tag's full name. */
  readonly means: string;
}

/** Assets (by id, name or alias) and tags (by name) that stand in the text, longest first, none inside another. */
export function namesIn(text: string, plant: PlantView): HeardName[] {
  const known = plant.assets.flatMap((asset) => [
    ...[asset.id, asset.name, ...asset.aliases].map((name) => ({ name, means: `${asset.id} · ${asset.name}` })),
    ...asset.tags.map((tag) => ({ name: tag.name, means: tag.name })),
  ]);
  const found: HeardName[] = [];
  let rest = text.toLowerCase();
  for (const { name, means } of known.sort((a, b) => b.name.length - a.name.length)) {
    const at = wordAt(rest, name.toLowerCase());
    if (at === undefined) continue;
    found.push({ text: text.slice(at, at + name.length), means });
    rest = rest.slice(0, at) + '\0'.repeat(name.length) + rest.slice(at + name.length);
  }
  return found;
}

function wordAt(text: string, name: string): number | undefined {
  if (name.length < 2) return undefined;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const inside = /[\p{L}\d]/u;
    if (!inside.test(text[at - 1] ?? ' ') && !inside.test(text[at + name.length] ?? ' ')) return at;
  }
  return undefined;
}
