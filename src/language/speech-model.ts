/** A loaded speech pack: sound in, text with its likelihood out. Runs inside a worker; no network, ever. */
import { basename, dirname, join, sep } from 'node:path';
import {
  AutoModelForSpeechSeq2Seq,
  AutoProcessor,
  AutoTokenizer,
  env,
  LogitsProcessor,
  LogitsProcessorList,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Processor,
  StoppingCriteria,
  type Tensor,
} from '@huggingface/transformers';
import { Failure } from '../plant/failure.ts';
import type { SpeechPack } from './speech-pack.ts';
import { SAMPLE_RATE } from './transcriber.ts';

/** Whisper hears 30 seconds at once; longer sound goes in pieces of this many seconds. */
const WINDOW = 28;
/** Moonshine writes nothing for sound that is shorter, so silence is put behind it. Seconds. */
const LEAST = 1;
/** People do not speak faster; more is the model repeating itself. */
const TOKENS_PER_SECOND = 8;
const MOST_TOKENS = 220;

/** Text, and the mean probability of its tokens from 0 to 1. */
export interface HeardText {
  readonly text: string;
  readonly confidence: number;
}

/** Notes how sure the model was of each token that it chose. */
class Certainty extends LogitsProcessor {
  private sum = 0;
  private tokens = 0;
  override _call(_: unknown, logits: Tensor): Tensor {
    const scores = logits.data as Float32Array;
    let most = Number.NEGATIVE_INFINITY;
    for (const score of scores) most = Math.max(most, score);
    let total = 0;
    for (const score of scores) total += Math.exp(score - most);
    this.sum -= Math.log(total);
    this.tokens++;
    return logits;
  }
  mean(): number {
    return this.tokens === 0 ? 0 : Math.exp(this.sum / this.tokens);
  }
}

class StopWhenAsked extends StoppingCriteria {
  private readonly asked: () => boolean;
  constructor(asked: () => boolean) {
    super();
    this.asked = asked;
  }
  override _call(ids: number[][]): boolean[] {
    return ids.map(this.asked);
  }
}

export class SpeechModel {
  private readonly pack: SpeechPack;
  private readonly parts: { model: PreTrainedModel; tokenizer: PreTrainedTokenizer; processor: Processor };

  private constructor(pack: SpeechPack, parts: SpeechModel['parts']) {
    this.pack = pack;
    this.parts = parts;
  }

  /** Loads all files of a pack. Fails with 'unavailable' naming the one that is damaged. */
  static async open(pack: SpeechPack, threads: number): Promise<SpeechModel> {
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useFSCache = false;
    env.useBrowserCache = false;
    env.localModelPath = `${dirname(pack.path)}${sep}`;
    const name = basename(pack.path);
    const local = { local_files_only: true };
    const tokenizer = await named(pack, 'tokenizer.json', AutoTokenizer.from_pretrained(name, local));
    const processor = await named(pack, 'preprocessor_config.json', AutoProcessor.from_pretrained(name, local));
    const loading = AutoModelForSpeechSeq2Seq.from_pretrained(name, {
      ...local,
      device: 'cpu',
      // The lister of files reads `model` where the loader reads `encoder_model`.
      dtype: { model: pack.encoder, encoder_model: pack.encoder, decoder_model_merged: pack.decoder },
      session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
    });
    const model = await named(pack, pack.weights.join(' or '), loading);
    return new SpeechModel(pack, { model, tokenizer, processor });
  }

  /** Hears mono samples of 16 kHz of any length. `stop`: asked between tokens; what there is by then is given. */
  async hear(samples: Float32Array, stop: () => boolean): Promise<HeardText> {
    const heard: HeardText[] = [];
    for (let from = 0; from < samples.length && !stop(); from += WINDOW * SAMPLE_RATE)
      heard.push(await this.window(samples.subarray(from, from + WINDOW * SAMPLE_RATE), stop));
    const text = heard
      .map((one) => one.text)
      .filter(Boolean)
      .join(' ');
    return { text, confidence: Math.min(1, ...heard.map(({ confidence }) => confidence)) };
  }

  private async window(samples: Float32Array, stop: () => boolean): Promise<HeardText> {
    const { model, tokenizer, processor } = this.parts;
    const seconds = Math.max(LEAST, samples.length / SAMPLE_RATE);
    const sound = new Float32Array(seconds * SAMPLE_RATE);
    sound.set(samples);
    const certainty = new Certainty();
    const processors = new LogitsProcessorList();
    processors.push(certainty);
    const ids = await model.generate({
      ...(await processor(sound)),
      max_new_tokens: Math.min(MOST_TOKENS, Math.ceil(seconds * TOKENS_PER_SECOND) + 8),
      do_sample: false,
      logits_processor: processors,
      stopping_criteria: [new StopWhenAsked(stop)],
      ...(this.pack.multilingual && { language: 'en', task: 'transcribe' }),
    } as Parameters<PreTrainedModel['generate']>[0]);
    const [text = ''] = tokenizer.batch_decode(ids as Tensor, { skip_special_tokens: true });
    return { text: text.trim(), confidence: certainty.mean() };
  }
}

async function named<T>(pack: SpeechPack, file: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    const message = `${join(pack.path, file)} is damaged or does not belong to this model.`;
    throw new Failure('unavailable', message, error);
  }
}
