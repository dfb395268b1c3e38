import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import { LANGUAGES } from '../i18n.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useLive } from '../state/plant.tsx';
import { chooseLanguage, THEMES, type Theme } from '../state/settings.ts';
import { VoiceSettings } from '../voice/voice-settings.tsx';

interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Frame({ title, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <header className="panel-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="quiet-action" onClick={onClose}>
              {t('close')}
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SettingsProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onClose: () => void;
}

/** Theme, language and speech. */
export function SettingsDialog({ theme, onTheme, onClose }: SettingsProps) {
  const { t, i18n } = useTranslation();
  const { status } = useLive();
  return (
    <Frame title={t('settings.title')} onClose={onClose}>
      <h3 id="theme-label">{t('settings.theme')}</h3>
      <RadioGroup
        className="choices"
        aria-labelledby="theme-label"
        value={theme}
        onChange={(value) => onTheme(THEMES.find((one) => one === value) ?? 'system')}
      >
        {THEMES.map((one) => (
          <Radio key={one} value={one} className="choice">
            {t(`settings.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <h3 id="language-label">{t('settings.language')}</h3>
      <RadioGroup className="choices" aria-labelledby="language-label" value={i18n.language} onChange={chooseLanguage}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Radio key={code} value={code} className="choice">
            <span lang={code}>{name}</span>
          </Radio>
        ))}
      </RadioGroup>
      <p className="hint">{t('settings.hint')}</p>
      <VoiceSettings />
      {status && (
        <p className="hint">
          {[
            `Gemba ${status.version}`,
            status.model
              ? `${status.model.id} ${status.model.revision}`
              : t(status.modelLoading ? 'status.modelLoading' : 'status.noModel'),
          ]
            .map((one) => `${one}. `)
            .join('')}
          {t('status.offlineHint')}
        </p>
      )}
    </Frame>
  );
}

/** What each key does; keys that are named differently on other keyboards by the name of their word. */
const KEYS = [
  ['/', 'question'],
  ['help.keyEnter', 'send'],
  ['voice.space', 'talk'],
  ['Esc', 'stop'],
  ['1 – 4', 'sections'],
  ['E', 'evidence'],
  ['S', 'settings'],
  ['help.keyPages', 'pages'],
  ['?', 'help'],
] as const;

const QUESTIONS = ['value', 'past', 'alarms', 'manual', 'shift'] as const;

/** What can be asked, what the shapes and surfaces mean, and the keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Frame title={t('help.title')} onClose={onClose}>
      <h3>{t('help.ask')}</h3>
      <ul className="asks">
        {QUESTIONS.map((one) => (
          <li key={one}>{t(`help.asks.${one}`)}</li>
        ))}
      </ul>
      <p className="hint">
        {t('help.sourcesHint')} {i18n.language !== 'en' && t('help.english')}
      </p>
      <Marks />
      <h3>{t('help.keys')}</h3>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key.includes('.') ? t(key) : key}</kbd>
            </dt>
            <dd>{t(`help.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Frame>
  );
}

function Marks() {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('help.marks')}</h3>
      <ul className="plain legend">
        {([1, 2, 3, 4] as const).map((priority) => (
          <li key={priority}>
            <PriorityShape priority={priority} /> {t(`priority.${priority}`)}
          </li>
        ))}
        <li>
          <span className="value quality-stale">71.4</span> {t('quality.stale')}
        </li>
        <li>
          <span className="value quality-bad">71.4</span> {t('quality.bad')}
        </li>
        <li>
          <span className="draft">{t('help.draftSample')}</span> {t('help.draft')}
        </li>
      </ul>
    </>
  );
}

/** Every source with its state, since when, and what it says of itself. */
export function SourcesDialog({
  onConnect,
  onClose,
}: {
  readonly onConnect: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const sources = useLive().status?.sources ?? [];
  return (
    <Frame title={t('sources.title')} onClose={onClose}>
      {sources.length === 0 && <p className="empty">{t('sources.none')}</p>}
      <ul className="plain source-list">
        {sources.map((source) => (
          <li key={source.id}>
            <p>
              <strong>{source.id}</strong> <span className="quiet">{source.kind}</span>
            </p>
            <p>
              {(source.state === 'down' || source.clockSkewSeconds !== undefined) && <PriorityShape priority={3} />}{' '}
              {t(`sources.${source.state}`)} · {t('sources.since', { time: format.moment(source.since) })}
            </p>
            <p className="quiet" lang="en">
              {format.text(source.detail)}
            </p>
            {source.clockSkewSeconds !== undefined && <p className="row-problem">{t('sources.skewHint')}</p>}
          </li>
        ))}
      </ul>
      <p className="hint">{t('sources.readOnly')}</p>
      <div className="connect-actions">
        <button type="button" className="action" onClick={onConnect}>
          {t('connect.open')}
        </button>
      </div>
    </Frame>
  );
}
