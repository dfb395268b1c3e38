import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../src/contract.ts';
import { useConnection, useCore } from '../state/connection.tsx';
import { useDraft } from '../state/draft.ts';
import { useLive } from '../state/plant.tsx';
import { askedBack } from '../voice/asked-back.ts';
import { MarkedQuestion } from '../voice/marked-question.tsx';
import { speak } from '../voice/speech.ts';
import { markSpoken } from '../voice/spoken-answer.ts';
import { TalkButton } from '../voice/talk-button.tsx';
import { useVoice } from '../voice/use-voice.ts';
import { VoiceBar } from '../voice/voice-bar.tsx';
import { VoiceNotes } from '../voice/voice-notes.tsx';

interface Props {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly asking: boolean;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
}

/** Where the question is typed or spoken. Enter asks, Shift+Enter makes a line; while an answer comes, the button stops it. */
export function QuestionBox({ box, asking, onAsk, onStop }: Props) {
  const { t } = useTranslation();
  const connected = useConnection().state === 'open';
  const { text, heard, voice, talking, ask, write } = useQuestion({ box, asking, connected, onAsk });
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask(text, heard);
  };
  return (
    <>
      <VoiceNotes voice={voice} text={text} heard={heard} onChoose={(chosen) => ask(chosen, heard)} />
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          ask(text, heard);
        }}
      >
        <MarkedQuestion text={text} marked={talking || heard !== undefined}>
          <textarea
            ref={box}
            rows={1}
            maxLength={2000}
            value={text}
            aria-label={t('ask.label')}
            placeholder={t(connected ? 'ask.placeholder' : 'ask.noConnection')}
            onChange={(event) => write(event.target.value)}
            onKeyDown={key}
          />
        </MarkedQuestion>
        {asking ? <StopButton onStop={onStop} /> : <AskButton off={text.trim() === '' || !connected} />}
        <TalkButton voice={voice} />
      </form>
      <VoiceBar voice={voice} />
    </>
  );
}

/** The question as it is typed or heard, and what becomes of it. */
function useQuestion({
  box,
  asking,
  connected,
  onAsk,
}: Pick<Props, 'box' | 'asking' | 'onAsk'> & { readonly connected: boolean }) {
  const core = useCore();
  const { plant } = useLive();
  const [text, setText] = useDraft('question');
  const [heard, setHeard] = useState<Transcript>();
  const bySpeech = useRef(false);
  const ask = (question: string, spoken: Transcript | undefined) => {
    if (question.trim() === '' || !connected) return;
    if (spoken) markSpoken(question);
    // A recording that is kept learns what was meant; that it was erased meanwhile is no fault.
    if (spoken?.kept !== undefined)
      void core?.voice.correct({ id: spoken.kept, text: question }).catch(() => undefined);
    bySpeech.current = spoken !== undefined;
    onAsk(question);
    setText('');
    setHeard(undefined);
  };
  const voice = useVoice({
    onText: setText,
    onTranscript: (transcript) => {
      if (transcript.verdict === 'answer') return ask(transcript.text, transcript);
      // Not sure: it is shown, and asked when the operator has seen it.
      setText(transcript.text);
      setHeard(transcript);
      void speak(askedBack(transcript, plant)?.aloud ?? '');
      box.current?.focus();
    },
  });
  const dismiss = useEffectEvent(() => {
    if (!bySpeech.current) voice.dismiss();
    bySpeech.current = false;
  });
  // What was wrong with the microphone is no news to someone who goes on by hand, here or with a question that is offered.
  useEffect(() => {
    if (asking) dismiss();
  }, [asking]);
  const talking = voice.state === 'listening' || voice.state === 'finishing';
  const write = (typed: string) => {
    // Whoever types has the word: what was being said is dropped, what was written of it stays.
    if (talking) voice.cancel();
    setText(typed);
    voice.dismiss();
    if (typed === '') setHeard(undefined);
  };
  return { text, heard, voice, talking, ask, write };
}

function AskButton({ off }: { readonly off: boolean }) {
  const { t } = useTranslation();
  return (
    <button type="submit" className="send" disabled={off}>
      {t('ask.send')}
    </button>
  );
}

function StopButton({ onStop }: Pick<Props, 'onStop'>) {
  const { t } = useTranslation();
  return (
    <button type="button" className="stop" onClick={onStop}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3h10v10H3z" />
      </svg>
      {t('ask.stop')}
    </button>
  );
}
