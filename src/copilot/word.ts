/**
 * word: a language model puts the findings into words; code decides what of it may be shown. A slots model writes slots
 * that code fills; any other model writes free text from the same evidence. Each sentence passes the checks below and
 * the verifier, or is dropped. Whatever goes wrong, the composed statements stand.
 */
import type { Evidence, Statement } from '../contract.ts';
import type { GenerateRequest, Generator } from '../language/generator.ts';
import { Failure } from '../plant/failure.ts';
import { oneLine } from '../plant/plain-text.ts';
import { aspectOf } from './aspects.ts';
import { chatMessages, marksIn } from './chat-prompt.ts';
import { displayFor } from './display.ts';
import { type Item, itemsOf, MOST_ITEMS, serialise } from './serialise.ts';
import { allowedSlots, type Filled, fill } from './slots.ts';
import type { Findings, Understanding } from './stages.ts';
import { type Verdict, verify } from './verify.ts';
import { uncovered, unsound } from './word-checks.ts';
import { gateFor } from './word-gate.ts';
import { writing } from './writing.ts';

/** The verifier: may this sentence stand, given the evidence it cites? */
export type VerifyStatement = (
  text: string,
  cited: { readonly evidenceIds: readonly string[]; readonly evidence: readonly Evidence[] },
  before: readonly string[],
) => Verdict;

export interface WordRequest {
  readonly understanding: Understanding;
  readonly findings: Findings;
  /** IANA time zone of the plant. */
  readonly zone: string;
  readonly generator: Generator | undefined;
  /** Default: the copilot's own verifier. */
  readonly verify?: VerifyStatement | undefined;
  readonly signal?: AbortSignal | undefined;
  /** After so many milliseconds the composed statements stand. */
  readonly budgetMs?: number | undefined;
  /** Words every intent with the model, for measuring. */
  readonly ignoreGate?: boolean | undefined;
}

/** `composed`: nothing of the model is shown, and why. */
export type WordEvent =
  | { readonly kind: 'draft'; readonly text: string }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'dropped'; readonly text: string; readonly reason: string }
  | { readonly kind: 'composed'; readonly reason: string };

/** "Right now" is no moment gone by. */
const MOMENT_AGO_MS = 60_000;
const MOST_TOKENS = { slots: 160, chat: 220 } as const;

/**
 * Drafts (all that is written so far) and statements as they are found good; ends with the composed statements, which then stand
 * in the place of all others, where the model's do not hold together. Throws `Failure` ('cancelled') only. */
export async function* word(request: WordRequest): AsyncIterable<WordEvent> {
  const { findings, generator } = request;
  const prepared = prepare(request);
  if (prepared.kind === 'composed' || !generator) {
    yield* composed(findings, prepared.kind === 'composed' ? prepared.reason : 'no model');
    return;
  }
  const { items } = prepared;
  const statements: Statement[] = [];
  // A slots model is done within a moment; what a slower one has said well is shown at once.
  const streams = generator.info.style === 'chat';
  try {
    const sentences = streams ? chatSentences(request, items) : slotSentences(request, items);
    for await (const event of sentences) {
      if (event.kind === 'statement') statements.push(event.statement);
      if (event.kind !== 'statement' || streams) yield event;
    }
  } catch (error) {
    if (request.signal?.aborted) throw Failure.from(error, 'cancelled');
    yield* composed(findings, Failure.from(error).message);
    return;
  }
  const lack = uncovered(statements, items, request);
  if (lack) yield* composed(findings, lack);
  else if (!streams) for (const statement of statements) yield { kind: 'statement', statement };
}

function* composed(findings: Findings, reason: string): Iterable<WordEvent> {
  yield { kind: 'composed', reason };
  for (const statement of findings.statements) yield { kind: 'statement', statement };
}

type Prepared =
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'composed'; readonly reason: string };

