import { Payload } from '../mqtt/message-reader.ts';
import { toTime } from '../value.ts';
import type { FoundSignal } from './found-signal.ts';

const VALUE = /^(value|val|v)$/i;
const TIME = /^(timestamp|time|ts|t|at|source_?timestamp|stamp|datetime|date)$/i;
const QUALITY = /^(quality|q|status_?code|statuscode)$/i;
const UNIT = /^(unit|units|uom|eu|engunit)$/i;
const DEEPEST = 4;
const MOST_LEAVES = 200;

/** The signals in one message of a topic: one for a plain payload or a "value", else one for each single value in the JSON. */
export function signalsOfMessage(topic: string, bytes: Buffer): readonly FoundSignal[] {
  const levels = topic.split('/').filter((level) => level !== '');
  const name = levels.at(-1) ?? topic;
  const { json, text } = new Payload(bytes);
  if (typeof json !== 'object' || json === null) {
    if (text.length > 200 || text.includes('\uFFFD')) return [];
    return [{ place: levels.slice(0, -1), name, source: { topic }, example: exampleOf(json ?? text) }];
  }
  const entries = Object.entries(json);
  const value = entries.find(([key, one]) => VALUE.test(key) && isScalar(one));
  if (value !== undefined) {
    const unit = entries.find(([key]) => UNIT.test(key))?.[1];
    return [
      {
        place: levels.slice(0, -1),
        name,
        source: { topic },
        example: exampleOf(value[1]),
        unit: typeof unit === 'string' ? unit : undefined,
      },
    ];
  }
  const time = entries.find(([key, one]) => TIME.test(key) && toTime(one) !== undefined)?.[0];
  return leaves(json, [])
    .slice(0, MOST_LEAVES)
    .map(({ path, one }) => ({
      place: [...levels, ...path.slice(0, -1)],
      name: path.at(-1) ?? name,
      source: { topic, path: pointer(path), ...(time === undefined ? {} : { timePath: pointer([time]) }) },
      example: exampleOf(one),
    }));
}

const isScalar = (value: unknown) => ['number', 'boolean', 'string'].includes(typeof value);
const exampleOf = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' ? value : String(value).slice(0, 80);
const pointer = (path: readonly string[]) =>
  path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function leaves(
  json: object,
  path: readonly string[],
): readonly { readonly path: readonly string[]; readonly one: unknown }[] {
  if (path.length >= DEEPEST || Array.isArray(json)) return [];
  return Object.entries(json).flatMap(([key, one]) => {
    if (TIME.test(key) || QUALITY.test(key) || UNIT.test(key)) return [];
    if (isScalar(one)) return [{ path: [...path, key], one }];
    return typeof one === 'object' && one !== null ? leaves(one, [...path, key]) : [];
  });
}
