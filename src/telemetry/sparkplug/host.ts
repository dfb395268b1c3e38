import type { SourceQuality } from '../../plant/sample.ts';
import { type BirthStore, type MetricDefinition, type NodeMessage, SparkplugNode } from './node.ts';
import { decodeSparkplug, metricValue, type SparkplugMetric, type SparkplugPayload } from './payload.ts';
import type { InOrder } from './sequence.ts';
import { sparkplugTopic } from './topic.ts';

/** A value heard: of which metric of which node or device, with the source's time. */
export interface HeardValue {
  readonly path: string;
  readonly metric: string;
  readonly value: number | boolean | string | null;
  readonly at: number;
  readonly quality: SourceQuality;
  /** Not the present state: the source calls it stale or historical, or a broker kept it. */
  readonly stale: boolean;
}

/** A message as it came from the bus. */
export interface BusMessage {
  readonly topic: string;
  readonly payload: Uint8Array;
  readonly receivedAt: number;
  readonly retained?: boolean;
}

/** What a message told. Order: first these paths ("group/node[/device]") stopped being live, then the values. */
export interface Heard {
  readonly lost: readonly { readonly path: string; readonly since: number }[];
  readonly values: readonly HeardValue[];
  readonly problems: readonly string[];
}
interface Told {
  readonly lost: { readonly path: string; readonly since: number }[];
  readonly values: HeardValue[];
  readonly problems: string[];
}

const GOOD = 192;
const STALE = 500;
/** More nodes than this are not remembered: someone is making them up. */
const MOST_NODES = 10_000;

/**
 * A Sparkplug B 3.0 host application that only listens: it keeps what births define, follows sequence numbers and deaths,
 * and never asks for a rebirth, which would be a write. Pure but for the store of births: messages in, values out.
 */
export class SparkplugHost {
  private readonly nodes = new Map<string, SparkplugNode>();
  private readonly births: BirthStore;
  private readonly connection: string;
  private readonly reorderTimeout: number;

  /**
   * `expected`: the nodes ("group/node") that tags name; they are shown as waiting until they are born. `reorderTimeout`: how
   * long a message waits for those missing before it, ms; 0: not at all.
   */
  constructor(options: {
    readonly connection: string;
    readonly expected: readonly string[];
    readonly births: BirthStore;
    readonly reorderTimeout?: number;
  }) {
    this.connection = options.connection;
    this.births = options.births;
    this.reorderTimeout = options.reorderTimeout ?? 0;
    for (const path of options.expected) this.node(path);
  }

  /** Takes a message; one that the broker `retained` is of unknown age, as its certificates are. */
  take({ topic, payload, receivedAt, retained = false }: BusMessage): Heard {
    const told: Told = { lost: [], values: [], problems: [] };
    const named = sparkplugTopic(topic);
    const place = named && { ...named, certificate: named.certificate || retained };
    const node = place === undefined ? undefined : this.node(place.node);
    if (place === undefined || node === undefined) return told;
    let message: SparkplugPayload;
    try {
      message = decodeSparkplug(payload);
    } catch (error) {
      return { ...told, problems: [error instanceof Error ? error.message : String(error)] };
    }
    const heard: NodeMessage = { place, message, receivedAt };
    if (place.certificate) this.process(node, heard, told);
    else if (place.kind === 'NDEATH' || place.kind === 'NBIRTH') {
      this.follow(node, node.sequence.release(), told);
      if (place.kind === 'NBIRTH') {
        node.sequence.restart(sequenceNumber(message, told));
        if (message.seq !== undefined && message.seq !== 0)
          told.problems.push(`a birth with sequence number ${message.seq}`);
      }
      this.process(node, heard, told);
    } else {
      const seq = sequenceNumber(message, told);
      if (seq === undefined) this.process(node, heard, told);
      else {
        if (node.sequence.last === undefined) node.certain = false;
        this.follow(node, node.sequence.take(seq, heard, receivedAt), told);
      }
    }
    return told;
  }

