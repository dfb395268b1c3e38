import {
  AttributeIds,
  BrowseDirection,
  browseAll,
  type ClientSession,
  NodeClass,
  type ReferenceDescription,
} from 'node-opcua-client';
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
  /** Its value now, as a plain scalar; undefined if it holds no single value. */
  readonly value?: unknown;
}

const OBJECTS = 'i=85';
/** The server's description of itself is not the plant. */
const NOT_THE_PLANT = new Set(['ns=0;i=2253', 'ns=0;i=23470', 'ns=0;i=31915']);
const PROPERTY_TYPE = 'ns=0;i=68';
const DEEPEST = 12;
const NODES_AT_ONCE = 200;

interface Place {
  readonly node: string;
  readonly path: readonly string[];
}

/** Walks down from the Objects folder and lists the variables, at most `most`; only browses and reads. */
export async function browseVariables(session: ClientSession, most = 20_000): Promise<readonly FoundVariable[]> {
  const seen = new Set<string>([OBJECTS]);
  const variables: Place[] = [];
  const units = new Map<string, string>();
  let level: readonly Place[] = [{ node: OBJECTS, path: [] }];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && variables.length < most; depth += 1) {
    const next: Place[] = [];
    for (let from = 0; from < level.length && seen.size < 4 * most; from += NODES_AT_ONCE) {
      const parents = level.slice(from, from + NODES_AT_ONCE);
      const children = await childrenOf(session, parents);
      parents.forEach((parent, i) => {
        for (const child of children[i] ?? []) {
          const node = child.nodeId.toString();
          const name = child.displayName.text ?? child.browseName.name ?? node;
          if (isProperty(child)) {
            if (child.browseName.name === 'EngineeringUnits') units.set(parent.node, node);
          } else if (!seen.has(node) && !NOT_THE_PLANT.has(node)) {
            seen.add(node);
            const place = { node, path: [...parent.path, name] };
            next.push(place);
            if (child.nodeClass === NodeClass.Variable && variables.length < most) variables.push(place);
          }
        }
      });
    }
    level = next;
  }
  return describe(session, variables, units);
}

function isProperty(child: ReferenceDescription): boolean {
  return child.nodeClass === NodeClass.Variable && child.typeDefinition.toString() === PROPERTY_TYPE;
}

async function childrenOf(
  session: ClientSession,
  parents: readonly Place[],
): Promise<readonly ReferenceDescription[][]> {
  const results = await browseAll(
    session,
    parents.map(({ node }) => ({
      nodeId: node,
      referenceTypeId: 'HierarchicalReferences',
      includeSubtypes: true,
      browseDirection: BrowseDirection.Forward,
      nodeClassMask: NodeClass.Object | NodeClass.Variable,
      resultMask: 63,
    })),
  );
  return results.map(({ references }) => references ?? []);
}

/** Reads values, descriptions and units. */
async function describe(
  session: ClientSession,
  variables: readonly Place[],
  units: ReadonlyMap<string, string>,
): Promise<readonly FoundVariable[]> {
  const found: FoundVariable[] = [];
  for (let from = 0; from < variables.length; from += NODES_AT_ONCE) {
    const some = variables.slice(from, from + NODES_AT_ONCE);
    const read = async (attributeId: AttributeIds, nodes: readonly string[]) =>
      nodes.length === 0 ? [] : session.read(nodes.map((nodeId) => ({ nodeId, attributeId })));
    const names = some.map(({ node }) => node);
    const values = await read(AttributeIds.Value, names);
    const descriptions = await read(AttributeIds.Description, names);
    const unitNodes = some.map(({ node }) => units.get(node));
    const unitValues = await read(
      AttributeIds.Value,
      unitNodes.filter((node) => node !== undefined),
    );
    let unitIndex = 0;
    some.forEach((place, i) => {
      const scalar = variantScalar(values[i]?.value);
      const unit = unitNodes[i] === undefined ? undefined : unitText(unitValues[unitIndex++]?.value?.value);
      const description = scalarOf(descriptions[i]?.value?.value);
      found.push({
        ...place,
        unit,
        value: typeof scalar === 'object' && scalar !== null ? undefined : scalar,
        description: typeof description === 'string' && description !== '' ? description : undefined,
      });
    });
  }
  return found;
}

/** The display name of an EUInformation. */
function unitText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('displayName' in value)) return undefined;
  const text = scalarOf(value.displayName);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
