import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import { LimitMark } from '../plant/limit-mark.tsx';
import { Value } from '../plant/value.tsx';
import { useLive, useReadings } from '../state/plant.tsx';
import type { SignalSource } from '../state/source.ts';
import { type Deviation, deviationsOf } from './deviations.ts';

const SHOWN = 12;

/** Before anything was opened: every signal that is outside its limits or not live, and how many are as they should be. */
export function Overview({ onShow }: { readonly onShow: (source: SignalSource) => void }) {
  const { t } = useTranslation();
  const { tags, alarmOf } = useLive();
  const readings = useReadings();
  if (tags.size === 0) {
    return (
      <div className="empty">
        <strong>{t('evidence.none')}</strong>
        <p>{t('evidence.noneHint')}</p>
      </div>
    );
  }
  const all = deviationsOf(tags.values(), readings, alarmOf);
  const odd = all.filter(({ again }) => again === undefined).length;
  const known = [...tags.keys()].filter((tag) => readings.get(tag) !== undefined).length;
  const headOf = () => {
    if (odd > 0) return t('overview.title', { count: odd });
    // What was never heard is not within its limits.
    return known < tags.size ? t('overview.unheard', { count: tags.size - known }) : t('overview.calm');
  };
  return (
    <div className="panel overview">
      <h2>{headOf()}</h2>
      <p className="quiet">{t('overview.rest', { count: known - odd, all: tags.size })}</p>
      <ul className="plain">
        {all.slice(0, SHOWN).map((one) => (
          <li key={one.tag.id}>
            <DeviationRow deviation={one} onShow={onShow} />
          </li>
        ))}
      </ul>
      {all.length > SHOWN && <p className="quiet">{t('overview.more', { count: all.length - SHOWN })}</p>}
      <p className="hint">{t('evidence.noneHint')}</p>
    </div>
  );
}

function DeviationRow({
  deviation: { tag, reading, rank, again },
  onShow,
}: {
  readonly deviation: Deviation;
  readonly onShow: (source: SignalSource) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <button type="button" className="row-button" onClick={() => onShow({ kind: 'signal', tag: tag.id })}>
      <span className="deviation">
        <span>
          <strong>{tag.asset}</strong> {tag.name}
        </span>
        {again ? (
          <span className="quiet">{t(`overview.${again}`)}</span>
        ) : rank === 9 ? (
          <span className="quiet">
            {t(`quality.${reading.quality}`)} · {t('value.age', { age: format.duration(reading.ageSeconds) })}
          </span>
        ) : (
          <LimitMark reading={reading} tag={tag} />
        )}
      </span>
      <Value reading={reading} tag={tag} />
    </button>
  );
}
