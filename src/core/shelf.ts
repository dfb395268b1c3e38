import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open.ts';
import { defaultDataFolder } from '../resources.ts';
import { openStore, type Store } from '../store/open.ts';
import { type ModelRoom, openModels } from './model-room.ts';

/** What reading and finding documents needs of a data folder: nothing of the plant, no answers. */
export interface Shelf {
  readonly folder: string;
  readonly store: Store;
  readonly library: Library;
  readonly models: ModelRoom;
  close(): Promise<void>;
}

/** Opens a data folder (default: the operating system's per-user one), making it where missing. Throws `Failure` ('storage'). */
export async function openShelf(folder = defaultDataFolder()): Promise<Shelf> {
  const store = openStore(folder);
  const models = await openModels(folder);
  const library = openLibrary({ store, embedder: models.embedder });
  return {
    folder,
    store,
    library,
    models,
    close: async () => {
      await library.close();
      await models.close();
      store.close();
    },
  };
}
