/** Searching in the open document: by touch as by keys, how often it was found, and room for its page. */
import { describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { answerTo, misfits, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('a search in the document', () => {
  const session = fixtureSession();

  it('goes to the next and the previous hit by buttons, and says how many there are', async () => {
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.locator('.page-sheet[data-page="2"] .region').first().waitFor();
    await page.locator('.excerpt').waitFor();
    await page.getByRole('button', { name: 'Search in the document' }).click();
    const next = page.getByRole('button', { name: 'Next hit' });
    expect(await next.isDisabled()).toBe(true);
    await page.locator('.page-search input').fill('undervoltage');
    await next.click();
    await page.locator('.page-sheet[data-page="3"] .region').first().waitFor();
    await expect
      .poll(() => words(page.locator('.page-search [role=status]')))
      .toMatch(/^\d+ places? on this page\. On 1 page in all\.$/);
    // What was cited gives its room to the page that is looked at.
    expect(await page.locator('.excerpt').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Previous hit' }).click();
    await page.locator('.page-sheet[data-page="3"] .region').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to page 2' }).click();
    await page.getByRole('button', { name: 'Search in the document' }).click();
    await page.locator('.excerpt').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('ends with its document: the next one is seen whole', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Library' }).click();
    const row = (name: string) => page.locator('.document-row > .row-button').filter({ hasText: name });
    await row('pump_manual.pdf').click();
    await page.getByRole('button', { name: 'Search in the document' }).click();
    await page.locator('.page-search input').fill('undervoltage');
    await row('drive_faults.md').click();
    await page.locator('.text-page').waitFor();
    expect(await page.locator('.document input[type=search]').inputValue()).toBe('');
    expect(await page.locator('.text-page tbody tr').count()).toBe(2);
    await close();
  });
});
