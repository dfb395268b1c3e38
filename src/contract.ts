/**
 * Every operation a shell can call, its schemas and its errors. Times are ISO 8601 in UTC, units UCUM codes, regions
 * [x0, y0, x1, y1] in points from the top left of the page. Each operation fails with a `Failure` code and a message
 * written for the operator.
 */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { ALARM_STATES } from './plant/alarm.ts';
import { FAILURE_CODES } from './plant/failure.ts';
import { QUALITIES } from './plant/sample.ts';

const time = z.iso.datetime();
const value = z.union([z.number(), z.boolean(), z.string(), z.null()]);
const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const limitKind = z.enum(['low-low', 'low', 'high', 'high-high']);

// ------------------------------------------------------------------------------------------------ evidence and answer

const item = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.object({ id: z.string(), kind: z.literal(kind), ...shape });
const place = { asset: z.string().optional(), assetName: z.string().optional() };
const signal = { ...place, tag: z.string(), tagName: z.string().optional(), unit: z.string().optional() };

/** Conversions, differences and durations shown in the text, computed from the item they stand in. */
const derived = z.array(z.object({ value: z.number(), unit: z.string() })).optional();

/** What a statement can cite. Ids are "e1", "e2", …; the citation mark [n] in a text means evidence "en". */
export const Evidence = z.discriminatedUnion('kind', [
  item('reading', {
    ...signal,
    value,
    word: z.string().optional(),
    at: time.optional(),
    quality: z.enum([...QUALITIES, 'missing']),
    ageSeconds: z.number().optional(),
    detail: z.string().optional(),
    derived,
  }),
  item('aggregate', {
    ...place,
    tag: z.string().optional(),
    tagName: z.string().optional(),
    unit: z.string().optional(),
    function: z.string(),
    from: time,
    to: time,
    value: z.number().nullable(),
    at: time.optional(),
    samples: z.number().optional(),
    of: z.string().optional(),
    derived,
  }),
  item('trend', {
    ...signal,
    from: time,
    to: time,
    first: z.number(),
    last: z.number(),
    change: z.number(),
    ratePerHour: z.number(),
    direction: z.enum(['rising', 'falling', 'steady']),
    limit: z.number().optional(),
    hoursToLimit: z.number().optional(),
    derived,
  }),
  item('limit', { ...signal, limitKind, value: z.number() }),
  item('comparison', {
    ...signal,
    value: z.number().nullable(),
    limit: z.number().nullable(),
    upper: z.number().optional(),
    lower: z.number().optional(),
    margin: z.number().optional(),
    limitSource: z.string().optional(),
    verdict: z.enum(['within', 'exceeds', 'unknown']),
    side: z.enum(['above', 'below']).optional(),
    derived,
  }),
  item('passage', {
    document: z.string(),
    page: z.number().optional(),
    section: z.string(),
    region: z.array(z.array(z.number())),
    text: z.string(),
    passageId: z.number().optional(),
    quote: z.string().optional(),
  }),
  item('alarm', {
    ...place,
    alarm: z.string(),
    name: z.string(),
    tag: z.string().optional(),
    priority,
    state: z.enum(ALARM_STATES),
    raisedAt: time,
    clearedAt: time.optional(),
    message: z.string().optional(),
  }),
  item('event', {
    ...place,
    event: z.string(),
    at: time,
    until: time.optional(),
    eventKind: z.string().optional(),
    category: z.string().optional(),
    text: z.string(),
    more: z.record(z.string(), value).optional(),
  }),
  item('asset', { asset: z.string(), name: z.string(), type: z.string().optional(), text: z.string() }),
]);
export type Evidence = z.infer<typeof Evidence>;
export type EvidenceOf<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

/** A piece of a statement's text that links to evidence: characters start ≤ i < end. */
export const Link = z.object({ start: z.number(), end: z.number(), evidence: z.string() });
export const Statement = z.object({
  text: z.string(),
  evidence: z.array(z.string()),
  verified: z.boolean(),
  links: z.array(Link).optional(),
});
export type Statement = z.infer<typeof Statement>;

