/**
 * Every operation a shell can call and its errors; the schemas stand one noun a file in `contract/`. Times are ISO 8601 in
 * UTC, units UCUM codes, regions [x0, y0, x1, y1] in points from the top left of the page. Each operation fails with a
 * `Failure` code and a message written for the operator.
 */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { AlarmFiguresView, AlarmNews, AlarmView } from './contract/alarm.ts';
import { AskEvent } from './contract/answer.ts';
import { time } from './contract/basics.ts';
import {
  ConnectionDraft,
  ConnectionRemoval,
  ConnectionsView,
  ListenEvent,
  PlantChange,
  ProbeView,
  ProposalChoice,
  SavedPlant,
} from './contract/connection.ts';
import { DocumentView, HitView, PassageView, RefusedFileView } from './contract/library.ts';
import { EventView, PlantView, ReadingView, TrendView } from './contract/plant.ts';
import { ShiftReportView } from './contract/shift.ts';
import { Status } from './contract/status.ts';
import { KeptUtterance, Transcript, VoiceChoice, VoiceInfo } from './contract/voice.ts';
import { FAILURE_CODES } from './plant/failure.ts';

export * from './contract/alarm.ts';
export * from './contract/answer.ts';
export * from './contract/connection.ts';
export * from './contract/library.ts';
export * from './contract/plant.ts';
export * from './contract/shift.ts';
export * from './contract/status.ts';
export * from './contract/voice.ts';

const errors = Object.fromEntries(FAILURE_CODES.map((code) => [code, {}])) as Record<
  (typeof FAILURE_CODES)[number],
  object
>;
const op = oc.errors(errors);
/** At best 100 ms: base64 of 16-bit little-endian mono samples at 16 kHz. */
const sound = z.base64().max(200_000);

export const contract = {
  status: { watch: op.output(eventIterator(Status)) },
  plant: {
    get: op.output(PlantView.optional()),
    /** The newest reading of every tag at once, then changes, at most one batch a second. */
    readings: op.output(eventIterator(z.array(ReadingView))),
    trend: op
      .input(z.object({ tag: z.string(), from: time, to: time, points: z.number().int().min(2).max(4000) }))
      .output(TrendView),
  },
  alarms: {
    /** All active alarms at once, then what changes of them. */
    watch: op.output(eventIterator(AlarmNews)),
    list: op.input(z.object({ from: time, to: time })).output(z.array(AlarmView)),
    /** A local note that the operator has seen it; nothing is written to the plant. */
    acknowledge: op.input(z.object({ id: z.string() })).output(AlarmView),
    shelve: op.input(z.object({ id: z.string(), until: time })).output(AlarmView),
    /** Ends a shelf before its time. */
    unshelve: op.input(z.object({ id: z.string() })).output(AlarmView),
    figures: op
      .input(z.object({ from: time, to: time, operators: z.number().int().min(1).max(100).default(1) }))
      .output(AlarmFiguresView),
  },
  events: {
    list: op.input(z.object({ from: time, to: time, asset: z.string().optional() })).output(z.array(EventView)),
    note: op.input(z.object({ asset: z.string(), text: z.string().trim().min(1).max(2000) })).output(EventView),
  },
  connections: {
    list: op.output(ConnectionsView),
    /** Connects, tells how that went, and lets go. */
    test: op.input(ConnectionDraft).output(ProbeView),
    /** Listens, browses or reads, for at most so many seconds; at last a proposal. A second call ends the first. */
    listen: op
      .input(z.object({ draft: ConnectionDraft, seconds: z.number().int().min(1).max(600) }))
      .output(eventIterator(ListenEvent)),
    /** Enough was heard: what there is becomes the proposal. */
    enough: op,
    preview: op.input(ProposalChoice).output(PlantChange),
    /** What other settings of a connection of the plant file would change there. */
    change: op.input(ConnectionDraft).output(PlantChange),
    /** What removing a connection would change in the plant file. */
    remove: op.input(ConnectionRemoval).output(PlantChange),
    /** Takes over a change that was looked at; the plant file before it is kept beside it. */
    save: op.input(z.object({ change: z.string() })).output(SavedPlant),
  },
  library: {
    documents: op.output(z.array(DocumentView)),
    search: op
      .input(z.object({ query: z.string().min(1).max(500), k: z.number().int().min(1).max(50).default(10) }))
      .output(z.array(HitView)),
    /** Passages of a page with their regions (no page: of the whole document). */
    page: op
      .input(z.object({ document: z.string(), page: z.number().int().optional(), revision: z.string().optional() }))
      .output(z.array(PassageView)),
    /** The document itself, for the viewer; the current revision where none is named. */
    file: op.input(z.object({ document: z.string(), revision: z.string().optional() })).output(z.instanceof(Blob)),
    /** Takes a document out of the library with all its revisions, for good. */
    remove: op.input(z.object({ document: z.string() })),
    /** Files that could not be read, newest first. */
    refused: op.output(z.array(RefusedFileView)),
    /** Strikes a file off that list. */
    dismiss: op.input(z.object({ file: z.string() })),
    add: op.input(z.object({ file: z.instanceof(File) })).output(DocumentView),
  },
  shift: {
    /** The handover report of the running shift, also as Markdown. */
    report: op.output(ShiftReportView),
    /** The same report at this moment, as a PDF file to print or send on. */
    pdf: op.output(z.instanceof(Blob)),
  },
  copilot: {
    ask: op
      .input(z.object({ question: z.string().min(1).max(2000), conversation: z.string().optional() }))
      .output(eventIterator(AskEvent)),
    suggestions: op.output(z.array(z.string())),
  },
  voice: {
    info: op.output(VoiceInfo),
    choose: op.input(VoiceChoice).output(VoiceInfo),
    /** Loads what hears, which takes seconds, before it is needed; done when it is there. */
    prepare: op,
    /** Begins an utterance; one that is still running is dropped. It is kept only where the operator turned that on. */
    start: op.output(z.object({ utterance: z.string() })),
    /** The next piece of sound; the text so far, and whether a speaker who holds no button has come to an end. */
    push: op
      .input(z.object({ utterance: z.string(), samples: sound }))
      .output(z.object({ text: z.string(), ended: z.boolean() })),
    finish: op.input(z.object({ utterance: z.string() })).output(Transcript),
    cancel: op.input(z.object({ utterance: z.string() })),
    /** Begins to wait for the wake phrase. Of what is heard before it, three seconds are held in memory and nothing is kept. */
    watch: op.output(z.object({ watch: z.string() })),
    /** The next piece of sound; once the phrase was said, the utterance that has begun with what followed it. */
    listen: op
      .input(z.object({ watch: z.string(), samples: sound }))
      .output(z.object({ utterance: z.string().optional() })),
    unwatch: op.input(z.object({ watch: z.string() })),
    /** Recordings kept for training, the newest first. */
    kept: op.output(z.array(KeptUtterance)),
    keptSound: op.input(z.object({ id: z.string() })).output(z.instanceof(Blob)),
    /** What the speaker of a kept recording meant. */
    correct: op.input(z.object({ id: z.string(), text: z.string().max(2000) })),
    /** Erases a kept recording, or all. */
    forget: op.input(z.object({ id: z.string().optional() })),
  },
};
