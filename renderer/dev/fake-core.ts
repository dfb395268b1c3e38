/**
 * A core for developing and testing the interface: implements the contract with invented data, and can be put into states
 * that are hard to reach with a real plant. Never part of a build.
 */
import { implement, ORPCError } from '@orpc/server';
import {
  type AlarmView,
  type Answer,
  type AskEvent,
  contract,
  type EventView,
  type Status,
} from '../../src/contract.ts';
import { COMPOSED, scriptFor } from './answers.ts';
import { makeDocuments } from './documents.ts';
import { plant, readingOf, signals } from './plant.ts';

export const SCENARIOS = [
  'normal',
  'calm',
  'empty',
  'first-start',
  'broker-down',
  'no-model',
  'flood',
  'failing',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

const HOUR = 3_600_000;
const iso = (time: number) => new Date(time).toISOString();

/** Waits, and stops waiting when the caller has gone. */
function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
}

function someAlarms(started: number): AlarmView[] {
  const at = (minutes: number) => iso(started - minutes * 60_000);
  return [
    {
      id: 'A-1',
      asset: 'P-102',
      assetName: 'Cooling water pump 2',
      tag: 'P-102.drive_code',
      name: 'Drive trip F07',
      priority: 1,
      state: 'unacknowledged',
      raisedAt: at(12),
      message: 'motor overload',
      first: true,
    },
    {
      id: 'A-2',
      asset: 'F-201',
      assetName: 'Side-stream filter',
      tag: 'F-201.dp',
      name: 'Differential pressure high',
      priority: 2,
      state: 'acknowledged',
      raisedAt: at(185),
      acknowledgedAt: at(180),
      message: 'above 0.8 bar',
      first: false,
    },
    {
      id: 'A-3',
      asset: 'C-301',
      assetName: 'Compressor',
      tag: 'C-301.discharge_temp',
      name: 'Signal bad',
      priority: 3,
      state: 'unacknowledged',
      raisedAt: at(31),
      message: 'sensor out of range',
      first: false,
    },
    {
      id: 'A-4',
      asset: 'CH-1',
      assetName: 'Chiller 1',
      tag: 'CH-1.supply_temp',
      name: 'Node offline',
      priority: 4,
      state: 'returned-to-normal unacknowledged',
      raisedAt: at(14),
      clearedAt: at(2),
      first: false,
    },
  ];
}

function floodAlarms(started: number): AlarmView[] {
  const rest = ['P-101', 'P-102', 'F-201', 'CT-1', 'CH-1'].flatMap((asset, a) =>
    Array.from(
      { length: 5 },
      (_, n): AlarmView => ({
        id: `FL-${a}-${n}`,
        asset,
        assetName: plant.assets.find((one) => one.id === asset)?.name ?? asset,
        name: ['Flow low', 'Pressure low', 'Temperature high', 'Not ready', 'Communication lost'][n] ?? 'Alarm',
        priority: n === 0 ? 1 : n < 3 ? 2 : 3,
        state: 'unacknowledged',
        raisedAt: iso(started - 60_000 + a * 4000 + n * 700),
        first: a === 1 && n === 0,
      }),
    ),
  );
  return [...someAlarms(started), ...rest];
}

/** What a test or the developer may change while the interface is running. */
export class FakeCore {
  scenario: Scenario;
  alarms: AlarmView[];
  readonly events: EventView[];
  readonly started = Date.now();
  readonly router;
  private readonly listeners = new Set<() => void>();

  private constructor(scenario: Scenario, documents: Awaited<ReturnType<typeof makeDocuments>>) {
    this.scenario = scenario;
    this.alarms = [];
    this.events = [
      {
        id: 'EV-1',
        asset: 'P-101',
        assetName: 'Cooling water pump 1',
        at: iso(this.started - 2 * HOUR),
        kind: 'note',
        category: 'operator',
        text: 'Slight whistling at the drive end, watch it.',
      },
      {
        id: 'EV-2',
        asset: 'P-102',
        assetName: 'Cooling water pump 2',
        at: iso(this.started - 0.2 * HOUR),
        kind: 'trip',
        category: 'drive',
        text: 'Tripped with F07.',
      },
      {
        id: 'EV-3',
        asset: 'P-102',
        assetName: 'Cooling water pump 2',
        at: iso(this.started - 4 * HOUR),
        kind: 'work order',
        category: 'maintenance',
        text: 'Suction strainer cleaned, valve V-12 left at half.',
      },
    ];
    this.router = this.implementContract(documents);
    this.set(scenario);
  }

  static async create(scenario: Scenario = 'normal'): Promise<FakeCore> {
    return new FakeCore(scenario, await makeDocuments());
  }

  /** Changes the state that the interface sees, at once. */
  set(scenario: Scenario): void {
    this.scenario = scenario;
    this.alarms =
      scenario === 'flood'
        ? floodAlarms(this.started)
        : ['calm', 'empty', 'first-start'].includes(scenario)
          ? []
          : someAlarms(this.started);
    this.changed();
  }

