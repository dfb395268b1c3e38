import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { detectSeries, readSeries } from '../telemetry/detect.ts';
import type { Run } from './commands.ts';
import { atMost, out, required, unreadable, wholeNumber } from './terminal.ts';

/** `gemba detect`: one anomaly score a row of a series whose first column is the time. */
export const detect: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, train: { type: 'string' }, json: { type: 'boolean' } },
  });
  const file = required(atMost(1, positionals)[0], 'FILE.csv');
  const train =
    values.train === undefined ? undefined : wholeNumber(values.train, '--train', { min: 1, max: 100_000_000 });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
  const series = readSeries(text, basename(file));
  const found = detectSeries(series, train);
  if (values.json) out(found);
  else {
    const strange = found.alarms.flatMap((alarm, i) => (alarm === 1 && found.alarms[i - 1] !== 1 ? [i] : []));
    out(`${series.rows.length} rows, ${strange.length} times strange (score above ${found.threshold.toPrecision(4)})`);
    for (const i of strange) {
      out(`${new Date(series.times[i] ?? 0).toISOString()}  row ${i + 1}  score ${found.scores[i]?.toPrecision(4)}`);
    }
  }
  return 0;
};
