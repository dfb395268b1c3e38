import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../src/contract.ts';
import { useLive } from '../state/plant.tsx';
import { namesIn } from './names.ts';
import { LONGEST, type Voice } from './use-voice.ts';

interface Props {
  readonly voice: Voice;
  /** What stands in the question box. */
  readonly text: string;
  /** What was heard, until it is asked or cleared. */
  readonly heard: Transcript | undefined;
  readonly onChoose: (text: string) => void;
}

/** Under the question box: what went wrong, which names were recognised, and what was perhaps meant. */
export function VoiceNotes({ voice, text, heard, onChoose }: Props) {
  const { t } = useTranslation();
  const { plant } = useLive();
  const { problem, state } = voice;
  const speaking = state !== 'idle' || heard !== undefined;
  const names = speaking && plant ? namesIn(text, plant) : [];
  if (!problem && names.length === 0 && !heard) return null;
  return (
    <div className="voice-notes" role="status">
      {problem && <p className="voice-problem">{t(`voice.${problem.kind}`, { why: problem.why, seconds: LONGEST })}</p>}
      {names.length > 0 && (
        <p>
          {t('voice.heard')}:{' '}
          {names.map(({ text: name, means }) => (
            <mark key={means} title={means}>
              {name}
            </mark>
          ))}
        </p>
      )}
      {heard && !problem && <p>{t('voice.check')}</p>}
      {heard && heard.alternatives.length > 0 && (
        <fieldset>
          <legend>{t('voice.alternatives')}</legend>
          {heard.alternatives.map((one) => (
            <button key={one} type="button" className="suggestion" onClick={() => onChoose(one)}>
              {one}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
