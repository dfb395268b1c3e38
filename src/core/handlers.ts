/** The contract's handlers over the core's parts: parsing is done by then, views are made here. */
import { type EventPublisher, implement } from '@orpc/server';
import { type AlarmView, contract, type ReadingView, type Status } from '../contract.ts';
import type { createCopilot } from '../copilot/ask.ts';
import { reportMarkdown } from '../copilot/shift/markdown.ts';
import { reportPdf } from '../copilot/shift/pdf.ts';
import { shiftReport } from '../copilot/shift/report.ts';
import type { Sources } from '../copilot/stages.ts';
import type { Library } from '../library/library.ts';
import { Failure, type FailureCode } from '../plant/failure.ts';
import { PlantIndex } from '../plant/plant.ts';
import type { Store } from '../store/open.ts';
import { alarmFiguresView } from './alarm-figures-view.ts';
import type { ConnectionDesk } from './connect/desk.ts';
import type { IngestBoard } from './ingest-board.ts';
import type { LivePlant } from './live.ts';
import { addUpload } from './upload.ts';
import { alarmViews, documentView, eventView, iso, passageView, plantView } from './views.ts';
import { decode, type VoiceRoom } from './voice-room.ts';

/** What shells are told without asking. */
export type Changes = { status: Status; readings: readonly ReadingView[]; alarms: readonly AlarmView[] };

export interface HandlerParts {
  readonly store: Store;
  readonly library: Library;
  readonly copilot: ReturnType<typeof createCopilot>;
  readonly index: () => PlantIndex | undefined;
  readonly live: LivePlant;
  readonly status: () => Status;
  readonly changes: EventPublisher<Changes>;
  readonly folder: string;
  readonly sources: () => Sources;
  readonly voice: VoiceRoom;
  readonly desk: ConnectionDesk;
  readonly ingest: IngestBoard;
}

const EMPTY = new PlantIndex({ id: '', name: '', timeZone: 'UTC', shifts: [], connections: [], assets: [] });

/** First what is, then every change, until the client leaves. */
async function* follow<K extends keyof Changes>(
  changes: EventPublisher<Changes>,
  key: K,
  now: () => Changes[K],
  signal?: AbortSignal,
): AsyncGenerator<Changes[K]> {
  const following = changes.subscribe(key, signal ? { signal } : {});
  yield now();
  for await (const change of following) yield change;
}

