import { useTranslation } from 'react-i18next';
import type { RefusedFileView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { useCore } from '../state/connection.tsx';

/** So many are told at once; more are unfolded by a press. */
const FEW = 3;

/** Files that could not be read, with their reasons; each can be struck off. */
export function RefusedFiles({
  files,
  onChanged,
}: {
  readonly files: readonly RefusedFileView[];
  readonly onChanged: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const core = useCore();
  if (files.length === 0) return null;
  return (
    <details className="unread" open={files.length <= FEW}>
      <summary>{t('library.refused', { count: files.length })}</summary>
      <ul className="plain">
        {files.map(({ file, reason, at }) => (
          <li key={file} className="document-row">
            <p className="row-problem stacked">
              <strong>{file}</strong>
              <span>{reason.startsWith(`${file}: `) ? reason.slice(file.length + 2) : reason}</span>
              <span className="quiet">{format.moment(at)}</span>
            </p>
            <button
              type="button"
              className="icon-button"
              aria-label={t('library.dismiss', { name: file })}
              title={t('library.dismiss', { name: file })}
              disabled={!core}
              onClick={() => void core?.library.dismiss({ file }).then(onChanged, onChanged)}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="m4 4 8 8M12 4l-8 8" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
