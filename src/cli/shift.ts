import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reportMarkdown } from '../copilot/shift/markdown.ts';
import { reportPdf } from '../copilot/shift/pdf.ts';
import { shiftReport } from '../copilot/shift/report.ts';
import type { Run } from './commands.ts';
import { moment, out, say, unwritable } from './terminal.ts';
import { withCore } from './with-core.ts';

/** `gemba shift`: the handover report of the shift that runs at `--at` (default: now), as Markdown or JSON, or a PDF file. */
export const shift: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, at: { type: 'string' }, json: { type: 'boolean' }, pdf: { type: 'string' } },
  });
  const report = await withCore(values.data, (core) => {
    const at = values.at === undefined ? Date.now() : moment(values.at, core.timeZone());
    return shiftReport(core.sources(), at);
  });
  if (values.pdf !== undefined) await save(values.pdf, await reportPdf(report));
  else out(values.json ? report : reportMarkdown(report).trimEnd());
  return 0;
};

async function save(path: string, data: Uint8Array): Promise<void> {
  await writeFile(path, data).catch((error) => {
    throw unwritable(path, error);
  });
  say(`written to ${path}`);
}
