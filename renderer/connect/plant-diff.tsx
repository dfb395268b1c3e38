import { useTranslation } from 'react-i18next';
import type { PlantChange } from '../../src/contract.ts';

const SIGNS = { same: ' ', added: '+', removed: '−', skipped: '' } as const;

/** What the plant file would gain and lose, line by line. */
export function PlantDiff({ change }: { readonly change: PlantChange }) {
  const { t } = useTranslation();
  return (
    <ol className="plain diff" aria-label={t('connect.diff')}>
      {change.diff.map(({ kind, text, lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never reordered
        <li key={index} className={`diff-${kind}`}>
          {kind === 'skipped' ? (
            t('connect.skipped', { count: lines })
          ) : (
            <>
              <span aria-hidden="true">{SIGNS[kind]}</span>
              {kind !== 'same' && <span className="hidden">{t(`connect.${kind}`)}</span>}
              <code>{text}</code>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
