import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import uPlot from 'uplot';
import type { TrendView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import type { SignalSource } from '../state/source.ts';
import { columnsOf, yRange } from './chart-data.ts';
import { type ChartWords, chartOptions } from './chart-options.ts';

interface Props {
  readonly trend: TrendView;
  readonly source: SignalSource;
  /** Draw as steps: the tag holds codes. */
  readonly steps: boolean;
  /** ms since the epoch. */
  readonly from: number;
  readonly to: number;
}

/** The trend: band of extremes and mean line, limits as labelled lines, alarms as marks, what was cited as a rule. */
export function TrendChart({ trend, source, steps, from, to }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const host = useRef<HTMLDivElement>(null);
  const theme = document.documentElement.dataset.theme;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colours are read from the page when the chart is made
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const words: ChartWords = {
      limit: (kind) => t(`limit.${kind}`),
      cited: t('trend.citedMark'),
      value: (value) => format.cited(value),
      locale: format.locale,
      zone: format.zone,
    };
    const chart = new uPlot(
      chartOptions({ element, trend, source, steps, from, to, words }),
      columnsOf(trend),
      element,
    );
    const resize = new ResizeObserver(() =>
      chart.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    resize.observe(element);
    return () => {
      resize.disconnect();
      chart.destroy();
    };
  }, [trend, source, steps, from, to, theme, i18n.language, format]);
  const last = trend.points.at(-1);
  const lows = trend.points.map((point) => point.min);
  const highs = trend.points.map((point) => point.max);
  const summary = t('trend.summary', {
    from: format.moment(from),
    to: format.moment(to),
    low: format.cited(Math.min(...lows)),
    high: format.cited(Math.max(...highs)),
    last: last ? format.cited(last.mean) : '–',
    unit: trend.unitLabel ?? '',
    alarms: trend.alarms.length,
  });
  const [low, high] = yRange(trend);
  const outside = trend.limits.filter((limit) => limit.value < low || limit.value > high);
  return (
    <figure className="chart-figure">
      <div ref={host} className="chart" role="img" aria-label={summary} />
      <figcaption>
        {outside.map((limit) => (
          <span key={limit.kind} className="quiet">
            {t(limit.value > high ? 'trend.limitAbove' : 'trend.limitBelow', {
              name: t(`limit.${limit.kind}`),
              value: `${format.cited(limit.value)} ${trend.unitLabel ?? ''}`,
            })}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
