/**
 * How sentences and their proof come out together: a book of evidence that numbers its items, and statements built from
 * parts, each part either plain words or words that link to an item.
 */
import type { Evidence, Statement } from '../contract.ts';

type WithoutId<E> = E extends Evidence ? Omit<E, 'id'> : never;
/** An item before the book gave it its id. */
export type Draft = WithoutId<Evidence>;

/** Evidence of one answer. Ids are "e1", "e2", … in order of use; the same fact gets the same id. */
export class EvidenceBook {
  readonly items: Evidence[] = [];
  private readonly known = new Map<string, string>();

  /** Adds a fact and returns its id. */
  add(draft: Draft): string {
    const key = JSON.stringify(draft);
    const known = this.known.get(key);
    if (known) return known;
    const id = `e${this.items.length + 1}`;
    this.items.push({ ...draft, id } as Evidence);
    this.known.set(key, id);
    return id;
  }
  /** Those that the statements rest on, with what these refer to. */
  cited(statements: readonly Statement[]): Evidence[] {
    const ids = new Set(statements.flatMap(({ evidence }) => evidence));
    for (const item of this.items)
      if (item.kind === 'comparison' && item.limitSource && ids.has(item.id)) ids.add(item.limitSource);
    return this.items.filter(({ id }) => ids.has(id));
  }
  get(id: string): Evidence | undefined {
    return this.items.find((item) => item.id === id);
  }
}

/** A piece of a sentence: plain words, words that link to evidence, or (without text) evidence the whole sentence rests on. */
export type Part = string | { readonly text: string; readonly evidence: string };

/** Words that link to an item of evidence. */
export const link = (text: string, evidence: string): Part => ({ text, evidence });
/** Evidence for the whole sentence, with no words of its own. */
export const cite = (evidence: string): Part => ({ text: '', evidence });

/** A sentence from its parts. Composed by code out of its evidence, so verified. */
export function say(...parts: readonly Part[]): Statement {
  let text = '';
  const links: { start: number; end: number; evidence: string }[] = [];
  const evidence: string[] = [];
  for (const part of parts) {
    const piece = typeof part === 'string' ? part : part.text;
    if (typeof part !== 'string') {
      if (!evidence.includes(part.evidence)) evidence.push(part.evidence);
      if (piece) links.push({ start: text.length, end: text.length + piece.length, evidence: part.evidence });
    }
    text += piece;
  }
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return { text: capital, evidence, verified: true, links };
}

/** "Yes: …", the links of the sentence moved along. */
export function opened(statement: Statement, answer: string): Statement {
  const opening = `${answer}: `;
  const by = opening.length;
  return {
    ...statement,
    text: `${opening}${statement.text.charAt(0).toLowerCase()}${statement.text.slice(1)}`,
    ...(statement.links && {
      links: statement.links.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    }),
  };
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly (Part | readonly Part[])[], last = 'and'): Part[] {
  return items.flatMap((item, i) => {
    const parts: Part[] = Array.isArray(item) ? [...(item as readonly Part[])] : [item as Part];
    if (i === 0) return parts;
    return [i === items.length - 1 ? ` ${last} ` : ', ', ...parts];
  });
}

const mark = (id: string): string => `[${id.replace(/^e/, '')}]`;

/**
 * The sentence with its citation marks: a mark stands after the last words that link to its item, or, where no words do,
 * before the final full stop.
 */
export function withMarks(statement: Statement): string {
  const lastEnd = new Map<string, number>();
  for (const { end, evidence } of statement.links ?? [])
    lastEnd.set(evidence, Math.max(end, lastEnd.get(evidence) ?? 0));
  const tail = statement.text.match(/[.!?]?\s*$/)?.index ?? statement.text.length;
  const marks = [...statement.evidence]
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((id) => ({ id, at: Math.min(lastEnd.get(id) ?? tail, tail) }));
  // What looks like a mark in a quoted text is none: "(3)" stands in as much room, so that the links stay where they are.
  let out = statement.text.replace(/\[(\d+)\]/g, '($1)');
  const positions = [...new Set(marks.map(({ at }) => at))].sort((a, b) => b - a);
  for (const at of positions) {
    const here = marks
      .filter((one) => one.at === at)
      .map(({ id }) => mark(id))
      .join('');
    out = `${out.slice(0, at)} ${here}${out.slice(at)}`;
  }
  return out;
}

/** Gives the items of a part of the answer (such as that of the manuals) their ids in the book, and rewrites its statements. */
export function adopt(
  book: EvidenceBook,
  found: { readonly evidence: readonly Evidence[]; readonly statements: readonly Statement[] },
): Statement[] {
  const ids = new Map<string, string>();
  for (const item of found.evidence) {
    const { id, ...draft } = item;
    const limitSource = 'limitSource' in draft && draft.limitSource ? ids.get(draft.limitSource) : undefined;
    ids.set(id, book.add((limitSource ? { ...draft, limitSource } : draft) as Draft));
  }
  return found.statements.map((statement) => renumbered(statement, ids));
}

function renumbered(statement: Statement, ids: ReadonlyMap<string, string>): Statement {
  const of = (id: string): string => ids.get(id) ?? id;
  return {
    ...statement,
    evidence: statement.evidence.map(of),
    ...(statement.links && { links: statement.links.map((one) => ({ ...one, evidence: of(one.evidence) })) }),
  };
}
