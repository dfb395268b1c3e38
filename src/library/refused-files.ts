import { z } from 'zod';
import type { Settings } from '../store/settings.ts';
import type { IngestProgress, RefusedFile } from './library.ts';
import { passedOver } from './paths.ts';

const KEY = 'library.refused';
const MOST = 200;
const Kept = z.array(z.object({ file: z.string(), reason: z.string(), at: z.number() }));

/** Files that could not be read: an operator who was not there when they were added has to see that they are missing. */
export class RefusedFiles {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Newest first. */
  list(): RefusedFile[] {
    return Kept.safeParse(this.settings.get(KEY)).data ?? [];
  }

  /** Keeps what an ingest could not read, and forgets it once it could. What was stopped or is not there is no news. */
  hear(step: IngestProgress): void {
    if (step.kind === 'ingested' || step.kind === 'unchanged') this.dismiss(step.file);
    if (step.kind === 'passed over') this.add(step.folder, passedOver(step));
    if (step.kind === 'failed' && step.failure.code !== 'cancelled' && step.failure.code !== 'not-found')
      this.add(step.file, step.failure.message);
  }

  private add(file: string, reason: string): void {
    const others = this.list().filter((one) => one.file !== file);
    this.put([{ file, reason, at: Date.now() }, ...others].slice(0, MOST));
  }

  dismiss(file: string): void {
    const list = this.list();
    if (list.some((one) => one.file === file)) this.put(list.filter((one) => one.file !== file));
  }

  private put(list: readonly RefusedFile[]): void {
    this.settings.put(KEY, list.length ? list : undefined);
  }
}