/** The evidence that the composed statements rest on, as items; or why the model is not asked. */
function prepare({ understanding, findings, generator, zone, ignoreGate }: WordRequest): Prepared {
  const no = (reason: string): Prepared => ({ kind: 'composed', reason });
  if (!generator) return no('no model');
  if (findings.refused) return no('a refusal is worded by code');
  const cited = [...new Set(findings.statements.flatMap((statement) => statement.evidence))];
  const evidence = cited.flatMap((id) => findings.evidence.filter((item) => item.id === id));
  if (evidence.length === 0) return no('no evidence');
  if (findings.statements.some((statement) => statement.evidence.length === 0))
    return no('a sentence rests on no evidence');
  if (understanding.unit !== undefined) return no('conversions are told by code');
  if (evidence.length > MOST_ITEMS) return no(`more than ${MOST_ITEMS} items of evidence`);
  const asked = {
    past: understanding.moment !== undefined && understanding.at - understanding.moment > MOMENT_AGO_MS,
    now: understanding.at,
    verdict: verdictOf(findings),
  };
  const items = itemsOf(evidence, displayFor(zone, understanding), asked);
  const asking = {
    intent: understanding.intent,
    statements: findings.statements.length,
    // The moment of an event is found by code, after the question was read.
    bare:
      findings.statements.some(({ evidence: proof }) => !proof.length) ||
      /^(?:before|at)$/.test(understanding.anchor?.relation ?? ''),
  };
  const gate = gateFor(asking, items, generator.info.style);
  if (!gate.open && !ignoreGate) return no(gate.reason);
  return { kind: 'items', items };
}

/** Yes, no or none, where code has decided it: the composed headline then opens with it. */
function verdictOf({ statements }: Findings): 'Yes' | 'No' | 'None' | undefined {
  const opening = /^(Yes|No|None)\b[:,]/.exec(statements[0]?.text ?? '')?.[1];
  return opening === 'Yes' || opening === 'No' || opening === 'None' ? opening : undefined;
}

// ------------------------------------------------------------------------------------------------------- slots model

async function* slotSentences(request: WordRequest, items: readonly Item[]): AsyncIterable<WordEvent> {
  const { understanding } = request;
  const aspect = aspectOf(
    understanding.question,
    items.map(({ head }) => head),
  );
  const messages = [
    { role: 'system', content: serialise(items, understanding.intent, aspect) },
    { role: 'user', content: understanding.question },
  ] as const;
  let slotted = '';
  for await (const piece of written(request, messages, allowedSlots(items))) {
    slotted += piece;
    if (STUCK.test(slotted)) break;
    const draft = fill(slotted.replace(/[<[][^>\]]*$/, ''), items);
    if (draft) yield { kind: 'draft', text: draft.text };
  }
  for (const sentence of citedSentences(slotted)) {
    const filled = fill(sentence, items);
    const reason = filled ? unsound(sentence, filled, items) : 'names something that the evidence does not hold';
    yield judged(filled, reason, { sentence, request });
  }
}

/** The same slot or word again and again: nothing more will come. */
const STUCK = /(<[^<>]+>|[\p{L}\d]{3,20}[ ,]*)\1{3,}$/u;

