import modbusSerial from 'modbus-serial';
import { nameKnown } from '../name-lookup.ts';
import type { PollRange } from './poll-plan.ts';

/** Registers as they came (two bytes each, big-endian), or bits. */
export type Answer = { readonly registers: Buffer } | { readonly bits: readonly boolean[] };

/** All that can be done with a Modbus device here: function codes 1 to 4. There is no way from it to a client that could write. */
export interface ModbusReader {
  read(range: PollRange): Promise<Answer>;
  close(): void;
}

/**
 * Connects over TCP; rejects when nothing answers. `onClose` is called once when the connection is lost. The library forgets
 * requests that are under way when the connection ends, so each is also ended here.
 */
export async function connectModbus(
  { host, port, timeout }: { readonly host: string; readonly port: number; readonly timeout: number },
  onClose: () => void,
): Promise<ModbusReader> {
  const client = new modbusSerial.default();
  client.setTimeout(timeout);
  let end: (error: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(onClose);
  client.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  client.on('close', () => end(new Error('the connection was cut')));
  const close = () => {
    end(new Error('closed'));
    client.destroy(() => {});
  };
  /** The answer, unless the connection ends or twice the timeout passes before. */
  const answered = async <T>(answer: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), 2 * timeout);
    });
    try {
      return await Promise.race([answer, ended, late]);
    } finally {
      clearTimeout(timer);
      answer.catch(() => {});
    }
  };
  try {
    await nameKnown(host, timeout);
    await answered(client.connectTCP(host, { port, timeout }));
  } catch (error) {
    close();
    throw error;
  }
  return {
    close,
    async read({ unit, area, address, length }) {
      client.setID(unit);
      switch (area) {
        case 'coil':
          return { bits: (await answered(client.readCoils(address, length))).data };
        case 'discrete':
          return { bits: (await answered(client.readDiscreteInputs(address, length))).data };
        case 'holding':
          return { registers: (await answered(client.readHoldingRegisters(address, length))).buffer };
        case 'input':
          return { registers: (await answered(client.readInputRegisters(address, length))).buffer };
      }
    },
  };
}
