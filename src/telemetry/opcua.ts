import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataValue } from 'node-opcua-client';
import { z } from 'zod';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { parseConnection, parseTagSource } from './connection-options.ts';
import { Garbage } from './garbage.ts';
import { ConditionAlarms, type ConditionEvent } from './opcua/condition.ts';
import { OpcuaConnection } from './opcua/options.ts';
import type { OpcuaSession } from './opcua/session.ts';
import { qualityAndTime, variantScalar } from './opcua/value.ts';
import { endOf } from './patience.ts';
import type { TelemetrySink, TelemetrySource } from './source.ts';
import { StateReporter } from './state-reporter.ts';
import { ConnectionFailure } from './trouble.ts';
import { toValue } from './value.ts';
import { heardOf } from './words.ts';

/** Where a tag stands: "ns=2;s=Pump.Speed" or "nsu=URI;s=…"; `index` into an array. */
const OpcuaTagSource = z.looseObject({
  node: z.string().regex(/^(nsu?=[^;]+;)?[isgb]=.+/, 'expected a node id such as ns=2;s=Pump.Speed'),
  index: z.number().int().nonnegative().optional(),
});
interface Item {
  readonly tag: Tag;
  readonly node: string;
  readonly index: number | undefined;
}

/** Options and nodes as the plant file gives them; throws `Failure` ('bad-input') that names what cannot be used. */
export function opcuaItems(
  connection: Connection,
  tags: readonly Tag[],
): { readonly options: OpcuaConnection; readonly items: readonly Item[] } {
  const options = parseConnection(OpcuaConnection, connection);
  const items = tags.map((tag) => {
    const { node, index } = parseTagSource(OpcuaTagSource, tag);
    return { tag, node, index };
  });
  return { options, items };
}

/** A silence of less is no gap: a value may simply not have changed, ms. */
const LEAST_GAP = 5000;
/** Older values than this are not fetched from a server's history, ms. */
const LONGEST_GAP = 7 * 86_400_000;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

/**
 * Tags and alarms over OPC UA: it subscribes to values (with the source's times; status codes become qualities) and to
 * Alarms & Conditions. Reconnecting is done here, from the ground up, so that a restarted server is found again.
 */
export class OpcuaSource implements TelemetrySource {
  readonly id: string;
  readonly kind = 'opcua';
  private readonly connection: Connection;
  private readonly tags: readonly Tag[];
  private readonly pki: string;
  private readonly garbage = new Garbage();
  private readonly heard = new Set<string>();
  /** The time of each tag's newest value, also of earlier runs. */
  private readonly newest = new Map<string, number>();
  private items: readonly Item[] = [];
  private state: StateReporter | undefined;
  private running = false;
  private lose: (reason: string) => void = () => {};
  private wake: () => void = () => {};
  private loop: Promise<void> | undefined;

  /** `pki`: folder of our certificate and the trust list, where the connection names none. */
  constructor(connection: Connection, tags: readonly Tag[], pki = join(tmpdir(), 'gemba-pki')) {
    this.id = connection.id;
    this.connection = connection;
    this.tags = tags;
    this.pki = pki;
  }

  resume(positions: ReadonlyMap<string, number>): void {
    for (const [tag, at] of positions) this.newest.set(tag, at);
  }

  async start(sink: TelemetrySink): Promise<void> {
    const { options, items } = opcuaItems(this.connection, this.tags);
    this.items = items;
    this.state = new StateReporter(sink.state.bind(sink));
    this.state.set('connecting', options.url);
    this.running = true;
    this.loop = this.run(options, sink);
  }

  async stop(): Promise<void> {
    this.running = false;
    this.lose('stopped');
    this.wake();
    await endOf(this.loop);
    this.state?.set('stopped', 'stopped');
  }

  private async run(options: OpcuaConnection, sink: TelemetrySink): Promise<void> {
    // Loaded only where there is such a connection: the library takes half a second.
    const { openSession, opcuaTrouble } = await import('./opcua/session.ts');
    const alarms = new ConditionAlarms(this.id, (event) => this.placeOf(event, options));
    let retry = FIRST_RETRY;
    while (this.running) {
      let session: OpcuaSession | undefined;
      try {
        const lost = new Promise<string>((resolve) => {
          this.lose = resolve;
        });
        session = await openSession(options, this.pki, this.lose);
        await this.listen(session, options, { sink, alarms });
        retry = FIRST_RETRY;
        throw new Error(await lost);
      } catch (error) {
        await session?.end();
        if (!this.running) break;
        const failure = new ConnectionFailure(options.url, opcuaTrouble(error, options, this.pki), error);
        this.state?.set('down', failure.message, failure);
        await this.pause(retry);
        retry = Math.min(LONGEST_RETRY, retry * 2);
      }
    }
  }

