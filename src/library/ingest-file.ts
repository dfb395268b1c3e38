import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../plant/failure.ts';
import type { Store } from '../store/open.ts';
import { readingKey } from '../store/passage-id.ts';
import type { NewPassage, StoredDocument } from '../store/passage-shelf.ts';
import type { ReadContext, ReadPage, Recogniser, ScanShelf } from './blocks.ts';
import { Chunker, type ChunkState } from './chunk.ts';
import { formatOf } from './formats.ts';
import { Profile, saveProfile } from './profile.ts';

/** Larger files are no manuals; pdf.js would hold all of it in memory. */
const MOST_BYTES = 1_000_000_000;
/** Pages stored at a time: a kill loses at most these. A page read from its picture took seconds and is stored at once. */
const BATCH_PAGES = 16;
const BATCH_PASSAGES = 2000;

export interface FileProgress {
  readonly page: number;
  readonly pages: number;
  /** The page was looked at for pictures, which are read first. */
  readonly pictures?: boolean | undefined;
}

export type FileOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'ingested'; readonly passages: number; readonly problems: readonly string[] };

export interface FileOptions {
  readonly onProgress?: (progress: FileProgress) => void;
  readonly signal?: AbortSignal | undefined;
  /** Reads scanned pages and pictures; missing: they are left out. */
  readonly recognise?: Recogniser | undefined;
  /** As in `ReadContext`. */
  readonly doneRecognising?: (() => Promise<void>) | undefined;
}

/**
 * One file → passages in the store, resuming where an earlier run was interrupted. The document is found only once all of
 * it is stored; until then an older revision stays current. Throws `Failure`.
 */
export async function ingestFile(store: Store, path: string, options: FileOptions = {}): Promise<FileOutcome> {
  const name = basename(path);
  const bytes = await fileBytes(path, name);
  const { length } = bytes; // a reader may take the array over
  const reread = async () => {
    const again = await fileBytes(path, name);
    if (again.length !== length) throw new Failure('conflict', `${name}: was changed while it was read; add it again`);
    return again;
  };
  const { load, mediaType, remark } = formatOf(name, bytes);
  const begun = store.passages.beginDocument({ name, mediaType, data: bytes, at: Date.now() });
  if (begun.kind === 'unchanged') return { kind: 'unchanged' };
  const intake = new Intake(store, begun.document, begun);
  if (remark) intake.problems.push(remark);
  try {
    await readInto(intake, await load(), { bytes, name, options, reread });
  } catch (error) {
    const failure = Failure.from(error, 'bad-input', `${name}: could not be read to its end`);
    // What was asked to stop goes on next time; what is broken would break again
    if (failure.code !== 'cancelled') intake.discard(name);
    throw failure;
  }
  return intake.finish(name);
}

async function fileBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Failure('bad-input', `${name}: not a file`); // a pipe or a device may never end
    const { size } = found;
    if (size > MOST_BYTES)
      throw new Failure(
        'unsupported',
        `${name}: ${(size / 1e9).toFixed(1)} GB is more than a document can have (1 GB)`,
      );
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Failure(
      missing ? 'not-found' : 'bad-input',
      `${path}: ${missing ? 'there is no such file' : 'cannot be read'}`,
      error,
    );
  }
}

interface Source extends Required<Pick<ReadContext, 'name' | 'reread'>> {
  readonly bytes: Uint8Array;
  readonly options: FileOptions;
}

async function readInto(
  intake: Intake,
  reader: typeof import('./readers/txt.ts')['readTxt'],
  { bytes, name, options, reread }: Source,
): Promise<void> {
  let pages = 1;
  const context = {
    name,
    reread,
    signal: options.signal,
    onPages: (count: number) => {
      pages = count;
      intake.pages = count;
    },
    onTitle: (title: string) => {
      intake.title ??= title.trim().slice(0, 300) || undefined;
    },
    onProblem: (problem: string) => {
      if (intake.problems.length < 100) intake.problems.push(problem);
    },
    onFurniture: (text: string) => intake.profile.header(text),
    firstPage: intake.firstPage,
    recognise: options.recognise,
    doneRecognising: options.doneRecognising,
    scans: intake.scans,
    onLook: (page: number) => options.onProgress?.({ page, pages, pictures: true }),
  };
  let count = 0;
  for await (const page of reader(bytes, context)) {
    if (options.signal?.aborted) throw new Failure('cancelled', `${name}: reading was stopped`);
    intake.add(page);
    count = page.number ?? count + 1;
    options.onProgress?.({ page: count, pages: Math.max(pages, count) });
  }
}

