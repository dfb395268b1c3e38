/** A spoken question through Chromium's fake microphone, answered on the screen by the real core. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, openLiveCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { serve } from '../../src/server.ts';
import { findChromium, launch } from '../ui/chromium.ts';
import { builtInterface } from '../ui/interface.ts';

const chromium = findChromium();
function espeak(): boolean {
  try {
    execFileSync('espeak-ng', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const ready = chromium !== undefined && espeak();
if (!ready) console.log('skipped: a spoken question needs Chromium and espeak-ng');

describe.skipIf(!ready)('a spoken question', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-voice-'));
  const sound = join(folder, 'question.wav');
  let stop: (() => Promise<void>)[] = [];
  let browser: Browser;
  let url = '';

  beforeAll(async () => {
    execFileSync('espeak-ng', [
      '-v',
      'en-us',
      '-s',
      '140',
      '-w',
      sound,
      'what is the bearing temperature of p one oh one',
    ]);
    const data = join(folder, 'data');
    const file = join(import.meta.dirname, '../../knowledge/plant.yaml');
    const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
    const core = await openCore({ data });
    core.setPlant(new PlantIndex({ ...plant, connections: [], assets: plant.assets.map(unconnected) }));
    core.store.historian.append([{ tag: 'P-101.bearing_temp', at: Date.now() - 1000, value: 71.4, quality: 'good' }]);
    await core.close();
    const live = await openLiveCore({ data });
    const server = await serve({ handlers: live.handlers, renderer: await builtInterface() });
    url = server.url;
    browser = await launch(chromium ?? '', [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${sound}%noloop`,
      '--autoplay-policy=no-user-gesture-required',
    ]);
    stop = [() => browser.close(), () => server.close(), () => live.close()];
  }, 120_000);
  afterAll(async () => {
    for (const one of stop) await one();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is heard while the space bar is held, and answered on the screen', async () => {
    const context = await browser.newContext({ permissions: ['microphone'], locale: 'en-GB' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    await page.locator('.talk:enabled').waitFor();
    await page.evaluate('document.activeElement?.blur()');
    await page.keyboard.down('Space');
    await page.locator('.talk[data-state="listening"]').waitFor({ timeout: 20_000 });
    const box = page.locator('.ask textarea');
    await expect.poll(() => box.inputValue(), { timeout: 30_000 }).toMatch(/bearing/i);
    await page.waitForTimeout(3000);
    await page.keyboard.up('Space');
    await page.locator('.talk[data-state="off"]').waitFor({ timeout: 30_000 });
    // What is not quite sure is shown for the operator to ask.
    if ((await box.inputValue()) !== '') await box.press('Enter');
    const turn = page.locator('.turn').last();
    await page.locator('.turn:last-of-type[data-state="answered"]').waitFor({ timeout: 60_000 });
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden from view is not meant
    expect((await turn.innerText()).replaceAll('\u00a0', ' ')).toContain('71.4 °C');
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);
});

function unconnected<T extends { readonly tags: readonly object[] }>(asset: T): T {
  return { ...asset, tags: asset.tags.map((tag) => ({ ...tag, source: undefined })) };
}
