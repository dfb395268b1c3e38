import { parseArgs } from 'node:util';
import type { Store } from '../store/open.ts';
import type { Run } from './commands.ts';
import { atMost, out, say, UsageError } from './terminal.ts';
import { withCore } from './with-core.ts';

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
  const [action] = atMost(1, positionals);
  if (action !== 'export' && action !== 'verify') throw new UsageError('journal export|verify');
  return withCore(values.data, ({ store }) => {
    if (action === 'verify') return verify(store.journal, values.json === true);
    for (const entry of store.journal.export()) out(entry);
    return 0;
  });
};

function verify(journal: Store['journal'], asJson: boolean): number {
  const broken = journal.verify();
  let entries = 0;
  let lastHash: string | undefined;
  for (const { hash } of journal.export()) {
    entries++;
    lastHash = hash;
  }
  if (asJson) out({ entries, holds: broken === undefined, brokenAt: broken?.sequence, lastHash });
  else
    say(
      broken
        ? `the chain is broken at entry ${broken.sequence}: it or one before it was changed`
        : `${entries} ${entries === 1 ? 'entry' : 'entries'}, the chain holds${lastHash === undefined ? '' : `; last hash ${lastHash}`}`,
    );
  return broken ? 1 : 0;
}
