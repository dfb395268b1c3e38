/** What comes out of the printer: the page that is open, whole, and nothing of the screen around it. */
import { describe, expect, it } from 'vitest';
import { answerTo, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('printed', () => {
  const session = fixtureSession();

  it('is the whole handover, dark on white in every theme, with the plant and the time', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url, { theme: 'dark' });
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.getByRole('button', { name: 'Write the handover' }).click();
    const report = page.getByRole('region', { name: 'Handover' });
    await report.locator('.report-section').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const place of ['.zone-left', '.zone-right', '.ask', '.status-alarms'])
      expect(await page.locator(place).first().isVisible()).toBe(false);
    expect(await report.getByRole('button', { name: 'Close' }).isVisible()).toBe(false);
    expect(await words(page.locator('.status'))).toMatch(/North works[\s\S]*\d\d:\d\d:\d\d/);
    expect(await words(report)).not.toBe('');
    // Nothing is cut off by a zone that would scroll.
    const clipped = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('.app, .zone-middle, .report')].flatMap(
      (one) => (one.scrollHeight > one.clientHeight + 1 ? [one.className] : []))`);
    expect(clipped).toEqual([]);
    const colours = await page.evaluate<string[]>(
      `[getComputedStyle(document.querySelector('.report')).color, getComputedStyle(document.body).backgroundColor]`,
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await close();
  });
});
