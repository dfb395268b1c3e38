import type { Connection, Tag } from '../../../src/plant/plant.ts';
import type { SourceQuality } from '../../../src/plant/sample.ts';

/** A value that the peer is to say. */
export interface Said {
  readonly number: number;
  readonly flag: boolean;
  readonly text: string;
  readonly quality: SourceQuality;
  /** ms, UTC. */
  readonly at: number;
}

/** The other side of a source, as the conformance suite drives it. The tags are "X.number", "X.flag" and "X.text". */
export interface Peer {
  readonly connection: Connection;
  readonly tags: readonly Tag[];
  /** What the protocol can carry. */
  readonly carries: {
    readonly time: boolean;
    readonly quality: boolean;
    readonly text: boolean;
    readonly garbage: boolean;
  };
  /** The smallest step that a number keeps on its way. */
  readonly precision: number;
  say(said: Said): Promise<void>;
  garbage(): Promise<void>;
  /** Goes away for clients; `up` brings it back on the same address. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Everything a client did beyond listening. */
  writes(): readonly string[];
  /** How much a client sent at all: proof that the recording works. */
  requests(): number;
  close(): Promise<void>;
}
