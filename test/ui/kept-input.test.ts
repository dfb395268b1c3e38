/** What somebody has written is there again after an interruption: another part of the screen, Escape, a reload. */
import { describe, expect, it } from 'vitest';
import { answerTo, openInterface } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('what was written', () => {
  const session = fixtureSession();
  const open = () => openInterface(session.browser, session.fixture.url);

  it('in a note is kept while another list is looked at, and is filed under the chosen asset only', async () => {
    const { page, close } = await open();
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByLabel('Note for the next shift').fill('Seal weeps, two drops a minute.');
    // A note belongs to a machine: none is taken for granted.
    expect(await page.getByRole('button', { name: 'Save note' }).isDisabled()).toBe(true);
    await page.getByLabel('Asset').selectOption('P-101');
    await page.getByRole('tab', { name: 'Alarms' }).click();
    await page.reload();
    await page.getByRole('tab', { name: 'Shift' }).click();
    expect(await page.getByLabel('Note for the next shift').inputValue()).toBe('Seal weeps, two drops a minute.');
    expect(await page.getByLabel('Asset').inputValue()).toBe('P-101');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('.entries').getByText('Seal weeps, two drops a minute.').waitFor();
    expect(await page.getByLabel('Note for the next shift').inputValue()).toBe('');
    await close();
  });

  it('as a question is kept over a reload, and gone once it was asked', async () => {
    const { page, close } = await open();
    const box = page.locator('.ask textarea');
    await box.fill('Is P-101');
    await page.reload();
    await box.waitFor();
    expect(await box.inputValue()).toBe('Is P-101');
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.reload();
    await page.locator('.turn').waitFor();
    expect(await box.inputValue()).toBe('');
    // The evidence of the answer stands beside it again.
    await page.getByRole('region', { name: 'Bearing temperature P-101.bearing_temp' }).waitFor();
    await close();
  });

  it('of a connection is kept over Escape, a question and the handover, until the page is closed', async () => {
    const { page, errors, close } = await open();
    const connect = async () => {
      await page.getByRole('tab', { name: 'Plant' }).click();
      await page.getByRole('button', { name: 'Connect your plant …' }).first().click();
    };
    const address = page.getByLabel('Address');
    await connect();
    await address.fill('mqtt://10.0.0.7:1883');
    await address.press('Escape');
    await address.waitFor({ state: 'hidden' });
    await connect();
    expect(await address.inputValue()).toBe('mqtt://10.0.0.7:1883');
    await page.keyboard.press('Escape');
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.getByRole('button', { name: 'Write the handover' }).click();
    await connect();
    expect(await address.inputValue()).toBe('mqtt://10.0.0.7:1883');
    await page.getByRole('region', { name: 'Connect your plant' }).getByRole('button', { name: 'Close' }).click();
    await connect();
    expect(await address.inputValue()).toBe('');
    expect(errors).toEqual([]);
    await close();
  });
});
