import type { PlantEvent } from '../plant/plant-event.ts';
import type { Database } from './database.ts';
import type { EventLog } from './store.ts';

interface EventRow {
  id: string;
  asset: string;
  at: number;
  until: number | null;
  kind: string;
  category: string;
  text: string;
  more: string;
}

/** The event log of an open database. Kind and category are compared without case. */
export function eventLog(db: Database): EventLog {
  const insert = db.prepare(
    `INSERT OR REPLACE INTO events (id, asset, at, until, kind, category, text, more) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const touching = db.prepare<
    { from: number; to: number; assets: string | null; kind: string | null; category: string | null; limit: number },
    EventRow
  >(
    `SELECT * FROM events
     WHERE at < :to AND (at >= :from OR until > :from)
       AND (:assets IS NULL OR asset IN (SELECT value FROM json_each(:assets)))
       AND (:kind IS NULL OR kind = :kind COLLATE NOCASE) AND (:category IS NULL OR category = :category COLLATE NOCASE)
     ORDER BY at, id LIMIT :limit`,
  );
  return {
    put: (events) =>
      db
        .transaction(() => {
          for (const { id, asset, at, until, kind, category, text, more } of events) {
            insert.run(id, asset, at, until ?? null, kind, category, text, JSON.stringify(more));
          }
        })
        .immediate(),
    list: ({ from, to, assets, kind, category, limit }) =>
      touching
        .all({
          from: from ?? Number.MIN_SAFE_INTEGER,
          to: to ?? Number.MAX_SAFE_INTEGER,
          assets: assets ? JSON.stringify(assets) : null,
          kind: kind ?? null,
          category: category ?? null,
          limit: limit ?? -1,
        })
        .map(eventOf),
  };
}

function eventOf({ until, more, ...row }: EventRow): PlantEvent {
  return { ...row, until: until ?? undefined, more: JSON.parse(more) };
}
