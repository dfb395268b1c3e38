import type { Evidence, Statement } from '../../src/contract.ts';
import { PriorityShape, warningPriority } from '../plant/mark.tsx';
import { StatementText } from './statement-text.tsx';

interface Props {
  readonly warning: Statement;
  readonly evidence: readonly Evidence[];
  readonly onOpen: (evidence: Evidence) => void;
}

/** A DANGER, WARNING or CAUTION of a manual; it stands above everything else of an answer. */
export function WarningBox({ warning, evidence, onOpen }: Props) {
  const priority = warningPriority(warning.text);
  return (
    <div className={`warning ${priority === 1 ? 'warning-danger' : ''}`} role="note">
      <PriorityShape priority={priority} />
      <p lang="en">
        <StatementText statement={warning} evidence={evidence} onOpen={onOpen} />
      </p>
    </div>
  );
}