/** Passages on their way into the store, a batch at a time. */
class Intake {
  readonly problems: string[] = [];
  readonly profile: Profile;
  readonly firstPage: number;
  title: string | undefined;
  pages: number | undefined;
  /** What was recognised of its pages, until it is stored whole. */
  readonly scans: StoredScans;
  private readonly store: Store;
  private readonly document: StoredDocument;
  private readonly chunker: Chunker;
  private readonly storedPages: number;
  private readonly storedOrdinals: number;
  private batch: NewPassage[] = [];
  private batchPages = 0;
  private lastPage: number;
  private read = 0;
  private byOcr = 0;

  constructor(
    store: Store,
    document: StoredDocument,
    begun: { readonly lastPage: number; readonly nextOrdinal: number },
  ) {
    this.store = store;
    this.document = document;
    const kept = store.settings.get(readingKey(document.id)) as SavedState | undefined;
    // The kept state fits only if it is of the last stored page; else the document is read again from its start, and
    // what is stored already is skipped by ordinal
    const fits = kept !== undefined && kept.page === begun.lastPage && kept.chunks.ordinal === begun.nextOrdinal;
    this.storedPages = fits ? begun.lastPage : 0;
    this.storedOrdinals = begun.nextOrdinal;
    this.chunker = new Chunker(fits ? kept.chunks : undefined);
    this.profile = new Profile(fits ? kept.profile : undefined);
    this.byOcr = fits ? kept.byOcr : 0;
    this.read = fits ? kept.read : 0;
    this.firstPage = this.storedPages + 1;
    this.lastPage = begun.lastPage;
    this.scans = new StoredScans(store, document.id);
  }

  add(page: ReadPage): void {
    if (page.number !== undefined && page.number <= this.storedPages) return;
    const passages = this.chunker.push(page);
    this.profile.page(passages);
    this.batch.push(...passages.filter((passage) => passage.ordinal >= this.storedOrdinals));
    this.read += 1;
    if (page.ocr) this.byOcr += 1;
    this.batchPages += 1;
    this.lastPage = Math.max(this.lastPage, page.number ?? 0);
    if (page.ocr || this.batchPages >= BATCH_PAGES || this.batch.length >= BATCH_PASSAGES) this.store_();
  }

  private store_(): void {
    for (let at = 0; at === 0 || at < this.batch.length; at += BATCH_PASSAGES)
      this.store.passages.addPassages(this.document.id, this.batch.slice(at, at + BATCH_PASSAGES), this.lastPage);
    this.batch = [];
    this.batchPages = 0;
    const state: SavedState = {
      page: this.lastPage,
      chunks: this.chunker.state(),
      profile: this.profile.state(),
      byOcr: this.byOcr,
      read: this.read,
    };
    this.store.settings.put(readingKey(this.document.id), state);
  }

  finish(name: string): FileOutcome {
    this.store_();
    if (this.chunker.state().ordinal === 0) {
      this.discard(name);
      const [why] = this.problems;
      throw new Failure('bad-input', `${name}: no text was found in it${why ? ` (${why})` : ''}`);
    }
    saveProfile(this.store.settings, name, this.profile);
    this.store.settings.remove(readingKey(this.document.id));
    const done = this.store.passages.finishDocument(this.document.id, {
      at: Date.now(),
      pages: this.pages,
      title: this.title,
      ocrShare: this.read ? this.byOcr / this.read : 0,
      problems: this.problems,
    });
    return { kind: 'ingested', passages: done.passages, problems: this.problems };
  }

  /** Leaves nothing of a file that cannot be read; the current revision, if there is one, stays. */
  discard(name: string): void {
    this.store.passages.discardUnfinished(name);
  }
}

/** What was recognised of a document's pages, kept until all of it is read. */
class StoredScans implements ScanShelf {
  private readonly settings: Store['settings'];
  private readonly document: number;

  constructor({ settings }: Store, document: number) {
    this.settings = settings;
    this.document = document;
  }

  get(page: number): unknown {
    return this.settings.get(this.key(page));
  }

  put(page: number, scan: unknown): void {
    this.settings.put(this.key(page), scan);
  }

  private key(page: number): string {
    return `${readingKey(this.document)}.scan.${page}`;
  }
}

interface SavedState {
  readonly page: number;
  readonly chunks: ChunkState;
  readonly profile: ReturnType<Profile['state']>;
  readonly byOcr: number;
  readonly read: number;
}
