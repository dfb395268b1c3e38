import type { Answer, AskEvent, Evidence, Statement } from '../../src/contract.ts';

/** A question and what has come back so far. */
export interface Turn {
  readonly id: number;
  readonly question: string;
  /** When it was asked, ISO 8601: by the core's clock once that has answered. */
  readonly at: string;
  readonly state: 'asking' | 'answered' | 'stopped' | 'failed';
  /** Undefined until the facts are there. */
  readonly evidence: readonly Evidence[] | undefined;
  readonly headline: Statement | undefined;
  readonly warnings: readonly Statement[];
  readonly statements: readonly Statement[];
  readonly dropped: readonly { readonly text: string; readonly reason: string }[];
  /** Words that came and are not verified yet. */
  readonly draft: string;
  /** A model words the answer. */
  readonly worded: boolean;
  readonly answer: Answer | undefined;
  readonly error: string | undefined;
}

/** A question that has just been asked. */
export function newTurn(id: number, question: string): Turn {
  return {
    id,
    question,
    at: new Date().toISOString(),
    state: 'asking',
    evidence: undefined,
    headline: undefined,
    warnings: [],
    statements: [],
    dropped: [],
    draft: '',
    worded: false,
    answer: undefined,
    error: undefined,
  };
}

/** The draft without its first sentence, which has just been judged; the words after it stay. */
function withoutSentence(draft: string, sentence: string): string {
  const rest = draft.trimStart();
  if (rest.startsWith(sentence)) return rest.slice(sentence.length);
  const end = /[.!?。！？]["”»)\]\d[]*\s+(?=\p{Lu}|\d|$)/u.exec(rest);
  return end ? rest.slice(end.index + end[0].length) : '';
}

/** What an event of the core does to the turn it belongs to. */
export function advance(turn: Turn, event: AskEvent): Turn {
  switch (event.kind) {
    case 'facts':
      return { ...turn, evidence: event.evidence, headline: event.headline, warnings: event.warnings };
    case 'words':
      return { ...turn, worded: true, draft: turn.draft + event.text };
    case 'statement':
      return {
        ...turn,
        statements: [...turn.statements, event.statement],
        draft: withoutSentence(turn.draft, event.statement.text),
      };
    case 'dropped':
      return {
        ...turn,
        dropped: [...turn.dropped, { text: event.text, reason: event.reason }],
        draft: withoutSentence(turn.draft, event.text),
      };
    case 'answer': {
      const { at, evidence, headline, warnings, statements, dropped } = event.answer;
      return {
        ...turn,
        at,
        state: 'answered',
        evidence,
        headline,
        warnings,
        statements,
        dropped,
        draft: '',
        worded: event.answer.model.id !== 'composed',
        answer: event.answer,
      };
    }
  }
}

interface Said {
  readonly headline: Statement | undefined;
  readonly words: readonly Statement[];
}

/**
 * What an answer says, each thing once: the headline is left out when the model's sentences rest on all the evidence that it
 * rests on, for then they say it again in other words. Where the headline `stays`, as it was shown already, the model's
 * sentences that rest on nothing else are left out instead.
 */
export function sentencesOf({ headline, statements, worded }: Turn, stays = false): Said {
  const words = statements.filter(({ text }) => text !== headline?.text);
  const reworded = worded && words.length > 0 && words.length === statements.length;
  if (!headline || !reworded) return { headline, words };
  if (stays) return { headline, words: words.filter(({ evidence }) => !isWithin(evidence, headline.evidence)) };
  const cited = words.flatMap(({ evidence }) => evidence);
  return { headline: isWithin(headline.evidence, cited) ? undefined : headline, words };
}

const isWithin = (ids: readonly string[], others: readonly string[]) => ids.every((id) => others.includes(id));

/** All sentences of an answer in their order, warnings first. */
export function saidIn(turn: Turn): readonly Statement[] {
  const { headline, words } = sentencesOf(turn);
  return [...turn.warnings, ...(headline ? [headline] : []), ...words];
}
