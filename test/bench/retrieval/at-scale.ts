import type { Reading } from '../../../src/language/embedder.ts';
import type { TransformersEmbedder } from '../../../src/language/transformers-embedder.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open.ts';
import type { Store } from '../../../src/store/open.ts';
import { randomOf } from '../historian.ts';
import { QUESTIONS } from '../retrieval-questions.ts';
import { fillUp } from './many-passages.ts';
import { compareVectors, HOW_TO_ADD_PEERS, type VectorCase, type VectorFigures } from './vector-peers.ts';

/** Passages read by the encoder. */
const READ = 4000;
/** Vectors that the peers are given: they take minutes to build an index of more. */
const WITH_PEERS = 50_000;

interface Times {
  readonly p50Ms: number;
  readonly p95Ms: number;
}
interface AtScale {
  readonly passages: number;
  readonly words: Times & { readonly thorough: Times; readonly sameFirstHit: number };
  /** As `compareVectors`; like `whole`, only with the encoder. */
  readonly vectors?: Record<string, VectorFigures>;
  /** By words and meaning together. */
  readonly whole?: Times;
  readonly peers?: Record<string, VectorFigures> | string;
}

/**
 * A library of `passages` passages: how fast words find, and how much of what looking at every word finds; how fast words and
 * meaning find together; nearest neighbours by our shelf beside exact search and the peers. The vectors are the encoder's of
 * the passages that were there, and variations of them (each with a share of another's added): computing as many real ones
 * takes hours here.
 */
export async function atScale(
  store: Store,
  embedder: TransformersEmbedder | undefined,
  passages: number,
): Promise<AtScale> {
  const vary = embedder && (await variedCase(store, embedder));
  fillUp(store, passages);
  const library = openLibrary({ store });
  const fast = await timed(library, false);
  const thorough = await timed(library, true);
  const same = fast.found.filter((id, i) => id === thorough.found[i]).length;
  const figures = {
    passages: store.passages.count(),
    words: { ...fast.times, thorough: thorough.times, sameFirstHit: same / QUESTIONS.length },
  };
  if (!embedder || !vary) return figures;
  const { vectors } = store.passages;
  // none of the made-up vectors is held while searches are timed: no program that searches has them in its heap
  const compared = await compareVectors(vectors, vary(store));
  const whole = await timed(openLibrary({ store, embedder }), false);
  const peers = process.env.GEMBA_BENCH_PEERS;
  const fewer = (): VectorCase => {
    const given = vary(store);
    return { ...given, model: { ...given.model, id: 'fewer' }, all: given.all.slice(0, WITH_PEERS) };
  };
  return {
    ...figures,
    vectors: compared,
    whole: whole.times,
    peers: peers === undefined ? HOW_TO_ADD_PEERS : await compareVectors(vectors, fewer(), peers),
  };
}

async function timed(
  library: Library,
  thorough: boolean,
): Promise<{
  readonly found: (number | undefined)[];
  readonly times: Times;
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

/** The encoder's readings of some of the passages that are there; when asked for, as many variations as there are passages then, always the same. */
async function variedCase(store: Store, embedder: TransformersEmbedder): Promise<(store: Store) => VectorCase> {
  const texts = passagesOf(store)
    .slice(0, READ)
    .map(({ section, text }) => `${section}\n${text}`);
  const real = await embedder.read(texts, 'passage');
  const queries = await embedder.embed(
    QUESTIONS.map(([, question]) => question),
    'query',
  );
  return (full) => {
    const random = randomOf(9);
    const all = passagesOf(full).map(({ id }, i) => {
      const one = real[i % real.length] ?? EMPTY;
      const other = real[Math.floor(random() * real.length)] ?? one;
      const vector = i < real.length ? one.vector : mixed(one.vector, other.vector, 0.4 + 0.6 * random());
      return { id, vector, close: one.close instanceof Int8Array ? one.close : undefined };
    });
    return { model: embedder, all, queries };
  };
}

const EMPTY: Reading = { vector: new Float32Array(), close: new Int8Array() };
const passagesOf = (store: Store) => store.passages.documents().flatMap(({ name }) => store.passages.passagesOf(name));

/** The direction of `one` with a share of `other`. */
function mixed(one: Float32Array, other: Float32Array, share: number): Float32Array {
  const sum = one.map((component, i) => component + share * (other[i] ?? 0));
  const length = Math.hypot(...sum) || 1;
  return sum.map((component) => component / length);
}
