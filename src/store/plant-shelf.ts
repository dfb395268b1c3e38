import type { Plant } from '../plant/plant.ts';
import type { Database } from './database.ts';
import type { PlantShelf } from './store.ts';

/** The imported plant; earlier imports are kept as history. */
export function plantShelf(db: Database): PlantShelf {
  const newest = db.prepare<[], string>('SELECT body FROM plants ORDER BY revision DESC LIMIT 1').pluck();
  const insert = db.prepare('INSERT INTO plants (imported_at, body) VALUES (?, ?)');
  return {
    get: () => {
      const body = newest.get();
      return body === undefined ? undefined : (JSON.parse(body) as Plant);
    },
    put: (plant) => {
      const body = JSON.stringify(plant);
      if (newest.get() !== body) insert.run(Date.now(), body);
    },
  };
}
