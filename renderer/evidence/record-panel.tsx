import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { aggregateName } from '../conversation/describe.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityMark } from '../plant/mark.tsx';
import { Value } from '../plant/value.tsx';
import { useLive, useReadings } from '../state/plant.tsx';
import type { RecordSource, SignalSource } from '../state/source.ts';
import { PanelHead } from './panel-head.tsx';

interface Props {
  readonly evidence: RecordSource['evidence'];
  /** Nothing else is open: there is room for the asset's signals. */
  readonly alone: boolean;
  /** Its trend stands below: no button that leads to it. */
  readonly trendBelow: boolean;
  readonly onShow: (source: SignalSource) => void;
  readonly onClose: () => void;
}

/** An alarm, an event or an asset, as a short table; its tags lead on to their trends. */
export function RecordPanel({ evidence, alone, trendBelow, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const rows = useRows(evidence);
  const title = titleOf(evidence, t);
  const asset = evidence.asset;
  return (
    <section className="panel record" aria-label={title}>
      <PanelHead
        title={title}
        detail={[evidence.kind === 'asset' ? undefined : evidence.assetName, asset].filter(Boolean).join(' · ')}
        onClose={onClose}
      />
      {evidence.kind === 'alarm' && (
        <p>
          <PriorityMark priority={evidence.priority} />
        </p>
      )}
      {(evidence.kind === 'event' || (evidence.kind === 'asset' && !alone)) && (
        <p className="record-text">{evidence.text}</p>
      )}
      <dl className="pairs">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!trendBelow && evidence.kind === 'alarm' && evidence.tag !== undefined && (
        <button
          type="button"
          className="action"
          onClick={() => onShow({ kind: 'signal', tag: evidence.tag ?? '', moment: evidence.raisedAt })}
        >
          {t('evidence.showTrend')}
        </button>
      )}
      {alone && asset !== undefined && <AssetTags asset={asset} onShow={onShow} />}
    </section>
  );
}

function titleOf(evidence: RecordSource['evidence'], t: TFunction): string {
  if (evidence.kind === 'event') return evidence.eventKind ?? t('evidence.event');
  return evidence.kind === 'aggregate' ? aggregateName(evidence, t) : evidence.name;
}

function useRows(evidence: RecordSource['evidence']): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const format = useFormat();
  if (evidence.kind === 'asset') return evidence.type === undefined ? [] : [[t('record.type'), evidence.type]];
  if (evidence.kind === 'aggregate') {
    const { value, unit, from, to } = evidence;
    const seconds = unit === 's' ? format.duration(value ?? 0) : undefined;
    return [
      ...(value === null
        ? []
        : [[t('record.value'), seconds ?? `${format.cited(value)} ${format.unit(undefined, unit)}`.trim()] as const]),
      [t('record.period'), from === to ? format.full(to) : format.range(from, to)],
    ];
  }
  if (evidence.kind === 'event') {
    return [
      [t('record.at'), format.full(evidence.at)],
      ...(evidence.until === undefined ? [] : [[t('record.until'), format.full(evidence.until)] as const]),
      ...(evidence.category === undefined ? [] : [[t('record.category'), evidence.category] as const]),
      ...Object.entries(evidence.more ?? {}).map(([name, value]) => [name, String(value ?? '–')] as const),
    ];
  }
  return [
    [t('record.state'), t(`alarmState.${evidence.state}`)],
    [t('record.raised'), format.full(evidence.raisedAt)],
    ...(evidence.clearedAt === undefined ? [] : [[t('record.cleared'), format.full(evidence.clearedAt)] as const]),
    ...(evidence.message === undefined ? [] : [[t('record.message'), evidence.message] as const]),
    [t('record.id'), evidence.alarm],
  ];
}

function AssetTags({ asset, onShow }: { readonly asset: string; readonly onShow: (source: SignalSource) => void }) {
  const { t } = useTranslation();
  const { assets } = useLive();
  const readings = useReadings();
  const tags = assets.get(asset)?.tags ?? [];
  if (tags.length === 0) return null;
  return (
    <>
      <h3>{t('record.tagsNow')}</h3>
      <ul className="plain">
        {tags.map((tag) => (
          <li key={tag.id}>
            <button type="button" className="row-button" onClick={() => onShow({ kind: 'signal', tag: tag.id })}>
              <span>{tag.name}</span>
              <Value reading={readings.get(tag.id)} tag={tag} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
