import {
  AttributeIds,
  BrowseDirection,
  browseAll,
  type ClientSession,
  NodeClass,
  type ReferenceDescription,
} from 'node-opcua-client';
import type { StatedLimit } from '../discover/found-signal.ts';
import { Properties } from './properties.ts';
import { scalarOf, variantScalar } from './value.ts';

/** A variable found on a server. */
export interface FoundVariable {
  /** By index: "ns=2;s=Pump.Speed"; valid as long as the server's namespaces stay. */
  readonly node: string;
  /** Display names from the first object below Objects down to the variable. */
  readonly path: readonly string[];
  readonly description?: string | undefined;
  /** As the server names it: "°C", "bar". */
  readonly unit?: string | undefined;
  readonly limits: readonly StatedLimit[];
  /** Its value now, as a plain scalar; undefined if it holds no single value. */
  readonly value?: unknown;
}

const OBJECTS = 'i=85';
/** The server's description of itself is not the plant. */
const NOT_THE_PLANT = new Set(['ns=0;i=2253', 'ns=0;i=23470', 'ns=0;i=31915']);
const PROPERTY_TYPE = 'ns=0;i=68';
/** Down the tree, and from what is watched to the alarms that watch it, which may hang nowhere else. */
const REFERENCES = ['HierarchicalReferences', 'HasCondition'];
const DEEPEST = 12;
const NODES_AT_ONCE = 100;

interface Place {
  readonly node: string;
  readonly path: readonly string[];
}

/** Walks down from the Objects folder and lists the variables, at most `most`; only browses and reads. */
export async function browseVariables(session: ClientSession, most = 20_000): Promise<readonly FoundVariable[]> {
  const seen = new Set<string>([OBJECTS]);
  const variables: Place[] = [];
  const properties = new Properties();
  let level: readonly Place[] = [{ node: OBJECTS, path: [] }];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && variables.length < most; depth += 1) {
    const next: Place[] = [];
    for (let from = 0; from < level.length && seen.size < 4 * most; from += NODES_AT_ONCE) {
      const parents = level.slice(from, from + NODES_AT_ONCE);
      const children = await childrenOf(session, parents);
      parents.forEach((parent, i) => {
        const [own, others] = parted(children[i] ?? []);
        for (const { browseName, nodeId } of own) properties.add(parent.node, browseName.name ?? '', nodeId.toString());
        if (properties.isCondition(parent.node)) return; // what hangs below an alarm is its state, no signal
        for (const child of others) {
          const node = child.nodeId.toString();
          if (seen.has(node) || NOT_THE_PLANT.has(node)) continue;
          seen.add(node);
          const place = { node, path: [...parent.path, child.displayName.text ?? child.browseName.name ?? node] };
          next.push(place);
          if (child.nodeClass === NodeClass.Variable && variables.length < most) variables.push(place);
        }
      });
    }
    level = next;
  }
  await properties.read(session);
  return describe(session, variables, properties);
}

/** The properties among the children, and the others. */
function parted(children: readonly ReferenceDescription[]): [ReferenceDescription[], ReferenceDescription[]] {
  const isProperty = ({ nodeClass, typeDefinition }: ReferenceDescription) =>
    nodeClass === NodeClass.Variable && typeDefinition.toString() === PROPERTY_TYPE;
  return [children.filter(isProperty), children.filter((child) => !isProperty(child))];
}

async function childrenOf(
  session: ClientSession,
  parents: readonly Place[],
): Promise<readonly ReferenceDescription[][]> {
  const results = await browseAll(
    session,
    parents.flatMap(({ node }) =>
      REFERENCES.map((referenceTypeId) => ({
        nodeId: node,
        referenceTypeId,
        includeSubtypes: true,
        browseDirection: BrowseDirection.Forward,
        nodeClassMask: NodeClass.Object | NodeClass.Variable,
        resultMask: 63,
      })),
    ),
  );
  return parents.map((_, i) => REFERENCES.flatMap((_, r) => results[i * REFERENCES.length + r]?.references ?? []));
}

/** Reads values and descriptions. */
async function describe(
  session: ClientSession,
  variables: readonly Place[],
  properties: Properties,
): Promise<readonly FoundVariable[]> {
  const found: FoundVariable[] = [];
  for (let from = 0; from < variables.length; from += NODES_AT_ONCE) {
    const some = variables.slice(from, from + NODES_AT_ONCE);
    const read = (attributeId: AttributeIds) => session.read(some.map(({ node: nodeId }) => ({ nodeId, attributeId })));
    const values = await read(AttributeIds.Value);
    const descriptions = await read(AttributeIds.Description);
    some.forEach((place, i) => {
      const scalar = variantScalar(values[i]?.value);
      const description = scalarOf(descriptions[i]?.value?.value);
      found.push({
        ...place,
        unit: properties.unitOf(place.node),
        limits: properties.limitsOf(place.node),
        value: typeof scalar === 'object' && scalar !== null ? undefined : scalar,
        description: typeof description === 'string' && description !== '' ? description : undefined,
      });
    });
  }
  return found;
}
