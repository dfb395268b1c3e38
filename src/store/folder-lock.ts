import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Failure } from '../plant/failure.ts';
import { storageFailure } from './database.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Keeps a data folder for one running plant, until the function returned is called or the process ends, however it ends: two
 * would store each sample twice, and each undo what the operator noted in the other. Commands may still read and import.
 * Throws `Failure` 'conflict' where another program keeps it.
 */
export function holdFolder(folder: string): () => void {
  const file = join(folder, 'running.lock');
  let db: BetterSqlite3.Database | undefined;
  try {
    makeFolder(folder);
    // SQLite's own lock on a file that stays empty: the system lets go of it with the process, also after a power cut.
    db = new BetterSqlite3(file, { timeout: 0 });
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const failure = storageFailure(error, file);
    if (failure.code !== 'conflict') throw failure;
    throw new Failure(
      'conflict',
      `Gemba is running on ${folder} already. Use its window, stop it, or name another folder with --data.`,
      error,
    );
  }
  return () => db?.close();
}
