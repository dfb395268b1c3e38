import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../plant/failure.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import { shippedKnowledge } from './demo.ts';
import { utcOffset } from './local-time.ts';

const base = { id: z.string(), asset: z.string(), kind: z.string(), category: z.string(), text: z.string() };
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A line of events.jsonl: as `gemba events import` takes it, save that its time counts from the start. */
const Line = z.union([
  /** Local time of day so many days before the start's day. */
  z.object({ ...base, daysAgo: z.int().min(0), time: z.string().regex(/^\d\d:\d\d$/) }).catchall(cell),
  /** Minutes after the start; negative before it. */
  z.object({ ...base, minutes: z.number() }).catchall(cell),
]);

export interface DemoEventOptions {
  /** Minute 0 of the demonstration, ms since the epoch. */
  readonly startAt: number;
  readonly timeZone: string;
  /** Where events.jsonl lies (default: the knowledge folder that ships with the program). */
  readonly folder?: string | undefined;
}

/**
 * Work orders, maintenance, notes and batches of the demonstration plant's last weeks, oldest first. `daysAgo` + `time` and
 * `minutes` become times by the start and the plant's time zone. Throws `Failure` ('bad-input') naming the line.
 */
export function demoEvents({ startAt, timeZone, folder = shippedKnowledge() }: DemoEventOptions): PlantEvent[] {
  const file = join(folder, 'events.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  const events = lines.flatMap((line, i) => (line.trim() === '' ? [] : [eventOf(line, `${file}:${i + 1}`)]));
  return events.sort((a, b) => a.at - b.at);

  function eventOf(line: string, place: string): PlantEvent {
    const parsed = Line.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Failure('bad-input', `${place}: ${parsed.error.issues[0]?.message}`, parsed.error);
    const { id, asset, kind, category, text, daysAgo, time, minutes, ...more } = parsed.data;
    const at = typeof minutes === 'number' ? startAt + minutes * 60_000 : localTime(Number(daysAgo), String(time));
    return { id, asset, kind, category, text, at: Math.round(at / 60_000) * 60_000, more };
  }
  function localTime(daysAgo: number, time: string): number {
    const offset = utcOffset(startAt - daysAgo * 86_400_000, timeZone) * 1000;
    const midnight = Math.floor((startAt + utcOffset(startAt, timeZone) * 1000) / 86_400_000) * 86_400_000;
    const [hours, minutes] = time.split(':').map(Number);
    return midnight - daysAgo * 86_400_000 + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 - offset;
  }
}
