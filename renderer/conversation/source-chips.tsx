import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import type { Turn } from '../state/conversation.ts';
import { describe } from './describe.ts';

/** The evidence that the answer cites, in the order of its numbers; before any words came, all of it. */
export function citedOf(turn: Turn): readonly Evidence[] {
  const said = [...(turn.headline ? [turn.headline] : []), ...turn.warnings, ...turn.statements];
  const cited = new Set(said.flatMap((one) => [...one.evidence, ...(one.links ?? []).map((link) => link.evidence)]));
  const evidence = turn.evidence ?? [];
  return cited.size === 0 ? evidence.slice(0, 6) : evidence.filter((one) => cited.has(one.id));
}

interface Props {
  readonly turn: Turn;
  readonly onOpen: (evidence: Evidence) => void;
}

/** The sources of an answer as buttons, each with its number and a name. */
export function SourceChips({ turn, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const cited = citedOf(turn);
  if (cited.length === 0) return null;
  return (
    <ul className="chips plain" aria-label={t('answer.sources')}>
      {cited.map((evidence) => {
        const { short, title, detail } = describe(evidence, t, format);
        return (
          <li key={evidence.id}>
            <Button
              className="chip"
              onPress={() => onOpen(evidence)}
              aria-label={`${evidence.id.slice(1)}: ${title}, ${detail}`}
            >
              <span className="chip-number">{evidence.id.slice(1)}</span>
              <span className="chip-name">{short}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
