/** Nothing is written to the plant: the libraries that could write are held in few files, which call nothing that writes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { encodePayload } from 'sparkplug-payload/lib/sparkplugbpayload.js';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker } from './peers/broker.ts';
import { modbusWrites } from './peers/modbus-wire.ts';
import { mqttPackets, mqttWrites } from './peers/mqtt-wire.ts';
import { RecordingProxy } from './peers/proxy.ts';
import { tag, until } from './plant.ts';

const ROOT = join(import.meta.dirname, '../..');
interface SourceFile {
  readonly file: string;
  readonly text: string;
}
/** The code below a folder; where it stands in the tree, in the words of `src`: "telemetry/mqtt/link". */
function walk(folder: string): readonly SourceFile[] {
  const root = join(ROOT, folder);
  return readdirSync(root, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.[mc]?[jt]sx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules/'))
    .map((file) => ({
      file: file.replace(/\.[mc]?[jt]sx?$/, ''),
      text: withoutComments(readFileSync(join(root, file), 'utf8')),
    }));
}
/** The simulator is a plant of its own with a broker in this process; it is heard like any other. */
const core = (folder: string) => walk(folder).filter(({ file }) => !file.startsWith('telemetry/simulator/'));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** Where each library that speaks to a plant may be imported. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  mqtt: ['telemetry/mqtt/link'],
  'modbus-serial': ['telemetry/modbus/reader'],
  'node-opcua-client': [
    'telemetry/opcua',
    'telemetry/opcua/browse',
    'telemetry/opcua/history',
    'telemetry/opcua/properties',
    'telemetry/opcua/session',
    'telemetry/opcua/standing',
    'telemetry/opcua/subscribe',
    'telemetry/opcua/value',
  ],
  'node-opcua-certificate-manager': ['telemetry/opcua/session'],
  'node-opcua-packet-assembler': ['telemetry/opcua/session'],
  'sparkplug-payload': ['telemetry/sparkplug/payload'],
};
const imports = (text: string, library: string) =>
  new RegExp(`(from|import\\(|require\\()\\s*['"]${library}(/[^'"]*)?['"]`).test(text);

