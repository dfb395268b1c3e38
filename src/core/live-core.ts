import { EventPublisher } from '@orpc/server';
import type { Status } from '../contract.ts';
import { type Core, type CoreOptions, openCore } from '../core.ts';
import { Failure } from '../plant/failure.ts';
import { PlantIndex } from '../plant/plant.ts';
import { defaultDataFolder } from '../resources.ts';
import { holdFolder } from '../store/folder-lock.ts';
import { ConnectionDesk } from './connect/desk.ts';
import { bringUpDemo, demoFolder, isDemonstration } from './demo.ts';
import type { Changes } from './handlers/parts.ts';
import { createHandlers, type Handlers } from './handlers.ts';
import { IngestBoard } from './ingest-board.ts';
import { LivePlant } from './live.ts';
import { NO_PLANT } from './no-plant.ts';
import { besideDemonstration, type OwnPlant, openWithOwnPlant } from './own-plant.ts';
import { statusOf } from './status.ts';
import { resumeUploads } from './upload.ts';
import { VoiceRoom } from './voice-room.ts';

export interface LiveCoreOptions extends CoreOptions {
  /** Show the demonstration plant, in a folder of its own unless `data` names one. */
  readonly demo?: boolean;
}

/** A core that is connected to its plant. */
export interface LiveCore extends Core {
  readonly handlers: Handlers;
  /** True when the demonstration plant is shown. */
  readonly demo: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** For how long samples and minutes are kept where the plant file does not say; hours are kept for ever. */
const RETENTION = { samples: 400 * DAY, minutes: 5 * 365 * DAY };
/** How often what is older is looked for; a little each time. */
const RETAIN_INTERVAL = 10_000;

interface Shown {
  readonly core: Core;
  readonly demo: boolean;
}

/** Opens what is to be shown: the operator's own plant, or the demonstration where there is none or it is asked for. */
async function openShown(options: LiveCoreOptions): Promise<Shown> {
  if (options.demo === true) return { core: await openCore({ data: options.data ?? demoFolder() }), demo: true };
  const core = await openWithOwnPlant(options);
  if (isDemonstration(core)) return { core, demo: true };
  // Who has read manuals in has begun something of their own: the demonstration stays away from it.
  if (core.index() || core.library.documents().length > 0) return { core, demo: false };
  if (options.data !== undefined) return { core, demo: true };
  // Nobody has imported a plant: show ours, and leave the operator's own folder clean.
  await core.close();
  return { core: await openCore({ data: demoFolder() }), demo: true };
}

/** Opens what is to be shown and keeps its folder, and the one that was looked into, for this program. */
async function openHeld(options: LiveCoreOptions): Promise<Shown & { readonly release: () => void }> {
  const folder = options.data ?? (options.demo === true ? demoFolder() : defaultDataFolder());
  const held = [holdFolder(folder)];
  const release = () => {
    for (const letGo of held) letGo();
  };
  try {
    const shown = await openShown(options);
    if (shown.core.folder !== folder) held.push(holdFolder(shown.core.folder));
    return { ...shown, release };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * What goes by the clock: the line of state, storing what could not be stored, and letting go of samples that are too old. Returns
 * what stops it.
 */
function startClocks({ core, live }: { readonly core: Core; readonly live: LivePlant }, publish: () => void) {
  const state = setInterval(publish, 5_000);
  const retention = setInterval(() => {
    try {
      live.catchUp();
      core.store.historian.retain({ ...RETENTION, ...core.index()?.plant.retention }, Date.now());
    } catch (error) {
      // A disk that is full now is no reason to end: what is live goes on, and this is tried again.
      console.error('keeping the data folder:', Failure.from(error).message);
    }
  }, RETAIN_INTERVAL);
  return () => {
    clearInterval(state);
    clearInterval(retention);
  };
}

/**
 * The core as shells use it: sources connected, manuals of the demonstration read in the background, changes published.
 * Without a plant of one's own, the demonstration plant is shown. `close` ends every connection.
 */
export async function openLiveCore(options: LiveCoreOptions = {}): Promise<LiveCore> {
  const { core, demo, release } = await openHeld(options);
  const changes = new EventPublisher<Changes>({ maxBufferedEvents: 10 });
  const publish = () => changes.publish('status', status());
  const ingest = new IngestBoard(core.library, publish);
  const stopDemo = demo ? await bringUpDemo(core, ingest) : async () => undefined;
  const live = new LivePlant({
    folder: core.folder,
    store: core.store,
    index: core.index() ?? NO_PLANT,
    changes,
    onStates: publish,
  });
  let revision = 0;
  const status = (): Status => statusOf({ core, live, ingest, revision });
  await live.start();
  // Questions may be asked before it is there: the facts do not wait for words.
  void core.models.load().then(publish);
  // passages of an earlier program, or of another encoder, get their vectors
  void ingest.read([]);
  void resumeUploads(core.folder, ingest);
  const stopClocks = startClocks({ core, live }, publish);
  const ownPlant: OwnPlant = {
    folder: core.folder,
    plant: () => core.index()?.plant,
    take: async (plant) => {
      const index = new PlantIndex(plant);
      core.setPlant(index);
      revision += 1;
      await live.use(index);
      publish();
      return 'now';
    },
  };
  const own = demo ? besideDemonstration(core, options) : ownPlant;
  const desk = new ConnectionDesk({ ...own, journal: core.store.journal });
  const voice = new VoiceRoom({
    index: core.index,
    registry: core.models.registry,
    settings: core.store.settings,
    library: core.library,
    folder: core.folder,
  });
  const handlers = createHandlers({ ...core, live, status, changes, voice, desk, ingest });
  return {
    ...core,
    handlers,
    demo,
    close: async () => {
      stopClocks();
      desk.close();
      await voice.close();
      await live.stop();
      await stopDemo();
      await ingest.stop();
      await core.close();
      release();
    },
  };
}
