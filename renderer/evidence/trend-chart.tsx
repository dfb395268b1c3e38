import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import uPlot from 'uplot';
import type { TrendView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import type { SignalSource } from '../state/source.ts';
import { columnsOf } from './chart-data.ts';
import { type ChartWords, chartOptions } from './chart-options.ts';

interface Props {
  readonly trend: TrendView;
  readonly source: SignalSource;
  /** The words of the tag's codes; drawn as steps. */
  readonly values: Readonly<Record<string, string>> | undefined;
  /** ms since the epoch. */
  readonly from: number;
  readonly to: number;
}

/** The trend: band of extremes and mean line, limits as labelled lines, alarms as marks, what was cited as a rule. */
export function TrendChart({ trend, source, values, from, to }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const host = useRef<HTMLDivElement>(null);
  const pointed = useRef<HTMLParagraphElement>(null);
  const theme = document.documentElement.dataset.theme;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colours are read from the page; the source's own fields count
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
    const columns = columnsOf(trend);
    const onPoint = (row: number | undefined) => {
      const [time, mean] = row === undefined ? [] : [columns[0][row], columns[1]?.[row]];
      if (!pointed.current) return;
      const shown = typeof time === 'number' && typeof mean === 'number';
      const word = shown ? values?.[String(mean)] : undefined;
      pointed.current.textContent = shown
        ? `${format.moment(time * 1000)} · ${word ?? format.cited(mean)} ${trend.unitLabel ?? ''}`
        : '';
    };
    const chart = new uPlot(
      chartOptions({ element, trend, source, values, from, to, words, onPoint }),
      columns,
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
  }, [trend, source.moment, source.range?.from, source.range?.to, values, from, to, theme, i18n.language, format]);
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
  return (
    <div className="chart">
      <div ref={host} className="chart-host" role="img" aria-label={summary} />
      <p ref={pointed} className="pointed" aria-hidden="true" />
    </div>
  );
}
