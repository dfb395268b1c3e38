import mqtt, { type MqttClient } from 'mqtt';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startDemo } from '../../src/telemetry/simulator/demo.ts';
import { type DemoBroker, startDemoBroker } from '../../src/telemetry/simulator/demo-broker.ts';
import { parseScenario } from '../../src/telemetry/simulator/scenario.ts';
import { demoPlant } from './demo-plant.ts';

const Payload = z.strictObject({
  value: z.union([z.number(), z.boolean(), z.string(), z.null()]),
  at: z.iso.datetime(),
  quality: z.enum(['good', 'uncertain', 'bad']),
});
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function connect(url: string): Promise<MqttClient> {
  const client = mqtt.connect(url, { reconnectPeriod: 0 });
  ends.push(() => client.endAsync(true));
  await new Promise<void>((done) => client.once('connect', () => done()));
  return client;
}
async function broker(): Promise<DemoBroker> {
  const one = await startDemoBroker();
  ends.push(() => one.close());
  return one;
}

describe('the demonstration broker', () => {
  it('listens on loopback only', async () => {
    expect((await broker()).url).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/);
  });
  it('keeps the last message of a topic for who comes late', async () => {
    const one = await broker();
    one.publish('north/cw/p-101/flow', '{"value":1}');
    const client = await connect(one.url);
    const message = new Promise<string[]>((done) =>
      client.once('message', (topic, payload) => done([topic, String(payload)])),
    );
    await client.subscribeAsync('north/#');
    expect(await message).toEqual(['north/cw/p-101/flow', '{"value":1}']);
  });
  it('lets no client publish', async () => {
    const one = await broker();
    const listener = await connect(one.url);
    await listener.subscribeAsync('north/#');
    const heard: string[] = [];
    listener.on('message', (topic) => heard.push(topic));
    const writer = await connect(one.url);
    const closed = new Promise<void>((done) => writer.once('close', () => done()));
    writer.publish('north/cw/p-101/speed', '0', { qos: 0 });
    await closed;
    one.publish('north/end', '1');
    await expect.poll(() => heard).toContain('north/end');
    expect(heard).toEqual(['north/end']);
  });
  it('refuses subscriptions to its own topics', async () => {
    const client = await connect((await broker()).url);
    const [granted] = await client.subscribeAsync('$SYS/#').catch(() => [{ qos: 128 }]);
    expect(granted?.qos).toBe(128);
  });
});

describe('the demonstration', () => {
  it('sends every tag as JSON to a client that subscribes', async () => {
    const plant = demoPlant();
    const demo = await startDemo({ plant, seed: 7, startAt: Date.now(), speed: 20 });
    ends.push(() => demo.stop());
    const client = await connect(demo.url);
    const heard = new Map<string, z.infer<typeof Payload>>();
    client.on('message', (topic, payload) => heard.set(topic, Payload.parse(JSON.parse(String(payload)))));
    await client.subscribeAsync('north/#');
    const topics = plant.assets.flatMap(({ tags }) => tags.map(({ source }) => String(source?.topic)));
    await expect.poll(() => heard.size, { timeout: 10_000 }).toBe(topics.length);
    expect([...heard.keys()].sort()).toEqual(topics.sort());
  });
  it('tells the present, whenever in its steps of ten seconds it was started', async () => {
    const plant = demoPlant();
    const startAt = Date.now() - ((Date.now() - 9000) % 10_000);
    const demo = await startDemo({ plant, seed: 7, startAt });
    ends.push(() => demo.stop());
    const client = await connect(demo.url);
    let newest = 0;
    client.on('message', (_, payload) => {
      newest = Math.max(newest, Date.parse(Payload.parse(JSON.parse(String(payload))).at));
    });
    await client.subscribeAsync('north/#');
    await expect.poll(() => Date.now() - newest, { timeout: 5000 }).toBeLessThan(4000);
  });
});

describe('a scenario file', () => {
  it('says where it is wrong', () => {
    const text = 'version: 1\nmoments:\n  - { kind: frozen, what: x, tag: T, from: "soon", to: "1h" }\n';
    expect(() => parseScenario(text)).toThrow(/scenario.yaml: moments.0.from: "soon" is no time/);
  });
});
