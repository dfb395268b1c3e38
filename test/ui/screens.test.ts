import { describe, expect, it } from 'vitest';
import { answerTo, misfits, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

describe.skipIf(noBrowser)('the screens', () => {
  const session = fixtureSession();

  it('acknowledges an alarm, opens its trend, and folds a flood by asset', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('button', { name: /P-102.*Drive trip F07/ }).click();
    await page.getByRole('region', { name: 'Drive code P-102.drive_code' }).waitFor();
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await expect.poll(() => words(page.locator('.alarm').first())).toContain('motor overload · acknowledged');
    session.fixture.core.set('flood');
    await page.getByText('28 active of 29 alarms, folded by asset.').waitFor();
    expect(await words(page.locator('.flood'))).toContain('First: P-102, Drive trip F07');
    // What is folded is not drawn: ten thousand alarms once stopped the screen.
    expect(await page.locator('.group .alarm').count()).toBeGreaterThan(0);
    expect(await page.locator('.group:not([data-expanded]) .alarm').count()).toBe(0);
    expect(await page.locator('.group').count()).toBe(6);
    // One line where there is nothing more to say: as many rows as possible in a flood.
    const short = page.locator('.alarm-head').filter({ hasText: 'Pressure low' }).first();
    expect((await short.boundingBox())?.height).toBeLessThan(52);
    await close();
  });

  it('walks the tree to a tag whose value is old, and says how old', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('row', { name: 'Chiller 1' }).click();
    await page.getByRole('row', { name: 'Chilled water supply' }).click();
    const signal = page.getByRole('region', { name: 'Chilled water supply CH-1.supply_temp' });
    await expect.poll(() => words(signal)).toContain('stale · 14 min ago');
    expect(await words(signal)).toContain('not the present state');
    await close();
  });

  it('searches the library and opens the passage; names what could not be read; refuses what it cannot', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByText('Pages 3 and 17 could not be read').waitFor();
    await page.locator('.library input[type=search]').fill('undervoltage');
    await page.locator('.library input[type=search]').press('Enter');
    await page.getByRole('button', { name: /pump_manual.pdf · page 3/ }).click();
    await page.locator('.page-sheet[data-page="3"] .region').waitFor();
    await page.locator('.library input[type=search]').fill('');
    await page
      .locator('.add input')
      .setInputFiles({ name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('x') });
    await page.getByText('song.mp3: this is not a document that Gemba can read.').waitFor();
    await page.getByRole('button', { name: /Cooling tower fan/ }).click();
    await page.getByText('The page itself cannot be shown').waitFor();
    await page.getByText('Lubrication plan of the cooling tower fan').waitFor();
    await close();
  });

  it('keeps a note in the shift log', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByLabel('Asset').selectOption('P-101');
    await page.getByLabel('Note for the next shift').fill('Watch the grease of P-101.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('.entries').getByText('Watch the grease of P-101.').waitFor();
    await close();
  });

  it('has a designed state for: nothing yet, first start, a broker that is down, no deviation', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    session.fixture.core.set('first-start');
    await page.getByText('Reading manuals: 3 of 7').first().waitFor();
    await page.getByText('You can ask already').first().waitFor();
    session.fixture.core.set('broker-down');
    await page.getByText('Sources down: line-bus').waitFor();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog').getByText('refuses the connection').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/signals not as they should be/).waitFor();
    session.fixture.core.set('empty');
    await page.getByText('No plant yet').waitFor();
    await page.getByText('gemba plant import FILE.yaml').waitFor();
    await close();
  });

  it('says that the connection is lost, and comes back by itself', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByText('sources 2 of 3 live').waitFor();
    session.fixture.cut(true);
    await page.getByText('No connection to Gemba').first().waitFor();
    expect(await page.getByPlaceholder('No connection to Gemba').count()).toBe(1);
    session.fixture.cut(false);
    await page.getByText('sources 2 of 3 live').waitFor();
    await answerTo(page, 'bearing');
    await close();
  });

  it('says that Gemba was started again, where it answers but does not know the page any more', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByText('sources 2 of 3 live').waitFor();
    await page.route('**/', (route) =>
      route.request().method() === 'HEAD' ? route.fulfill({ status: 403 }) : route.continue(),
    );
    session.fixture.cut(true);
    await page.getByText('Gemba was started again').waitFor();
    session.fixture.cut(false);
    await page.getByText('sources 2 of 3 live').waitFor();
    expect(await page.getByText('Gemba was started again').count()).toBe(0);
    await close();
  });

  it('works over a port that the shell hands over, as in Electron', async () => {
    const context = await session.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    // The shell's part, in the page: a port whose other end leads to the core.
    await context.addInitScript(`
      window.gemba = {
        port: () => {
          const { port1, port2 } = new MessageChannel();
          const socket = new WebSocket('ws://' + location.host + '/rpc');
          socket.binaryType = 'arraybuffer';
          const early = [];
          port2.onmessage = ({ data }) => (socket.readyState === 1 ? socket.send(data) : early.push(data));
          socket.onopen = () => early.forEach((data) => socket.send(data));
          socket.onmessage = ({ data }) => port2.postMessage(data);
          window.postMessage('gemba-port', location.origin, [port1]);
        },
      };
    `);
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url, { context });
    await answerTo(page, 'bearing');
    await page.locator('.page-sheet .region').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('shows evidence as a sheet over the conversation on a 10-inch tablet', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url, { width: 800, height: 1280 });
    const turn = await answerTo(page, 'bearing');
    expect(await page.locator('.zone-right').isVisible()).toBe(false);
    await turn.locator('.figure-value').click();
    await page.locator('.zone-right canvas').first().waitFor();
    await page.locator('.sheet-bar').getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.zone-right').isVisible()).toBe(false);
    await page.locator('.section-bar').getByRole('button', { name: 'Plant' }).click();
    await page.getByRole('treegrid', { name: 'Assets and tags' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.zone-left').isVisible()).toBe(false);
    // A source that stands alone has one button that closes it, not two.
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.reload();
    await page.locator('.section-bar').getByRole('button', { name: 'Alarms' }).click();
    await page.locator('.alarm-head').first().click();
    await page.locator('.zone-right .signal').waitFor();
    expect(await page.locator('.sheet-bar').isVisible()).toBe(false);
    await page.locator('.zone-right .panel-head .icon-button').first().click();
    expect(await page.locator('.zone-right').isVisible()).toBe(false);
    await close();
  });

  it('fits every size: nothing runs over the edge, no button is too small for a glove', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'bearing');
    expect(await misfits(page)).toEqual([]);
    await close();
  });

  it('speaks each language at once, and leaves tags alone', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await answerTo(page, 'bearing');
    for (const [name, verified, figure] of [
      ['Deutsch', 'geprüft', '71,4 °C'],
      ['Español', 'verificado', '71,4 °C'],
      ['简体中文', '已核实', '71.4 °C'],
    ] as const) {
      await page.locator('.status-buttons button').last().click();
      await page.getByText(name).click();
      await page.keyboard.press('Escape');
      await page.locator('.verified', { hasText: verified }).waitFor();
      expect(await words(page.locator('.figure-value'))).toBe(figure);
      expect(await words(page.locator('.chips'))).toContain('P-101.bearing_temp');
    }
    await close();
  });

  it('writes the handover of the shift, each line with its source', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.getByRole('button', { name: 'Write the handover' }).click();
    const report = page.getByRole('region', { name: 'Handover' });
    await report.getByText('What moved').waitFor();
    expect(await words(report)).toContain('Nothing to report.');
    await report.getByText('Drive trip F07').click();
    await page.getByRole('region', { name: 'Drive trip F07' }).getByText('motor overload').waitFor();
    const download = page.waitForEvent('download');
    await report.getByRole('button', { name: 'Save as PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/^handover-\d{4}-\d\d-\d\d\.pdf$/);
    await report.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Ask about North works').waitFor();
    await close();
  });
});
