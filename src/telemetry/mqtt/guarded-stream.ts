import { Duplex } from 'node:stream';

/** What a `PacketGuard` makes of the bytes of one read. */
interface Passed {
  readonly chunks: readonly Buffer[];
  /** Sizes of packets that were left out, in bytes. */
  readonly dropped: readonly number[];
}

/**
 * Reads the lengths of MQTT packets as they stream by and leaves out those over `maxBytes` before anything buffers them,
 * so that a payload of 200 MB costs no memory.
 */
export class PacketGuard {
  private readonly maxBytes: number;
  private header: number[] = [];
  private remaining = 0;
  private dropping = false;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }
  push(chunk: Buffer): Passed {
    const chunks: Buffer[] = [];
    const dropped: number[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (this.remaining > 0) {
        const end = Math.min(chunk.length, at + this.remaining);
        if (!this.dropping) chunks.push(chunk.subarray(at, end));
        this.remaining -= end - at;
        at = end;
        continue;
      }
      const byte = chunk[at] ?? 0;
      at += 1;
      this.header.push(byte);
      // A fixed header: one byte of type, then a length of at most four bytes, seven bits each, the last below 128.
      if (this.header.length === 1 || (byte >= 128 && this.header.length < 5)) continue;
      this.remaining = this.header.slice(1).reduce((sum, digit, i) => sum + (digit & 127) * 128 ** i, 0);
      this.dropping = this.remaining > this.maxBytes;
      if (this.dropping) dropped.push(this.remaining);
      else chunks.push(Buffer.from(this.header));
      this.header = [];
    }
    return { chunks, dropped };
  }
}

/** Bytes of answers that the broker does not take; beyond them it is not read on, or they would fill the memory. */
const MOST_UNSENT = 262_144;

/**
 * A socket whose oversized MQTT packets are left out; `onDropped` hears their sizes. It takes one piece of input in each turn of
 * the event loop, so that questions and timers have theirs during a flood, and sends together what is written in one turn.
 */
export function guardedStream(socket: Duplex, guard: PacketGuard, onDropped: (bytes: number) => void): Duplex {
  let wantsMore = true;
  let resting = false;
  const resume = () => {
    if (wantsMore && !resting && stream.writableLength < MOST_UNSENT) socket.resume();
  };
  const stream = new Duplex({
    read: () => {
      wantsMore = true;
      resume();
    },
    write: (chunk, _encoding, done) => {
      if (socket.writableCorked === 0) {
        socket.cork();
        setImmediate(() => socket.uncork());
      }
      socket.write(chunk);
      // Acknowledged at once, so that a turn's answers go out together; a socket that is full is waited for.
      if (!socket.writableNeedDrain) return done();
      socket.once('drain', () => {
        done();
        resume();
      });
    },
    final: (done) => void socket.end(done),
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (data: Buffer) => {
    const { chunks, dropped } = guard.push(data);
    for (const bytes of dropped) onDropped(bytes);
    wantsMore = chunks.map((chunk) => stream.push(chunk)).every(Boolean);
    resting = true;
    socket.pause();
    setImmediate(() => {
      resting = false;
      resume();
    });
  });
  socket.on('end', () => stream.push(null));
  // A broker that has ended is gone, once what it said is read. A WebSocket's stream would stay half open, the loss unnoticed.
  stream.on('end', () => stream.destroy());
  socket.on('error', (error) => stream.destroy(error));
  socket.on('close', () => stream.destroy());
  return stream;
}
