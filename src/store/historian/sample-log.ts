import type { Sample } from '../../plant/sample.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { flagsOf, KIND } from './columns.ts';

/** Bytes of one append, as kept until its samples are sealed into chunks: tag, time, flags, value one after the other. */
export class BatchWriter {
  private readonly writer = new ByteWriter(1 << 18);
  private before = 0;

  start(): void {
    this.writer.reset();
    this.before = 0;
  }
  add(tag: number, { at, value, quality }: Sample): number {
    const flags = flagsOf(value, quality);
    const { writer } = this;
    writer.unsigned(tag);
    writer.signed(at - this.before);
    this.before = at;
    writer.byte(flags);
    const kind = flags & 12;
    if (kind === KIND.number) writer.double(Number(value));
    else if (kind === KIND.boolean) writer.byte(value === true ? 1 : 0);
    else if (kind === KIND.text) writer.text(String(value));
    return flags;
  }
  written(): Buffer {
    return this.writer.written();
  }
}

/** Calls `each` for every sample of a batch, in order. */
export function readBatch(
  bytes: Buffer,
  each: (tag: number, at: number, flags: number, value: number | boolean | string | null) => void,
): void {
  const reader = new ByteReader(bytes);
  let at = 0;
  while (reader.left > 0) {
    const tag = reader.unsigned();
    at += reader.signed();
    const flags = reader.byte();
    const kind = flags & 12;
    const value =
      kind === KIND.number
        ? reader.double()
        : kind === KIND.boolean
          ? reader.byte() === 1
          : kind === KIND.text
            ? reader.text()
            : null;
    each(tag, at, flags, value);
  }
}
