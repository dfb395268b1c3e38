import { describe, expect, it } from 'vitest';
import { answerTo, ask, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('the conversation', () => {
  const session = fixtureSession();

  it('answers in order: warning, figure, words, sources; all verified', async () => {
    const { page, errors, strayRequests, close } = await openInterface(session.browser, session.fixture.url);
    const turn = await answerTo(page, 'Is P-101’s bearing too hot?');
    const order = await turn
      .locator('.answer > *')
      .evaluateAll((parts) => parts.map((part) => part.className.split(' ')[0]));
    expect(order).toEqual(['warning', 'figure', 'headline', 'words', 'chips', 'answer-foot']);
    expect(await words(turn.locator('.figure-value'))).toBe('71.4 °C');
    expect(await words(turn)).toContain('within 75 °C high limit (3.6 °C to spare)');
    expect(await words(turn.locator('.verified'))).toBe('verified');
    expect(await words(turn)).not.toContain('82 °C');
    await turn.getByRole('button', { name: '1 sentence dropped' }).click();
    expect(await words(turn.locator('.dropped'))).toContain('The number 82 °C is in no source.');
    expect(errors).toEqual([]);
    expect(strayRequests).toEqual([]);
    await close();
  });

  it('shows the facts before the words, and the words as a draft until they are verified', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await ask(page, 'bearing, slowly');
    await page.locator('.figure-value').waitFor();
    expect(await page.locator('.words .sentence').count()).toBe(0);
    await page.locator('.words .draft').waitFor();
    await page.locator('.words .sentence').first().waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.turn[data-state="stopped"]').waitFor();
    expect(await page.locator('.draft').count()).toBe(0);
    expect(await words(page.locator('.turn'))).toContain('Stopped.');
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    await close();
  });

  it('opens the trend from a number, and the page with the passage in view from a citation', async () => {
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url);
    const turn = await answerTo(page, 'Is P-101’s bearing too hot?');
    await turn.locator('.headline .number', { hasText: '71.4 °C' }).click();
    const signal = page.getByRole('region', { name: 'Bearing temperature P-101.bearing_temp' });
    await signal.locator('canvas').waitFor();
    expect(await words(signal)).toMatch(/good · \d+ s ago/);
    await turn.locator('.words .cite', { hasText: '5' }).click();
    await page.locator('.page-sheet[data-page="2"] .region').first().waitFor();
    const [region, view] = await Promise.all([
      page.locator('.region').first().boundingBox(),
      page.locator('.page-scroll').boundingBox(),
    ]);
    if (!region || !view) throw new Error('the region is not shown');
    expect(region.y).toBeGreaterThan(view.y);
    expect(region.y + region.height).toBeLessThan(view.y + view.height);
    expect(await words(page.locator('.excerpt mark'))).toBe(
      'Above 70 °C check the quantity and the age of the grease.',
    );
    expect(await words(page.locator('.excerpt-warning'))).toContain('Hot surface');
    expect(errors).toEqual([]);
    await close();
  });

  it('leaves the trend alone while only the value beside it changes', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.locator('.chart-host canvas').waitFor();
    await page.evaluate(`
      window.__made = 0;
      new MutationObserver(() => window.__made++).observe(document.querySelector('.chart-host'), { childList: true });
    `);
    const clock = page.locator('.status-clock time');
    const seen = new Set<string>();
    await expect.poll(async () => seen.add(await words(clock)).size, { timeout: 30_000 }).toBeGreaterThan(4);
    // A minute may have begun meanwhile, with which the trend moves on.
    expect(await page.evaluate('window.__made')).toBeLessThanOrEqual(2);
    await close();
  });

  it('turns the pages, searches in the document and goes back to what was cited', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await page.locator('.page-sheet[data-page="2"]').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.locator('.page-sheet[data-page="3"]').waitFor();
    await page.getByRole('button', { name: 'Back to page 2' }).click();
    await page.locator('.page-sheet[data-page="2"] .region').first().waitFor();
    await page.getByRole('button', { name: 'Search in the document' }).click();
    await page.locator('.page-search input').fill('undervoltage');
    await page.locator('.page-search input').press('Enter');
    await page.locator('.page-sheet[data-page="3"] .region').first().waitFor();
    await page.locator('.page-search input').fill('zebra');
    await page.locator('.page-search input').press('Enter');
    await page.getByText('“zebra” is not in this document.').waitFor();
    await close();
  });

  it('says so when the sources do not hold it, when a value is old, and when the core fails', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    const refused = await answerTo(page, 'Who won the match?');
    expect(await words(refused.locator('.refused'))).toBe('Not answered');
    const stale = await answerTo(page, 'What is the chiller’s supply temperature?');
    // in the first minutes of a day the time has its date
    expect(await words(stale.locator('.figure'))).toMatch(
      /stale · (?:\d\d:\d\d:\d\d|\d\d\/\d\d, \d\d:\d\d) · 14 min ago · node offline/,
    );
    expect(await stale.locator('.figure .quality-stale').count()).toBe(1);
    session.fixture.core.set('failing');
    await ask(page, 'bearing');
    await page.getByText('The question could not be answered; the cause is in the log.').waitFor();
    session.fixture.core.set('normal');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.turn:last-of-type[data-state="answered"]').waitFor();
    await close();
  });

  it('composes from the facts without a model, and says that none is installed', async () => {
    session.fixture.core.set('no-model');
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByText('No language model installed.').waitFor();
    const turn = await answerTo(page, 'bearing');
    expect(await words(turn.locator('.answer-foot'))).toContain('composed from the facts');
    await close();
  });

  it('shows markup of a document as text and runs none of it, and a warning that stands above it once', async () => {
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url);
    const turn = await answerTo(page, 'What does the bulletin say?');
    await turn.locator('.words .cite').click();
    const cited = page.locator('.text-block.cited');
    await cited.waitFor();
    expect(await words(cited)).toContain('<script>window.__owned = true</script>');
    expect(await page.evaluate('window.__owned')).toBeUndefined();
    expect(await page.getByText('WARNING: a dry seal bursts.').count()).toBe(1);
    expect(await page.locator('.text-page img, .text-page script').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('announces an answer and a new alarm to a screen reader, once', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'Is the filter clogged?');
    const live = page.locator('.hidden > [aria-live="polite"]');
    await expect.poll(() => live.textContent()).toContain('0.92 bar');
    const [alarm] = session.fixture.core.alarms;
    if (!alarm) throw new Error('the fixture has no alarm');
    session.fixture.core.raise({
      ...alarm,
      id: 'A-99',
      asset: 'CT-1',
      name: 'Basin level low',
      priority: 2,
      first: false,
    });
    await expect
      .poll(() => page.locator('[aria-live="assertive"]').textContent())
      .toBe('New alarm, high: CT-1, Basin level low.');
    await close();
  });
});
