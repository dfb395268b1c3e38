import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Sample, SampleValue, SourceQuality } from '../../src/plant/sample.ts';
import { openStore, type Store } from '../../src/store/open.ts';

/** When the samples of these tests begin, ms. */
export const start = Date.UTC(2026, 2, 1);
export const everything = { from: 0, to: 9e15 };

/** A store in a folder of its own. */
export class FreshStore {
  folder = '';
  private opened: Store | undefined;

  get store(): Store {
    this.opened ??= openStore(this.folder);
    return this.opened;
  }
  /** The store is closed, and opened again at its next use. */
  reopen(): void {
    this.opened?.close();
    this.opened = undefined;
  }
}

/** A fresh store for each test of the file, gone after it. */
export function freshStore(): FreshStore {
  const own = new FreshStore();
  beforeEach(() => {
    own.folder = mkdtempSync(join(tmpdir(), 'gemba-store-'));
  });
  afterEach(() => {
    own.reopen();
    rmSync(own.folder, { recursive: true, force: true });
  });
  return own;
}

/** A sample so many ms after the start. */
export const sample = (tag: string, at: number, value: SampleValue, quality: SourceQuality = 'good'): Sample => ({
  tag,
  at: start + at,
  value,
  quality,
});
