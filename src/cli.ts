/**
 * `gemba`: the command line. Exit codes: 0 done, 1 failed (one clear line on stderr), 2 wrong usage. Each command is a
 * file in `cli/`; this one only chooses.
 */
import { COMMANDS } from './cli/commands.ts';
import { UsageError } from './cli/terminal.ts';
import { Failure } from './plant/failure.ts';

const [name = 'help', ...args] = process.argv.slice(2);

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = COMMANDS.map(({ usage, does }) => `  gemba ${usage.padEnd(width)}  ${does}`);
  return [
    'usage:',
    ...lines,
    '',
    'Every command takes --data DIR (default: the per-user data folder) and, where it prints results, --json.',
  ].join('\n');
}

async function main(): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${usage()}\n`);
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new UsageError(`there is no command "${name}"`);
  const run = await command.load();
  return (await run(args)) ?? 0;
}

/** A reader that closes the pipe early (`gemba … | head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`gemba: ${(error as Error).message}\n\n${usage()}\n`);
    process.exitCode = 2;
  } else {
    const failure = Failure.from(error);
    process.stderr.write(`gemba: ${failure.message}\n`);
    // A bug's cause helps whoever mends it; an operator's mistake needs no stack.
    if (failure.code === 'internal' || process.env.GEMBA_DEBUG) console.error(failure.cause ?? failure);
    process.exitCode = 1;
  }
}
// Native threads (model, OCR) may keep the process alive after everything is closed.
setTimeout(() => process.exit(), 2_000).unref();
