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
  first: z.boolean(),
});
export type AlarmView = z.infer<typeof AlarmView>;
