import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type LiveCore, openCore, openLiveCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import type { Sample } from '../../src/plant/sample.ts';
import { serve } from '../../src/server.ts';
import { type Opened, openInterface } from './interface.ts';

/** A running core of a plant in a folder of its own, served to a page of a real browser. */
export interface RealScreen extends Opened {
  readonly core: LiveCore;
}

interface Opening {
  readonly browser: Browser;
  /** The folder of the built interface. */
  readonly root: string;
  /** A plant file, YAML. */
  readonly plant: string;
  /** Samples from before the start. */
  readonly history?: readonly Sample[];
}

/** Opens a plant as an operator would find it running. `close` ends all of it. */
export async function openPlant({ browser, root, plant, history = [] }: Opening): Promise<RealScreen> {
  const data = mkdtempSync(join(tmpdir(), 'gemba-screen-'));
  const before = await openCore({ data });
  before.setPlant(new PlantIndex(parsePlantFile(plant, 'plant.yaml').plant));
  before.store.historian.append(history);
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
