import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure } from '../plant/failure.ts';
import { resource } from '../resources.ts';
import type { Run } from './commands.ts';
import { atMost, out, UsageError } from './terminal.ts';

type Bench = (options: { readonly log: (line: string) => void }) => Promise<Record<string, unknown>>;

/** `gemba bench [NAME]`: the benchmarks of a checkout (`test/bench/`), one JSON object each; without a name all run. */
export const bench: Run = async (args) => {
  const { positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const folder = join(resource('test'), 'bench');
  if (!existsSync(folder))
    throw new Failure('unsupported', 'benchmarks are part of a checkout, not of the installed program');
  const names = readdirSync(folder)
    .filter((file) => /^[a-z]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3));
  const [name] = atMost(1, positionals);
  if (name !== undefined && !names.includes(name))
    throw new UsageError(`there is no benchmark "${name}"; there are ${names.join(', ')}`);
  for (const one of name === undefined ? names : [name]) {
    const module = (await import(pathToFileURL(join(folder, `${one}.ts`)).href)) as { readonly default: Bench };
    out({ bench: one, ...(await module.default({ log: (line) => process.stderr.write(`${one}: ${line}\n`) })) });
  }
  return 0;
};
