import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceOf, Statement } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape, statePriority } from '../plant/mark.tsx';

interface Figure {
  readonly reading: EvidenceOf<'reading'>;
  readonly comparison: EvidenceOf<'comparison'> | undefined;
  readonly trend: EvidenceOf<'trend'> | undefined;
  readonly limit: EvidenceOf<'limit'> | undefined;
}

/** The readings that the headline rests on, each with its comparison and its trend; more than three are left to the words. */
export function figuresOf(headline: Statement | undefined, evidence: readonly Evidence[]): readonly Figure[] {
  const cited = new Set([...(headline?.evidence ?? []), ...(headline?.links ?? []).map((link) => link.evidence)]);
  const readings = evidence.filter(
    (one): one is EvidenceOf<'reading'> => one.kind === 'reading' && cited.has(one.id) && one.value !== null,
  );
  if (readings.length > 3) return [];
  return readings.map((reading) => {
    const comparison = evidence.find(
      (one): one is EvidenceOf<'comparison'> => one.kind === 'comparison' && one.tag === reading.tag,
    );
    return {
      reading,
      comparison,
      trend: evidence.find((one): one is EvidenceOf<'trend'> => one.kind === 'trend' && one.tag === reading.tag),
      limit: evidence.find(
        (one): one is EvidenceOf<'limit'> =>
          one.kind === 'limit' && one.tag === reading.tag && one.value === (comparison?.limit ?? one.value),
      ),
    };
  });
}

/** Aggregates that read well as one large number; times and spans are left to the words. */
const FIGURES: ReadonlySet<string> = new Set([
  'max',
  'min',
  'mean',
  'avg',
  'average',
  'median',
  'sum',
  'count',
  'difference',
]);

/** The one aggregate that the headline rests on, if it rests on nothing else that has a value. A count of one is no figure: the one thing is. */
export function aggregateOf(
  headline: Statement | undefined,
  evidence: readonly Evidence[],
): EvidenceOf<'aggregate'> | undefined {
  const cited = new Set([...(headline?.evidence ?? []), ...(headline?.links ?? []).map((link) => link.evidence)]);
  const found = evidence.filter((one) => cited.has(one.id) && one.kind !== 'passage');
  const [only] = found;
  if (found.length !== 1 || only?.kind !== 'aggregate' || only.value === null) return undefined;
  return FIGURES.has(only.function) && !(only.function === 'count' && only.value === 1) ? only : undefined;
}

/** An aggregate as a figure: its value, of what, over which time. */
export function AggregateRow({
  aggregate,
  onOpen,
}: {
  readonly aggregate: EvidenceOf<'aggregate'>;
  readonly onOpen: (evidence: Evidence) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tag, tagName, asset, unit, of, from, to, at } = aggregate;
  const range = [format.moment(from), format.moment(to)];
  const label = unitOrNothing(aggregate.function, format.unit(tag, unit));
  return (
    <div className="figure">
      <button type="button" className="figure-value" onClick={() => onOpen(aggregate)}>
        {format.cited(aggregate.value ?? 0)}
        {label !== '' && <span className="unit"> {label}</span>}
      </button>
      <div className="figure-words">
        <span className="quiet">{[asset, tagName ?? tag ?? of].filter(Boolean).join(' · ')}</span>
        <span>
          {[
            aggregate.function === 'count' ? undefined : t(`aggregate.${aggregate.function}`, aggregate.function),
            at === undefined ? undefined : format.moment(at),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {range[0] !== range[1] && <span className="quiet">{range.join(' – ')}</span>}
      </div>
    </div>
  );
}

/** A count has no unit, whatever the tag's is. */
const unitOrNothing = (name: string, label: string) => (name === 'count' ? '' : label);

/** A fact that can be read from two metres: the value, large, with its verdict and its trend beside it; each leads to its source. */
export function FigureRow({
  figure,
  onOpen,
}: {
  readonly figure: Figure;
  readonly onOpen: (evidence: Evidence) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reading, trend } = figure;
  const unit = format.unit(reading.tag, reading.unit);
  const number = typeof reading.value === 'number' && reading.word === undefined;
  const old = reading.quality === 'stale' || reading.quality === 'bad' || reading.quality === 'missing';
  return (
    <div className="figure">
      <button type="button" className="figure-value" data-words={!number || undefined} onClick={() => onOpen(reading)}>
        <span className={`quality-${reading.quality}`}>
          {number ? format.cited(Number(reading.value)) : (reading.word ?? String(reading.value))}
          {number && <span className="unit"> {unit}</span>}
        </span>
      </button>
      <div className="figure-words">
        <span className="quiet">{[reading.asset, reading.tagName ?? reading.tag].filter(Boolean).join(' · ')}</span>
        {old && (
          <span className="strong">
            {t(`quality.${reading.quality}`)}
            {reading.ageSeconds !== undefined && ` · ${t('value.age', { age: format.duration(reading.ageSeconds) })}`}
          </span>
        )}
        <Verdict figure={figure} onOpen={onOpen} />
        {trend && trend.direction !== 'steady' && (
          <button type="button" className="fact" onClick={() => onOpen(trend)}>
            {t(`trend.${trend.direction}`, { rate: `${format.cited(Math.abs(trend.ratePerHour))} ${unit}` })}
            {trend.hoursToLimit !== undefined &&
              ` · ${t('trend.toLimit', { time: format.duration(trend.hoursToLimit * 3600) })}`}
          </button>
        )}
      </div>
    </div>
  );
}

interface VerdictProps {
  readonly figure: Figure;
  readonly onOpen: (evidence: Evidence) => void;
}

function Verdict({ figure: { reading, comparison, limit }, onOpen }: VerdictProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!comparison) return null;
  const unit = format.unit(reading.tag, comparison.unit ?? reading.unit);
  const bound = comparison.limit === null ? '' : `${format.cited(comparison.limit)} ${unit}`;
  const name = limit ? t(`limit.${limit.limitKind}`) : t('limit.limit');
  const margin =
    comparison.margin === undefined || comparison.margin === 0
      ? undefined
      : `${format.cited(Math.abs(comparison.margin))} ${unit}`;
  const words = () => {
    if (comparison.verdict === 'unknown') return t('verdict.unknown');
    if (comparison.verdict === 'within') return t('verdict.withinOf', { bound, name });
    return t(`verdict.${comparison.side ?? 'above'}`, { bound, name });
  };
  const gap = comparison.verdict === 'exceeds' ? 'verdict.by' : 'verdict.spare';
  return (
    <button type="button" className="fact strong" onClick={() => onOpen(comparison)}>
      {comparison.verdict === 'exceeds' && <PriorityShape priority={(limit && statePriority(limit.limitKind)) ?? 2} />}
      {words()}
      {margin !== undefined && comparison.verdict !== 'unknown' && ` (${t(gap, { margin })})`}
    </button>
  );
}
