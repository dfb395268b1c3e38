import { Failure } from '../plant/failure.ts';
import type { Connection, Tag } from '../plant/plant.ts';
import { asGuest } from './mqtt/link.ts';
import { waitFor } from './patience.ts';
import { type PeerCertificate, peerCertificate } from './peer-certificate.ts';
import type { SourceState } from './source.ts';
import { containedFactory } from './sources.ts';
import { ConnectionFailure, type Trouble } from './trouble.ts';

/** What trying a connection showed. `detail` is for the operator and names the address. */
export interface Probe {
  /**
   * `live`: data came; `connected`: let in, nothing heard yet; the troubles say why it does not stand; `unusable`: an option is
   * wrong; `undecided`: nothing was known when the patience ended.
   */
  readonly kind: 'live' | 'connected' | Trouble['kind'] | 'unusable' | 'undecided';
  readonly detail: string;
  readonly ms: number;
  /** What the other side showed, where it is not trusted. */
  readonly certificate?: PeerCertificate | undefined;
}

export interface ProbeOptions {
  /** The tags to hear; without any, being let in is enough. */
  readonly tags?: readonly Tag[];
  /** Where OPC UA certificates and Sparkplug births are kept. */
  readonly folder?: string | undefined;
  /** How long it may take, ms. */
  readonly patience?: number;
}

const PATIENCE = 15_000;

/** Connects, waits until it is live (without tags: let in) or in trouble, and lets go. Nothing is written, nothing kept. */
export async function probe(
  connection: Connection,
  { tags = [], folder, patience = PATIENCE }: ProbeOptions = {},
): Promise<Probe> {
  const began = Date.now();
  const settled = new AbortController();
  let last: SourceState | undefined;
  let best: SourceState | undefined;
  let asked = tags;
  // A Modbus device is known by its answer to a request: any, also its refusal of a register that it does not have.
  if (connection.kind === 'modbus' && tags.length === 0) asked = [firstRegister(connection.id)];
  try {
    const source = containedFactory({ folder })(asGuest(connection), asked);
    await source.start({
      samples: () => undefined,
      alarms: () => undefined,
      state: (state) => {
        if (state.kind === 'stopped') return;
        last = state;
        if (state.kind === 'live' || (state.kind === 'waiting' && best?.kind !== 'live')) best = state;
        if (state.kind === 'live' || state.kind === 'down' || (state.kind === 'waiting' && tags.length === 0))
          settled.abort();
      },
    });
    await waitFor(patience, settled.signal);
    await source.stop();
  } catch (error) {
    return { kind: 'unusable', detail: Failure.from(error).message, ms: Date.now() - began };
  }
  const ms = Date.now() - began;
  const { kind, detail, failure } = best ?? last ?? NOTHING;
  if (kind === 'live') return { kind: 'live', detail, ms };
  if (kind === 'waiting') return { kind: 'connected', detail, ms };
  if (!(failure instanceof ConnectionFailure)) return { kind: 'undecided', detail, ms };
  const { kind: trouble } = failure.trouble;
  const certificate = trouble === 'untrusted' ? await peerCertificate(connection, folder) : undefined;
  return { kind: trouble, detail, ms, certificate };
}

const NOTHING: SourceState = { kind: 'connecting', since: 0, detail: '' };

const firstRegister = (connection: string): Tag => ({
  id: 'first register',
  asset: '',
  name: 'first register',
  aliases: [],
  source: { connection, address: 0 },
  limits: [],
});
