import { type KeyboardEvent, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { VoiceInfo } from '../../src/contract.ts';
import { KeptList } from './kept-list.tsx';
import { setReadAloud, useSpeech } from './speech.ts';
import { setTalkKeys, useTalkKeySettings } from './talk-keys.ts';
import { useVoiceInfo } from './voice-info.ts';

/** Everything about speech that an operator may choose. */
export function VoiceSettings() {
  const { t } = useTranslation();
  const { info, problem, choose } = useVoiceInfo();
  const speech = useSpeech();
  if (!info) return problem === undefined ? null : <p className="voice-problem">{problem}</p>;
  return (
    <>
      <h3>{t('voice.settings')}</h3>
      {problem !== undefined && (
        <p className="voice-problem" role="alert">
          {problem}
        </p>
      )}
      <TalkKeys />
      <WakePhrase key={info.wakePhrase} phrase={info.wakePhrase} onChange={(wakePhrase) => choose({ wakePhrase })} />
      <Engines info={info} onChange={(engine) => choose({ engine })} />
      <Switch on={speech.on} label={t('voice.readAloud')} onChange={setReadAloud} />
      <Switch on={info.keeping} label={t('voice.keep')} onChange={(keeping) => choose({ keeping })} />
      <p className="hint">{t('voice.keepHint')}</p>
      <KeptList keeping={info.keeping} />
    </>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly label: string;
  readonly onChange: (on: boolean) => void;
}

function Switch({ on, label, onChange }: SwitchProps) {
  return (
    <label className="voice-switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** How talking is begun: held or pressed twice, by which key, and by the headset's button. */
function TalkKeys() {
  const { t } = useTranslation();
  const { toggle, key, headset } = useTalkKeySettings();
  const [learning, setLearning] = useState(false);
  const learn = (event: KeyboardEvent) => {
    if (!learning || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape') setTalkKeys({ key: { code: event.code, key: event.key } });
    setLearning(false);
  };
  const name = key && (key.code === '' ? key.key : key.code);
  return (
    <>
      <RadioGroup
        className="choices"
        aria-label={t('voice.mode')}
        value={toggle ? 'toggle' : 'hold'}
        onChange={(value) => setTalkKeys({ toggle: value === 'toggle' })}
      >
        <Radio value="hold" className="choice">
          {t('voice.modeHold')}
        </Radio>
        <Radio value="toggle" className="choice">
          {t('voice.modeToggle')}
        </Radio>
      </RadioGroup>
      <p className="voice-row">
        {t('voice.key')}: <kbd>{t('voice.space')}</kbd> {name !== undefined && <kbd>{name}</kbd>}
        <button
          type="button"
          className="quiet-action"
          data-learns-key={learning || undefined}
          onClick={() => setLearning(true)}
          onKeyDown={learn}
          onBlur={() => setLearning(false)}
        >
          {t(learning ? 'voice.keyPress' : 'voice.keyLearn')}
        </button>
        {key && (
          <button type="button" className="quiet-action" onClick={() => setTalkKeys({ key: undefined })}>
            {t('voice.keyForget')}
          </button>
        )}
      </p>
      <Switch on={headset} label={t('voice.headset')} onChange={(on) => setTalkKeys({ headset: on })} />
    </>
  );
}

function WakePhrase({ phrase, onChange }: { readonly phrase: string; readonly onChange: (phrase: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(phrase);
  return (
    <form
      className="voice-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onChange(text.trim());
      }}
    >
      <label>
        {t('voice.wakePhrase')}{' '}
        <input value={text} maxLength={60} size={14} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="quiet-action" disabled={text.trim() === phrase || text.trim() === ''}>
        {t('voice.take')}
      </button>
    </form>
  );
}

/** Which engine hears; without an installed one there is nothing to choose. */
function Engines({ info, onChange }: { readonly info: VoiceInfo; readonly onChange: (engine: string) => void }) {
  const { t } = useTranslation();
  if (info.engines.length < 2) return null;
  return (
    <>
      <p id="voice-engine">{t('voice.engine')}</p>
      <RadioGroup
        className="choices voice-engines"
        aria-labelledby="voice-engine"
        value={info.engine}
        onChange={onChange}
      >
        {info.engines.map(({ id, source, problem }) => (
          <Radio key={id} value={id} className="choice" isDisabled={problem !== undefined}>
            {id} <span className="quiet">{problem ?? t(`voice.${source}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
