import uPlot from 'uplot';
import type { TrendView } from '../../src/contract.ts';
import type { Priority } from '../plant/mark.tsx';
import type { SignalSource } from '../state/source.ts';
import { yRange } from './chart-data.ts';

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

interface Ink {
  readonly line: string;
  readonly band: string;
  readonly grid: string;
  readonly text: string;
  readonly limit: string;
  readonly cited: string;
  readonly surface: string;
  readonly priority: (priority: Priority) => string;
}

function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: read('--text'),
    band: read('--band'),
    grid: read('--grid'),
    text: read('--quiet'),
    limit: read('--limit'),
    cited: read('--cited'),
    surface: read('--card'),
    priority: (priority) => read(`--p${priority}`),
  };
}

const FONT = '14px "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Everything about the chart but its data: scales, axes, and the drawing of limits, alarms and what was cited. */
export function chartOptions(input: ChartInput): uPlot.Options {
  const { element, trend, values, from, to, words, onPoint } = input;
  const ink = inkOf(element);
  const zone = words.zone;
  const hour = new Intl.DateTimeFormat(words.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone ? { timeZone: zone } : {}),
  });
  const axis = { stroke: ink.text, font: FONT, grid: { stroke: ink.grid, width: 1 }, ticks: { show: false } };
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
      { ...axis, space: 64, size: 30, gap: 4, values: (_, splits) => splits.map((split) => hour.format(split * 1000)) },
      {
        ...axis,
        space: 34,
        size: codes ? Math.min(130, 16 + 8 * Math.max(...codes.map((code) => named(code).length))) : 54,
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

/** Canvas pixels for one pixel of the page. */
const ratio = () => window.devicePixelRatio || 1;

function inPlot(chart: uPlot, draw: (context: CanvasRenderingContext2D) => void): void {
  chart.ctx.save();
  draw(chart.ctx);
  chart.ctx.restore();
}

/** The range an aggregate or a trend was computed over, as a quiet ground. */
function drawRange(chart: uPlot, { source }: ChartInput, ink: Ink): void {
  const range = source.range;
  if (!range) return;
  inPlot(chart, (context) => {
    const { left, top, width, height } = chart.bbox;
    const begin = Math.max(left, chart.valToPos(Date.parse(range.from) / 1000, 'x', true));
    const end = Math.min(left + width, chart.valToPos(Date.parse(range.to) / 1000, 'x', true));
    context.fillStyle = ink.cited;
    context.globalAlpha = 0.09;
    if (end > begin) context.fillRect(begin, top, end - begin, height);
  });
}

/** Limits in view as labelled lines; those outside it by name at the edge towards which they lie. */
function drawLimits(chart: uPlot, { trend, words }: ChartInput, ink: Ink): void {
  inPlot(chart, (context) => {
    const { left, top, width, height } = chart.bbox;
    const one = ratio();
    context.font = FONT.replace('14px', `${14 * one}px`);
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    const taken: number[] = [];
    const free = (baseline: number) => taken.every((other) => Math.abs(other - baseline) > 17 * one);
    const label = (text: string, baselines: readonly number[], align: 'left' | 'right') => {
      const inside = baselines.filter((baseline) => baseline - 14 * one > top && baseline < top + height);
      const baseline = inside.find(free) ?? inside[0];
      if (baseline === undefined) return;
      taken.push(baseline);
      const wide = context.measureText(text).width;
      const x = align === 'left' ? left + 6 * one : left + width - wide - 8 * one;
      context.fillStyle = ink.surface;
      context.globalAlpha = 0.85;
      context.fillRect(x - 3 * one, baseline - 13 * one, wide + 6 * one, 17 * one);
      context.globalAlpha = 1;
      context.fillStyle = ink.limit;
      context.fillText(text, x, baseline);
    };
    // The outer limits first: they have fewer places for their names.
    for (const limit of [...trend.limits].sort((a, b) => b.kind.length - a.kind.length)) {
      const y = chart.valToPos(limit.value, 'y', true);
      const text = `${words.limit(limit.kind)} ${words.value(limit.value)}`;
      if (y < top) label(`↑ ${text}`, [top + 16 * one, top + 36 * one], 'right');
      else if (y > top + height) label(`↓ ${text}`, [top + height - 22 * one], 'right');
      else {
        context.strokeStyle = ink.limit;
        context.lineWidth = 1.5 * one;
        context.setLineDash([6 * one, 4 * one]);
        context.beginPath();
        context.moveTo(left, y);
        context.lineTo(left + width, y);
        context.stroke();
        context.setLineDash([]);
        label(text, limit.kind.startsWith('high') ? [y - 7 * one, y + 18 * one] : [y + 18 * one, y - 7 * one], 'left');
      }
    }
  });
}

/** The moment that was cited, as a rule with its word. */
function drawCited(chart: uPlot, { source, words }: ChartInput, ink: Ink): void {
  if (source.moment === undefined) return;
  const x = chart.valToPos(Date.parse(source.moment) / 1000, 'x', true);
  const { left, top, width, height } = chart.bbox;
  if (x < left || x > left + width + 1) return;
  inPlot(chart, (context) => {
    context.strokeStyle = ink.cited;
    context.lineWidth = 2 * ratio();
    context.beginPath();
    context.moveTo(x, top);
    context.lineTo(x, top + height);
    context.stroke();
    context.font = FONT.replace('14px', `${14 * ratio()}px`);
    context.textBaseline = 'alphabetic';
    context.fillStyle = ink.cited;
    context.textAlign = x > left + width - 70 * ratio() ? 'right' : 'left';
    context.fillText(words.cited, x + (context.textAlign === 'right' ? -5 : 5) * ratio(), top + height - 6 * ratio());
  });
}

const CORNERS: Readonly<Record<1 | 2 | 3, readonly (readonly [number, number])[]>> = {
  1: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  2: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  3: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
};

/** Alarms as their shapes along the top, each with the time it lasted as a bar. */
function drawAlarms(chart: uPlot, { trend, to }: ChartInput, ink: Ink): void {
  inPlot(chart, (context) => {
    const { left, top, width } = chart.bbox;
    const size = 5.5 * ratio();
    const y = top - 7 * ratio();
    for (const alarm of trend.alarms) {
      const x = chart.valToPos(Date.parse(alarm.raisedAt) / 1000, 'x', true);
      const end = chart.valToPos((alarm.clearedAt === undefined ? to : Date.parse(alarm.clearedAt)) / 1000, 'x', true);
      if (end < left || x > left + width) continue;
      const begin = Math.max(x, left);
      context.fillStyle = ink.priority(alarm.priority);
      context.fillRect(begin, y - ratio(), Math.min(end, left + width) - begin, 2 * ratio());
      context.strokeStyle = ink.text;
      context.lineWidth = ratio();
      context.beginPath();
      if (alarm.priority === 4) context.arc(begin, y, size, 0, 2 * Math.PI);
      else for (const [dx, dy] of CORNERS[alarm.priority]) context.lineTo(begin + dx * size, y + dy * size);
      context.closePath();
      context.fill();
      context.stroke();
    }
  });
}