  private async listen(
    { session }: OpcuaSession,
    options: OpcuaConnection,
    { sink, alarms }: { readonly sink: TelemetrySink; readonly alarms: ConditionAlarms },
  ): Promise<void> {
    const { resolveNodes, subscribe } = await import('./opcua/subscribe.ts');
    this.heard.clear();
    const known = new Map(this.newest);
    const nodes = await resolveNodes(
      session,
      this.items.map(({ node }) => node),
    );
    await subscribe(
      session,
      { interval: options.interval, nodes, notifier: options.alarms?.node },
      {
        value: (index, data) => {
          const item = this.items[index];
          if (this.running && item !== undefined) {
            this.heard.add(item.tag.id);
            sink.samples([this.sampleOf(item, data)]);
          }
          this.describe();
        },
        refused: (index, reason) => {
          const item = this.items[index];
          if (!this.running || item === undefined) return;
          this.garbage.add(item.node, reason);
          sink.samples([{ tag: item.tag.id, at: Date.now(), value: null, quality: 'bad' }]);
        },
        condition: (event) => {
          if (this.running) sink.alarms([alarms.take(event)]);
        },
        ended: (reason) => this.lose(reason),
      },
    );
    this.describe();
    await this.fillGaps(session, { nodes, known, sink });
  }

  /** Asks the server for what it kept since the newest values known, where it keeps anything. */
  private async fillGaps(
    session: OpcuaSession['session'],
    gap: {
      readonly nodes: readonly string[];
      readonly known: ReadonlyMap<string, number>;
      readonly sink: TelemetrySink;
    },
  ): Promise<void> {
    const { missedValues } = await import('./opcua/history.ts');
    const now = Date.now();
    const wanted = this.items.flatMap(({ tag }, index) => {
      const since = gap.known.get(tag.id);
      const node = gap.nodes[index];
      if (since === undefined || node === undefined || now - since < LEAST_GAP) return [];
      return [{ index, node, since: Math.max(since, now - LONGEST_GAP) }];
    });
    try {
      for await (const { index, values } of missedValues(session, wanted, now)) {
        const item = this.items[index];
        if (!this.running || item === undefined) return;
        gap.sink.samples(values.filter((data) => data.sourceTimestamp).map((data) => this.sampleOf(item, data)));
      }
    } catch {
      // A server that keeps no history refuses the service: then there is nothing to fill the gap with.
    }
  }

  private sampleOf({ tag, index, node }: Item, data: DataValue): Sample {
    const { quality, at = Date.now() } = qualityAndTime(data);
    this.newest.set(tag.id, Math.max(at, this.newest.get(tag.id) ?? 0));
    // A bad status (node unknown, sensor broken) comes without a value.
    const converted = toValue(variantScalar(data.value, index), tag);
    if (quality === 'bad' || converted.kind === 'garbage') {
      this.garbage.add(node, converted.kind === 'garbage' ? converted.reason : data.statusCode.name);
      return { tag: tag.id, at, value: converted.kind === 'garbage' ? null : converted.value, quality: 'bad' };
    }
    return { tag: tag.id, at, value: converted.value, quality: converted.value === null ? 'bad' : quality };
  }

  private placeOf(event: ConditionEvent, options: OpcuaConnection): { readonly asset: string; readonly tag?: string } {
    const tag = this.items.find(({ node }) => node === event.sourceNode)?.tag;
    const asset = options.alarms?.assets[event.source] ?? tag?.asset ?? options.alarms?.asset ?? event.source;
    return tag === undefined ? { asset } : { asset, tag: tag.id };
  }

  private describe(): void {
    if (!this.running) return;
    const { size } = this.heard;
    this.state?.set(size === 0 ? 'waiting' : 'live', heardOf(size, this.tags.length, `${this.garbage}`));
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
