/**
 * `gemba`: the command line. Exit codes: 0 done, 1 failed (one clear line on stderr), 2 wrong usage. Each command is a
 * file in `cli/`; this one only chooses.
 */
import { COMMANDS } from './cli/commands.ts';
import { UsageError, unwritable } from './cli/terminal.ts';
import { Failure } from './plant/failure.ts';

const [first = 'help', ...rest] = process.argv.slice(2);
// "help" may also be a question.
const asksForHelp = [first, ...rest].some((word) => word === '--help' || word === '-h') || first === 'help';
const [name = '', ...args] = [first, ...rest].filter((word) => !asksForHelp || !/^(help|--help|-h)$/.test(word));
const command = COMMANDS.find((one) => one.name === name);

/** How one command is used, or, where none is named, every command. */
function usage(): string {
  const shown = command ? [command] : COMMANDS;
  const width = Math.max(...shown.map(({ usage }) => usage.length));
  const lines = shown.map(({ usage, does }) => `  gemba ${usage.padEnd(width)}  ${does}`);
  const words = command?.words ?? [];
  const wide = Math.max(...words.map(([word]) => word.length));
  return [
    'usage:',
    ...lines,
    '',
    ...words.map(([word, does]) => `  ${word.padEnd(wide)}  ${does}`),
    ...(words.length > 0 ? [''] : []),
    ...(command?.example === undefined ? [] : [`for instance: ${command.example}`, '']),
    ...(command ? [] : ['gemba help COMMAND tells its options.']),
    'Every command but bench takes --data DIR (default: the per-user data folder); where results are printed, --json.',
  ].join('\n');
}

async function main(): Promise<number> {
  if (asksForHelp && (command || name === '')) {
    process.stdout.write(`${usage()}\n`);
    return 0;
  }
  if (!command) throw new UsageError(`there is no command "${name}"`);
  const run = await command.load();
  return (await run(args)) ?? 0;
}

/** What Node says of an option that a command does not have, without its advice on positional arguments. */
const parseProblem = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
    ? (error as Error).message.replace(/\. To specify.*$/s, '')
    : undefined;

/** A reader that closes the pipe early (`gemba … | head`) is no failure; results that cannot be written are. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`gemba: ${unwritable('the results', error).message}\n`);
  process.exit(1);
});

try {
  process.exitCode = await main();
} catch (error) {
  const wrong = error instanceof UsageError ? error.message : parseProblem(error);
  if (wrong !== undefined) {
    process.stderr.write(`gemba: ${wrong}\n\n${usage()}\n`);
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
