import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionsView } from '../../src/contract.ts';
import { useLoad } from '../state/connection.tsx';
import { type Form, newForm } from './form.ts';
import { Review, Saved, Signals } from './steps.tsx';
import { Trying } from './trying.tsx';
import { type Connect, LISTEN_SECONDS, type Step, useConnect } from './use-connect.ts';

const STEPS = ['connection', 'signals', 'review'] as const;
/** Which of the steps shown is under way. */
const PLACE: Readonly<Record<Step['kind'], number>> = { connection: 0, listening: 0, signals: 1, review: 2, saved: 3 };

/** "Connect your plant", in the place of the conversation: try a connection, listen to it, choose, look at the change, save. */
export function ConnectPage({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const connect = useConnect();
  const list = useLoad(`connections ${connect.step.kind === 'saved'}`, (core) => core.connections.list());
  const { step } = connect;
  return (
    <section className="report connect" aria-label={t('connect.title')}>
      <header className="panel-head">
        <div>
          <h2>{t('connect.title')}</h2>
          <p className="quiet">{t('connect.readOnly')}</p>
        </div>
        <button type="button" className="action" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      <ol className="plain steps">
        {STEPS.map((one, index) => (
          <li
            key={one}
            aria-current={index === PLACE[step.kind] ? 'step' : undefined}
            data-done={index < PLACE[step.kind] || undefined}
          >
            {index + 1} {t(`connect.steps.${one}`)}
          </li>
        ))}
      </ol>
      {list.state === 'loading' && <p className="empty">{t('loading')}</p>}
      {list.state === 'failed' && <p className="problem">{list.message}</p>}
      {list.state === 'ready' && <Steps connect={connect} list={list.value} onClose={onClose} />}
    </section>
  );
}

interface StepsProps {
  readonly connect: Connect;
  readonly list: ConnectionsView;
  readonly onClose: () => void;
}

function Steps({ connect, list, onClose }: StepsProps) {
  const { step, problem } = connect;
  const fresh = () =>
    newForm(
      'mqtt',
      list.connections.map(({ id }) => id),
    );
  const [form, setForm] = useState<Form>(fresh);
  const said = problem !== undefined && (
    <p className="problem" role="alert">
      {problem}
    </p>
  );
  const start = () => connect.back({ kind: 'connection' });
  switch (step.kind) {
    case 'connection':
      return (
        <div className="report-section">
          <Trying connect={connect} list={list} form={form} onForm={setForm} />
          {said}
        </div>
      );
    case 'listening':
      return <Listening connect={connect} form={form} progress={step.progress} />;
    case 'signals':
    case 'review':
      return (
        <>
          {step.proposal && (
            <div hidden={step.kind === 'review'}>
              <Signals key={step.proposal.id} connect={connect} proposal={step.proposal} list={list} onBack={start}>
                {said}
              </Signals>
            </div>
          )}
          {step.kind === 'review' && (
            <Review connect={connect} review={step}>
              {said}
            </Review>
          )}
        </>
      );
    case 'saved':
      return (
        <Saved
          saved={step.saved}
          onMore={() => {
            setForm(fresh());
            start();
          }}
          onClose={onClose}
        />
      );
  }
}

interface ListeningProps {
  readonly connect: Connect;
  readonly form: Form;
  readonly progress: { readonly messages: number; readonly signals: number; readonly secondsLeft: number } | undefined;
}

function Listening({ connect, form, progress }: ListeningProps) {
  const { t } = useTranslation();
  const bus = form.kind === 'mqtt' || form.kind === 'sparkplug';
  const { messages = 0, signals = 0, secondsLeft = LISTEN_SECONDS } = progress ?? {};
  return (
    <div className="report-section listening" role="status">
      <h3>{t(bus ? 'connect.listening' : 'connect.reading', { address: form.address })}</h3>
      {bus && (
        <>
          <p className="listening-counts tabular">
            <strong>{signals}</strong> {t('connect.signals')} <strong>{messages}</strong> {t('connect.messages')}{' '}
            <strong>{secondsLeft}</strong> {t('connect.secondsLeft')}
          </p>
          <progress
            value={LISTEN_SECONDS - secondsLeft}
            max={LISTEN_SECONDS}
            aria-label={t('connect.listening', { address: form.address })}
          />
          <p className="quiet">{t(form.kind === 'sparkplug' ? 'connect.birthHint' : 'connect.listenHint')}</p>
        </>
      )}
      <div className="connect-actions">
        {bus && (
          <button type="button" className="action action-main" onClick={connect.enough}>
            {t('connect.enough')}
          </button>
        )}
        <button type="button" className="action" onClick={connect.cancel}>
          {t('connect.cancel')}
        </button>
      </div>
    </div>
  );
}
