/** Speech on the screen, with the fixture's core and a humming microphone: every state, every key, every choice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fixture, startFixture } from '../../renderer/dev/serve.ts';
import { FakeVoice } from '../../renderer/dev/voice.ts';
import { writeWav } from '../../src/language/voice/wav.ts';
import { findChromium, launch } from './chromium.ts';
import { builtInterface, type Opened, openInterface } from './interface.ts';
import { noBrowser } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'gemba-hum-'));
const hum = join(folder, 'hum.wav');
const tone = Float32Array.from({ length: 16_000 }, (_, i) => 0.3 * Math.sin((2 * Math.PI * 220 * i) / 16_000));
writeFileSync(hum, writeWav({ samples: tone, rate: 16_000 }));
const MICROPHONE = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${hum}`,
  '--autoplay-policy=no-user-gesture-required',
];
/** A voice of this computer that tells what it was given to say; `mute` never starts. */
const VOICE = (mute: boolean) => `
  window.said = [];
  const voice = { localService: true, lang: 'en-US', name: 'Test' };
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(text) { this.text = text; } } });
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [voice],
    cancel: () => { window.utterance?.onend?.(); window.utterance = undefined; },
    speak: (utterance) => {
      window.said.push(utterance.text);
      if (${mute}) return;
      window.utterance = utterance;
      setTimeout(() => utterance.onstart?.(), 10);
    },
  } });`;

