import {
  AttributeIds,
  BrowseDirection,
  browseAll,
  type ClientSession,
  makeBrowsePath,
  NodeClass,
} from 'node-opcua-client';
import { CONDITION_FIELDS, type ConditionEvent, conditionEvent } from './condition.ts';

const OBJECTS = 'i=85';
const ALARM_CONDITION_TYPE = 'i=2915';
const DEEPEST = 12;
const MOST_OBJECTS = 20_000;
const AT_ONCE = 100;

/**
 * The conditions of a server as they stand, by browsing and reading alone. (The usual way, ConditionRefresh, is a call.)
 * Conditions that the server does not show in its address space are known from their next event only.
 */
export async function standingConditions(session: ClientSession): Promise<readonly ConditionEvent[]> {
  const types = await below(session, {
    roots: [ALARM_CONDITION_TYPE],
    reference: 'HasSubtype',
    kind: NodeClass.ObjectType,
  });
  const alarmTypes = new Set([ALARM_CONDITION_TYPE, ...types.map(({ node }) => node)].map(bare));
  const objects = await below(session, {
    roots: [OBJECTS],
    reference: 'HierarchicalReferences',
    kind: NodeClass.Object,
  });
  const conditions = objects.filter(({ type }) => alarmTypes.has(bare(type))).map(({ node }) => node);
  const events: ConditionEvent[] = [];
  for (let from = 0; from < conditions.length; from += AT_ONCE) {
    events.push(...(await readConditions(session, conditions.slice(from, from + AT_ONCE))));
  }
  return events;
}

/** "i=5" and "ns=0;i=5" are the same node. */
const bare = (node: string) => node.replace(/^ns=0;/, '');

interface Search {
  readonly roots: readonly string[];
  readonly reference: string;
  readonly kind: NodeClass;
}

/** Every node of a kind below the roots, with its type. */
async function below(
  session: ClientSession,
  { roots, reference, kind }: Search,
): Promise<readonly { readonly node: string; readonly type: string }[]> {
  const found = new Map<string, string>();
  let level = roots;
  for (let depth = 0; depth < DEEPEST && level.length > 0 && found.size < MOST_OBJECTS; depth += 1) {
    const next: string[] = [];
    for (let from = 0; from < level.length; from += AT_ONCE) {
      const results = await browseAll(
        session,
        level.slice(from, from + AT_ONCE).map((nodeId) => ({
          nodeId,
          referenceTypeId: reference,
          includeSubtypes: true,
          browseDirection: BrowseDirection.Forward,
          nodeClassMask: kind,
          resultMask: 63,
        })),
      );
      for (const child of results.flatMap(({ references }) => references ?? [])) {
        const node = child.nodeId.toString();
        if (found.has(node)) continue;
        found.set(node, child.typeDefinition.toString());
        next.push(node);
      }
    }
    level = next;
  }
  return [...found].map(([node, type]) => ({ node, type }));
}

async function readConditions(
  session: ClientSession,
  conditions: readonly string[],
): Promise<readonly ConditionEvent[]> {
  const fields = CONDITION_FIELDS.slice(1);
  const paths = conditions.flatMap((node) =>
    fields.map((field) => makeBrowsePath(node, `/${field.replace('.', '/')}`)),
  );
  const targets = (await session.translateBrowsePath(paths)).map(({ targets: found }) => found?.[0]?.targetId);
  const known = targets.filter((target) => target !== undefined);
  if (known.length === 0) return [];
  const read = await session.read(known.map((nodeId) => ({ nodeId, attributeId: AttributeIds.Value })));
  const values = new Map(known.map((target, i) => [target, read[i]?.value?.value as unknown]));
  return conditions.flatMap((node, i) => {
    const own = fields.map((_, k) => {
      const target = targets[i * fields.length + k];
      return target === undefined ? undefined : values.get(target);
    });
    return conditionEvent([node, ...own]) ?? [];
  });
}
