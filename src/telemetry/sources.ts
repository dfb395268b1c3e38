import { join } from 'node:path';
import { assertNever, Failure } from '../plant/failure.ts';
import { ModbusSource } from './modbus.ts';
import { MqttSource } from './mqtt.ts';
import { ContainedOpcuaSource } from './opcua/contained.ts';
import { ReplaySource } from './replay.ts';
import type { SourceFactory } from './source.ts';
import { birthsInFile, birthsInMemory } from './sparkplug/birth-store.ts';
import { SparkplugSource } from './sparkplug.ts';

/** A factory whose sources keep what they must remember (Sparkplug births, OPC UA certificates) below `folder`. */
export function sourceFactory({ folder }: { readonly folder?: string }): SourceFactory {
  const births = folder === undefined ? birthsInMemory() : birthsInFile(join(folder, 'sparkplug-births.json'));
  return (connection, tags) => {
    switch (connection.kind) {
      case 'mqtt':
        return new MqttSource(connection, tags);
      case 'sparkplug':
        return new SparkplugSource(connection, tags, births);
      case 'opcua':
        return new ContainedOpcuaSource(connection, tags, folder === undefined ? undefined : join(folder, 'opcua-pki'));
      case 'modbus':
        return new ModbusSource(connection, tags);
      case 'replay':
        return new ReplaySource(connection, tags);
      case 'simulator':
        throw new Failure(
          'unsupported',
          `connection ${connection.id}: the simulator speaks MQTT; connect to its broker`,
        );
      default:
        return assertNever(connection.kind);
    }
  };
}

/** The source of a connection, by its kind; what it remembers lasts as long as this process. */
export const createSource: SourceFactory = sourceFactory({});
