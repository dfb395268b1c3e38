import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { PER_DOCUMENT } from '../../src/store/passage-id.ts';
import { PassageSigns } from '../../src/store/passage-signs.ts';
import { SignScorer } from '../../src/store/sign-scores.ts';

const DIMENSIONS = 64;
let folder: string;
let db: Database;
let signs: PassageSigns;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gemba-signs-'));
  db = openDatabase(folder);
  signs = new PassageSigns(db);
  signs.clear();
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

let seed = 5;
const random = (): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648 - 0.5;
};
const unit = (): Float32Array => {
  const vector = Float32Array.from({ length: DIMENSIONS }, random);
  const length = Math.hypot(...vector);
  return vector.map((component) => component / length);
};
const of = (document: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: document * PER_DOCUMENT + i, vector: unit() }));

describe('scores of signs', () => {
  it.each([32, 64, 96, 256])('are the sums of a query of %i dimensions where a bit is set', (dimensions) => {
    const query = Float32Array.from({ length: dimensions }, random);
    const largest = Math.max(...query.map(Math.abs));
    const size = dimensions / 8;
    const bits = Uint8Array.from({ length: 50 * size }, () => (random() + 0.5) * 256);
    const sums = Array.from({ length: 50 }, (_, passage) =>
      query.reduce((sum, component, i) => {
        const set = ((bits[passage * size + (i >> 3)] ?? 0) >> (i & 7)) & 1;
        return sum + set * Math.round((component / largest) * 31);
      }, 0),
    );
    expect([...new SignScorer(query).scores(bits)]).toEqual(sums);
  });
});

describe('signs of vectors', () => {
  it('are those of now, whoever wrote them since they were last asked for', () => {
    const likely = (one: PassageSigns) => one.likely(unit(), [1, 2]).sort((a, b) => a - b);
    const ids = (vectors: readonly { readonly id: number }[]) => vectors.map(({ id }) => id);
    const [first, second, third] = [of(1, 3), of(2, 2), of(1, 5)];
    signs.put(first, DIMENSIONS);
    expect(likely(signs)).toEqual(ids(first));
    const otherDb = openDatabase(folder);
    const other = new PassageSigns(otherDb);
    other.put(second, DIMENSIONS);
    expect(likely(signs)).toEqual(ids([...first, ...second]));
    signs.put(third, DIMENSIONS);
    expect([likely(signs), likely(other)]).toEqual([ids([...third, ...second]), ids([...third, ...second])]);
    other.removeDocument(1);
    expect([likely(signs), likely(other)]).toEqual([ids(second), ids(second)]);
    otherDb.close();
    signs.clear();
    expect(likely(signs)).toEqual([]);
  });

  it('bring most of the nearest among few candidates, over parts and documents', () => {
    const vectors = [...of(1, 3000), ...of(2, 1000), ...of(7, 20)];
    for (let at = 0; at < vectors.length; at += 64) signs.put(vectors.slice(at, at + 64), DIMENSIONS);
    let found = 0;
    for (let question = 0; question < 20; question += 1) {
      const query = unit();
      const likely = new Set(signs.likely(query, [1, 2, 7]));
      expect(likely.size).toBeLessThan(450);
      const nearest = vectors
        .map(({ id, vector }) => ({ id, score: vector.reduce((sum, c, i) => sum + c * (query[i] ?? 0), 0) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 10);
      found += nearest.filter(({ id }) => likely.has(id)).length;
    }
    expect(found).toBeGreaterThan(190);
  });

  it('keep to the documents named, and leave with theirs', () => {
    signs.put([...of(1, 30), ...of(2, 20)], DIMENSIONS);
    expect(signs.likely(unit(), [2]).every((id) => Math.floor(id / PER_DOCUMENT) === 2)).toBe(true);
    expect(signs.likely(unit(), [2])).toHaveLength(20);
    signs.removeDocument(2);
    expect(signs.likely(unit(), [1, 2])).toHaveLength(30);
    expect(signs.likely(unit(), [])).toEqual([]);
  });

  it('are replaced where a passage has some already', () => {
    const many = of(1, 600);
    signs.put(many, DIMENSIONS);
    const [first] = many;
    const query = unit();
    signs.put([{ id: first?.id ?? -1, vector: query.map((component) => -component) }], DIMENSIONS);
    expect(signs.likely(query, [1])).not.toContain(first?.id);
    signs.put([{ id: first?.id ?? -1, vector: query }], DIMENSIONS);
    expect(signs.likely(query, [1])).toContain(first?.id);
  });
});
