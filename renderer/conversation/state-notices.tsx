import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import { awaitsRestart } from '../state/awaits-restart.ts';
import { useConnection } from '../state/connection.tsx';
import { useLive, useNow } from '../state/plant.tsx';

/** A source that has just connected may wait so long for its first data, and a lost core to return, ms. */
const PATIENCE = 20_000;
/** A clock that seems less than this behind may be right and its messages late, s; the list of sources tells it anyway. */
const LATE = 30;

/** What is out of order, what still works, and what to do; nothing when all is well. */
export function StateNotices({ onSources }: { readonly onSources: () => void }) {
  const { t } = useTranslation();
  const connection = useConnection();
  const { status, plant } = useLive();
  if (connection.state === 'lost') return <Lost {...connection} />;
  return (
    <>
      <SourcesDown onSources={onSources} />
      <SourcesOdd onSources={onSources} />
      {status && (!status.plant || status.plant.demonstration) && awaitsRestart() && (
        <div className="notice notice-calm" role="status">
          <p>
            <strong>{t('notice.plantSaved')}</strong> {t('connect.restart')}
          </p>
        </div>
      )}
      {status?.plant && !status.model && !status.modelLoading && (
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
    </>
  );
}

/** The core is gone; after a while it is likely that it does not come back by itself. */
function Lost({ since, restarted }: { readonly since: number; readonly restarted?: boolean }) {
  const { t } = useTranslation();
  // By this machine's clock, which is the one that noted when the connection went.
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), Math.max(0, since + PATIENCE - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  if (restarted)
    return (
      <div className="notice" role="status">
        <p>
          <strong>{t('notice.restarted')}</strong> {t('notice.restartedText')}
        </p>
      </div>
    );
  return (
    <div className="notice" role="status">
      <p>
        <strong>{t('notice.lost')}</strong> {t('notice.lostText')} {long && t('notice.lostLong')}
      </p>
    </div>
  );
}

function SourcesDown({ onSources }: { readonly onSources: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const down = useLive().status?.sources.filter((source) => source.state === 'down') ?? [];
  if (down.length === 0) return null;
  const names = down
    .map((source) => `${source.id} (${format.duration((now - Date.parse(source.since)) / 1000)})`)
    .join(', ');
  return (
    <div className="notice" role="status">
      <p>
        <strong>{t('notice.down', { count: down.length, names })}</strong> {t('notice.downText')}
      </p>
      <button type="button" className="action" onClick={onSources}>
        {t('notice.details')}
      </button>
    </div>
  );
}

/** Sources that are up and not as they should be: their clock is not ours, or they wait for data that do not come. */
function SourcesOdd({ onSources }: { readonly onSources: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sources = useLive().status?.sources ?? [];
  const now = useNow();
  const skewed = sources.flatMap(({ id, clockSkewSeconds: skew }) =>
    skew === undefined || (skew < 0 && skew > -LATE)
      ? []
      : [t(skew > 0 ? 'notice.ahead' : 'notice.behind', { name: id, time: format.duration(Math.abs(skew)) })],
  );
  const waiting = sources
    .filter(({ state, since }) => state === 'waiting' && now - Date.parse(since) > PATIENCE)
    .map(({ id, detail }) => t('notice.waiting', { name: id, detail }));
  if (skewed.length + waiting.length === 0) return null;
  return (
    <div className="notice notice-calm" role="status">
      <p>
        {skewed.length > 0 && <strong>{skewed.join(' ')} </strong>}
        {skewed.length > 0 && t('notice.skewText')} {waiting.join(' ')}
      </p>
      <button type="button" className="action" onClick={onSources}>
        {t('notice.details')}
      </button>
    </div>
  );
}
