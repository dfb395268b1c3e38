import { alarmLog } from './alarm-log.ts';
import { type Database, guarded, openDatabase, storageFailure } from './database.ts';
import { eventLog } from './event-log.ts';
import { historian, type KeptHistorian } from './historian/historian.ts';
import { journal } from './journal.ts';
import { type PassageShelf, passageShelf } from './passage-shelf.ts';
import { plantShelf } from './plant-shelf.ts';
import { type Settings, settings } from './settings.ts';
import type { AlarmLog, EventLog, Journal, JournalEntry, PlantShelf } from './store.ts';

/** Everything that a data folder keeps, in one SQLite file. All calls are synchronous and durable on return. */
export interface Store {
  readonly folder: string;
  readonly plant: PlantShelf;
  readonly historian: KeptHistorian;
  readonly alarms: AlarmLog;
  readonly events: EventLog;
  readonly journal: Journal & { export(): IterableIterator<JournalEntry> };
  readonly passages: PassageShelf;
  readonly settings: Settings;
  /** Lets go of the file. The store cannot be used afterwards. */
  close(): void;
}

/**
 * Opens the store of a data folder, making both where missing. Several processes may open the same folder: all read,
 * and writers wait for each other. Throws `Failure` 'storage' for a database that is newer than this program, damaged,
 * not writable or on a full disk; so does every later call. `cacheMb`: of its pages kept in memory at most.
 */
export function openStore(folder: string, cacheMb?: number): Store {
  const db = openDatabase(folder, cacheMb);
  try {
    return { folder, ...shelves(db), close: () => void (db.open && db.close()) };
  } catch (error) {
    db.close();
    throw storageFailure(error, db.name);
  }
}

/** The parts of the store. They prepare their statements at once, so that a file of another form fails here. */
function shelves(db: Database): Omit<Store, 'folder' | 'close'> {
  const shelf = passageShelf(db);
  return {
    plant: guarded(plantShelf(db), db.name),
    historian: guarded(historian(db), db.name),
    alarms: guarded(alarmLog(db), db.name),
    events: guarded(eventLog(db), db.name),
    journal: guarded(journal(db), db.name),
    passages: guarded({ ...shelf, vectors: guarded(shelf.vectors, db.name) }, db.name),
    settings: guarded(settings(db), db.name),
  };
}
