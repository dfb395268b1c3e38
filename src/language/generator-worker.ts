/**
 * Loads one model and writes with it, away from the threads on which samples arrive. The only code here that meets
 * transformers.js's model classes; no network, ever.
 */
import { basename, dirname, sep } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  LogitsProcessorList,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  StoppingCriteria,
  TextStreamer,
} from '@huggingface/transformers';
import { fitted, type Message } from './fit.ts';
import type { WorkerReply, WorkerRequest, WorkerStart } from './generator-protocol.ts';
import type { ModelFolder } from './model-folder.ts';
import { SlotMask } from './slot-mask.ts';

const { folder, stop, threads } = workerData as WorkerStart;
const stopping = new Int32Array(stop);
const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);

env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useFSCache = false;
env.useBrowserCache = false;
env.localModelPath = `${dirname(folder.path)}${sep}`;

class StopWhenAsked extends StoppingCriteria {
  private readonly id: number;
  constructor(id: number) {
    super();
    this.id = id;
  }
  override _call(ids: number[][]): boolean[] {
    return ids.map(() => Atomics.load(stopping, 0) >= this.id);
  }
}

/** Messages as the model's chat template puts them, or plainly where it has none. */
function promptText(tokenizer: PreTrainedTokenizer, messages: readonly Message[]): string {
  if (tokenizer.chat_template) {
    return tokenizer.apply_chat_template([...messages], { tokenize: false, add_generation_prompt: true }) as string;
  }
  return `${messages.map((message) => message.content).join('\n\n')}\n\n`;
}

const encode = (tokenizer: PreTrainedTokenizer, text: string) => tokenizer(text, { add_special_tokens: false });
const lengthOf = (inputs: ReturnType<typeof encode>): number => inputs.input_ids.dims[1] ?? 0;

async function load(from: ModelFolder): Promise<{ model: PreTrainedModel; tokenizer: PreTrainedTokenizer }> {
  const name = basename(from.path);
  const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
  const model = await AutoModelForCausalLM.from_pretrained(name, {
    local_files_only: true,
    device: 'cpu',
    dtype: from.format,
    model_file_name: from.graph,
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  });
  return { model, tokenizer };
}

function write(model: PreTrainedModel, tokenizer: PreTrainedTokenizer) {
  const vocabulary: ReadonlyMap<string, number> = tokenizer.get_vocab();
  return async (request: WorkerRequest): Promise<void> => {
    const begun = performance.now();
    const room = folder.context - request.maxNewTokens;
    const length = (messages: readonly Message[]) => lengthOf(encode(tokenizer, promptText(tokenizer, messages)));
    const messages = fitted(request.messages, room, length);
    if (!messages) return say({ kind: 'failed', id: request.id, message: 'The question is too long for this model.' });
    const inputs = encode(tokenizer, promptText(tokenizer, messages));
    let tokens = 0;
    let firstMs = 0;
    const streamer = new TextStreamer(tokenizer, {
      skip_prompt: true,
      skip_special_tokens: true,
      callback_function: (text: string) => say({ kind: 'text', id: request.id, text }),
      token_callback_function: () => {
        if (tokens++ === 0) firstMs = performance.now() - begun;
      },
    });
    const processors = new LogitsProcessorList();
    if (request.allowedSlots)
      processors.push(new SlotMask(vocabulary, { slots: request.allowedSlots, glue: folder.glue }));
    await model.generate({
      ...inputs,
      max_new_tokens: request.maxNewTokens,
      do_sample: false,
      streamer,
      logits_processor: processors,
      stopping_criteria: [new StopWhenAsked(request.id)],
    } as Parameters<PreTrainedModel['generate']>[0]);
    const figures = { promptTokens: lengthOf(inputs), tokens, firstMs, ms: performance.now() - begun };
    say({ kind: 'done', id: request.id, figures });
  };
}

const begun = performance.now();
try {
  const { model, tokenizer } = await load(folder);
  const generate = write(model, tokenizer);
  let queue = Promise.resolve();
  parentPort?.on('message', (request: WorkerRequest) => {
    queue = queue
      .then(() => generate(request))
      .catch((error: unknown) => say({ kind: 'failed', id: request.id, message: String(error) }));
  });
  say({ kind: 'ready', loadMs: performance.now() - begun });
} catch (error) {
  say({ kind: 'unloadable', message: error instanceof Error ? error.message : String(error) });
}
