import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionDraft } from '../../contract.ts';
import type { Connection } from '../../plant/plant.ts';
import { addressKey, addressOf } from '../../telemetry/address.ts';

/** Options that are secret, or the name of a file that is. */
const SECRETS = ['password', 'passwordFile', 'cert', 'key'] as const;

/** Whether a password or a key of ours belongs to the connection. */
export const hasSecret = (connection: Connection): boolean => SECRETS.some((key) => connection[key] !== undefined);

/**
 * The connection that a draft stands for, secrets and certificates as texts in it. What the plant file has for a connection of
 * that id and address stays where the draft is silent; another address never gets the secrets of the old one.
 */
export function connectionOf(draft: ConnectionDraft, present: readonly Connection[]): Connection {
  const { id, kind, address, username, password, ca, cert, key, security, unit } = draft;
  const before = present.find((one) => one.id === id && one.kind === kind);
  const same = before !== undefined && addressOf(before) === address;
  const entered = {
    username: username || undefined,
    ...(password && { password, passwordFile: undefined }),
    ca,
    cert,
    key,
    securityMode: kind === 'opcua' ? security : undefined,
    unit: kind === 'modbus' ? unit : undefined,
  };
  const given = Object.entries(entered).filter(([option, value]) => value !== undefined || option === 'passwordFile');
  return withoutUndefined({
    ...(same ? before : {}),
    ...Object.fromEntries(given),
    id,
    kind,
    [addressKey(kind)]: address,
  }) as Connection;
}

const withoutUndefined = (entry: object) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

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
