import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { copyText } from '../state/copy-text.ts';
import { useNow } from '../state/plant.tsx';
import { saidIn, type Turn } from '../state/turn.ts';
import { describe } from './describe.ts';
import { reasonOf } from './refusal-reason.ts';
import { citedOf } from './source-chips.tsx';

const FOUND_NOTHING: ReadonlySet<string> = new Set(['unknownName', 'notFound', 'notAnswered']);

interface Props {
  readonly turn: Turn;
  readonly onOpen: (evidence: Evidence) => void;
  readonly onAgain: (question: string) => void;
}

/** An answer this old may no longer hold, ms. */
const OLD = 120_000;

/** Whether every sentence was verified, who worded it, what was dropped, copy, and on what the answer rests. */
export function AnswerFooter({ turn, onOpen, onAgain }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'why' | 'dropped'>();
  const toggle = (what: 'why' | 'dropped') => setOpened(opened === what ? undefined : what);
  const { answer, dropped } = turn;
  const old = useNow(10_000) - Date.parse(turn.at) > OLD;
  // An answer that rests on nothing, such as "I found nothing", has nothing that could be verified.
  // Nor has one that only says where it found nothing.
  const proven = citedOf(turn).length > 0 && !(answer?.refused && FOUND_NOTHING.has(reasonOf(turn)));
  const verified = proven && saidIn(turn).every((statement) => statement.verified);
  const words = turn.worded ? t('answer.worded', { model: answer?.model.id ?? '' }) : t('answer.composed');
  return (
    <footer className="answer-foot">
      {answer && proven && (
        <span className="foot-state">
          {verified && (
            <span className="verified">
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="m2.5 8.5 3.6 3.6 7.4-8" />
              </svg>
              {t('answer.verified')}
            </span>
          )}
          <span className="quiet">{words}</span>
        </span>
      )}
      <span className="foot-actions">
        {dropped.length > 0 && (
          <Button className="quiet-action" aria-expanded={opened === 'dropped'} onPress={() => toggle('dropped')}>
            {t('answer.dropped', { count: dropped.length })}
          </Button>
        )}
        {turn.evidence !== undefined && turn.evidence.length > 0 && (
          <Button className="quiet-action" aria-expanded={opened === 'why'} onPress={() => toggle('why')}>
            {t('answer.why')}
          </Button>
        )}
        <CopyButton turn={turn} />
        {old && (
          <Button className="quiet-action" onPress={() => onAgain(turn.question)}>
            {t('answer.again')}
          </Button>
        )}
      </span>
      {opened === 'dropped' && (
        <ul className="dropped plain">
          {dropped.map((one) => (
            <li key={one.text}>
              <s>{one.text}</s>
              <p>{one.reason}</p>
            </li>
          ))}
        </ul>
      )}
      {opened === 'why' && <Why turn={turn} onOpen={onOpen} />}
    </footer>
  );
}

/** Everything that was looked at, cited or not, and how long it took. */
function Why({ turn, onOpen }: Omit<Props, 'onAgain'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { answer, evidence = [] } = turn;
  return (
    <div className="why">
      <p>{t('answer.whyIntro', { count: evidence.length })}</p>
      <ol className="plain">
        {evidence.map((one) => {
          const { title, detail } = describe(one, t, format);
          return (
            <li key={one.id}>
              <Button className="why-item" onPress={() => onOpen(one)}>
                <span className="chip-number">{one.id.slice(1)}</span>
                <span>
                  {title}
                  <span className="quiet"> {detail}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ol>
      {answer && (
        <p className="quiet">
          {t('answer.timings', {
            facts: format.cited(Math.round(answer.timings.factsMs)),
            total: format.cited(Math.round(answer.timings.totalMs)),
          })}
          {answer.model.sha256 !== '' &&
            ` · ${answer.model.id} ${answer.model.revision} ${answer.model.sha256.slice(0, 12)}`}
        </p>
      )}
    </div>
  );
}

/** The answer as text with its sources, for a shift report or a message. */
function textOf(turn: Turn, sources: readonly string[]): string {
  return [turn.question, '', ...saidIn(turn).map((one) => one.text), '', ...sources].join('\n').trim();
}

function CopyButton({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [state, setState] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  const copy = async () => {
    const sources = citedOf(turn).map((one) => {
      const { title, detail } = describe(one, t, format);
      return `[${one.id.slice(1)}] ${title} – ${detail}`;
    });
    setState((await copyText(textOf(turn, sources))) ? 'copied' : 'notCopied');
    setTimeout(() => setState('copy'), 2500);
  };
  return (
    <Button className="quiet-action" onPress={() => void copy()}>
      <span aria-live="polite">{t(`answer.${state}`)}</span>
    </Button>
  );
}
