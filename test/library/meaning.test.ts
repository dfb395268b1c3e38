import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Embedder } from '../../src/language/embedder.ts';
import { readEncoderFolder } from '../../src/language/encoder-folder.ts';
import { openEmbedder } from '../../src/language/transformers-embedder.ts';
import { PassageEmbedder } from '../../src/library/embed-passages.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const ENCODER = fileURLToPath(new URL('../../models/retrieval/passages-7m', import.meta.url));
const MANUAL = `# Genset
## Faults
| Symptom | Remedy |
|---|---|
| Black smoke | Shed loads; replace the air filter |
| Engine does not crank | Charge the battery |
## Care
Change the oil every 250 hours. Tighten the belts to 10 mm of deflection.
## Storage
Keep the spare parts dry and below 40 °C.
`;
const QUESTION = 'accumulator flat, motor will not turn over';

describe('finding by meaning', () => {
  let folder: string;
  let store: Store;
  let encoder: Embedder;
  const ingest = async (embedder: Embedder | undefined, paths: readonly string[]) => {
    const library = openLibrary({ store, embedder });
    const seen = [];
    for await (const one of library.ingest(paths)) seen.push(one.kind);
    return { library, seen };
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gemba-meaning-'));
    writeFileSync(join(folder, 'genset.md'), MANUAL);
    store = openStore(join(folder, 'data'));
    encoder = openEmbedder(await readEncoderFolder(ENCODER));
  });
  afterAll(async () => {
    await encoder.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('works by words where passages have no vectors, and gives them some at the next reading', async () => {
    const { vectors } = store.passages;
    const plain = await ingest(undefined, [join(folder, 'genset.md')]);
    expect(vectors.model()).toBeUndefined();
    const before = await openLibrary({ store, embedder: encoder }).search('change the oil');
    expect(before[0]?.passage.text).toContain('every 250 hours');
    expect(before[0]?.closeness).toBeUndefined();
    await plain.library.close();

    const { library, seen } = await ingest(encoder, []);
    expect(seen).toEqual(['started']);
    expect(vectors.count()).toBe(store.passages.count());
    const [first] = await library.search(QUESTION);
    expect(first?.passage.text).toContain('does not crank');
    expect(first?.closeness).toBeGreaterThan(0.3);
  });

  it('says nothing of a model that is closed in the midst', async () => {
    const own = openStore(join(folder, 'closed'));
    for await (const _ of openLibrary({ store: own, embedder: undefined }).ingest([join(folder, 'genset.md')]));
    const said = vi.spyOn(console, 'error');
    const closed = openEmbedder(await readEncoderFolder(ENCODER));
    const passages = new PassageEmbedder(own.passages, closed);
    passages.keepUp();
    await closed.close();
    await passages.hold();
    expect(own.passages.vectors.count()).toBe(0);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
    own.close();
  });

  it('does without vectors of another model, and replaces them', async () => {
    const other: Embedder = {
      id: 'another@1',
      dimensions: 32,
      embed: async (texts) => texts.map(() => new Float32Array(32).fill(1)),
      close: async () => {},
    };
    const library = openLibrary({ store, embedder: other });
    expect((await library.search('change the oil'))[0]?.passage.text).toContain('every 250 hours');
    await ingest(other, []);
    expect(store.passages.vectors.model()).toEqual({ id: 'another@1', dimensions: 32 });
    expect(store.passages.vectors.count()).toBe(store.passages.count());
    expect((await library.search('change the oil'))[0]?.passage.text).toContain('every 250 hours');
  });

  it('gives passages no vectors while pictures are read, and lets the embedder rest', async () => {
    let rests = 0;
    const tired: Embedder = {
      id: 'tired@1',
      dimensions: 32,
      embed: async (texts) => texts.map(() => new Float32Array(32).fill(1)),
      rest: async () => {
        rests += 1;
      },
      close: async () => {},
    };
    const embedding = new PassageEmbedder(store.passages, tired);
    await embedding.hold();
    embedding.keepUp();
    expect(rests).toBe(1);
    expect(store.passages.vectors.model()?.id).not.toBe('tired@1');
    embedding.goOn();
    await embedding.finish();
    expect(store.passages.vectors.count()).toBe(store.passages.count());
  });

  it('finds by words when the encoder fails', async () => {
    const broken: Embedder = {
      id: 'another@1',
      dimensions: 32,
      embed: async () => {
        throw new Error('out of memory');
      },
      close: async () => {},
    };
    writeFileSync(join(folder, 'second.md'), '# Pump\nGrease the pump weekly with 5 g.\n');
    const { library, seen } = await ingest(broken, [join(folder, 'second.md')]);
    expect(seen).toContain('ingested');
    expect((await library.search('grease the pump'))[0]?.passage.text).toContain('weekly');
  });
});