/** The sentences of a slotted text; one without a mark belongs to the next, which cites for both. */
function citedSentences(slotted: string): string[] {
  const out: string[] = [];
  let open = '';
  for (const piece of slotted.split(/(?<=[.!?]"?(?:\[\d\])*)\s+|\n+/)) {
    open = `${open} ${piece}`.trim();
    if (!/\[\d\]/.test(piece)) continue;
    out.push(open);
    open = '';
  }
  return open === '' ? out : [...out, open];
}

interface Judged {
  readonly sentence: string;
  readonly request: WordRequest;
}

function judged(filled: Filled | undefined, reason: string | undefined, { sentence, request }: Judged): WordEvent {
  if (!filled || reason)
    return { kind: 'dropped', text: filled?.text ?? sentence, reason: reason ?? 'cannot be filled' };
  const verdict = verdictOn({ text: filled.text, evidenceIds: filled.evidence, before: [] }, request);
  if (!verdict.ok) return { kind: 'dropped', text: filled.text, reason: verdict.reason };
  const { text, evidence, links } = filled;
  return { kind: 'statement', statement: { text, evidence: [...evidence], verified: true, links: [...links] } };
}

// -------------------------------------------------------------------------------------------------------- any other

async function* chatSentences(request: WordRequest, items: readonly Item[]): AsyncIterable<WordEvent> {
  const { question } = request.understanding;
  const before: string[] = [];
  const judge = (sentence: string): Checked => {
    const event = chatJudged({ sentence, before }, items, request);
    if (event.kind === 'statement') before.push(event.statement.text);
    return event;
  };
  let text = '';
  let judged = 0;
  let failed = false;
  for await (const piece of written(request, chatMessages(question, items))) {
    text += piece;
    yield { kind: 'draft', text: oneLine(text.replace(/\s*\[\d*\]?/g, '')) };
    // The last sentence may go on; behind one that failed, all wait until it is rewritten.
    for (const sentence of failed ? [] : sentencesOf(text).slice(judged, -1)) {
      const event = judge(sentence);
      failed = event.kind !== 'statement';
      if (failed) break;
      judged++;
      yield event;
    }
  }
  for (const sentence of sentencesOf(text).slice(judged)) {
    const event = judge(sentence);
    yield event.kind === 'statement' ? event : ((await rewritten(sentence, event.reason)) ?? event);
  }

  /** Rewritten once, with the reason; undefined: then it is dropped. */
  async function rewritten(sentence: string, reason: string): Promise<Checked | undefined> {
    let again = '';
    for await (const piece of written(request, chatMessages(question, items, { sentence, reason }))) again += piece;
    return sentencesOf(again)
      .map(judge)
      .find(({ kind }) => kind === 'statement');
  }
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?](?:\s*\[\d\])*)\s+(?=[^[])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** An answer is plain words: a model's links and tags lead nowhere that the evidence vouches for. */
const MARKUP = /:\/\/|\bwww\.|\]\(|<\/?[a-z!]|\b(?:javascript|data):\S/i;

/** A sentence with its marks, and the accepted ones before it. */
interface Said {
  readonly sentence: string;
  readonly before: readonly string[];
}
type Checked = Extract<WordEvent, { kind: 'statement' | 'dropped' }>;

function chatJudged({ sentence, before }: Said, items: readonly Item[], request: WordRequest): Checked {
  const { text, evidence } = marksIn(sentence, items);
  if (evidence.length === 0) return { kind: 'dropped', text, reason: 'cites nothing' };
  if (MARKUP.test(text)) return { kind: 'dropped', text, reason: 'holds a link or markup' };
  const verdict = verdictOn({ text, evidenceIds: evidence, before }, request);
  if (!verdict.ok) return { kind: 'dropped', text, reason: verdict.reason };
  return { kind: 'statement', statement: { text, evidence: [...evidence], verified: true } };
}

// ------------------------------------------------------------------------------------------------------------ shared

interface Claim {
  readonly text: string;
  readonly evidenceIds: readonly string[];
  /** Sentences that stand before it. */
  readonly before: readonly string[];
}

/** The verifier's word on a sentence; numbers that the question itself gave are no claims. */
function verdictOn({ text, evidenceIds, before }: Claim, request: WordRequest): Verdict {
  const { findings, understanding, zone } = request;
  const cited = { evidenceIds, evidence: findings.evidence };
  if (request.verify) return request.verify(text, cited, before);
  return verify(text, cited, { zone, given: understanding.question, before });
}

/** The model's text, piece by piece, within the time budget. */
async function* written(
  { generator, signal, budgetMs }: WordRequest,
  messages: GenerateRequest['messages'],
  allowedSlots?: readonly string[],
): AsyncIterable<string> {
  if (!generator) return;
  const maxNewTokens = MOST_TOKENS[generator.info.style];
  yield* writing(generator, { messages, maxNewTokens, allowedSlots, signal, budgetMs });
}
