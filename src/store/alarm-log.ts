import type { Alarm, AlarmPriority, AlarmState } from '../plant/alarm.ts';
import type { Database } from './database.ts';
import type { AlarmLog } from './store.ts';

interface AlarmRow {
  id: string;
  asset: string;
  tag: string | null;
  name: string;
  priority: AlarmPriority;
  state: AlarmState;
  raised_at: number;
  cleared_at: number | null;
  acknowledged_at: number | null;
  message: string | null;
  shelved_until: number | null;
}

/** The alarm log of an open database. */
export function alarmLog(db: Database): AlarmLog {
  const insert = db.prepare(
    `INSERT OR REPLACE INTO alarms
     (id, asset, tag, name, priority, state, raised_at, cleared_at, acknowledged_at, message, shelved_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const byId = db.prepare<[string], AlarmRow>('SELECT * FROM alarms WHERE id = ?');
  const active = db.prepare<{ t: number }, AlarmRow>(
    `SELECT * FROM alarms WHERE cleared_at IS NULL AND raised_at <= :t
     UNION ALL SELECT * FROM alarms WHERE cleared_at > :t AND raised_at <= :t
     ORDER BY raised_at, id`,
  );
  const touching = db.prepare<{ from: number; to: number; assets: string | null; limit: number }, AlarmRow>(
    `SELECT * FROM alarms
     WHERE raised_at < :to AND (cleared_at IS NULL OR cleared_at > :from OR raised_at >= :from)
       AND (:assets IS NULL OR asset IN (SELECT value FROM json_each(:assets)))
     ORDER BY raised_at, id LIMIT :limit`,
  );
  return {
    put: (alarms) =>
      db
        .transaction(() => {
          for (const alarm of alarms) {
            insert.run(
              alarm.id,
              alarm.asset,
              alarm.tag ?? null,
              alarm.name,
              alarm.priority,
              alarm.state,
              alarm.raisedAt,
              alarm.clearedAt ?? null,
              alarm.acknowledgedAt ?? null,
              alarm.message ?? null,
              alarm.shelvedUntil ?? null,
            );
          }
        })
        .immediate(),
    get: (id) => {
      const row = byId.get(id);
      return row && alarmOf(row);
    },
    activeAt: (t) => active.all({ t }).map(alarmOf),
    list: ({ from, to, assets, limit }) =>
      touching
        .all({
          from: from ?? Number.MIN_SAFE_INTEGER,
          to: to ?? Number.MAX_SAFE_INTEGER,
          assets: assets ? JSON.stringify(assets) : null,
          limit: limit ?? -1,
        })
        .map(alarmOf),
  };
}

function alarmOf(row: AlarmRow): Alarm {
  return {
    id: row.id,
    asset: row.asset,
    tag: row.tag ?? undefined,
    name: row.name,
    priority: row.priority,
    state: row.state,
    raisedAt: row.raised_at,
    clearedAt: row.cleared_at ?? undefined,
    acknowledgedAt: row.acknowledged_at ?? undefined,
    message: row.message ?? undefined,
    shelvedUntil: row.shelved_until ?? undefined,
  };
}
