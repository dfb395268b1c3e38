import { z } from 'zod';
import { ALARM_STATES } from '../plant/alarm.ts';
import { priority, time } from './basics.ts';

export const AlarmView = z.object({
  id: z.string(),
  asset: z.string(),
  assetName: z.string(),
  tag: z.string().optional(),
  name: z.string(),
  priority,
  state: z.enum(ALARM_STATES),
  raisedAt: time,
  clearedAt: time.optional(),
  acknowledgedAt: time.optional(),
  message: z.string().optional(),
  /** While shelved: when the shelf ends. */
  shelvedUntil: time.optional(),
  first: z.boolean(),
});
export type AlarmView = z.infer<typeof AlarmView>;

/**
 * What a shell does not know yet of the alarms: new ones and those that changed, and the ids of those that need nobody any
 * more. `whole`: these are all there are.
 */
export const AlarmNews = z.object({ whole: z.boolean(), changed: z.array(AlarmView), gone: z.array(z.string()) });
export type AlarmNews = z.infer<typeof AlarmNews>;

const frequent = z.object({
  asset: z.string(),
  assetName: z.string(),
  tag: z.string().optional(),
  name: z.string(),
  count: z.number(),
  /** Of all alarms of the range, 0 to 1. */
  share: z.number(),
});
const ALARM_BANDS = ['acceptable', 'manageable', 'over-demanding', 'unacceptable'] as const;
/** The figures of EEMUA 191 and ISA-18.2 over a range. Rates are per operator. */
export const AlarmFiguresView = z.object({
  from: time,
  to: time,
  operators: z.number(),
  count: z.number(),
  rate: z.object({ per10Minutes: z.number(), perHour: z.number(), perDay: z.number(), band: z.enum(ALARM_BANDS) }),
  /** The most alarms in any ten minutes, for all operators together. */
  peak: z.object({ count: z.number(), from: time }).optional(),
  /** Alarms raised in each stretch of `bucketMs`, in order from `from`. */
  bucketMs: z.number(),
  buckets: z.array(z.number()),
  byPriority: z.array(z.object({ priority, count: z.number(), share: z.number() })),
  /** Share of the time, 0 to 1. */
  floodShare: z.number(),
  floods: z.array(
    z.object({
      from: time,
      to: time,
      count: z.number(),
      first: AlarmView,
      assets: z.array(z.object({ asset: z.string(), assetName: z.string(), count: z.number() })),
    }),
  ),
  topTen: z.array(frequent),
  chattering: z.array(frequent),
  stale: z.array(AlarmView),
  standing: z.array(AlarmView),
  setAside: z.array(AlarmView),
});
export type AlarmFiguresView = z.infer<typeof AlarmFiguresView>;
