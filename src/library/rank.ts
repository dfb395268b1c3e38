import type { Passage } from '../store/store.ts';
import { BY_MEANING, BY_WORDS, type Features, weigh } from './features.ts';
import { Matcher, type Matches, nearest, pairShare, type Window } from './matches.ts';
import type { PassageWords } from './passage-words.ts';
import { isOther, type Query } from './query.ts';

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

export function featuresOf(
  query: Query,
  candidates: readonly Candidate[],
  strengths: ReadonlyMap<string, number>,
): Features[] {
  const matcher = new Matcher(query);
  const matches = candidates.map((candidate) => matcher.matches(candidate));
  const total = query.terms.reduce((sum, term) => sum + term.idf, 0) || 1;
  const best = Math.max(1e-9, ...candidates.map(({ words }) => words));
  const covered = matches.map(({ best: text, section }) => text.map((one, t) => Math.max(one, section[t] ?? 0)));
  const places = candidates.map(({ passage }) => placeOf(passage));
  const pages = new Map<string, number[]>();
  for (const [i, place] of places.entries()) {
    const before = pages.get(place);
    pages.set(place, before ? before.map((one, t) => Math.max(one, covered[i]?.[t] ?? 0)) : (covered[i] ?? []));
  }
  const pageWords = pageSums(candidates);
  const bestPage = Math.max(1e-9, ...pageWords.values());
  const local = localScores(query, matches);
  const closest = Math.max(1e-9, ...candidates.map(({ closeness }) => closeness));
  const bestLocal = Math.max(1e-9, ...local);
  const share = (strengths: readonly number[] | undefined) => {
    let sum = 0;
    for (const [t, { idf }] of query.terms.entries()) sum += idf * (strengths?.[t] ?? 0);
    return sum / total;
  };
  const unsaid = unsaidShare(query, covered);
  return candidates.map((candidate, i): Features => {
    const { passage, words, meaning, closeness } = candidate;
    const found = matches[i] ?? NOTHING;
    const window = nearest(query, found, total);
    const leaf = share(found.leaf);
    const values = query.wishes.has('quantity') || query.units.length ? around(passage.text, window) : '';
    return {
      bm25: words / best,
      meaning,
      closeness,
      otherWords: unsaid * (closeness / closest),
      coverage: share(covered[i]),
      textCoverage: share(found.best),
      leafCoverage: leaf,
      nearness: window.share,
      pairs: pairShare(query, found),
      key: query.keys.length ? keyMatch(query, candidate) : 0,
      quantity: query.wishes.has('quantity') ? quantityNear(values) : 0,
      unit: query.units.length ? unitNear(query, passage.text, values) : 0,
      procedure: query.wishes.has('procedure') ? procedureOf(passage.kind, leaf) : 0,
      row: (query.wishes.has('meaning') || query.wishes.has('remedy')) && passage.kind === 'row' ? 1 : 0,
      page: share(pages.get(places[i] ?? '')),
      pageWords: (pageWords.get(places[i] ?? '') ?? 0) / bestPage,
      local: (local[i] ?? 0) / bestLocal,
      leafPrecision: precision(query, candidate.leaf),
      labelPrecision: precision(query, candidate.label),
      document: strengths.get(passage.document) ?? 0,
      slight: passage.kind === 'heading' ? 1 : found.length < 5 ? 0.6 : 0,
    };
  });
}

/** How much of what is asked no candidate says in the question's words or their synonyms, 0 to 1. */
function unsaidShare(query: Query, covered: readonly (readonly number[])[]): number {
  const asked = query.terms.map(({ idf, names }) => (names ? 0 : idf));
  const said = (strengths: readonly number[]) => asked.reduce((sum, idf, t) => sum + idf * (strengths[t] ?? 0), 0);
  const total = asked.reduce((sum, idf) => sum + idf, 0);
  const most = covered.reduce((best, one) => Math.max(best, said(one)), 0);
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

const NOTHING: Matches = { text: [], best: [], section: [], leaf: [], length: 0 };
const placeOf = (passage: Passage): string => `${passage.document}#${passage.page ?? passage.section}`;
/** Which share of a heading's or label's words the question says: "Fuel tank capacity" in full is hardly chance. */
function precision(query: Query, label: ReadonlySet<string>): number {
  if (!label.size || label.size > 12) return 0;
  let said = 0;
  for (const one of label) if (query.terms.some((term) => term.stem === one || isOther(term, one))) said += 1;
  return said / label.size;
}

/** Which share of the codes asked for the passage has: as such, or as a row's number under the noun that was said. */
function keyMatch(query: Query, { rowKeys }: PassageWords): number {
  const { codes, cell, nouns } = rowKeys();
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
function unitNear(query: Query, text: string, near: string): number {
  if (query.units.some((written) => written.test(near))) return 1;
  return query.units.some((written) => written.test(text)) ? 0.5 : 0;
}

/** A number with a unit inside or just beside the matched words. */
function quantityNear(near: string): number {
  if (/\d[\d.,/]*\s*(?:%|°|±|[a-zµΩ"'”″])/i.test(near)) return 1;
  return /\d/.test(near) ? 0.6 : 0;
}
