import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open.ts';
import { contentStems } from '../../../src/library/terms.ts';
import type { Store } from '../../../src/store/open.ts';
import { QUESTIONS } from '../retrieval-questions.ts';
import { fillUp } from './many-passages.ts';
import { compareVectors, HOW_TO_ADD_PEERS, type VectorCase } from './vector-peers.ts';

const DIMENSIONS = 256;
/** Vectors that the peers are given: they take minutes to build an index of more. */
const WITH_PEERS = 50_000;

/**
 * A library of `passages` passages: how fast words find, and how much of what looking at every word finds; nearest
 * neighbours by our shelf beside exact search and the peers. The vectors are of hashed words: computing as many real ones
 * takes hours here, and neither speed nor recall asks what a direction means.
 */
export async function atScale(store: Store, passages: number): Promise<Record<string, unknown>> {
  fillUp(store, passages);
  const library = openLibrary({ store });
  const fast = await byWords(library, false);
  const thorough = await byWords(library, true);
  const same = fast.found.filter((id, i) => id === thorough.found[i]).length;
  const { vectors } = store.passages;
  const peers = process.env.GEMBA_BENCH_PEERS;
  const given = hashedCase(store);
  return {
    passages: store.passages.count(),
    words: { ...fast.times, thorough: thorough.times, sameFirstHit: same / QUESTIONS.length },
    vectors: vectors.unavailable ?? (await compareVectors(vectors, given)),
    peers:
      peers === undefined
        ? HOW_TO_ADD_PEERS
        : await compareVectors(vectors, { ...given, all: given.all.slice(0, WITH_PEERS) }, peers),
  };
}

async function byWords(
  library: Library,
  thorough: boolean,
): Promise<{
  readonly found: (number | undefined)[];
  readonly times: { readonly p50Ms: number; readonly p95Ms: number };
}> {
  const found: (number | undefined)[] = [];
  const times: number[] = [];
  for (const [, question] of QUESTIONS.slice(0, 5)) await library.search(question, { k: 10, thorough });
  for (const [, question] of QUESTIONS) {
    const start = performance.now();
    const [first] = await library.search(question, { k: 10, thorough });
    times.push(performance.now() - start);
    found.push(first?.passage.id);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { found, times: { p50Ms: at(0.5), p95Ms: at(0.95) } };
}

function hashedCase(store: Store): VectorCase {
  const passages = store.passages.documents().flatMap(({ name }) => store.passages.passagesOf(name));
  return {
    dimensions: DIMENSIONS,
    all: passages.map(({ id, text, section }) => ({ id, vector: hashed(`${section} ${text}`) })),
    queries: QUESTIONS.map(([, question]) => hashed(question)),
  };
}

/** A unit vector made of one random direction a word: no meaning, but as dense as embeddings are. */
function hashed(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of contentStems(text)) {
    let seed = 2166136261;
    for (let i = 0; i < word.length; i += 1) seed = Math.imul(seed ^ word.charCodeAt(i), 16777619);
    for (let at = 0; at < DIMENSIONS; at += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      vector[at] = (vector[at] ?? 0) + seed / 2 ** 31 - 1;
    }
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((component) => component / length);
}
