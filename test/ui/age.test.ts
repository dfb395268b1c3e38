/** Old is not live: an answer that has aged, a connection that is gone, a page that was loaded anew; and a refusal that helps. */
import { describe, expect, it, vi } from 'vitest';
import { seriousFaults } from './axe.ts';
import { answerTo, ask, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('what is old', () => {
  const session = fixtureSession();

  it('is told beside the value of an answer, and the answer looks it after a while', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    const turn = await answerTo(page, 'Is P-101’s bearing too hot?');
    expect(await words(turn.locator('.figure-words'))).toMatch(/good · \d\d:\d\d:\d\d · \d+ s ago/);
    expect(await turn.locator('.figure[data-past]').count()).toBe(0);
    expect(await turn.getByRole('button', { name: 'Ask again' }).count()).toBe(0);
    // Ten minutes later by the core's clock, which is the one that counts.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 });
    await turn.locator('.figure[data-past]').waitFor({ timeout: 30_000 });
    expect(await words(turn.locator('.figure-words'))).toMatch(/10 min ago\s+now\s+\d+\.\d °C/);
    expect(await words(turn.locator('.question'))).toMatch(/(9|10) min ago/);
    await turn.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('.turn').nth(1).waitFor();
    vi.useRealTimers();
    await close();
  });

  it('is every value once the core is gone', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    const now = page.locator('.now');
    expect(await words(now)).toContain('good');
    session.fixture.cut(true);
    await now.locator('.quality-stale').waitFor();
    expect(await words(now)).toMatch(/stale · \d+ s ago/);
    session.fixture.cut(false);
    await now.locator('.quality-good').waitFor({ timeout: 20_000 });
    await close();
  });

  it('conversation comes back after a reload, and a question that was being answered can be asked again', async () => {
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is the filter clogged?');
    await ask(page, 'bearing, slowly');
    await page.locator('.words .draft').waitFor();
    await page.reload();
    await page.locator('.turn').nth(1).waitFor();
    expect(await words(page.locator('.turn').first().locator('.figure-value'))).toBe('0.92 bar');
    expect(await words(page.locator('.turn').last())).toContain('loaded anew before the answer was whole');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.turn').nth(2).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.reload();
    await page.locator('.welcome').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe.skipIf(noBrowser)('a refusal', () => {
  const session = fixtureSession();

  it('shows the nearest passages and nothing of an earlier answer', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.locator('.page-sheet .region').first().waitFor();
    const turn = await answerTo(page, 'Who ordered the grease?');
    expect(await words(turn.locator('.refused'))).toBe('Not answered');
    expect(await page.locator('.evidence .panel.document').count()).toBe(0);
    const nearest = turn.locator('.nearest button');
    await nearest.first().waitFor();
    expect(await turn.locator('.verified').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await nearest.first().click();
    await page.locator('.evidence .document').waitFor();
    await close();
  });
});
