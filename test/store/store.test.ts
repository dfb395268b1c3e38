import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { DATABASE_FILE, guarded, openDatabase, storageFailure } from '../../src/store/database.ts';
import { holdFolder } from '../../src/store/folder-lock.ts';
import { historian } from '../../src/store/historian/historian.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gemba-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const good = (tag: string, at: number, value: number) => ({ tag, at, value, quality: 'good' as const });

describe('migrations', () => {
  it('are numbered from 1 without gaps, and bring a database to the newest form once', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    const db = openDatabase(folder);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    migrate(db, migrations);
    db.close();
  });

  it('that were released do not change', () => {
    // A change to the form is a new migration. Until the first release these may be brought up to date.
    const digests = migrations.map(({ sql }) =>
      createHash('sha256').update(sql.replace(/\s+/g, ' ')).digest('hex').slice(0, 12),
    );
    expect(digests).toEqual([
      '74251565f82a',
      'b6730d59f25c',
      'f1d079f55050',
      '7afd68d29a35',
      '3906be17c891',
      'fd7a0bc63e5e',
      '44a51502ea0f',
    ]);
  });

  it('stop at one that fails, keeping the form before', () => {
    const db = openDatabase(folder);
    const next = migrations.length + 1;
    const bad = { version: next, name: 'bad', sql: 'CREATE TABLE fresh (a); CREATE TABLE fresh (a);' };
    expect(() => migrate(db, [...migrations, bad])).toThrow(/already exists/);
    expect(db.pragma('user_version', { simple: true })).toBe(next - 1);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'fresh'").pluck().get()).toBe(0);
    expect(() => migrate(db, [{ ...bad, version: 7 }])).toThrow(/out of order/);
    db.close();
  });
});

