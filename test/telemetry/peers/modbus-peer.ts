import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { ServerTCP } from 'modbus-serial';
import { tag } from '../plant.ts';
import { listening } from './broker.ts';
import { modbusFunctions, modbusWrites } from './modbus-wire.ts';
import type { Peer, Said } from './peer.ts';
import { freePort, RecordingProxy } from './proxy.ts';

/** A Modbus device that can be told what its registers hold. */
interface Device {
  readonly port: number;
  /** Holding registers from `address`. */
  set(address: number, words: readonly number[]): Promise<void>;
  setCoil(address: number, on: boolean): Promise<void>;
  close(): Promise<void>;
}

/** npm modbus-serial's server. */
export async function serialServer(): Promise<Device> {
  const registers = new Map<number, number>();
  const coils = new Map<number, boolean>();
  const port = await freePort();
  const server = new ServerTCP(
    {
      getHoldingRegister: (address: number) => registers.get(address) ?? 0,
      getInputRegister: (address: number) => registers.get(address) ?? 0,
      getCoil: (address: number) => coils.get(address) ?? false,
      getDiscreteInput: (address: number) => coils.get(address) ?? false,
    },
    { host: '127.0.0.1', port, unitID: 1 },
  );
  server.on('socketError', () => {});
  await listening(port);
  return {
    port,
    async set(address, words) {
      words.forEach((word, i) => void registers.set(address + i, word));
    },
    async setCoil(address, on) {
      coils.set(address, on);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const PYTHON = `
import sys, asyncio, threading
from pymodbus.datastore import ModbusSequentialDataBlock, ModbusSlaveContext, ModbusServerContext
from pymodbus.server import StartAsyncTcpServer
slave = ModbusSlaveContext(di=ModbusSequentialDataBlock(0, [0]*200), co=ModbusSequentialDataBlock(0, [0]*200),
                           hr=ModbusSequentialDataBlock(0, [0]*200), ir=ModbusSequentialDataBlock(0, [0]*200), zero_mode=True)
def told():
    for line in sys.stdin:
        code, address, *words = [int(word) for word in line.split()]
        slave.setValues(code, address, words)
        print("done", flush=True)
threading.Thread(target=told, daemon=True).start()
asyncio.run(StartAsyncTcpServer(context=ModbusServerContext(slaves=slave, single=True), address=("127.0.0.1", int(sys.argv[1]))))
`;

/** The Python that has pymodbus; undefined (with the reason printed) if there is none. */
export function pymodbusCommand(): string | undefined {
  for (const command of ['/usr/bin/python3', 'python3']) {
    if (spawnSync(command, ['-c', 'import pymodbus.datastore, pymodbus.server']).status === 0) return command;
  }
  console.log('skipped: no pymodbus on this machine (Debian: apt-get install python3-pymodbus python3-serial-asyncio)');
  return undefined;
}

/** Debian's python3-pymodbus as the device. */
export async function pymodbusServer(command: string): Promise<Device> {
  const port = await freePort();
  const child: ChildProcess = spawn(command, ['-c', PYTHON, String(port)], { stdio: ['pipe', 'pipe', 'ignore'] });
  await listening(port);
  const tell = (line: string) =>
    new Promise<void>((resolve) => {
      child.stdout?.once('data', () => resolve());
      child.stdin?.write(`${line}\n`);
    });
  return {
    port,
    set: (address, words) => tell(`3 ${address} ${words.join(' ')}`),
    setCoil: (address, on) => tell(`1 ${address} ${on ? 1 : 0}`),
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
}

const words = (buffer: Buffer) => Array.from({ length: buffer.length / 2 }, (_, i) => buffer.readUInt16BE(2 * i));

/** A device behind a recording proxy: a float with its words swapped, a coil, a text of eight registers. */
export async function modbusPeer(device: Device): Promise<Peer> {
  const proxy = await RecordingProxy.open(device.port);
  const number = (value: number) => {
    const buffer = Buffer.alloc(4);
    buffer.writeFloatBE(value);
    return words(buffer).reverse();
  };
  return {
    connection: {
      id: 'plc',
      kind: 'modbus',
      url: `modbus://127.0.0.1:${proxy.port}`,
      interval: '100ms',
      timeout: '1s',
    },
    tags: [
      tag({
        id: 'X.number',
        unit: 'Cel',
        source: { connection: 'plc', address: 10, type: 'float32', words: 'little' },
      }),
      tag({ id: 'X.flag', source: { connection: 'plc', area: 'coil', address: 3 } }),
      tag({ id: 'X.text', source: { connection: 'plc', register: 40021, type: 'text', length: 8 } }),
    ],
    carries: { time: false, quality: false, text: true, garbage: true },
    precision: 1e-4,
    async say({ number: value, flag, text }: Said) {
      await device.setCoil(3, flag);
      await device.set(20, words(Buffer.from(text.padEnd(16, '\0'), 'latin1')));
      await device.set(10, number(value));
    },
    garbage: () => device.set(10, number(Number.NaN)),
    down: () => proxy.down(),
    up: () => proxy.up(),
    writes: () => proxy.connections().flatMap(modbusWrites),
    requests: () => proxy.connections().flatMap(modbusFunctions).length,
    async close() {
      await proxy.down();
      await device.close();
    },
  };
}
