/** The library's page and the viewer beside the conversation. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { misfits, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('the library', () => {
  const session = fixtureSession();
  const open = async (options: Parameters<typeof openInterface>[2] = {}) => {
    const opened = await openInterface(session.browser, session.fixture.url, options);
    await opened.page.getByRole('tab', { name: 'Library' }).click();
    await opened.page.locator('div.document-row').first().waitFor();
    return opened;
  };
  const row = (page: Page, name: string) => page.locator('.document-row > .row-button').filter({ hasText: name });

  it('shows a table of a text as a table, an earlier revision as one, and takes a document out when asked twice', async () => {
    const { page, errors, close } = await open();
    await row(page, 'drive_faults.md').click();
    expect(await words(page.locator('.text-page th').first())).toBe('Code');
    expect(await page.locator('.text-page tbody tr').count()).toBe(2);
    // a code stays whole beside a long remedy, however narrow the page is
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 800 });
      const cell = page.locator('.text-page td').first();
      const lines = await cell.evaluate((node) => {
        const text = document.createRange();
        text.selectNodeContents(node);
        return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
      expect(lines).toBe(1);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'More about drive_faults.md' }).click();
    await page.getByRole('button', { name: /Show revision a0f1/ }).click();
    await page.getByText(/Revision a0f1, not the current one: valid here from 12 Jan 2026/).waitFor();
    await page.getByRole('button', { name: /Remove from the library …/ }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: /Remove from the library …/ }).click();
    await page.getByRole('button', { name: 'Remove from the library', exact: true }).click();
    await row(page, 'drive_faults.md').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  it('names the files that could not be read, until they are struck off', async () => {
    const { page, close } = await open();
    await page.getByText('1 file could not be read').waitFor();
    await page.getByText('this kind of document is not read; save it as PDF').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Strike valves.doc off the list' }).click();
    await page.getByText('valves.doc', { exact: true }).waitFor({ state: 'detached' });
    await close();
  });

  it('turns to a page by its number and by its picture, and finds words on it', async () => {
    const { page, errors, close } = await open();
    await row(page, 'pump_manual.pdf').click();
    const number = page.getByLabel(/Go to page/);
    await number.fill('3');
    await number.press('Enter');
    await page.locator('.page-sheet[data-page="3"]').waitFor();
    await page.getByRole('button', { name: 'All pages' }).click();
    await page.locator('.thumbs button').nth(1).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.thumbs').getByRole('button', { name: 'page 2', exact: true }).click();
    await page.locator('.page-sheet[data-page="2"]').waitFor();
    expect(await page.locator('.thumbs').count()).toBe(0);
    await number.fill('999');
    await number.press('Enter');
    await page.locator('.page-sheet').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('fits every size', async () => {
    const { page, close } = await open();
    await row(page, 'pump_manual.pdf').click();
    await page.locator('.page-sheet[data-page="1"]').waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.getByRole('button', { name: 'All pages' }).click();
    expect(await misfits(page)).toEqual([]);
    await close();
  });
});
