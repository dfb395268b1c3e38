import { useTranslation } from 'react-i18next';
import type { Status } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';

/** Reading the manuals: which, how far, how long still; one can ask already. */
export function FirstStart({ ingest }: { readonly ingest: NonNullable<Status['ingest']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done =
    (ingest.fileNumber - 1 + (ingest.pages > 0 ? ingest.page / ingest.pages : 0)) / Math.max(1, ingest.files);
  return (
    <div className="first-start">
      <p>
        <strong>{t('ingest.title', { number: ingest.fileNumber, files: ingest.files })}</strong>
        <span>
          {t(ingest.pictures ? 'ingest.pictures' : 'ingest.page', {
            page: ingest.page,
            pages: ingest.pages,
            file: ingest.file,
          })}
        </span>
      </p>
      <progress
        value={done}
        max={1}
        aria-label={t('ingest.title', { number: ingest.fileNumber, files: ingest.files })}
      />
      <p className="quiet">
        {ingest.pagesPerSecond !== undefined &&
          `${t('ingest.rate', { rate: format.cited(rounded(ingest.pagesPerSecond)) })} `}
        {(ingest.secondsLeft ?? 0) > 0 && `${t('ingest.left', { time: format.duration(ingest.secondsLeft ?? 0) })} `}
        {t('ingest.askAlready')}
      </p>
    </div>
  );
}

/** A rate as one reads it in passing: 38, 2.4. */
const rounded = (rate: number): number => (rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10);
