import type { PassageView } from '../../src/contract.ts';
import { Quoted } from './excerpt.tsx';

/** Passages of one section that are shown together: text one by one, or the rows of one table. */
export interface Piece {
  readonly section: string;
  /** Of a table; empty where it has no names. */
  readonly columns?: readonly string[] | undefined;
  readonly passages: readonly PassageView[];
}

/** Passages in reading order, rows of one table (the same names, one after another) together again. */
export function piecesOf(passages: readonly PassageView[]): Piece[] {
  const pieces: { section: string; columns: readonly string[] | undefined; passages: PassageView[] }[] = [];
  for (const passage of passages) {
    const columns = passage.kind === 'row' && passage.cells ? (passage.columns ?? []) : undefined;
    const last = pieces.at(-1);
    const same = columns !== undefined && last?.columns?.join('\n') === columns.join('\n');
    if (last && same && last.section === passage.section) last.passages.push(passage);
    else pieces.push({ section: passage.section, columns, passages: [passage] });
  }
  return pieces;
}

interface Props {
  readonly piece: Piece;
  readonly isCited: (passage: PassageView) => boolean;
  readonly quoteOf: (passage: PassageView) => string | undefined;
}

/** A code or a figure is read as one: "E-508" is not "E-50" and an "8" below it. */
const CODE = /^\S{1,20}$/;

/** The rows of a table under the names of its columns. */
export function TextTable({ piece, isCited, quoteOf }: Props) {
  const { columns = [], passages } = piece;
  return (
    <table>
      {columns.length > 0 && (
        <thead>
          <tr>
            {numbered(columns).map(([i, name]) => (
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {passages.map((passage) => (
          <tr key={passage.id} className={isCited(passage) ? 'cited' : undefined}>
            {numbered(passage.cells ?? []).map(([i, cell]) => (
              <td key={i} className={CODE.test(cell) ? 'code' : undefined}>
                <Quoted text={cell} quote={quoteOf(passage)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cells with their place, which is all that tells two empty ones apart. */
const numbered = (cells: readonly string[]): (readonly [number, string])[] => cells.map((cell, i) => [i, cell]);
