import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertNever, Failure } from '../../plant/failure.ts';
import type { Connection } from '../../plant/plant.ts';
import { parseConnection } from '../connection-options.ts';
import { runErrand } from '../opcua/errand.ts';
import { OpcuaConnection } from '../opcua/options.ts';
import { ConnectionFailure } from '../trouble.ts';
import type { DiscoverOptions, Discovery, FoundSignal } from './found-signal.ts';
import { hearMqtt, hearSparkplug } from './hear.ts';
import { readRecordingSignals } from './recording.ts';
import { readRegisters } from './registers.ts';

/**
 * Listens to a connection, browses it or reads it, and lists the signals found. Nothing is stored and nothing is sent but
 * subscriptions, browse and read requests. Throws `Failure`: 'unavailable' when it cannot be reached, 'bad-input' for options
 * that cannot be used (Modbus has no names: `registers` gives them).
 */
export async function discover(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  switch (connection.kind) {
    case 'mqtt':
      return hearMqtt(connection, options);
    case 'sparkplug':
      return hearSparkplug(connection, options);
    case 'opcua':
      return browse(connection, options);
    case 'modbus':
      return readRegisters(connection, options);
    case 'replay':
      return readRecordingSignals(connection, options);
    case 'simulator':
      throw new Failure(
        'unsupported',
        `connection ${connection.id}: the simulator speaks MQTT; browse its broker instead`,
      );
    default:
      return assertNever(connection.kind);
  }
}

/** The variables below Objects. */
async function browse(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  const parsed = parseConnection(OpcuaConnection, connection);
  const pki = options.pki ?? join(tmpdir(), 'gemba-pki');
  const reply = await runErrand({ what: 'variables', connection, pki });
  if (reply.kind === 'failed') throw new ConnectionFailure(parsed.url, reply.trouble);
  const variables = reply.kind === 'variables' ? reply.variables : [];
  const signals = variables.flatMap(({ node, path, unit, limits, value }): FoundSignal[] => {
    if (value === undefined) return [];
    const scalar = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
    const example = scalar ? value : undefined;
    return [{ place: path.slice(0, -1), name: path.at(-1) ?? node, source: { node }, unit, limits, example }];
  });
  return { signals, notes: [] };
}
