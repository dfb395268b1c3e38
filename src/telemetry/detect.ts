import { noveltyScores } from './detect/novelty.ts';
import { processDistances } from './detect/process-monitor.ts';
import { type Series, withoutGaps } from './detect/series.ts';

export { readSeries, type Series } from './detect/series.ts';

/** Without `--train`, this share of the rows is taken for normal. */
const DEFAULT_TRAIN = 0.15;
/** An alarm is a score a third above what training all but never exceeded. */
const QUANTILE = 0.999;
const MARGIN = 4 / 3;
/** One signal alone: news is at least a third beyond all that was seen. */
const LEAST_NEWS = Math.log(4 / 3);

export interface Detection {
  readonly threshold: number;
  /** One a row; higher is stranger. Row i from rows up to i alone. */
  readonly scores: readonly number[];
  /** 1 where the score is above the threshold. */
  readonly alarms: readonly (0 | 1)[];
}

/** Scores the rows of a series. `train`: how many rows at the beginning are normal operation; default: 15 % of all. */
export function detectSeries(series: Series, train?: number): Detection {
  const rows = withoutGaps(series.rows);
  const count = Math.max(2, Math.min(train ?? Math.floor(DEFAULT_TRAIN * rows.length), rows.length));
  const several = series.names.length > 1;
  const values = rows.map((row) => row[0] ?? 0);
  const scores = several ? processDistances(rows, count) : noveltyScores(series.times, values, count);
  const learnt = MARGIN * quantile(scores.slice(0, count), QUANTILE);
  const threshold = several ? learnt : Math.max(learnt, LEAST_NEWS);
  return { threshold, scores, alarms: scores.map((score) => (score > threshold ? 1 : 0)) };
}

/** Between order statistics, linearly. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const low = Math.floor(position);
  const [below, above] = [sorted[low] ?? 0, sorted[low + 1] ?? sorted[low] ?? 0];
  return below + (position - low) * (above - below);
}
