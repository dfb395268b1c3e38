/** The way of a question: understand → gather → derive → word → verify → answer, as a stream of events. */
import type { Answer, AskEvent } from '../contract.ts';
import type { Generator } from '../language/generator.ts';
import { Failure } from '../plant/failure.ts';
import type { Journal } from '../store/store.ts';
import { withMarks } from './compose.ts';
import { followUpsTo, questionsWorthAsking } from './follow-ups.ts';
import { factsOfAll } from './gather.ts';
import { type Lexicon, lexiconOf } from './manual/lexicon.ts';
import { earlierFacts, pastQuestion } from './manual/past-revision.ts';
import { termsOf } from './manual/terms.ts';
import { forOneQuestion } from './once.ts';
import { readAgain } from './read-again.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import { Conversations, spokenOf } from './understand/conversation.ts';
import { understandParts } from './understand/parts.ts';
import { type Worded, wordedBy } from './worded.ts';

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
    const given = parts.sources();
    const sources = { ...given, library: forOneQuestion(given.library) };
    const { asked, past, found } = await gathered(request, sources, conversations.get(request.conversation));
    stop();
    const factsMs = performance.now() - started;
    yield factsOf(found, factsMs);
    const generator = parts.generator?.();
    const again = past ? undefined : await readAgain({ asked, found, sources, generator, signal: request.signal });
    stop();
    const findings = again?.findings ?? found;
    if (again) yield factsOf(findings, performance.now() - started);
    const understood = again?.understood ?? asked.at(-1) ?? asked[0];
    conversations.keep(request.conversation, spokenOf(understood, findings.evidence, sources.index));
    // The model was taught one question at a time.
    const worded = wordedBy(asked.length > 1 || again || past ? undefined : generator);
    for await (const event of worded.events({ understanding: understood, findings, sources, signal: request.signal })) {
      yield event;
    }
    stop();
    const answer = assembled(request, { findings, worded, understood, sources });
    const timed: Answer = {
      ...answer,
      ...(again && { readBy: again.by }),
      timings: {
        factsMs,
        firstWordMs: (worded.firstWordAt ?? started + factsMs) - started,
        totalMs: performance.now() - started,
      },
    };
    try {
      yield { kind: 'answer', answer: timed };
    } finally {
      // After it was given, and also where nobody waits for more: a full disk keeps the journal from it, not the operator.
      parts.journal?.append(
        'answer',
        { question: request.question, conversation: request.conversation, answer: timed },
        request.at,
      );
    }
  }
  return {
    ask,
    answer: async (request) => {
      for await (const event of ask(request)) if (event.kind === 'answer') return event.answer;
      throw new Failure('internal', 'the question ended without an answer');
    },
    suggestions: (now) => questionsWorthAsking(parts.sources(), now),
  };
}

/** What is asked, and the facts found to it; `past`: where a revision of a manual that is gone is asked about. */
async function gathered(request: AskRequest, sources: Sources, before: Understanding | undefined) {
  const past = pastQuestion(request.question, { sources, at: request.at });
  const asked = understandParts(past?.question ?? request.question, {
    index: sources.index,
    at: request.at,
    before,
    documents: hasDocuments(sources),
    inDocuments: wordsOfDocuments(sources),
  });
  const found = past ? await earlierFacts(past, asked[0], sources) : await factsOfAll(asked, sources);
  return { asked, past, found };
}

const factsOf = ({ evidence, statements: [headline], warnings }: Findings, factsMs: number): AskEvent => ({
  kind: 'facts',
  evidence: [...evidence],
  headline,
  warnings: [...warnings],
  factsMs,
});

const hasDocuments = ({ library, index }: Sources): boolean =>
  index.plant.assets.some(({ documents }) => documents.length > 0) || library.documents().length > 0;

/** True for a word that stands in a document. The words are counted when one is first asked for: most questions need none. */
function wordsOfDocuments({ library }: Sources): (word: string) => boolean {
  let words: { readonly lexicon: Lexicon; readonly long: ReadonlySet<string> } | undefined;
  return (word) => {
    if (!words) {
      const lexicon = lexiconOf(library, []);
      words = { lexicon, long: new Set(lexicon.words()) };
    }
    const { lexicon, long } = words;
    // Longer words are known as they are written: "runing" has the stem of "running" and is none.
    return word.length >= 6 ? long.has(word) : termsOf(word).some((term) => lexicon.frequency(term) > 0);
  };
}

interface Found {
  readonly findings: Findings;
  readonly worded: Worded;
  readonly understood: Understanding;
  readonly sources: Sources;
}

/** The answer: what the model worded and code let stand, else the composed sentences. */
function assembled(request: AskRequest, { findings, worded, understood, sources }: Found): Answer {
  const [headline, ...rest] = findings.statements;
  const byModel = worded.model !== undefined;
  const statements = byModel ? worded.statements : rest;
  const sentences = [...findings.warnings, ...(headline && !byModel ? [headline] : []), ...statements];
  return {
    id: request.id,
    question: request.question,
    at: new Date(request.at).toISOString(),
    text: sentences.map(withMarks).join('\n'),
    refused: findings.refused,
    ...(understood.intent === 'act' && findings.refused && { declined: true as const }),
    headline,
    warnings: [...findings.warnings],
    statements: [...statements],
    dropped: [...worded.dropped],
    evidence: [...findings.evidence],
    followUps: followUpsTo(understood, findings, sources),
    timings: { factsMs: 0, firstWordMs: 0, totalMs: 0 },
    model: worded.model ?? COMPOSED,
  };
}
