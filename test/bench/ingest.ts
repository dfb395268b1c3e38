import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEncoder } from '../../src/core/model-room.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openStore } from '../../src/store/open.ts';
import { SCANNED_PAGES, TEXT_PAGES } from './ingest/pages.ts';

const DOCUMENTS = fileURLToPath(new URL('./ingest/documents.ts', import.meta.url));

/** Reading documents: a text PDF with headings, prose, steps and tables, and a scanned one, both made here. */
export default async function ({ log }: { readonly log: (line: string) => void }): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-bench-'));
  const store = openStore(join(folder, 'data'));
  const embedder = await openEncoder();
  const library = openLibrary({ store, embedder });
  try {
    const text = join(folder, 'text.pdf');
    const scan = join(folder, 'scan.pdf');
    execFileSync(process.execPath, [DOCUMENTS, folder]);
    const before = process.memoryUsage.rss();
    const reading = await timed(library.ingest([text]));
    log(`${(TEXT_PAGES / reading.seconds).toFixed(1)} pages/s`);
    const recognising = await timed(library.ingest([scan]));
    log(`${(SCANNED_PAGES / recognising.seconds).toFixed(2)} scanned pages/s`);
    return {
      pagesPerSecond: TEXT_PAGES / reading.seconds,
      peakMb: Math.round(reading.peak / 1e6),
      startMb: Math.round(before / 1e6),
      ocrPagesPerSecond: SCANNED_PAGES / recognising.seconds,
      ocrPeakMb: Math.round(recognising.peak / 1e6),
      ocrShare: store.passages.document('scan.pdf')?.ocrShare ?? 0,
      pages: TEXT_PAGES,
      passages: store.passages.count(),
      embedded: store.passages.vectors.count(),
    };
  } finally {
    await library.close();
    await embedder?.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(progress: AsyncIterable<unknown>): Promise<{ seconds: number; peak: number }> {
  const started = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  for await (const _ of progress);
  clearInterval(watch);
  return { seconds: (performance.now() - started) / 1000, peak };
}
