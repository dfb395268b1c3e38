/** What tests of spoken questions share: sound made by espeak-ng, and a core that knows one reading of the demonstration plant. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openCore, openLiveCore } from '../../src/core.ts';
import { readWav, type Sound, writeWav } from '../../src/language/voice/wav.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { serve } from '../../src/server.ts';
import { builtInterface } from '../ui/interface.ts';

export const QUESTION = 'what is the motor current of p one oh one';

export function hasEspeak(): boolean {
  try {
    execFileSync('espeak-ng', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Text as espeak-ng says it. */
export function said(text: string, voice = 'en-us'): Sound {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-said-'));
  const file = join(folder, 'said.wav');
  try {
    execFileSync('espeak-ng', ['-v', voice, '-s', '140', '-w', file, text]);
    return readWav(readFileSync(file), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Flags of a Chromium whose microphone plays a sound once, from the moment it is opened. */
export function microphoneOf(sound: Sound, file: string): string[] {
  writeFileSync(file, writeWav(sound));
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
    '--autoplay-policy=no-user-gesture-required',
  ];
}

export interface SpokenCore {
  /** Opens the interface in a browser, in a context of its own. */
  readonly open: (browser: Browser) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A running core in which P-101's motor draws 18.4 A, and nothing is connected. */
export async function startSpokenCore(data: string): Promise<SpokenCore> {
  const file = join(import.meta.dirname, '../../knowledge/plant.yaml');
  const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
  const core = await openCore({ data });
  const unconnected = plant.assets.map((asset) => ({
    ...asset,
    tags: asset.tags.map((tag) => ({ ...tag, source: undefined })),
  }));
  core.setPlant(new PlantIndex({ ...plant, connections: [], assets: unconnected }));
  core.store.historian.append([{ tag: 'P-101.motor_current', at: Date.now() - 1000, value: 18.4, quality: 'good' }]);
  await core.close();
  const live = await openLiveCore({ data });
  const server = await serve({ handlers: live.handlers, renderer: await builtInterface() });
  // The address is good for one visit; its cookie lets the others in.
  let visited: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;
  return {
    open: async (browser) => {
      const context = await browser.newContext({
        permissions: ['microphone'],
        locale: 'en-GB',
        ...(visited && { storageState: visited }),
      });
      const page = await context.newPage();
      await page.goto(visited ? new URL('/', server.url).href : server.url);
      await page.locator('.talk:enabled').waitFor();
      visited ??= await context.storageState();
      return page;
    },
    close: async () => {
      await server.close();
      await live.close();
    },
  };
}