describe.skipIf(noBrowser)('speech on the screen', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  let fixture: Fixture;
  let opened: Opened;
  let page: Page;
  const open = async (script = VOICE(false)) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['microphone'],
      locale: 'en-GB',
    });
    await context.addInitScript(script);
    opened = await openInterface(browser, fixture.url, { context });
    page = opened.page;
    await page.locator('.talk:enabled').waitFor();
  };
  const microphone = (state: string) => page.locator(`.voice-state[data-state="${state}"]`).waitFor();
  const box = () => page.locator('.ask textarea');
  const settings = async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('.voice-switch').first().waitFor();
  };
  /** Holds the space bar until something was heard. */
  const talk = async () => {
    await page.evaluate('document.activeElement?.blur()');
    await page.keyboard.down('Space');
    await microphone('listening');
    await expect.poll(() => box().inputValue()).toMatch(/^what/);
    await page.keyboard.up('Space');
  };
  const said = () => page.evaluate<string[]>('window.said');

  beforeAll(async () => {
    browser = await launch(findChromium() ?? '', MICROPHONE);
    fixture = await startFixture({ root: await builtInterface() });
  }, 120_000);
  beforeEach(() => {
    const { info, preparing, wakes } = new FakeVoice();
    Object.assign(fixture.core.voice, { heard: {}, kept: [], info, preparing, wakes });
  });
  afterEach(async () => {
    expect(opened.errors).toEqual([]);
    expect(opened.strayRequests).toEqual([]);
    await opened.close();
  });
  afterAll(async () => {
    await browser.close();
    await fixture.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes what is said as it is said, marks its names, asks, and reads the short answer aloud until it is stopped', async () => {
    await open();
    await microphone('off');
    const button = await page.locator('.talk').boundingBox();
    await page.mouse.move((button?.x ?? 0) + 20, (button?.y ?? 0) + 20);
    await page.mouse.down();
    await microphone('listening');
    expect(await page.locator('.talk').boundingBox()).toMatchObject({ x: button?.x, width: button?.width });
    await page.locator('.ask-marks mark', { hasText: 'bearing temperature' }).waitFor();
    await page.locator('.voice-name', { hasText: 'Bearing temperature' }).waitFor();
    await page.mouse.up();
    await page.locator('.turn[data-state="answered"]').waitFor();
    await expect.poll(said).toHaveLength(1);
    expect((await said())[0]).toMatch(/seventy-one point \w+ degrees/);
    await page.getByRole('button', { name: 'Stop reading aloud' }).click();
    await page.getByRole('button', { name: 'Stop reading aloud' }).waitFor({ state: 'detached' });
    await microphone('off');
  });

  it('loads what hears when a hand comes near, and for who has talked before soon after the start; says so meanwhile', async () => {
    const loaded = Promise.withResolvers<void>();
    fixture.core.voice.preparing = loaded.promise;
    await open();
    await microphone('off');
    await page.locator('.talk').hover();
    await microphone('preparing');
    loaded.resolve();
    await microphone('off');
    fixture.core.voice.preparing = new Promise(() => undefined);
    await page.evaluate("localStorage.setItem('gemba.talks', 'yes')");
    await page.reload();
    await page.mouse.move(1, 1);
    await microphone('preparing');
    await talk();
    await page.locator('.turn[data-state="answered"]').waitFor();
  });

  it('gives up a voice that makes no sound, and says so', async () => {
    await open(VOICE(true));
    await talk();
    await page.locator('.voice-notes', { hasText: 'makes no sound' }).waitFor();
  });

  it('shows what it is not sure of, with what was perhaps meant, and asks what the operator chose', async () => {
    await open();
    const meant = 'what is the bearing temperature of P-101';
    fixture.core.voice.heard = { verdict: 'did-you-mean', text: meant.replace('101', '109'), alternatives: [meant] };
    await talk();
    await page.getByRole('button', { name: meant }).waitFor();
    expect(await page.evaluate('window.said')).toEqual(['Did you mean P one oh one?']);
    await page.getByRole('button', { name: meant }).click();
    await page.locator('.turn', { hasText: meant }).waitFor();
    expect(await box().inputValue()).toBe('');
  });

  it('asks again where it did not understand, and takes the typed question', async () => {
    await open();
    fixture.core.voice.heard = { verdict: 'ask-back', text: 'the bearing', words: [] };
    await talk();
    await page.locator('.voice-problem', { hasText: 'not understood' }).waitFor();
    await box().fill('is P-102 running');
    await page.locator('.voice-problem').waitFor({ state: 'detached' });
    await box().press('Enter');
    await page.locator('.turn', { hasText: 'is P-102 running' }).waitFor();
  });

  it('gives the word to whoever types while someone speaks', async () => {
    await open();
    await page.keyboard.down('Space');
    await microphone('listening');
    await expect.poll(() => box().inputValue()).toMatch(/P-101$/);
    await box().fill('is P-102 running');
    await microphone('off');
    await page.keyboard.up('Space');
    expect(await box().inputValue()).toBe('is P-102 running');
    expect(await page.locator('.turn').count()).toBe(0);
  });

  it('works hands-free: waits, records after the phrase, asks, is deaf to its own voice, waits again; off by default', async () => {
    await open();
    // A slow computer may not have begun to read aloud when the phrase would be said again.
    fixture.core.voice.wakes = 1;
    const handsFree = page.getByRole('switch', { name: /Hands-free/ });
    expect(await handsFree.getAttribute('aria-checked')).toBe('false');
    await handsFree.click();
    await microphone('waiting');
    await page.locator('.voice-state', { hasText: 'hey Gemba' }).waitFor();
    await microphone('listening');
    await page.locator('.turn[data-state="answered"]').waitFor();
    await microphone('deaf');
    await page.waitForTimeout(800);
    expect(await page.locator('.turn').count()).toBe(1);
    await page.getByRole('button', { name: 'Stop reading aloud' }).click();
    await microphone('waiting');
    await handsFree.click();
    await microphone('off');
  });

  it('learns a key, talks by pressing it twice, and follows the button of a headset', async () => {
    const handlers =
      'window.handlers = {}; navigator.mediaSession.setActionHandler = (name, act) => { handlers[name] = act; };';
    await open(VOICE(false) + handlers);
    await settings();
    await page.getByRole('button', { name: 'Add a key or pedal' }).click();
    await page.keyboard.press('F9');
    await page.locator('kbd', { hasText: 'F9' }).waitFor();
    await page.getByText('Press, talk, press again').click();
    await page.getByText('Play button of a headset').click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await box().focus();
    await page.keyboard.press('F9');
    await microphone('listening');
    await expect.poll(() => box().inputValue()).toMatch(/^what/);
    await page.keyboard.press('F9');
    await page.locator('.turn[data-state="answered"]').waitFor();
    await microphone('off');
    await page.evaluate('handlers.play()');
    await microphone('listening');
    await expect.poll(() => box().inputValue()).toMatch(/^what/);
    await page.evaluate('handlers.pause()');
    await page.locator('.turn').nth(1).waitFor();
    await page.reload();
    await page.locator('.talk', { hasText: 'Talk' }).waitFor();
  });

  it('chooses the engine and the phrase, keeps recordings only when told to, lists, plays and erases them', async () => {
    await open();
    const ask = async () => {
      await talk();
      await microphone('off');
      await page.locator('.turn[data-state="answered"]').last().waitFor();
    };
    await ask();
    expect(fixture.core.voice.kept).toEqual([]);
    await settings();
    await page.getByText('acme/whisper-small').click();
    await expect.poll(() => fixture.core.voice.info.engine).toBe('acme/whisper-small');
    await page.getByLabel('Wake phrase').fill('hey plant');
    await page.getByRole('button', { name: 'Use', exact: true }).click();
    await expect.poll(() => fixture.core.voice.info.wakePhrase).toBe('hey plant');
    await page.getByText('Keep recordings for training').click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.locator('.voice-keeping').waitFor();
    await ask();
    await ask();
    await settings();
    expect(await page.locator('.kept-list li').count()).toBe(2);
    await page.getByRole('button', { name: 'Play', exact: true }).first().click();
    await page.locator('.kept-list audio').waitFor();
    await page.getByRole('button', { name: 'Erase', exact: true }).first().click();
    await expect.poll(() => page.locator('.kept-list li').count()).toBe(1);
    await page.getByRole('button', { name: 'Erase all' }).click();
    await expect.poll(() => fixture.core.voice.kept.length).toBe(0);
  });
});
