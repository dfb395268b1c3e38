/**
 * "Connect your plant" and the alarm figures on the real thing: a running core behind the server, a real browser in front, and
 * peers that are not our code on the other side: mosquitto, node-opcua-server, pymodbus.
 */
import { connectAsync } from 'mqtt';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aedesBroker, mosquittoBroker, mosquittoCommand } from '../telemetry/peers/broker.ts';
import { pymodbusCommand, pymodbusServer } from '../telemetry/peers/modbus-peer.ts';
import { RecordingServer } from '../telemetry/peers/opcua-peer.ts';
import { edgeNode } from '../telemetry/peers/sparkplug-peer.ts';
import { until } from '../telemetry/plant.ts';
import { answerTo, words } from '../ui/interface.ts';
import { realScreens } from '../ui/real-core.ts';
import { noBrowser } from '../ui/session.ts';

const mosquitto = mosquittoCommand();
const python = pymodbusCommand();

const PLANT = `version: 1
plant: { id: site, name: Site, timeZone: UTC, shifts: [{ name: day, start: "00:00" }] }
connections: []
assets: [{ id: P-101, name: Cooling pump }]
`;

describe.skipIf(noBrowser)('connecting a plant on the screen', () => {
  const { closing, open } = realScreens();
  const opened = (plant = PLANT) => open(plant);
  async function openPage(page: Page, kind: string, address: string) {
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('button', { name: 'Connect your plant …' }).click();
    await page.getByRole('radio', { name: kind }).click({ force: true });
    await page.getByLabel('Address').fill(address);
  }
  const test = (page: Page) => page.getByRole('button', { name: 'Test the connection' }).click();
  const save = async (page: Page) => {
    await page.getByRole('button', { name: /Look at the change/ }).click();
    await page.getByText('Nothing is saved yet').waitFor();
    await page.getByRole('button', { name: 'Save to the plant file' }).click();
    await page.getByText('It is in use now').waitFor();
    await page.locator('.connect').getByRole('button', { name: 'Close' }).first().click();
  };

  it.skipIf(mosquitto === undefined)(
    'from mosquitto: tried, heard, edited, looked at, saved, live and answerable',
    async () => {
      const broker = await mosquittoBroker(mosquitto ?? '');
      closing.push(() => broker.close());
      const url = `mqtt://127.0.0.1:${broker.port}`;
      const device = await connectAsync(url);
      closing.push(() => device.endAsync(true));
      const say = (topic: string, payload: string) => device.publishAsync(topic, payload, { qos: 1, retain: true });
      const saying = setInterval(() => void say('works/p101/bearing_temp', '{"value":63.5,"unit":"°C"}'), 500);
      closing.push(() => clearInterval(saying));
      await say('works/fan7/speed_rpm', '900');

      const { core, page, errors } = await opened();
      await openPage(page, 'MQTT', 'mqtt://127.0.0.1:9');
      await test(page);
      await page.getByText('Not reachable').waitFor();
      await page.getByLabel('Address').fill(url);
      await test(page);
      await page.getByText('It works').waitFor();
      await page.getByRole('button', { name: 'Listen for a minute' }).click();
      await expect.poll(() => words(page.locator('.listening-counts')), { timeout: 15_000 }).toMatch(/^2 signals/);
      await page.getByRole('button', { name: 'Enough, show what was heard' }).click();
      await page.getByText('2 new signals found').waitFor();
      const proposal = await words(page.locator('.proposal'));
      expect(proposal).toContain('The plant file has this asset');
      expect(proposal).toContain('unit guessed from “rpm” in the name');
      await page.getByLabel('Take Speed').uncheck();
      await page.getByLabel('Name of works/p101/bearing_temp').fill('Drive end bearing temperature');
      await page.getByRole('button', { name: 'Look at the change (1 signal)' }).click();
      await expect.poll(() => words(page.locator('.diff'))).toContain('Drive end bearing temperature');
      expect(await words(page.locator('.diff'))).not.toContain('fan7');
      expect(core.index()?.plant.connections).toEqual([]);
      await page.getByRole('button', { name: 'Back' }).click();
      expect(await page.getByLabel('Take Speed').isChecked()).toBe(false);
      await save(page);
      await page.getByText('sources 1 of 1 live').waitFor();
      await until('the value', () => core.store.historian.latest(['P-101.bearing_temp']).size === 1);
      const turn = await answerTo(page, 'What is the drive end bearing temperature of P-101?');
      expect(await words(turn.locator('.figure-value'))).toBe('63.5 °C');
      expect(errors).toEqual([]);
    },
    60_000,
  );

  it('opens a connection of the plant file: its settings are changed, then it is removed and its signals stay', async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const url = `mqtt://127.0.0.1:${broker.port}`;
    const device = await connectAsync(url);
    closing.push(() => device.endAsync(true));
    await device.publishAsync('flow', '12.5', { qos: 1, retain: true });
    const { core, page, errors } = await opened(
      PLANT.replace('connections: []', 'connections: [{ id: bus, kind: mqtt, url: "mqtt://127.0.0.1:9" }]').replace(
        'name: Cooling pump }',
        'name: Cooling pump, tags: [{ id: P-101.flow, name: Flow, source: { connection: bus, topic: flow } }] }',
      ),
    );
    const saved = async () => {
      await page.getByRole('button', { name: 'Save to the plant file' }).click();
      await page.getByText('It is in use now').waitFor();
      await page.getByRole('button', { name: 'Connect another source' }).click();
    };
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('button', { name: 'Connect your plant …' }).click();
    const bus = page.getByRole('button', { name: /^bus .* 1 signal$/ });
    await bus.click();
    await page.getByRole('button', { name: 'Look at the change' }).click();
    await page.getByText('This changes nothing').waitFor();
    expect(await page.getByRole('button', { name: 'Save to the plant file' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByLabel('Address').fill(url);
    await page.getByRole('button', { name: 'Look at the change' }).click();
    await page.getByText('This changes the settings of bus').waitFor();
    await saved();
    await page.getByText('sources 1 of 1 live').waitFor();
    expect(core.index()?.plant.connections).toEqual([{ id: 'bus', kind: 'mqtt', url }]);

    await bus.click();
    await page.getByRole('button', { name: 'Remove …' }).click();
    await page.getByRole('radio', { name: 'Take its signal out of the plant file too' }).click({ force: true });
    await page.getByRole('button', { name: 'Look at the change' }).click();
    await page.getByText('1 signal goes with it').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Remove …' }).click();
    await page.getByRole('button', { name: 'Look at the change' }).click();
    await page.getByText('This removes the connection bus').waitFor();
    await saved();
    expect(await page.getByText('In the plant file').count()).toBe(0);
    expect(core.index()?.plant).toMatchObject({ connections: [], assets: [{ tags: [{ id: 'P-101.flow' }] }] });
    expect(errors).toEqual([]);
  }, 60_000);

  it('from OPC UA: its certificate is shown and trusted, its address space browsed', async () => {
    const server = await RecordingServer.open();
    closing.push(() => server.close());
    server.set('number', 12.5, { quality: 'good', at: Date.now() });
    const { core, page } = await opened();
    await openPage(page, 'OPC UA', `opc.tcp://127.0.0.1:${server.port}`);
    await test(page);
    await page.getByText('Certificate not trusted').waitFor({ timeout: 20_000 });
    expect(await words(page.locator('.certificate'))).toMatch(/SHA-256\s+([0-9A-F]{2}:){31}/);
    await page.getByRole('button', { name: 'Trust this certificate' }).click();
    await page.getByText('It works').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Browse the server' }).click();
    await page.getByText(/new signals? found/).waitFor({ timeout: 20_000 });
    await save(page);
    await until('the value', () => core.store.historian.latest(['X.number']).get('X.number')?.value === 12.5, 20_000);
    expect(server.writes()).toEqual([]);
  }, 90_000);

  it.skipIf(python === undefined)(
    'from pymodbus: a register list is read, wrong lines are named',
    async () => {
      const device = await pymodbusServer(python ?? '');
      closing.push(() => device.close());
      await device.set(10, [215]);
      const { core, page } = await opened();
      await openPage(page, 'Modbus TCP', `modbus://127.0.0.1:${device.port}`);
      await page.getByLabel(/^Registers/).fill('Fan 1/Speed; here');
      await page.getByRole('button', { name: 'Read the registers' }).click();
      await page.getByText('line 1: "here" is no register').waitFor();
      await page.getByLabel(/^Registers/).fill('Fan 1/Speed; 40011; uint16; rpm; 0.1');
      await page.getByRole('button', { name: 'Read the registers' }).click();
      await page.getByText('1 new signal found').waitFor();
      expect(await words(page.locator('.found-value'))).toBe('21.5');
      await page.getByLabel('Id of the asset').fill('FAN-1');
      await save(page);
      await until('the value', () => core.store.historian.latest(['FAN-1.Speed']).get('FAN-1.Speed')?.value === 21.5);
    },
    60_000,
  );

  it('from Sparkplug births; a node that was not born yet is said to be waited for', async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const { page } = await opened(
      PLANT.replace(
        'connections: []',
        `connections: [{ id: spb, kind: sparkplug, url: "mqtt://127.0.0.1:${broker.port}" }]`,
      ).replace(
        'name: Cooling pump }',
        'name: Cooling pump, tags: [{ id: P-101.oil, name: Oil temperature, source: { connection: spb, group: G, node: N9, metric: Oil } }] }',
      ),
    );
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('row', { name: 'Cooling pump' }).click();
    await page.getByRole('row', { name: /Oil temperature/ }).click();
    await page
      .locator('.now')
      .getByText(/never heard · spb: waiting for data, .*waiting for the birth of G\/N9/)
      .waitFor();
    await openPage(page, 'Sparkplug B', `mqtt://127.0.0.1:${broker.port}`);
    await page.getByRole('button', { name: 'Listen for a minute' }).click();
    await page.getByText('s left').waitFor();
    const node = await edgeNode(broker.port);
    closing.push(() => node.stop());
    node.publishNodeBirth({ timestamp: Date.now(), metrics: [{ name: 'Level', type: 'Double', value: 3.5 }] });
    await expect.poll(() => words(page.locator('.listening-counts')), { timeout: 15_000 }).toMatch(/^1 signals/);
    await page.getByRole('button', { name: 'Enough, show what was heard' }).click();
    await page.getByText('1 new signal found').waitFor();
  }, 60_000);
});
