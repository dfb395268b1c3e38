/** What is drawn on the canvas of the trend beside its line: the range, limits, the cited moment, alarms. */
import type uPlot from 'uplot';
import type { TrendView } from '../../src/contract.ts';
import type { Priority } from '../plant/priority.ts';
import { type ChartInput, type ChartWords, fontOf, TEXT } from './chart-options.ts';
import { edgeOf, type LabelPlace, labelPlaces } from './limit-labels.ts';

/** The colours of the present theme. */
export interface Ink {
  readonly line: string;
  readonly band: string;
  readonly grid: string;
  readonly text: string;
  readonly limit: string;
  readonly cited: string;
  readonly surface: string;
  readonly priority: (priority: Priority) => string;
}

/** Reads the colours from the element, that is, from the theme around it. */
export function inkOf(element: HTMLElement): Ink {
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

/** Canvas pixels for one pixel of the page. */
const ratio = () => window.devicePixelRatio || 1;

function inPlot(chart: uPlot, draw: (context: CanvasRenderingContext2D) => void): void {
  chart.ctx.save();
  draw(chart.ctx);
  chart.ctx.restore();
}

/** The range an aggregate or a trend was computed over, as a quiet ground. */
export function drawRange(chart: uPlot, { source }: ChartInput, ink: Ink): void {
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

/** The words of a limit; of one outside the plot with the direction in which it lies. */
function wordsOf(limit: TrendView['limits'][number], edge: ReturnType<typeof edgeOf>, words: ChartWords): string {
  const arrow = edge === 'above' ? '↑ ' : edge === 'below' ? '↓ ' : '';
  return `${arrow}${words.limit(limit.kind)} ${words.value(limit.value)}`;
}

/** How high and how low the line and its band reach between two places of the canvas; undefined where they are not there. */
function courseBetween(chart: uPlot, from: number, to: number): { high: number; low: number } | undefined {
  const [times = [], , highs = [], lows = []] = chart.data;
  const at = (x: number) => chart.posToIdx((x - chart.bbox.left) / ratio());
  const begin = Math.max(0, at(from) - 1);
  const end = Math.min(times.length, at(to) + 2);
  const ys = [...[...highs].slice(begin, end), ...[...lows].slice(begin, end)].flatMap((value) =>
    typeof value === 'number' ? [chart.valToPos(value, 'y', true)] : [],
  );
  return ys.length > 0 ? { high: Math.min(...ys), low: Math.max(...ys) } : undefined;
}

/** Limits in view as labelled lines; those outside it by name at the edge towards which they lie. No name covers another. */
export function drawLimits(chart: uPlot, { trend, words }: ChartInput, ink: Ink): void {
  inPlot(chart, (context) => {
    const { left, top, width, height } = chart.bbox;
    const one = ratio();
    // The outer limits first: they have fewer places for their names.
    const limits = [...trend.limits].sort((a, b) => b.kind.length - a.kind.length);
    const lines = limits.map(({ kind, value }) => ({
      y: chart.valToPos(value, 'y', true),
      high: kind.startsWith('high'),
    }));
    context.strokeStyle = ink.limit;
    context.lineWidth = 1.5 * one;
    context.setLineDash([6 * one, 4 * one]);
    for (const { y } of lines) {
      if (edgeOf(y, chart.bbox)) continue;
      context.beginPath();
      context.moveTo(left, y);
      context.lineTo(left + width, y);
      context.stroke();
    }
    context.font = fontOf(one);
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    const named = limits.map((limit, index) => wordsOf(limit, edgeOf(lines[index]?.y ?? 0, chart.bbox), words));
    const placed = (index: number, side: LabelPlace['side']) => {
      const wide = context.measureText(named[index] ?? '').width;
      return { x: side === 'left' ? left + 6 * one : left + width - wide - 8 * one, wide };
    };
    const hides = (index: number, { baseline, side }: LabelPlace) => {
      const { x, wide } = placed(index, side);
      const course = courseBetween(chart, x - 3 * one, x + wide + 3 * one);
      return course !== undefined && course.high < baseline + 4 * one && course.low > baseline - TEXT * one;
    };
    const places = labelPlaces(lines, { top, height, text: TEXT * one, one }, hides);
    for (const [index, text] of named.entries()) {
      const place = places[index];
      if (!place) continue;
      const { baseline, side } = place;
      const { x, wide } = placed(index, side);
      context.fillStyle = ink.surface;
      context.globalAlpha = 0.85;
      context.fillRect(x - 3 * one, baseline - (TEXT - 1) * one, wide + 6 * one, (TEXT + 3) * one);
      context.globalAlpha = 1;
      context.fillStyle = ink.limit;
      context.fillText(text, x, baseline);
    }
  });
}

/** The moment that was cited, as a rule with its word. */
export function drawCited(chart: uPlot, { source, words }: ChartInput, ink: Ink): void {
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
    context.font = fontOf(ratio());
    context.textBaseline = 'alphabetic';
    context.fillStyle = ink.cited;
    context.textAlign = x > left + width - 5 * TEXT * ratio() ? 'right' : 'left';
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
export function drawAlarms(chart: uPlot, { trend, to }: ChartInput, ink: Ink): void {
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
