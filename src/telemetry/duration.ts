import { z } from 'zod';
import { secondsOf } from '../plant/plant-file-schema.ts';

/** A duration of the plant file ("500ms", "2s", "5min", or a number of seconds), read as ms. */
export const DurationMs = z.union([z.number().nonnegative(), z.string()]).transform((given, context) => {
  const seconds = secondsOf(given);
  if (seconds !== undefined) return seconds * 1000;
  context.addIssue({ code: 'custom', message: `"${given}" is not a duration such as 500ms, 2s or 5min` });
  return z.NEVER;
});
