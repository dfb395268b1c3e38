/** Scores signs against a query: a few machine instructions a passage, which JavaScript has no words for, as WebAssembly. */

/** Bits that a component of the query is rounded to, its sign among them. */
const BITS = 6;
const MOST = 2 ** (BITS - 1) - 1;
/** A page of WebAssembly's memory, bytes. */
const PAGE = 65_536;

/** As much of WebAssembly as is used here; Node's types leave it out. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Addresses of the signs, of what follows them and of the scores; bytes of a passage's signs. The query lies at 0. */
  score(signs: number, end: number, scores: number, size: number): void;
}

/**
 * How far a query's components, rounded, lie in the direction of passages' signs: their sum where a passage's bit is set. The
 * query is cut into planes, the first bit of each component, the second, and so on; of each plane the bits that the passage
 * has too are counted, by one instruction for 64.
 */
export class SignScorer {
  private readonly size: number;
  private readonly signsAt: number;

  constructor(query: Float32Array) {
    this.size = query.length / 8;
    const planes = planesOf(query);
    this.signsAt = planes.byteLength;
    roomFor(this.signsAt).set(new Uint8Array(planes.buffer));
  }

  /** Of passages whose signs follow one another, a whole number each. Nothing else may score meanwhile. */
  scores(signs: Uint8Array): Int32Array {
    const { size, signsAt } = this;
    const end = signsAt + signs.length;
    const scoresAt = (end + 15) & ~7; // the last passage is read in whole words of eight bytes
    const bytes = roomFor(scoresAt + (4 * signs.length) / size);
    bytes.set(signs, signsAt);
    wasm.score(signsAt, end, scoresAt, size);
    return new Int32Array(bytes.buffer, scoresAt, signs.length / size);
  }
}

/** Of each 64 components their lowest bits, the next …, the sign's last: two's complement, read down instead of across. */
function planesOf(query: Float32Array): Uint32Array {
  const largest = query.reduce((most, component) => Math.max(most, Math.abs(component)), 0) || 1;
  const planes = new Uint32Array(Math.ceil(query.length / 64) * BITS * 2);
  query.forEach((component, i) => {
    const rounded = Math.round((component / largest) * MOST);
    const word = Math.floor(i / 64) * BITS * 2 + (Math.floor(i / 32) % 2);
    for (let bit = 0; bit < BITS; bit += 1) {
      const at = word + 2 * bit;
      planes[at] = (planes[at] ?? 0) | (((rounded >> bit) & 1) << (i % 32));
    }
  });
  return planes;
}

function roomFor(bytes: number): Uint8Array<ArrayBuffer> {
  const more = Math.ceil((bytes - wasm.memory.buffer.byteLength) / PAGE);
  if (more > 0) wasm.memory.grow(more);
  return new Uint8Array(wasm.memory.buffer);
}

/** WebAssembly's instructions, as far as they are needed. */
const LOOP = [0x03, 0x40];
const END = 0x0b;
const AGAIN_IF = [0x0d, 0];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const LOAD_64 = (offset: number): number[] => [0x29, 0, offset];
const STORE_32 = [0x36, 0, 0];
const constant32 = (value: number): number[] => [0x41, value];
const constant64 = (value: number): number[] => [0x42, value];
const LESS_32 = 0x49;
const ADD_32 = 0x6a;
const [COUNT_BITS, ADD_64, SUBTRACT_64, AND_64, SHIFT_64, TO_32] = [0x7b, 0x7c, 0x7d, 0x83, 0x86, 0xa7];

/** For each passage: for each eight bytes of its signs: for each plane: sum ± count(signs & plane) << bit. */
function body(): number[] {
  const [signs, end, scores, size, sum, bits, plane, at] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const step = (local: number, by: readonly number[]) => [...get(local), ...by, ADD_32, ...set(local)];
  const planes = Array.from({ length: BITS }, (_, bit) => [
    ...[...get(sum), ...get(bits), ...get(plane), ...LOAD_64(8 * bit), AND_64, COUNT_BITS],
    ...[...constant64(bit), SHIFT_64, bit === BITS - 1 ? SUBTRACT_64 : ADD_64, ...set(sum)],
  ]).flat();
  return [
    ...[2, 2, 0x7e, 2, 0x7f], // locals: two of 64 bits, two of 32
    ...LOOP,
    ...[...constant64(0), ...set(sum), ...constant32(0), ...set(plane), ...get(signs), ...set(at)],
    ...LOOP,
    ...[...get(at), ...LOAD_64(0), ...set(bits), ...planes],
    ...[...step(plane, constant32(8 * BITS)), ...step(at, constant32(8))],
    ...[...get(at), ...get(signs), ...get(size), ADD_32, LESS_32, ...AGAIN_IF, END],
    ...[...get(scores), ...get(sum), TO_32, ...STORE_32],
    ...[...step(scores, constant32(4)), ...step(signs, get(size))],
    ...[...get(signs), ...get(end), LESS_32, ...AGAIN_IF, END],
    END,
  ];
}

const wasm = compiled();

function compiled(): Exports {
  const sized = (bytes: readonly number[]): number[] => [(bytes.length & 127) | 128, bytes.length >> 7, ...bytes];
  const named = (name: string) => [name.length, ...new TextEncoder().encode(name)];
  const section = (id: number, bytes: readonly number[]) => [id, ...sized(bytes)];
  const code = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 0]), // one type: four numbers of 32 bits, nothing comes back
    ...section(3, [1, 0]), // one function of it
    ...section(5, [1, 0, 1]), // one memory, of one page at first
    ...section(7, [2, ...named('memory'), 2, 0, ...named('score'), 0, 0]),
    ...section(10, [1, ...sized(body())]),
  ];
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(code))).exports as Exports;
}
