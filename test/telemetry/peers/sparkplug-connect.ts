import { SparkplugSource } from '../../../src/telemetry/sparkplug.ts';
import { Recorder } from '../conformance.ts';
import { tag, until } from '../plant.ts';
import { aedesBroker } from './broker.ts';
import { mqttPackets } from './mqtt-wire.ts';
import { RecordingProxy } from './proxy.ts';

/** How a Sparkplug source begins, as seen on the wire: its CONNECT, and the packets that it sent until it was ready. */
export interface Beginning {
  readonly protocolVersion: number;
  readonly clean: boolean;
  readonly hasWill: boolean;
  /** Seconds; 0 where the CONNECT does not say. */
  readonly sessionExpiry: number;
  readonly packets: readonly string[];
}

const LEVEL = 8;
const EXPIRY = 0x11;

/** Connects a source to a real broker through a recording proxy, and stops it again. */
export async function sparkplugBeginning(version: '3.1.1' | '5'): Promise<Beginning> {
  const broker = await aedesBroker();
  const proxy = await RecordingProxy.open(broker.port);
  const source = new SparkplugSource({ id: 's', kind: 'sparkplug', url: `mqtt://127.0.0.1:${proxy.port}`, version }, [
    tag({ id: 'X.a', source: { connection: 's', group: 'G', node: 'N', metric: 'a' } }),
  ]);
  const heard = new Recorder();
  try {
    await source.start(heard);
    // The broker speaks 3.1.1 only; what is asked of it in 5 is seen all the same.
    await until('connected', () => {
      const seen = proxy.connections()[0]?.length ?? 0;
      return version === '5' ? seen > 2 * LEVEL : heard.last?.kind === 'waiting';
    });
    const [sent = Buffer.alloc(0)] = proxy.connections();
    // One byte of type, one of length (it is short), the protocol's name (6 bytes), level, flags, keep-alive.
    const flags = sent[LEVEL + 1] ?? 0;
    const properties = sent.subarray(LEVEL + 5, LEVEL + 5 + (version === '5' ? (sent[LEVEL + 4] ?? 0) : 0));
    return {
      protocolVersion: sent[LEVEL] ?? 0,
      clean: (flags & 2) !== 0,
      hasWill: (flags & 4) !== 0,
      sessionExpiry: properties[0] === EXPIRY ? properties.readUInt32BE(1) : 0,
      packets: mqttPackets(sent),
    };
  } finally {
    await source.stop();
    await proxy.down();
    await broker.close();
  }
}
