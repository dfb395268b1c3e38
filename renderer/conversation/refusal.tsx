import { useTranslation } from 'react-i18next';
import type { Evidence, HitView } from '../../src/contract.ts';
import { useLoad } from '../state/connection.tsx';
import type { Turn } from '../state/turn.ts';
import { reasonOf } from './refusal-reason.ts';

/** Stands above an answer that the sources do not hold. */
export function RefusalWord({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation();
  return <p className="refused">{t(`refusal.${reasonOf(turn)}`)}</p>;
}

const NEAREST = 3;

/** Below a refusal that leads nowhere by itself: the nearest passages, to look oneself. */
export function Nearest({ turn, onOpen }: { readonly turn: Turn; readonly onOpen: (evidence: Evidence) => void }) {
  const { t } = useTranslation();
  const sought = reasonOf(turn) === 'notAnswered' ? turn.question.slice(0, 500) : '';
  const hits = useLoad(`nearest ${sought}`, async (core) =>
    sought === '' ? [] : core.library.search({ query: sought, k: NEAREST }),
  );
  if (hits.state !== 'ready' || hits.value.length === 0) return null;
  return (
    <section className="nearest">
      <h4>{t('refusal.nearest')}</h4>
      <ul className="plain">
        {hits.value.map((hit) => (
          <li key={hit.id}>
            <button type="button" className="row-button stacked" onClick={() => onOpen(passageOf(hit))}>
              <span>
                <strong>{hit.document}</strong>
                {hit.page !== undefined && ` ${t('library.pageShort', { page: hit.page })}`}
              </span>
              <span className="quiet snippet">{hit.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const passageOf = ({ id, document, page, section, region, text }: HitView): Evidence => ({
  id: `hit ${id}`,
  kind: 'passage',
  document,
  page,
  section,
  region,
  text,
  passageId: id,
});
