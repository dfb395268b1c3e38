import { z } from 'zod';
import { Evidence, Statement } from './answer.ts';
import { time } from './basics.ts';

export const ShiftReportView = z.object({
  shift: z.string(),
  from: time,
  to: time,
  sections: z.array(
    z.object({
      name: z.enum(['summary', 'active', 'alarms', 'readings', 'production', 'trends', 'events', 'open']),
      statements: z.array(Statement),
    }),
  ),
  evidence: z.array(Evidence),
  markdown: z.string(),
});
export type ShiftReportView = z.infer<typeof ShiftReportView>;
