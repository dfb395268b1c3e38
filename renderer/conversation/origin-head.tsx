import { useTranslation } from 'react-i18next';
import { useDocuments } from '../state/documents.tsx';
import type { Origin } from './origin.ts';

/** So many machines of a manual are named. */
const NAMED = 3;

/** The place in the manuals that the lines below it are taken from, with the machines that the manual is for. */
export function OriginHead({ origin: { document, section, goesOn } }: { readonly origin: Origin }) {
  const { t } = useTranslation();
  const known = useDocuments().byName.get(document);
  const assets = known?.assets ?? [];
  const named = assets.length > NAMED ? [...assets.slice(0, NAMED), '…'] : assets;
  const title = known?.title ?? document;
  return (
    <h4 className="origin">
      {section !== '' && section !== title && (
        <span className="origin-section" dir="auto">
          {section}
        </span>
      )}
      {!goesOn && (
        <span className="quiet">
          <span dir="auto">{title}</span>
          {named.length > 0 && ` · ${t('library.for', { assets: named.join(', ') })}`}
        </span>
      )}
    </h4>
  );
}
