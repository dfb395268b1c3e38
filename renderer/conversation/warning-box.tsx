import type { Evidence, Statement } from '../../src/contract.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { StatementText } from './statement-text.tsx';

interface Props {
  readonly warning: Statement;
  readonly evidence: readonly Evidence[];
  readonly onOpen: (evidence: Evidence) => void;
}

/** A DANGER, WARNING or CAUTION of a manual; it stands above everything else of an answer. */
export function WarningBox({ warning, evidence, onOpen }: Props) {
  const danger = /^\W*(danger|gefahr|peligro|危险)/i.test(warning.text);
  return (
    <div className={`warning ${danger ? 'warning-danger' : ''}`} role="note">
      <PriorityShape priority={danger ? 1 : 2} />
      <p>
        <StatementText statement={warning} evidence={evidence} onOpen={onOpen} />
      </p>
    </div>
  );
}
