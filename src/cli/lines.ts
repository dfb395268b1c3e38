import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { unreadable } from './terminal.ts';

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
  const [issue] = parsed.error.issues;
  throw new Failure(
    'bad-input',
    `${file}:${line.number}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`,
    parsed.error,
  );
}

/** Writes JSON lines, each flushed before the next is begun, so that a batch that dies leaves whole lines. */
export class LineWriter {
  private readonly stream;
  constructor(file: string) {
    this.stream = createWriteStream(file);
  }
  write(value: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream.write(`${JSON.stringify(value)}\n`, (error) =>
        error ? reject(new Failure('storage', `cannot write ${this.stream.path}: ${error.message}`, error)) : resolve(),
      );
    });
  }
  close(): Promise<void> {
    return new Promise((resolve) => this.stream.end(() => resolve()));
  }
}
