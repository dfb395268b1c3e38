import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OPCUACertificateManager } from 'node-opcua-certificate-manager';
import {
  type ClientSession,
  MessageSecurityMode,
  OPCUAClient,
  SecurityPolicy,
  setErrorLogger,
  setWarningLogger,
  type UserIdentityInfo,
  UserTokenType,
} from 'node-opcua-client';
import { PacketAssembler } from 'node-opcua-packet-assembler';
import { secretFile } from '../connection-options.ts';
import { nameKnown } from '../name-lookup.ts';
import type { Trouble } from '../trouble.ts';
import { OPCUA_TROUBLES } from '../words.ts';
import { type OpcuaConnection, security } from './options.ts';

// The library prints to the console; what an operator should know is in the source's state.
setErrorLogger(() => {});
setWarningLogger(() => {});

// Where a server goes on babbling after it was given up, the library throws out of everyone's reach, and the program would end:
// what nobody listens to any more is passed over.
const feed = PacketAssembler.prototype.feed;
PacketAssembler.prototype.feed = function (data) {
  if (this.listenerCount('error') > 0) Reflect.apply(feed, this, [data]);
};

/** A session, as this folder's files use it: to read, browse and subscribe. `end` closes it and its connection. */
export interface OpcuaSession {
  readonly session: ClientSession;
  end(): Promise<void>;
}

/** Our own certificate and the servers that we trust: own/, trusted/, rejected/ below the folder. */
async function certificates(folder: string): Promise<OPCUACertificateManager> {
  mkdirSync(folder, { recursive: true });
  const manager = new OPCUACertificateManager({
    rootFolder: folder,
    automaticallyAcceptUnknownCertificate: false,
    disableFileWatchers: true,
  });
  await manager.initialize();
  return manager;
}

/** Connects and opens a session; `onLost` is called once when it is lost. Rejects with the library's error. */
export async function openSession(
  options: OpcuaConnection,
  pki: string,
  onLost: (reason: string) => void,
): Promise<OpcuaSession> {
  const { mode, policy } = security(options);
  await nameKnown(new URL(options.url).hostname.replace(/^\[|\]$/g, ''));
  const manager = await certificates(options.pki ?? pki);
  const client = OPCUAClient.create({
    applicationName: 'Gemba',
    clientName: 'Gemba',
    connectionStrategy: { maxRetry: 0, initialDelay: 100, maxDelay: 100 },
    transportTimeout: options.connectTimeout,
    defaultTransactionTimeout: options.connectTimeout,
    securityMode: MessageSecurityMode[mode as keyof typeof MessageSecurityMode],
    securityPolicy: SecurityPolicy[policy as keyof typeof SecurityPolicy],
    endpointMustExist: false,
    keepSessionAlive: false,
    clientCertificateManager: manager,
  });
  let ended = false;
  const lost = (reason: string) => {
    if (!ended) onLost(reason);
  };
  client.on('connection_lost', () => lost('the connection was cut'));
  client.on('close', (error) => lost(error?.message ?? 'the connection was closed'));
  const end = async () => {
    ended = true;
    await client.disconnect().catch(() => {});
    await manager.dispose();
  };
  try {
    await client.connect(options.url);
    const session = await client.createSession(identity(options));
    session.on('session_closed', () => lost('the server closed the session'));
    return {
      session,
      async end() {
        await session.close(true).catch(() => {});
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function identity(options: OpcuaConnection): UserIdentityInfo {
  if (options.username === undefined) return { type: UserTokenType.Anonymous };
  const file = options.passwordFile;
  const password = file === undefined ? (options.password ?? '') : secretFile(options.id, file).trim();
  return { type: UserTokenType.UserName, userName: options.username, password };
}

/** The certificate that a server shows to anyone who asks for its endpoints (DER); undefined where it shows none. */
export async function serverCertificate(options: OpcuaConnection, pki: string): Promise<Buffer | undefined> {
  const manager = await certificates(options.pki ?? pki);
  const client = OPCUAClient.create({
    applicationName: 'Gemba',
    connectionStrategy: { maxRetry: 0, initialDelay: 100, maxDelay: 100 },
    transportTimeout: options.connectTimeout,
    endpointMustExist: false,
    clientCertificateManager: manager,
  });
  try {
    await client.connect(options.url);
    const endpoints = await client.getEndpoints();
    return endpoints.find(({ serverCertificate: shown }) => shown?.length)?.serverCertificate;
  } finally {
    await client.disconnect().catch(() => {});
    await manager.dispose();
  }
}

/** Puts a server's certificate (DER), as the operator decided, among those trusted. */
export async function trustServer(certificate: Buffer, pki: string): Promise<void> {
  const manager = await certificates(pki);
  try {
    await manager.trustCertificate(certificate);
  } finally {
    await manager.dispose();
  }
}

/** A connection error in the operator's words. */
export function opcuaTrouble(error: unknown, options: OpcuaConnection, pki: string): Trouble {
  const message = error instanceof Error ? error.message : String(error);
  const rejected = join(options.pki ?? pki, 'rejected');
  if (/BadCertificateUntrusted/i.test(message) && existsSync(rejected)) {
    const trusted = join(options.pki ?? pki, 'trusted', 'certs');
    const words = `the server's certificate is not trusted: check it, then move it from ${rejected} to ${trusted}`;
    return { kind: 'untrusted', words };
  }
  const [, kind, words] = OPCUA_TROUBLES.find(([pattern]) => pattern.test(message)) ?? [];
  return kind !== undefined && words !== undefined
    ? { kind, words }
    : { kind: 'mute', words: message.split('\n')[0] ?? message };
}