describe('a data folder', () => {
  it('is made, with folders above it, and keeps what was put in', () => {
    const { plant } = parsePlantFile('version: 1\nplant: { id: w, timeZone: UTC }\nassets: [ { id: a } ]', 'p.yaml');
    const deep = join(folder, 'a', 'ü b');
    const store = openStore(deep);
    expect(store.plant.get()).toBeUndefined();
    store.plant.put(plant);
    store.plant.put(plant);
    store.settings.put('line-bus/position', { offset: 7 });
    store.settings.put('gone', 1);
    store.settings.put('gone', undefined);
    store.close();
    store.close();
    const again = openStore(deep);
    expect(again.plant.get()).toEqual(plant);
    expect(again.settings.get('line-bus/position')).toEqual({ offset: 7 });
    expect(again.settings.get('gone')).toBeUndefined();
    again.close();
  });

  it('of a newer program is refused with both versions, and left alone', () => {
    const db = openDatabase(folder);
    db.pragma('user_version = 99');
    db.close();
    expect(() => openStore(folder)).toThrow(
      expect.objectContaining({
        code: 'storage',
        message: expect.stringMatching(/newer Gemba.*version is 99.*up to version \d+/),
      }),
    );
  });

  it('with a damaged database says so', () => {
    writeFileSync(join(folder, DATABASE_FILE), 'this is not a database, not at all '.repeat(200));
    expect(() => openStore(folder)).toThrow(
      expect.objectContaining({ code: 'storage', message: expect.stringMatching(/damaged/) }),
    );
  });

  it('of a form that no version made is refused with the file', () => {
    const db = openDatabase(folder);
    db.exec('ALTER TABLE tags DROP COLUMN last');
    db.close();
    expect(() => openStore(folder)).toThrow(
      expect.objectContaining({
        code: 'storage',
        message: expect.stringMatching(/gemba\.db has a form that no version/),
      }),
    );
  });

  it('with a database cut off in the middle says so when it is read', () => {
    const store = openStore(folder);
    store.historian.append(Array.from({ length: 20_000 }, (_, i) => good('a', i * 1000, Math.random())));
    store.historian.seal();
    store.close();
    truncateSync(join(folder, DATABASE_FILE), 40_960);
    const read = () => {
      const cut = openStore(folder);
      try {
        cut.historian.range('a', { from: 0, to: 9e15 });
      } finally {
        cut.close();
      }
    };
    expect(read).toThrow(expect.objectContaining({ code: 'storage', message: expect.stringMatching(/damaged/) }));
  });

  it('is kept for one running program, until that ends', () => {
    const letGo = holdFolder(folder);
    expect(() => holdFolder(folder)).toThrow(
      expect.objectContaining({ code: 'conflict', message: expect.stringMatching(/running on .* already/) }),
    );
    // Commands work beside it.
    openStore(folder).close();
    letGo();
    holdFolder(folder)();
  });

  it('of every version before is brought up to date with what it held', () => {
    for (let version = 1; version < migrations.length; version++) {
      const old = join(folder, `version ${version}`);
      mkdirSync(old);
      const db = new BetterSqlite3(join(old, DATABASE_FILE));
      migrate(db, migrations.slice(0, version));
      db.exec(
        `INSERT INTO alarms (id, asset, name, priority, state, raised_at, message)
           VALUES ('a1', 'P-1', 'Trip', 1, 'unacknowledged', 1000, 'F07')`,
      );
      if (version >= 2)
        db.exec(
          `INSERT INTO documents (id, name, revision, sha256, media_type, bytes, ingested_at, state)
             VALUES (1, 'pump.md', 'r1', 'x', 'text/markdown', 9, 1000, 'ready');
           INSERT INTO passages (id, page, section, kind, text, region, warnings, keys)
             VALUES (1048576, 1, 'Care', 'prose', 'Grease it.', '[]', '[]', '');`,
        );
      if (version >= 4) db.exec('UPDATE documents SET passages = 1');
      db.close();
      const store = openStore(old);
      expect(store.alarms.activeAt(2000)).toMatchObject([{ id: 'a1', name: 'Trip', message: 'F07' }]);
      store.journal.append('note', { text: 'after the update' }, 3000);
      expect(store.journal.verify()).toBeUndefined();
      const samples = [good('t', 1000, 1), good('t', 2000, 2)];
      store.historian.append(samples);
      expect(store.historian.range('t', { from: 0, to: 9e15 })).toEqual(samples);
      if (version >= 2) expect(store.passages.documents()).toMatchObject([{ name: 'pump.md', passages: 1 }]);
      store.close();
    }
  });

  it('that is a file says so', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openStore(join(folder, 'file'))).toThrow(expect.objectContaining({ code: 'storage' }));
  });

  it('on a full disk says so, loses nothing, and goes on when there is room again', () => {
    const db = openDatabase(folder);
    const kept = guarded(historian(db), db.name);
    const batch = (n: number) =>
      Array.from({ length: 2000 }, (_, i) => good('a', n * 2_000_000 + i * 1000, Math.random()));
    kept.append(batch(0));
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 3}`);
    expect(() => {
      for (let n = 1; n < 50; n++) kept.append(batch(n));
    }).toThrow(
      expect.objectContaining({ code: 'storage', message: expect.stringMatching(/disk is full.*free some space/) }),
    );
    const stored = kept.span('a')?.count ?? 0;
    expect(stored).toBeGreaterThanOrEqual(2000);
    expect(stored % 2000).toBe(0);
    db.pragma('max_page_count = 1000000');
    kept.append(batch(60));
    kept.seal();
    expect(kept.range('a', { from: 0, to: 9e15 })).toHaveLength(stored + 2000);
    db.close();
  });

  it('turns what SQLite and the system say into words', () => {
    const said = (code: string) => storageFailure(Object.assign(new Error('raw'), { code }), 'x.db');
    expect(said('SQLITE_BUSY')).toMatchObject({ code: 'conflict' });
    expect(said('SQLITE_READONLY').message).toMatch(/permissions/);
    expect(said('SQLITE_IOERR_READ').message).toMatch(/disk reported an error/);
    expect(said('ENOSPC').message).toMatch(/disk is full/);
    expect(said('').code).toBe('internal');
  });
});

describe('a process that is killed', () => {
  it('loses nothing that was acknowledged', async () => {
    const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
    let acknowledged = 0;
    for (let life = 0; life < 3; life++) {
      acknowledged = await new Promise<number>((resolve, reject) => {
        const running = spawn(process.execPath, [child, folder, String(acknowledged)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let output = '';
        running.stdout.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          if (output.split('\n').length > 60 + life * 37) running.kill('SIGKILL');
        });
        running.on('error', reject);
        running.on('close', () => resolve(Number(output.trimEnd().split('\n').at(-1))));
      });
      const store = openStore(folder);
      const values = Array.from({ length: 7 }, (_, tag) =>
        store.historian.range(`t${tag}`, { from: 0, to: 9e15 }).map(({ at, value }) => [at / 1000, value]),
      ).flat();
      expect(store.journal.verify()).toBeUndefined();
      expect([...store.journal.export()].length).toBeGreaterThanOrEqual(acknowledged / 50);
      store.close();
      const found = new Map(values.map(([number, value]) => [number, value]));
      expect(acknowledged).toBeGreaterThan(2000);
      for (let number = 0; number < acknowledged; number++) expect(found.get(number)).toBe(number / 10);
      expect(values).toHaveLength(found.size);
      expect(found.size - acknowledged).toBeLessThanOrEqual(50);
    }
  }, 60_000);
});

describe('the journal', () => {
  it('chains its entries, and finds what was changed', () => {
    const store = openStore(folder);
    const first = store.journal.append('answer', { b: 1, a: [2, { d: null, c: 'ü' }], u: undefined }, 1000);
    for (let i = 0; i < 5; i++) store.journal.append('answer', { i }, 2000 + i);
    expect(first).toMatchObject({ sequence: 1, previous: '0'.repeat(64), body: { a: [2, { c: 'ü', d: null }], b: 1 } });
    expect(store.journal.verify()).toBeUndefined();
    const entries = store.journal.entries({ from: 2000, to: 2002 });
    expect(entries.map(({ sequence }) => sequence)).toEqual([2, 3]);
    expect(entries[1]?.previous).toBe(entries[0]?.hash);
    expect([...store.journal.export()]).toHaveLength(6);
    store.close();

    const tamper = (sql: string) => {
      const db = openDatabase(folder);
      db.exec(sql);
      db.close();
      const again = openStore(folder);
      const broken = again.journal.verify();
      again.close();
      return broken?.sequence;
    };
    expect(tamper(`UPDATE journal SET at = 2009 WHERE sequence = 6`)).toBe(6);
    expect(tamper(`UPDATE journal SET at = 2004 WHERE sequence = 6`)).toBeUndefined();
    expect(tamper(`UPDATE journal SET body = '{"i":9}' WHERE sequence = 4`)).toBe(4);
    expect(tamper(`DELETE FROM journal WHERE sequence = 3`)).toBe(4);
  });

  it('names the entry in which one byte was changed, whichever byte, and still exports all of them', () => {
    const store = openStore(folder);
    for (let i = 0; i < 3; i++) store.journal.append('answer', { text: 'a "b"', model: { sha256: 'f' } }, i);
    store.close();
    const db = openDatabase(folder);
    const { body } = db.prepare<[], { body: string }>('SELECT body FROM journal WHERE sequence = 2').get() ?? {
      body: '',
    };
    const change = db.prepare('UPDATE journal SET body = ? WHERE sequence = 2');
    for (let i = 0; i < body.length; i++) {
      change.run(`${body.slice(0, i)}${String.fromCharCode(body.charCodeAt(i) ^ 1)}${body.slice(i + 1)}`);
      const again = openStore(folder);
      expect(again.journal.verify()?.sequence).toBe(2);
      expect([...again.journal.export()]).toHaveLength(3);
      again.close();
    }
    db.close();
  });
});

describe('the folder of a test', () => {
  it('holds one database', () => {
    mkdirSync(join(folder, 'd'));
    openStore(join(folder, 'd')).close();
    expect(existsSync(join(folder, 'd', DATABASE_FILE))).toBe(true);
    expect(existsSync(join(folder, 'd', `${DATABASE_FILE}-wal`))).toBe(false);
  });
});
