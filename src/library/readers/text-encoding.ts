/**
 * Bytes → text: byte order marks first, then what the file says of itself, then UTF-8 if it is valid, then UTF-16 told by
 * its zero bytes, and Windows-1252 for what is left. Never throws: undecodable bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode('utf-8', bytes);
  if (a === 0xff && b === 0xfe) return decode('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decode('utf-16be', bytes);
  const wide = wideEncoding(bytes);
  if (wide) return decode(wide, bytes);
  if (isUtf8(bytes)) return decode('utf-8', bytes);
  return decode(declared && !/^utf-?8$/i.test(declared) ? declared : 'windows-1252', bytes);
}

function decode(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // an encoding name nobody knows
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: western text has a zero in every second byte. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (size < 8) return undefined;
  if (odd > size / 4 && even < size / 20) return 'utf-16le';
  return even > size / 4 && odd < size / 20 ? 'utf-16be' : undefined;
}

/** Whether bytes are no text at all: zero bytes, and not UTF-16. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || wideEncoding(bytes)) return false;
  return bytes.subarray(0, 8192).includes(0);
}
