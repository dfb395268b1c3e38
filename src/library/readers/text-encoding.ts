/**
 * Bytes → text: byte order marks first, then UTF-16 told by its zero bytes, then UTF-8 if it is valid, then what the file
 * says of itself; without that, line by line, UTF-8 where that is valid and Windows-1252 where it is not: notes are pasted
 * into files of another encoding. Never throws: undecodable bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeLines(bytes.subarray(3), declared);
  if (a === 0xff && b === 0xfe) return decode('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decode('utf-16be', bytes);
  const wide = wideEncoding(bytes);
  return wide ? decode(wide, bytes) : decodeLines(bytes, declared);
}

function decodeLines(bytes: Uint8Array, declared?: string): string {
  const whole = utf8(bytes);
  if (whole !== undefined) return whole;
  if (declared && !/^utf/i.test(declared)) return decode(declared, bytes);
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    lines.push(utf8(line) ?? decode('windows-1252', line));
    from += line.length;
  }
  return lines.join('');
}

function decode(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // an encoding name nobody knows
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 without a mark: zeros in every second byte of western text; in other alphabets fewer, but still on one side only,
 * the side that has hardly any other values.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, 4096) & ~1;
  if (size < 8) return undefined;
  const [even, odd] = [0, 1].map((side) => {
    const values = Array.from({ length: size / 2 }, (_, i) => bytes[2 * i + side]);
    return { zeros: values.filter((value) => value === 0).length, kinds: new Set(values).size };
  });
  if (!even || !odd) return undefined;
  const high = (one: typeof even, other: typeof even) =>
    other.zeros < size / 20 &&
    (one.zeros > size / 4 ||
      (one.zeros > size / 100 && other.zeros === 0 && one.kinds <= 6 && other.kinds > one.kinds));
  if (high(odd, even)) return 'utf-16le';
  return high(even, odd) ? 'utf-16be' : undefined;
}

/** Whether bytes are no text at all: zero bytes, and not UTF-16. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || wideEncoding(bytes)) return false;
  return bytes.subarray(0, 8192).includes(0);
}
