import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { FileName } from '../format/file-name.tsx';
import { fileSize, percent } from '../format/number.ts';
import { useFormat } from '../format/use-format.ts';
import { useCore } from '../state/connection.tsx';
import type { PageSource, Source } from '../state/source.ts';

interface Props {
  readonly document: DocumentView;
  readonly onOpen: (source: Source) => void;
  readonly onChanged: () => void;
}

/** Problems told in the row itself; the others stand behind "more". */
const SHOWN = 2;

/** A document of the library: what it is and for, what could not be read of it; behind "more", its revisions and its removal. */
export function DocumentRow({ document, onOpen, onChanged }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const [open, setOpen] = useState(false);
  const facts = [
    document.pages === undefined ? undefined : t('library.pages', { count: document.pages }),
    t('library.passages', { count: document.passages }),
    document.ocrShare > 0 ? t('library.ocr', { share: percent(document.ocrShare, locale) }) : undefined,
    fileSize(document.bytes, locale),
  ];
  return (
    <li>
      <div className="document-row">
        <button
          type="button"
          className="row-button stacked"
          onClick={() => onOpen(startOf(document, document.revision))}
        >
          <strong>{document.title ?? <FileName name={document.name} />}</strong>
          {document.title !== undefined && (
            <span className="quiet">
              <FileName name={document.name} />
            </span>
          )}
          <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
          {document.assets.length > 0 && (
            <span className="quiet">{t('library.for', { assets: document.assets.join(', ') })}</span>
          )}
          {document.problems.slice(0, SHOWN).map((problem) => (
            <span key={problem} className="row-problem">
              {problem}
            </span>
          ))}
          {document.problems.length > SHOWN && (
            <span className="row-problem">{t('library.problems', { count: document.problems.length - SHOWN })}</span>
          )}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-expanded={open}
          aria-label={t('library.more', { name: document.name })}
          title={t('library.more', { name: document.name })}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={open ? 'm3 10 5-5 5 5' : 'm3 6 5 5 5-5'} />
          </svg>
        </button>
      </div>
      {open && <More document={document} onOpen={onOpen} onChanged={onChanged} />}
    </li>
  );
}

/** The revisions with the time for which each was current, and the removal, which asks once more. */
function More({ document, onOpen, onChanged }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const core = useCore();
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    if (!core) return setProblem(t('ask.noConnection'));
    try {
      await core.library.remove({ document: document.name });
      onChanged();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <div className="document-more">
      <p className="quiet">
        {t('library.revision', { revision: document.revision, time: format.full(document.ingestedAt) })}
      </p>
      {document.problems.slice(SHOWN).map((problem) => (
        <p key={problem} className="row-problem">
          {problem}
        </p>
      ))}
      {document.earlier?.map(({ revision, from, until }) => (
        <button key={revision} type="button" className="row-button" onClick={() => onOpen(startOf(document, revision))}>
          {t('library.earlier', { revision, from: format.full(from), until: format.full(until) })}
        </button>
      ))}
      {sure ? (
        <p className="confirm">
          <span>{t('library.removeSure', { name: document.name })}</span>
          <button type="button" className="action" onClick={() => void remove()}>
            {t('library.remove')}
          </button>
          <button type="button" className="quiet-action" onClick={() => setSure(false)}>
            {t('library.keep')}
          </button>
        </p>
      ) : (
        <button type="button" className="quiet-action" onClick={() => setSure(true)}>
          {t('library.remove')} …
        </button>
      )}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A document from its first page. */
const startOf = (document: DocumentView, revision: string): PageSource => ({
  kind: 'page',
  document: document.name,
  revision,
  page: document.pages === undefined ? undefined : 1,
  section: '',
  region: [],
  text: '',
  quote: undefined,
  passageId: undefined,
});
