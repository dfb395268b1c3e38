import { z } from 'zod';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { HOST, parseConnection } from './connection-options.ts';
import { DurationMs } from './duration.ts';
import { Garbage } from './garbage.ts';
import { modbusPoint } from './modbus/point.ts';
import { type PollRange, pollPlan, splitRange } from './modbus/poll-plan.ts';
import { type Answer, connectModbus, type ModbusReader } from './modbus/reader.ts';
import { endOf } from './patience.ts';
import type { TelemetrySink, TelemetrySource } from './source.ts';
import { StateReporter } from './state-reporter.ts';
import { ConnectionFailure, troubleOf } from './trouble.ts';
import { toValue } from './value.ts';

const Options = z.looseObject({
  id: z.string(),
  url: z.url({ protocol: /^(modbus|tcp|modbus\+tcp)$/, hostname: HOST, error: 'expected modbus://HOST:PORT' }),
  /** Unit id for tags that name none. */
  unit: z.coerce.number().int().min(0).max(255).default(1),
  interval: DurationMs.default(1000),
  timeout: DurationMs.default(2000),
});
type Options = z.infer<typeof Options>;

/** Options, and each tag's registers; throws `Failure` ('bad-input') that names what cannot be used. */
export function modbusPoints(connection: Connection, tags: readonly Tag[]) {
  return { options: parseConnection(Options, connection), points: tags.map(modbusPoint) };
}

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;
/** Timeouts in a row after which the connection is given up and made anew. */
const MOST_TIMEOUTS = 3;

/** A device's own refusal (illegal address and the like), which is an answer, unlike a timeout. */
const refusal = (error: unknown): number | undefined =>
  error instanceof Error && 'modbusCode' in error && typeof error.modbusCode === 'number'
    ? error.modbusCode
    : undefined;

/** Tags polled over Modbus TCP with function codes 1 to 4. Modbus has no time and no quality: samples are dated on arrival. */
export class ModbusSource implements TelemetrySource {
  readonly id: string;
  readonly kind = 'modbus';
  private readonly connection: Connection;
  private readonly tags: readonly Tag[];
  private readonly garbage = new Garbage();
  private plan: readonly PollRange[] = [];
  private reader: ModbusReader | undefined;
  private state: StateReporter | undefined;
  private running = false;
  private timer: NodeJS.Timeout | undefined;
  private wake: (() => void) | undefined;
  private loop: Promise<void> | undefined;

  constructor(connection: Connection, tags: readonly Tag[]) {
    this.id = connection.id;
    this.connection = connection;
    this.tags = tags;
  }

  async start(sink: TelemetrySink): Promise<void> {
    const { options, points } = modbusPoints(this.connection, this.tags);
    this.plan = pollPlan(points, options.unit);
    this.state = new StateReporter(sink.state.bind(sink));
    this.state.set('connecting', options.url);
    this.running = true;
    this.loop = this.run(options, sink);
  }

  async stop(): Promise<void> {
    this.running = false;
    this.reader?.close();
    this.wake?.();
    await endOf(this.loop);
    this.state?.set('stopped', 'stopped');
  }

  private async run(options: Options, sink: TelemetrySink): Promise<void> {
    const url = new URL(options.url);
    const place = {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || 502,
      timeout: options.timeout,
    };
    let retry = FIRST_RETRY;
    while (this.running) {
      try {
        let lost = false;
        this.reader = await connectModbus(place, () => {
          lost = true;
        });
        while (this.running && !lost) {
          const began = Date.now();
          await this.poll(sink);
          retry = FIRST_RETRY;
          await this.pause(Math.max(10, options.interval - (Date.now() - began)));
        }
        throw new Error('the connection was cut');
      } catch (error) {
        this.reader?.close();
        this.reader = undefined;
        if (!this.running) break;
        const trouble = troubleOf(error instanceof Error ? error : new Error(String(error)));
        const failure = new ConnectionFailure(`${place.host}:${place.port}`, trouble, error);
        this.state?.set('down', failure.message, failure);
        await this.pause(retry);
        retry = Math.min(LONGEST_RETRY, retry * 2);
      }
    }
  }

  /** Reads every range once. A range that the device refuses gives bad samples; one that does not come is an error. */
  private async poll(sink: TelemetrySink): Promise<void> {
    let timeouts = 0;
    for (const range of this.plan) {
      if (!this.running || this.reader === undefined) return;
      try {
        const answer = await this.reader.read(range);
        if (this.running) sink.samples(this.decode(range, answer));
      } catch (error) {
        const code = refusal(error);
        if (code === undefined) {
          timeouts += 1;
          if (timeouts >= Math.min(MOST_TIMEOUTS, this.plan.length)) throw error;
        } else if (range.points.length > 1) {
          this.plan = this.plan.flatMap((other) => (other === range ? splitRange(range) : [other]));
        } else if (this.running) {
          this.garbage.add(placeOf(range), `refused by the device (exception ${code})`);
          sink.samples(range.points.map(({ tag }) => ({ tag: tag.id, at: Date.now(), value: null, quality: 'bad' })));
        }
      }
    }
    if (this.running)
      this.state?.set('live', `${this.tags.length} tags in ${this.plan.length} requests${this.garbage}`);
  }

  private decode(range: PollRange, answer: Answer): readonly Sample[] {
    const at = Date.now();
    return range.points.map((point) => {
      const from = point.address - range.address;
      const data =
        'bits' in answer ? answer.bits[from] === true : answer.registers.subarray(2 * from, 2 * (from + point.length));
      const broken = (reason: string): Sample => {
        this.garbage.add(`${point.tag.id} at ${placeOf(range)}`, reason);
        return { tag: point.tag.id, at, value: null, quality: 'bad' };
      };
      if (typeof data !== 'boolean' && data.length < 2 * point.length) return broken('an answer that is too short');
      const converted = toValue(point.decode(data), point.tag);
      if (converted.kind === 'garbage') return broken(converted.reason);
      return { tag: point.tag.id, at, value: converted.value, quality: 'good' };
    });
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(this.timer);
        resolve();
      };
      this.wake = done;
      this.timer = setTimeout(done, ms);
    });
  }
}

const placeOf = ({ unit, area, address }: PollRange) => `unit ${unit} ${area} ${address}`;
