/**
 * The soak: a plant of 10,000 tags at 1 Hz on a real broker, heard and stored by the product as it runs, while a screen follows
 * every reading and questions are asked: whether a sample is lost, whether processor and memory stay flat, and what the questions
 * wait more than without it.
 * `GEMBA_SOAK_SECONDS` says for how long (default 60; the soak of the figures is 1,800).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { type Core, type LiveCore, openCore, openLiveCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { serve } from '../../src/server.ts';
import { p95 } from './historian.ts';
import { plantAt, questionAt, TAGS } from './telemetry/soak-plant.ts';

const MANUALS = join(import.meta.dirname, '../../knowledge/manuals');
/** A question every so many ms, measured from the moment it was due. */
const QUESTION_INTERVAL = 1000;
/** So many at first are not measured: each kind of question twice, until what they need is compiled and indexed. */
const WARM_UP = 16;
const WATCH_INTERVAL = 10_000;
/** The broker is waited for as long as more comes from it within so many ms. */
const PATIENCE = 15_000;

type Log = (line: string) => void;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Asked {
  /** From when it was due to its whole answer, ms. */
  readonly took: number;
  /** Processor time that the core's thread used meanwhile, for whatever, ms: the same however busy the machine is otherwise. */
  readonly worked: number;
}
/** Asks until `enough`; the first answers are not measured. */
async function ask(core: Core, interval: number, enough: (asked: number) => boolean): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (let due = performance.now() + interval; !enough(answers.length); due += interval) {
    if (performance.now() < due) await pause(due - performance.now());
    else due = performance.now();
    const before = process.threadCpuUsage();
    await core.copilot.answer({ id: `${answers.length}`, question: questionAt(answers.length), at: Date.now() });
    const { user, system } = process.threadCpuUsage(before);
    answers.push({ took: performance.now() - due, worked: (user + system) / 1000 });
  }
  return answers.slice(WARM_UP);
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
const stored = (core: Core): number =>
  (core.index()?.allTags() ?? []).reduce((sum, { id }) => sum + (core.store.historian.span(id)?.count ?? 0), 0);

/** The plant as `flood.ts` plays it, in its own process. */
interface Peer {
  readonly flood: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly log: Log;
}

async function soak(core: LiveCore, seconds: number, { flood, lines, log }: Peer): Promise<Record<string, unknown>> {
  const server = await serve({ handlers: core.handlers, renderer: tmpdir() });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  try {
    delay.enable();
    const watched = watch(log);
    flood.stdin?.write(`${server.url}\n`);
    let said: number | undefined;
    const end = lines.next().then(({ value }) => {
      said = Number(value);
    });
    const busy = await ask(core, QUESTION_INTERVAL, () => said !== undefined);
    await end;
    watched.stop();
    delay.disable();
    const ended = Date.now();
    const kept = await drained(() => stored(core), said ?? 0);
    const behindMs = Date.now() - ended;
    const idle = await ask(core, 50, (asked) => asked >= Math.max(60, busy.length));
    return {
      tags: TAGS,
      seconds,
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
      questionMs: { busy: quantiles(busy.map(took)), idle: quantiles(idle.map(took)) },
      questionWorkMs: { busy: quantiles(busy.map(worked)), idle: quantiles(idle.map(worked)) },
    };
  } finally {
    await server.close();
  }
}

const took = (one: Asked) => one.took;
const worked = (one: Asked) => one.worked;
const quantiles = (times: readonly number[]) => ({
  p50: times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN,
  p95: p95(times),
});

/** A data folder with the plant of the soak and two manuals. */
async function prepare(data: string, port: number): Promise<void> {
  const core = await openCore({ data });
  core.setPlant(new PlantIndex(plantAt(port)));
  const manuals = ['aerocrest_ct12_cooling_tower.md', 'siccaro_rd12_dryer.md'].map((name) => join(MANUALS, name));
  for await (const step of core.library.ingest(manuals)) if (step.kind === 'failed') throw step.failure;
  await core.close();
}

/** The core that listens to all of them. */
async function listening(data: string): Promise<LiveCore> {
  const core = await openLiveCore({ data });
  await core.models.load();
  const client = createRouterClient(core.handlers, { context: {} });
  for await (const { sources } of await client.status.watch()) if (sources[0]?.state === 'waiting') break;
  return core;
}

export default async function telemetry({ log }: { readonly log: Log }): Promise<Record<string, unknown>> {
  const seconds = Number(process.env.GEMBA_SOAK_SECONDS ?? 60);
  const data = mkdtempSync(join(tmpdir(), 'gemba-soak-'));
  const script = join(import.meta.dirname, 'telemetry/flood.ts');
  const flood = spawn(process.execPath, [script, String(TAGS), String(seconds)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: flood.stdout })[Symbol.asyncIterator]();
    const [port, broker] = String((await lines.next()).value).split(' ');
    await prepare(data, Number(port));
    const core = await listening(data);
    log(`listening to ${TAGS} tags on ${broker}`);
    try {
      return { broker, ...(await soak(core, seconds, { flood, lines, log })) };
    } finally {
      await core.close();
    }
  } finally {
    flood.kill();
    rmSync(data, { recursive: true, force: true });
  }
}
