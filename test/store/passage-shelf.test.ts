import { describe, expect, it } from 'vitest';
import type { NewPassage } from '../../src/store/passage-shelf.ts';
import { freshStore } from './fresh-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const passage = (ordinal: number, text: string, more: Partial<NewPassage> = {}): NewPassage => ({
  page: 1,
  section: 'Troubleshooting',
  kind: 'prose',
  text,
  region: [[10, 20, 200, 40]],
  warnings: [],
  ordinal,
  ...more,
});

describe('the passage shelf', () => {
  const own = freshStore();

  const ingest = (name: string, content: string, passages: readonly NewPassage[], at = 1000) => {
    const begun = own.store.passages.beginDocument({ name, mediaType: 'text/plain', data: bytes(content), at });
    if (begun.kind !== 'read') throw new Error('expected a document to read');
    const ids = own.store.passages.addPassages(begun.document.id, passages, 1);
    return { ids, document: own.store.passages.finishDocument(begun.document.id, { at, pages: 1, ocrShare: 0.5 }) };
  };

  it('keeps every field of a passage and finds its neighbours', () => {
    const row = passage(1, 'F07 | Overload | Check cabling', {
      kind: 'row',
      columns: ['Code', 'Meaning', 'Remedy'],
      cells: ['F07', 'Overload', 'Check cabling'],
      warnings: ['WARNING: hot surface'],
    });
    const { ids } = ingest('manual.txt', 'a', [passage(0, 'Introduction'), row, passage(2, 'End', { page: 2 })]);
    const found = own.store.passages.passage(ids[1] ?? -1);
    const { keys, ...fields } = row;
    expect(keys).toBeUndefined();
    expect(found).toEqual({ ...fields, id: ids[1], document: 'manual.txt', revision: '1' });
    expect(own.store.passages.neighbours(ids[1] ?? -1, 5, 1).map((p) => p.ordinal)).toEqual([0, 1, 2]);
    expect(own.store.passages.passagesOf('manual.txt', 2).map((p) => p.text)).toEqual(['End']);
    expect(own.store.passages.passagesOf('manual.txt')).toHaveLength(3);
  });

  it('finds codes as phrases, stems words, weighs fields and filters documents', () => {
    ingest('drive.txt', 'a', [
      passage(0, 'Parameter P2.12 sets the ramp. See E-4304.'),
      passage(1, 'Bearings need grease.', { keys: ['F7', 'F07'] }),
      passage(2, 'P2 and 12 elsewhere'),
    ]);
    ingest('pump.txt', 'b', [passage(0, 'The bearing runs hot.', { section: 'Ramp' })]);
    const texts = (expression: string, documents?: string[]) =>
      own.store.passages
        .words(expression, { k: 10, documents })
        .map(({ id }) => own.store.passages.passage(id)?.text.slice(0, 9));
    expect(texts('"P2.12"')).toEqual(['Parameter']);
    expect(texts('"e-4304"')).toEqual(['Parameter']);
    expect(texts('"f07"')).toEqual(['Bearings ']);
    expect(texts('"bearing"').sort()).toEqual(['Bearings ', 'The beari']);
    expect(texts('"bearing"', ['pump.txt'])).toEqual(['The beari']);
    expect(texts('"ramp"')).toHaveLength(2);
    expect(texts('"nothing"')).toEqual([]);
    expect(own.store.passages.frequency('"bearing"')).toBe(2);
    expect(own.store.passages.frequency('"bearing"', [], 1)).toBe(1); // enough
    expect(own.store.passages.frequency('"bearing"', [], 5)).toBe(2);
    expect(() => own.store.passages.words('"open', { k: 1 })).toThrow(/cannot be searched for/);
  });

  it('knows an unchanged document and resumes an interrupted one', () => {
    ingest('a.txt', 'one', [passage(0, 'x')]);
    const again = { name: 'a.txt', mediaType: 'text/plain', data: bytes('one'), at: 5 };
    expect(own.store.passages.beginDocument(again).kind).toBe('unchanged');

    const begun = own.store.passages.beginDocument({ ...again, name: 'b.pdf', pages: 9 });
    own.store.passages.addPassages(begun.document.id, [passage(0, 'first'), passage(1, 'second')], 4);
    expect(own.store.passages.words('"second"', { k: 5 })).toEqual([]);
    own.reopen();
    const resumed = own.store.passages.beginDocument({ ...again, name: 'b.pdf', pages: 9 });
    expect(resumed).toMatchObject({ kind: 'read', lastPage: 4, nextOrdinal: 2, document: { id: begun.document.id } });
    expect(own.store.passages.documents({ all: true }).map((d) => d.state)).toEqual(['ready', 'reading']);
  });

  it('keeps the old revision until the new one is finished, and answers by date', () => {
    const old = ingest('m.txt', 'v1', [passage(0, 'limit 80 bar')], 1000);
    const begun = own.store.passages.beginDocument({
      name: 'm.txt',
      mediaType: 'text/plain',
      data: bytes('v2'),
      at: 2000,
    });
    const [id] = own.store.passages.addPassages(begun.document.id, [passage(0, 'limit 90 bar')], 1);
    const hit = (at?: number) => own.store.passages.words('"limit"', { k: 5, at }).map((found) => found.id);
    expect(hit()).toEqual(old.ids);
    own.store.passages.finishDocument(begun.document.id, { at: 2000 });
    expect(hit()).toEqual([id]);
    expect(hit(1500)).toEqual(old.ids);
    expect(own.store.passages.document('m.txt')).toMatchObject({ revision: '2', passages: 1 });
    expect(own.store.passages.passage(old.ids[0] ?? -1)?.text).toBe('limit 80 bar');
    expect(new TextDecoder().decode(own.store.passages.bytes('m.txt').data)).toBe('v2');
    expect(new TextDecoder().decode(own.store.passages.bytes('m.txt', '1').data)).toBe('v1');
    own.store.passages.removeDocument('m.txt');
    expect(hit()).toEqual([]);
    expect(own.store.passages.passage(old.ids[0] ?? -1)).toBeUndefined();
    expect(() => own.store.passages.bytes('m.txt')).toThrow(/no document "m.txt"/);
    // The ids of what was removed are not given to something else.
    expect(ingest('n.txt', 'other', [passage(0, 'x')]).ids).not.toContain(id);
  });

  it('finds the nearest vectors as an exact search does', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648 - 0.5;
    };
    const unit = () => {
      const vector = Float32Array.from({ length: 64 }, random);
      const norm = Math.hypot(...vector);
      return vector.map((component) => component / norm);
    };
    const names = ['a.txt', 'b.txt'];
    const vectors = names.flatMap((name) => {
      const { ids } = ingest(
        name,
        name,
        Array.from({ length: 200 }, (_, i) => passage(i, `${name} ${i}`)),
      );
      return ids.map((id) => ({ id, vector: unit() }));
    });
    const shelf = own.store.passages.vectors;
    expect(shelf.use({ id: 'm', dimensions: 64 })).toBe(false);
    expect(shelf.use({ id: 'm', dimensions: 64 })).toBe(true);
    expect(shelf.missing(1000)).toHaveLength(400);
    expect(shelf.missing(1000, vectors[99]?.id)).toHaveLength(300);
    shelf.put(vectors);
    shelf.put(vectors.slice(0, 3).map((one) => ({ ...one, close: Int8Array.of(1, -2, 127) })));
    expect(shelf.missing(1000)).toEqual([]);
    expect(shelf.count()).toBe(400);
    const query = unit();
    const exact = vectors
      .map(({ id, vector }) => ({ id, score: vector.reduce((sum, c, i) => sum + c * (query[i] ?? 0), 0) }))
      .sort((x, y) => y.score - x.score);
    const found = shelf.nearest(query, { k: 10 });
    expect(found.map(({ id }) => id).slice(0, 3)).toEqual(exact.map(({ id }) => id).slice(0, 3));
    expect(found[0]?.score).toBeCloseTo(exact[0]?.score ?? 0, 1);
    const near = shelf.near(query, [vectors[2]?.id ?? -1, vectors[9]?.id ?? -1, 5]);
    expect(near.map(({ id }) => id)).toEqual([vectors[2]?.id, vectors[9]?.id]);
    expect(near[0]?.score).toBeCloseTo(exact.find(({ id }) => id === vectors[2]?.id)?.score ?? 9, 1);
    const close = shelf.close(near.map(({ id }) => id));
    expect(near.map(({ id }) => [...(close.get(id) ?? [])])).toEqual([[1, -2, 127], []]);
    const onlyB = shelf.nearest(query, { k: 400, documents: ['b.txt'] });
    expect(onlyB).toHaveLength(200);
    own.store.passages.removeDocument('b.txt');
    expect(shelf.count()).toBe(200);
    expect(shelf.nearest(query, { k: 400 })).toHaveLength(200);
    expect(shelf.use({ id: 'other', dimensions: 32 })).toBe(false);
    expect(shelf.count()).toBe(0);
  });
});