  /** Raises one more alarm. */
  raise(alarm: AlarmView): void {
    this.alarms = [alarm, ...this.alarms];
    this.changed();
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Yields at once, after each change, and every `ms`. */
  private async *pulse(ms: number, signal: AbortSignal | undefined): AsyncGenerator<void> {
    while (!signal?.aborted) {
      yield;
      let wake = () => {};
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      this.listeners.add(wake);
      const stop = new AbortController();
      signal?.addEventListener('abort', () => stop.abort(), { once: true });
      await Promise.race([changed, wait(ms, stop.signal)]);
      stop.abort();
      this.listeners.delete(wake);
    }
  }

  status(): Status {
    const now = Date.now();
    const down = this.scenario === 'broker-down';
    const empty = this.scenario === 'empty';
    const page = Math.min(338, 112 + Math.floor((now - this.started) / 250));
    return {
      version: '0.1.0',
      now: iso(now),
      plant: empty ? undefined : { id: plant.id, name: plant.name, timeZone: plant.timeZone },
      shift: empty ? undefined : { name: 'late', since: iso(this.started - 3 * HOUR) },
      sources: empty
        ? []
        : [
            {
              id: 'line-bus',
              kind: 'mqtt',
              state: down ? 'down' : 'live',
              since: iso(now - 400_000),
              detail: down
                ? 'mqtt://127.0.0.1:1883 refuses the connection; trying again every 5 s'
                : '18 tags, 12 samples a second',
            },
            { id: 'utilities', kind: 'opcua', state: 'live', since: iso(now - 9e6), detail: '3 tags' },
            {
              id: 'chiller-node',
              kind: 'sparkplug',
              state: down ? 'down' : 'waiting',
              since: iso(now - 852_000),
              detail: 'node NW/CH-1 is offline',
            },
          ],
      model:
        this.scenario === 'no-model' || empty
          ? undefined
          : {
              id: 'gemba-30m',
              revision: '1',
              sha256: 'a'.repeat(64),
              parameters: 30_700_000,
              bytes: 35_800_000,
              tokensPerSecond: 85,
            },
      ingest:
        this.scenario === 'first-start'
          ? {
              file: 'chiller_service_manual.pdf',
              fileNumber: 3,
              files: 7,
              page,
              pages: 340,
              secondsLeft: Math.max(1, Math.round((340 - page) / 11)),
            }
          : undefined,
      documents: empty ? 0 : this.scenario === 'first-start' ? 2 : 4,
    };
  }

  private implementContract(documents: Awaited<ReturnType<typeof makeDocuments>>) {
    const os = implement(contract);
    const core = this;
    const shown = () =>
      core.scenario === 'empty' ? [] : core.scenario === 'first-start' ? documents.slice(0, 2) : documents;
    const find = (words: string) =>
      documents.flatMap((one) => one.passages).find((one) => one.text.startsWith(words) || one.text.includes(words));
    const change = (id: string, to: Partial<AlarmView>) => {
      const alarm = core.alarms.find((one) => one.id === id);
      if (!alarm) throw new ORPCError('not-found', { message: `There is no alarm ${id}.`, defined: true });
      const next = { ...alarm, ...to };
      core.alarms = core.alarms.map((one) => (one.id === id ? next : one));
      core.changed();
      return next;
    };
    return os.router({
      status: {
        watch: os.status.watch.handler(async function* ({ signal }) {
          for await (const _ of core.pulse(1000, signal)) yield core.status();
        }),
      },
      plant: {
        get: os.plant.get.handler(() => (core.scenario === 'empty' ? undefined : plant)),
        readings: os.plant.readings.handler(async function* ({ signal }) {
          for await (const _ of core.pulse(1000, signal)) {
            const dead = core.scenario === 'broker-down' ? 240 : 0;
            yield core.scenario === 'empty'
              ? []
              : signals.map((one) => readingOf(one, Date.now(), one.tag.asset === 'C-301' ? 0 : dead));
          }
        }),
        trend: os.plant.trend.handler(({ input }) => {
          if (core.scenario === 'failing')
            throw new ORPCError('storage', {
              message: 'The historian cannot be read: the disk reports an error.',
              defined: true,
            });
          const signal = signals.find((one) => one.tag.id === input.tag);
          if (!signal) throw new ORPCError('not-found', { message: `There is no tag ${input.tag}.`, defined: true });
          const from = Date.parse(input.from);
          const step = (Math.min(Date.parse(input.to), Date.now()) - from) / input.points;
          const until =
            signal.fault?.quality === 'stale' ? Date.now() - signal.fault.ageSeconds * 1000 : Number.POSITIVE_INFINITY;
          const points = Array.from({ length: input.points }, (_, i) => from + i * step).flatMap((time) => {
            const value = Number(signal.at(time));
            return Number.isFinite(value) && time < until
              ? [{ at: iso(time), min: value - 0.1, max: value + 0.1, mean: value }]
              : [];
          });
          const alarms = core.alarms.filter((alarm) => alarm.tag === input.tag && Date.parse(alarm.raisedAt) >= from);
          return { tag: input.tag, unitLabel: signal.tag.unitLabel, points, limits: signal.tag.limits, alarms };
        }),
      },
      alarms: {
        watch: os.alarms.watch.handler(async function* ({ signal }) {
          for await (const _ of core.pulse(60_000, signal)) yield core.alarms;
        }),
        list: os.alarms.list.handler(() => core.alarms),
        acknowledge: os.alarms.acknowledge.handler(({ input }) =>
          change(input.id, { state: 'acknowledged', acknowledgedAt: iso(Date.now()) }),
        ),
        shelve: os.alarms.shelve.handler(({ input }) => change(input.id, { state: 'shelved' })),
      },
      events: {
        list: os.events.list.handler(() => (core.scenario === 'empty' ? [] : core.events)),
        note: os.events.note.handler(({ input }) => {
          const name = plant.assets.find((one) => one.id === input.asset)?.name ?? input.asset;
          const note: EventView = {
            id: `N-${core.events.length}`,
            asset: input.asset,
            assetName: name,
            at: iso(Date.now()),
            kind: 'note',
            category: 'operator',
            text: input.text,
          };
          core.events.push(note);
          return note;
        }),
      },
      library: {
        documents: os.library.documents.handler(() => shown().map((one) => one.view)),
        search: os.library.search.handler(({ input }) => {
          const words = input.query.toLowerCase().split(/\s+/);
          return shown()
            .flatMap((one) => one.passages)
            .map((one) => ({ ...one, score: words.filter((word) => one.text.toLowerCase().includes(word)).length }))
            .filter((one) => one.score > 0)
            .sort((a, b) => b.score - a.score)
            .slice(0, input.k)
            .map((one, index) => ({ ...one, rank: index + 1 }));
        }),
        page: os.library.page.handler(({ input }) =>
          documents
            .flatMap((one) => one.passages)
            .filter((one) => one.document === input.document && (input.page === undefined || one.page === input.page)),
        ),
        file: os.library.file.handler(({ input }) => {
          const found = documents.find((one) => one.view.name === input.document);
          if (!found || found.view.name === 'scan_1987.pdf')
            throw new ORPCError('not-found', {
              message: `The file ${input.document} is no longer there.`,
              defined: true,
            });
          return found.file;
        }),
        add: os.library.add.handler(async ({ input }) => {
          await wait(600, undefined);
          if (!/\.(pdf|md|txt|html)$/i.test(input.file.name))
            throw new ORPCError('unsupported', {
              message: `${input.file.name}: this is not a document that Gemba can read.`,
              defined: true,
            });
          return {
            name: input.file.name,
            revision: '1',
            mediaType: 'text/plain',
            bytes: input.file.size,
            passages: 1,
            ocrShare: 0,
            ingestedAt: iso(Date.now()),
            assets: [],
            problems: [],
          };
        }),
      },
      copilot: {
        suggestions: os.copilot.suggestions.handler(() =>
          core.scenario === 'empty'
            ? []
            : [
                'Is P-101’s bearing too hot?',
                'Why did P-102 trip?',
                'What does the filter F-201 need?',
                'What is the chiller’s supply temperature?',
              ],
        ),
        ask: os.copilot.ask.handler(async function* ({ input, signal }): AsyncGenerator<AskEvent> {
          if (core.scenario === 'failing')
            throw new ORPCError('internal', {
              message: 'The question could not be answered; the cause is in the log.',
              defined: true,
            });
          const began = Date.now();
          const script = scriptFor(input.question, find);
          await wait(60, signal);
          const factsMs = Date.now() - began;
          yield {
            kind: 'facts',
            evidence: [...script.evidence],
            headline: script.headline,
            warnings: [...script.warnings],
            factsMs,
          };
          const composed = core.scenario === 'no-model';
          for (const { statement, dropped } of script.sentences) {
            if (composed && dropped) continue;
            for (const word of composed ? [] : statement.text.split(/(?<= )/)) {
              await wait(script.pace, signal);
              if (signal?.aborted) return;
              yield { kind: 'words', text: word };
            }
            if (!composed) yield { kind: 'words', text: ' ' };
            await wait(script.pace * 4, signal);
            if (dropped) yield { kind: 'dropped', text: statement.text, reason: dropped };
            else yield { kind: 'statement', statement };
          }
          const kept = script.sentences.filter((one) => !one.dropped).map((one) => one.statement);
          const answer: Answer = {
            id: `fixture-${began}`,
            question: input.question,
            at: iso(began),
            text: [script.headline, ...kept].flatMap((one) => (one ? [one.text] : [])).join(' '),
            refused: script.refused,
            headline: script.headline,
            warnings: [...script.warnings],
            statements: kept,
            dropped: composed
              ? []
              : script.sentences.flatMap((one) =>
                  one.dropped ? [{ text: one.statement.text, reason: one.dropped }] : [],
                ),
            evidence: [...script.evidence],
            followUps: [...script.followUps],
            timings: { factsMs, firstWordMs: factsMs + script.pace, totalMs: Date.now() - began },
            model: composed ? COMPOSED : { id: 'gemba-30m', revision: '1', sha256: 'a'.repeat(64) },
          };
          yield { kind: 'answer', answer };
        }),
      },
    });
  }
}
