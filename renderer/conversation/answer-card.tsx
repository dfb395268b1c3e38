import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, Statement } from '../../src/contract.ts';
import { useConnection } from '../state/connection.tsx';
import { sentencesOf, type Turn } from '../state/turn.ts';
import { AnswerFooter } from './answer-footer.tsx';
import { AggregateRow, aggregateOf, FigureRow, figuresOf } from './figure.tsx';
import { SourceChips } from './source-chips.tsx';
import { StatementText } from './statement-text.tsx';
import { WarningBox } from './warning-box.tsx';

/** A numbered step or an item of a list. */
const STEP = /^\s*(\d+[.)]|[-•])\s/;

interface Props {
  readonly turn: Turn;
  readonly onOpen: (evidence: Evidence) => void;
  readonly onAgain: (question: string) => void;
}

/** A question and its answer, in the order that matters: warning, headline fact, derived facts, words, sources. */
export function AnswerCard({ turn, onOpen, onAgain }: Props) {
  const { t } = useTranslation();
  const { evidence = [], warnings } = turn;
  const figures = figuresOf(turn.headline, evidence);
  const aggregate = figures.length === 0 ? aggregateOf(turn.headline, evidence) : undefined;
  const large = figures.length > 0 || aggregate !== undefined;
  const headline = useHeadline(turn);
  const said = sentencesOf(turn);
  const step = headline !== undefined && STEP.test(headline.text);
  return (
    <article className="turn" data-state={turn.state}>
      <h3 className="question">{turn.question}</h3>
      <div className="answer" data-refused={turn.answer?.refused || undefined}>
        {warnings.map((warning) => (
          <WarningBox key={warning.text} warning={warning} evidence={evidence} onOpen={onOpen} />
        ))}
        {!turn.evidence && turn.state === 'asking' && <p className="draft">{t('answer.looking')}</p>}
        {turn.answer?.refused && <p className="refused">{t('answer.refused')}</p>}
        {figures.map((figure) => (
          <FigureRow key={figure.reading.id} figure={figure} onOpen={onOpen} />
        ))}
        {aggregate && <AggregateRow aggregate={aggregate} onOpen={onOpen} />}
        {headline && !step && (
          <p className={headlineLook(headline, large)}>
            <StatementText statement={headline} evidence={evidence} onOpen={onOpen} />
          </p>
        )}
        <Words
          statements={step ? [headline, ...said.words] : said.words}
          evidence={evidence}
          draft={turn.draft}
          leads={turn.headline !== undefined && !said.headline && !headline && !large}
          onOpen={onOpen}
        />
        {turn.state === 'stopped' && <p className="note">{t('answer.stopped')}</p>}
        {turn.state === 'failed' && <Failed turn={turn} onAgain={onAgain} />}
        {/* Below the words, and only when they are whole: they would move with every line that comes. */}
        {turn.evidence && turn.state !== 'asking' && <SourceChips turn={turn} onOpen={onOpen} />}
        {(turn.state === 'answered' || turn.state === 'stopped') && <AnswerFooter turn={turn} onOpen={onOpen} />}
      </div>
    </article>
  );
}

/** How long the headline waits for a model that says the same, ms. */
const GRACE = 400;

/** The headline, once it is sure that the model does not say it at once in its own words; what was shown stays. */
function useHeadline(turn: Turn): Statement | undefined {
  const [waited, setWaited] = useState(false);
  const asking = turn.state === 'asking';
  const waiting = asking && turn.evidence !== undefined;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setWaited(true), GRACE);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (waited) return turn.headline;
  return asking ? undefined : sentencesOf(turn).headline;
}

/** Large, unless a figure above says it already; the longer, the quieter. */
function headlineLook({ text }: Statement, figures: boolean): string {
  if (figures || text.length > 260) return 'headline headline-small';
  return text.length > 130 ? 'headline headline-long' : 'headline';
}

interface WordsProps {
  readonly statements: readonly Statement[];
  readonly evidence: readonly Evidence[];
  readonly draft: string;
  /** The first sentence is the headline. */
  readonly leads: boolean;
  readonly onOpen: (evidence: Evidence) => void;
}

/** Steps and records stand on lines of their own, all else runs on. */
function lookOf(statement: Statement, evidence: readonly Evidence[]): 'step' | 'record' | 'sentence' {
  if (STEP.test(statement.text)) return 'step';
  const kinds = evidence.filter((one) => statement.evidence.includes(one.id)).map((one) => one.kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'alarm' || kind === 'event') ? 'record' : 'sentence';
}

/** Sentences run on; steps and list items stand on lines of their own. The draft follows, lighter. */
function Words({ statements, evidence, draft, leads, onOpen }: WordsProps) {
  const { t } = useTranslation();
  if (statements.length === 0 && draft === '') return null;
  return (
    <div className="words" data-leads={leads || undefined}>
      {statements.map((statement, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: statements only ever get appended
          key={index}
          className={`${lookOf(statement, evidence)}${statement.verified ? '' : ' unverified'}`}
        >
          <StatementText statement={statement} evidence={evidence} onOpen={onOpen} />{' '}
          {!statement.verified && <em className="unverified-word">{t('answer.unverified')}</em>}
        </span>
      ))}
      {draft !== '' && <span className="draft">{draft}</span>}
    </div>
  );
}

function Failed({ turn, onAgain }: { readonly turn: Turn; readonly onAgain: (question: string) => void }) {
  const { t } = useTranslation();
  const connection = useConnection();
  return (
    <div className="problem" role="alert">
      <strong>{t('answer.failed')}</strong>
      <p>{turn.error}</p>
      <button
        type="button"
        className="action"
        disabled={connection.state !== 'open'}
        onClick={() => onAgain(turn.question)}
      >
        {t('again')}
      </button>
    </div>
  );
}