  /** Lets time pass: messages that have waited long enough for those before them are taken. */
  tick(now: number): Heard {
    const told: Told = { lost: [], values: [], problems: [] };
    for (const node of this.nodes.values()) this.follow(node, node.sequence.due(now), told);
    return told;
  }

  /** The broker is lost: nobody is known to be alive, and births may be missed until it is back. */
  disconnected(): void {
    for (const node of this.nodes.values()) if (node.state === 'online') node.state = 'waiting';
  }

  /** Everything that births have defined, for proposing a plant file. */
  definitions(): readonly MetricDefinition[] {
    return [...this.nodes.values()].flatMap((node) => node.definitions());
  }
  nodePaths(): readonly string[] {
    return [...this.nodes.keys()];
  }
  get anyOnline(): boolean {
    return [...this.nodes.values()].some(({ state }) => state === 'online');
  }
  /** "2 of 3 nodes online; offline: G/N2; waiting for the birth of G/N3". */
  describe(): string {
    const nodes = [...this.nodes.values()];
    const online = nodes.filter(({ state }) => state === 'online');
    const offline = nodes.filter(({ state }) => state === 'offline');
    const unborn = nodes.filter((node) => node.state !== 'offline' && !node.born.has(node.path));
    const silent = nodes.filter((node) => node.state === 'waiting' && node.born.has(node.path));
    const unsure = online.filter((node) => !node.certain && node.born.has(node.path));
    const dead = online.flatMap((node) => [...node.devices].filter(([, alive]) => !alive).map(([path]) => path));
    return [
      `${online.length} of ${nodes.length} nodes online`,
      ...some('offline:', offline),
      ...some('waiting for the birth of', unborn),
      ...some('nothing heard yet of', silent),
      ...some('a message was missed, so values are uncertain until the next birth of', unsure),
      ...(dead.length > 0 ? [`devices offline: ${few(dead)}`] : []),
    ].join('; ');
  }

  private node(path: string): SparkplugNode | undefined {
    const known = this.nodes.get(path);
    if (known !== undefined || this.nodes.size >= MOST_NODES) return known;
    const { reorderTimeout } = this;
    const node = new SparkplugNode(path, { kept: this.births.get(`${this.connection}/${path}`) ?? [], reorderTimeout });
    this.nodes.set(path, node);
    return node;
  }

  private follow(node: SparkplugNode, { ready, missed }: InOrder<NodeMessage>, told: Told): void {
    if (missed !== undefined) {
      told.problems.push(`sequence number ${missed.got} after ${missed.after}: messages were missed`);
      node.certain = false;
      const since = ready[0]?.receivedAt ?? Date.now();
      for (const path of [node.path, ...node.devices.keys()]) told.lost.push({ path, since });
    }
    for (const heard of ready) this.process(node, heard, told);
  }

  private process(node: SparkplugNode, heard: NodeMessage, told: Told): void {
    const context: Context = { ...heard, node, told };
    const { kind } = heard.place;
    if (kind === 'NDEATH') this.nodeDeath(context);
    else if (kind === 'NBIRTH' || kind === 'DBIRTH') this.birth(context);
    else if (kind === 'DDEATH') deviceDeath(context);
    else this.data(context);
  }

  private birth({ place, node, message, receivedAt, told }: Context): void {
    const path = place.device ?? node.path;
    if (place.device === undefined) {
      // A birth of the node begins a new session: its devices are to be born again.
      for (const device of node.devices.keys()) told.lost.push({ path: device, since: receivedAt });
      if (place.certificate) node.certain = false;
      else {
        node.devices.clear();
        node.bdSeq = bdSeqOf(message);
        if (node.bdSeq === undefined) told.problems.push('a birth without bdSeq');
        node.certain = true;
      }
    } else if (!place.certificate) node.devices.set(path, true);
    node.forget(path);
    node.born.add(path);
    for (const metric of message.metrics) {
      const problem = node.define(path, metric);
      if (problem !== undefined) told.problems.push(problem);
    }
    this.births.put(`${this.connection}/${node.path}`, node.definitions());
    if (!place.certificate) node.state = 'online';
    this.values({ place, node, message, receivedAt, told });
  }

