import { Failure } from '../plant/failure.ts';

/**
 * Why a connection does not stand. `unreachable`: nothing answers there; `untrusted`: its certificate is not trusted; `refused`:
 * it does not let us in; `mute`: it accepts connections and says nothing, or not what was expected.
 */
export const TROUBLES = ['unreachable', 'untrusted', 'refused', 'mute'] as const;
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

const UNKNOWN_AUTHORITY = "the broker's certificate is from an authority that is not trusted: name it as `ca`";
const WANTS_OURS = 'it asks for a certificate of ours that it trusts: name `cert` and `key`';

/** By the code of a Node error or of an MQTT answer. */
const BY_CODE: Readonly<Record<string, readonly [Trouble['kind'], string]>> = {
  ECONNREFUSED: ['unreachable', 'nothing listens there'],
  ECONNRESET: ['mute', 'the connection was cut'],
  ENOTFOUND: ['unreachable', 'the name is not known'],
  EAI_AGAIN: ['unreachable', 'the name service does not answer'],
  ETIMEDOUT: ['unreachable', 'no answer'],
  EHOSTUNREACH: ['unreachable', 'there is no way to it'],
  ENETUNREACH: ['unreachable', 'there is no network'],
  CERT_HAS_EXPIRED: ['untrusted', "the broker's certificate has expired"],
  CERT_NOT_YET_VALID: ['untrusted', "the broker's certificate is not valid yet: compare the clocks"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['untrusted', "the broker's certificate is self-signed: name it as `ca` to trust it"],
  SELF_SIGNED_CERT_IN_CHAIN: ['untrusted', UNKNOWN_AUTHORITY],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['untrusted', UNKNOWN_AUTHORITY],
  UNABLE_TO_GET_ISSUER_CERT: ['untrusted', UNKNOWN_AUTHORITY],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['untrusted', UNKNOWN_AUTHORITY],
  ERR_TLS_CERT_ALTNAME_INVALID: ['untrusted', "the broker's certificate is for another name"],
  ERR_SSL_WRONG_VERSION_NUMBER: ['mute', 'it does not encrypt: use the address without TLS'],
  ERR_SSL_PACKET_LENGTH_TOO_LONG: ['mute', 'it does not encrypt: use the address without TLS'],
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: ['refused', WANTS_OURS],
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: ['refused', WANTS_OURS],
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: ['refused', WANTS_OURS],
  '4': ['refused', 'user or password refused'],
  '5': ['refused', 'not allowed to connect'],
  '134': ['refused', 'user or password refused'],
  '135': ['refused', 'not allowed to connect'],
};

/** A network error in the operator's words. */
export function troubleOf(error: (Error & { readonly code?: unknown }) | undefined): Trouble {
  if (error === undefined) return { kind: 'mute', words: 'the connection was closed' };
  const [kind, words] = BY_CODE[String(error.code)] ?? [];
  if (kind !== undefined && words !== undefined) return { kind, words };
  if (/connack timeout|^no answer$|timed out/i.test(error.message))
    return { kind: 'mute', words: 'it accepts connections and does not answer' };
  return { kind: 'mute', words: error.message || String(error.code) };
}
