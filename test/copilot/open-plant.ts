import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Copilot, createCopilot } from '../../src/copilot/ask.ts';
import type { Sources } from '../../src/copilot/stages.ts';
import { type Plant, PlantIndex } from '../../src/plant/plant.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { goldenWorld } from '../golden/world.ts';
import { emptyLibrary } from './empty-library.ts';

/** A plant in a real store in a folder of its own, with a copilot over it and no manual. */
export interface OpenPlant {
  readonly copilot: Copilot;
  readonly sources: Sources;
  readonly ask: (
    question: string,
    options?: { readonly at?: number; readonly conversation?: string },
  ) => ReturnType<Copilot['answer']>;
  /** Takes the folder away. */
  readonly close: () => void;
}

/** `now`: of questions that name no time. `fill` gives the plant its history. */
export function openPlant(plant: Plant, now: number, fill: (store: Store) => void = () => undefined): OpenPlant {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-plant-'));
  const store = openStore(folder);
  fill(store);
  const { historian, alarms, events } = store;
  const sources: Sources = { index: new PlantIndex(plant), historian, alarms, events, library: emptyLibrary };
  const copilot = createCopilot({ sources: () => sources, journal: store.journal });
  return {
    copilot,
    sources,
    ask: (question, { at = now, conversation } = {}) => copilot.answer({ id: 'q', question, at, conversation }),
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The demonstration's plant with the history of its shift, as the golden questions have it. */
export function openDemonstration(): OpenPlant {
  const { plant, now, samples, alarms, events } = goldenWorld();
  return openPlant(plant, now, (store) => {
    for (const some of samples.values()) store.historian.append(some);
    store.alarms.put(alarms);
    store.events.put(events);
  });
}
