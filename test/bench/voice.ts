/** `gemba bench voice`: golden questions read aloud by espeak-ng and flite, with plant noise, heard by the embedded engine. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVoice, voiceVocabulary } from '../../src/core/voice.ts';
import { spokenManuals } from '../../src/core/voice-manuals.ts';
import { meaningOf, sameMeaning, weighed } from '../../src/core/voice-rivals.ts';
import { openCore } from '../../src/core.ts';
import { SAMPLE_RATE, type Transcriber, type Transcript } from '../../src/language/transcriber.ts';
import type { VoiceVocabulary } from '../../src/language/voice/vocabulary.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { goldenCases } from '../golden/golden-case.ts';
import { inNoise, NOISE, type NoiseName } from './voice/noise.ts';
import { OUT_OF_PLANT, UNKNOWN_TAGS } from './voice/other-speech.ts';
import { sampleOf, typedOnly } from './voice/sample.ts';
import { missingProgram, readAloud, type Speaker, speak, speakers, strangers } from './voice/speech.ts';
import { median, share, Tally } from './voice/tally.ts';
import { wordErrors } from './voice/word-errors.ts';

const root = join(import.meta.dirname, '../..');
/** Questions at each noise: about three minutes on two cores that do something else as well. */
const CASES = 160;
/** Questions that are heard in pieces, as they are spoken, to time the end. */
const STREAMED = 8;
const PIECE = SAMPLE_RATE / 10;

interface Options {
  readonly log: (line: string) => void;
  /** Questions at each noise; GEMBA_BENCH_N says it on the command line, GEMBA_BENCH_DRAW which draw of them (0, 1, …). */
  readonly n?: number;
}
/** GEMBA_BENCH_VOICES=strangers: voices that the acoustic model was not trained on. */
const voices = process.env.GEMBA_BENCH_VOICES === 'strangers' ? strangers : speakers;

/** Everything the benchmark hears with and judges by. */
interface Room {
  readonly engine: Transcriber;
  readonly vocabulary: VoiceVocabulary;
  readonly index: PlantIndex;
  readonly log: Options['log'];
}

/** The engine with the demonstration plant and its manuals, as the product opens it. */
async function openRoom(log: Options['log']): Promise<Room & { readonly loadMs: number; readonly engineMb: number }> {
  const file = join(root, 'knowledge/plant.yaml');
  const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
  const data = mkdtempSync(join(tmpdir(), 'gemba-voice-'));
  const core = await openCore({ data });
  try {
    const steps = core.library.ingest([join(root, 'knowledge/manuals')]);
    for await (const step of steps) if (step.kind === 'failed') throw step.failure;
    const manuals = spokenManuals(core.library);
    const vocabulary = voiceVocabulary(plant, manuals);
    const [opened, before] = [performance.now(), memoryMb()];
    const engine = openVoice(plant, manuals);
    await engine.load();
    const [loadMs, engineMb] = [performance.now() - opened, memoryMb() - before];
    return { engine, vocabulary, index: new PlantIndex(plant), log, loadMs, engineMb };
  } finally {
    await core.close();
    rmSync(data, { recursive: true, force: true });
  }
}

const memoryMb = (): number => Math.round(process.memoryUsage().rss / 1e6);
const speakerOf = (i: number): Speaker => voices[i % voices.length] ?? 'flite rms';

/** As the operator interface does it, in pieces; how long the end took in ms. */
async function hearInPieces(engine: Transcriber, sound: Float32Array): Promise<number> {
  const utterance = await engine.start();
  for (let at = 0; at < sound.length; at += PIECE) await utterance.push(sound.slice(at, at + PIECE));
  const released = performance.now();
  await utterance.finish();
  return performance.now() - released;
}

interface Heard {
  readonly words: { errors: number; said: number };
  readonly tags: { wrong: number; all: number };
  readonly time: { cpuMs: number; seconds: number };
  readonly byNoise: Tally;
  /** Asked at once though something else was meant; and shown first though it was right. */
  readonly unseen: Tally;
  readonly shown: Tally;
  readonly bySpeaker: Tally;
  readonly byKind: Tally;
}

async function hearQuestions(room: Room, cases: readonly { kind: string; question: string }[]): Promise<Heard> {
  const heard: Heard = {
    words: { errors: 0, said: 0 },
    tags: { wrong: 0, all: 0 },
    time: { cpuMs: 0, seconds: 0 },
    byNoise: new Tally(),
    unseen: new Tally(),
    shown: new Tally(),
    bySpeaker: new Tally(),
    byKind: new Tally(),
  };
  for (const noise of Object.keys(NOISE) as NoiseName[]) {
    for (const [i, one] of cases.entries()) await hearQuestion(room, heard, { ...one, noise, i });
    room.log(`${noise}: ${JSON.stringify(heard.byNoise.shares())}`);
  }
  return heard;
}

