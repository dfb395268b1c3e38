import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingView, TagView, TrendView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { LimitMark } from '../plant/limit-mark.tsx';
import { PriorityShape } from '../plant/mark.tsx';
import { Value } from '../plant/value.tsx';
import { type Load, useLoad } from '../state/connection.tsx';
import { useLive, useNow, useReading, useReadings } from '../state/plant.tsx';
import { isLive } from '../state/readings.ts';
import { useMedia } from '../state/settings.ts';
import type { SignalSource } from '../state/source.ts';
import { PanelHead } from './panel-head.tsx';
import { SpanChoice } from './span-choice.tsx';
import { StateBand } from './state-band.tsx';
import { TrendChart } from './trend-chart.tsx';
import { firstSpan, type Span, windowOf } from './trend-span.ts';

interface Props {
  readonly source: SignalSource;
  /** Nothing else is open: there is room for the asset's other signals. */
  readonly alone: boolean;
  readonly onShow: (source: SignalSource) => void;
  readonly onClose: () => void;
}

/** One signal now: its value, quality and age, how it stands to its limits, and its trend. */
export function SignalPanel({ source, alone, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const { tags } = useLive();
  const tag = tags.get(source.tag);
  if (!tag) {
    return (
      <section className="panel">
        <PanelHead title={source.tag} detail="" onClose={onClose} />
        <p className="empty">{t('evidence.unknownTag')}</p>
      </section>
    );
  }
  return <KnownSignal source={source} tag={tag} alone={alone} onShow={onShow} onClose={onClose} />;
}

function KnownSignal({ source, tag, alone, onShow, onClose }: Props & { readonly tag: TagView }) {
  const { assets, status } = useLive();
  const reading = useReading(tag.id);
  const now = useNow();
  const abnormal = reading !== undefined && isLive(reading) && reading.state !== 'normal';
  const roomy = useMedia('(min-width: 1700px)');
  const shiftSince = status?.shift && Date.parse(status.shift.since);
  const [span, setSpan] = useState<Span>(() => firstSpan(source, { now, shiftSince }));
  return (
    <section className="panel signal" aria-label={`${tag.name} ${tag.id}`}>
      <PanelHead
        title={tag.name}
        detail={`${assets.get(tag.asset)?.name ?? tag.asset} · ${tag.id}`}
        onClose={onClose}
      />
      <div className="now">
        <span
          className="now-value"
          data-words={typeof reading?.value !== 'number' || reading.word !== undefined || undefined}
        >
          <Value key={String(reading?.value)} reading={reading} tag={tag} />
        </span>
        <div className="now-words">
          {reading ? <Quality reading={reading} /> : <NoReading tag={tag} />}
          {reading && !abnormal && <LimitState reading={reading} tag={tag} />}
        </div>
      </div>
      {reading && abnormal && (
        <p className="now-abnormal">
          <LimitState reading={reading} tag={tag} />
        </p>
      )}
      {reading?.frozenSince !== undefined && <Frozen since={reading.frozenSince} />}
      <SpanChoice
        span={span}
        cited={firstSpan(source, { now, shiftSince }) === 'cited'}
        shifts={shiftSince !== undefined}
        onSpan={setSpan}
      />
      <Trend source={source} tag={tag} window={windowOf(span, source, { now, shiftSince })} />
      {(alone || roomy) && <Siblings tag={tag} onShow={onShow} />}
    </section>
  );
}

/** The other signals of the same asset, with what they say now. */
function Siblings({ tag, onShow }: { readonly tag: TagView; readonly onShow: (source: SignalSource) => void }) {
  const { t } = useTranslation();
  const { assets } = useLive();
  const readings = useReadings();
  const others = assets.get(tag.asset)?.tags.filter((one) => one.id !== tag.id) ?? [];
  if (others.length === 0) return null;
  return (
    <div className="siblings">
      <h3>{t('evidence.siblings', { asset: tag.asset })}</h3>
      <ul className="plain">
        {others.map((one) => (
          <li key={one.id}>
            <button type="button" className="row-button" onClick={() => onShow({ kind: 'signal', tag: one.id })}>
              <span>{one.name}</span>
              <Value reading={readings.get(one.id)} tag={one} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing was ever heard of the signal: what its source says of itself, such as that a birth is waited for. */
function NoReading({ tag }: { readonly tag: TagView }) {
  const { t } = useTranslation();
  const source = useLive().status?.sources.find(({ id }) => id === tag.source);
  return (
    <span className="quality-word old">
      {t('value.never')}
      {source && ` · ${source.id}: ${t(`sources.${source.state}`)}, ${source.detail}`}
    </span>
  );
}

/** The signal stands still longer than its history makes plausible. */
function Frozen({ since }: { readonly since: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className="now-abnormal">
      <span className="mark-word strong">
        <PriorityShape priority={4} />
        {t('value.frozen')}
      </span>{' '}
      {t('value.frozenSince', { time: format.moment(since) })}
    </p>
  );
}

/** Quality and age, ticking. */
function Quality({ reading }: { readonly reading: ReadingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const age = Math.max(0, (now - Date.parse(reading.at)) / 1000);
  const old = reading.quality === 'stale' || reading.quality === 'bad';
  return (
    <span className={old ? 'quality-word old' : 'quality-word'}>
      {t(`quality.${reading.quality}`)} · {t('value.age', { age: format.duration(age) })}
    </span>
  );
}

function LimitState({ reading, tag }: { readonly reading: ReadingView; readonly tag: TagView }) {
  const { t } = useTranslation();
  if (!isLive(reading)) return <span className="quiet">{t('value.notPresent')}</span>;
  if (tag.limits.length === 0 || typeof reading.value !== 'number') return null;
  if (reading.state === 'normal') return <span className="quiet">{t('verdict.within')}</span>;
  return <LimitMark reading={reading} tag={tag} />;
}

interface TrendProps {
  readonly source: SignalSource;
  readonly tag: TagView;
  readonly window: readonly [from: number, to: number];
}

function Trend({ source, tag, window: [from, to] }: TrendProps) {
  const load = useLoad(`${tag.id} ${from} ${to}`, (core) =>
    core.plant.trend({ tag: tag.id, from: new Date(from).toISOString(), to: new Date(to).toISOString(), points: 360 }),
  );
  return <TrendBody load={load} source={source} tag={tag} from={from} to={to} />;
}

interface BodyProps {
  readonly load: Load<TrendView>;
  readonly source: SignalSource;
  readonly tag: TagView;
  readonly from: number;
  readonly to: number;
}

function TrendBody({ load, source, tag, from, to }: BodyProps) {
  const { t } = useTranslation();
  if (load.state === 'loading') return <div className="chart chart-empty">{t('loading')}</div>;
  if (load.state === 'failed')
    return (
      <div className="chart chart-empty" role="alert">
        {load.message}
      </div>
    );
  if (load.value.states?.length) return <StateBand states={load.value.states} from={from} to={to} />;
  if (load.value.points.length === 0) return <div className="chart chart-empty">{t('trend.none')}</div>;
  return <TrendChart trend={load.value} source={source} values={tag.values} from={from} to={to} />;
}
