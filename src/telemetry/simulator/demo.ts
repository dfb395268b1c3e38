import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../plant/failure.ts';
import type { Plant } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { startDemoBroker } from './demo-broker.ts';
import { parseScenario, type Scenario } from './scenario.ts';
import { LIVE_STEP, Simulator } from './simulator.ts';

/** The seed of the demonstration that people see. */
export const DEMO_SEED = 20260312;
/** Steps sent at most in one go, when the machine had slept. */
const CATCH_UP = 150;

export interface DemoOptions {
  readonly plant: Plant;
  /** What happens (default: `knowledge/scenario.yaml` that ships with the program). */
  readonly scenario?: Scenario | undefined;
  readonly seed: number;
  /** Minute 0 of the scenario, ms since the epoch. */
  readonly startAt: number;
  /** How much faster than the clock the plant lives (default 1). */
  readonly speed?: number;
}

/** The knowledge folder that ships with the program: in Electron's resources, or above this file in a checkout or build. */
export function shippedKnowledge(): string {
  if (process.env.GEMBA_RESOURCES) return join(process.env.GEMBA_RESOURCES, 'knowledge');
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'knowledge', 'scenario.yaml')) && dirname(folder) !== folder)
    folder = dirname(folder);
  return join(folder, 'knowledge');
}

/** Reads the scenario of a knowledge folder (default: the one that ships with the program). Throws `Failure` ('bad-input' or 'not-found'). */
export function readScenario(folder = shippedKnowledge()): Scenario {
  const file = join(folder, 'scenario.yaml');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('not-found', `the scenario ${file} cannot be read`, error);
  }
  return parseScenario(text, file);
}

/** The plant as samples without a broker: its past for a first start, and any step for tests. */
export function demoSimulator(options: DemoOptions): Simulator {
  return new Simulator({ ...options, scenario: options.scenario ?? readScenario() });
}

/**
 * Brings the demonstration plant to life: a broker on loopback on which every tag's samples appear, as
 * `{"value":…,"at":"ISO","quality":"good"}` on the topic that the plant file gives the tag. The caller points the plant's
 * MQTT connection at `url`; `stop` ends it. What was before `startAt` comes from
 * `demoSimulator(options).history()`, not from here.
 */
export async function startDemo(options: DemoOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const simulator = demoSimulator(options);
  const topics = topicsOf(options.plant);
  const broker = await startDemoBroker();
  const speed = options.speed ?? 1;
  const began = Date.now();
  const early = Math.max(0, began - simulator.startAt);
  let next = 0;
  const tick = () => {
    const due = Math.floor((early + (Date.now() - began) * speed) / (LIVE_STEP * 1000));
    for (let sent = 0; next <= due && sent < CATCH_UP; sent++, next++) {
      for (const sample of simulator.samplesAt(next)) {
        const topic = topics.get(sample.tag);
        if (topic !== undefined) broker.publish(topic, payload(sample));
      }
    }
  };
  tick();
  const timer = setInterval(tick, Math.max(20, (LIVE_STEP * 1000) / speed / 2));
  return {
    url: broker.url,
    async stop() {
      clearInterval(timer);
      await broker.close();
    },
  };
}

function topicsOf(plant: Plant): Map<string, string> {
  const topics = new Map<string, string>();
  for (const tag of plant.assets.flatMap((asset) => asset.tags)) {
    const topic = tag.source?.topic;
    if (typeof topic === 'string') topics.set(tag.id, topic);
  }
  return topics;
}

const payload = ({ value, at, quality }: Sample) => JSON.stringify({ value, at: new Date(at).toISOString(), quality });
