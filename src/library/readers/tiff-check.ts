/** Sizes of the types of TIFF values, bytes, by their number. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** No page tells more of itself. */
const MOST_ENTRIES = 200;

/** Tags whose values are places of further directories, which the decoder follows. */
const INNER = new Set([330, 34665, 34853]);
/** Tags of cameras' raw files, which hold directories in their own ways and no documents. */
const RAW = new Set([50740, 61440]);

/**
 * Whether a TIFF's directories hold together: each inside the file, none twice, no list of values longer than the file.
 * The decoder believes what they say, and would count to four thousand million.
 */
export function isSoundTiff(bytes: Uint8Array, mostPages: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  if (bytes.length < 8) return false;
  const seen = new Set<number>();
  const todo = [view.getUint32(4, little)];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const next = seen.has(at) || seen.size > 2 * mostPages ? undefined : directory(view, at, little);
    if (!next) return false;
    seen.add(at);
    todo.push(...next);
  }
  return true;
}

/** The directories that the one at a place leads to; undefined when it is not sound. */
function directory(view: DataView, at: number, little: boolean): number[] | undefined {
  const length = view.byteLength;
  if (at + 2 > length) return undefined;
  const entries = view.getUint16(at, little);
  const end = at + 2 + entries * 12;
  if (entries === 0 || entries > MOST_ENTRIES || end + 4 > length) return undefined;
  const next = [view.getUint32(end, little)].filter(Boolean);
  for (let entry = at + 2; entry < end; entry += 12) {
    const tag = view.getUint16(entry, little);
    const count = view.getUint32(entry + 4, little);
    const size = (SIZES[view.getUint16(entry + 2, little)] ?? 0) * count;
    const values = size > 4 ? view.getUint32(entry + 8, little) : entry + 8;
    if (values + size > length || RAW.has(tag)) return undefined;
    if (!INNER.has(tag)) continue;
    if (count > MOST_ENTRIES || size !== 4 * count) return undefined;
    for (let i = 0; i < count; i += 1) next.push(view.getUint32(values + 4 * i, little));
  }
  return next;
}
