import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import { useConnection } from '../state/connection.tsx';
import { useLive, useNow } from '../state/plant.tsx';

/** What is out of order, what still works, and what to do; nothing when all is well. */
export function StateNotices() {
  const { t } = useTranslation();
  const format = useFormat();
  const connection = useConnection();
  const { status, plant } = useLive();
  const now = useNow();
  const down = status?.sources.filter((source) => source.state === 'down') ?? [];
  const noModel = status && !status.model && status.plant;
  return (
    <div className="notices">
      {connection.state === 'lost' && (
        <div className="notice" role="status">
          <strong>{t('notice.lost')}</strong>
          <p>{t('notice.lostText')}</p>
        </div>
      )}
      {connection.state === 'open' &&
        down.map((source) => (
          <div key={source.id} className="notice" role="status">
            <strong>
              {t('notice.down', { source: source.id, age: format.duration((now - Date.parse(source.since)) / 1000) })}
            </strong>
            <p>
              {source.detail}. {t('notice.downText')}
            </p>
          </div>
        ))}
      {noModel && (
        <div className="notice notice-calm" role="status">
          <p>
            <strong>{t('notice.noModel')}</strong> {t('notice.noModelText')}
          </p>
        </div>
      )}
      {plant && status?.documents === 0 && !status.ingest && (
        <div className="notice notice-calm" role="status">
          <p>
            <strong>{t('notice.noDocuments')}</strong> {t('notice.noDocumentsText')}
          </p>
        </div>
      )}
    </div>
  );
}
