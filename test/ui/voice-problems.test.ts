/** Microphones that fail: each ends in a clear state, and the typed question is answered after it. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, startFixture } from '../../renderer/dev/serve.ts';
import { findChromium, launch } from './chromium.ts';
import { answerTo, builtInterface, type Opened, openInterface } from './interface.ts';
import { noBrowser } from './session.ts';

const DEVICE = ['--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required'];
const ALLOWED = [...DEVICE, '--use-fake-ui-for-media-stream'];
/** Lets a test reach the stream that the page was given. */
const STREAM = `
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => (window.stream = await ask(wanted));`;
const NO_DEVICE =
  "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));";
const BUSY =
  "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('in use', 'NotReadableError'));";

describe.skipIf(noBrowser)('a microphone that fails', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  let fixture: Fixture;
  let opened: Opened;
  let page: Page;
  const open = async (script = '', permissions: string[] = ['microphone']) => {
    const context = await browser.newContext({ permissions, locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await context.addInitScript(script);
    opened = await openInterface(browser, fixture.url, { context });
    page = opened.page;
    await page.locator('.talk:enabled').waitFor();
    await page.evaluate('document.activeElement?.blur()');
  };
  const problem = (text: RegExp) => page.locator('.voice-problem', { hasText: text }).waitFor();
  const microphone = (state: string) => page.locator(`.voice-state[data-state="${state}"]`).waitFor();

  beforeAll(async () => {
    browser = await launch(findChromium() ?? '', ALLOWED);
    fixture = await startFixture({ root: await builtInterface() });
  }, 120_000);
  /** Text input never stops working. */
  afterEach(async () => {
    await microphone('off');
    expect(await page.getByRole('switch', { name: /Hands-free/ }).getAttribute('aria-checked')).toBe('false');
    await answerTo(page, 'Is P-101’s bearing too hot?');
    await opened.close();
  });
  afterAll(async () => {
    await browser.close();
    await fixture.close();
  });

  it('is told apart: none there, in use elsewhere; also where it is wanted hands-free', async () => {
    await open(NO_DEVICE);
    await page.keyboard.press('Space');
    await problem(/No microphone/);
    await page.getByRole('button', { name: 'Close this notice' }).click();
    await page.locator('.voice-problem').waitFor({ state: 'detached' });
    await page.keyboard.press('Space');
    await problem(/No microphone/);
    // Whoever goes on by hand, also with a question that is offered, has read it.
    await page.locator('.suggestion').first().click();
    await page.locator('.turn').waitFor();
    await page.locator('.voice-problem').waitFor({ state: 'detached' });
    await opened.close();
    await open(BUSY);
    await page.getByRole('switch', { name: /Hands-free/ }).click();
    await problem(/does not work/);
  });

  it('that is not permitted says so', async () => {
    await browser.close();
    browser = await launch(findChromium() ?? '', [...DEVICE, '--deny-permission-prompts']);
    await open('', []);
    await page.keyboard.press('Space');
    await problem(/not permitted/);
    await opened.close();
    await browser.close();
    browser = await launch(findChromium() ?? '', ALLOWED);
    await open();
  });

  it('that is unplugged in mid-sentence keeps what was heard', async () => {
    await open(STREAM);
    await page.keyboard.down('Space');
    await microphone('listening');
    await expect.poll(() => page.locator('.ask textarea').inputValue()).toMatch(/^what is/);
    await page.evaluate("window.stream.getTracks()[0].dispatchEvent(new Event('ended'))");
    await problem(/unplugged/);
    expect(await page.locator('.ask textarea').inputValue()).toMatch(/^what is/);
    await page.keyboard.up('Space');
  });

  it('that is unplugged while it waits for the wake phrase ends the wait', async () => {
    await open(STREAM);
    await page.getByRole('switch', { name: /Hands-free/ }).click();
    await microphone('waiting');
    await page.evaluate("window.stream.getTracks()[0].dispatchEvent(new Event('ended'))");
    await problem(/unplugged/);
  });

  it('that is held for ten minutes ends after one', async () => {
    await open();
    await page.clock.install();
    await page.keyboard.down('Space');
    await microphone('listening');
    await page.clock.fastForward(600_000);
    await problem(/may last 60 seconds/);
    await page.keyboard.up('Space');
    await page.clock.resume();
  });

  it('whose core is lost in mid-sentence lets go of it, and can be used when the core is back', async () => {
    await open();
    await page.keyboard.down('Space');
    await microphone('listening');
    fixture.cut(false);
    await microphone('off');
    await page.keyboard.up('Space');
    await page.locator('.talk:enabled').waitFor();
    await page.evaluate('document.activeElement?.blur()');
    await page.keyboard.down('Space');
    await microphone('listening');
    await page.keyboard.up('Space');
  });
});