export const ModelIdentity = z.object({ id: z.string(), revision: z.string(), sha256: z.string() });
export const Answer = z.object({
  id: z.string(),
  question: z.string(),
  at: time,
  text: z.string(),
  refused: z.boolean(),
  headline: Statement.optional(),
  warnings: z.array(Statement),
  statements: z.array(Statement),
  dropped: z.array(z.object({ text: z.string(), reason: z.string() })),
  evidence: z.array(Evidence),
  followUps: z.array(z.string()),
  timings: z.object({ factsMs: z.number(), firstWordMs: z.number(), totalMs: z.number() }),
  /** `composed` means: worded by code, no language model took part. */
  model: ModelIdentity,
});
export type Answer = z.infer<typeof Answer>;

/** An answer as it comes into being: facts, then words (draft), then each sentence with its verdict, then the whole. */
export const AskEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    evidence: z.array(Evidence),
    headline: Statement.optional(),
    warnings: z.array(Statement),
    factsMs: z.number(),
  }),
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({ kind: z.literal('statement'), statement: Statement }),
  z.object({ kind: z.literal('dropped'), text: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('answer'), answer: Answer }),
]);
export type AskEvent = z.infer<typeof AskEvent>;

// --------------------------------------------------------------------------------------------------- plant and status

export const TagView = z.object({
  id: z.string(),
  asset: z.string(),
  name: z.string(),
  unit: z.string().optional(),
  unitLabel: z.string().optional(),
  staleAfter: z.number().optional(),
  limits: z.array(z.object({ kind: limitKind, value: z.number() })),
  values: z.record(z.string(), z.string()).optional(),
});
export const AssetView = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  type: z.string().optional(),
  parent: z.string().optional(),
  documents: z.array(z.string()),
  tags: z.array(TagView),
});
export const PlantView = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  shifts: z.array(z.object({ name: z.string(), start: z.string() })),
  assets: z.array(AssetView),
});
export const ReadingView = z.object({
  tag: z.string(),
  value,
  word: z.string().optional(),
  at: time,
  quality: z.enum(QUALITIES),
  ageSeconds: z.number(),
  state: z.enum(['normal', 'low-low', 'low', 'high', 'high-high']),
});
export const AlarmView = z.object({
  id: z.string(),
  asset: z.string(),
  assetName: z.string(),
  tag: z.string().optional(),
  name: z.string(),
  priority,
  state: z.enum(ALARM_STATES),
  raisedAt: time,
  clearedAt: time.optional(),
  acknowledgedAt: time.optional(),
  message: z.string().optional(),
  first: z.boolean(),
});
export const EventView = z.object({
  id: z.string(),
  asset: z.string(),
  assetName: z.string(),
  at: time,
  kind: z.string(),
  category: z.string(),
  text: z.string(),
});
export const SourceView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['connecting', 'live', 'waiting', 'down', 'stopped']),
  since: time,
  detail: z.string(),
});
export const Status = z.object({
  version: z.string(),
  now: time,
  plant: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }).optional(),
  shift: z.object({ name: z.string(), since: time }).optional(),
  sources: z.array(SourceView),
  model: ModelIdentity.extend({
    parameters: z.number().optional(),
    bytes: z.number().optional(),
    tokensPerSecond: z.number().optional(),
  }).optional(),
  ingest: z
    .object({
      file: z.string(),
      fileNumber: z.number(),
      files: z.number(),
      page: z.number(),
      pages: z.number(),
      secondsLeft: z.number().optional(),
    })
    .optional(),
  documents: z.number(),
});
export type PlantView = z.infer<typeof PlantView>;
export type AssetView = z.infer<typeof AssetView>;
export type TagView = z.infer<typeof TagView>;
export type ReadingView = z.infer<typeof ReadingView>;
export type AlarmView = z.infer<typeof AlarmView>;
export type EventView = z.infer<typeof EventView>;
export type SourceView = z.infer<typeof SourceView>;
export type Status = z.infer<typeof Status>;

export const TrendView = z.object({
  tag: z.string(),
  unitLabel: z.string().optional(),
  points: z.array(z.object({ at: time, min: z.number(), max: z.number(), mean: z.number() })),
  limits: z.array(z.object({ kind: limitKind, value: z.number() })),
  alarms: z.array(z.object({ id: z.string(), name: z.string(), priority, raisedAt: time, clearedAt: time.optional() })),
});
export type TrendView = z.infer<typeof TrendView>;

// ------------------------------------------------------------------------------------------------------------ library

