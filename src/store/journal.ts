import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { Journal, JournalEntry } from './store.ts';

interface JournalRow {
  sequence: number;
  at: number;
  kind: string;
  body: string;
  previous: string;
  hash: string;
}

/** What the first entry's `previous` is. */
const JOURNAL_START = '0'.repeat(64);

/**
 * The audit journal: each entry's hash is sha256 over the canonical JSON of {at, body, kind, previous, sequence}, so
 * that a changed, removed or inserted entry breaks the chain behind it.
 */
export function journal(db: Database): Journal & { export(): IterableIterator<JournalEntry> } {
  const last = db.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY sequence DESC LIMIT 1');
  const insert = db.prepare('INSERT INTO journal (sequence, at, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)');
  const all = db.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY sequence');
  // In pages: the connection stays free while the reader takes its time.
  const after = db.prepare<[number], JournalRow>(
    'SELECT * FROM journal WHERE sequence > ? ORDER BY sequence LIMIT 1000',
  );
  const between = db.prepare<[number, number], JournalRow>(
    'SELECT * FROM journal WHERE at >= ? AND at < ? ORDER BY sequence',
  );
  return {
    append: (kind, body, at) =>
      db
        .transaction(() => {
          const before = last.get();
          const sequence = (before?.sequence ?? 0) + 1;
          const previous = before?.hash ?? JOURNAL_START;
          const text = canonicalJson(body);
          const entry = { sequence, at, kind, body: text, previous };
          const hash = hashOf(entry);
          insert.run(sequence, at, kind, text, previous, hash);
          return entryOf({ ...entry, hash });
        })
        .immediate(),
    entries: ({ from, to }) => between.all(from ?? Number.MIN_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER).map(entryOf),
    verify: () => {
      let previous = JOURNAL_START;
      let sequence = 1;
      for (const row of all.iterate()) {
        if (row.sequence !== sequence || row.previous !== previous || row.hash !== hashOf(row)) return entryOf(row);
        previous = row.hash;
        sequence++;
      }
      return undefined;
    },
    *export() {
      for (let last = 0; ; ) {
        const page = after.all(last);
        if (page.length === 0) return;
        for (const row of page) yield entryOf(row);
        last = page.at(-1)?.sequence ?? last;
      }
    },
  };
}

function hashOf({ sequence, at, kind, body, previous }: Omit<JournalRow, 'hash'>): string {
  // `body` is canonical JSON already; put in as such, the line as a whole is canonical (keys in order).
  const line = `{"at":${at},"body":${body},"kind":${JSON.stringify(kind)},"previous":"${previous}","sequence":${sequence}}`;
  return createHash('sha256').update(line).digest('hex');
}

function entryOf(row: JournalRow): JournalEntry {
  return { ...row, body: bodyOf(row.body) };
}

/** What was recorded; a body that was tampered with may be no JSON any more, and is shown as the text it is. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}

/** JSON with the keys of every object in order and without undefined members, so that equal data give equal text. */
function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, member: unknown) =>
      member !== null && typeof member === 'object' && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : member,
    ) ?? 'null'
  );
}
