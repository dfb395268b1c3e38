/**
 * The soak: a plant of 10,000 tags at 1 Hz on a real broker, heard and stored by the product as it runs, while questions are
 * asked: whether a sample is lost, whether processor and memory stay flat, and what the questions wait more than without it.
 * `GEMBA_SOAK_SECONDS` says for how long (default 60; the soak of the figures is 1,800).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { EventPublisher } from '@orpc/server';
import { LivePlant } from '../../src/core/live.ts';
import { type Core, openCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { p95 } from './historian.ts';
import { plantAt, questionAt, TAGS } from './telemetry/soak-plant.ts';

const MANUALS = join(import.meta.dirname, '../../knowledge/manuals');
/** A question every so many ms, measured from the moment it was due. */
const QUESTION_INTERVAL = 3000;
const WATCH_INTERVAL = 10_000;
/** The broker is waited for as long as more comes from it within so many ms. */
const PATIENCE = 15_000;

type Log = (line: string) => void;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until `enough`, and returns how long each answer took from when it was due, ms. */
async function ask(core: Core, interval: number, enough: (asked: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let due = performance.now() + interval; !enough(times.length); due += interval) {
    if (performance.now() < due) await pause(due - performance.now());
    else due = performance.now();
    await core.copilot.answer({ id: `${times.length}`, question: questionAt(times.length), at: Date.now() });
    times.push(performance.now() - due);
  }
  return times;
}

interface Watched {
  readonly cpuShare: number;
  readonly rssMb: number;
  readonly heapMb: number;
}
/** Notes every ten seconds what this process used since the last time. */
function watch(log: Log): { readonly seen: readonly Watched[]; stop(): void } {
  const seen: Watched[] = [];
  let cpu = process.cpuUsage();
  let at = performance.now();
  const timer = setInterval(() => {
    const used = process.cpuUsage(cpu);
    const now = performance.now();
    const { rss, heapUsed } = process.memoryUsage();
    const share = (used.user + used.system) / 1000 / (now - at);
    seen.push({ cpuShare: share, rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 });
    cpu = process.cpuUsage();
    at = now;
    if (seen.length % 6 === 0)
      log(`${seen.length / 6} min: ${Math.round(100 * share)} % of a core, ${Math.round(rss / 2 ** 20)} MB`);
  }, WATCH_INTERVAL);
  return { seen, stop: () => clearInterval(timer) };
}

/** The means of four quarters: flat where they are alike. */
function quarters(seen: readonly Watched[], of: (one: Watched) => number): number[] {
  const size = Math.max(1, Math.floor(seen.length / 4));
  return [0, 1, 2, 3].map((quarter) => {
    const some = seen.slice(quarter * size, quarter === 3 ? undefined : (quarter + 1) * size);
    return some.reduce((sum, one) => sum + of(one), 0) / some.length;
  });
}

/** How many samples are there once no more come, or all that were said. */
async function drained(count: () => number, said: number): Promise<number> {
  for (let kept = count(); ; ) {
    const until = Date.now() + PATIENCE;
    let now = kept;
    while (now === kept && now < said && Date.now() < until) {
      await pause(1000);
      now = count();
    }
    if (now === kept || now >= said) return now;
    kept = now;
  }
}

/** Samples on the disk, of all tags. */
const stored = ({ store }: Core, index: PlantIndex): number =>
  index.allTags().reduce((sum, { id }) => sum + (store.historian.span(id)?.count ?? 0), 0);

async function soak(core: Core, seconds: number, log: Log): Promise<Record<string, unknown>> {
  const flood = spawn(
    process.execPath,
    [join(import.meta.dirname, 'telemetry/flood.ts'), String(TAGS), String(seconds)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: flood.stdout })[Symbol.asyncIterator]();
  const [port, broker] = String((await lines.next()).value).split(' ');
  const index = new PlantIndex(plantAt(Number(port)));
  core.setPlant(index);
  const live = new LivePlant({
    folder: core.folder,
    store: core.store,
    index,
    changes: new EventPublisher(),
    onStates: () => {},
  });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  try {
    await live.start();
    while (live.sources()[0]?.state !== 'waiting') await pause(100);
    log(`listening to ${TAGS} tags on ${broker}`);
    delay.enable();
    const watched = watch(log);
    flood.stdin.write('go\n');
    let said: number | undefined;
    const end = lines.next().then(({ value }) => {
      said = Number(value);
    });
    const busy = await ask(core, QUESTION_INTERVAL, () => said !== undefined);
    await end;
    watched.stop();
    delay.disable();
    const ended = Date.now();
    const kept = await drained(() => stored(core, index), said ?? 0);
    const behindMs = Date.now() - ended;
    const idle = await ask(core, 50, (asked) => asked >= Math.max(40, busy.length));
    return {
      tags: TAGS,
      seconds,
      broker,
      said,
      stored: kept,
      lost: (said ?? 0) - kept,
      behindMs,
      cpuShareByQuarter: quarters(watched.seen, ({ cpuShare }) => cpuShare),
      rssMbByQuarter: quarters(watched.seen, ({ rssMb }) => rssMb),
      heapMbByQuarter: quarters(watched.seen, ({ heapMb }) => heapMb),
      eventLoopP95Ms: delay.percentile(95) / 1e6,
      eventLoopMaxMs: delay.max / 1e6,
      questions: busy.length,
      questionP50Ms: { busy: p50(busy), idle: p50(idle) },
      questionP95Ms: { busy: p95(busy), idle: p95(idle) },
    };
  } finally {
    await live.stop();
    flood.kill();
  }
}

const p50 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

export default async function telemetry({ log }: { readonly log: Log }): Promise<Record<string, unknown>> {
  const seconds = Number(process.env.GEMBA_SOAK_SECONDS ?? 60);
  const data = mkdtempSync(join(tmpdir(), 'gemba-soak-'));
  const core = await openCore({ data });
  try {
    const manuals = ['aerocrest_ct12_cooling_tower.md', 'siccaro_rd12_dryer.md'].map((name) => join(MANUALS, name));
    for await (const step of core.library.ingest(manuals)) if (step.kind === 'failed') throw step.failure;
    await core.models.load();
    return await soak(core, seconds, log);
  } finally {
    await core.close();
    rmSync(data, { recursive: true, force: true });
  }
}
