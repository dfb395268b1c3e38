import { parseArgs } from 'node:util';
import { openShelf } from '../core/shelf.ts';
import type { IngestProgress } from '../library/library.ts';
import { passedOver } from '../library/paths.ts';
import { assertNever } from '../plant/failure.ts';
import type { Run } from './commands.ts';
import { counted, out, ProgressLine, say, UsageError } from './terminal.ts';

/** `gemba ingest FILE|DIR …`: unreadable files are reported one by one and the rest go on; exit 1 if none could be read. */
export const ingest: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (!positionals.length) throw new UsageError('ingest needs files or folders');
  const shelf = await openShelf(values.data);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const line = new ProgressLine();
  const done = { ingested: 0, unchanged: 0, failed: 0, passedOver: 0, passages: 0 };
  try {
    for await (const step of shelf.library.ingest(positionals, stop.signal)) {
      if (step.kind === 'started') say(counted(step.files, 'document'));
      else if (step.kind === 'page') line.show(pageLine(step));
      else if (step.kind === 'ingested') {
        done.ingested++;
        done.passages += step.passages;
        line.clear();
        say(`${step.file}: ${counted(step.passages, 'passage')} in ${step.seconds.toFixed(1)} s`);
      } else if (step.kind === 'unchanged') {
        done.unchanged++;
        say(`${step.file}: unchanged`);
      } else if (step.kind === 'passed over') {
        done.passedOver += step.names.length;
        say(`${step.folder}: ${passedOver(step)}`);
      } else if (step.kind === 'failed') {
        done.failed++;
        line.clear();
        process.stderr.write(`${step.failure.message}\n`);
      } else assertNever(step);
    }
  } finally {
    await shelf.close();
  }
  if (values.json) out(done);
  else say(`${done.ingested} read, ${done.unchanged} unchanged, ${done.failed} failed`);
  return done.failed > 0 && done.ingested + done.unchanged === 0 ? 1 : 0;
};

/** "manual.pdf: page 112 of 340, 41 pages/s, about 6 s left" */
function pageLine({
  file,
  page,
  pages,
  pictures,
  pagesPerSecond,
  secondsLeft,
}: Extract<IngestProgress, { kind: 'page' }>): string {
  const rate = pagesPerSecond === undefined ? '' : `, ${pagesPerSecond.toFixed(pagesPerSecond < 10 ? 1 : 0)} pages/s`;
  const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`;
  return `${file}: ${pictures ? 'pictures first, ' : ''}page ${page} of ${pages}${rate}${left}`;
}
