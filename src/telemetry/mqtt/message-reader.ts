import { z } from 'zod';
import type { Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { parseTagSource } from '../connection-options.ts';
import { pathSteps, valueAt } from '../json-path.ts';
import { toQuality, toTime, toValue } from '../value.ts';
import type { MqttMessage } from './link.ts';

/** Where a tag's value stands in a message. Paths: JSON pointers ("/data/temp") or dotted ("data.temp"). */
const MqttTagSource = z.looseObject({
  topic: z.string().min(1).max(1024).optional(),
  path: z.string().optional(),
  timePath: z.string().optional(),
  qualityPath: z.string().optional(),
});

const VALUE_KEYS = ['value', 'Value', 'val', 'v'];
const TIME_KEYS = ['timestamp', 'Timestamp', 'sourceTimestamp', 'SourceTimestamp', 'time', 'at', 'ts', 't'];
const QUALITY_KEYS = ['quality', 'Quality', 'q', 'statusCode', 'StatusCode', 'status'];

/** The payload as JSON, parsed once for all tags that read it; undefined if it is none. */
export class Payload {
  readonly text: string;
  readonly json: unknown;
  constructor(bytes: Buffer) {
    this.text = bytes.toString('utf8');
    this.json = parse(this.text);
  }
}
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Read =
  | { readonly kind: 'sample'; readonly sample: Sample; readonly timed: boolean }
  /** The message does not speak of this tag. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'garbage'; readonly reason: string; readonly sample: Sample };

/** Reads the samples of one tag out of messages. */
export interface MessageReader {
  readonly tag: Tag;
  /** As the plant file gives it, before templates. */
  readonly topic: string | undefined;
  read(payload: Payload, message: MqttMessage): Read;
}

/** The reader that a tag's `source` describes; throws `Failure` ('bad-input') naming the tag. */
export function messageReader(tag: Tag): MessageReader {
  const source = parseTagSource(MqttTagSource, tag);
  const stepsOf = (written: string | undefined) => (written === undefined ? undefined : pathSteps(written));
  const [path, timePath, qualityPath] = [source.path, source.timePath, source.qualityPath].map(stepsOf);

  /** Time and quality: at their paths, else at the usual names beside the value. */
  const beside = (json: unknown, steps: readonly string[] | undefined, usual: readonly string[]) => {
    if (steps !== undefined) return { found: valueAt(json, steps), name: steps.at(-1) ?? '' };
    const parent = path === undefined ? json : valueAt(json, path.slice(0, -1));
    const name = usual.find((key) => key !== path?.at(-1) && valueAt(parent, [key]) !== undefined) ?? '';
    return { found: valueAt(parent, [name]), name };
  };
  return {
    tag,
    topic: source.topic,
    read(payload, { receivedAt, retained }) {
      const { json } = payload;
      const isObject = typeof json === 'object' && json !== null;
      const broken = (reason: string): Read => ({
        kind: 'garbage',
        reason,
        sample: { tag: tag.id, at: receivedAt, value: null, quality: 'bad' },
      });
      let raw: unknown = isObject ? json : payload.text;
      if (path !== undefined) {
        if (json === undefined) return broken(payload.text === '' ? 'an empty message' : 'not JSON');
        raw = valueAt(json, path);
        if (raw === undefined) return { kind: 'absent' };
      } else if (isObject) {
        const key = VALUE_KEYS.find((name) => Object.hasOwn(json, name));
        if (key === undefined) return broken('JSON without "value": the tag needs a `path`');
        raw = valueAt(json, [key]);
      } else if (payload.text.trim() === '') return broken('an empty message');
      else if (typeof json === 'string' || typeof json === 'boolean' || json === null) raw = json;

      const at = isObject ? toTime(beside(json, timePath, TIME_KEYS).found) : undefined;
      const said = isObject ? beside(json, qualityPath, QUALITY_KEYS) : undefined;
      const converted = toValue(raw, tag);
      if (converted.kind === 'garbage') return broken(converted.reason);
      let quality = toQuality(said?.found, /status/i.test(said?.name ?? ''));
      // A kept message without a time may be of any age.
      if (retained && at === undefined && quality === 'good') quality = 'uncertain';
      if (converted.value === null) quality = 'bad';
      return {
        kind: 'sample',
        timed: at !== undefined,
        sample: { tag: tag.id, at: at ?? receivedAt, value: converted.value, quality },
      };
    },
  };
}
