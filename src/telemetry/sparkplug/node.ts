import type { StatedLimit } from '../discover/found-signal.ts';
import type { SparkplugMetric, SparkplugPayload } from './payload.ts';
import { Sequence } from './sequence.ts';
import type { SparkplugTopic } from './topic.ts';

/** What a birth certificate says of a metric. `path`: "group/node" or "group/node/device". */
export interface MetricDefinition {
  readonly path: string;
  readonly name: string;
  readonly datatype?: number | undefined;
  readonly alias?: string | undefined;
  readonly unit?: string | undefined;
  readonly limits?: readonly StatedLimit[] | undefined;
}

/** Where births are kept from one run to the next. Keys are "connection/group/node". */
export interface BirthStore {
  get(key: string): readonly MetricDefinition[] | undefined;
  put(key: string, definitions: readonly MetricDefinition[]): void;
}

/** A message of a node, as it came. */
export interface NodeMessage {
  readonly place: SparkplugTopic;
  readonly message: SparkplugPayload;
  readonly receivedAt: number;
}

/**
 * One edge node as the host knows it. `waiting`: nothing heard that proves it alive; `online`; `offline`: it died.
 * `certain`: no message was missed since its birth, so an alias still means what the birth said.
 */
export class SparkplugNode {
  readonly path: string;
  state: 'waiting' | 'online' | 'offline' = 'waiting';
  certain = false;
  bdSeq: number | undefined;
  readonly sequence: Sequence<NodeMessage>;
  /** Whether a birth was heard (or kept from before), of the node and of each device, by path. */
  readonly born = new Set<string>();
  /** Devices heard of, by path, and whether they are alive. */
  readonly devices = new Map<string, boolean>();
  private readonly byName = new Map<string, MetricDefinition>();
  private readonly byAlias = new Map<string, MetricDefinition>();

  constructor(
    path: string,
    { kept = [], reorderTimeout }: { readonly kept?: readonly MetricDefinition[]; readonly reorderTimeout: number },
  ) {
    this.path = path;
    this.sequence = new Sequence(reorderTimeout);
    for (const definition of kept) this.add(definition);
  }
  definitions(): readonly MetricDefinition[] {
    return [...this.byName.values()];
  }
  /** Forgets what the births of this path (all of the node's, for the node itself) said. */
  forget(path: string): void {
    if (path === this.path) this.born.clear();
    for (const definition of this.byName.values()) {
      if (path !== this.path && definition.path !== path) continue;
      this.byName.delete(key(definition.path, definition.name));
      if (definition.alias !== undefined) this.byAlias.delete(definition.alias);
    }
  }
  /** Takes a metric of a birth; answers what is wrong with it, if anything. */
  define(path: string, metric: SparkplugMetric): string | undefined {
    if (metric.name === undefined) return 'a metric of a birth without a name';
    const taken = metric.alias === undefined ? undefined : this.byAlias.get(metric.alias);
    const problem = taken === undefined ? undefined : `alias ${metric.alias} is both ${taken.name} and ${metric.name}`;
    const { name, datatype, alias, unit, limits } = metric;
    this.add({ path, name, datatype, alias, unit, limits });
    return problem;
  }
  /** What a metric of a data message means, by its name or its alias. */
  find(path: string, metric: SparkplugMetric): MetricDefinition | undefined {
    if (metric.name !== undefined)
      return this.byName.get(key(path, metric.name)) ?? { path, name: metric.name, datatype: metric.datatype };
    return metric.alias === undefined ? undefined : this.byAlias.get(metric.alias);
  }
  private add(definition: MetricDefinition): void {
    this.born.add(definition.path);
    this.byName.set(key(definition.path, definition.name), definition);
    if (definition.alias !== undefined) this.byAlias.set(definition.alias, definition);
  }
}

const key = (path: string, name: string) => `${path}\n${name}`;
