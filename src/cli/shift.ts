import { parseArgs } from 'node:util';
import { reportMarkdown } from '../copilot/shift/markdown.ts';
import { shiftReport } from '../copilot/shift/report.ts';
import { openCore } from '../core.ts';
import type { Run } from './commands.ts';
import { moment, out } from './terminal.ts';

/** `gemba shift`: the handover report of the shift that runs at `--at` (default: now), as Markdown or JSON. */
export const shift: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, at: { type: 'string' }, json: { type: 'boolean' } },
  });
  const core = await openCore({ ...(values.data !== undefined && { data: values.data }) });
  try {
    const report = shiftReport(core.sources(), values.at === undefined ? Date.now() : moment(values.at));
    out(values.json ? report : reportMarkdown(report).trimEnd());
    return 0;
  } finally {
    await core.close();
  }
};
