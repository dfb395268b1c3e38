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
  readonly steps: boolean;
  readonly from: number;
  readonly to: number;
  readonly words: ChartWords;
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
  const { element, trend, steps, from, to, words } = input;
  const ink = inkOf(element);
  const zone = words.zone;
  const hour = new Intl.DateTimeFormat(words.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone ? { timeZone: zone } : {}),
  });
  const axis = { stroke: ink.text, font: FONT, grid: { stroke: ink.grid, width: 1 }, ticks: { show: false } };
  const [low, high] = yRange(trend);
  const paths = steps ? uPlot.paths.stepped?.({ align: 1 }) : undefined;
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [14, 6, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    ...(zone ? { tzDate: (seconds: number) => uPlot.tzDate(new Date(seconds * 1000), zone) } : {}),
    scales: { x: { time: true, range: [from / 1000, to / 1000] }, y: { range: [low, high] } },
    axes: [
      { ...axis, space: 64, size: 30, gap: 4, values: (_, splits) => splits.map((split) => hour.format(split * 1000)) },
      { ...axis, space: 34, size: 52, gap: 4, values: (_, splits) => splits.map((split) => words.value(split)) },
    ],
    series: [
      {},
      { stroke: ink.line, width: 1.75, points: { show: false }, ...(paths ? { paths } : {}) },
      { stroke: 'transparent', points: { show: false } },
      { stroke: 'transparent', points: { show: false } },
    ],
    bands: [{ series: [2, 3], fill: ink.band }],
    hooks: {
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

function drawLimits(chart: uPlot, { trend, words }: ChartInput, ink: Ink): void {
  inPlot(chart, (context) => {
    const { left, top, width, height } = chart.bbox;
    context.font = FONT.replace('14px', `${13 * ratio()}px`);
    context.textAlign = 'left';
    for (const limit of trend.limits) {
      const y = chart.valToPos(limit.value, 'y', true);
      if (y < top || y > top + height) continue;
      context.strokeStyle = ink.limit;
      context.lineWidth = 1.5 * ratio();
      context.setLineDash([6 * ratio(), 4 * ratio()]);
      context.beginPath();
      context.moveTo(left, y);
      context.lineTo(left + width, y);
      context.stroke();
      context.setLineDash([]);
      const label = `${words.limit(limit.kind)} ${words.value(limit.value)}`;
      const above = y - 6 * ratio() > top + 10 * ratio();
      const baseline = above ? y - 5 * ratio() : y + 15 * ratio();
      context.fillStyle = ink.surface;
      context.globalAlpha = 0.8;
      context.fillRect(
        left + 3 * ratio(),
        baseline - 12 * ratio(),
        context.measureText(label).width + 6 * ratio(),
        15 * ratio(),
      );
      context.globalAlpha = 1;
      context.fillStyle = ink.limit;
      context.fillText(label, left + 6 * ratio(), baseline);
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
    context.font = FONT.replace('14px', `${13 * ratio()}px`);
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
