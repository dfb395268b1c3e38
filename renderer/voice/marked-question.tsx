import type { ReactNode } from 'react';
import { useLive } from '../state/plant.tsx';
import { namedPieces } from './names.ts';

interface Props {
  readonly text: string;
  /** Whether names are marked: while a question is spoken, and until it is asked. */
  readonly marked: boolean;
  /** The field itself, whose text stays editable. */
  readonly children: ReactNode;
}

/** Underlines the plant's names in the field's text: the same text lies behind the field, unseen but for its marks. */
export function MarkedQuestion({ text, marked, children }: Props) {
  const { plant } = useLive();
  const pieces = marked ? namedPieces(text, plant) : [];
  let at = 0;
  return (
    <div className="ask-field">
      {pieces.some(({ means }) => means !== undefined) && (
        <div className="ask-marks" aria-hidden="true">
          {pieces.map((piece) => {
            const key = at;
            at += piece.text.length;
            return piece.means === undefined ? piece.text : <mark key={key}>{piece.text}</mark>;
          })}
        </div>
      )}
      {children}
    </div>
  );
}
