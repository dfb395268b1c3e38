import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { useStatePriority } from '../plant/limit-mark.tsx';
import { PriorityShape } from '../plant/mark.tsx';
import { Value } from '../plant/value.tsx';
import { useLive, useNow, useReading } from '../state/plant.tsx';
import { isLive } from '../state/readings.ts';
import type { ReadingFigure } from './figures.ts';

interface Props {
  readonly figure: ReadingFigure;
  /** When the question was asked, ISO 8601. */
  readonly askedAt: string;
  readonly onOpen: (evidence: Evidence) => void;
}

const MINUTE = 60_000;
/** A reading that was younger than this as the question was asked stood for the present, ms. */
const PRESENT = 2 * MINUTE;

/** A fact that can be read from two metres: the value, large, with its verdict, its age and its trend; each leads to its source. */
export function FigureRow({ figure, askedAt, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = Date.parse(askedAt);
  const now = useNow(Date.now() - asked > MINUTE ? 10_000 : 1000);
  const { reading, trend } = figure;
  const unit = format.unit(reading.tag, reading.unit);
  const number = typeof reading.value === 'number' && reading.word === undefined;
  // What stood for the present as it was asked does so no longer.
  const past = now - asked > PRESENT && reading.at !== undefined && asked - Date.parse(reading.at) < PRESENT;
  return (
    <div className="figure" data-past={past || undefined}>
      <button type="button" className="figure-value" data-words={!number || undefined} onClick={() => onOpen(reading)}>
        <span className={`quality-${reading.quality}`}>
          {number ? format.cited(Number(reading.value)) : (reading.word ?? String(reading.value))}
          {number && <span className="unit"> {unit}</span>}
        </span>
      </button>
      <div className="figure-words">
        <span className="quiet">{[reading.asset, reading.tagName ?? reading.tag].filter(Boolean).join(' · ')}</span>
        <Verdict figure={figure} onOpen={onOpen} />
        {trend && trend.direction !== 'steady' && (
          <button type="button" className="fact" onClick={() => onOpen(trend)}>
            {t(`trend.${trend.direction}`, { rate: `${format.cited(Math.abs(trend.ratePerHour))} ${unit}` })}
            {trend.hoursToLimit !== undefined &&
              ` · ${t('trend.toLimit', { time: format.duration(trend.hoursToLimit * 3600) })}`}
          </button>
        )}
        <span className={isLive(reading) && !past ? 'quiet' : 'strong'}>
          {[
            t(`quality.${reading.quality}`),
            reading.at && format.exact(reading.at),
            reading.at && t('value.age', { age: format.duration((now - Date.parse(reading.at)) / 1000) }),
            !isLive(reading) && reading.detail && format.text(reading.detail),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {past && <Now figure={figure} onOpen={onOpen} />}
      </div>
    </div>
  );
}

/** What the signal of an answer given some time ago says now. */
function Now({ figure: { reading }, onOpen }: Pick<Props, 'figure' | 'onOpen'>) {
  const { t } = useTranslation();
  const tag = useLive().tags.get(reading.tag);
  const newest = useReading(reading.tag);
  if (!tag || !newest) return null;
  return (
    <button type="button" className="fact" onClick={() => onOpen({ ...reading, at: undefined })}>
      {t('value.now')} <Value reading={newest} tag={tag} />
    </button>
  );
}

function Verdict({ figure: { reading, comparison, limit }, onOpen }: Pick<Props, 'figure' | 'onOpen'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const priority = useStatePriority(reading.tag, limit?.limitKind ?? 'high');
  if (!comparison) return null;
  const unit = format.unit(reading.tag, comparison.unit ?? reading.unit);
  const bound = comparison.limit === null ? '' : `${format.cited(comparison.limit)}\u00a0${unit}`;
  const name = limit ? t(`limit.${limit.limitKind}`) : t('limit.limit');
  const margin =
    comparison.margin === undefined || comparison.margin === 0
      ? undefined
      : `${format.cited(Math.abs(comparison.margin))}\u00a0${unit}`;
  const words = () => {
    if (comparison.verdict === 'unknown') return t(isLive(reading) ? 'verdict.unknown' : 'verdict.noPresent');
    if (comparison.verdict === 'within') return t('verdict.withinOf', { bound, name });
    return t(`verdict.${comparison.side ?? 'above'}`, { bound, name });
  };
  const gap = comparison.verdict === 'exceeds' ? 'verdict.by' : 'verdict.spare';
  return (
    <button type="button" className="fact verdict" onClick={() => onOpen(comparison)}>
      {comparison.verdict === 'exceeds' && <PriorityShape priority={priority ?? 2} />}
      <span>
        {words()}
        {margin !== undefined && comparison.verdict !== 'unknown' && ` (${t(gap, { margin })})`}
      </span>
    </button>
  );
}
