/** Composition root: a data folder becomes the parts that commands use, and the handlers of the contract for shells. */
import { type Copilot, createCopilot } from './copilot/ask.ts';
import type { Sources } from './copilot/stages.ts';
import type { LiveCore, LiveCoreOptions } from './core/live-core.ts';
import { NO_PLANT } from './core/no-plant.ts';
import { openShelf, type Shelf } from './core/shelf.ts';
import { Failure } from './plant/failure.ts';
import { PlantIndex } from './plant/plant.ts';

export type { Handlers } from './core/handlers.ts';
export type { LiveCore } from './core/live-core.ts';

export interface CoreOptions {
  /** Data folder; default: the operating system's per-user one. */
  readonly data?: string;
}

/** What a command needs: no connection is opened, nothing runs in the background. */
export interface Core extends Shelf {
  readonly copilot: Copilot;
  /** What answers and reports draw on. Throws `Failure` ('not-found') before the first plant or document. */
  sources(): Sources;
  /** The plant as imported last, with look-ups; undefined before the first import. */
  index(): PlantIndex | undefined;
  /** The plant's IANA time zone; before there is a plant, this machine's. */
  timeZone(): string;
  /** Takes over a plant at once; it is the operator's own from then on. */
  setPlant(index: PlantIndex): void;
}

/** Opens a data folder, making it where missing. Throws `Failure` ('storage') where the database cannot be used. */
export async function openCore(options: CoreOptions = {}): Promise<Core> {
  const shelf = await openShelf(options.data);
  const { store, library, models } = shelf;
  const stored = store.plant.get();
  let index = stored && new PlantIndex(stored);
  const sources = (): Sources => {
    if (!index && library.documents().length === 0)
      throw new Failure(
        'not-found',
        'no plant and no manual is known yet: gemba plant import FILE.yaml, gemba ingest DIR',
      );
    return {
      index: index ?? NO_PLANT,
      historian: store.historian,
      alarms: store.alarms,
      events: store.events,
      library,
    };
  };
  const copilot = createCopilot({
    sources,
    generator: () => models.generator(),
    journal: store.journal,
  });
  return {
    ...shelf,
    copilot,
    sources,
    index: () => index,
    timeZone: () => (index ?? NO_PLANT).plant.timeZone,
    setPlant: (next) => {
      store.plant.put(next.plant);
      // Whoever imports a plant of their own into the demonstration's folder has left the demonstration.
      store.settings.put('demonstration', undefined);
      index = next;
    },
  };
}

/** A core that is connected to its plant. What that takes, some 50 MB of protocols, is loaded here only. */
export const openLiveCore = async (options: LiveCoreOptions = {}): Promise<LiveCore> =>
  (await import('./core/live-core.ts')).openLiveCore(options);
