import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../client.ts';
import { useCore } from '../state/connection.tsx';

/** Files from this machine into the library, one after another; one that is refused does not hold the others up. */
export function AddDocuments({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const [state, setState] = useState<string>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const add = async (files: FileList | null) => {
    setProblems([]);
    for (const file of files ?? []) {
      setState(t('library.adding', { name: file.name }));
      try {
        await core?.library.add({ file });
      } catch (error) {
        setProblems((old) => [...old, messageOf(error)]);
      }
      onAdded();
    }
    setState(undefined);
  };
  return (
    <div className="add">
      <label className="action file-action">
        {state ?? t('library.add')}
        <input
          type="file"
          multiple
          className="hidden"
          disabled={state !== undefined}
          onChange={({ target }) => {
            void add(target.files).finally(() => {
              target.value = ''; // the same file may be chosen again
            });
          }}
        />
      </label>
      {problems.map((problem) => (
        <p key={problem} className="problem" role="alert">
          {problem}
        </p>
      ))}
      <p className="quiet">{t('library.kinds')}</p>
    </div>
  );
}
