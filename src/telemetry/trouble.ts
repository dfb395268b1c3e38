import { Failure } from '../plant/failure.ts';
import { CLOSED, MUTE, TROUBLE_BY_CODE, unreadable } from './words.ts';

/**
 * Why a connection does not stand. `unreachable`: nothing answers there; `untrusted`: its certificate is not trusted; `refused`:
 * it does not let us in; `mute`: it accepts connections and says nothing, or not what was expected.
 */
const TROUBLES = ['unreachable', 'untrusted', 'refused', 'mute'] as const;
export interface Trouble {
  readonly kind: (typeof TROUBLES)[number];
  readonly words: string;
}

/** A connection that does not stand, and why. */
export class ConnectionFailure extends Failure {
  readonly address: string;
  readonly trouble: Trouble;
  constructor(address: string, trouble: Trouble, cause?: unknown) {
    super('unavailable', `${address}: ${trouble.words}`, cause);
    this.address = address;
    this.trouble = trouble;
  }
}

/** A network error in the operator's words. */
export function troubleOf(error: (Error & { readonly code?: unknown }) | undefined): Trouble {
  if (error === undefined) return { kind: 'mute', words: CLOSED };
  const [kind, words] = TROUBLE_BY_CODE[String(error.code)] ?? [];
  if (kind !== undefined && words !== undefined) return { kind, words };
  if (/connack timeout|^no answer$|timed out/i.test(error.message)) return { kind: 'mute', words: MUTE };
  // What a library says of bytes that are none of its protocol means nothing to an operator by itself.
  if (/packet|header|parse|protocol/i.test(error.message)) return { kind: 'mute', words: unreadable(error.message) };
  return { kind: 'mute', words: error.message || String(error.code) };
}
