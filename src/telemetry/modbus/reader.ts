import modbusSerial from 'modbus-serial';
import type { PollRange } from './poll-plan.ts';

/** Registers as they came (two bytes each, big-endian), or bits. */
export type Answer = { readonly registers: Buffer } | { readonly bits: readonly boolean[] };

/** All that can be done with a Modbus device here: function codes 1 to 4. There is no way from it to a client that could write. */
export interface ModbusReader {
  read(range: PollRange): Promise<Answer>;
  close(): void;
}

/** Connects over TCP; rejects when nothing answers. `onClose` is called once when the connection is lost. */
export async function connectModbus(
  { host, port, timeout }: { readonly host: string; readonly port: number; readonly timeout: number },
  onClose: () => void,
): Promise<ModbusReader> {
  const client = new modbusSerial.default();
  client.setTimeout(timeout);
  client.on('error', onClose);
  client.on('close', onClose);
  await client.connectTCP(host, { port, timeout });
  return {
    async read({ unit, area, address, length }) {
      client.setID(unit);
      switch (area) {
        case 'coil':
          return { bits: (await client.readCoils(address, length)).data };
        case 'discrete':
          return { bits: (await client.readDiscreteInputs(address, length)).data };
        case 'holding':
          return { registers: (await client.readHoldingRegisters(address, length)).buffer };
        case 'input':
          return { registers: (await client.readInputRegisters(address, length)).buffer };
      }
    },
    close: () => client.destroy(() => {}),
  };
}
