import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../client.ts';
import { useCore } from '../state/connection.tsx';
import { useDraft } from '../state/draft.ts';
import { useLive } from '../state/plant.tsx';

/** A note for an asset, kept in the event log of this machine. */
export function NoteForm({ onSaved }: { readonly onSaved: () => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const { plant } = useLive();
  const [asset, setAsset] = useDraft('note-asset');
  const [text, setText] = useDraft('note');
  const [message, setMessage] = useState<{ readonly text: string; readonly failed: boolean }>();
  const assets = plant?.assets ?? [];
  // None is chosen beforehand: in a hurry the note of one machine would be filed under another.
  const chosen = assets.some(({ id }) => id === asset) ? asset : '';
  const save = async () => {
    if (!core) return;
    try {
      await core.events.note({ asset: chosen, text: text.trim() });
      setText('');
      setAsset('');
      setMessage({ text: t('shift.saved'), failed: false });
      onSaved();
    } catch (error) {
      setMessage({ text: messageOf(error), failed: true });
    }
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {t('shift.asset')}
        <select value={chosen} onChange={(event) => setAsset(event.target.value)}>
          <option value="" disabled>
            {t('shift.chooseAsset')}
          </option>
          {assets.map((one) => (
            <option key={one.id} value={one.id}>
              {one.id} {one.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('shift.note')}
        <textarea rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="action" disabled={text.trim() === '' || chosen === '' || !core}>
        {t('shift.save')}
      </button>
      {message && (
        <p className={message.failed ? 'problem' : 'note'} role="status">
          {message.text}
        </p>
      )}
    </form>
  );
}
