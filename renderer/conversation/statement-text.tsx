import { Link, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence, Statement } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { describe } from './describe.ts';

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

/** Longer linked texts are quoted words, not a figure with its unit. */
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
  const look = piece.kind === 'mark' ? 'cite' : piece.text.length > LONGEST_NUMBER ? 'quoted' : 'number';
  const label = piece.kind === 'mark' ? t('answer.source', { number: piece.text, title }) : `${piece.text}, ${title}`;
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <Link className={look} aria-label={label} onPress={() => onOpen(evidence)}>
        {piece.text}
      </Link>
      <Tooltip className="tooltip" placement="top">
        <strong>{title}</strong>
        <br />
        {detail}
      </Tooltip>
    </TooltipTrigger>
  );
}
