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
import type { Reading } from './embedder.ts';
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

async function load(): Promise<{ model: PreTrainedModel; tokenizer: PreTrainedTokenizer }> {
  const name = basename(folder.path);
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(name, { local_files_only: true }),
    AutoModel.from_pretrained(name, {
      local_files_only: true,
      device: 'cpu',
      dtype: 'q8',
      model_file_name: 'model',
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
    }),
  ]);
  return { model, tokenizer };
}

/** A window of a text, and what the encoder made of it. */
interface Window {
  readonly ids: BigInt64Array;
  vector: Float32Array;
  rows: Float32Array;
}

function reader({ model, tokenizer }: Awaited<ReturnType<typeof load>>) {
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
  return async (texts: readonly string[], role: EmbedderRequest['role']): Promise<Reading[]> => {
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
  const read = reader(await load());
  let queue = Promise.resolve();
  const answer = async ({ id, texts, role }: EmbedderRequest) => {
    try {
      say({ kind: 'read', id, readings: await read(texts, role) });
    } catch (error) {
      say({ kind: 'failed', id, message: String(error) });
    }
  };
  parentPort?.on('message', (request: EmbedderRequest) => {
    // a question does not wait for the passages of a document that is being read
    if (request.role === 'query') void answer(request);
    else queue = queue.then(() => answer(request));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unloadable', message: error instanceof Error ? error.message : String(error) });
}
