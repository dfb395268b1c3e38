import { Fragment, memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, Statement } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { useConnection } from '../state/connection.tsx';
import { useNow } from '../state/plant.tsx';
import { sentencesOf, type Turn } from '../state/turn.ts';
import { AnswerFooter } from './answer-footer.tsx';
import { AggregateRow, TrendRow } from './computed-figure.tsx';
import { FigureRow } from './figure.tsx';
import { aggregatesOf, readingsOf, trendOf } from './figures.ts';
import { type Origin, originsOf } from './origin.ts';
import { OriginHead } from './origin-head.tsx';
import { Nearest, RefusalWord } from './refusal.tsx';
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

/**
 * A question and its answer, in the order that matters: warning, headline fact, derived facts, words, sources. Drawn anew only
 * when the turn itself changes: a shift may have many.
 */
export const AnswerCard = memo(function AnswerCard({ turn, onOpen, onAgain }: Props) {
  const { t } = useTranslation();
  const { evidence = [], warnings } = turn;
  const figures = readingsOf(turn.headline, evidence);
  const aggregates = aggregatesOf(turn.headline, evidence);
  const trend = trendOf(turn.headline, evidence);
  const large = figures.length + aggregates.length > 0 || trend !== undefined;
  const said = useSaid(turn, large);
  const { headline } = said;
  const step = headline !== undefined && STEP.test(headline.text);
  const spoken = headline ? [headline, ...said.words] : said.words;
  // A refusal names documents in which nothing was found; until the answer is whole it may become one.
  const whole = turn.state !== 'asking' && !turn.answer?.refused;
  const origins = whole ? originsOf(spoken, evidence) : [];
  const [ofHeadline] = origins;
  return (
    <article className="turn" data-state={turn.state}>
      <header className="question">
        <h3>{turn.question}</h3>
        <AskedAt at={turn.at} />
      </header>
      <div className="answer" data-refused={turn.answer?.refused || undefined}>
        {warnings.map((warning) => (
          <WarningBox key={warning.text} warning={warning} evidence={evidence} onOpen={onOpen} />
        ))}
        {!turn.evidence && turn.state === 'asking' && <p className="draft">{t('answer.looking')}</p>}
        {turn.answer?.refused && <RefusalWord turn={turn} />}
        {figures.map((figure) => (
          <FigureRow key={figure.reading.id} figure={figure} askedAt={turn.at} onOpen={onOpen} />
        ))}
        <AggregateRow aggregates={aggregates} onOpen={onOpen} />
        {trend && <TrendRow trend={trend} onOpen={onOpen} />}
        {headline && !step && ofHeadline && <OriginHead origin={ofHeadline} />}
        {headline && !step && (
          <p className={headlineLook(headline, large)} lang="en">
            <StatementText statement={headline} evidence={evidence} onOpen={onOpen} />
          </p>
        )}
        <Words
          statements={step ? spoken : said.words}
          origins={headline && !step ? origins.slice(1) : origins}
          evidence={evidence}
          draft={turn.draft}
          leads={turn.headline !== undefined && !headline && !large}
          onOpen={onOpen}
        />
        {turn.state === 'stopped' && <p className="note">{t('answer.stopped')}</p>}
        {turn.state === 'failed' && <Failed turn={turn} onAgain={onAgain} />}
        {/* Below the words, and only when they are whole: they would move with every line that comes. */}
        {turn.evidence && turn.state !== 'asking' && <SourceChips turn={turn} onOpen={onOpen} />}
        {turn.answer?.refused && <Nearest turn={turn} onOpen={onOpen} />}
        {(turn.state === 'answered' || turn.state === 'stopped') && (
          <AnswerFooter turn={turn} onOpen={onOpen} onAgain={onAgain} />
        )}
      </div>
    </article>
  );
});

/** How long the headline waits for a model that says the same, ms. */
const GRACE = 400;

/**
 * What is said so far: the headline once it is sure that the model does not say it at once in its own words. What was shown
 * stays. A figure tells what the headline says, so that it waits for the whole answer.
 */
