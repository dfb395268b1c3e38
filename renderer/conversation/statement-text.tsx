import { Link, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence, Statement } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { describe } from './describe.ts';
import { type Piece, piecesOf } from './pieces.ts';

interface Props {
  readonly statement: Statement;
  readonly evidence: readonly Evidence[];
  readonly onOpen: (evidence: Evidence) => void;
}

/** A statement in which every number and every mark leads to its source. */
export function StatementText({ statement, evidence, onOpen }: Props) {
  return piecesOf(statement).map((piece) => {
    if (piece.kind === 'words') return <span key={piece.at}>{piece.text}</span>;
    const found = evidence.find((one) => one.id === piece.evidence);
    if (!found) return <span key={piece.at}>{piece.kind === 'mark' ? '' : piece.text}</span>;
    return <SourceLink key={piece.at} piece={piece} evidence={found} onOpen={onOpen} />;
  });
}

/** Longer linked texts, and those without a digit, are quoted words, not a figure with its unit. */
const LONGEST_NUMBER = 24;

interface LinkProps {
  readonly piece: Extract<Piece, { evidence: string }>;
  readonly evidence: Evidence;
  readonly onOpen: (evidence: Evidence) => void;
}

function SourceLink({ piece, evidence, onOpen }: LinkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, detail } = describe(evidence, t, format);
  const figure = /\d/.test(piece.text) && piece.text.length <= LONGEST_NUMBER;
  const look = piece.kind === 'mark' ? 'cite' : figure ? 'number' : 'quoted';
  // What a manual says stands as it is written there; its "4.2" may be a section.
  const text = look === 'number' && evidence.kind !== 'passage' ? format.figure(piece.text) : piece.text;
  const label = piece.kind === 'mark' ? t('answer.source', { number: text, title }) : `${text}, ${title}`;
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <Link className={look} aria-label={label} onPress={() => onOpen(evidence)}>
        {text}
      </Link>
      <Tooltip className="tooltip" placement="top">
        <strong>{title}</strong>
        <br />
        {detail}
      </Tooltip>
    </TooltipTrigger>
  );
}
