/** The contract over the fixture's state, one function an area. */
import { implement, ORPCError } from '@orpc/server';
import { type Answer, type AskEvent, contract, type EventView, type PassageView } from '../../src/contract.ts';
import { COMPOSED, type Script, scriptFor } from './answers.ts';
import { connectionsOf } from './connect.ts';
import type { FixtureDocument } from './documents.ts';
import type { FakeCore } from './fake-core.ts';
import { figuresOf } from './figures.ts';
import { plant, readingOf, signals } from './plant.ts';
import { reportOf } from './report.ts';
import { iso, statusOf } from './states.ts';
import { wait } from './wait.ts';

const os = implement(contract);
const failure = (code: 'not-found' | 'storage' | 'unsupported' | 'internal', message: string) =>
  new ORPCError(code, { message, defined: true });

/** All operations. */
export function routerOf(core: FakeCore, documents: readonly FixtureDocument[]) {
  return os.router({
    status: {
      watch: os.status.watch.handler(async function* ({ signal }) {
        for await (const _ of core.pulse(1000, signal)) yield statusOf(core.scenario, core.started);
      }),
    },
    plant: plantOf(core),
    alarms: alarmOperations(core),
    events: eventOperations(core),
    connections: connectionsOf(core),
    library: libraryOf(core, documents),
    shift: {
      report: os.shift.report.handler(() => reportOf(core)),
      pdf: os.shift.pdf.handler(() => new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' })),
    },
    copilot: copilotOf(core, documents),
    voice: core.voice.operations(),
  });
}

function plantOf(core: FakeCore) {
  return {
    get: os.plant.get.handler(() => (core.scenario === 'empty' ? undefined : plant)),
    readings: os.plant.readings.handler(async function* ({ signal }) {
      for await (const _ of core.pulse(1000, signal)) {
        const dead = core.scenario === 'broker-down' ? 240 : 0;
        const now = Date.now();
        yield core.scenario === 'empty'
          ? []
          : signals.map((one) => readingOf(one, now, one.tag.asset === 'C-301' ? 0 : dead));
      }
    }),
    trend: os.plant.trend.handler(({ input }) => {
      if (core.scenario === 'failing')
        throw failure('storage', 'The historian cannot be read: the disk reports an error.');
      const signal = signals.find((one) => one.tag.id === input.tag);
      if (!signal) throw failure('not-found', `There is no tag ${input.tag}.`);
      const from = Date.parse(input.from);
      const step = (Math.min(Date.parse(input.to), Date.now()) - from) / input.points;
      const until =
        signal.fault?.quality === 'stale' ? Date.now() - signal.fault.ageSeconds * 1000 : Number.POSITIVE_INFINITY;
      const points = Array.from({ length: input.points }, (_, i) => from + i * step).flatMap((time) => {
        const value = signal.at(time);
        return typeof value === 'number' && time < until
          ? [{ at: iso(time), min: value - 0.1, max: value + 0.1, mean: value }]
          : [];
      });
      const alarms = core.alarms.filter((alarm) => alarm.tag === input.tag && Date.parse(alarm.raisedAt) >= from);
      const value = signal.at(from);
      const states = points.length
        ? undefined
        : [{ value, from: iso(from), to: iso(Math.min(Date.now(), Date.parse(input.to))) }];
      return { tag: input.tag, unitLabel: signal.tag.unitLabel, points, states, limits: signal.tag.limits, alarms };
    }),
  };
}

function alarmOperations(core: FakeCore) {
  const change = (...[id, to]: Parameters<FakeCore['change']>) => {
    const changed = core.change(id, to);
    if (!changed) throw failure('not-found', `There is no alarm ${id}.`);
    return changed;
  };
  return {
    watch: os.alarms.watch.handler(async function* ({ signal }) {
      for await (const _ of core.pulse(60_000, signal)) yield { whole: true, changed: core.alarms, gone: [] };
    }),
    list: os.alarms.list.handler(() => core.alarms),
    acknowledge: os.alarms.acknowledge.handler(({ input }) =>
      change(input.id, { state: 'acknowledged', acknowledgedAt: iso(Date.now()) }),
    ),
    shelve: os.alarms.shelve.handler(({ input }) => change(input.id, { state: 'shelved', shelvedUntil: input.until })),
    unshelve: os.alarms.unshelve.handler(({ input }) =>
      change(input.id, { state: 'unacknowledged', shelvedUntil: undefined }),
    ),
    figures: os.alarms.figures.handler(({ input }) => figuresOf(core.alarms, input)),
  };
}

function eventOperations(core: FakeCore) {
  return {
    list: os.events.list.handler(() => (core.scenario === 'empty' ? [] : core.events)),
    note: os.events.note.handler(({ input }) => {
      const assetName = plant.assets.find((one) => one.id === input.asset)?.name ?? input.asset;
      const id = `N-${core.events.length}`;
      const note: EventView = { id, assetName, at: iso(Date.now()), kind: 'note', category: 'operator', ...input };
      core.events.push(note);
      return note;
    }),
  };
}

function libraryOf(core: FakeCore, documents: readonly FixtureDocument[]) {
  const shown = () =>
    core.scenario === 'empty' ? [] : core.scenario === 'first-start' ? documents.slice(0, 2) : documents;
  const removed = new Set<string>();
  let refused = [
    {
      file: 'valves.doc',
      reason: 'valves.doc: this kind of document is not read; save it as PDF',
      at: iso(Date.now()),
    },
  ];
  return {
    documents: os.library.documents.handler(() =>
      shown().flatMap((one) => (removed.has(one.view.name) ? [] : [one.view])),
    ),
    remove: os.library.remove.handler(({ input }) => {
      removed.add(input.document);
    }),
    refused: os.library.refused.handler(() => (core.scenario === 'empty' ? [] : refused)),
    dismiss: os.library.dismiss.handler(({ input }) => {
      refused = refused.filter(({ file }) => file !== input.file);
    }),
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
    page: os.library.page.handler(({ input: { document, page } }) =>
      documents
        .flatMap((one) => one.passages)
        .filter((one) => one.document === document && (page === undefined || one.page === page)),
    ),
    file: os.library.file.handler(({ input }) => {
      const found = documents.find((one) => one.view.name === input.document);
      if (!found || found.view.ocrShare > 0)
        throw failure('not-found', `The file ${input.document} is no longer there.`);
      return found.file;
    }),
    add: os.library.add.handler(async ({ input: { file } }) => {
      await wait(600, undefined);
      if (!/\.(pdf|md|txt|html)$/i.test(file.name))
        throw failure('unsupported', `${file.name}: this is not a document that Gemba can read.`);
      const counts = { bytes: file.size, passages: 1, ocrShare: 0, assets: [], problems: [] };
      return { name: file.name, revision: '1', mediaType: 'text/plain', ingestedAt: iso(Date.now()), ...counts };
    }),
  };
}

const SUGGESTIONS = [
  'Is P-101’s bearing too hot?',
  'Why did P-102 trip?',
  'What does the filter F-201 need?',
  'What is the chiller’s supply temperature?',
];

function copilotOf(core: FakeCore, documents: readonly FixtureDocument[]) {
  const passages = documents.flatMap((one) => one.passages);
  const find = (words: string): PassageView | undefined =>
    passages.find((one) => one.text.startsWith(words)) ?? passages.find((one) => one.text.includes(words));
  return {
    suggestions: os.copilot.suggestions.handler(() => (core.scenario === 'empty' ? [] : SUGGESTIONS)),
    ask: os.copilot.ask.handler(async function* ({ input, signal }): AsyncGenerator<AskEvent> {
      if (core.scenario === 'failing')
        throw failure('internal', 'The question could not be answered; the cause is in the log.');
      const script = scriptFor(input.question, find);
      yield* play({ question: input.question, script, composed: core.scenario === 'no-model', signal });
    }),
  };
}

interface Play {
  readonly question: string;
  readonly script: Script;
  /** No model takes part: no drafts, nothing dropped. */
  readonly composed: boolean;
  readonly signal: AbortSignal | undefined;
}

/** An answer as it comes into being: facts, words, verdicts, the whole. */
async function* play({ question, script, composed, signal }: Play): AsyncGenerator<AskEvent> {
  const began = Date.now();
  await wait(60, signal);
  const factsMs = Date.now() - began;
  const facts = { evidence: [...script.evidence], headline: script.headline, warnings: [...script.warnings] };
  yield { kind: 'facts', ...facts, factsMs };
  const sentences = composed ? script.sentences.filter((one) => !one.dropped) : script.sentences;
  for (const { statement, dropped } of sentences) {
    for (const word of composed ? [] : `${statement.text} `.split(/(?<= )/)) {
      await wait(script.pace, signal);
      if (signal?.aborted) return;
      yield { kind: 'words', text: word };
    }
    await wait(script.pace * 4, signal);
    if (dropped) yield { kind: 'dropped', text: statement.text, reason: dropped };
    else yield { kind: 'statement', statement };
  }
  const kept = sentences.filter((one) => !one.dropped).map((one) => one.statement);
  const answer: Answer = {
    id: `fixture-${began}`,
    question,
    at: iso(began),
    text: [script.headline, ...kept].flatMap((one) => (one ? [one.text] : [])).join(' '),
    refused: script.refused,
    ...facts,
    statements: kept,
    dropped: sentences.flatMap((one) => (one.dropped ? [{ text: one.statement.text, reason: one.dropped }] : [])),
    followUps: [...script.followUps],
    timings: { factsMs, firstWordMs: factsMs + script.pace, totalMs: Date.now() - began },
    model: composed ? COMPOSED : { id: 'gemba-30m', revision: '1', sha256: 'a'.repeat(64) },
  };
  yield { kind: 'answer', answer };
}
