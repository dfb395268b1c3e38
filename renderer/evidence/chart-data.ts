import type { AlignedData } from 'uplot';
import type { TrendView } from '../../src/contract.ts';

/** Columns for uPlot: time (s), mean, max, min. Where samples are missing, the line is broken, never bridged. */
export function columnsOf(trend: TrendView): AlignedData {
  const times = trend.points.map((point) => Date.parse(point.at) / 1000);
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const columns: [number[], (number | null)[], (number | null)[], (number | null)[]] = [[], [], [], []];
  for (const [index, point] of trend.points.entries()) {
    const time = times[index] ?? 0;
    const before = times[index - 1];
    if (before !== undefined && usual > 0 && time - before > 5 * usual) {
      columns[0].push(before + usual);
      columns[1].push(null);
      columns[2].push(null);
      columns[3].push(null);
    }
    columns[0].push(time);
    columns[1].push(point.mean);
    columns[2].push(point.max);
    columns[3].push(point.min);
  }
  return columns;
}

/** Lowest and highest shown: the data, and each limit that is near enough not to flatten it. */
export function yRange(trend: TrendView): readonly [low: number, high: number] {
  let low = Math.min(...trend.points.map((point) => point.min));
  let high = Math.max(...trend.points.map((point) => point.max));
  const reach = Math.max(high - low, Math.abs(high) * 0.04, 1e-6) * 1.5;
  const near = trend.limits.map((limit) => limit.value).filter((value) => value > low - reach && value < high + reach);
  low = Math.min(low, ...near);
  high = Math.max(high, ...near);
  const margin = Math.max((high - low) * 0.08, Math.abs(high) * 0.004, 1e-6);
  return [low - margin, high + margin];
}
