/** Runs a speech pack away from the threads on which samples arrive. */
import { workerData } from 'node:worker_threads';
import { assertNever } from '../plant/failure.ts';
import type { PackEngine } from './pack-transcriber.ts';
import { SpeechModel } from './speech-model.ts';
import { SAMPLE_RATE, type Transcript } from './transcriber.ts';
import { answerRequests } from './voice/answer-requests.ts';
import { joined } from './voice/joined.ts';
import { NameEar } from './voice/name-ear.ts';
import { isSilent } from './voice/trim.ts';
import type { VoiceReply, VoiceRequest, VoiceStart } from './voice/voice-protocol.ts';

/** New sound that is worth hearing everything again for. Seconds. */
const STRIDE = 1;
/** Fewer tokens than these are a guess: below the first the speaker is asked again, below the second the text is shown first. */
const ASK_BACK = 0.3;
const ANSWER = 0.7;

const { engine, stop } = workerData as VoiceStart<PackEngine>;
const given = new Int32Array(stop);
const ear = new NameEar(engine);
const model = SpeechModel.open(engine.pack, engine.threads);
model.catch(() => undefined);

let pieces: Float32Array[] = [];
let length = 0;
/** How much sound the text so far comes from. */
let heard = 0;
let text = '';
let listening: Promise<void> | undefined;
let finishing = false;

function begin(): void {
  pieces = [];
  length = 0;
  heard = 0;
  text = '';
  finishing = false;
}

/** Hears what there is in the background, when enough is new and nothing is being heard. */
async function hearSoFar(): Promise<void> {
  const speech = await model;
  if (listening || length - heard < STRIDE * SAMPLE_RATE) return;
  heard = length;
  const sound = joined(pieces);
  if (isSilent(sound)) return;
  const giveUp = () => finishing || Atomics.load(given, 0) !== 0;
  listening = speech
    .hear(sound, giveUp)
    .then((found) => {
      if (!giveUp()) text = ear.written(found.text);
    })
    // The end of the utterance tells what is wrong.
    .catch(() => undefined)
    .finally(() => {
      listening = undefined;
    });
}

async function transcriptOf(sound: Float32Array): Promise<Transcript> {
  const seconds = sound.length / SAMPLE_RATE;
  const found = isSilent(sound)
    ? { text: '', confidence: 0 }
    : await (await model).hear(sound, () => Atomics.load(given, 0) !== 0);
  const { written, words, alternatives } = ear.hear(found.text);
  const certain = alternatives.length === 0 && found.confidence >= ANSWER;
  const verdict = words.length === 0 || found.confidence < ASK_BACK ? 'ask-back' : certain ? 'answer' : 'did-you-mean';
  // These models tell no times: words are laid evenly over the sound.
  const each = seconds / Math.max(1, words.length);
  return {
    text: written,
    confidence: words.length === 0 ? 0 : Math.round(found.confidence * 1000) / 1000,
    verdict,
    words: words.map((word, i) => ({ word, from: i * each, to: (i + 1) * each })),
    alternatives,
    seconds,
  };
}

async function answer(request: VoiceRequest): Promise<VoiceReply> {
  switch (request.kind) {
    case 'start':
      await model;
      begin();
      return { kind: 'partial', text };
    case 'push':
      pieces.push(request.samples);
      length += request.samples.length;
      await hearSoFar();
      return { kind: 'partial', text };
    case 'cancel':
    case 'end':
      await listening;
      begin();
      return { kind: 'partial', text };
    case 'finish': {
      finishing = true;
      await listening;
      const transcript = await transcriptOf(joined(pieces));
      begin();
      return { kind: 'transcript', transcript };
    }
    case 'whole':
      return { kind: 'transcript', transcript: await transcriptOf(request.samples) };
    default:
      return assertNever(request);
  }
}

answerRequests(answer);
