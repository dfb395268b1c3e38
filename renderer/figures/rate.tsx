import { useTranslation } from 'react-i18next';
import type { AlarmFiguresView } from '../../src/contract.ts';
import { percent } from '../format/number.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { RateBars } from './rate-bars.tsx';

const BAND_PRIORITY = { acceptable: undefined, manageable: undefined, 'over-demanding': 3, unacceptable: 2 } as const;

/** How many alarms an operator had: on average, at worst, and over time. */
export function Rate({ figures }: { readonly figures: AlarmFiguresView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rate, peak } = figures;
  const priority = BAND_PRIORITY[rate.band];
  const averages = [
    ['per10Minutes', rate.per10Minutes],
    ['perHour', rate.perHour],
    ['perDay', rate.perDay],
  ] as const;
  return (
    <section className="report-section" aria-label={t('figures.rate')}>
      <h3>{t('figures.rate')}</h3>
      <dl className="averages">
        {averages.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`figures.${name}`)}</dt>
            <dd className="figure-number">{format.live(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('figures.judged')}</dt>
          <dd className="figure-band">
            {priority !== undefined && <PriorityShape priority={priority} />}
            {t(`figures.bands.${rate.band}`)}
          </dd>
        </div>
      </dl>
      <p className="definition">{t('figures.rateDefinition')}</p>
      <RateBars figures={figures} />
      <p>{peak ? t('figures.peak', { count: peak.count, time: format.moment(peak.from) }) : t('figures.noPeak')}</p>
      <p className="definition">{t('figures.peakDefinition')}</p>
    </section>
  );
}

/** How the alarms are spread over the priorities, beside what the guideline would have. */
export function Priorities({ figures }: { readonly figures: AlarmFiguresView }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  return (
    <section className="report-section" aria-label={t('figures.priorities')}>
      <h3>{t('figures.priorities')}</h3>
      <ul className="plain">
        {figures.byPriority.map(({ priority, count, share }) => (
          <li key={priority} className="figure-row">
            <span className="mark-word">
              <PriorityShape priority={priority} />
              {t(`priority.${priority}`)}
            </span>
            <span className="tabular">
              {count} · {percent(share, locale)}
            </span>
          </li>
        ))}
      </ul>
      <p className="definition">{t('figures.prioritiesDefinition')}</p>
    </section>
  );
}
