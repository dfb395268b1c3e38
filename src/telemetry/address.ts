import { lookup } from '../plant/lookup.ts';
import type { Connection } from '../plant/plant.ts';

const KINDS: Readonly<Record<string, Connection['kind']>> = lookup<Connection['kind']>({
  mqtt: 'mqtt',
  mqtts: 'mqtt',
  ws: 'mqtt',
  wss: 'mqtt',
  'opc.tcp': 'opcua',
  modbus: 'modbus',
});

/** The kind of connection that an address stands for (Sparkplug looks like MQTT); a recording is named by its path. */
export function kindOfAddress(address: string): Connection['kind'] | undefined {
  if (/\.(jsonl|csv)$/i.test(address)) return 'replay';
  return KINDS[address.split('://')[0] ?? ''];
}

/** The option of a connection that holds its address, by kind. */
export const addressKey = (kind: Connection['kind']) => (kind === 'replay' ? 'file' : 'url');

/** Where a connection leads, as the operator wrote it. */
export const addressOf = (connection: Connection) => String(connection[addressKey(connection.kind)] ?? '');
