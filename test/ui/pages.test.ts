/** The pages that take the place of the conversation: connecting a plant, and the alarm figures. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { misfits, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('the pages', () => {
  const session = fixtureSession();

  const openConnect = async (page: Page) => {
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('button', { name: 'Connect your plant …' }).click();
  };
  const test = async (page: Page, address: string) => {
    await page.getByLabel('Address').fill(address);
    await page.getByRole('button', { name: 'Test the connection' }).click();
  };

  it('has a word and an advice for each way in which a connection can fail', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await openConnect(page);
    for (const [host, state, advice] of [
      ['nothing', 'Not reachable', 'Check the address'],
      ['silent', 'Reachable, but silent', 'check the port and the protocol'],
      ['locked', 'Not let in', 'Check user and password'],
      ['strange', 'Certificate not trusted', 'Compare the certificate'],
    ] as const) {
      await test(page, `mqtts://${host}:8883`);
      await page.getByText(state).waitFor();
      expect(await words(page.locator('.probe'))).toContain(advice);
    }
    await page.getByRole('button', { name: 'Trust this certificate' }).click();
    await page.getByText('It works').waitFor();
    await page.getByLabel('Address').fill('mqtts://other:8883');
    expect(await page.locator('.probe').count()).toBe(0);
    await close();
  });

  it.each(['light', 'dark', 'contrast'] as const)('axe finds no serious fault on the way (%s)', async (theme) => {
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url, { theme });
    await openConnect(page);
    for (const kind of ['Sparkplug B', 'OPC UA', 'Modbus TCP', 'MQTT'])
      await page.getByRole('radio', { name: kind }).click({ force: true });
    await test(page, 'mqtts://strange:8883');
    await page.getByText('Certificate not trusted').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Listen for a minute' }).click();
    await page.getByText('s left').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enough, show what was heard' }).click();
    await page.getByText('4 new signals found').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /Look at the change/ }).click();
    await page.getByText('Nothing is saved yet').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Alarms' }).click();
    await page.getByRole('button', { name: 'Alarm figures' }).click();
    await page.getByText('EEMUA 191 says').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('fits every size', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await openConnect(page);
    await test(page, 'mqtts://strange:8883');
    await page.getByText('Certificate not trusted').waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: 'Listen for a minute' }).click();
    await page.getByRole('button', { name: 'Enough, show what was heard' }).click();
    await page.getByText('4 new signals found').waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: /Look at the change/ }).click();
    await page.getByText('Nothing is saved yet').waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Alarms' }).click();
    await page.getByRole('button', { name: 'Alarm figures' }).click();
    await page.getByText('EEMUA 191 says').waitFor();
    expect(await misfits(page)).toEqual([]);
    await close();
  });

  it('begins a plant of one’s own where there is none, and says that a restart is needed', async () => {
    session.fixture.core.set('empty');
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.locator('.setup').getByRole('button', { name: 'Connect your plant …' }).click();
    await page.getByLabel('Address').fill('mqtt://broker:1883');
    await page.getByRole('button', { name: 'Listen for a minute' }).click();
    await page.getByRole('button', { name: 'Enough, show what was heard' }).click();
    await page.getByLabel('Name of the plant').fill('Our works');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin');
    await page.getByRole('button', { name: /Look at the change/ }).click();
    await page.getByRole('button', { name: 'Save to the plant file' }).click();
    await page.getByText('Close Gemba and start it again').waitFor();
    // It is not forgotten with the page that said it: until then the screen shows another plant, or none.
    await page.locator('.connect .action-main').click();
    await page.locator('.notice').getByText('Your plant is saved.').waitFor();
    await close();
  });

  it('leaving the page ends the listening', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await openConnect(page);
    await page.getByLabel('Address').fill('mqtt://broker:1883');
    await page.getByRole('button', { name: 'Listen for a minute' }).click();
    await page.getByText('s left').waitFor();
    await page.locator('.connect').getByRole('button', { name: 'Close' }).click();
    await openConnect(page);
    await page.getByRole('button', { name: 'Test the connection' }).waitFor();
    await close();
  });

  it('the figures judge a rate, and say where they come from', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Alarms' }).click();
    await page.getByRole('button', { name: 'Alarm figures' }).click();
    const rate = page.getByRole('region', { name: 'Alarms for each operator' });
    await rate.getByText('manageable', { exact: true }).waitFor();
    await page.getByLabel('Operators').selectOption('4');
    await rate.getByText('very likely acceptable', { exact: true }).waitFor();
    const floods = page.getByRole('region', { name: 'Floods' });
    expect(await words(floods)).toMatch(/19 alarms\s+First: P-102, Drive trip F07/);
    await page.getByText(/^From \d+ alarms in this machine’s|^From \d+ alarms in this machine's/).waitFor();
    session.fixture.core.set('calm');
    await rate.getByText('No alarm was raised in the period.').waitFor();
    await close();
  });
});
