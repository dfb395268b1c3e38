import type { Statement } from '../../src/contract.ts';

/** A statement cut into plain words, linked numbers and citation marks. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly at: number }
  | { readonly kind: 'number' | 'mark'; readonly text: string; readonly evidence: string; readonly at: number };

export function piecesOf({ text, links }: Statement): readonly Piece[] {
  const marks = [...text.matchAll(/\s?\[(\d+)\]/g)].map((match) => ({
    kind: 'mark' as const,
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? '',
    evidence: `e${match[1]}`,
  }));
  const numbers = (links ?? []).map(({ start, end, evidence }) => ({
    kind: 'number' as const,
    start,
    end,
    text: text.slice(start, end),
    evidence,
  }));
  const pieces: Piece[] = [];
  let at = 0;
  for (const cut of [...marks, ...numbers].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start < at || cut.end > text.length || cut.end <= cut.start) continue;
    if (cut.start > at) pieces.push({ kind: 'words', text: text.slice(at, cut.start), at });
    pieces.push({ kind: cut.kind, text: cut.text, evidence: cut.evidence, at: cut.start });
    at = cut.end;
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at), at });
  return pieces;
}
