import {
  AttributeIds,
  type ClientSession,
  ClientSubscription,
  constructEventFilter,
  type DataValue,
  ofType,
  resolveNodeId,
  TimestampsToReturn,
  type Variant,
} from 'node-opcua-client';
import { CONDITION_FIELDS, type ConditionEvent, conditionEvent } from './condition.ts';
import { standingConditions } from './standing.ts';

export interface SubscriptionEvents {
  /** A value of the node with this index in the list. */
  value(index: number, data: DataValue): void;
  /** The server does not give the node with this index, with its reason. */
  refused(index: number, reason: string): void;
  condition(event: ConditionEvent): void;
  /** The subscription is no more. */
  ended(reason: string): void;
}

const ALARM_CONDITION_TYPE = 'i=2915';
const ITEMS_AT_ONCE = 500;
const QUEUE = 20;

/** The server's address for a node that the plant file names, also by namespace URI: "nsu=URI;s=…". */
export async function resolveNodes(session: ClientSession, nodes: readonly string[]): Promise<readonly string[]> {
  if (!nodes.some((node) => node.startsWith('nsu='))) return nodes;
  const uris = await session.readNamespaceArray();
  return nodes.map((node) => {
    const match = /^nsu=([^;]+);(.*)$/.exec(node);
    const index = match === null ? -1 : uris.indexOf(match[1] ?? '');
    return match === null ? node : index < 0 ? node : `ns=${index};${match[2]}`;
  });
}

/** Subscribes to the values of the nodes and, where asked for, to condition events. Only listens: no refresh, which is a call. */
export async function subscribe(
  session: ClientSession,
  options: { readonly interval: number; readonly nodes: readonly string[]; readonly notifier?: string | undefined },
  events: SubscriptionEvents,
): Promise<void> {
  const subscription = ClientSubscription.create(session, {
    requestedPublishingInterval: options.interval,
    requestedMaxKeepAliveCount: Math.max(2, Math.ceil(5000 / options.interval)),
    requestedLifetimeCount: Math.max(10, Math.ceil(30_000 / options.interval)),
    maxNotificationsPerPublish: 5000,
    publishingEnabled: true,
    priority: 1,
  });
  await new Promise<void>((resolve, reject) => {
    subscription.once('started', () => resolve());
    subscription.once('internal_error', reject);
  });
  subscription.on('terminated', () => events.ended('the server ended the subscription'));
  subscription.on('internal_error', (error: Error) => events.ended(error.message));
  // Conditions first: once the first value is heard, no alarm may be missed.
  if (options.notifier !== undefined) {
    await monitorConditions(subscription, options.notifier, events);
    for (const event of await standingConditions(session)) events.condition(event);
  }
  for (let from = 0; from < options.nodes.length; from += ITEMS_AT_ONCE) {
    await monitor(subscription, { ...options, from }, events);
  }
}

async function monitor(
  subscription: ClientSubscription,
  options: { readonly interval: number; readonly nodes: readonly string[]; readonly from: number },
  events: SubscriptionEvents,
): Promise<void> {
  const some = options.nodes.slice(options.from, options.from + ITEMS_AT_ONCE);
  const group = await subscription.monitorItems(
    some.map((nodeId) => ({ nodeId, attributeId: AttributeIds.Value })),
    { samplingInterval: options.interval, queueSize: QUEUE, discardOldest: true },
    TimestampsToReturn.Both,
  );
  group.on('changed', (_item, data, index) => events.value(options.from + index, data));
  group.monitoredItems.forEach(({ statusCode }, index) => {
    if (!statusCode.isGoodish()) events.refused(options.from + index, statusCode.name);
  });
}

async function monitorConditions(
  subscription: ClientSubscription,
  notifier: string,
  events: SubscriptionEvents,
): Promise<void> {
  const filter = constructEventFilter([...CONDITION_FIELDS], ofType(resolveNodeId(ALARM_CONDITION_TYPE)));
  const item = await subscription.monitor(
    { nodeId: notifier, attributeId: AttributeIds.EventNotifier },
    { samplingInterval: 0, queueSize: 1000, discardOldest: true, filter },
    TimestampsToReturn.Neither,
  );
  item.on('changed', (fields: unknown) => {
    const event = conditionEvent((fields as readonly Variant[]).map(({ value }) => value));
    if (event !== undefined) events.condition(event);
  });
}
