import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../src/contract.ts';
import { useLive } from '../state/plant.tsx';
import { askedBack } from './asked-back.ts';
import { namedPieces } from './names.ts';
import { LONGEST } from './recording.ts';
import { useSpeech } from './speech.ts';
import type { Voice } from './use-voice.ts';

interface Props {
  readonly voice: Voice;
  /** What stands in the question box. */
  readonly text: string;
  /** What was heard, until it is asked or cleared. */
  readonly heard: Transcript | undefined;
  /** Asks one of the questions that were perhaps meant. */
  readonly onChoose: (text: string) => void;
}

/** Above the question box: what went wrong, which names were recognised, and what was perhaps meant. */
export function VoiceNotes({ voice, text, heard, onChoose }: Props) {
  const { t } = useTranslation();
  const { plant } = useLive();
  const speech = useSpeech();
  const { problem, state } = voice;
  const speaking = state === 'listening' || state === 'finishing' || heard !== undefined;
  const means = speaking ? namedPieces(text, plant).flatMap((piece) => piece.means ?? []) : [];
  const choices = (heard && askedBack(heard, plant)?.choices) ?? [];
  if (!problem && means.length === 0 && !heard && !speech.problem) return null;
  return (
    <div className="voice-notes" role="status">
      {problem && (
        <div className="voice-problem">
          <p>{t(`voice.${problem.kind}`, { why: problem.why, seconds: LONGEST })}</p>
          <button
            type="button"
            className="icon-button"
            aria-label={t('voice.dismiss')}
            title={t('voice.dismiss')}
            onClick={voice.dismiss}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8M12 4l-8 8" />
            </svg>
          </button>
        </div>
      )}
      {speech.problem && <p className="quiet">{t(`voice.${speech.problem}`)}</p>}
      {means.length > 0 && (
        <p>
          {t('voice.heard')}:{' '}
          {[...new Set(means)].map((one) => (
            <span key={one} className="voice-name">
              {one}
            </span>
          ))}
        </p>
      )}
      {heard && !problem && choices.length === 0 && <p>{t('voice.check')}</p>}
      {choices.length > 0 && (
        <fieldset>
          <legend>{t('voice.alternatives')}</legend>
          {choices.map((one) => (
            <button key={one} type="button" className="suggestion" onClick={() => onChoose(one)}>
              {one}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
