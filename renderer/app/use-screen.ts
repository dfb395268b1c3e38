import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../src/contract.ts';
import { useConversation } from '../state/conversation.ts';
import { keptConversation } from '../state/kept-conversation.ts';
import { useLive } from '../state/plant.tsx';
import { firstShown, NOTHING, type Shown, type Source, show, sourceOf } from '../state/source.ts';
import type { Section } from './left-column.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** What is open in the three zones, and what opens and closes it. Asking goes back to the conversation. */
export function useScreen() {
  const [shown, setShown] = useState<Shown>(shownBefore);
  const [wide, setWide] = useState(false);
  const [sheet, setSheet] = useState<'left' | 'evidence'>();
  const [section, setSection] = useFirstSection();
  const pages = usePages();
  const { page, closePage } = pages;
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
  const openEvidence = (evidence: Evidence) => open(sourceOf(evidence));
  const ask = (question: string, about?: 'shown') => {
    keep.current = about === 'shown';
    setSheet(undefined);
    setWide(false);
    closePage();
    conversation.ask(question);
  };
  const openPage = (next: Page) => {
    pages.openPage(next);
    setSheet(undefined);
    setDialog(undefined);
  };
  const goTo = (next: Section) => {
    setSection(next);
    setSheet(sheet === 'left' && section === next ? undefined : 'left');
  };
  /** What was dropped on the window is told there. */
  const toLibrary = () => {
    setSection('library');
    setSheet('left');
    setWide(false);
  };
  const toEvidence = () => {
    setSheet('evidence');
    requestAnimationFrame(() => document.getElementById('evidence')?.focus());
  };
  const toQuestion = () => {
    closePage();
    requestAnimationFrame(() => box.current?.focus());
  };
  /** One step back: the answer that is coming, the large document, the page, the sheet. */
  const back = () => {
    if (conversation.asking) conversation.stop();
    else if (wide) setWide(false);
    else if (page) closePage();
    else setSheet(undefined);
  };
  return {
    ...pages,
    ...{ shown, setShown, wide, setWide, sheet, setSheet, section, setSection, dialog, setDialog },
    ...{ box, conversation: { ...conversation, ask }, open, openEvidence, openPage, goTo, toLibrary },
    ...{ toEvidence, toQuestion, back },
  };
}

type Page = 'report' | 'figures' | 'connect';

/** The page that stands in place of the conversation, if any. */
function usePages() {
  const [page, setPage] = useState<Page>();
  // What was entered and chosen there stays until the page is closed: only what is looked at in between is another.
  const [connecting, setConnecting] = useState(false);
  return {
    page,
    connecting,
    openPage: (next: Page) => {
      setPage(next);
      if (next === 'connect') setConnecting(true);
    },
    closePage: () => setPage(undefined),
    closeConnect: () => {
      setConnecting(false);
      setPage(undefined);
    },
  };
}

/** The evidence of the last answer, where the page was loaded anew. */
function shownBefore(): Shown {
  const last = keptConversation().turns.at(-1);
  return last?.state === 'answered' ? firstShown(last.evidence ?? [], last.headline) : NOTHING;
}

export type Screen = ReturnType<typeof useScreen>;

/** The keys that lead somewhere on the screen; the help lists them. */
export function useScreenKeys({ goTo, setDialog, toQuestion, toEvidence, back }: Screen): void {
  useShortcuts({
    '/': toQuestion,
    '?': () => setDialog('help'),
    s: () => setDialog('settings'),
    e: toEvidence,
    escape: back,
    1: () => goTo('alarms'),
    2: () => goTo('plant'),
    3: () => goTo('library'),
    4: () => goTo('shift'),
  });
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