/** The implementation of the contract; `Failure`s keep their code and message, anything else is logged and hidden. */
export function createHandlers(parts: HandlerParts) {
  const { store, library, copilot, live, changes, desk } = parts;
  const plant = () => parts.index() ?? EMPTY;
  const os = implement(contract).use(async ({ next, errors }) => {
    try {
      const result = await next();
      // A stream fails after its handler has returned.
      return isStream(result.output) ? { ...result, output: told(result.output, errors) } : result;
    } catch (error) {
      throw reported(error, errors);
    }
  });
  return os.router({
    status: { watch: os.status.watch.handler(async ({ signal }) => follow(changes, 'status', parts.status, signal)) },
    plant: {
      get: os.plant.get.handler(() => {
        const index = parts.index();
        return index && plantView(index.plant);
      }),
      readings: os.plant.readings.handler(async function* ({ signal }) {
        for await (const batch of follow(changes, 'readings', () => live.readings(), signal)) yield [...batch];
      }),
      trend: os.plant.trend.handler(({ input }) => live.trend(input)),
    },
    alarms: {
      watch: os.alarms.watch.handler(async function* ({ signal }) {
        for await (const batch of follow(changes, 'alarms', () => live.alarms(), signal)) yield [...batch];
      }),
      list: os.alarms.list.handler(({ input }) =>
        alarmViews(store.alarms.list({ from: Date.parse(input.from), to: Date.parse(input.to) }), plant()),
      ),
      acknowledge: os.alarms.acknowledge.handler(({ input }) => live.acknowledge(input.id)),
      shelve: os.alarms.shelve.handler(({ input }) => live.shelve(input.id, Date.parse(input.until))),
      unshelve: os.alarms.unshelve.handler(({ input }) => live.unshelve(input.id)),
      figures: os.alarms.figures.handler(({ input }) => {
        const range = { from: Date.parse(input.from), to: Date.parse(input.to), operators: input.operators };
        return alarmFiguresView(store.alarms.list({ from: range.from, to: range.to }), range, plant());
      }),
    },
    events: {
      list: os.events.list.handler(({ input: { from, to, asset } }) =>
        store.events
          .list({ from: Date.parse(from), to: Date.parse(to), ...(asset !== undefined && { assets: [asset] }) })
          .map((event) => eventView(event, plant())),
      ),
      note: os.events.note.handler(({ input: { asset, text } }) => {
        if (!plant().asset(asset)) throw new Failure('not-found', `there is no asset ${asset} in the plant`);
        const at = Date.now();
        const note = {
          id: `note-${iso(at)}-${asset}`,
          asset,
          at,
          kind: 'note',
          category: 'operator note',
          text,
          more: {},
        };
        store.events.put([note]);
        store.journal.append('note', { asset, text }, at);
        return eventView(note, plant());
      }),
    },
    connections: {
      list: os.connections.list.handler(() => desk.list()),
      test: os.connections.test.handler(({ input }) => desk.test(input)),
      listen: os.connections.listen.handler(async function* ({ input: { draft, seconds }, signal, errors }) {
        try {
          yield* desk.listen(draft, seconds, signal);
        } catch (error) {
          // What a stream throws comes after the handler has returned: nobody else would tell it.
          throw reported(error, errors);
        }
      }),
      enough: os.connections.enough.handler(() => desk.enough()),
      preview: os.connections.preview.handler(({ input }) => desk.preview(input)),
      change: os.connections.change.handler(({ input }) => desk.change(input)),
      remove: os.connections.remove.handler(({ input }) => desk.remove(input)),
      save: os.connections.save.handler(({ input }) => desk.save(input.change)),
    },
    library: {
      documents: os.library.documents.handler(() => {
        const revisions = library.revisions();
        return library.documents().map((document) => documentView(document, parts.index(), revisions));
      }),
      search: os.library.search.handler(async ({ input: { query, k } }) => {
        const hits = await library.search(query, { k });
        return hits.map(({ passage, rank, score }) => ({ ...passageView(passage), rank, score }));
      }),
      page: os.library.page.handler(({ input: { document, page, revision } }) =>
        library.passagesOf(document, page, revision).map(passageView),
      ),
      file: os.library.file.handler(async ({ input: { document, revision } }) => {
        const { mediaType, data } = await library.bytes(document, revision);
        return new Blob([new Uint8Array(data)], { type: mediaType });
      }),
      remove: os.library.remove.handler(({ input: { document } }) => {
        library.remove(document);
        store.journal.append('document removed', { document }, Date.now());
        changes.publish('status', parts.status());
      }),
      refused: os.library.refused.handler(() => library.refused().map((one) => ({ ...one, at: iso(one.at) }))),
      dismiss: os.library.dismiss.handler(({ input: { file } }) => library.dismiss(file)),
      add: os.library.add.handler(async ({ input: { file } }) =>
        documentView(await addUpload(file, { board: parts.ingest, library, folder: parts.folder }), parts.index()),
      ),
    },
    shift: {
      report: os.shift.report.handler(() => {
        const report = shiftReport(parts.sources(), Date.now());
        const { shift, from, to, sections, evidence } = report;
        return {
          shift,
          from: iso(from),
          to: iso(to),
          sections: sections.map(({ name, statements }) => ({ name, statements: [...statements] })),
          evidence: [...evidence],
          markdown: reportMarkdown(report),
        };
      }),
      pdf: os.shift.pdf.handler(async () => {
        const data = await reportPdf(shiftReport(parts.sources(), Date.now()));
        return new Blob([new Uint8Array(data)], { type: 'application/pdf' });
      }),
    },
    copilot: {
      ask: os.copilot.ask.handler(async function* ({ input: { question, conversation }, signal }) {
        const at = Date.now();
        yield* copilot.ask({
          id: `${at.toString(36)}`,
          question,
          at,
          ...(conversation !== undefined && { conversation }),
          ...(signal && { signal }),
        });
      }),
      suggestions: os.copilot.suggestions.handler(() => copilot.suggestions(Date.now())),
    },
    voice: {
      info: os.voice.info.handler(() => parts.voice.info()),
      choose: os.voice.choose.handler(({ input }) => parts.voice.choose(input)),
      prepare: os.voice.prepare.handler(() => parts.voice.prepare()),
      start: os.voice.start.handler(async () => ({ utterance: await parts.voice.start() })),
      push: os.voice.push.handler(({ input }) => parts.voice.push(input.utterance, decode(input.samples))),
      finish: os.voice.finish.handler(({ input }) => parts.voice.finish(input.utterance)),
      cancel: os.voice.cancel.handler(({ input }) => parts.voice.cancel(input.utterance)),
      watch: os.voice.watch.handler(async () => ({ watch: await parts.voice.watch() })),
      listen: os.voice.listen.handler(async ({ input }) => ({
        utterance: await parts.voice.listen(input.watch, decode(input.samples)),
      })),
      unwatch: os.voice.unwatch.handler(({ input }) => parts.voice.unwatch(input.watch)),
      kept: os.voice.kept.handler(() => parts.voice.kept.list()),
      keptSound: os.voice.keptSound.handler(
        async ({ input }) => new Blob([new Uint8Array(await parts.voice.kept.wav(input.id))], { type: 'audio/wav' }),
      ),
      correct: os.voice.correct.handler(({ input }) => parts.voice.kept.correct(input.id, input.text)),
      forget: os.voice.forget.handler(({ input }) => parts.voice.kept.forget(input.id)),
    },
  });
}
export type Handlers = ReturnType<typeof createHandlers>;

type ErrorMakers = Readonly<Record<FailureCode, (options: { message: string }) => Error>>;

const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

async function* told(stream: AsyncIterable<unknown>, errors: ErrorMakers): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw reported(error, errors);
  }
}

function reported(error: unknown, errors: ErrorMakers): unknown {
  if (error instanceof Failure) return errors[error.code]({ message: error.message });
  // Validation errors and declared errors of the transport pass as they are; a bug is logged and hidden.
  if (error instanceof Error && 'code' in error && 'defined' in error) return error;
  // whoever asked has left: a window was closed
  if (error instanceof Error && error.name === 'AbortError') return errors.cancelled({ message: 'the screen left' });
  console.error('a handler failed:', error);
  return errors.internal({ message: 'something went wrong inside Gemba; the log has the details' });
}
