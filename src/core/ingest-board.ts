import type { Status } from '../contract.ts';
import type { Library } from '../library/library.ts';
import type { Failure } from '../plant/failure.ts';

/** Reads documents in the background and tells how far it is. */
export class IngestBoard {
  private readonly library: Library;
  private readonly onChange: () => void;
  private readonly abort = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private state: Status['ingest'];

  constructor(library: Library, onChange: () => void) {
    this.library = library;
    this.onChange = onChange;
  }

  /** What is being read now; undefined: nothing. */
  progress(): Status['ingest'] {
    return this.state;
  }
  /**
   * Queues files behind those that are being read. A file that cannot be read is logged and the rest goes on; resolves to the
   * failures by file, once all are read.
   */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Failure>> {
    const done = this.running.then(() => this.run(paths));
    this.running = done.then(
      () => {},
      (error) => console.error('reading documents:', error instanceof Error ? error.message : error),
    );
    return done;
  }
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  private async run(paths: readonly string[]): Promise<ReadonlyMap<string, Failure>> {
    const failures = new Map<string, Failure>();
    let files = paths.length;
    let fileNumber = 0;
    let current = '';
    for await (const step of this.library.ingest(paths, this.abort.signal)) {
      if (step.kind === 'started') files = step.files;
      else if (step.kind === 'page') {
        if (step.file !== current) fileNumber++;
        current = step.file;
        const { file, page, pages, pictures, pagesPerSecond, secondsLeft } = step;
        this.state = { file, fileNumber, files, page, pages, pictures, pagesPerSecond, secondsLeft };
      } else if (step.kind === 'failed') {
        failures.set(step.file, step.failure);
        console.error(step.failure.message);
      }
      this.onChange();
    }
    this.state = undefined;
    this.onChange();
    return failures;
  }
}
