import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Failure } from '../plant/failure.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

export type Database = BetterSqlite3.Database;

/** The data folder's one database file. */
export const DATABASE_FILE = 'gemba.db';

/**
 * Opens (or makes) the database of a data folder in its newest form. Several processes may have it open; a writer waits
 * up to 10 s for another. Throws `Failure` 'storage' (newer version, damaged, disk full, no permission).
 * `cacheMb`: of its pages kept in memory at most.
 */
export function openDatabase(folder: string, cacheMb = 32): Database {
  const file = join(folder, DATABASE_FILE);
  let db: Database | undefined;
  try {
    makeFolder(folder);
    db = new BetterSqlite3(file, { timeout: 10_000 });
    db.pragma('journal_mode = WAL');
    // FULL: in WAL mode each commit is on the disk when it returns, so that a power cut loses nothing acknowledged.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = ${-1000 * cacheMb}`);
    // The log goes into the file every 16 MB, not every 4: pages that change often are written there less often.
    db.pragma('wal_autocheckpoint = 4000');
    db.pragma('journal_size_limit = 67108864');
    migrate(db, migrations);
    return db;
  } catch (error) {
    db?.close();
    throw storageFailure(error, file);
  }
}

/** Statements of a database, each prepared once: preparing costs as much as many a short query. */
export function preparedOnce(db: Database): Database['prepare'] {
  const prepared = new Map<string, unknown>();
  return ((sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  }) as Database['prepare'];
}

/** What SQLite or the file system says, as a `Failure` with words for the operator. */
export function storageFailure(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const say = (text: string, kind: 'storage' | 'conflict' = 'storage') => new Failure(kind, text, error);
  if (/^SQLITE_FULL|^ENOSPC/.test(code)) {
    return say(`The disk is full: ${file} cannot grow. What was stored before is safe; free some space and try again.`);
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return say(
      `${file} is damaged or not a Gemba database. Restore it from a backup, or move it away to start afresh.`,
    );
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return say(`${file} is in use by another program that has not let go of it for 10 s. Try again.`, 'conflict');
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)/.test(code)) {
    return say(`${file} cannot be opened for writing (${code}). Check the folder and its permissions.`);
  }
  if (/^SQLITE_IOERR|^EIO/.test(code)) return say(`The disk reported an error while using ${file} (${code}).`);
  if (/no such (?:column|table)/.test(String(error))) {
    return say(`${file} has a form that no version of Gemba makes. Move it away to start afresh, or restore a backup.`);
  }
  return Failure.from(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The same object, each of its methods throwing `Failure` instead of SQLite's errors. */
export function guarded<T extends object>(part: T, file: string): T {
  const wrapped = new Map<PropertyKey, unknown>();
  return new Proxy(part, {
    get(target, key) {
      const known = wrapped.get(key);
      if (known) return known;
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      const method = (...args: unknown[]): unknown => {
        try {
          return Reflect.apply(member, target, args);
        } catch (error) {
          throw storageFailure(error, file);
        }
      };
      wrapped.set(key, method);
      return method;
    },
  });
}
