import { useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src/contract.ts';
import { ConnectPage } from '../connect/connect-page.tsx';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { EvidencePane } from '../evidence/evidence-pane.tsx';
import { FiguresPage } from '../figures/figures-page.tsx';
import { ShiftReport } from '../shift/shift-report.tsx';
import { useConversation } from '../state/conversation.ts';
import { useLive } from '../state/plant.tsx';
import { useMedia, useTheme } from '../state/settings.ts';
import { firstShown, NOTHING, type Shown, type Source, show, sourceOf } from '../state/source.ts';
import { Announcer } from './announcer.tsx';
import { HelpDialog, SettingsDialog, SourcesDialog } from './dialogs.tsx';
import { LeftColumn, type Section } from './left-column.tsx';
import { SectionBar } from './section-bar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** The three zones and what is open in them. On a narrow screen the left column and the evidence are sheets. */
export function App() {
  const { t, i18n } = useTranslation();
  const { theme, choose } = useTheme();
  const narrow = useMedia('(max-width: 1099px)');
  const [shown, setShown] = useState<Shown>(NOTHING);
  const [wide, setWide] = useState(false);
  const [sheet, setSheet] = useState<'left' | 'evidence'>();
  const [section, setSection] = useFirstSection();
  const [page, setPage] = useState<'report' | 'figures' | 'connect'>();
  const [dialog, setDialog] = useState<'settings' | 'help' | 'sources'>();
  const box = useRef<HTMLTextAreaElement>(null);
  const keep = useRef(false);
  const conversation = useConversation((evidence, headline) => {
    const first = firstShown(evidence, headline);
    setShown((old) => ({ ...first, live: first.live ?? (keep.current ? old.live : undefined) }));
  });

  const open = (source: Source) => {
    setShown((old) => show(old, source));
    setSheet('evidence');
  };
  const openEvidence = (evidence: Evidence) => {
    const source = sourceOf(evidence);
    if (source) open(source);
  };
  const ask = (question: string, about?: 'shown') => {
    keep.current = about === 'shown';
    setSheet(undefined);
    setWide(false);
    setPage(undefined);
    conversation.ask(question);
  };
  const openPage = (next: typeof page) => {
    setPage(next);
    setSheet(undefined);
    setDialog(undefined);
  };
  const goTo = (next: Section) => {
    setSection(next);
    setSheet(sheet === 'left' && section === next ? undefined : 'left');
  };
  const toEvidence = () => {
    setSheet('evidence');
    requestAnimationFrame(() => document.getElementById('evidence')?.focus());
  };
  useShortcuts({
    '/': () => {
      setPage(undefined);
      requestAnimationFrame(() => box.current?.focus());
    },
    '?': () => setDialog('help'),
    s: () => setDialog('settings'),
    e: toEvidence,
    escape: () => {
      if (conversation.asking) conversation.stop();
      else if (wide) setWide(false);
      else if (page) setPage(undefined);
      else setSheet(undefined);
    },
    1: () => goTo('alarms'),
    2: () => goTo('plant'),
    3: () => goTo('library'),
    4: () => goTo('shift'),
  });
  return (
    <I18nProvider locale={i18n.language === 'zh' ? 'zh-CN' : i18n.language}>
      <div className="app" data-sheet={narrow ? sheet : undefined} data-wide={wide || undefined}>
        <button type="button" className="skip" onClick={toEvidence}>
          {t('skip')}
        </button>
        <StatusBar
          onAlarms={() => goTo('alarms')}
          onSources={() => setDialog('sources')}
          onSettings={() => setDialog('settings')}
          onHelp={() => setDialog('help')}
        />
        {narrow && (
          <SectionBar
            section={sheet === 'left' ? section : undefined}
            onSection={goTo}
            onEvidence={() => setSheet(sheet === 'evidence' ? undefined : 'evidence')}
            evidence={sheet === 'evidence'}
          />
        )}
        <nav className="zone-left" aria-label={t('left.title')} hidden={narrow && sheet !== 'left'}>
          <LeftColumn
            section={section}
            onSection={setSection}
            onOpen={open}
            onAsk={(question) => ask(question, 'shown')}
            onPage={openPage}
          />
        </nav>
        {/* On a narrow screen, pressing beside a sheet closes it. */}
        <main className="zone-middle" onPointerDown={() => setSheet(undefined)}>
          {page === 'report' && <ShiftReport onOpen={openEvidence} onClose={() => setPage(undefined)} />}
          {page === 'figures' && <FiguresPage onOpen={open} onClose={() => setPage(undefined)} />}
          {page === 'connect' && <ConnectPage onClose={() => setPage(undefined)} />}
          <div className="fill" hidden={page !== undefined}>
            <ConversationPane
              conversation={{ ...conversation, ask }}
              box={box}
              onOpen={openEvidence}
              onSources={() => setDialog('sources')}
              onConnect={() => openPage('connect')}
              onLibrary={() => goTo('library')}
            />
          </div>
        </main>
        <aside className="zone-right" aria-label={t('evidence.title')} hidden={narrow && sheet !== 'evidence'}>
          <EvidencePane
            shown={shown}
            onShow={setShown}
            wide={wide}
            onWide={setWide}
            onClose={() => setSheet(undefined)}
          />
        </aside>
        <Announcer turns={conversation.turns} />
        {dialog === 'settings' && (
          <SettingsDialog theme={theme} onTheme={choose} onClose={() => setDialog(undefined)} />
        )}
        {dialog === 'help' && <HelpDialog onClose={() => setDialog(undefined)} />}
        {dialog === 'sources' && (
          <SourcesDialog onConnect={() => openPage('connect')} onClose={() => setDialog(undefined)} />
        )}
      </div>
    </I18nProvider>
  );
}

/** Alarms stand first when there are any as the interface starts, else the plant. */
function useFirstSection(): [Section, (section: Section) => void] {
  const { alarms } = useLive();
  const [section, setSection] = useState<Section>();
  const first: Section = alarms?.length === 0 ? 'plant' : 'alarms';
  const known = alarms !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once, when the first list has come
  useEffect(() => {
    if (known) setSection((old) => old ?? first);
  }, [known]);
  return [section ?? first, setSection];
}
