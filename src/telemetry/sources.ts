import { Failure } from '../plant/failure.ts';
import { ModbusSource } from './modbus.ts';
import { MqttSource } from './mqtt.ts';
import type { SourceFactory } from './source.ts';

/** The source of a connection, by its kind. The simulator publishes through a broker and is heard as `mqtt`. */
export const createSource: SourceFactory = (connection, tags) => {
  switch (connection.kind) {
    case 'mqtt':
      return new MqttSource(connection, tags);
    case 'modbus':
      return new ModbusSource(connection, tags);
    default:
      throw new Failure(
        'unsupported',
        `connection ${connection.id}: sources of kind "${connection.kind}" are not there yet`,
      );
  }
};
