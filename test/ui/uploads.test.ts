/** Files on their way into the library: chosen, dropped, refused, without a connection. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { misfits, openInterface, words } from './interface.ts';
import { fixtureSession, noBrowser } from './session.ts';

/** Drops a file on a place of the page; gives whether the page took it, for what is not taken a browser opens instead. */
function drop(page: Page, place: string, name: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Grease every 400 h.'], ${JSON.stringify(name)}));
    const send = (kind) => {
      const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data });
      document.querySelector(${JSON.stringify(place)}).dispatchEvent(event);
      return event.defaultPrevented;
    };
    return send('dragover') && send('drop');
  })()`);
}

const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('x') });

describe.skipIf(noBrowser)('files for the library', () => {
  const session = fixtureSession();

  it('are taken wherever on the window they are dropped, and it is told what became of each', async () => {
    const { page, errors, close } = await openInterface(session.browser, session.fixture.url);
    expect(await drop(page, '.conversation', 'grease.md')).toBe(true);
    await page.getByText('grease.md was added and can be asked about.').waitFor();
    expect(await drop(page, '.zone-right', 'song.mp3')).toBe(true);
    await page.getByText('song.mp3: this is not a document that Gemba can read.').waitFor();
    expect(await page.locator('.drop-zone').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('say while they are held over the window where they would go', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'x.md'));
      document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer: data }));
    })()`);
    await page.getByText('Drop files here to add them to the library').waitFor();
    await page.evaluate(`window.dispatchEvent(new DragEvent('dragleave'))`);
    await page.locator('.drop-zone').waitFor({ state: 'detached' });
    await close();
  });

  it('go on being read, and stay told of, while another list is looked at', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.locator('.add input').setInputFiles([file('one.md'), file('two.md')]);
    await page.getByText('Reading one.md …').waitFor();
    await page.getByText('two.md waits.').waitFor();
    await page.getByRole('tab', { name: 'Alarms' }).click();
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByText('two.md was added and can be asked about.').waitFor();
    // The button that adds stands where the list begins, not below all documents.
    const [add, first] = await Promise.all([
      page.locator('.file-action').boundingBox(),
      page.locator('div.document-row').first().boundingBox(),
    ]);
    expect(add?.y).toBeLessThan(first?.y ?? 0);
    expect(await misfits(page)).toEqual([]);
    await close();
  });

  it('that could not be read are named with the reason at once', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByText('this kind of document is not read; save it as PDF').waitFor();
    await close();
  });
});

describe.skipIf(noBrowser)('without a connection', () => {
  const session = fixtureSession();

  it('a press that can do nothing says so, nothing loads for ever, and the alarms say of when they are', async () => {
    const { page, close } = await openInterface(session.browser, session.fixture.url);
    await page.locator('.alarm-head').first().click();
    session.fixture.cut(true);
    await page.getByText(/As of \d\d:\d\d:\d\d: no connection since\./).waitFor();
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    expect(await words(page.locator('.alarm .problem'))).toBe('No connection to Gemba');
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.locator('.shift > .problem').waitFor();
    expect(await words(page.locator('.shift'))).not.toContain('Loading');
    expect(await drop(page, '.conversation', 'grease.md')).toBe(true);
    // The documents that were known are still listed.
    await page.locator('div.document-row').first().waitFor();
    session.fixture.cut(false);
    await page.getByText('grease.md: No connection to Gemba').waitFor();
    await page.getByRole('tab', { name: 'Shift' }).click();
    await page.locator('.entries').waitFor();
    await close();
  });
});
