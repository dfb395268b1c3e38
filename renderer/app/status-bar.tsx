import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import { isActive } from '../plant/condition.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useConnection } from '../state/connection.tsx';
import { useLive, useNow } from '../state/plant.tsx';

interface Props {
  readonly onAlarms: () => void;
  readonly onSources: () => void;
  readonly onSettings: () => void;
  readonly onHelp: () => void;
}

/** One line that is always there: where, when, how many sources live, alarms by priority, model, connection. */
export function StatusBar({ onAlarms, onSources, onSettings, onHelp }: Props) {
  const { t } = useTranslation();
  return (
    <header className="status">
      <Place />
      <Clock />
      <Sources onPress={onSources} />
      <AlarmCounts onPress={onAlarms} />
      <span className="status-rest">
        <Model />
        <span className="status-offline" title={t('status.offlineHint')}>
          {t('status.offline')}
        </span>
      </span>
      <span className="status-buttons">
        <button
          type="button"
          className="icon-button"
          aria-label={t('help.title')}
          title={`${t('help.title')} (?)`}
          onClick={onHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('settings.title')}
          title={t('settings.title')}
          onClick={onSettings}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M11 2.75v3.5M5 9.75v3.5" />
          </svg>
        </button>
      </span>
    </header>
  );
}

function Place() {
  const { t } = useTranslation();
  const { status, plant } = useLive();
  const areas = plant?.assets.filter((asset) => asset.type?.toLowerCase() === 'area') ?? [];
  const name = status?.plant?.name ?? 'Gemba';
  const area = areas.length === 1 ? areas[0]?.name : undefined;
  return (
    <h1 className="status-item status-place">
      <span className="place-name">
        {name}
        {area !== undefined && area !== name && <span className="quiet"> · {area}</span>}
      </span>
      {status?.plant?.demonstration && <span className="quiet place-demo"> · {t('status.demonstration')}</span>}
    </h1>
  );
}

function Clock() {
  const { t } = useTranslation();
  const format = useFormat();
  const { status } = useLive();
  const now = useNow();
  return (
    <span className="status-item status-clock">
      <time className="tabular">{format.clock(now)}</time>
      {status?.shift && <span className="quiet"> {t('shift.name', { name: status.shift.name })}</span>}
    </span>
  );
}

function Sources({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation();
  const connection = useConnection();
  const { status } = useLive();
  if (connection.state !== 'open') {
    return (
      <span className="status-item status-bad" role="status">
        <PriorityShape priority={2} />
        {t(connection.state === 'lost' ? 'status.lost' : 'status.connecting')}
      </span>
    );
  }
  if (!status) return <span className="status-item">{t('loading')}</span>;
  const live = status.sources.filter((source) => source.state === 'live').length;
  const bad = status.sources.some((source) => source.state === 'down');
  return (
    <button type="button" className={`status-item status-button${bad ? ' status-bad' : ''}`} onClick={onPress}>
      {bad && <PriorityShape priority={3} />}
      {status.sources.length === 0 ? t('status.noSources') : t('status.sources', { live, all: status.sources.length })}
    </button>
  );
}

function AlarmCounts({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { alarms } = useLive();
  const old = useConnection().state === 'lost';
  const active = alarms?.filter(isActive) ?? [];
  const counts = ([1, 2, 3, 4] as const).map((priority) => ({
    priority,
    count: active.filter((alarm) => alarm.priority === priority).length,
  }));
  return (
    <button
      type="button"
      className="status-item status-button status-alarms"
      data-old={old || undefined}
      onClick={onPress}
    >
      <span className="hidden">{t('status.alarms')}</span>
      {counts.map(({ priority, count }) => (
        <span key={priority} className={count > 0 ? 'count-on' : 'count-off'}>
          <PriorityShape priority={priority} />
          <span className="tabular">{format.cited(count)}</span>
          <span className={count > 0 ? 'count-word' : 'hidden'}> {t(`priority.${priority}`)}</span>
        </span>
      ))}
    </button>
  );
}

function Model() {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, modelLoading } = useLive().status ?? {};
  const size = model?.parameters === undefined ? undefined : `${format.cited(Math.round(model.parameters / 1e6))} M`;
  if (!model && modelLoading) return <span className="status-model">{t('status.modelLoading')}</span>;
  return (
    <span className="status-model" title={model ? `${model.id} ${model.revision}` : t('notice.noModelText')}>
      {model ? t('status.model', { name: size ?? model.id }) : t('status.noModel')}
    </span>
  );
}
