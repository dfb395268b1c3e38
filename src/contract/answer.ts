/** Questions' answers: evidence, the statements that cite it, and the answer as it comes into being. */
import { z } from 'zod';
import { ALARM_STATES } from '../plant/alarm.ts';
import { QUALITIES } from '../plant/sample.ts';
import { limitKind, priority, time, value } from './basics.ts';

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
    limitKind: limitKind.optional(),
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
    /** The operator named the value; it was not measured. */
    supposed: z.boolean().optional(),
    derived,
  }),
  item('passage', {
    document: z.string(),
    /** Of the document as it was read: "1", "2", … where nothing else is known. */
    revision: z.string().optional(),
    page: z.number().optional(),
    section: z.string(),
    region: z.array(z.array(z.number())),
    text: z.string(),
    passageId: z.number().optional(),
    quote: z.string().optional(),
    derived,
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
    /** Set aside until then. */
    shelvedUntil: time.optional(),
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
  /** It was refused because it asked to act on the plant. */
  declined: z.literal(true).optional(),
  headline: Statement.optional(),
  warnings: z.array(Statement),
  statements: z.array(Statement),
  dropped: z.array(z.object({ text: z.string(), reason: z.string() })),
  evidence: z.array(Evidence),
  followUps: z.array(z.string()),
  timings: z.object({ factsMs: z.number(), firstWordMs: z.number(), totalMs: z.number() }),
  /** `composed` means: worded by code. */
  model: ModelIdentity,
  /** The model that read the question, where code could not: the answer says what it read. */
  readBy: ModelIdentity.optional(),
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