function useSaid(turn: Turn, figures: boolean): ReturnType<typeof sentencesOf> {
  const [waited, setWaited] = useState(false);
  const asking = turn.state === 'asking';
  const waiting = asking && turn.evidence !== undefined && !figures;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setWaited(true), GRACE);
    return () => clearTimeout(timer);
  }, [waiting]);
  const said = sentencesOf(turn, waited);
  return asking && !waited ? { ...said, headline: undefined } : said;
}

/** When it was asked, and, once that is not just now, how long ago. */
function AskedAt({ at }: { readonly at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const age = (useNow(10_000) - Date.parse(at)) / 1000;
  return (
    <time className="quiet" dateTime={at}>
      {format.moment(at)}
      {age >= 60 && ` · ${t('value.age', { age: format.duration(age) })}`}
    </time>
  );
}

/** Large, unless a figure above says it already; the longer, the quieter. */
function headlineLook({ text }: Statement, figures: boolean): string {
  if (figures || text.length > 260) return 'headline headline-small';
  return text.length > 130 ? 'headline headline-long' : 'headline';
}

interface WordsProps {
  readonly statements: readonly Statement[];
  /** Beside each statement, the place in the manuals that begins with it. */
  readonly origins: readonly (Origin | undefined)[];
  readonly evidence: readonly Evidence[];
  readonly draft: string;
  /** The first sentence is the headline. */
  readonly leads: boolean;
  readonly onOpen: (evidence: Evidence) => void;
}

/** So many sentences can be read as one paragraph; more are a list. */
const PARAGRAPH = 2;
/** So many lines of a list are shown until the rest is asked for. */
const LINES = 12;

/** Steps, records and rows of manuals stand on lines of their own. */
function lookOf(statement: Statement, evidence: readonly Evidence[]): 'step' | 'record' | 'sentence' {
  if (STEP.test(statement.text)) return 'step';
  const kinds = evidence.filter((one) => statement.evidence.includes(one.id)).map((one) => one.kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'alarm' || kind === 'event') ? 'record' : 'sentence';
}

/** A few sentences run on, more stand on a line each, so that the eye finds the one it wants. The draft follows, lighter. */
function Words({ statements, origins, evidence, draft, leads, onOpen }: WordsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (statements.length === 0 && draft === '') return null;
  // What is taken from another place stands under a head of its own, so not within a paragraph.
  const list = statements.length > PARAGRAPH || origins.slice(1).some((one) => one !== undefined);
  // One line more takes no more room than the button that would show it.
  const shown = all || statements.length <= LINES + 1 ? statements : statements.slice(0, LINES);
  return (
    <div className="words" lang="en" data-leads={leads || undefined}>
      {shown.map((statement, index) => {
        const origin = origins[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: statements only ever get appended
          <Fragment key={index}>
            {origin && <OriginHead origin={origin} />}
            <span
              className={`${list ? lineOf(lookOf(statement, evidence)) : lookOf(statement, evidence)}${statement.verified ? '' : ' unverified'}`}
            >
              <StatementText statement={statement} evidence={evidence} onOpen={onOpen} />{' '}
              {!statement.verified && <em className="unverified-word">{t('answer.unverified')}</em>}
            </span>
          </Fragment>
        );
      })}
      {shown.length < statements.length && (
        <button type="button" className="quiet-action" onClick={() => setAll(true)}>
          {t('answer.moreLines', { count: statements.length - shown.length })}
        </button>
      )}
      {draft !== '' && <span className="draft">{draft}</span>}
    </div>
  );
}

const lineOf = (look: ReturnType<typeof lookOf>) => (look === 'sentence' ? 'record' : look);

function Failed({ turn, onAgain }: { readonly turn: Turn; readonly onAgain: (question: string) => void }) {
  const { t } = useTranslation();
  const connection = useConnection();
  const partial = turn.evidence ? 'answer.broken' : 'answer.failed';
  return (
    <div className="problem" role="alert">
      <strong>{t(turn.answer ? 'answer.unrecorded' : partial)}</strong>
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
