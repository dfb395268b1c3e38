import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ConnectPage } from '../connect/connect-page.tsx';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { EvidencePane } from '../evidence/evidence-pane.tsx';
import { FiguresPage } from '../figures/figures-page.tsx';
import { DropZone } from '../library/drop-zone.tsx';
import { ShiftReport } from '../shift/shift-report.tsx';
import { useMedia, useTheme } from '../state/settings.ts';
import { Announcer } from './announcer.tsx';
import { HelpDialog, SettingsDialog, SourcesDialog } from './dialogs.tsx';
import { LeftColumn } from './left-column.tsx';
import { SectionBar } from './section-bar.tsx';
import { StatusBar } from './status-bar.tsx';
import { type Screen, useScreen, useScreenKeys } from './use-screen.ts';

/** The three zones and what is open in them. On a narrow screen the left column and the evidence are sheets. */
export function App() {
  const { t, i18n } = useTranslation();
  const narrow = useMedia('(max-width: 1099px)');
  const screen = useScreen();
  const { sheet, section, goTo, setSheet, setDialog } = screen;
  useScreenKeys(screen);
  return (
    <I18nProvider locale={i18n.language === 'zh' ? 'zh-CN' : i18n.language}>
      <div className="app" data-sheet={narrow ? sheet : undefined} data-wide={screen.wide || undefined}>
        <button type="button" className="skip" onClick={screen.toEvidence}>
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
            onSection={screen.setSection}
            onOpen={screen.open}
            onAsk={(question) => screen.conversation.ask(question, 'shown')}
            onPage={screen.openPage}
          />
        </nav>
        <Middle screen={screen} />
        <aside className="zone-right" aria-label={t('evidence.title')} hidden={narrow && sheet !== 'evidence'}>
          <EvidencePane
            shown={screen.shown}
            onShow={screen.setShown}
            wide={screen.wide}
            onWide={screen.setWide}
            onClose={() => setSheet(undefined)}
          />
        </aside>
        <DropZone onDropped={screen.toLibrary} />
        <Announcer turns={screen.conversation.turns} />
        <OpenDialog screen={screen} />
      </div>
    </I18nProvider>
  );
}

interface Props {
  readonly screen: Screen;
}

/** The conversation, or the page that is open in its place; the conversation goes on behind it. */
function Middle({ screen }: Props) {
  const { page, connecting, open, openEvidence, openPage, closePage, closeConnect } = screen;
  return (
    // On a narrow screen, pressing beside a sheet closes it.
    <main className="zone-middle" onPointerDown={() => screen.setSheet(undefined)}>
      {page === 'report' && <ShiftReport onOpen={openEvidence} onClose={closePage} />}
      {page === 'figures' && <FiguresPage onOpen={open} onClose={closePage} />}
      {connecting && (
        <div className="fill" hidden={page !== 'connect'}>
          <ConnectPage onClose={closeConnect} />
        </div>
      )}
      <div className="fill" hidden={page !== undefined}>
        <ConversationPane
          conversation={screen.conversation}
          box={screen.box}
          onOpen={openEvidence}
          onSources={() => screen.setDialog('sources')}
          onConnect={() => openPage('connect')}
          onLibrary={() => screen.goTo('library')}
        />
      </div>
    </main>
  );
}

function OpenDialog({ screen: { dialog, setDialog, openPage } }: Props) {
  const { theme, choose } = useTheme();
  const close = () => setDialog(undefined);
  if (dialog === 'settings') return <SettingsDialog theme={theme} onTheme={choose} onClose={close} />;
  if (dialog === 'help') return <HelpDialog onClose={close} />;
  if (dialog === 'sources') return <SourcesDialog onConnect={() => openPage('connect')} onClose={close} />;
  return null;
}
