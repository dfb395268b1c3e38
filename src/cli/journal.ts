import { parseArgs } from 'node:util';
import { openCore } from '../core.ts';
import type { Run } from './commands.ts';
import { out, say, UsageError } from './terminal.ts';

/**
 * `gemba journal export` prints the audit journal as JSON lines; `verify` checks its hash chain (exit 1 when broken) and tells its
 * last hash: who keeps that elsewhere also sees if entries were cut off at the end, or the whole chain was made anew.
 */
export const journal: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [action] = positionals;
  if (action !== 'export' && action !== 'verify') throw new UsageError('journal export|verify');
  const core = await openCore({ ...(values.data !== undefined && { data: values.data }) });
  try {
    if (action === 'export') {
      for (const entry of core.store.journal.export()) out(entry);
      return 0;
    }
    const broken = core.store.journal.verify();
    let entries = 0;
    let lastHash: string | undefined;
    for (const { hash } of core.store.journal.export()) {
      entries++;
      lastHash = hash;
    }
    if (values.json) out({ entries, holds: broken === undefined, brokenAt: broken?.sequence, lastHash });
    else
      say(
        broken
          ? `the chain is broken at entry ${broken.sequence}: it or one before it was changed`
          : `${entries} ${entries === 1 ? 'entry' : 'entries'}, the chain holds${lastHash === undefined ? '' : `; last hash ${lastHash}`}`,
      );
    return broken ? 1 : 0;
  } finally {
    await core.close();
  }
};
