/** Loads the encoder and reads texts with it, away from the threads on which samples arrive. No network, ever. */
import { basename, dirname, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  AutoModel,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@huggingface/transformers';
import type { Piece, Reading } from './embedder.ts';
import type { EmbedderReply, EmbedderRequest, EmbedderStart } from './embedder-protocol.ts';
import { joined, meanDirection, ofPassage, ofQuestion, windowsOf } from './reading.ts';

const { folder } = workerData as EmbedderStart;
const say = (reply: EmbedderReply): void => parentPort?.postMessage(reply);
/** The first token tells the encoder what it reads; the lengths are those of its training: longer passages are read in windows. */
const ROLES = {
  query: { mark: '[Q]', tokens: 32, windows: 1 },
  passage: { mark: '[P]', tokens: 128, windows: 4 },
} as const;

/** Windows read at a time. */
const TOGETHER = 4;

env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useFSCache = false;
env.useBrowserCache = false;
env.localModelPath = `${dirname(folder.path)}${sep}`;

interface Loaded {
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
}

const name = basename(folder.path);
const graph = (model_file_name: string): Promise<PreTrainedModel> =>
  AutoModel.from_pretrained(name, {
    local_files_only: true,
    device: 'cpu',
    dtype: 'q8',
    model_file_name,
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });

async function load(): Promise<Loaded> {
  // One after the other: a thread that ends while a graph is still being loaded takes the whole program with it.
  const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
  return { tokenizer, model: await graph('model') };
}

/** A window of a text, and what the encoder made of it. */
interface Window {
  readonly ids: BigInt64Array;
  vector: Float32Array;
  rows: Float32Array;
}

function reader({ model, tokenizer }: Loaded) {
  const size = folder.closeDimensions;
  /** Windows of one length together: a third less time than one by one, where padding would cost more than it saves. */
  const run = async (windows: readonly Window[]): Promise<void> => {
    const length = windows[0]?.ids.length ?? 0;
    const ids = new BigInt64Array(windows.length * length);
    for (const [i, window] of windows.entries()) ids.set(window.ids, i * length);
    const shape = [windows.length, length];
    const { sentence_embedding, token_embeddings } = await model({
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    });
    for (const [i, window] of windows.entries()) {
      window.vector = sentence_embedding.data.slice(i * folder.dimensions, (i + 1) * folder.dimensions);
      window.rows = token_embeddings.data.subarray(i * length * size, (i + 1) * length * size);
    }
  };
  return async (texts: readonly string[], role: keyof typeof ROLES): Promise<Reading[]> => {
    const { mark, tokens, windows } = ROLES[role];
    const parts = texts.map((text): Window[] => {
      const { input_ids } = tokenizer(`${mark}${text.slice(0, 12 * tokens * windows)}`, { add_special_tokens: false });
      return windowsOf(input_ids.data as BigInt64Array, tokens)
        .slice(0, windows)
        .map((ids) => ({ ids, vector: new Float32Array(), rows: new Float32Array() }));
    });
    for (const together of ofOneLength(parts.flat())) await run(together);
    return parts.map((own) => ({
      vector: meanDirection(own.map(({ vector }) => vector)),
      close: joined(own.map(({ rows }) => (role === 'query' ? ofQuestion(rows, size) : ofPassage(rows, size)))),
    }));
  };
}

/** Tokens of a question and of a piece that are read together, as in training. */
const COMPARED = { question: 40, piece: 88 } as const;
/** Pairs read at a time: those of like length, since the shorter are filled up. */
const PAIRS = 8;

/** Reads a question and each piece together (`models/training/reranker/cross.py`): a logit each. Whoever never asks never loads it. */
function comparer({ tokenizer }: Loaded) {
  let reranker: Promise<PreTrainedModel> | undefined;
  const idsOf = (text: string, most: number): bigint[] => {
    const { input_ids } = tokenizer(text.slice(0, 12 * most), { add_special_tokens: false });
    return [...(input_ids.data as BigInt64Array).subarray(0, most)];
  };
  return async (question: string, pieces: readonly Piece[]): Promise<number[]> => {
    reranker ??= graph('reranker').catch((error: unknown) => {
      throw new Error(`${folder.path} is damaged or cannot be loaded: ${String(error)}`);
    });
    const read = await reranker;
    const questions = new Map<string, readonly bigint[]>();
    const pairs = pieces.map(({ head, text, asked: inItsWords = question }, at) => {
      const asked = questions.get(inItsWords) ?? idsOf(`[Q]${inItsWords}`, COMPARED.question);
      questions.set(inItsWords, asked);
      const told = idsOf(`[P]${head === '' ? '' : `${head}\n`}${text}`, COMPARED.piece);
      return { at, ids: [...asked, ...told], sides: sidesOf(asked, told) };
    });
    const logits = new Array<number>(pieces.length).fill(0);
    const ordered = pairs.toSorted((a, b) => a.ids.length - b.ids.length);
    for (let from = 0; from < ordered.length; from += PAIRS) {
      const some = ordered.slice(from, from + PAIRS);
      const shape = [some.length, Math.max(...some.map(({ ids }) => ids.length))] as const;
      const tensor = (of: (pair: (typeof some)[number]) => readonly bigint[]): Tensor => {
        const data = new BigInt64Array(shape[0] * shape[1]);
        for (const [i, pair] of some.entries()) data.set(of(pair), i * shape[1]);
        return new Tensor('int64', data, [...shape]);
      };
      const output = await read({
        input_ids: tensor(({ ids }) => ids),
        attention_mask: tensor(({ ids }) => ids.map(() => 1n)),
        token_type_ids: tensor(({ sides }) => sides),
      });
      for (const [i, { at }] of some.entries()) logits[at] = output.logits.data[i];
    }
    return logits;
  };
}

/** 0 and 1 in the question, 2 and 3 in the piece; odd where the other has the token too. */
function sidesOf(asked: readonly bigint[], told: readonly bigint[]): bigint[] {
  const [here, there] = [new Set(asked), new Set(told)];
  return [...asked.map((id) => (there.has(id) ? 1n : 0n)), ...told.map((id) => (here.has(id) ? 3n : 2n))];
}

/** Groups of at most `TOGETHER` windows that are alike in length. */
function ofOneLength(windows: readonly Window[]): Window[][] {
  const groups: Window[][] = [];
  for (const window of windows.toSorted((a, b) => a.ids.length - b.ids.length)) {
    const last = groups.at(-1);
    if (last && last.length < TOGETHER && last[0]?.ids.length === window.ids.length) last.push(window);
    else groups.push([window]);
  }
  return groups;
}

try {
  const loaded = await load();
  const read = reader(loaded);
  const compare = comparer(loaded);
  let queue = Promise.resolve();
  const answer = async (request: EmbedderRequest) => {
    const { id } = request;
    try {
      if (request.kind === 'read') say({ kind: 'read', id, readings: await read(request.texts, request.role) });
      else say({ kind: 'compared', id, logits: await compare(request.question, request.pieces) });
    } catch (error) {
      say({ kind: 'failed', id, message: String(error) });
    }
  };
  parentPort?.on('message', (request: EmbedderRequest) => {
    // a question does not wait for the passages of a document that is being read
    if (request.kind === 'read' && request.role === 'passage') queue = queue.then(() => answer(request));
    else void answer(request);
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unloadable', message: error instanceof Error ? error.message : String(error) });
}
