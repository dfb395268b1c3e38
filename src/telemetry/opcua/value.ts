import type { DataValue } from 'node-opcua-client';
import type { SourceQuality } from '../../plant/sample.ts';
import { toQuality } from '../value.ts';

/** OPC UA's numbers of the types whose values come as [high, low] pairs: signed and unsigned integers of 64 bits. */
const INT64 = 8;
const UINT64 = 9;

/** The scalar in a variant: 64-bit integers, localized texts and dates as numbers and texts; arrays by `index`. */
export function variantScalar(
  variant: { readonly dataType: number; readonly value: unknown } | null | undefined,
  index?: number,
): unknown {
  const { dataType, value } = variant ?? { dataType: 0, value: null };
  if (dataType !== INT64 && dataType !== UINT64) return scalarOf(value, index);
  const pair: unknown = index !== undefined && Array.isArray(value) ? value[index] : value;
  const [high, low]: readonly unknown[] =
    Array.isArray(pair) || ArrayBuffer.isView(pair) ? Array.from(pair as ArrayLike<unknown>) : [];
  if (!Number.isInteger(high) || !Number.isInteger(low)) return value;
  const bits = (BigInt(Number(high)) << 32n) | BigInt(Number(low) >>> 0);
  return Number(dataType === INT64 ? BigInt.asIntN(64, bits) : BigInt.asUintN(64, bits));
}

/** The scalar in a value of any other type. */
export function scalarOf(value: unknown, index?: number): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isFinite(value.getTime()) ? value.toISOString() : null;
  if (isLocalizedText(value)) return value.text ?? null;
  if (index !== undefined && (Array.isArray(value) || ArrayBuffer.isView(value))) {
    return scalarOf((value as ArrayLike<unknown>)[index]);
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
