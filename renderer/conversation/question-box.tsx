import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../state/connection.tsx';

interface Props {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly asking: boolean;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
}

/** Where the question is typed. Enter asks, Shift+Enter makes a line; while an answer comes, the button stops it. */
export function QuestionBox({ box, asking, onAsk, onStop }: Props) {
  const { t } = useTranslation();
  const connected = useConnection().state === 'open';
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '' || !connected) return;
    onAsk(text);
    setText('');
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        maxLength={2000}
        value={text}
        aria-label={t('ask.label')}
        placeholder={t(connected ? 'ask.placeholder' : 'ask.noConnection')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
      />
      {asking ? (
        <button type="button" className="stop" onClick={onStop}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3h10v10H3z" />
          </svg>
          {t('ask.stop')}
        </button>
      ) : (
        <button type="submit" className="send" disabled={text.trim() === '' || !connected}>
          {t('ask.send')}
        </button>
      )}
      <button type="button" className="talk" disabled title={t('ask.noVoice')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.5a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0v-4a2 2 0 0 1 2-2zM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5" />
        </svg>
        <span className="hidden">{t('ask.talk')}: </span>
        <span>{t('ask.noVoiceShort')}</span>
      </button>
    </form>
  );
}
