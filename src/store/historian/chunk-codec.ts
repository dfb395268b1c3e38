import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Columns } from './columns.ts';
import { readColumns, writeColumns } from './columns-codec.ts';
import { type Minutes, readMinutes, writeMinutes } from './minutes.ts';

/** A chunk of one tag's samples as bytes: [form][payload]. The form byte makes room for later forms. */
const FORM = { samples: 1, samplesDeflated: 2, minutes: 3, minutesDeflated: 4 } as const;
/** Deflate's own overhead does not pay below this. */
const SMALL = 200;

const writer = new ByteWriter(1 << 16);

/** What a chunk holds: its samples; or the minutes that are kept of them, with one sample each. */
export interface Content {
  readonly columns: Columns;
  readonly minutes?: Minutes | undefined;
}

export function encodeChunk(columns: Columns): Buffer {
  writer.reset();
  writer.unsigned(columns.at.length);
  writeColumns(writer, columns);
  return packed(FORM.samples, FORM.samplesDeflated);
}

export function encodeMinutes(minutes: Minutes): Buffer {
  writer.reset();
  writer.unsigned(minutes.statistics.length);
  writeMinutes(writer, minutes);
  return packed(FORM.minutes, FORM.minutesDeflated);
}

function packed(plain: number, deflated: number): Buffer {
  const payload = writer.written();
  const small = payload.length < SMALL ? payload : deflateRawSync(payload);
  return small.length < payload.length
    ? Buffer.concat([Buffer.of(deflated), small])
    : Buffer.concat([Buffer.of(plain), payload]);
}

/** A damaged chunk may claim to be of any size; memory is given for no more than this. */
const LARGEST_PAYLOAD = 1 << 28;

/** The content of a chunk of `count` samples. Throws on bytes that are no such chunk. */
export function decodeChunk(bytes: Buffer, count: number): Content {
  const form = bytes[0] ?? 0;
  if (form < FORM.samples || form > FORM.minutesDeflated) throw new Error(`sample chunk of unknown form ${form}`);
  const deflated = form === FORM.samplesDeflated || form === FORM.minutesDeflated;
  const payload = bytes.subarray(1);
  const reader = new ByteReader(deflated ? inflateRawSync(payload, { maxOutputLength: LARGEST_PAYLOAD }) : payload);
  const length = reader.unsigned();
  const isMinutes = form >= FORM.minutes;
  if (isMinutes ? length > count : length !== count) throw new Error('sample chunk of another length than noted');
  const minutes = isMinutes ? readMinutes(reader, length) : undefined;
  const columns = minutes?.lasts ?? readColumns(reader, length);
  if (reader.left < 0) throw new Error('sample chunk cut off');
  return { columns, minutes };
}
