import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guarded, openDatabase } from '../../src/store/database.ts';
import { historian } from '../../src/store/historian/historian.ts';
import { openStore } from '../../src/store/open.ts';
import { randomOf } from '../random.ts';
import { everything, freshStore, sample } from './fresh-store.ts';
import { HistorianModel } from './historian-model.ts';

const own = freshStore();
describe('the log', () => {
  it('is sealed by and by, and then gone', () => {
    const db = openDatabase(join(own.folder, 'small'));
    const kept = historian(db, { samples: 300, perTag: 1, mostSamples: 300, batches: 20, ms: 40 });
    const model = new HistorianModel();
    const random = randomOf(9);
    for (let batch = 0; batch < 300; batch++) {
      const samples = Array.from({ length: 1 + Math.floor(random() * 40) }, (_, i) =>
        sample(`t${Math.floor(random() * 25)}`, batch * 60_000 + i * 1000 - (random() < 0.02 ? 500_000 : 0), batch),
      );
      kept.append(samples);
      model.append(samples);
    }
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    expect(count('sample_log')).toBeLessThan(60);
    expect(count('sample_chunks')).toBeGreaterThan(25);
    const secondDb = openDatabase(join(own.folder, 'small'));
    const again = historian(secondDb);
    for (let i = 0; i < 25; i++) {
      expect(kept.range(`t${i}`, everything)).toEqual(model.range(`t${i}`, everything));
      expect(again.range(`t${i}`, everything)).toEqual(model.range(`t${i}`, everything));
    }
    kept.seal();
    expect(count('sample_log')).toBe(0);
    expect(count('sample_data')).toBe(count('sample_chunks'));
    for (let i = 0; i < 25; i++) expect(again.range(`t${i}`, everything)).toEqual(model.range(`t${i}`, everything));
    secondDb.close();
    db.close();
  });

  it.each([200, 300, 450, 1000])('of a dense tag becomes one chunk an hour, sealed every %i samples', (length) => {
    const db = openDatabase(join(own.folder, 'dense'));
    const kept = historian(db);
    const samples = Array.from({ length: 4 * 3600 }, (_, i) => sample('a', i * 1000, i / 10));
    for (let i = 0; i < samples.length; i += length) {
      kept.append(samples.slice(i, i + length));
      kept.seal();
    }
    const counts = db.prepare<[], number>('SELECT count FROM sample_chunks ORDER BY first').pluck().all();
    expect(counts.slice(0, 3)).toEqual([3600, 3600, 3600]);
    expect(counts.length).toBeLessThan(16);
    expect(kept.range('a', everything)).toEqual(samples);
    db.close();
  });

  it('of a sparse tag becomes few chunks', () => {
    const db = openDatabase(join(own.folder, 'sparse'));
    const kept = historian(db);
    const samples = Array.from({ length: 3000 }, (_, i) => sample('a', i * 900_000, i / 10));
    for (let i = 0; i < samples.length; i += 10) {
      kept.append(samples.slice(i, i + 10));
      kept.seal();
    }
    const counts = db.prepare<[], number>('SELECT count FROM sample_chunks ORDER BY first').pluck().all();
    expect(counts.length).toBeLessThan(14);
    expect(kept.range('a', everything)).toEqual(samples);
    db.close();
  });

  it('is shared with a second process on the same folder', () => {
    const other = openStore(own.folder);
    try {
      own.store.historian.append([sample('a', 1, 1)]);
      expect(other.historian.latest(['a']).get('a')?.value).toBe(1);
      other.historian.append([sample('a', 2, 2), sample('b', 2, 'x')]);
      expect(own.store.historian.range('a', everything).map(({ value }) => value)).toEqual([1, 2]);
      own.store.historian.seal();
      other.historian.append([sample('a', 3, 3)]);
      own.store.historian.append([sample('a', 4, 4)]);
      other.historian.seal();
      for (const one of [own.store, other]) {
        expect(one.historian.range('a', everything).map(({ value }) => value)).toEqual([1, 2, 3, 4]);
        expect(one.historian.span('b')).toMatchObject({ count: 1 });
      }
    } finally {
      other.close();
    }
  });
});

describe('a damaged block', () => {
  it('is told as damage, and leaves the other tags readable', () => {
    const db = openDatabase(join(own.folder, 'damaged'));
    const kept = guarded(historian(db), db.name);
    kept.append(Array.from({ length: 500 }, (_, i) => sample('a', i * 60_000, Math.sqrt(i))));
    kept.append([sample('b', 0, 1)]);
    kept.seal();
    const random = randomOf(4);
    const random255 = () => Math.floor(random() * 256);
    for (let i = 0; i < 200; i++) {
      const bytes = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 60) }, random255));
      bytes[0] = 1 + (i % 3);
      db.prepare('UPDATE sample_data SET bytes = ? WHERE id = (SELECT min(data) FROM sample_chunks WHERE tag = 1)').run(
        bytes,
      );
      const fresh = guarded(historian(db), db.name);
      try {
        fresh.range('a', everything);
      } catch (error) {
        expect(error).toMatchObject({ code: 'storage', message: expect.stringMatching(/is damaged: block/) });
      }
      expect(fresh.range('b', everything)).toHaveLength(1);
    }
    db.close();
  });
});
