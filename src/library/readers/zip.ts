import { inflateRawSync } from 'node:zlib';
import { Failure } from '../../plant/failure.ts';

/** What an office file may grow to when unpacked. */
const MOST_UNPACKED = 400_000_000;
const MOST_ENTRIES = 10_000;

export interface ZipEntry {
  readonly name: string;
  readonly compressed: number;
  readonly offset: number;
  readonly method: number;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Entries by the directory at the end of a ZIP file; undefined when it has none. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && entries.length <= MOST_ENTRIES) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Refuses archives that are damaged or unpack to more than any manual: the sizes they claim are not believed, each part
 * is unpacked once within bounds. Throws `Failure` 'bad-input'.
 */
export function checkZip(bytes: Uint8Array, name: string): void {
  const entries = zipEntries(bytes);
  if (!entries?.length) throw new Failure('bad-input', `${name}: the file is cut off or damaged`);
  if (entries.length > MOST_ENTRIES)
    throw new Failure('bad-input', `${name}: holds more parts than an office file has`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  for (const { offset, compressed, method } of entries) {
    if (method === 0) {
      left -= compressed;
    } else if (offset + 30 <= bytes.length) {
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      left -= unpackedSize(bytes.subarray(start, start + compressed), left, name);
    }
    if (left < 0) throw tooLarge(name);
  }
}

function unpackedSize(data: Uint8Array, most: number, name: string): number {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name);
    throw new Failure('bad-input', `${name}: the file is cut off or damaged`, error);
  }
}

const tooLarge = (name: string): Failure =>
  new Failure('bad-input', `${name}: unpacks to more than ${MOST_UNPACKED / 1e6} MB and is refused (a "zip bomb"?)`);
