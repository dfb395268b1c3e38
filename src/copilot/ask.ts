/** The way of a question: understand → gather → derive → word → verify → answer, as a stream of events. */
import type { Answer, AskEvent, Statement } from '../contract.ts';
import type { Generator } from '../language/generator.ts';
import { Failure } from '../plant/failure.ts';
import type { Journal } from '../store/store.ts';
import { withMarks } from './compose.ts';
import { findFacts } from './find.ts';
import { followUpsTo, suggestionsFor } from './follow-ups.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import { Conversations } from './understand/conversation.ts';
import { understand } from './understand/understand.ts';

export interface AskRequest {
  readonly id: string;
  readonly question: string;
  /** The "now" of the question: ms since the epoch, UTC. */
  readonly at: number;
  /** Questions of one conversation share what they are about. */
  readonly conversation?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface CopilotParts {
  /** What answers may draw on; called for each question. May throw `Failure` ('not-found' without a plant). */
  readonly sources: () => Sources;
  /** The installed language model; without one the composed facts are the answer. */
  readonly generator?: (() => Generator | undefined) | undefined;
  /** Where question, evidence, answer and model are recorded. */
  readonly journal?: Journal | undefined;
}

export interface Copilot {
  /** Facts first, then words, then each sentence, then the whole answer. Throws `Failure` ('cancelled', 'not-found'). */
  ask(request: AskRequest): AsyncIterable<AskEvent>;
  /** The whole answer. */
  answer(request: AskRequest): Promise<Answer>;
  /** Questions worth asking now. */
  suggestions(now: number): string[];
}

const COMPOSED = { id: 'composed', revision: '1', sha256: '' } as const;

/** Puts the stages together. Keeps the conversations of its lifetime; all else comes from the sources at each question. */
export function createCopilot(parts: CopilotParts): Copilot {
  const conversations = new Conversations();
  async function* ask(request: AskRequest): AsyncIterable<AskEvent> {
    const started = performance.now();
    const stop = (): void => {
      if (request.signal?.aborted) throw new Failure('cancelled', 'the question was stopped');
    };
    stop();
    const sources = parts.sources();
    const understood = understand(request.question, {
      index: sources.index,
      at: request.at,
      before: conversations.get(request.conversation),
      documents: hasDocuments(sources),
    });
    const findings = await findFacts(understood, sources);
    stop();
    conversations.keep(request.conversation, understood);
    const [headline, ...statements] = findings.statements;
    const factsMs = performance.now() - started;
    yield { kind: 'facts', evidence: [...findings.evidence], headline, warnings: [...findings.warnings], factsMs };
    for (const statement of statements) yield { kind: 'statement', statement };
    const answer = composed(request, { findings, statements, understood, sources });
    const totalMs = performance.now() - started;
    const timed: Answer = { ...answer, timings: { factsMs, firstWordMs: factsMs, totalMs } };
    parts.journal?.append(
      'answer',
      { question: request.question, conversation: request.conversation, answer: timed },
      request.at,
    );
    yield { kind: 'answer', answer: timed };
  }
  return {
    ask,
    answer: async (request) => {
      for await (const event of ask(request)) if (event.kind === 'answer') return event.answer;
      throw new Failure('internal', 'the question ended without an answer');
    },
    suggestions: (now) => suggestionsFor(parts.sources(), now),
  };
}

const hasDocuments = ({ library, index }: Sources): boolean =>
  index.plant.assets.some(({ documents }) => documents.length > 0) || library.documents().length > 0;

interface Composed {
  readonly findings: Findings;
  readonly statements: readonly Statement[];
  readonly understood: Understanding;
  readonly sources: Sources;
}

function composed(request: AskRequest, { findings, statements, understood, sources }: Composed): Answer {
  const [headline] = findings.statements;
  const sentences = [...findings.warnings, ...(headline ? [headline] : []), ...statements];
  return {
    id: request.id,
    question: request.question,
    at: new Date(request.at).toISOString(),
    text: sentences.map(withMarks).join('\n'),
    refused: findings.refused,
    headline,
    warnings: [...findings.warnings],
    statements: [...statements],
    dropped: [],
    evidence: [...findings.evidence],
    followUps: followUpsTo(understood, findings, sources),
    timings: { factsMs: 0, firstWordMs: 0, totalMs: 0 },
    model: COMPOSED,
  };
}
