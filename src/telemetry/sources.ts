import { join } from 'node:path';
import { assertNever, Failure } from '../plant/failure.ts';
import type { Connection, Tag } from '../plant/plant.ts';
import { ContainedSource } from './contained.ts';
import { ModbusSource, modbusPoints } from './modbus.ts';
import { MqttSource, mqttReaders } from './mqtt.ts';
import { OpcuaSource, opcuaItems } from './opcua.ts';
import { ReplaySource, replayNames } from './replay.ts';
import type { SourceFactory } from './source.ts';
import { birthsInFile, birthsInMemory } from './sparkplug/birth-store.ts';
import type { BirthStore } from './sparkplug/node.ts';
import { SparkplugSource, sparkplugPlaces } from './sparkplug.ts';

/** A factory whose sources keep what they must remember (Sparkplug births, OPC UA certificates) below `folder`. */
export function sourceFactory({ folder }: { readonly folder?: string | undefined }): SourceFactory {
  return (connection, tags) => {
    switch (connection.kind) {
      case 'mqtt':
        return new MqttSource(connection, tags);
      case 'sparkplug':
        return new SparkplugSource(connection, tags, birthsOf(connection, folder));
      case 'opcua':
        return new OpcuaSource(connection, tags, folder === undefined ? undefined : join(folder, 'opcua-pki'));
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

/** What reads options and tags of each kind before its source begins. */
const READ: Readonly<
  Record<Exclude<Connection['kind'], 'simulator'>, (connection: Connection, tags: readonly Tag[]) => unknown>
> = {
  mqtt: mqttReaders,
  sparkplug: sparkplugPlaces,
  opcua: opcuaItems,
  modbus: modbusPoints,
  replay: replayNames,
};

/** Whether a source could be made of this: throws `Failure` ('bad-input' or 'unsupported') that names the connection or the tag. */
export function checkSource(connection: Connection, tags: readonly Tag[]): void {
  if (connection.kind === 'simulator') createSource(connection, tags);
  else READ[connection.kind](connection, tags);
}

/** Kinds whose messages come unasked and by the thousand, or whose library a peer can break: each has a thread of its own. */
const IN_A_THREAD: ReadonlySet<Connection['kind']> = new Set(['mqtt', 'sparkplug', 'opcua']);

/** The factory of a running plant: as `sourceFactory`, with what floods decoded beside the core's thread. */
export function containedFactory({ folder }: { readonly folder?: string | undefined }): SourceFactory {
  const inThisThread = sourceFactory({ folder });
  return (connection, tags) =>
    IN_A_THREAD.has(connection.kind) ? new ContainedSource(connection, tags, folder) : inThisThread(connection, tags);
}

/** A file for each connection, because each writes its own from a thread of its own. */
function birthsOf({ id }: Connection, folder: string | undefined): BirthStore {
  if (folder === undefined) return birthsInMemory();
  return birthsInFile(join(folder, `sparkplug-births-${encodeURIComponent(id)}.json`));
}

/** The source of a connection, by its kind; what it remembers lasts as long as this process. */
export const createSource: SourceFactory = sourceFactory({});
