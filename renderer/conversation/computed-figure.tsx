import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceOf } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';

type Open = (evidence: Evidence) => void;

/** Aggregates of one signal as figures side by side: each value, what it is, and when; then of what, over which time. */
export function AggregateRow({
  aggregates,
  onOpen,
}: {
  readonly aggregates: readonly EvidenceOf<'aggregate'>[];
  readonly onOpen: Open;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [first] = aggregates;
  if (!first) return null;
  const { tag, tagName, asset, of, from, to } = first;
  return (
    <div className="figure">
      {aggregates.map((one) => (
        <div key={one.id} className="figure-part">
          <button type="button" className="figure-value" onClick={() => onOpen(one)}>
            <Amount value={format.cited(one.value ?? 0)} unit={unitOf(one, format.unit(one.tag, one.unit))} />
          </button>
          <span>
            {[
              one.function === 'count' ? undefined : t(`aggregate.${one.function}`, one.function),
              one.at === undefined ? undefined : format.moment(one.at),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
      ))}
      <Beside label={[asset, tagName ?? tag ?? of]}>
        {from !== to && <span className="quiet">{format.range(from, to)}</span>}
      </Beside>
    </div>
  );
}

/** A count has no unit, whatever the tag's is. */
const unitOf = (one: EvidenceOf<'aggregate'>, label: string) => (one.function === 'count' ? '' : label);

/** How fast a signal moves, between which values, and when it would reach its limit. */
export function TrendRow({ trend, onOpen }: { readonly trend: EvidenceOf<'trend'>; readonly onOpen: Open }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tag, tagName, asset, from, to, first, last, ratePerHour, direction, limit, limitKind, hoursToLimit } = trend;
  const unit = format.unit(tag, trend.unit);
  const steady = direction === 'steady';
  const bound = limit === undefined ? '' : `${format.cited(limit)} ${unit}`;
  return (
    <div className="figure">
      <button type="button" className="figure-value" data-words={steady || undefined} onClick={() => onOpen(trend)}>
        {steady ? t('trend.steady') : <Amount value={format.signed(ratePerHour)} unit={`${unit}/h`} />}
      </button>
      <Beside label={[asset, tagName ?? tag]}>
        {hoursToLimit !== undefined && (
          <strong className="verdict">
            {t('trend.reaches', {
              bound,
              name: t(`limit.${limitKind ?? 'limit'}`),
              time: format.duration(hoursToLimit * 3600),
            })}
          </strong>
        )}
        <span>{t('trend.fromTo', { first: format.cited(first), last: `${format.cited(last)} ${unit}` })}</span>
        <span className="quiet">{format.range(from, to)}</span>
      </Beside>
    </div>
  );
}

function Amount({ value, unit }: { readonly value: string; readonly unit: string }) {
  return (
    <>
      {value}
      {unit !== '' && <span className="unit"> {unit}</span>}
    </>
  );
}

/** What stands beside a figure: first what it is of. */
function Beside({
  label,
  children,
}: {
  readonly label: readonly (string | undefined)[];
  readonly children: ReactNode;
}) {
  return (
    <div className="figure-words">
      <span className="quiet">{label.filter(Boolean).join(' · ')}</span>
      {children}
    </div>
  );
}
