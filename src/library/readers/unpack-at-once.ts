import { brotliDecompressSync, inflateSync } from 'node:zlib';

const UNPACK = { deflate: inflateSync, brotli: brotliDecompressSync };

/**
 * As much of `DecompressionStream` as pdf.js uses. It hands over each of a page's parts whole and waits for the whole of it,
 * for which Node's streams take a seventh of the time of reading.
 */
class UnpackedAtOnce {
  private readonly unpack: (packed: Uint8Array) => Uint8Array;
  private readonly unpacked = Promise.withResolvers<Uint8Array>();

  constructor(format: keyof typeof UNPACK) {
    this.unpack = UNPACK[format];
  }

  readonly writable = {
    getWriter: () => ({
      ready: Promise.resolve(),
      write: async (packed: Uint8Array): Promise<void> => {
        try {
          this.unpacked.resolve(this.unpack(packed));
        } catch (error) {
          this.unpacked.reject(error); // pdf.js then takes what its own, more lenient code can read
        }
      },
      close: async (): Promise<void> => {},
    }),
  };

  get readable(): AsyncIterable<Uint8Array> {
    const { promise } = this.unpacked;
    return (async function* () {
      yield await promise;
    })();
  }
}

/** Gives the calling thread, which is to read PDFs and nothing else, `UnpackedAtOnce` in place of Node's own. */
export function unpackAtOnce(): void {
  Object.assign(globalThis, { DecompressionStream: UnpackedAtOnce });
}
