/** Names that sound alike: "the tower" and "the power", P-101 and P-110. */
import type { WrittenPiece } from './written.ts';

/** Slots of which one name for another changes what is asked about. */
const NAMES = ['asset', 'tag', 'code', 'unknown'];

/** Whether two transcripts say the same but for a name, and the other name is one that there is. */
export function otherName(one: readonly WrittenPiece[], other: readonly WrittenPiece[]): boolean {
  const differing = other.flatMap((piece, i) => (piece.text === one[i]?.text ? [] : [{ piece, instead: one[i] }]));
  return (
    one.length === other.length &&
    differing.length === 1 &&
    differing.every(({ piece, instead }) => isName(piece) && piece.slot !== 'unknown' && isName(instead))
  );
}

const isName = (piece: WrittenPiece | undefined): boolean => NAMES.includes(piece?.slot ?? '');
