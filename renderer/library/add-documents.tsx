import { useTranslation } from 'react-i18next';
import { type Upload, useUploads } from '../state/uploads.tsx';

/** Files from this machine into the library, and what became of each. */
export function AddDocuments() {
  const { t } = useTranslation();
  const { uploads, add } = useUploads();
  return (
    <div className="add">
      <label className="action file-action">
        {t('library.add')}
        <input
          type="file"
          multiple
          className="hidden"
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            target.value = ''; // the same file may be chosen again
          }}
        />
      </label>
      <ul className="plain uploads">
        {uploads.map((one) => (
          <li key={one.id}>
            <UploadLine upload={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How one file fares, and why it was refused. */
function UploadLine({ upload: { name, state, why = '' } }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  if (state === 'refused')
    return (
      <p className="row-problem" role="alert">
        {why.startsWith(name) ? why : `${name}: ${why}`}
      </p>
    );
  return (
    <p className={state === 'added' ? undefined : 'quiet'} role="status">
      {t(state === 'added' ? 'library.added' : state === 'reading' ? 'library.adding' : 'library.waiting', { name })}
    </p>
  );
}
