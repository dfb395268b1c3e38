import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { Connection } from '../plant/plant.ts';
import { hostOf, isEncrypted, portOf } from './mqtt/transport.ts';
import { runErrand } from './opcua/errand.ts';

/** A certificate that the other side showed, for the operator to compare and decide. Times: ms since the epoch, UTC. */
export interface PeerCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** The names and addresses that it is good for. */
  readonly names: string;
  readonly validFrom: number;
  readonly validTo: number;
  /** SHA-256, as printed on commissioning papers: "AB:CD:…". */
  readonly fingerprint: string;
  /** To be named as trusted. */
  readonly pem: string;
  /** Whether naming it as trusted would be enough: an expired one, or one for another host, stays refused. */
  readonly trustable: boolean;
}

const PATIENCE = 5000;
const oneLine = (name: string | undefined) => (name ?? '').split('\n').join(', ');

/** The certificate that a server shows; undefined where it cannot be had. Nothing is sent but the greeting. */
export async function peerCertificate(connection: Connection, folder?: string): Promise<PeerCertificate | undefined> {
  try {
    const shown = connection.kind === 'opcua' ? await ofOpcua(connection, folder) : await ofTls(connection);
    return shown && described(shown.certificate, shown.host);
  } catch {
    return undefined;
  }
}

interface Shown {
  readonly certificate: X509Certificate;
  /** The host that it must be good for; undefined: any. */
  readonly host: string | undefined;
}

function described(certificate: X509Certificate, host: string | undefined): PeerCertificate {
  const [validFrom, validTo] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  const now = Date.now();
  const named =
    host === undefined || (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined;
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: certificate.subjectAltName ?? '',
    validFrom,
    validTo,
    fingerprint: certificate.fingerprint256,
    pem: certificate.toString(),
    trustable: named && validFrom <= now && now <= validTo,
  };
}

/** Node refuses an untrusted certificate before it can be looked at: this connection carries nothing and is ended at once. */
function ofTls(connection: Connection): Promise<Shown | undefined> {
  const url = new URL(String(connection.url));
  if (!isEncrypted(url)) return Promise.resolve(undefined);
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: portOf(url), rejectUnauthorized: false, timeout: PATIENCE }, () => {
      const certificate = socket.getPeerX509Certificate();
      socket.destroy();
      resolve(certificate && { certificate, host });
    });
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
    socket.on('error', reject);
  });
}

async function ofOpcua(connection: Connection, folder?: string): Promise<Shown | undefined> {
  const pki = folder === undefined ? join(tmpdir(), 'gemba-pki') : join(folder, 'opcua-pki');
  const reply = await runErrand({ what: 'certificate', connection, pki });
  if (reply.kind !== 'certificate' || reply.der === undefined) return undefined;
  return { certificate: new X509Certificate(reply.der), host: undefined };
}
