import type { PassageWords } from './passage-words.ts';
import type { Query } from './query.ts';

/** Where a term occurs in a text: the word's place in it, and 1 for the word itself, less for a synonym. */
export interface Match {
  readonly position: number;
  readonly strength: number;
}

/** What a passage says of what is asked; lists go by the query's terms. */
export interface Matches {
  readonly text: readonly (readonly Match[])[];
  /** The strongest of `text`, or 0. */
  readonly best: readonly number[];
  readonly section: readonly number[];
  readonly leaf: readonly number[];
  /** The text's words. */
  readonly length: number;
}

/** The words in a text that say most of what is asked, close together. */
export interface Window {
  /** Weighted share of the terms inside. */
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

const SYNONYM = 0.7;
/** A word that only points to what is asked. */
const NEAR = 0.35;
/** A sentence or table row, about. */
const WINDOW = 26;
const NONE: readonly Match[] = [];

interface OtherWords {
  readonly parts: readonly string[];
  readonly strength: number;
}

/** Looks for a query's terms in passages, one after another. */
export class Matcher {
  private readonly query: Query;
  /** Of each term its other words. */
  private readonly others: readonly (readonly OtherWords[])[];
  /** Where each of the stems that a match can begin with stands in the passage that is looked at. */
  private readonly places = new Map<string, number[]>();

  constructor(query: Query) {
    this.query = query;
    this.others = query.terms.map(({ others }) =>
      others.map(({ stems, near }) => ({ parts: stems.split(' '), strength: near ? NEAR : SYNONYM })),
    );
    for (const { stem } of query.terms) this.places.set(stem, []);
    for (const { parts } of this.others.flat()) this.places.set(parts[0] ?? '', []);
  }

  matches(words: PassageWords): Matches {
    const { terms } = this.query;
    this.place(words.stems);
    // a word that is asked for as itself does not also stand for another
    const taken = new Set<number>();
    for (const { stem } of terms) for (const position of this.places.get(stem) ?? []) taken.add(position);
    const text = terms.map(({ stem }, t) => {
      const found: Match[] = [];
      for (const position of this.places.get(stem) ?? []) found.push({ position, strength: 1 });
      for (const { parts, strength } of this.others[t] ?? [])
        for (const at of this.places.get(parts[0] ?? '') ?? [])
          if (!taken.has(at) && parts.every((part, i) => words.stems[at + i] === part))
            found.push({ position: at, strength });
      return found.length ? found : NONE;
    });
    return {
      text,
      best: text.map((matches) => (matches.length ? Math.max(...matches.map(({ strength }) => strength)) : 0)),
      section: terms.map((_, t) => this.within(words.section, t)),
      leaf: terms.map((_, t) => this.within(words.leaf, t)),
      length: words.stems.length,
    };
  }

  private place(stems: readonly string[]): void {
    for (const found of this.places.values()) found.length = 0;
    for (let at = 0; at < stems.length; at += 1) this.places.get(stems[at] as string)?.push(at);
  }

  private within(stems: ReadonlySet<string>, t: number): number {
    if (stems.has(this.query.terms[t]?.stem ?? '')) return 1;
    return (this.others[t] ?? []).reduce(
      (best, { parts, strength }) => (strength > best && parts.every((part) => stems.has(part)) ? strength : best),
      0,
    );
  }
}

/** The best window of a text; `total`: the weight of all terms. */
export function nearest(query: Query, found: Matches, total: number): Window {
  const events = found.text
    .flatMap((matches, t) => matches.map(({ position, strength }) => ({ position, strength, t })))
    .sort((a, b) => a.position - b.position);
  let best: Window = { share: 0, from: 0, to: Math.min(found.length, WINDOW) };
  const strengths = new Float64Array(query.terms.length);
  for (const [i, start] of events.entries()) {
    strengths.fill(0);
    let sum = 0;
    let last = start.position;
    for (let j = i; j < events.length; j += 1) {
      const event = events[j];
      if (!event || event.position > start.position + WINDOW) break;
      const before = strengths[event.t] ?? 0;
      if (event.strength > before) {
        strengths[event.t] = event.strength;
        sum += (query.terms[event.t]?.idf ?? 0) * (event.strength - before);
      }
      last = event.position;
    }
    if (sum / total > best.share) best = { share: sum / total, from: start.position, to: last };
  }
  return best;
}

/** Which share of the query's pairs stand together in the text. */
export function pairShare({ pairs }: Query, { text }: Matches): number {
  if (!pairs.length) return 0;
  const together = pairs.filter(([a, b]) =>
    text[a]?.some((first) =>
      text[b]?.some((second) => second.position > first.position && second.position - first.position <= 3),
    ),
  );
  return together.length / pairs.length;
}
