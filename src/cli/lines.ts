import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { issuesInWords } from '../plant/issues.ts';
import { unreadable, unwritable } from './terminal.ts';

/** The lines of a JSONL file that are not empty, with their numbers; nothing is parsed yet. */
export async function* linesOf(file: string): AsyncIterable<{ readonly number: number; readonly text: string }> {
  const stream = createReadStream(file, 'utf8');
  let number = 0;
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (text.trim()) yield { number, text };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Parses one line; `Failure('bad-input')` names file and line. */
export function parseLine<S extends z.ZodType>(
  schema: S,
  line: { readonly number: number; readonly text: string },
  file: string,
): z.infer<S> {
  let json: unknown;
  try {
    json = JSON.parse(line.text);
  } catch (error) {
    throw new Failure('bad-input', `${file}:${line.number}: not JSON`, error);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Failure('bad-input', `${file}:${line.number}: ${issuesInWords(parsed.error)}`, parsed.error);
}

/** Writes JSON lines, each flushed before the next is begun, so that a batch that dies leaves whole lines. */
export class LineWriter {
  private readonly path: string;
  private readonly file: FileHandle;
  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.file = file;
  }
  /**
   * Begins a file anew for what is made of the lines of `input`. Throws where that cannot be read or is the same file, before
   * anything is written over.
   */
  static async open(path: string, input: string): Promise<LineWriter> {
    const read = await stat(input).catch((error) => {
      throw unreadable(input, error);
    });
    const old = await stat(path).catch(() => undefined);
    if (old?.isFile() && old.dev === read.dev && old.ino === read.ino)
      throw new Failure('bad-input', `${path} holds what is to be read: name another file with --out`);
    return new LineWriter(path, await open(path, 'w').catch((error) => Promise.reject(unwritable(path, error))));
  }
  async write(value: unknown): Promise<void> {
    await this.file.write(`${JSON.stringify(value)}\n`).catch((error) => Promise.reject(unwritable(this.path, error)));
  }
  async close(): Promise<void> {
    await this.file.close();
  }
}