/** Calls and words that write, by what they would write to. */
const FORBIDDEN: readonly RegExp[] = [
  /\.publish(Async)?\s*\(/,
  /\.write(Coils?|Registers?|RegisterEnron|FC\d+|CustomFC|SingleNode|\w*Value)?\s*\(/,
  /\.(maskWriteRegister|customFunction|reportServerID)\s*\(/,
  /\.call(Method)?\s*\(/,
  /(acknowledge|confirm|addComment|enable|disable)Condition|ConditionRefresh|installAlarmMonitoring/i,
  /\.(addNodes|deleteNodes|historyUpdate|transferSubscriptions)\s*\(/,
  /\b(NCMD|DCMD|Rebirth)\b/,
  /\bwill\s*:/,
  /encode(Payload)?\s*\(/,
];

/** What `src` and what is built from it must hold to. */
function walksIn(files: readonly SourceFile[]): void {
  for (const [library, places] of Object.entries(HELD)) {
    it(`imports ${library} in ${places.length === 1 ? 'one place' : 'few places'} only`, () => {
      const found = files.filter(({ text }) => imports(text, library)).map(({ file }) => file);
      expect(found.filter((file) => !places.includes(file))).toEqual([]);
    });
  }
  it('speaks to a plant with these libraries alone', () => {
    const others =
      /['"](aedes|sparkplug-client|node-opcua|node-opcua-server|serialport|jsmodbus|async-mqtt|coap|bacstack|nodes7)['"]/;
    expect(files.filter(({ text }) => others.test(text)).map(({ file }) => file)).toEqual([]);
  });
  it('calls nothing that writes', () => {
    const found = files
      .filter(({ file }) => file.startsWith('telemetry'))
      .flatMap(({ file, text }) =>
        FORBIDDEN.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`),
      );
    // The raw socket below the MQTT client carries its CONNECT, SUBSCRIBE, PINGREQ and acknowledgements.
    expect(found.filter((one) => !one.startsWith('telemetry/mqtt/guarded-stream:'))).toEqual([]);
  });
  it('opens plain sockets below the guarded MQTT stream, and to look at a certificate', () => {
    const found = files.filter(
      ({ file, text }) =>
        file.startsWith('telemetry') && /from\s*['"](node:(net|tls|dgram|http2?|https)|ws)['"]/.test(text),
    );
    const allowed = ['telemetry/mqtt/transport', 'telemetry/peer-certificate'];
    expect(found.map(({ file }) => file).filter((file) => !allowed.includes(file))).toEqual([]);
  });
}

describe('the source code', () => {
  const files = core('src');
  walksIn(files);
  it('is what these tests look at', () => {
    for (const [library, places] of Object.entries(HELD)) {
      const found = files.filter(({ text }) => imports(text, library)).map(({ file }) => file);
      expect(found.toSorted()).toEqual([...places].sort());
    }
  });
});

describe.each(['main', 'renderer'])('the shell in %s', (folder) => {
  it('knows no library that speaks to a plant', () => {
    const libraries = [...Object.keys(HELD), 'aedes', 'node:net', 'node:tls'];
    const found = walk(folder).flatMap(({ file, text }) =>
      libraries.filter((library) => imports(text, library)).map((library) => `${file}: ${library}`),
    );
    expect(found).toEqual([]);
  });
});

/** What was built of an older source says nothing about this one. */
const newestOf = (folder: string) =>
  Math.max(
    ...readdirSync(join(ROOT, folder), { recursive: true }).map(
      (file) => statSync(join(ROOT, folder, String(file))).mtimeMs,
    ),
  );
const isBuilt = existsSync(join(ROOT, 'dist/src')) && newestOf('dist/src') > newestOf('src/telemetry');
if (!isBuilt) console.log('skipped: no program is built of this source (npm run build)');
describe.skipIf(!isBuilt)('the built program', () => {
  if (isBuilt) walksIn(core('dist/src'));
  it('has no library that speaks to a plant in its screens', () => {
    const words = /mqttjs|OPCUAClient|ModbusRTU|writeFC\d|eclipse\.tahu|spBv1\.0\/.*CMD/;
    const found = isBuilt ? walk('dist/renderer').filter(({ text }) => words.test(text)) : [];
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});

describe('the recorders', () => {
  it('would see a write', () => {
    expect(mqttWrites(Buffer.from([0x30, 3, 0, 1, 97]))).toEqual(['PUBLISH']);
    expect(mqttWrites(Buffer.from([0x10, 12, 0, 4, 77, 81, 84, 84, 4, 0x06, 0, 60, 0, 0]))).toEqual([
      'CONNECT with will',
    ]);
    expect(modbusWrites(Buffer.from([0, 1, 0, 0, 0, 6, 1, 6, 0, 1, 0, 9]))).toEqual(['function 6']);
  });
});

describe('on the wire', () => {
  it('asks for no rebirth, whatever a Sparkplug node lacks', async () => {
    const broker = await aedesBroker();
    const proxy = await RecordingProxy.open(broker.port);
    const node = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    const source = createSource({ id: 'spb', kind: 'sparkplug', url: `mqtt://127.0.0.1:${proxy.port}` }, [
      tag({ id: 'X.a', source: { connection: 'spb', group: 'G', node: 'N', metric: 'a' } }),
    ]);
    const heard = new Recorder();
    await source.start(heard);
    await until('connected', () => heard.last?.kind === 'waiting');
    const say = (kind: string, seq: number, name = 'a') =>
      node.publishAsync(
        `spBv1.0/G/${kind}/N`,
        Buffer.from(encodePayload({ timestamp: Date.now(), seq, metrics: [{ name, type: 'Double', value: seq }] })),
        { qos: 1 },
      );
    await say('NDATA', 7);
    await say('NBIRTH', 0);
    await say('NDATA', 9);
    await say('NDEATH', 0, 'bdSeq');
    await say('NDATA', 3);
    await until('all values', () => heard.of('X.a').length === 4);
    await source.stop();
    const packets = proxy.connections().flatMap(mqttPackets);
    expect(packets.slice(0, 2)).toEqual(['CONNECT', 'SUBSCRIBE']);
    expect(proxy.connections().flatMap(mqttWrites)).toEqual([]);
    await node.endAsync(true);
    await proxy.down();
    await broker.close();
  });
});
