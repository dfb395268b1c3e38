import type { DocumentView, Evidence, EvidenceOf, Statement } from '../../src/contract.ts';
import { sectionEnd } from '../format/section.ts';
import { sentencesOf, type Turn } from '../state/turn.ts';

/** The place in a document that a statement is taken from, and nothing else. */
export interface Origin {
  readonly document: string;
  /** Its innermost heading; empty: several, or none. */
  readonly section: string;
  /** Another place of the document that was named last. */
  readonly goesOn?: true;
}

/** Undefined for what rests on more than one document, or on anything live. */
function originOf(statement: Statement, evidence: readonly Evidence[]): Origin | undefined {
  const cited = evidence.filter((one) => statement.evidence.includes(one.id));
  const passages = cited.filter((one): one is EvidenceOf<'passage'> => one.kind === 'passage');
  const [first] = passages;
  if (!first || passages.length < cited.length || passages.some((one) => one.document !== first.document)) return;
  const one = passages.every(({ section }) => section === first.section);
  return { document: first.document, section: one ? sectionEnd(first.section) : '' };
}

const isSame = (a: Origin | undefined, b: Origin | undefined) =>
  a?.document === b?.document && a?.section === b?.section;

/**
 * Beside each statement that begins what another place of the manuals says: that place. Steps and table rows do not tell by
 * themselves for which machine and which job they are. A place that the answer names in its own words is not named again.
 */
export function originsOf(
  statements: readonly Statement[],
  evidence: readonly Evidence[],
): readonly (Origin | undefined)[] {
  const said = statements.map(({ text }) => text).join('\n');
  const origins = statements.map((one) => originOf(one, evidence));
  let named: string | undefined;
  return origins.map((origin, index): Origin | undefined => {
    if (!origin || isSame(origin, origins[index - 1])) return undefined;
    if (origin.section !== '' && said.includes(origin.section)) return undefined;
    const goesOn = named === origin.document && origin.section !== '';
    named = origin.document;
    return goesOn ? { ...origin, goesOn } : origin;
  });
}

type Titles = ReadonlyMap<string, Pick<DocumentView, 'title'>>;

/** The place for the ear: its heading without the number, and the title of the manual. */
export function originAloud({ document, section, goesOn }: Origin, titles: Titles): string {
  const title = titles.get(document)?.title ?? document;
  const heading = section.replace(/^[\d.]+\s+/, '');
  return [heading === title ? '' : heading, goesOn ? '' : title].filter(Boolean).join(', ');
}

/** A whole answer for a screen reader: warnings first, and before what is taken from a manual the place that it is from. */
export function heardOf(turn: Turn, titles: Titles): string {
  const { headline, words } = sentencesOf(turn);
  const said = headline ? [headline, ...words] : words;
  const origins = turn.answer?.refused ? [] : originsOf(said, turn.evidence ?? []);
  const parts = said.flatMap(({ text }, index) => {
    const origin = origins[index];
    return origin ? [`${originAloud(origin, titles)}:`, text] : [text];
  });
  return [...turn.warnings.map(({ text }) => text), ...parts].join(' ').replace(/\s?\[\d+\]/g, '');
}
