import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { answerTo, openInterface } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

const sources = (page: Page) => page.locator('.status-button').first();

describe.skipIf(noBrowser)('for everyone', () => {
  const session = fixtureSession();

  it.each(['light', 'dark', 'contrast'] as const)('axe finds no serious fault in the %s theme', async (theme) => {
    const { page, close } = await openInterface(session.browser, session.fixture.url, { theme });
    expect(await seriousFaults(page)).toEqual([]);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.locator('.page-sheet .region').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    for (const section of ['Plant', 'Library', 'Shift']) {
      await page.getByRole('tab', { name: section }).click();
      expect(await seriousFaults(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Write the handover' }).click();
    await page.locator('.report-section').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.report').waitFor({ state: 'detached' });
    for (const open of [() => page.keyboard.press('?'), () => page.keyboard.press('s'), () => sources(page).click()]) {
      await open();
      await page.getByRole('dialog').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await close();
  });

  it('axe finds no serious fault in the unusual states, nor in the sheets of a tablet', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url, { width: 800, height: 1280 });
    await page.locator('.section-bar button').first().click();
    for (const scenario of ['flood', 'broker-down', 'first-start', 'empty'] as const) {
      session.fixture.core.set(scenario);
      const sign = { flood: '.flood', 'broker-down': '.notice', 'first-start': '.first-start', empty: '.setup' }[
        scenario
      ];
      await page.locator(sign).first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    }
    await close();
  });

  it('has no text smaller than 16 px', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll('.app *')].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
      return own && parseFloat(getComputedStyle(element).fontSize) < 16 ? [element.outerHTML.slice(0, 80)] : [];
    })`);
    expect(small).toEqual([]);
    await close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    const focused = () =>
      page.evaluate<string>('document.activeElement?.className + " " + document.activeElement?.textContent');
    await page.locator('.alarm').first().waitFor();
    await page.keyboard.press('/');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Is P-101’s bearing too hot?');
    await expect.poll(() => page.locator('textarea').inputValue()).toContain('too hot?');
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-state="answered"]').waitFor();
    for (let presses = 0; presses < 20 && !(await focused()).startsWith('figure-value'); presses++)
      await page.keyboard.press('Shift+Tab');
    expect(await focused()).toContain('71.4');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Bearing temperature P-101.bearing_temp' }).waitFor();
    await page.keyboard.press('e');
    await expect.poll(focused).toMatch(/^evidence/);
    await page.keyboard.press('2');
    await page.getByRole('treegrid').waitFor();
    await page.getByRole('tab', { name: 'Plant' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key);
    await page.getByRole('region', { name: 'Vibration P-101.vibration' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await close();
  });

  it('shows where the focus is', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.locator('.alarm').first().waitFor();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate<string>(
        'getComputedStyle(document.activeElement).outlineStyle + " " + getComputedStyle(document.activeElement).outlineWidth',
      );
      expect(outline).toBe('solid 3px');
    }
    await close();
  });

  it('in the system’s own few colours, what is chosen and the trend stand out', async () => {
    const context = await session.browser.newContext({
      viewport: { width: 1366, height: 768 },
      forcedColors: 'active',
    });
    const { page, close } = await openInterface(session.browser, session.fixture.url, { context });
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.locator('.chart canvas').waitFor();
    const ground = (which: string) =>
      page
        .locator(which)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground('.span[data-selected]')).not.toBe(await ground('.span:not([data-selected])'));
    // The line is drawn in the system's colour of text, which is never that of its ground.
    const ink = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.chart')).getPropertyValue('--text').trim()",
    );
    expect(ink).toBe('CanvasText');
    await close();
  });

  it('keeps settings in reach and room for an answer at 200 % zoom', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url, { width: 683, height: 384 });
    await answerTo(page, 'Is P-101’s bearing too hot?');
    const settings = await page.getByRole('button', { name: 'Settings' }).boundingBox();
    expect((settings?.x ?? 683) + (settings?.width ?? 0)).toBeLessThanOrEqual(683);
    expect((await page.locator('.log').boundingBox())?.height).toBeGreaterThan(384 / 3);
    await close();
  });

  it('remembers the theme and the language', async () => {
    const context = await session.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(session.fixture.url);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('High contrast').click();
    await page.getByText('Deutsch').click();
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Anlage' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await context.close();
  });
});