async function hearQuestion(
  { engine, index, log }: Room,
  heard: Heard,
  { kind, question, noise, i }: { kind: string; question: string; noise: NoiseName; i: number },
): Promise<void> {
  const said = readAloud(question);
  const sound = inNoise(speak(said, speakerOf(i)), noise, i + 1);
  const before = process.cpuUsage().user;
  const { text, words, verdict } = weighed(await engine.transcribe(sound), index);
  heard.time.cpuMs += (process.cpuUsage().user - before) / 1000;
  heard.time.seconds += sound.length / SAMPLE_RATE;
  const [got, meant] = [meaningOf(text, index), meaningOf(question, index)];
  const right = sameMeaning(got, meant);
  heard.byNoise.add(noise, right);
  heard.unseen.add(noise, verdict === 'answer' && !right);
  heard.shown.add(noise, verdict !== 'answer' && right);
  if (noise !== 'clean') return;
  const errors = wordErrors(words.map(({ word }) => word).join(' '), said);
  heard.words.errors += errors.errors;
  heard.words.said += errors.said;
  heard.tags.all += meant.names === '' ? 0 : 1;
  heard.tags.wrong += meant.names !== '' && got.names !== meant.names ? 1 : 0;
  heard.bySpeaker.add(speakerOf(i), right);
  heard.byKind.add(kind, right);
  if (!right) log(`${said} → ${text} (${verdict})`);
}

/** Share of utterances that are taken as said where they should not be. */
async function accepted(
  { engine, index, log }: Room,
  texts: readonly string[],
  wrongly: (transcript: Transcript) => boolean,
): Promise<number> {
  let taken = 0;
  for (const [i, text] of texts.entries()) {
    const transcript = weighed(await engine.transcribe(inNoise(speak(text, speakerOf(i)), 'clean', i)), index);
    const wrong = transcript.verdict === 'answer' && wrongly(transcript);
    if (wrong) log(`taken as said: ${text} → ${transcript.text} (${transcript.confidence})`);
    taken += wrong ? 1 : 0;
  }
  return share(taken, texts.length);
}

/** Rates are shares from 0 to 1. Without the two speech programs nothing is measured, and the result says so. */
export default async function voice({ log, n }: Options): Promise<Record<string, unknown>> {
  const missing = missingProgram();
  if (missing !== undefined) {
    log(`skipped: ${missing} is not installed (a Debian package)`);
    return { skipped: `${missing} is not installed` };
  }
  const { loadMs, engineMb, ...room } = await openRoom(log);
  try {
    const number = n ?? Number(process.env.GEMBA_BENCH_N ?? CASES);
    const typed = typedOnly(room.index, room.vocabulary);
    const cases = sampleOf(goldenCases(), { n: number, draw: Number(process.env.GEMBA_BENCH_DRAW ?? 0), typed });
    const { words, tags, time, byNoise, unseen, shown, bySpeaker, byKind } = await hearQuestions(room, cases);
    const ends: number[] = [];
    for (const [i, { question }] of cases.slice(0, STREAMED).entries())
      ends.push(await hearInPieces(room.engine, inNoise(speak(readAloud(question), speakerOf(i)), 'db20', i)));
    return {
      cases: cases.length,
      wordError: share(words.errors, words.said),
      tagError: share(tags.wrong, tags.all),
      intentAndTag: byNoise.shares(),
      wrongUnseen: unseen.shares(),
      rightShownFirst: shown.shares(),
      bySpeaker: bySpeaker.shares(),
      byKind: byKind.shares(),
      falseAccept: await accepted(room, OUT_OF_PLANT, () => true),
      unknownTagsAccepted: await accepted(room, UNKNOWN_TAGS, ({ text }) => meaningOf(text, room.index).names !== ''),
      /** Processor time for a second of sound. */
      realTimeFactor: Math.round((time.cpuMs / 1000 / time.seconds) * 1000) / 1000,
      /** From release to transcript; the facts follow within `answers` factsP95Ms. */
      firstFactMs: Math.round(median(ends)),
      loadMs: Math.round(loadMs),
      /** What the engine adds, and the process with all that the benchmark itself has read. */
      engineMb,
      rssMb: memoryMb(),
    };
  } finally {
    await room.engine.close();
  }
}
