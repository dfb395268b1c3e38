/**
 * What an operator does with alarms and notes in a shift, on a running core with a real browser in front: acknowledge, shelve
 * with an end, look at the figures, write a note and ask for it; and how a frozen signal and a wrong clock are said.
 */
import { connectAsync } from 'mqtt';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../src/plant/sample.ts';
import { aedesBroker } from '../telemetry/peers/broker.ts';
import { answerTo, words } from '../ui/interface.ts';
import { realScreens } from '../ui/real-core.ts';
import { noBrowser } from '../ui/session.ts';

const plantFile = (port: number) => `version: 1
plant: { id: site, name: Site, timeZone: UTC, shifts: [{ name: day, start: "00:00" }] }
connections: [{ id: bus, kind: mqtt, url: "mqtt://127.0.0.1:${port}" }]
assets:
  - id: P-101
    name: Cooling pump
    tags:
      - { id: P-101.temp, name: Bearing temperature, unit: Cel, limits: [{ kind: high, value: 75 }],
          source: { connection: bus, topic: p101/temp, timePath: /time } }
  - { id: F-201, name: Filter }
`;

describe.skipIf(noBrowser)('a shift at the screen', () => {
  const { closing, open } = realScreens();
  async function opened(history: readonly Sample[] = []) {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const screen = await open(plantFile(broker.port), history);
    const device = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    closing.push(() => device.endAsync(true));
    const say = (value: number, at = Date.now()) =>
      device.publishAsync('p101/temp', JSON.stringify({ value, time: new Date(at).toISOString() }), { qos: 1 });
    return { ...screen, say };
  }

  it('an alarm is acknowledged, shelved until an hour that is shown, counted, and taken back', async () => {
    const { page, core, say, errors } = await opened();
    await say(80);
    await page.getByRole('tab', { name: 'Alarms' }).click();
    await page.getByRole('button', { name: /P-101.*Bearing temperature high/ }).click();
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await expect.poll(() => words(page.locator('.alarm').first())).toContain('acknowledged');
    await page.getByRole('group', { name: 'Shelve for' }).getByRole('button', { name: '15 min' }).click();
    await page.getByText('No active alarms').waitFor();
    await page.getByRole('button', { name: '1 shelved' }).click();
    await page.getByText(/shelved until \d\d:\d\d/).waitFor();
    expect(core.store.alarms.activeAt(Date.now())[0]?.shelvedUntil).toBeGreaterThan(Date.now());

    await page.getByRole('button', { name: 'Alarm figures' }).click();
    const figures = page.getByRole('region', { name: 'Alarm figures' });
    await figures.getByText('From 1 alarm in this machine').waitFor();
    expect(await words(figures.getByRole('region', { name: 'Shelved or suppressed' }))).toMatch(
      /shelved until \d\d:\d\d/,
    );
    expect(await words(figures.getByRole('region', { name: 'The ten most frequent' }))).toMatch(
      /Bearing temperature high\s+1 · 100%/,
    );
    await figures.getByRole('radio', { name: '7 days' }).click({ force: true });
    await figures
      .getByText(/very likely acceptable/)
      .first()
      .waitFor();
    await figures.getByRole('button', { name: 'Close' }).click();

    const turn = await answerTo(page, 'Which alarms are shelved?');
    expect(await words(turn)).toMatch(/1 alarm is set aside now: Bearing temperature high of .*shelved until/);
    await page.getByRole('button', { name: 'Unshelve' }).click();
    await expect.poll(() => words(page.locator('.alarms'))).not.toContain('shelved');
    expect(errors).toEqual([]);
  }, 60_000);

  it('a note tied to an asset is kept, shown, and found by a question', async () => {
    const { page } = await opened();
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByLabel('Asset').selectOption('F-201');
    await page.getByLabel('Note for the next shift').fill('Side door gasket is torn, spare ordered.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('.entries').getByText('Side door gasket is torn').waitFor();
    for (const question of ['What was noted on F-201 today?', 'Are there notes about the filter?']) {
      const turn = await answerTo(page, question);
      expect(await words(turn)).toContain('Side door gasket is torn');
    }
    const about = await answerTo(page, 'What was noted on P-101 today?');
    expect(await words(about)).not.toContain('gasket');
  }, 60_000);

  it('a clock that is ahead and a signal that stands still are said, by name', async () => {
    const now = Date.now();
    const lively = Array.from({ length: 1200 }, (_, i) => ({
      tag: 'P-101.temp',
      at: now - (1200 - i) * 5000,
      // It moves for an hour and then stands still for forty minutes.
      value: i < 720 ? 60 + Math.sin(i) * 3 : 64.25,
      quality: 'good' as const,
    }));
    const { page, say } = await opened(lively);
    for (let i = 0; i < 12; i += 1) await say(64.25, Date.now() + 600_000 + i);
    await page.getByText('The clock of bus is 10 min ahead.').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog').getByText('its clock is 10 min ahead of this computer').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('row', { name: 'Cooling pump' }).click();
    await page.getByRole('row', { name: 'Bearing temperature' }).click();
    await page.locator('.signal').getByText('the sensor may be stuck').waitFor({ timeout: 15_000 });
  }, 60_000);
});
