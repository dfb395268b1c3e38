/** "Connect your plant", end to end below the screen: the handlers over a running core and a real broker. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { connectAsync } from 'mqtt';
import { describe, expect, it } from 'vitest';
import type { ListenEvent, ProposalView } from '../../src/contract.ts';
import { openWithOwnPlant } from '../../src/core/own-plant.ts';
import { openCore, openLiveCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { plantFileText } from '../../src/plant/plant-file-text.ts';
import { closedAfterEach } from '../closing.ts';
import { aedesBroker } from '../telemetry/peers/broker.ts';
import { until } from '../telemetry/plant.ts';

const closing = closedAfterEach();
function folder(): string {
  const data = mkdtempSync(join(tmpdir(), 'gemba-desk-'));
  closing.push(() => rmSync(data, { recursive: true, force: true }));
  return data;
}
async function broker() {
  const one = await aedesBroker();
  closing.push(() => one.close());
  const url = `mqtt://127.0.0.1:${one.port}`;
  const device = await connectAsync(url);
  closing.push(() => device.endAsync(true));
  const say = (topic: string, payload: string) => device.publishAsync(topic, payload, { qos: 1, retain: true });
  return { url, say };
}
const plantFile = (url: string) => `version: 1
plant: { id: site, name: Site, timeZone: UTC }
connections: [{ id: bus, kind: mqtt, url: "${url}", clientId: gemba-test, username: u, password: known }]
assets: [{ id: P-101, name: Pump, tags: [{ id: P-101.flow, unit: m3/h, source: { connection: bus, topic: a/p101/flow } }] }]
`;

async function opened(data: string, url: string) {
  const before = await openCore({ data });
  before.setPlant(new PlantIndex(parsePlantFile(plantFile(url), 'plant.yaml').plant));
  await before.close();
  const core = await openLiveCore({ data });
  closing.push(() => core.close());
  return { core, client: createRouterClient(core.handlers, { context: {} }) };
}
async function proposalOf(events: AsyncIterable<ListenEvent>): Promise<ProposalView> {
  let proposal: ProposalView | undefined;
  for await (const event of events) if (event.kind === 'proposal') proposal = event.proposal;
  if (!proposal) throw new Error('no proposal came');
  return proposal;
}
const choiceOf = (proposal: ProposalView) => ({
  proposal: proposal.id,
  tags: proposal.tags.map(({ key, name, unit }) => ({ key, name, ...(unit !== undefined && { unit }) })),
  assets: [],
});

describe('connecting a plant', () => {
  it('listens, proposes, shows the change, and takes it into use without losing what was known', async () => {
    const [data, { url, say }] = [folder(), await broker()];
    await say('a/p101/flow', '12.5');
    await say('a/p101/inlet_temp', '{"value":31,"unit":"°C"}');
    const { core, client } = await opened(data, url);
    await until('the flow', () => core.store.historian.latest(['P-101.flow']).size === 1);

    expect(await client.connections.list()).toMatchObject({
      own: true,
      connections: [{ id: 'bus', kind: 'mqtt', address: url, secret: true }],
    });
    const draft = { id: 'bus', kind: 'mqtt' as const, address: url };
    expect((await client.connections.test(draft)).state).toBe('connected');
    const proposal = await proposalOf(await client.connections.listen({ draft, seconds: 1 }));
    expect(proposal).toMatchObject({ already: 1, tags: [{ id: 'P-101.inlet_temp', asset: 'P-101', unit: 'Cel' }] });

    const change = await client.connections.preview(choiceOf(proposal));
    expect(change).toMatchObject({ assets: 0, tags: 1 });
    expect(change.diff.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([
      expect.objectContaining({ kind: 'added', text: expect.stringContaining('P-101.inlet_temp') }),
    ]);
    expect(JSON.stringify(change)).not.toContain('known');
    expect(existsSync(join(data, 'plant.yaml'))).toBe(false);

    const saved = await client.connections.save({ change: change.change });
    expect(saved).toMatchObject({ restart: false, file: join(data, 'plant.yaml') });
    expect(parsePlantFile(readFileSync(saved.backup ?? '', 'utf8'), 'b').plant.assets[0]?.tags).toHaveLength(1);
    expect(parsePlantFile(readFileSync(saved.file, 'utf8'), 'n').plant.connections[0]).toMatchObject({
      clientId: 'gemba-test',
      password: 'known',
    });
    await until('the new signal', () => core.store.historian.latest(['P-101.inlet_temp']).size === 1);
    expect(core.store.historian.latest(['P-101.flow']).get('P-101.flow')?.value).toBe(12.5);
    expect((await client.plant.get())?.assets[0]?.tags).toHaveLength(2);
    expect(core.store.journal.verify()).toBeUndefined();
    await expect(client.connections.save({ change: change.change })).rejects.toThrow(/out of date/);
  });

  it('keeps a password that was entered in a file of its own, and never shows it', async () => {
    const [data, { url, say }] = [folder(), await broker()];
    await say('b/fan/speed_rpm', '900');
    const { client } = await opened(data, url);
    const draft = { id: 'bus-2', kind: 'mqtt' as const, address: url, username: 'gemba', password: 'hush-hush' };
    const listening = await client.connections.listen({ draft, seconds: 60 });
    setTimeout(() => void client.connections.enough(), 1200);
    const proposal = await proposalOf(listening);
    const change = await client.connections.preview({
      ...choiceOf(proposal),
      assets: [{ id: 'fan', newId: 'F-1', name: 'Fan one' }],
    });
    const saved = await client.connections.save({ change: change.change });
    const text = readFileSync(saved.file, 'utf8');
    expect(text).not.toContain('hush-hush');
    const { connections, assets } = parsePlantFile(text, 'plant.yaml').plant;
    const file = String(connections[1]?.passwordFile);
    expect(readFileSync(file, 'utf8').trim()).toBe('hush-hush');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    expect(assets.map(({ id, name }) => [id, name])).toContainEqual(['F-1', 'Fan one']);
    expect(JSON.stringify([change, await client.connections.list()])).not.toContain('hush-hush');
    // The address changed: the password of the old one stays where it is.
    const elsewhere = { id: 'bus-2', kind: 'mqtt' as const, address: 'mqtt://127.0.0.1:9', username: 'gemba' };
    expect((await client.connections.test(elsewhere)).state).toBe('unreachable');
  });

  it('refuses a change that would make a plant file with errors, and one of a plant that is no longer so', async () => {
    const [data, { url, say }] = [folder(), await broker()];
    await say('a/x/one', '1');
    await say('a/y/one', '1');
    const { core, client } = await opened(data, url);
    const draft = { id: 'bus', kind: 'mqtt' as const, address: url };
    const proposal = await proposalOf(await client.connections.listen({ draft, seconds: 1 }));
    const assets = ['x', 'y'].map((id) => ({ id, newId: 'same', name: id }));
    await expect(client.connections.preview({ ...choiceOf(proposal), assets })).rejects.toThrow(
      /the tag "same.one" is there twice/,
    );
    const change = await client.connections.preview(choiceOf(proposal));
    const plant = core.index()?.plant;
    if (plant) core.setPlant(new PlantIndex({ ...plant, name: 'Another' }));
    await expect(client.connections.save({ change: change.change })).rejects.toThrow(/changed meanwhile/);
    expect(readdirSync(data).filter((name) => name.endsWith('.yaml'))).toEqual([]);
  });
});

describe('a connection of the plant file', () => {
  it('gets other settings: only they change, and the secrets stay with the address', async () => {
    const [data, { url }] = [folder(), await broker()];
    const { core, client } = await opened(data, url);
    const same = { id: 'bus', kind: 'mqtt' as const, address: url, username: 'u' };
    const nothing = await client.connections.change(same);
    expect(nothing.diff.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);

    const moved = await client.connections.change({ ...same, address: 'mqtt://127.0.0.1:9' });
    expect(moved).toMatchObject({ assets: 0, tags: 0 });
    const lines = (kind: string) => moved.diff.filter((line) => line.kind === kind).map(({ text }) => text);
    expect(lines('removed')).toEqual([expect.stringContaining('password: "••••••"')]);
    expect(lines('added')).toEqual([expect.stringMatching(/id: bus, .*127\.0\.0\.1:9.*clientId: gemba-test/)]);
    expect(lines('added')[0]).not.toContain('password');
    const anonymous = await client.connections.change({ ...same, username: '' });
    expect(anonymous.diff.find(({ kind }) => kind === 'added')?.text).not.toMatch(/username|password/);

    const { change } = await client.connections.change({ ...same, password: 'another' });
    await client.connections.save({ change });
    const [connection] = core.index()?.plant.connections ?? [];
    expect(connection).toMatchObject({ username: 'u', clientId: 'gemba-test' });
    expect(readFileSync(String(connection?.passwordFile), 'utf8').trim()).toBe('another');
    expect(connection).not.toHaveProperty('password');
    await expect(client.connections.change({ ...same, id: 'none' })).rejects.toThrow(/no connection none/);
  });

  it('is removed, with its signals or without: what was stored of them can still be asked for', async () => {
    const [data, { url, say }] = [folder(), await broker()];
    await say('a/p101/flow', '12.5');
    const { core, client } = await opened(data, url);
    await until('the flow', () => core.store.historian.latest(['P-101.flow']).size === 1);
    expect((await client.connections.list()).connections).toMatchObject([{ id: 'bus', signals: 1 }]);

    const both = await client.connections.remove({ id: 'bus', signals: 'remove' });
    expect(both).toMatchObject({ assets: 0, tags: -1 });
    const { change, tags, diff } = await client.connections.remove({ id: 'bus', signals: 'keep' });
    expect(tags).toBe(0);
    expect(JSON.stringify(diff)).not.toContain('known');
    await expect(client.connections.save({ change: both.change })).rejects.toThrow(/out of date/);
    await client.connections.save({ change });
    const plant = core.index()?.plant;
    expect(plant?.connections).toEqual([]);
    expect(plant?.assets[0]?.tags).toMatchObject([{ id: 'P-101.flow' }]);
    expect(plant?.assets[0]?.tags[0]?.source).toBeUndefined();
    for await (const readings of await client.plant.readings()) {
      expect(readings).toMatchObject([{ tag: 'P-101.flow', value: 12.5, quality: 'stale' }]);
      break;
    }
    await expect(client.connections.remove({ id: 'bus', signals: 'keep' })).rejects.toThrow(/no connection bus/);
  });
});

describe('a plant of one’s own beside the demonstration', () => {
  it('is taken at the next start, and the demonstration’s data are set aside', async () => {
    const data = folder();
    const demo = await openCore({ data });
    const { plant } = parsePlantFile(plantFile('mqtt://127.0.0.1:1'), 'plant.yaml');
    demo.setPlant(new PlantIndex({ ...plant, name: 'Demonstration' }));
    demo.store.settings.put('demonstration', true);
    demo.store.historian.append([{ tag: 'P-101.flow', at: 1, value: 1, quality: 'good' }]);
    await demo.close();
    writeFileSync(join(data, 'plant.yaml'), plantFileText({ ...plant, name: 'Our works' }));
    const own = await openWithOwnPlant({ data });
    closing.push(() => own.close());
    expect(own.index()?.plant.name).toBe('Our works');
    expect(own.store.historian.latest(['P-101.flow']).size).toBe(0);
    const aside = readdirSync(data).find((name) => name.startsWith('demonstration-until-')) ?? '';
    expect(existsSync(join(data, aside, 'gemba.db'))).toBe(true);
  });
});
