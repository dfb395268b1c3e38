/** Names of the plant in a transcript, for marking them. */
import type { PlantView } from '../../src/contract.ts';

/** A piece of a text; `means`: it is a name, and this is the asset's or the signal's full name. */
export interface NamedPiece {
  readonly text: string;
  readonly means?: string | undefined;
}

/** The text in pieces: assets (by id, name or alias) and signals (by name), the longest first, none inside another. */
export function namedPieces(text: string, plant: PlantView | undefined): NamedPiece[] {
  let pieces: NamedPiece[] = [{ text }];
  for (const { name, means } of knownNames(plant)) {
    if (!text.toLowerCase().includes(name)) continue;
    pieces = pieces.flatMap((piece) => (piece.means === undefined ? parted(piece.text, name, means) : [piece]));
  }
  return pieces;
}

const known = new WeakMap<PlantView, readonly { readonly name: string; readonly means: string }[]>();

/** In lower case, the longest first. */
function knownNames(plant: PlantView | undefined): readonly { readonly name: string; readonly means: string }[] {
  if (!plant) return [];
  const old = known.get(plant);
  if (old) return old;
  const names = plant.assets
    .flatMap((asset) => [
      ...[asset.id, asset.name, ...asset.aliases].map((name) => ({ name, means: `${asset.id} · ${asset.name}` })),
      ...asset.tags.map((tag) => ({ name: tag.name, means: tag.name })),
    ])
    .filter(({ name }) => name.length >= 2)
    .map(({ name, means }) => ({ name: name.toLowerCase(), means }))
    .sort((a, b) => b.name.length - a.name.length);
  known.set(plant, names);
  return names;
}

const LETTER = /[\p{L}\d]/u;

/** Cuts a name out of a text wherever it stands as a word of its own. */
function parted(text: string, name: string, means: string): NamedPiece[] {
  const pieces: NamedPiece[] = [];
  const lower = text.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    if (at < from || LETTER.test(lower[at - 1] ?? ' ') || LETTER.test(lower[at + name.length] ?? ' ')) continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push({ text: text.slice(at, at + name.length), means });
    from = at + name.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}
