import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptUtterance } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { useFormat } from '../format/use-format.ts';
import { useCore } from '../state/connection.tsx';

/** The recordings kept for training: each can be played and erased. */
export function KeptList({ keeping }: { readonly keeping: boolean }) {
  const { t } = useTranslation();
  const core = useCore();
  const [kept, setKept] = useState<readonly KeptUtterance[]>([]);
  const [problem, setProblem] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when keeping is turned on or off
  useEffect(() => {
    core?.voice.kept().then(setKept, (error: unknown) => setProblem(messageOf(error)));
  }, [core, keeping]);
  const forget = async (id?: string) => {
    try {
      await core?.voice.forget(id === undefined ? {} : { id });
      setKept((old) => (id === undefined ? [] : old.filter((one) => one.id !== id)));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <>
      {problem !== undefined && <p className="voice-problem">{problem}</p>}
      <p className="voice-row">
        {t('voice.kept', { count: kept.length })}
        {kept.length > 0 && (
          <button type="button" className="quiet-action" onClick={() => void forget()}>
            {t('voice.eraseAll')}
          </button>
        )}
      </p>
      <ul className="plain kept-list">
        {kept.map((one) => (
          <KeptItem key={one.id} kept={one} onErase={() => void forget(one.id)} />
        ))}
      </ul>
    </>
  );
}

function KeptItem({ kept, onErase }: { readonly kept: KeptUtterance; readonly onErase: () => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const format = useFormat();
  const [sound, setSound] = useState<string>();
  useEffect(() => () => URL.revokeObjectURL(sound ?? ''), [sound]);
  const play = async () => {
    const wav = await core?.voice.keptSound({ id: kept.id });
    if (wav) setSound(URL.createObjectURL(wav));
  };
  return (
    <li>
      <p>
        {kept.asked ?? kept.heard} <span className="quiet">{format.moment(kept.at)}</span>
      </p>
      {kept.asked !== undefined && <p className="quiet">{t('voice.keptHeard', { text: kept.heard })}</p>}
      <p className="voice-row">
        {sound === undefined ? (
          <button type="button" className="quiet-action" onClick={() => void play()}>
            {t('voice.play')}
          </button>
        ) : (
          // biome-ignore lint/a11y/useMediaCaption: what is said stands above it
          <audio src={sound} controls autoPlay />
        )}
        <button type="button" className="quiet-action" onClick={onErase}>
          {t('voice.erase')}
        </button>
      </p>
    </li>
  );
}
