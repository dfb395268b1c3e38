import { type ClientSession, type DataValue, resolveNodeId } from 'node-opcua-client';

/** A node whose values since a time (ms) are wanted; `index` is the caller's. */
export interface Missed {
  readonly index: number;
  readonly node: string;
  readonly since: number;
}

const VALUES_AT_ONCE = 2000;
/** A server that never ends is left after so many answers for a node. */
const MOST_ANSWERS = 500;

/**
 * What a server kept of nodes while nobody listened, from after `since` up to `until`: node by node, in pieces. Only reads
 * (HistoryRead, raw values). A node without history gives nothing; a server without it ends at its first refusal.
 */
export async function* missedValues(
  session: ClientSession,
  wanted: readonly Missed[],
  until: number,
): AsyncGenerator<{ readonly index: number; readonly values: readonly DataValue[] }> {
  for (const { index, node, since } of wanted) {
    let continuationPoint: Buffer | undefined;
    for (let answer = 0; answer < MOST_ANSWERS; answer += 1) {
      const result = await session.readHistoryValue(
        { nodeId: resolveNodeId(node), ...(continuationPoint === undefined ? {} : { continuationPoint }) },
        new Date(since + 1),
        new Date(until),
        { numValuesPerNode: VALUES_AT_ONCE, returnBounds: false },
      );
      if (!result.statusCode.isGoodish()) break;
      yield { index, values: valuesOf(result.historyData) };
      continuationPoint = result.continuationPoint?.length ? result.continuationPoint : undefined;
      if (continuationPoint === undefined) break;
    }
  }
}

/** The data values of a HistoryData; none of anything else. */
function valuesOf(data: unknown): readonly DataValue[] {
  const values = typeof data === 'object' && data !== null && 'dataValues' in data ? data.dataValues : undefined;
  return Array.isArray(values) ? (values as readonly DataValue[]) : [];
}
