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

function reader({ model, tokenizer }: Awaited<ReturnType<typeof load>>) {
  const size = folder.closeDimensions;
  const run = async (ids: BigInt64Array): Promise<{ vector: Float32Array; rows: Float32Array }> => {
    const { sentence_embedding, token_embeddings } = await model({
      input_ids: new Tensor('int64', ids, [1, ids.length]),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
    });
    return { vector: Float32Array.from(sentence_embedding.data), rows: token_embeddings.data };
  };
  return async (text: string, role: EmbedderRequest['role']): Promise<Reading> => {
    const { mark, tokens, windows } = ROLES[role];
    const { input_ids } = tokenizer(`${mark}${text.slice(0, 12 * tokens * windows)}`, { add_special_tokens: false });
    const parts = windowsOf(input_ids.data as BigInt64Array, tokens).slice(0, windows);
    const readings = await inTurn(parts, run);
    const rows = readings.map((one) => (role === 'query' ? ofQuestion(one.rows, size) : ofPassage(one.rows, size)));
    return { vector: meanDirection(readings.map(({ vector }) => vector)), close: joined(rows) };
  };
}

/** One at a time: a padded batch is half as fast on a processor. */
async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}

try {
  const read = reader(await load());
  let queue = Promise.resolve();
  parentPort?.on('message', ({ id, texts, role }: EmbedderRequest) => {
    queue = queue
      .then(async () => {
        const readings = await inTurn(texts, (text) => read(text, role));
        say({ kind: 'read', id, readings });
      })
      .catch((error: unknown) => say({ kind: 'failed', id, message: String(error) }));
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unloadable', message: error instanceof Error ? error.message : String(error) });
}
