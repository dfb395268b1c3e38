import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionDraft } from '../../contract.ts';
import type { Connection } from '../../plant/plant.ts';
import { addressKey, addressOf } from '../../telemetry/address.ts';
import { OpcuaConnection, security as securityNamed } from '../../telemetry/opcua/options.ts';

/** Options that are secret, or the name of a file that is. */
const PASSWORD = ['password', 'passwordFile'];
const SECRETS = [...PASSWORD, 'cert', 'key'];
const USER = ['username', ...PASSWORD];

/** Whether a password or a key of ours belongs to the connection. */
export const hasSecret = (connection: Connection): boolean => SECRETS.some((key) => connection[key] !== undefined);

/**
 * The connection that a draft stands for, secrets and certificates as texts in it. What the plant file has for a connection of
 * that id stays where the draft is silent; another address never gets the secrets of the old one, nor another user his password.
 */
export function connectionOf(draft: ConnectionDraft, present: readonly Connection[]): Connection {
  const { id, kind, address, username, password, ca, cert, key, security, unit } = draft;
  const before = present.find((one) => one.id === id && one.kind === kind);
  const elsewhere = before !== undefined && addressOf(before) !== address;
  const dropped = [...(elsewhere ? SECRETS : []), ...(username === '' ? USER : []), ...(password ? PASSWORD : [])];
  const entered = {
    username: username || undefined,
    password: password || undefined,
    ca,
    cert,
    key,
    // What is so already is not written again.
    securityMode: kind === 'opcua' && security !== (before && securityOf(before)) ? security : undefined,
    unit: kind === 'modbus' && unit !== (before?.unit ?? 1) ? unit : undefined,
  };
  const kept = Object.entries(before ?? {}).filter(([option]) => !dropped.includes(option));
  const given = Object.entries(entered).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries([...kept, ...given]), id, kind, [addressKey(kind)]: address };
}

/** How a connection to an OPC UA server is secured; undefined for other kinds, and where its options cannot be used. */
export function securityOf(connection: Connection): string | undefined {
  const options = connection.kind === 'opcua' ? OpcuaConnection.safeParse(connection) : undefined;
  return options?.success ? securityNamed(options.data).mode : undefined;
}

/** What each text option is called once it lies in a file of its own. */
const FILES = { password: 'passwordFile', ca: 'ca', cert: 'cert', key: 'key' } as const;

/**
 * The connection as the plant file names it: passwords, keys and certificates that were entered here lie in files of their own
 * below the folder, readable by this user only, so that the plant file can be shown and passed on.
 */
export function withSecretsInFiles(connection: Connection, folder: string): Connection {
  const named: Record<string, unknown> = { ...connection };
  for (const [option, file] of Object.entries(FILES)) {
    const text = connection[option];
    if (typeof text !== 'string' || (option !== 'password' && !text.includes('-----BEGIN'))) continue;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, option === 'password' ? `${connection.id}.password` : `${connection.id}-${option}.pem`);
    writeFileSync(path, `${text.trimEnd()}\n`, { mode: 0o600 });
    delete named[option];
    named[file] = path;
  }
  return named as Connection;
}

/** The connection as it may be shown: texts of secrets are masked. */
export function masked(connection: Connection): Connection {
  const shown: Record<string, unknown> = { ...connection };
  for (const option of ['password', 'key', 'ca', 'cert'])
    if (typeof shown[option] === 'string' && (option === 'password' || String(shown[option]).includes('-----BEGIN')))
      shown[option] = '••••••';
  return shown as Connection;
}
