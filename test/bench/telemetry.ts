/**
 * A plant of 10,000 tags at 1 Hz heard over MQTT and stored: whether a sample is lost, what it costs. `GEMBA_SOAK_SECONDS`
 * says for how long (default 60; the soak test of the issue is 1,800).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { type Plant, PlantIndex } from '../../src/plant/plant.ts';
import { openStore } from '../../src/store/open.ts';
import { AlarmEngine } from '../../src/telemetry/alarm-engine.ts';
import { TelemetryHub } from '../../src/telemetry/hub.ts';

const TAGS = 10_000;
const PER_ASSET = 100;

function plantAt(port: number): Plant {
  const assets = Array.from({ length: TAGS / PER_ASSET }, (_, a) => ({
    id: `A${a}`,
    name: `Asset ${a}`,
    aliases: [],
    documents: [],
    tags: Array.from({ length: PER_ASSET }, (_, t) => ({
      id: `A${a}.${t}`,
      asset: `A${a}`,
      name: `Signal ${t}`,
      aliases: [],
      unit: 'Cel',
      staleAfter: 10,
      limits: t === 0 ? [{ kind: 'high' as const, value: 79, deadband: 1 }] : [],
      source: { connection: 'bus', topic: `t/${a * PER_ASSET + t}` },
    })),
  }));
  const connections = [{ id: 'bus', kind: 'mqtt' as const, url: `mqtt://127.0.0.1:${port}` }];
  return { id: 'soak', name: 'Soak', timeZone: 'UTC', shifts: [], connections, assets };
}

export default async function telemetry({
  log,
}: {
  readonly log: (line: string) => void;
}): Promise<Record<string, unknown>> {
  const seconds = Number(process.env.GEMBA_SOAK_SECONDS ?? 60);
  const dir = mkdtempSync(join(tmpdir(), 'gemba-soak-'));
  const flood = spawn(
    process.execPath,
    [join(import.meta.dirname, 'telemetry/flood.ts'), String(TAGS), String(seconds)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: flood.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  const plant = plantAt(port);
  const index = new PlantIndex(plant);
  const store = openStore(dir);
  let stored = 0;
  let alarms = 0;
  const hub = new TelemetryHub({
    plant,
    engine: new AlarmEngine(index),
    write: (samples) => {
      store.historian.append(samples);
      stored += samples.length;
    },
  });
  hub.onAlarms((changed) => {
    alarms += changed.length;
  });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const before = process.cpuUsage();
  const began = Date.now();
  let rss = 0;
  const watch = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage().rss);
  }, 1000);
  try {
    await hub.start();
    const said = Number((await lines.next()).value);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const cpu = process.cpuUsage(before);
    const share = (cpu.user + cpu.system) / 1000 / (Date.now() - began);
    const missing = said - stored;
    log(
      `${TAGS} tags for ${seconds} s: ${said} samples said, ${stored} stored, ${(100 * share).toFixed(0)} % of one core`,
    );
    return {
      tags: TAGS,
      seconds,
      said,
      stored,
      lost: missing,
      cpuShareOfOneCore: share,
      rssMb: rss / 2 ** 20,
      eventLoopP95Ms: delay.percentile(95) / 1e6,
      eventLoopMaxMs: delay.max / 1e6,
      alarmChanges: alarms,
    };
  } finally {
    clearInterval(watch);
    await hub.stop();
    store.close();
    flood.kill();
    rmSync(dir, { recursive: true, force: true });
  }
}
