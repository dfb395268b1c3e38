import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { closeness } from '../../src/language/embedder.ts';
import { readEncoderFolder } from '../../src/language/encoder-folder.ts';
import { joined, meanDirection, ofPassage, ofQuestion, windowsOf } from '../../src/language/reading.ts';
import { openEmbedder } from '../../src/language/transformers-embedder.ts';
import { embedderConforms } from './embedder-conformance.ts';

const SHIPPED = fileURLToPath(new URL('../../models/retrieval/passages-7m', import.meta.url));

embedderConforms('the encoder that ships', async () => openEmbedder(await readEncoderFolder(SHIPPED)));

describe('an encoder folder', () => {
  it('says which file is missing or broken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gemba-encoder-'));
    try {
      await expect(readEncoderFolder(folder)).rejects.toThrow(/gemba\.json is missing/);
      cpSync(SHIPPED, folder, { recursive: true });
      writeFileSync(join(folder, 'onnx/model_quantized.onnx'), 'cut off');
      const embedder = openEmbedder(await readEncoderFolder(folder));
      await expect(embedder.embed(['a'], 'query')).rejects.toMatchObject({ code: 'unavailable' });
      await embedder.close();
      writeFileSync(join(folder, 'config.json'), '{}');
      await expect(readEncoderFolder(folder)).rejects.toThrow(/config\.json/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('compares nothing without a reranker, and says so of one that is cut off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gemba-encoder-'));
    try {
      cpSync(SHIPPED, folder, { recursive: true });
      const shipped = await readEncoderFolder(folder);
      const bare = openEmbedder({ ...shipped, reranks: false });
      expect(shipped.reranks).toBe(true);
      expect(await bare.compare('a', [{ head: '', text: 'b' }])).toBeUndefined();
      await bare.close();
      writeFileSync(join(folder, 'onnx/reranker_quantized.onnx'), 'cut off');
      const broken = openEmbedder(shipped);
      const failed = { code: 'unavailable', message: expect.stringContaining(folder) };
      await expect(broken.compare('a', [{ head: '', text: 'b' }])).rejects.toMatchObject(failed);
      await broken.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is closed in a program that has nothing else to do, whatever it reads', () => {
    const script = fileURLToPath(new URL('closes-while-reading.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^closed: .*was unloaded/);
    expect(status).toBe(0);
  });

  it('gives its memory back when told to rest, unless it was loaded to stay, and reads on afterwards', async () => {
    const embedder = openEmbedder(await readEncoderFolder(SHIPPED));
    const threads = () => (process.report.getReport() as { workers: unknown[] }).workers.length;
    try {
      const before = threads();
      const [first] = await embedder.embed(['grease'], 'passage');
      expect(threads()).toBeGreaterThan(before);
      await embedder.rest();
      expect(threads()).toBe(before);
      expect((await embedder.embed(['grease'], 'passage'))[0]).toEqual(first);
      await embedder.load();
      await embedder.rest();
      expect(await embedder.compare('how much grease', [{ head: '', text: '12 g of grease' }])).toHaveLength(1);
      expect(threads()).toBeGreaterThan(before);
    } finally {
      await embedder.close();
    }
  });

  it('reads a question before the passages of a document that is being read', async () => {
    const embedder = openEmbedder(await readEncoderFolder(SHIPPED));
    try {
      await embedder.load();
      const order: string[] = [];
      const passage = 'The bearing is greased while the pump runs at a steady speed. '.repeat(20);
      const passages = [1, 2].map((n) =>
        embedder.read(Array(12).fill(`${n} ${passage}`), 'passage').then(() => order.push('passages')),
      );
      await embedder.read(['how often is the bearing greased'], 'query').then(() => order.push('question'));
      await Promise.all(passages);
      expect(order).toEqual(['question', 'passages', 'passages']);
    } finally {
      await embedder.close();
    }
  });
});

describe('a reading', () => {
  it('weighs the words of a question by their length', () => {
    const close = ofQuestion(Float32Array.of(9, 9, 9, 9, 3, 0, 0, 0, 0, 0, 0, 1), 4);
    expect([...close].map((value) => Number(value.toFixed(3)))).toEqual([0.75, 0, 0, 0, 0, 0, 0, 0.25]);
    const toQuestion = closeness(close, 4);
    expect(toQuestion(Int8Array.of(127, 0, 0, 0, 0, 0, 0, 127))).toBeCloseTo(1, 3);
    // a shorter passage after a longer one: nothing is left of it
    expect(toQuestion(Int8Array.of(127, 0, 0, 0))).toBeCloseTo(0.75, 3);
    expect(toQuestion(Int8Array.of(-127, 0, 0, -127))).toBe(0);
    expect(toQuestion(new Int8Array())).toBe(0);
  });

  it('keeps a bounded number of rows of a passage', () => {
    const few = ofPassage(Float32Array.of(0, 0, 2, 0, 0, 0.5), 2);
    expect([...few]).toEqual([127, 0, 0, 127]);
    expect(ofPassage(new Float32Array(2 * 101).fill(1), 2)).toHaveLength(64);
  });

  it('divides long texts into windows that each begin with the mark', () => {
    const ids = BigInt64Array.from([2n, ...Array.from({ length: 10 }, (_, i) => BigInt(i + 10))]);
    expect(windowsOf(ids, 5).map((one) => [...one].map(Number))).toEqual([
      [2, 10, 11, 12, 13],
      [2, 14, 15, 16, 17],
      [2, 18, 19],
    ]);
    expect(windowsOf(BigInt64Array.of(2n), 5)).toHaveLength(1);
    expect([...meanDirection([Float32Array.of(1, 0), Float32Array.of(0, 1)])][0]).toBeCloseTo(Math.SQRT1_2, 5);
    expect([...joined([Int8Array.of(1), Int8Array.of(2)])]).toEqual([1, 2]);
  });
});
