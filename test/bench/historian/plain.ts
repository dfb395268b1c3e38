import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Sample } from '../../../src/plant/sample.ts';
import { type Log, type PeerFigures, p95, timed } from '../historian.ts';

/** better-sqlite3, one prepared insert a sample, 5,000 a transaction; synchronous FULL as ours: on the disk when it returns. */
export function plainPeer(file: string, data: readonly Sample[][], log: Log): PeerFigures {
  const db = new BetterSqlite3(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE samples (tag INTEGER, at INTEGER, value, quality INTEGER, PRIMARY KEY (tag, at)) WITHOUT ROWID',
  );
  const insert = db.prepare('INSERT OR REPLACE INTO samples VALUES (?, ?, ?, ?)');
  const ids = new Map<string, number>();
  const write = db.transaction((batch: readonly Sample[]) => {
    for (const { tag, at, value, quality } of batch) {
      const id = ids.get(tag) ?? ids.size;
      ids.set(tag, id);
      insert.run(id, at, typeof value === 'boolean' ? Number(value) : value, quality === 'good' ? 0 : 2);
    }
  });
  const count = data.reduce((sum, batch) => sum + batch.length, 0);
  const started = performance.now();
  for (const batch of data) write(batch);
  const seconds = (performance.now() - started) / 1000;
  const latest = db.prepare('SELECT * FROM samples WHERE tag = ? ORDER BY at DESC LIMIT 1');
  const latestP95Ms = p95(timed(20, () => [...ids.values()].map((id) => latest.get(id))));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const samplesPerSecond = Math.round(count / seconds);
  log(`plain inserts: ${samplesPerSecond}/s`);
  return {
    samplesPerSecond,
    bytesPerSample: statSync(file).size / count,
    latestP95Ms,
    note: 'better-sqlite3, single inserts, 5,000 a transaction, WAL, synchronous FULL',
  };
}
