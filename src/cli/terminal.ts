import { Failure } from '../plant/failure.ts';
import { timeReader } from '../store/import/time.ts';

/** Machine-readable output: one line on stdout. */
export function out(value: unknown): void {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
}

/** For people: stdout at a terminal, stderr otherwise, so that a pipe sees results only. */
export function say(text: string): void {
  (process.stdout.isTTY ? process.stdout : process.stderr).write(`${text}\n`);
}

/** One line that is written over at a terminal; elsewhere at most one line in two seconds. */
export class ProgressLine {
  private last = 0;
  private shown = false;
  show(text: string): void {
    const now = Date.now();
    if (now - this.last < (process.stderr.isTTY ? 100 : 2_000)) return;
    this.last = now;
    this.shown = true;
    process.stderr.write(
      process.stderr.isTTY ? `\r\x1b[K${text.slice(0, (process.stderr.columns ?? 100) - 1)}` : `${text}\n`,
    );
  }
  clear(): void {
    if (this.shown && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    this.shown = false;
  }
}

/** "1 tag", "2 tags". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'this user may not read it',
};

/** A file that was named and cannot be read, and why, in words. */
export function unreadable(path: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Failure('bad-input', `cannot read ${path}: ${UNREADABLE[code] ?? message}`, error);
}

const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** A file that was named and cannot be written, and why, in words; `Failure('conflict')` where it must not be written over. */
export function unwritable(path: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new Failure('conflict', `cannot write ${path}: there is such a file already`, error);
  return new Failure('storage', `cannot write ${path}: ${UNWRITABLE[code] ?? message}`, error);
}

/** Wrong words on the command line: exit code 2. */
export class UsageError extends Error {}

/** The value of a required word. */
export function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`${what} is missing`);
  return value;
}

/** The words of a command that takes so many and no more: one that would be passed over in silence is `UsageError`. */
export function atMost(count: number, words: readonly string[]): readonly string[] {
  const [tooMuch] = words.slice(count);
  if (tooMuch !== undefined) throw new UsageError(`"${tooMuch}" is one word too many`);
  return words;
}

/** A whole number in a range, or `UsageError`. */
export function wholeNumber(text: string, name: string, range: { readonly min: number; readonly max: number }): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < range.min || number > range.max)
    throw new UsageError(`${name} takes a whole number from ${range.min} to ${range.max}, not "${text}"`);
  return number;
}

/** An ISO time as ms since the epoch, without an offset the wall time of `zone` (IANA), as in every import; or `Failure('bad-input')`. */
export function moment(text: string, zone: string): number {
  const read = timeReader(zone)(text);
  if (read.kind === 'wrong') throw new Failure('bad-input', read.reason);
  return read.at;
}
