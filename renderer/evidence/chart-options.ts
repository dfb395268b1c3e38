import uPlot from 'uplot';
import type { TrendView } from '../../src/contract.ts';
import type { SignalSource } from '../state/source.ts';
import { axisTimes } from './axis-times.ts';
import { yRange } from './chart-data.ts';
import { drawAlarms, drawCited, drawLimits, drawRange, inkOf } from './chart-drawing.ts';

export interface ChartWords {
  readonly limit: (kind: TrendView['limits'][number]['kind']) => string;
  readonly cited: string;
  readonly value: (value: number) => string;
  readonly locale: string;
  readonly zone: string | undefined;
}

export interface ChartInput {
  readonly element: HTMLElement;
  readonly trend: TrendView;
  readonly source: SignalSource;
  /** Words of codes; undefined for a quantity. */
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly from: number;
  readonly to: number;
  readonly words: ChartWords;
  /** The row of the data that is pointed at, if any. */
  readonly onPoint: (row: number | undefined) => void;
}

/** Height of the words on the chart, px: what is read from three metres is no smaller than elsewhere. */
export const TEXT = 16;
/** The chart's letters, `ratio` canvas pixels to one of the page. */
export const fontOf = (ratio = 1) =>
  `${TEXT * ratio}px "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif`;
/** Room for the longest word beside the chart, px. */
const sizeFor = (words: readonly string[]) =>
  Math.min(150, Math.max(54, 12 + TEXT * 0.58 * Math.max(0, ...words.map((word) => word.length))));

/** Everything about the chart but its data: scales, axes, and the drawing of limits, alarms and what was cited. */
export function chartOptions(input: ChartInput): uPlot.Options {
  const { element, trend, values, from, to, words, onPoint } = input;
  const ink = inkOf(element);
  const zone = words.zone;
  const axis = { stroke: ink.text, font: fontOf(), grid: { stroke: ink.grid, width: 1 }, ticks: { show: false } };
  const codes = values && Object.keys(values).map(Number).filter(Number.isFinite);
  const [low, high] = codes && codes.length > 0 ? [Math.min(...codes) - 0.5, Math.max(...codes) + 0.5] : yRange(trend);
  const named = (code: number) => values?.[String(code)] ?? words.value(code);
  const paths = values ? uPlot.paths.stepped?.({ align: 1 }) : undefined;
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [14, 6, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    ...(zone ? { tzDate: (seconds: number) => uPlot.tzDate(new Date(seconds * 1000), zone) } : {}),
    scales: { x: { time: true, range: [from / 1000, to / 1000] }, y: { range: [low, high] } },
    axes: [
      {
        ...axis,
        space: 72,
        size: 30,
        gap: 4,
        values: (_, splits) => [...axisTimes(splits, input)],
      },
      {
        ...axis,
        space: 34,
        size: (_, words) => sizeFor(words ?? []),
        gap: 4,
        ...(codes ? { splits: () => codes } : {}),
        values: (_, splits) => splits.map(named),
      },
    ],
    series: [
      {},
      { stroke: ink.line, width: 1.75, points: { show: false }, ...(paths ? { paths } : {}) },
      { stroke: 'transparent', points: { show: false } },
      { stroke: 'transparent', points: { show: false } },
    ],
    bands: values ? [] : [{ series: [2, 3], fill: ink.band }],
    hooks: {
      setCursor: [(chart) => onPoint(chart.cursor.idx ?? undefined)],
      drawClear: [(chart) => drawRange(chart, input, ink)],
      draw: [
        (chart) => {
          drawLimits(chart, input, ink);
          drawCited(chart, input, ink);
          drawAlarms(chart, input, ink);
        },
      ],
    },
  };
}