export const DocumentView = z.object({
  name: z.string(),
  title: z.string().optional(),
  revision: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  pages: z.number().optional(),
  passages: z.number(),
  ocrShare: z.number(),
  ingestedAt: time,
  assets: z.array(z.string()),
  problems: z.array(z.string()),
});
export const PassageView = z.object({
  id: z.number(),
  document: z.string(),
  page: z.number().optional(),
  section: z.string(),
  kind: z.string(),
  text: z.string(),
  region: z.array(z.array(z.number())),
  warnings: z.array(z.string()),
});
export const HitView = PassageView.extend({ rank: z.number(), score: z.number() });
export type DocumentView = z.infer<typeof DocumentView>;
export type PassageView = z.infer<typeof PassageView>;
export type HitView = z.infer<typeof HitView>;

// -------------------------------------------------------------------------------------------------------------- shift

export const ShiftReportView = z.object({
  shift: z.string(),
  from: time,
  to: time,
  sections: z.array(
    z.object({
      name: z.enum(['summary', 'active', 'alarms', 'readings', 'trends', 'events', 'open']),
      statements: z.array(Statement),
    }),
  ),
  evidence: z.array(Evidence),
  markdown: z.string(),
});
export type ShiftReportView = z.infer<typeof ShiftReportView>;

// -------------------------------------------------------------------------------------------------------------- voice

/** What was heard. `did-you-mean`: show it before it is asked; `ask-back`: it was not understood. Seconds from the start. */
export const Transcript = z.object({
  text: z.string(),
  confidence: z.number(),
  verdict: z.enum(['answer', 'did-you-mean', 'ask-back']),
  words: z.array(z.object({ word: z.string(), from: z.number(), to: z.number() })),
  alternatives: z.array(z.string()),
  seconds: z.number(),
});
export type Transcript = z.infer<typeof Transcript>;

// -------------------------------------------------------------------------------------------------------- operations

const errors = Object.fromEntries(FAILURE_CODES.map((code) => [code, {}])) as Record<
  (typeof FAILURE_CODES)[number],
  object
>;
const op = oc.errors(errors);

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
    /** All active alarms, again whenever one changes. */
    watch: op.output(eventIterator(z.array(AlarmView))),
    list: op.input(z.object({ from: time, to: time })).output(z.array(AlarmView)),
    /** A local note that the operator has seen it; nothing is written to the plant. */
    acknowledge: op.input(z.object({ id: z.string() })).output(AlarmView),
    shelve: op.input(z.object({ id: z.string(), until: time })).output(AlarmView),
  },
  events: {
    list: op.input(z.object({ from: time, to: time, asset: z.string().optional() })).output(z.array(EventView)),
    note: op.input(z.object({ asset: z.string(), text: z.string().min(1).max(2000) })).output(EventView),
  },
  library: {
    documents: op.output(z.array(DocumentView)),
    search: op
      .input(z.object({ query: z.string().min(1).max(500), k: z.number().int().min(1).max(50).default(10) }))
      .output(z.array(HitView)),
    /** Passages of a page with their regions (no page: of the whole document). */
    page: op.input(z.object({ document: z.string(), page: z.number().int().optional() })).output(z.array(PassageView)),
    /** The document itself, for the viewer. */
    file: op.input(z.object({ document: z.string() })).output(z.instanceof(Blob)),
    add: op.input(z.object({ file: z.instanceof(File) })).output(DocumentView),
  },
  shift: {
    /** The handover report of the running shift, also as Markdown. */
    report: op.output(ShiftReportView),
  },
  copilot: {
    ask: op
      .input(z.object({ question: z.string().min(1).max(2000), conversation: z.string().optional() }))
      .output(eventIterator(AskEvent)),
    suggestions: op.output(z.array(z.string())),
  },
  voice: {
    info: op.output(z.object({ engine: z.string(), longestSeconds: z.number() })),
    /** Begins an utterance; one that is still running is dropped. Nothing of it is ever stored. */
    start: op.output(z.object({ utterance: z.string() })),
    /** The next piece of sound, at best 100 ms: base64 of 16-bit little-endian mono samples at 16 kHz. The text so far. */
    push: op
      .input(z.object({ utterance: z.string(), samples: z.base64().max(200_000) }))
      .output(z.object({ text: z.string() })),
    finish: op.input(z.object({ utterance: z.string() })).output(Transcript),
    cancel: op.input(z.object({ utterance: z.string() })),
  },
};
