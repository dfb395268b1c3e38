import { parseArgs } from 'node:util';
import { Failure } from '../plant/failure.ts';
import { importAlarms, importEvents, importSamples } from '../store/import/index.ts';
import type { Run } from './commands.ts';
import { atMost, counted, out, ProgressLine, required, say, UsageError } from './terminal.ts';
import { withCore } from './with-core.ts';

const IMPORTERS = { samples: importSamples, alarms: importAlarms, events: importEvents };

/** `gemba samples|alarms|events import FILE`: bad lines are named and the rest goes on. */
export const importOf =
  (what: keyof typeof IMPORTERS): Run =>
  async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [action, file] = atMost(2, positionals);
    if (action !== 'import') throw new UsageError(`${what} import FILE`);
    const path = required(file, 'the file');
    const line = new ProgressLine();
    const result = await withCore(values.data, ({ store }) => {
      const plant = store.plant.get();
      if (!plant) throw new Failure('not-found', 'import a plant file first: gemba plant import FILE.yaml');
      return IMPORTERS[what](path, { store, plant, onProgress: (rows: number) => line.show(`${rows} rows`) });
    });
    line.clear();
    for (const { line: number, reason } of result.rejected) process.stderr.write(`${path}:${number}: ${reason}\n`);
    if (result.rejectedCount > result.rejected.length)
      process.stderr.write(`… and ${result.rejectedCount - result.rejected.length} more lines that were not taken\n`);
    if (values.json) out(result);
    else
      say(
        `${counted(result.stored, what.slice(0, -1))} stored${result.rejectedCount ? `, ${counted(result.rejectedCount, 'line')} not taken` : ''}`,
      );
    return 0;
  };
