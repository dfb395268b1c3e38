import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src/contract.ts';
import { useLoad } from '../state/connection.tsx';
import type { Conversation } from '../state/conversation.ts';
import { useLive } from '../state/plant.tsx';
import type { Turn } from '../state/turn.ts';
import { useStable } from '../state/use-stable.ts';
import { useSpokenAnswer } from '../voice/spoken-answer.ts';
import { AnswerCard } from './answer-card.tsx';
import { FirstStart } from './first-start.tsx';
import { QuestionBox } from './question-box.tsx';
import { StateNotices } from './state-notices.tsx';

interface Props {
  readonly conversation: Conversation;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly onOpen: (evidence: Evidence) => void;
  readonly onSources: () => void;
  readonly onConnect: () => void;
  readonly onLibrary: () => void;
}

/** The middle of the screen: what is out of order, the questions and answers, what to ask next, the question box. */
export function ConversationPane({ conversation, box, onOpen, onSources, onConnect, onLibrary }: Props) {
  const { t } = useTranslation();
  const { turns, asking, ask, stop, clear } = conversation;
  const [open, again] = [useStable(onOpen), useStable(ask)];
  const log = useRef<HTMLDivElement>(null);
  const last = turns.at(-1);
  useSpokenAnswer(last);
  const grown = last ? `${last.id} ${last.state} ${last.statements.length} ${last.evidence !== undefined}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever the last answer has grown
  useEffect(() => {
    const element = log.current;
    const newest = [...(element?.querySelectorAll<HTMLElement>('.turn') ?? [])].at(-1);
    if (element && newest) element.scrollTop = newest.offsetTop - element.offsetTop - 16;
  }, [grown]);
  return (
    <section className="conversation" aria-label={t('conversation.title')}>
      <StateNotices onSources={onSources} />
      <div className="log" ref={log}>
        {turns.length === 0 ? (
          <Welcome onAsk={ask} onConnect={onConnect} onLibrary={onLibrary} />
        ) : (
          turns.map((turn) => <AnswerCard key={turn.id} turn={turn} onOpen={open} onAgain={again} />)
        )}
        {last && !asking && <AskNext turn={last} onAsk={ask} onClear={clear} />}
      </div>
      <QuestionBox box={box} asking={asking} onAsk={ask} onStop={stop} />
    </section>
  );
}

interface NextProps {
  readonly turn: Turn;
  readonly onAsk: (question: string) => void;
  readonly onClear: () => void;
}

/** What to ask next; after a refusal that leads nowhere, what can be asked at all. */
function AskNext({ turn: { id, answer }, onAsk, onClear }: NextProps) {
  const { t } = useTranslation();
  const instead = answer?.refused === true && answer.followUps.length === 0;
  const suggestions = useLoad(`instead ${id} ${instead}`, async (core) => (instead ? core.copilot.suggestions() : []));
  const others = suggestions.state === 'ready' ? suggestions.value : [];
  const questions = instead ? others : (answer?.followUps ?? []);
  return (
    <fieldset className="follow-ups">
      <legend className={instead ? undefined : 'hidden'}>
        {t(instead ? 'conversation.instead' : 'conversation.followUps')}
      </legend>
      {questions.slice(0, 4).map((question) => (
        <button key={question} type="button" className="suggestion" onClick={() => onAsk(question)}>
          {question}
        </button>
      ))}
      <button type="button" className="quiet-action" onClick={onClear}>
        {t('conversation.clear')}
      </button>
    </fieldset>
  );
}

/** Before the first question: what is being read, what this is, and what could be asked. */
function Welcome({
  onAsk,
  ...setup
}: { readonly onAsk: (question: string) => void } & Pick<Props, 'onConnect' | 'onLibrary'>) {
  const { t } = useTranslation();
  const { status, plant, alarms } = useLive();
  const suggestions = useLoad(`suggestions ${plant?.id} ${alarms?.length} ${status?.documents}`, (core) =>
    core.copilot.suggestions(),
  );
  if (!status) return <p className="empty">{t('loading')}</p>;
  return (
    <div className="welcome">
      {status.ingest && <FirstStart ingest={status.ingest} />}
      {status.plant ? (
        <>
          <h2>{t('welcome.title', { plant: status.plant.name })}</h2>
          <p>{t('welcome.text')}</p>
        </>
      ) : (
        <h2>{t('welcome.noPlant')}</h2>
      )}
      {suggestions.state === 'ready' && suggestions.value.length > 0 && (
        <fieldset className="suggestions">
          <legend className="hidden">{t('welcome.suggestions')}</legend>
          {suggestions.value.slice(0, 6).map((question) => (
            <button key={question} type="button" className="suggestion" onClick={() => onAsk(question)}>
              {question}
            </button>
          ))}
        </fieldset>
      )}
      {!status.plant && (
        <>
          <Setup text={t(status.documents > 0 ? 'welcome.manualsOnly' : 'welcome.noPlantText')} {...setup} />
          <p className="quiet">
            {t('welcome.commands')} <code>gemba plant import FILE.yaml</code>, <code>gemba ingest DIR</code>
          </p>
        </>
      )}
      {status.plant?.demonstration && <Setup text={t('welcome.demonstration')} {...setup} />}
    </div>
  );
}

/** The two steps from no plant, or from the demonstration's, to one's own. */
function Setup({ text, onConnect, onLibrary }: { readonly text: string } & Pick<Props, 'onConnect' | 'onLibrary'>) {
  const { t } = useTranslation();
  return (
    <section className="setup">
      <p>{text}</p>
      <p>
        <button type="button" className="action" onClick={onConnect}>
          {t('connect.open')}
        </button>
        <button type="button" className="action" onClick={onLibrary}>
          {t('library.add')}
        </button>
      </p>
    </section>
  );
}
