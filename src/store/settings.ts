import type { Database } from './database.ts';

/** Small facts that outlive a run: source positions, persisted births, choices. Values are plain JSON data. */
export interface Settings {
  get(key: string): unknown;
  /** Durable on return; undefined removes the key. */
  put(key: string, value: unknown): void;
  /** Removes the key and all that are named below it, "key.…". */
  remove(key: string): void;
}

export function settings(db: Database): Settings {
  const read = db.prepare<[string], string>('SELECT body FROM settings WHERE key = ?').pluck();
  const write = db.prepare('INSERT OR REPLACE INTO settings (key, body) VALUES (?, ?)');
  const forget = db.prepare('DELETE FROM settings WHERE key = ?');
  const below = db.prepare('DELETE FROM settings WHERE key > ? AND key < ?');
  return {
    get: (key) => {
      const body = read.get(key);
      return body === undefined ? undefined : JSON.parse(body);
    },
    put: (key, value) => {
      if (value === undefined) forget.run(key);
      else write.run(key, JSON.stringify(value));
    },
    remove: (key) => {
      forget.run(key);
      below.run(`${key}.`, `${key}/`); // "/" follows "." in the order of keys
    },
  };
}
