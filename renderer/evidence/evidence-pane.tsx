import { useTranslation } from 'react-i18next';
import type { RecordSource, Shown, SignalSource } from '../state/source.ts';
import { DocumentPanel } from './document-panel.tsx';
import { Overview } from './overview.tsx';
import { RecordPanel } from './record-panel.tsx';
import { SignalPanel } from './signal-panel.tsx';

interface Props {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly wide: boolean;
  readonly onWide: (wide: boolean) => void;
  readonly onClose: () => void;
}

/** What the plant says and what the documents say, one above the other, or side by side where there is room. */
export function EvidencePane({ shown, onShow, wide, onWide, onClose }: Props) {
  const { t } = useTranslation();
  const { live, page } = shown;
  const signal = live?.kind === 'signal' ? live : page ? undefined : live && trendOf(live.evidence);
  const close = (part: Partial<Shown>) => {
    const next = { ...shown, ...part };
    onShow(next);
    if (!next.live && !next.page) onClose();
    if (!next.page) onWide(false);
  };
  return (
    <section
      className="evidence"
      id="evidence"
      aria-label={t('evidence.title')}
      tabIndex={-1}
      data-wide={wide || undefined}
      // Its own head closes what stands alone, and the sheet with it: one button, and more room.
      data-one={(live === undefined) !== (page === undefined) || undefined}
    >
      <div className="sheet-bar">
        <strong>{t('evidence.title')}</strong>
        <button type="button" className="quiet-action" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      {!live && !page && <Overview onShow={(source) => onShow({ ...shown, live: source })} />}
      {live?.kind === 'record' && !(wide && page) && (
        <RecordPanel
          evidence={live.evidence}
          alone={!page && !signal}
          trendBelow={signal !== undefined}
          onShow={(source) => onShow({ ...shown, live: source })}
          onClose={() => close({ live: undefined })}
        />
      )}
      {signal && !(wide && page) && (
        <SignalPanel
          key={signal.tag}
          source={signal}
          alone={!page}
          onShow={(source) => onShow({ ...shown, live: source })}
          onClose={() => close({ live: undefined })}
        />
      )}
      {page && (
        <DocumentPanel
          key={`${page.document} ${page.revision}`}
          source={page}
          wide={wide}
          onWide={onWide}
          onClose={() => close({ page: undefined })}
        />
      )}
    </section>
  );
}

/** An alarm of a tag is shown with its trend at the moment it was raised. */
function trendOf(evidence: RecordSource['evidence']): SignalSource | undefined {
  if (evidence.kind !== 'alarm' || evidence.tag === undefined) return undefined;
  return { kind: 'signal', tag: evidence.tag, moment: evidence.raisedAt };
}
