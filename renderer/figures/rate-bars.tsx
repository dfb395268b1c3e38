import { useTranslation } from 'react-i18next';
import type { AlarmFiguresView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';

const WIDTH = 800;
const HEIGHT = 120;
const TEN_MINUTES = 600_000;
/** What EEMUA 191 calls manageable, alarms in ten minutes and operator. */
const MANAGEABLE = 2;
const NAMES: Readonly<Record<number, 'bucketTen' | 'bucketHour' | 'bucketDay'>> = {
  600000: 'bucketTen',
  3600000: 'bucketHour',
  86400000: 'bucketDay',
};

/** Alarms over the period as bars, with the manageable rate as a line; a bar above it is marked. */
export function RateBars({ figures }: { readonly figures: AlarmFiguresView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { buckets, bucketMs, operators, from } = figures;
  const limit = (MANAGEABLE * bucketMs * operators) / TEN_MINUTES;
  const highest = Math.max(...buckets, limit * 1.2);
  const step = WIDTH / buckets.length;
  const y = (count: number) => HEIGHT - (count / highest) * HEIGHT;
  const over = buckets.filter((count) => count > limit).length;
  const bucket = t(`figures.${NAMES[bucketMs] ?? 'bucketHour'}`);
  return (
    <figure className="rate-bars">
      <figcaption>{t('figures.bars', { bucket, limit: format.cited(limit), over })}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {buckets.map((count, index) =>
          count === 0 ? null : (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
              key={index}
              className={count > limit ? 'bar bar-over' : 'bar'}
              x={index * step}
              y={y(count)}
              width={Math.max(1, step - 1)}
              height={HEIGHT - y(count)}
            />
          ),
        )}
        <line className="bar-limit" x1={0} x2={WIDTH} y1={y(limit)} y2={y(limit)} />
      </svg>
      <p className="rate-axis quiet tabular">
        <span>{format.moment(from)}</span>
        <span>{t('figures.highestBar', { count: Math.max(...buckets) })}</span>
        <span>{format.moment(figures.to)}</span>
      </p>
    </figure>
  );
}
