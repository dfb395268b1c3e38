import { useTranslation } from 'react-i18next';
import { stopSpeaking, useSpeech } from './speech.ts';
import type { Voice } from './use-voice.ts';
import { useVoiceInfo } from './voice-info.ts';

/** Always there: what the microphone does, how loud it is, hands-free, what is kept, and the end of reading aloud. */
export function VoiceBar({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation();
  const { speaking } = useSpeech();
  const { info } = useVoiceInfo();
  const { state, level, handsFree, available } = voice;
  // Once a question is being understood, the microphone is off and has no level.
  const open = state === 'waiting' || state === 'listening';
  const shown = state === 'waiting' && voice.deaf ? 'deaf' : state === 'off' && voice.preparing ? 'preparing' : state;
  return (
    <div className="voice-bar">
      <span className="voice-state" data-state={shown} role="status">
        <span className="voice-lamp" aria-hidden="true" />
        {t(`voice.mic.${shown}`, { phrase: info?.wakePhrase ?? '' })}
      </span>
      {open && <meter className="voice-level" min={0} max={1} value={level} aria-label={t('voice.level')} />}
      {info?.keeping && <span className="voice-keeping">{t('voice.keepingOn')}</span>}
      <span className="voice-actions">
        {speaking && (
          <button type="button" className="quiet-action" onClick={stopSpeaking}>
            {t('voice.quiet')}
          </button>
        )}
        <button
          type="button"
          className="quiet-action"
          role="switch"
          aria-checked={handsFree}
          disabled={!available}
          title={t('voice.handsFreeHint', { phrase: info?.wakePhrase ?? '' })}
          onClick={() => voice.setHandsFree(!handsFree)}
        >
          {t('voice.handsFree')}: {t(handsFree ? 'voice.on' : 'voice.offWord')}
        </button>
      </span>
    </div>
  );
}
