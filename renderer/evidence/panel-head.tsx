import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** The head of a piece of evidence: what it is, where it comes from, close. */
export function PanelHead({ title, detail, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <header className="panel-head">
      <div>
        <h2>{title}</h2>
        <p className="quiet">{detail}</p>
      </div>
      {children}
      <button type="button" className="icon-button" aria-label={t('closeNamed', { name: title })} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 3 10 10M13 3 3 13" />
        </svg>
      </button>
    </header>
  );
}
