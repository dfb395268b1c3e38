/** Sequence numbers run from 0 to 255. */
const NUMBERS = 256;
/** So many messages of a node wait for those missing before them; with more, too much is missing to wait for. */
const MOST_HELD = 64;

/** What can be taken now, in order; `missed` tells of the gap before it, where one was given up. */
export interface InOrder<M> {
  readonly ready: readonly M[];
  readonly missed?: { readonly after: number; readonly got: number } | undefined;
}
interface Waiting<M> {
  readonly messages: Map<number, M>;
  readonly since: number;
}

/**
 * Brings the messages of one node into the order of their sequence numbers: one that comes too early waits for those before it,
 * `timeout` ms at most. Pure: time comes with the calls.
 */
export class Sequence<M> {
  /** The number taken last; undefined before the first. */
  last: number | undefined;
  private readonly timeout: number;
  private waiting: Waiting<M> | undefined;

  constructor(timeout: number) {
    this.timeout = timeout;
  }
  /** A message with its number; told twice, it passes (QoS 1 may repeat). */
  take(seq: number, message: M, now: number): InOrder<M> {
    if (this.last === undefined || seq === this.last) return this.pass(seq, message);
    const ahead = (seq - this.last - 1 + NUMBERS) % NUMBERS;
    if (ahead === 0) {
      this.last = seq;
      return { ready: [message, ...this.following()] };
    }
    this.waiting ??= { messages: new Map(), since: now };
    this.waiting.messages.set(seq, message);
    const tooMuch = ahead > MOST_HELD || this.waiting.messages.size > MOST_HELD;
    return tooMuch || this.timeout === 0 ? this.release() : { ready: [] };
  }
  /** Gives up a gap that has lasted too long. */
  due(now: number): InOrder<M> {
    return this.waiting !== undefined && now - this.waiting.since >= this.timeout ? this.release() : { ready: [] };
  }
  /** Gives up what is missing: all that waits, in order. */
  release(): InOrder<M> {
    const { waiting, last } = this;
    this.waiting = undefined;
    if (waiting === undefined || last === undefined) return { ready: [] };
    const distance = (seq: number) => (seq - last + NUMBERS) % NUMBERS;
    const held = [...waiting.messages].sort(([a], [b]) => distance(a) - distance(b));
    this.last = held.at(-1)?.[0];
    return { ready: held.map(([, message]) => message), missed: { after: last, got: held[0]?.[0] ?? last } };
  }
  /** A birth of the node begins anew; release what waits before. */
  restart(seq: number | undefined): void {
    this.last = seq;
    this.waiting = undefined;
  }

  private pass(seq: number, message: M): InOrder<M> {
    this.last = seq;
    return { ready: [message] };
  }
  /** Those that wait and now follow without a gap. */
  private following(): readonly M[] {
    const ready: M[] = [];
    for (const messages = this.waiting?.messages; messages !== undefined; ) {
      const next = ((this.last ?? 0) + 1) % NUMBERS;
      const message = messages.get(next);
      if (message === undefined) break;
      messages.delete(next);
      ready.push(message);
      this.last = next;
    }
    if (this.waiting?.messages.size === 0) this.waiting = undefined;
    return ready;
  }
}
