import type { DataValue } from 'node-opcua-client';
import type { SourceQuality } from '../../plant/sample.ts';
import { toQuality } from '../value.ts';

/** The scalar in a variant's value: 64-bit integers, localized texts and dates as numbers and texts; arrays by `index`. */
export function scalarOf(value: unknown, index?: number): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (isLocalizedText(value)) return value.text ?? null;
  if (index !== undefined && (Array.isArray(value) || ArrayBuffer.isView(value))) {
    return scalarOf((value as ArrayLike<unknown>)[index]);
  }
  // node-opcua gives 64-bit integers as [high, low].
  if (Array.isArray(value) && value.length === 2) {
    const [high, low] = value as readonly unknown[];
    if (typeof high === 'number' && typeof low === 'number') {
      return Number(BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low >>> 0)));
    }
  }
  return value;
}

function isLocalizedText(value: unknown): value is { readonly text: string | null } {
  return typeof value === 'object' && value !== null && 'text' in value && 'locale' in value;
}

/** A data value's quality by its status code, and its time: the source's, else the server's, else undefined. */
export function qualityAndTime(data: DataValue): { readonly quality: SourceQuality; readonly at: number | undefined } {
  const at = (data.sourceTimestamp ?? data.serverTimestamp)?.getTime();
  // OPC UA's zero time (1601) means that there is none.
  return { quality: toQuality(data.statusCode.value, true), at: at !== undefined && at > 0 ? at : undefined };
}
