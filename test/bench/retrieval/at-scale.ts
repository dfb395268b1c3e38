import type { Embedder } from '../../../src/language/embedder.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open.ts';
import type { Store } from '../../../src/store/open.ts';
import { randomOf } from '../historian.ts';
import { QUESTIONS } from '../retrieval-questions.ts';
import { fillUp } from './many-passages.ts';
import { compareVectors, HOW_TO_ADD_PEERS, type VectorCase } from './vector-peers.ts';

/** Passages read by the encoder. */
const READ = 4000;
/** Vectors that the peers are given: they take minutes to build an index of more. */
const WITH_PEERS = 50_000;

/**
 * A library of `passages` passages: how fast words find, and how much of what looking at every word finds; nearest
 * neighbours by our shelf beside exact search and the peers. The vectors are the encoder's of the passages that were there,
 * and variations of them (each with a share of another's added): computing as many real ones takes hours here.
 */
export async function atScale(
  store: Store,
  embedder: Embedder | undefined,
  passages: number,
): Promise<Record<string, unknown>> {
  const vary = embedder && (await variedCase(store, embedder, passages));
  fillUp(store, passages);
  const library = openLibrary({ store });
  const fast = await byWords(library, false);
  const thorough = await byWords(library, true);
  const same = fast.found.filter((id, i) => id === thorough.found[i]).length;
  const { vectors } = store.passages;
  const peers = process.env.GEMBA_BENCH_PEERS;
  const given = vary?.(store);
  return {
    passages: store.passages.count(),
    words: { ...fast.times, thorough: thorough.times, sameFirstHit: same / QUESTIONS.length },
    vectors: given ? await compareVectors(vectors, given) : 'the encoder is missing',
    peers:
      peers === undefined || !given
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

/** The encoder's vectors of some of the passages that are there; later, as many variations as there are passages. */
async function variedCase(store: Store, embedder: Embedder, wanted: number): Promise<(store: Store) => VectorCase> {
  const texts = passagesOf(store)
    .slice(0, READ)
    .map(({ section, text }) => `${section}\n${text}`);
  const real = await embedder.embed(texts, 'passage');
  const queries = await embedder.embed(
    QUESTIONS.map(([, question]) => question),
    'query',
  );
  const random = randomOf(9);
  const varied = Array.from({ length: wanted }, (_, i) => {
    const one = real[i % real.length] ?? new Float32Array();
    const other = real[Math.floor(random() * real.length)] ?? one;
    return i < real.length ? one : mixed(one, other, 0.4 + 0.6 * random());
  });
  return (full) => ({
    dimensions: embedder.dimensions,
    all: passagesOf(full).flatMap(({ id }, i) => {
      const vector = varied[i];
      return vector ? [{ id, vector }] : [];
    }),
    queries,
  });
}

const passagesOf = (store: Store) => store.passages.documents().flatMap(({ name }) => store.passages.passagesOf(name));

/** The direction of `one` with a share of `other`. */
function mixed(one: Float32Array, other: Float32Array, share: number): Float32Array {
  const sum = one.map((component, i) => component + share * (other[i] ?? 0));
  const length = Math.hypot(...sum) || 1;
  return sum.map((component) => component / length);
}
