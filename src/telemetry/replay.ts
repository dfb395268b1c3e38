import { z } from 'zod';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { parseConnection, parseTagSource } from './connection-options.ts';
import { Garbage } from './garbage.ts';
import { endOf } from './patience.ts';
import { type Recorded, readRecording } from './replay/read-file.ts';
import type { TelemetrySink, TelemetrySource } from './source.ts';
import { StateReporter } from './state-reporter.ts';
import { ConnectionFailure } from './trouble.ts';
import { toQuality, toValue } from './value.ts';

const Options = z.looseObject({
  id: z.string(),
  /** A .jsonl or .csv recording. */
  file: z.string().min(1),
  /** 1: as fast as it was; 60: an hour a minute; "max": as fast as it can be read. */
  speed: z.union([z.number().positive(), z.literal('max')]).default(1),
  /** "now": dated as if it happened now; "recorded": with the times of the recording. */
  times: z.enum(['now', 'recorded']).default('now'),
  /** Begins again at the end. */
  loop: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

/** The name in the recording, where it is not the tag's id. */
const ReplayTagSource = z.looseObject({ name: z.string().optional() });

/** Options, and each tag's name in the recording; throws `Failure` ('bad-input') that names what cannot be used. */
export function replayNames(connection: Connection, tags: readonly Tag[]) {
  const options = parseConnection(Options, connection);
  const names = tags.map((tag) => ({ tag, name: parseTagSource(ReplayTagSource, tag).name ?? tag.id }));
  return { options, names };
}

const BATCH = 1000;
const RETRY = 1000;
const BETWEEN_LOOPS = 200;
/** Recorded pauses of less are not waited for, ms. */
const SHORTEST_PAUSE = 5;

/** A recording played as if it were a plant, at any speed. A file that is not there is waited for. */
export class ReplaySource implements TelemetrySource {
  readonly id: string;
  readonly kind = 'replay';
  private readonly connection: Connection;
  private readonly tags: readonly Tag[];
  private readonly byName = new Map<string, Tag[]>();
  private readonly garbage = new Garbage();
  private state: StateReporter | undefined;
  private running = false;
  /** Recorded times before this were told in an earlier run, ms. */
  private position = Number.NEGATIVE_INFINITY;
  private wake: () => void = () => {};
  private loop: Promise<void> | undefined;

  constructor(connection: Connection, tags: readonly Tag[]) {
    this.id = connection.id;
    this.connection = connection;
    this.tags = tags;
  }

  resume(positions: ReadonlyMap<string, number>): void {
    this.position = Math.max(this.position, ...positions.values());
  }

  async start(sink: TelemetrySink): Promise<void> {
    const { options, names } = replayNames(this.connection, this.tags);
    for (const { tag, name } of names) this.byName.set(name, [...(this.byName.get(name) ?? []), tag]);
    this.state = new StateReporter(sink.state.bind(sink));
    this.state.set('connecting', options.file);
    this.running = true;
    this.loop = this.run(options, sink);
  }

  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await endOf(this.loop);
    this.state?.set('stopped', 'stopped');
  }

  private async run(options: Options, sink: TelemetrySink): Promise<void> {
    do {
      try {
        const count = await this.play(options, sink);
        if (this.running) this.state?.set('waiting', `the recording is over: ${count} samples${this.garbage}`);
        if (!options.loop) return;
        await this.pause(BETWEEN_LOOPS);
      } catch (error) {
        const failure = new ConnectionFailure(options.file, { kind: 'unreachable', words: notRead(error) }, error);
        if (this.running) this.state?.set('down', failure.message, failure);
        await this.pause(RETRY);
      }
    } while (this.running);
  }

  /** Plays the file once; resolves to how many samples it held. */
  private async play(options: Options, sink: TelemetrySink): Promise<number> {
    let batch: Sample[] = [];
    let count = 0;
    let first: number | undefined;
    const began = Date.now();
    // A recording that keeps its times is one stretch of history: what is stored of it is not told again.
    const goesOn = options.times === 'recorded' && !options.loop;
    const flush = () => {
      if (batch.length > 0 && this.running) sink.samples(batch);
      batch = [];
    };
    for await (const line of readRecording(options.file)) {
      if (!this.running) break;
      if (line.kind === 'broken') {
        this.garbage.add(`line ${line.line}`, line.reason);
        continue;
      }
      for (const record of line.records) {
        if (goesOn && record.at < this.position) continue;
        first ??= record.at;
        const passed = options.speed === 'max' ? 0 : (record.at - first) / options.speed;
        const wait = options.speed === 'max' ? 0 : began + passed - Date.now();
        if (wait > SHORTEST_PAUSE) {
          flush();
          await this.pause(wait);
        }
        const samples = this.samplesOf(record, options.times === 'recorded' ? record.at : Math.round(began + passed));
        count += samples.length;
        batch.push(...samples);
      }
      this.state?.set('live', `playing ${options.file}: ${count} samples${this.garbage}`);
      if (batch.length < BATCH) continue;
      flush();
      await new Promise((resolve) => setImmediate(resolve));
    }
    flush();
    return count;
  }

  private samplesOf(record: Recorded, at: number): readonly Sample[] {
    return (this.byName.get(record.name) ?? []).map((tag): Sample => {
      const converted = toValue(record.raw, tag);
      if (converted.kind === 'garbage') {
        this.garbage.add(record.name, converted.reason);
        return { tag: tag.id, at, value: null, quality: 'bad' };
      }
      const quality = converted.value === null ? 'bad' : toQuality(record.quality);
      return { tag: tag.id, at, value: converted.value, quality };
    });
  }

  private pause(ms: number): Promise<void> {
    if (!this.running) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Why a recording cannot be read. */
function notRead(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file';
  return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
