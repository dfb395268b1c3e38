/**
 * The fixed state that the golden questions are asked in: the demonstration plant on Thursday 12 March 2026, 10:40 in Berlin,
 * forty minutes into the scenario, with the eight hours before. Facts are computed here from the raw samples, never by
 * the product; only the alarm log is needed by both, so its rules (limit, deadband, delay) are written here once more.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Alarm, AlarmPriority } from '../../src/plant/alarm.ts';
import type { Limit, Plant, Tag } from '../../src/plant/plant.ts';
import type { PlantEvent } from '../../src/plant/plant-event.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import { demoSimulator } from '../../src/telemetry/simulator/demo.ts';
import { demoEvents } from '../../src/telemetry/simulator/demo-events.ts';
import { LIVE_STEP } from '../../src/telemetry/simulator/simulator.ts';

export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
export const START = Date.parse('2026-03-12T10:00:00+01:00');
/** The "now" of a golden question that names none. */
export const NOW = Date.parse('2026-03-12T10:40:00+01:00');
const SEED = 7;

export interface GoldenWorld {
  readonly plant: Plant;
  readonly now: number;
  /** By tag, in order of time; ten seconds apart, codes also when they change. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  readonly alarms: readonly Alarm[];
  readonly events: readonly PlantEvent[];
}

/** Builds the world; a few seconds. */
export function goldenWorld(): GoldenWorld {
  const plant = parsePlantFile(readFileSync(join(KNOWLEDGE, 'plant.yaml'), 'utf8'), 'plant.yaml').plant;
  const tags = plant.assets.flatMap((asset) => asset.tags);
  const samples = new Map<string, Sample[]>(tags.map(({ id }) => [id, []]));
  const codes = new Set(tags.filter(({ values }) => values !== undefined).map(({ id }) => id));
  const take = (batch: readonly Sample[]) => {
    for (const sample of batch) {
      const series = samples.get(sample.tag) ?? [];
      const changed = codes.has(sample.tag) && series.at(-1)?.value !== sample.value;
      if (sample.at % 10_000 === 0 || changed) series.push(sample);
    }
  };
  const simulator = demoSimulator({ plant, seed: SEED, startAt: START });
  for (const batch of simulator.history()) take(batch);
  for (let step = 0; step <= (NOW - START) / 1000 / LIVE_STEP; step++) take(simulator.samplesAt(step));
  const alarms = tags.flatMap((tag) => alarmsOf(tag, samples.get(tag.id) ?? []));
  alarms.sort((a, b) => a.raisedAt - b.raisedAt);
  return { plant, now: NOW, samples, alarms, events: demoEvents({ startAt: START, timeZone: plant.timeZone }) };
}

// ------------------------------------------------------------------------------------------------------------ alarms

interface Rule {
  readonly key: string;
  readonly name: string;
  readonly priority: AlarmPriority;
  readonly delay: number;
  holds(value: SampleValue, before: boolean): boolean;
  said(value: SampleValue): string;
}

function limitRule(tag: Tag, limit: Limit): Rule {
  const high = limit.kind.startsWith('high');
  return {
    key: limit.kind,
    name: `${tag.name} ${limit.kind}`,
    priority: limit.priority ?? 3,
    delay: (limit.onDelay ?? 0) * 1000,
    holds(value, before) {
      if (typeof value !== 'number') return before;
      const edge = before ? limit.value + (high ? -1 : 1) * (limit.deadband ?? 0) : limit.value;
      return high ? value > edge : value < edge;
    },
    said: (value) => `${value} ${tag.unit ?? ''} is ${high ? 'above' : 'below'} ${limit.value} ${tag.unit ?? ''}`,
  };
}

function rulesOf(tag: Tag): Rule[] {
  const codes = (tag.alarms ?? []).map((alarm): Rule => {
    const any = alarm.when.includes('*');
    return {
      key: alarm.when.join(),
      name: alarm.name,
      priority: alarm.priority ?? 2,
      delay: (alarm.onDelay ?? 0) * 1000,
      holds: (value) => (any ? value !== 'none' && value !== 0 && value !== false : alarm.when.includes(String(value))),
      said: (value) => `${tag.name} is ${value}: ${tag.values?.[String(value)] ?? ''}`,
    };
  });
  return [...tag.limits.map((limit) => limitRule(tag, limit)), ...codes];
}

const raised = (rule: Rule, { at, value }: { readonly at: number; readonly value: SampleValue }) => ({
  raisedAt: at + rule.delay,
  message: rule.said(value),
});

/** Every occurrence of a tag's alarms: raised when the condition has held for its delay, cleared when it ends. */
function alarmsOf(tag: Tag, series: readonly Sample[]): Alarm[] {
  return rulesOf(tag).flatMap((rule) => {
    const found: Alarm[] = [];
    let open: { raisedAt: number; message: string } | undefined;
    let since: { at: number; value: SampleValue } | undefined;
    for (const { at, value, quality } of series) {
      if (quality !== 'good') {
        since = undefined;
        continue;
      }
      // A value holds until the next one: what has outlasted its delay by now was raised, whatever comes now.
      if (open === undefined && since !== undefined && at - since.at >= rule.delay) open = raised(rule, since);
      if (!rule.holds(value, open !== undefined)) {
        if (open !== undefined) found.push(alarm(tag, rule, { ...open, clearedAt: at }));
        open = undefined;
        since = undefined;
      } else if (open === undefined) {
        since ??= { at, value };
        if (at - since.at >= rule.delay) open = raised(rule, since);
      }
    }
    if (open !== undefined) found.push(alarm(tag, rule, open));
    return found;
  });
}

function alarm(tag: Tag, rule: Rule, when: { raisedAt: number; message: string; clearedAt?: number }): Alarm {
  const active = when.clearedAt === undefined;
  const seen = when.raisedAt < START ? when.raisedAt + 120_000 : undefined;
  const id = `${tag.id}:${rule.key}@${new Date(when.raisedAt).toISOString()}`;
  const open = active ? (seen === undefined ? 'unacknowledged' : 'acknowledged') : undefined;
  const state = open ?? (seen === undefined ? 'returned-to-normal unacknowledged' : 'normal');
  return {
    id,
    asset: tag.asset,
    tag: tag.id,
    name: rule.name,
    priority: rule.priority,
    state,
    acknowledgedAt: seen,
    ...when,
  };
}