  private data(context: Context): void {
    const { node, place } = context;
    if (!place.certificate) {
      node.state = 'online';
      if (place.device !== undefined) node.devices.set(place.device, true);
    }
    this.values(context);
  }

  private values({ place, node, message, receivedAt, told }: Context): void {
    const path = place.device ?? node.path;
    for (const metric of message.metrics) {
      const definition = node.find(path, metric);
      if (definition === undefined) {
        if (node.born.has(path))
          told.problems.push(
            `no birth defines ${metric.alias === undefined ? 'a metric without a name' : `alias ${metric.alias}`}`,
          );
        continue;
      }
      const value = metricValue(metric, metric.datatype ?? definition.datatype);
      if (value === undefined) continue;
      const byAlias = metric.name === undefined;
      told.values.push({
        path: definition.path,
        metric: definition.name,
        value,
        at: metric.timestamp ?? message.timestamp ?? receivedAt,
        quality: qualityOf(metric, value, place.certificate || (byAlias && !node.certain)),
        stale: metric.quality === STALE || place.certificate || metric.isHistorical,
      });
    }
  }

  private nodeDeath({ node, message, receivedAt, told }: Context): void {
    const bdSeq = bdSeqOf(message);
    if (bdSeq === undefined) told.problems.push('a death without bdSeq');
    // The will of a session before the present one says nothing about this one.
    if (bdSeq !== undefined && node.bdSeq !== undefined && bdSeq !== node.bdSeq) return;
    node.state = 'offline';
    node.certain = false;
    node.sequence.restart(undefined);
    // A will was written when the node connected: the time that counts is ours, now.
    told.lost.push({ path: node.path, since: receivedAt });
    for (const device of node.devices.keys()) {
      node.devices.set(device, false);
      told.lost.push({ path: device, since: receivedAt });
    }
  }
}

interface Context extends NodeMessage {
  readonly node: SparkplugNode;
  readonly told: Told;
}

/** Device deaths carry their own time. */
function deviceDeath({ place, node, message, receivedAt, told }: Context): void {
  if (place.device === undefined) return;
  node.devices.set(place.device, false);
  told.lost.push({ path: place.device, since: message.timestamp ?? receivedAt });
}

/** A message's number, which runs from 0 to 255 over all messages of a node but its death. */
function sequenceNumber({ seq }: SparkplugPayload, told: Told): number | undefined {
  if (seq !== undefined && Number.isInteger(seq) && seq >= 0 && seq <= 255) return seq;
  told.problems.push('a message without a sequence number');
  return undefined;
}

function bdSeqOf(message: SparkplugPayload): number | undefined {
  const metric = message.metrics.find(({ name }) => name === 'bdSeq');
  const value = metric === undefined ? undefined : metricValue(metric, metric.datatype);
  return typeof value === 'number' ? value : undefined;
}

function qualityOf(metric: SparkplugMetric, value: unknown, unsure: boolean): SourceQuality {
  if (value === null) return 'bad';
  const { quality } = metric;
  // Beside Sparkplug's three codes, OPC's ranges are seen: below 64 bad, up to 191 uncertain.
  if (quality !== undefined && quality !== GOOD) return quality < 64 ? 'bad' : 'uncertain';
  return unsure ? 'uncertain' : 'good';
}

const few = (names: readonly string[]) =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
const some = (words: string, nodes: readonly SparkplugNode[]) =>
  nodes.length === 0 ? [] : [`${words} ${few(nodes.map(({ path }) => path))}`];
