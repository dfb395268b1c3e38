import type { Status } from '../contract.ts';
import type { Library } from '../library/library.ts';

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
  /** Queues files behind those that are being read; a file that cannot be read is logged and the rest goes on. */
  read(paths: readonly string[]): void {
    this.running = this.running
      .then(() => this.run(paths))
      .catch((error) => console.error('reading documents:', error instanceof Error ? error.message : error));
  }
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  private async run(paths: readonly string[]): Promise<void> {
    let files = paths.length;
    let fileNumber = 0;
    let current = '';
    for await (const step of this.library.ingest(paths, this.abort.signal)) {
      if (step.kind === 'started') files = step.files;
      else if (step.kind === 'page') {
        if (step.file !== current) fileNumber++;
        current = step.file;
        const { file, page, pages, secondsLeft } = step;
        this.state = { file, fileNumber, files, page, pages, secondsLeft };
      } else if (step.kind === 'failed') console.error(`${step.file}: ${step.failure.message}`);
      this.onChange();
    }
    this.state = undefined;
    this.onChange();
  }
}
