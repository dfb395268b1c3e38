import type { Passage } from '../store/store.ts';
import { BY_MEANING, BY_WORDS, type Features, weigh } from './features.ts';
import type { PassageWords } from './passage-words.ts';
import type { Query } from './query.ts';

export interface Candidate extends PassageWords {
  /** BM25; 0 when the words did not find it. */
  readonly words: number;
  /** Cosine of embeddings; 0 without an embedder. */
  readonly meaning: number;
  /** How closely the passage says what is asked, word by word (`closeness`); 0 without an embedder. */
  readonly closeness: number;
}
export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
  /** As in `Candidate`. */
  readonly closeness: number;
}

/** Candidates with their features → best first. */
export function order(candidates: readonly Candidate[], features: readonly Features[]): Ranked[] {
  const weights = features.some(({ closeness }) => closeness > 0) ? BY_MEANING : BY_WORDS;
  const ranked = candidates
    .map(({ passage, closeness }, i) => ({ passage, closeness, score: features[i] ? weigh(features[i], weights) : 0 }))
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
  return spread(ranked);
}

/** What a further passage of a page that is already among the results loses, so that one page does not fill the list. */
const REPEATED = 0.8;

function spread(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Map<string, number>();
  return ranked
    .map(({ passage, score, closeness }) => {
      const place = placeOf(passage);
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      return { passage, closeness, score: score - REPEATED * Math.min(before, 4) };
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}

/** Where each query term occurs: positions in the text, and whether in the headings. */
interface Matches {
  readonly text: readonly (readonly Match[])[];
  readonly section: readonly number[];
  readonly leaf: readonly number[];
  readonly length: number;
}
interface Match {
  readonly position: number;
  /** 1 for the word itself, less for a synonym. */
  readonly strength: number;
}
const SYNONYM = 0.7;

export function featuresOf(
  query: Query,
  candidates: readonly Candidate[],
  strengths: ReadonlyMap<string, number>,
): Features[] {
  const matches = candidates.map((candidate) => matchesOf(query, candidate));
  const total = query.terms.reduce((sum, term) => sum + term.idf, 0) || 1;
  const best = Math.max(1e-9, ...candidates.map(({ words }) => words));
  const pages = new Map<string, number[]>();
  for (const [i, { passage }] of candidates.entries()) {
    const page = pages.get(placeOf(passage)) ?? query.terms.map(() => 0);
    for (const [t] of query.terms.entries())
      page[t] = Math.max(page[t] ?? 0, strongest(matches[i]?.text[t]), matches[i]?.section[t] ?? 0);
    pages.set(placeOf(passage), page);
  }
  const pageWords = pageSums(candidates);
  const bestPage = Math.max(1e-9, ...pageWords.values());
  const local = localScores(query, matches);
  const closest = Math.max(1e-9, ...candidates.map(({ closeness }) => closeness));
  const bestLocal = Math.max(1e-9, ...local);
  const share = (strength: (t: number) => number) =>
    query.terms.reduce((sum, term, t) => sum + term.idf * strength(t), 0) / total;
  const covering = (i: number, t: number) => Math.max(strongest(matches[i]?.text[t]), matches[i]?.section[t] ?? 0);
  const unsaid = unsaidShare(query, candidates.length, covering);
  return candidates.map((candidate, i): Features => {
    const { passage, words, meaning, closeness } = candidate;
    const found = matches[i] ?? { text: [], section: [], leaf: [], length: 0 };
    const window = nearest(query, found, total);
    const keys = query.keys.length ? keyMatch(query, candidate) : 0;
    return {
      bm25: words / best,
      meaning,
      closeness,
      otherWords: unsaid * (closeness / closest),
      coverage: share((t) => covering(i, t)),
      textCoverage: share((t) => strongest(found.text[t])),
      leafCoverage: share((t) => found.leaf[t] ?? 0),
      nearness: window.share,
      pairs: pairShare(query, found),
      key: keys,
      quantity: query.wishes.has('quantity') ? quantityNear(passage.text, window) : 0,
      unit: query.units.length ? unitNear(query, passage.text, window) : 0,
      procedure: query.wishes.has('procedure')
        ? procedureOf(
            passage.kind,
            share((t) => found.leaf[t] ?? 0),
          )
        : 0,
      row: (query.wishes.has('meaning') || query.wishes.has('remedy')) && passage.kind === 'row' ? 1 : 0,
      page: share((t) => pages.get(placeOf(passage))?.[t] ?? 0),
      pageWords: (pageWords.get(placeOf(passage)) ?? 0) / bestPage,
      local: (local[i] ?? 0) / bestLocal,
      leafPrecision: precision(query, candidate.leaf),
      labelPrecision: precision(query, candidate.label),
      document: strengths.get(passage.document) ?? 0,
      slight: passage.kind === 'heading' ? 1 : found.length < 5 ? 0.6 : 0,
    };
  });
}

/** How much of what is asked no candidate says in the question's words or their synonyms, 0 to 1. */
function unsaidShare(query: Query, candidates: number, covering: (i: number, t: number) => number): number {
  const asked = query.terms.flatMap(({ idf, names }, t) => (names ? [] : [{ idf, t }]));
  const total = asked.reduce((sum, { idf }) => sum + idf, 0);
  let most = 0;
  for (let i = 0; i < candidates; i += 1)
    most = Math.max(
      most,
      asked.reduce((sum, { idf, t }) => sum + idf * covering(i, t), 0),
    );
  return total > 0 ? Math.max(0, 1 - most / total) : 0;
}

/** BM25 of a page: of its three best passages, the second and third counting less. */
function pageSums(candidates: readonly Candidate[]): Map<string, number> {
  const byPage = new Map<string, number[]>();
  for (const { passage, words } of candidates) {
    const place = placeOf(passage);
    byPage.set(place, [...(byPage.get(place) ?? []), words]);
  }
  return new Map(
    [...byPage].map(([place, scores]) => {
      const [first = 0, second = 0, third = 0] = scores.sort((a, b) => b - a);
      return [place, first + 0.5 * second + 0.25 * third];
    }),
  );
}

/** BM25 with the weights of words within the documents searched, synonyms and headings counting in part. */
function localScores(query: Query, matches: readonly Matches[]): number[] {
  const average = matches.reduce((sum, { length }) => sum + length, 0) / Math.max(1, matches.length) || 1;
  return matches.map((found) =>
    query.terms.reduce((sum, term, t) => {
      const count =
        (found.text[t] ?? []).reduce((all, { strength }) => all + strength, 0) + 0.8 * (found.section[t] ?? 0);
      return sum + (term.idf * count * 2) / (count + 0.5 + 0.7 * (found.length / average));
    }, 0),
  );
}

const placeOf = (passage: Passage): string => `${passage.document}#${passage.page ?? passage.section}`;
const strongest = (matches: readonly Match[] | undefined): number =>
  (matches ?? []).reduce((most, { strength }) => Math.max(most, strength), 0);

function matchesOf(query: Query, { stems, positions, section, leaf }: PassageWords): Matches {
  const phraseAt = (phrase: string): number[] => {
    const [first = '', ...rest] = phrase.split(' ');
    return (positions.get(first) ?? []).filter((at) => rest.every((part, i) => stems[at + 1 + i] === part));
  };
  const inSet = (set: ReadonlySet<string>, term: Query['terms'][number]) =>
    set.has(term.stem) ? 1 : term.synonyms.some((one) => one.split(' ').every((part) => set.has(part))) ? SYNONYM : 0;
  // a word that is asked for as itself does not also stand for another
  const taken = new Set(query.terms.flatMap((term) => positions.get(term.stem) ?? []));
  return {
    text: query.terms.map((term) => [
      ...(positions.get(term.stem) ?? []).map((position) => ({ position, strength: 1 })),
      ...term.synonyms.flatMap((one) =>
        phraseAt(one).flatMap((position) => (taken.has(position) ? [] : [{ position, strength: SYNONYM }])),
      ),
    ]),
    section: query.terms.map((term) => inSet(section, term)),
    leaf: query.terms.map((term) => inSet(leaf, term)),
    length: stems.length,
  };
}

interface Window {
  /** Weighted share of the terms inside the best window. */
  readonly share: number;
  readonly from: number;
  readonly to: number;
}
/** A sentence or table row, about. */
const WINDOW = 26;

function nearest(query: Query, found: Matches, total: number): Window {
  const events = found.text
    .flatMap((matches, t) => matches.map((match) => ({ ...match, t })))
    .sort((a, b) => a.position - b.position);
  let best: Window = { share: 0, from: 0, to: Math.min(found.length, WINDOW) };
  for (const [i, start] of events.entries()) {
    const strengths = new Map<number, number>();
    let last = start.position;
    for (let j = i; j < events.length; j += 1) {
      const event = events[j];
      if (!event || event.position > start.position + WINDOW) break;
      strengths.set(event.t, Math.max(strengths.get(event.t) ?? 0, event.strength));
      last = event.position;
    }
    let sum = 0;
    for (const [t, strength] of strengths) sum += (query.terms[t]?.idf ?? 0) * strength;
    if (sum / total > best.share) best = { share: sum / total, from: start.position, to: last };
  }
  return best;
}

function pairShare(query: Query, found: Matches): number {
  if (!query.pairs.length) return 0;
  const together = query.pairs.filter(([a, b]) =>
    found.text[a]?.some((first) =>
      found.text[b]?.some((second) => second.position > first.position && second.position - first.position <= 3),
    ),
  );
  return together.length / query.pairs.length;
}

/** Which share of a heading's or label's words the question says: "Fuel tank capacity" in full is hardly chance. */
function precision(query: Query, label: ReadonlySet<string>): number {
  if (!label.size || label.size > 12) return 0;
  let said = 0;
  for (const one of label) if (query.terms.some((term) => term.stem === one || term.synonyms.includes(one))) said += 1;
  return said / label.size;
}

/** Which share of the codes asked for the passage has: as such, or as a row's number under the noun that was said. */
function keyMatch(query: Query, { codes, cell, nouns }: PassageWords): number {
  let sum = 0;
  for (const key of query.keys) {
    const bound = /^([a-z]+)(neg)?(\d+)$/.exec(key);
    const rowOfKey = bound && cell === `${bound[2] ?? ''}${bound[3]}` && nouns.has(bound[1] ?? '');
    if (codes.has(key) || rowOfKey) sum += 1;
  }
  return sum / query.keys.length;
}

/** Steps under a heading that says what is to be done. */
const procedureOf = (kind: Passage['kind'], leaf: number): number =>
  kind === 'steps' ? 0.4 + leaf : kind === 'row' ? -0.2 : 0;

/** The words around the best window. */
const around = (text: string, window: Window): string =>
  text
    .split(/\s+/)
    .slice(Math.max(0, window.from - 10), window.to + 16)
    .join(' ');

/** Whether a value of the kind that is asked for stands near the words matched, or at least in the passage. */
function unitNear(query: Query, text: string, window: Window): number {
  if (query.units.some((written) => written.test(around(text, window)))) return 1;
  return query.units.some((written) => written.test(text)) ? 0.5 : 0;
}

/** A number with a unit inside or just beside the matched words. */
function quantityNear(text: string, window: Window): number {
  const near = around(text, window);
  if (/\d[\d.,/]*\s*(?:%|°|±|[a-zµΩ"'”″])/i.test(near)) return 1;
  return /\d/.test(near) ? 0.6 : 0;
}
