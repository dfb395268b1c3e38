import { unzipSync } from 'node:zlib';
import proto from 'sparkplug-payload/lib/sparkplugPayloadProto.js';
import type { StatedLimit } from '../discover/found-signal.ts';
import { limitNamed, oneOfEach } from '../discover/stated-limits.ts';

const { Payload } = proto.org.eclipse.tahu.protobuf;
type RawMetric = proto.org.eclipse.tahu.protobuf.Payload.IMetric;
type RawProperties = proto.org.eclipse.tahu.protobuf.Payload.IPropertySet;

/** The Sparkplug data types that are single values; templates, data sets, bytes and files are none. */
export const DATATYPES: Readonly<Record<number, string>> = {
  1: 'Int8',
  2: 'Int16',
  3: 'Int32',
  4: 'Int64',
  5: 'UInt8',
  6: 'UInt16',
  7: 'UInt32',
  8: 'UInt64',
  9: 'Float',
  10: 'Double',
  11: 'Boolean',
  12: 'String',
  13: 'DateTime',
  14: 'Text',
  15: 'UUID',
};
const SIGNED_BITS: Readonly<Record<number, 8 | 16 | 32 | 64>> = { 1: 8, 2: 16, 3: 32, 4: 64 };
const FLOAT = 9;

/** One metric of a message. Times: ms, UTC. `alias`: decimal text, as it may have 64 bits. */
export interface SparkplugMetric {
  readonly name?: string | undefined;
  readonly alias?: string | undefined;
  readonly datatype?: number | undefined;
  readonly timestamp?: number | undefined;
  readonly isNull: boolean;
  /** Kept by the source while it was not connected: a fact of the past, not the present state. */
  readonly isHistorical: boolean;
  /** Sparkplug's codes: 192 good, 0 bad, 500 stale. */
  readonly quality?: number | undefined;
  readonly unit?: string | undefined;
  /** What its properties state; undefined if they state none. */
  readonly limits?: readonly StatedLimit[] | undefined;
  /** As on the wire; `metricValue` gives it its type. Undefined: the metric holds no single value. */
  readonly wire?: number | bigint | boolean | string | undefined;
}

export interface SparkplugPayload {
  readonly timestamp?: number | undefined;
  readonly seq?: number | undefined;
  readonly metrics: readonly SparkplugMetric[];
}

/** Says that `body` holds the real payload, compressed (DEFLATE or GZIP), as Eclipse Tahu does it. */
const COMPRESSED = 'SPBV1.0_COMPRESSED';
/** A compressed payload may not unfold to more than this. */
const MOST_BYTES = 16_000_000;
const MOST_METRICS = 50_000;
const DEEPEST_TEMPLATE = 8;

/** Decodes a Sparkplug B payload; throws an `Error` in words for bytes that are none. */
export function decodeSparkplug(bytes: Uint8Array): SparkplugPayload {
  let raw: proto.org.eclipse.tahu.protobuf.IPayload;
  try {
    raw = Payload.decode(bytes);
    if (raw.uuid === COMPRESSED)
      raw = Payload.decode(unzipSync(raw.body ?? new Uint8Array(), { maxOutputLength: MOST_BYTES }));
  } catch (error) {
    throw new Error('not a Sparkplug B payload', { cause: error });
  }
  const metrics: SparkplugMetric[] = [];
  for (const metric of raw.metrics ?? []) flatten(metric, { prefix: '', depth: 0, into: metrics });
  return { timestamp: own(raw, 'timestamp', toNumber), seq: own(raw, 'seq', toNumber), metrics };
}

/** A metric, or the members of a template by "template/member". */
function flatten(
  raw: RawMetric,
  place: { readonly prefix: string; readonly depth: number; readonly into: SparkplugMetric[] },
): void {
  if (place.into.length >= MOST_METRICS) throw new Error(`more than ${MOST_METRICS} metrics`);
  const metric = toMetric(raw, place.prefix);
  place.into.push(metric);
  if (place.depth >= DEEPEST_TEMPLATE || metric.name === undefined || !raw.templateValue) return;
  for (const member of raw.templateValue.metrics ?? []) {
    flatten(member, { ...place, prefix: `${metric.name}/`, depth: place.depth + 1 });
  }
}

function toMetric(raw: RawMetric, prefix: string): SparkplugMetric {
  return {
    name: own(raw, 'name', (name) => `${prefix}${name}`),
    alias: own(raw, 'alias', String),
    datatype: own(raw, 'datatype', toNumber),
    timestamp: own(raw, 'timestamp', toNumber),
    isNull: raw.isNull === true,
    isHistorical: raw.isHistorical === true,
    quality: toNumber(property(raw.properties, 'quality')),
    unit: toText(property(raw.properties, 'engUnit') ?? property(raw.properties, 'Engineering Units')),
    limits: limitsOf(raw.properties),
    wire: wireValue(raw),
  };
}

type Scalars = {
  readonly [K in 'intValue' | 'longValue' | 'floatValue' | 'doubleValue' | 'booleanValue' | 'stringValue']?: unknown;
};

/** The value that was sent; a message's prototype holds zeros for those that were not. */
function wireValue(raw: Scalars): SparkplugMetric['wire'] {
  return (
    own(raw, 'intValue', toNumber) ??
    own(raw, 'longValue', toBigInt) ??
    own(raw, 'floatValue', toNumber) ??
    own(raw, 'doubleValue', toNumber) ??
    own(raw, 'booleanValue', (value) => value === true) ??
    own(raw, 'stringValue', toText)
  );
}
function property(set: RawProperties | null | undefined, key: string): unknown {
  const at = (set?.keys ?? []).findIndex((name) => name.toLowerCase() === key.toLowerCase());
  const value = at < 0 ? undefined : set?.values?.[at];
  return value == null ? undefined : wireValue(value);
}
function limitsOf(set: RawProperties | null | undefined): readonly StatedLimit[] | undefined {
  const keys = set?.keys ?? [];
  const limits = oneOfEach(keys.flatMap((key) => limitNamed(key, property(set, key)) ?? []));
  return limits.length > 0 ? limits : undefined;
}
function own<T extends object, K extends keyof T, R>(object: T, key: K, read: (value: unknown) => R): R | undefined {
  const value: unknown = Object.hasOwn(object, key) ? object[key] : undefined;
  return value === undefined || value === null ? undefined : read(value);
}
const toText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const toBigInt = (value: unknown) => BigInt(String(value));
function toNumber(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(String(value));
}

/**
 * A metric's value with its type (from the message or from the birth): integers signed as declared, floats without the noise
 * of their conversion. Null where the source says so; undefined where there is no single value.
 */
export function metricValue(
  metric: SparkplugMetric,
  datatype: number | undefined,
): number | boolean | string | null | undefined {
  if (metric.isNull) return null;
  const { wire } = metric;
  if (datatype !== undefined && DATATYPES[datatype] === undefined) return undefined;
  if (typeof wire !== 'number' && typeof wire !== 'bigint') return wire;
  const bits = SIGNED_BITS[datatype ?? 0];
  if (bits !== undefined) return Number(BigInt.asIntN(bits, BigInt(wire)));
  if (datatype === FLOAT && typeof wire === 'number' && Number.isFinite(wire)) return Number(wire.toPrecision(7));
  return Number(wire);
}
