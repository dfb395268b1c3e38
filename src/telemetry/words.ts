/** Everything that a connection says to the operator, in its state, when it is tried, and about what was found. */
import type { Trouble } from './trouble.ts';

type Said = readonly [Trouble['kind'], string];

const UNKNOWN_AUTHORITY = "the broker's certificate is from an authority that is not trusted: name it as `ca`";
const WANTS_OURS = 'it asks for a certificate of ours that it trusts: name `cert` and `key`';

/** By the code of a Node error or of an MQTT answer. */
export const TROUBLE_BY_CODE: Readonly<Record<string, Said>> = {
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

/** By what the OPC UA library says. */
export const OPCUA_TROUBLES: readonly (readonly [RegExp, ...Said])[] = [
  [/ECONNREFUSED/, 'unreachable', 'nothing listens there'],
  [/ENOTFOUND/, 'unreachable', 'the name is not known'],
  [/the name service does not answer|EAI_AGAIN/, 'unreachable', 'the name service does not answer'],
  [/BadCertificateTimeInvalid|expired/i, 'untrusted', "the server's certificate has expired"],
  [/BadIdentityTokenRejected|BadUserAccessDenied|BadIdentityTokenInvalid/, 'refused', 'user or password refused'],
  [/BadSecurityChecksFailed/, 'refused', "the server does not trust this computer's certificate yet"],
  [
    /cannot find (the |a |an )?(suitable )?endpoint/i,
    'refused',
    'the server does not offer this security mode and policy',
  ],
];

export const MUTE = 'it accepts connections and does not answer';
export const CLOSED = 'the connection was closed';
/** A peer that broke what reads it; the first line of the reason is enough. */
export const unreadable = (reason: string): string =>
  `the other side sent what cannot be read (${reason.split('\n')[0]?.trim()})`;

/** Connected; `tail`: what is not well all the same. */
export const heardOf = (heard: number, all: number, tail: string): string =>
  heard === 0 ? `connected, nothing heard yet${tail}` : `${heard} of ${all} tags heard${tail}`;

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** What the operator should know about how signals were found. */
export const NOTES = {
  refusedTopic: (topic: string) => `the broker refuses the topic ${topic}`,
  sparkplugHeard: () => 'Sparkplug messages were heard: add a connection of kind sparkplug to the same broker for them',
  moreTopics: (most: number) => `more than ${most} topics: name fewer`,
  unreadTopics: (count: number) =>
    `${counted(count, 'topic carries', 'topics carry')} nothing that can be read as a value`,
  noBirth: (nodes: readonly string[]) =>
    `no birth was heard of ${nodes.join(', ')}: births come when a node connects; listen longer, or restart it`,
  noValue: (name: string, register: unknown) => `the device gives no value for ${name} (${register})`,
  unreadLines: (count: number, file: string) => `${counted(count, 'line', 'lines')} of ${file} cannot be read`,
};
