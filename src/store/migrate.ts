import type BetterSqlite3 from 'better-sqlite3';
import { Failure } from '../plant/failure.ts';

/** One step of the database's form. `version` counts from 1 without gaps. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a database to the newest form, each step in its own transaction (an interrupted one leaves the form before).
 * Throws `Failure` 'storage' for a database written by a newer Gemba, and 'internal' for migrations out of order.
 */
export function migrate(db: BetterSqlite3.Database, migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new Failure('internal', `migration ${migration.version} is out of order`);
  });
  const current = () => Number(db.pragma('user_version', { simple: true }));
  const found = current();
  if (found > migrations.length) {
    throw new Failure(
      'storage',
      `${db.name} was written by a newer Gemba: its database version is ${found}, this program knows up to version ` +
        `${migrations.length}. Install the newer Gemba, or choose another data folder; nothing was changed.`,
    );
  }
  for (const migration of migrations.slice(found)) {
    // Immediate, and the version read again inside: another process may be migrating the same folder.
    db.transaction(() => {
      if (current() >= migration.version) return;
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
