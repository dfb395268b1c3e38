import { z } from 'zod';
import { CONNECTION_KINDS } from './plant.ts';

const text = z.string('must be text').trim().min(1, 'must not be empty');
const list = <T extends z.ZodType>(item: T) => z.array(item, 'must be a list').nullish();

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, sec: 1, min: 60, m: 60, h: 3600, d: 86400 };

/** "30s", "5min", "500ms", "1h", "2d" or a number of seconds → seconds; undefined for anything else. */
export function secondsOf(duration: string | number): number | undefined {
  const [, figure, unit = 's'] = /^(\d+(?:\.\d+)?)\s*(ms|sec|s|min|m|h|d)?$/.exec(String(duration).trim()) ?? [];
  const factor = SECONDS[unit];
  return figure === undefined || factor === undefined ? undefined : Number(figure) * factor;
}

const duration = (mayBeZero: boolean) =>
  z.union([z.string(), z.number()], 'must be a duration such as 30s').transform((written, context) => {
    const seconds = secondsOf(written);
    if (seconds !== undefined && (mayBeZero || seconds > 0)) return seconds;
    context.addIssue({ code: 'custom', message: 'must be a duration such as 500ms, 30s, 5min, 1h or 2d' });
    return z.NEVER;
  });

const Limit = z.object({
  kind: z.enum(['low-low', 'low', 'high', 'high-high'], 'must be low-low, low, high or high-high'),
  value: z.number('must be a number'),
  priority: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'must be 1 (highest), 2, 3 or 4')
    .nullish(),
  deadband: z.number('must be a number').min(0, 'must not be negative').nullish(),
  onDelay: duration(true).nullish(),
  offDelay: duration(true).nullish(),
});

const CodeAlarm = z.object({
  when: z.array(text, 'must be a list of codes such as ["2"]').min(1, 'must not be empty'),
  name: text,
  priority: Limit.shape.priority,
  onDelay: Limit.shape.onDelay,
  offDelay: Limit.shape.offDelay,
});

const Tag = z.object({
  id: text,
  name: text.nullish(),
  aliases: list(text),
  unit: z.string('must be text').trim().nullish(),
  staleAfter: duration(false).nullish(),
  deadband: Limit.shape.deadband,
  source: z.looseObject({ connection: text }, 'must name its connection: { connection: … }').nullish(),
  limits: list(Limit),
  values: z.record(z.string(), text, 'must give codes their words, such as { "0": stopped }').nullish(),
  alarms: list(CodeAlarm),
});

const Asset = z.object({
  id: text,
  name: text.nullish(),
  aliases: list(text),
  type: text.nullish(),
  parent: text.nullish(),
  documents: list(text),
  tags: list(Tag),
});

const Shift = z.object({
  name: text,
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "06:00"'),
});

const Retention = z.object({ samples: duration(false).nullish(), minutes: duration(false).nullish() });

const Connection = z.looseObject({
  id: text,
  kind: z.enum(CONNECTION_KINDS, `must be ${CONNECTION_KINDS.slice(0, -1).join(', ')} or ${CONNECTION_KINDS.at(-1)}`),
});

/** The plant file, version 1, as it is written. Durations become seconds; references are not checked here. */
export const PlantFile = z.object(
  {
    version: z.literal(1, 'must be 1'),
    plant: z.object(
      { id: text, name: text.nullish(), timeZone: text, shifts: list(Shift), retention: Retention.nullish() },
      'must be a mapping',
    ),
    connections: list(Connection),
    assets: list(z.object(Asset.shape, 'must be an asset with an id')),
  },
  'must be a mapping',
);
export type PlantFile = z.infer<typeof PlantFile>;
export type FileAsset = z.infer<typeof Asset>;
export type FileTag = z.infer<typeof Tag>;

const maybeText = z.string().optional().catch(undefined);
const maybeList = <T extends z.ZodObject>(item: T) =>
  z.preprocess(
    (list) => (Array.isArray(list) ? list.map((entry: unknown) => (entry instanceof Object ? entry : {})) : []),
    z.array(item),
  );

/**
 * The same file with whatever is wrong left out and every list in its place, so that the other checks can run, and all
 * errors are told at once, also where the form has errors.
 */
export const LoosePlantFile = z.object({
  plant: z
    .object({ timeZone: maybeText, shifts: maybeList(z.object({ start: maybeText })) })
    .optional()
    .catch(undefined),
  connections: maybeList(z.object({ id: maybeText })),
  assets: maybeList(
    z.object({
      id: maybeText,
      parent: maybeText,
      tags: maybeList(
        z.object({
          id: maybeText,
          unit: maybeText,
          source: z.object({ connection: maybeText }).optional().catch(undefined),
          limits: maybeList(
            z.object({
              kind: Limit.shape.kind.optional().catch(undefined),
              value: z.number().optional().catch(undefined),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type LoosePlantFile = z.infer<typeof LoosePlantFile>;
export type LooseTag = LoosePlantFile['assets'][number]['tags'][number];

/** Keys that are read, by place; connections and sources take options of their own. */
export const KNOWN_KEYS = {
  file: Object.keys(PlantFile.shape),
  plant: Object.keys(PlantFile.shape.plant.shape),
  asset: Object.keys(Asset.shape),
  tag: Object.keys(Tag.shape),
  limit: Object.keys(Limit.shape),
  alarm: Object.keys(CodeAlarm.shape),
} as const;
