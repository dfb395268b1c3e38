import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Core, type LiveCore, openCore, openLiveCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import type { Sample } from '../../src/plant/sample.ts';
import { serve } from '../../src/server.ts';
import { findChromium, launch } from './chromium.ts';
import { builtInterface, type Opened, openInterface } from './interface.ts';

/** A running core of a plant in a folder of its own, served to a page of a real browser. */
export interface RealScreen extends Opened {
  readonly core: LiveCore;
}

interface Opening {
  readonly browser: Browser;
  /** The folder of the built interface. */
  readonly root: string;
  /** A plant file, YAML; undefined: none was imported. */
  readonly plant: string | undefined;
  /** Samples from before the start. */
  readonly history?: readonly Sample[];
  /** Does what else happened before the start. */
  readonly prepare?: ((before: Core) => unknown) | undefined;
}

/** Opens a plant as an operator would find it running. `close` ends all of it. */
async function openPlant({ browser, root, plant, history = [], prepare }: Opening): Promise<RealScreen> {
  const data = mkdtempSync(join(tmpdir(), 'gemba-screen-'));
  const before = await openCore({ data });
  if (plant !== undefined) before.setPlant(new PlantIndex(parsePlantFile(plant, 'plant.yaml').plant));
  before.store.historian.append(history);
  await prepare?.(before);
  await before.close();
  const core = await openLiveCore({ data });
  const server = await serve({ handlers: core.handlers, renderer: root });
  const opened = await openInterface(browser, server.url);
  return {
    ...opened,
    core,
    close: async () => {
      await opened.close();
      await server.close();
      await core.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A browser for the tests of one file, and what each test opened, closed after it. */
export function realScreens() {
  const closing: (() => unknown)[] = [];
  let browser: Browser | undefined;
  let root = '';
  beforeAll(async () => {
    [browser, root] = await Promise.all([launch(findChromium() ?? ''), builtInterface()]);
  }, 60_000);
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(() => browser?.close());
  return {
    closing,
    async open(
      plant: string | undefined,
      history: readonly Sample[] = [],
      prepare?: Opening['prepare'],
    ): Promise<RealScreen> {
      if (!browser) throw new Error('no browser is installed');
      const screen = await openPlant({ browser, root, plant, history, prepare });
      closing.push(screen.close);
      return screen;
    },
  };
}
