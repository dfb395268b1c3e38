/** What is shown of a passage: the evidence item, and sentences that repeat its words. */

import type { EvidenceOf, Statement } from '../../contract.ts';
import type { Passage } from '../../store/store.ts';
import { cite, type EvidenceBook, link, say } from '../compose.ts';
import type { Candidate } from './candidate.ts';
import { clean, oneLine, pieces } from './text.ts';

const LONGEST = 700;

/** A passage as evidence. `quote`: the words of it that the answer repeats. */
export function passageEvidence(passage: Passage, quote?: string): Omit<EvidenceOf<'passage'>, 'id'> {
  return {
    kind: 'passage',
    document: passage.document,
    revision: passage.revision,
    ...(passage.page !== undefined && { page: passage.page }),
    section: oneLine(passage.section),
    region: passage.region.map((box) => [...box]),
    text: clean(passage.text),
    passageId: passage.id,
    ...(quote !== undefined && { quote }),
  };
}

/** The item's id in the book; one passage is one item, whatever is quoted from it. */
export function citePassage(book: EvidenceBook, passage: Passage, quote?: string): string {
  const known = book.items.find((item) => item.kind === 'passage' && item.passageId === passage.id);
  return known?.id ?? book.add(passageEvidence(passage, quote));
}

/** A sentence of the manual as a sentence of the answer; `also`: passages that say the same. */
export function quoted(
  book: EvidenceBook,
  passage: Passage,
  { text, also = [] }: { readonly text: string; readonly also?: readonly Passage[] },
): Statement {
  const words = shown(text);
  const [id, ...others] = [passage, ...also].map((one) => citePassage(book, one, words));
  const statement = say(link(words, id ?? ''), ...others.map((other) => cite(other)));
  // commands and names of settings keep their small letter
  return { ...statement, text: words };
}

/** Without list marks, in one line, not longer than an operator reads. */
export function shown(text: string): string {
  const line = oneLine(text)
    .replace(/^(?:(?:[•●▪◦‣∙*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+|#+\s?(?=[\w"]))/, '')
    // a manual's own "[3]" must not pass for a citation of ours
    .replace(/\[(\s*e?\d[\d\s,;–-]*)\]/g, '($1)');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf('. ') + 1, cut.lastIndexOf(' ')))} …`;
}

/** The text of a candidate with the sentence before it where it cannot be understood alone. */
export function inContext({ text, before, leans }: Candidate): string {
  return leans && before !== '' && before.length < 300 ? `${shown(before)} ${shown(text)}` : text;
}

/** The DANGER, WARNING and CAUTION texts over a passage, strongest first, as statements that cite it. */
export function warningsOf(book: EvidenceBook, passages: readonly Passage[]): Statement[] {
  const seen = new Set<string>();
  const found: { text: string; passage: Passage }[] = [];
  for (const passage of passages) {
    const own = passage.kind === 'warning' ? [passage.text] : [];
    for (const warning of [...passage.warnings, ...own]) {
      const text = shown(warning);
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      found.push({ text, passage });
    }
  }
  found.sort((a, b) => severity(a.text) - severity(b.text));
  return found.slice(0, 3).map(({ text, passage }) => {
    const id = citePassage(book, passage);
    // the warning may stand in a passage of its own: its words belong to the evidence
    const item = book.items.find((one) => one.id === id);
    const holds = item?.kind === 'passage' && oneLine(item.text).includes(text);
    return say(
      link(text, holds ? id : book.add({ ...passageEvidence(passage, text), text: `${text}\n${clean(passage.text)}` })),
    );
  });
}

/** The passage with the warning alone under which a sentence of it stands: of a box the line with the signal word. */
export function underWarning({ passage, text }: Candidate): Passage {
  if (passage.kind === 'prose') return passage;
  const [heading] = passage.kind === 'warning' ? pieces(clean(passage.text)) : [];
  const own = heading && heading.text !== text ? [heading.text] : [];
  return { ...passage, kind: 'prose', warnings: own };
}

const severity = (text: string): number => {
  const at = ['DANGER', 'WARNING', 'CAUTION', 'NOTICE'].findIndex((word) => text.toUpperCase().startsWith(word));
  return at < 0 ? 4 : at;
};
