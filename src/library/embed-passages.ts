import type { Embedder, Reading } from '../language/embedder.ts';
import { Failure } from '../plant/failure.ts';
import type { PassageShelf } from '../store/passage-shelf.ts';
import type { Passage } from '../store/store.ts';

/** Passages embedded at a time: enough that many are alike in length, which are read together. */
const BATCH = 64;

/** What the embedder is given of a passage: where it stands, and what it says. */
export const passageText = ({ section, text }: Pick<Passage, 'section' | 'text'>): string =>
  section ? `${section}\n${text}` : text;

/**
 * Gives passages their vectors while documents are still being read. Passages are found by words before they have any, so
 * an embedder that fails delays nothing: it is said once, and the next call tries again.
 */
export class PassageEmbedder {
  private readonly shelf: PassageShelf;
  private readonly embedder: Embedder;
  private running: Promise<void> | undefined;
  private last = -1;
  /** It failed while these documents were read: enough for now. */
  private failed = false;
  private held = false;

  constructor(shelf: PassageShelf, embedder: Embedder) {
    this.shelf = shelf;
    this.embedder = embedder;
  }

  /** Sees to the passages stored since it was last called, in the background. */
  keepUp(signal?: AbortSignal): void {
    if (this.failed || this.held) return;
    this.running ??= this.work(signal)
      .catch((error: unknown) => {
        this.failed = true;
        const { code, message } = Failure.from(error);
        // Closed in the midst of a document: the next start goes on there.
        if (code !== 'cancelled') console.error(`embedding: ${message}; passages without vectors are found by words`);
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Until `goOn` nothing is embedded, and the embedder's memory is there for others. */
  async hold(): Promise<void> {
    this.held = true;
    await this.running;
    await this.embedder.rest?.();
  }

  goOn(signal?: AbortSignal): void {
    this.held = false;
    this.keepUp(signal);
  }

  /** Every passage has its vectors, or `signal` stopped it (the next call goes on). */
  async finish(signal?: AbortSignal): Promise<void> {
    this.held = false;
    await this.running;
    // a document that was interrupted goes on with ids below those seen last
    this.last = -1;
    this.keepUp(signal);
    await this.running;
    this.failed = false;
  }

  private async work(signal: AbortSignal | undefined): Promise<void> {
    const { shelf, embedder } = this;
    shelf.vectors.use({ id: embedder.id, dimensions: embedder.dimensions });
    for (let next = this.next(signal); next; ) {
      const { passages, readings } = next;
      const read = await readings;
      next = this.next(signal); // is read while these are stored
      shelf.vectors.put(
        passages.flatMap(({ id }, i) => {
          const { vector, close } = read[i] ?? {};
          return vector ? [{ id, vector, close: close instanceof Int8Array ? close : undefined }] : [];
        }),
      );
    }
  }

  /** Begins reading the passages after those seen last; undefined where none is left. */
  private next(signal: AbortSignal | undefined) {
    const ids = signal?.aborted || this.held ? [] : this.shelf.vectors.missing(BATCH, this.last);
    if (!ids.length) return undefined;
    this.last = ids.at(-1) ?? this.last;
    const passages = this.shelf.passages(ids);
    const readings = this.read(passages.map(passageText));
    readings.catch(() => {}); // whoever waits for it hears of it; nobody does when storing those before it fails
    return { passages, readings };
  }

  private async read(texts: readonly string[]): Promise<readonly Partial<Reading>[]> {
    if (this.embedder.read) return this.embedder.read(texts, 'passage');
    return (await this.embedder.embed(texts, 'passage')).map((vector) => ({ vector }));
  }
}
