/** `gemba bench voice`: questions spoken by espeak-ng and flite, with plant noise, heard by the embedded engine. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understand } from '../../src/copilot/understand/understand.ts';
import { voiceVocabulary } from '../../src/core/voice.ts';
import { SAMPLE_RATE, type Transcript } from '../../src/language/transcriber.ts';
import { Engine } from '../../src/language/voice/engine.ts';
import { resample } from '../../src/language/voice/resample.ts';
import { readWav } from '../../src/language/voice/wav.ts';
import { Writer } from '../../src/language/voice/written.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { goldenCases } from '../golden/golden-case.ts';
import { OUT_OF_PLANT, UNKNOWN_TAGS } from './voice/other-speech.ts';
import { spokenTokens, wordErrors } from './voice/word-errors.ts';

const root = join(import.meta.dirname, '../..');
const NOISE = { clean: undefined, db20: 20, db10: 10, db5: 5 } as const;
const KINDS = ['voice', 'value', 'state', 'alarms', 'limit', 'trend', 'aggregate', 'fault', 'procedure', 'act'];
const EACH_KIND = 3;
const PIECE = SAMPLE_RATE / 10;

type Voice = (text: string, file: string) => void;
const VOICES: readonly Voice[] = [
  (text, file) => execFileSync('espeak-ng', ['-v', 'en-us', '-s', '150', '-w', file, text], { stdio: 'ignore' }),
  (text, file) => execFileSync('espeak-ng', ['-v', 'en-gb+f3', '-s', '145', '-w', file, text], { stdio: 'ignore' }),
  (text, file) => execFileSync('flite', ['-voice', 'slt', '-t', text, '-o', file], { stdio: 'ignore' }),
  (text, file) => execFileSync('flite', ['-voice', 'rms', '-t', text, '-o', file], { stdio: 'ignore' }),
];

/** Brown and pink noise with a mains hum: the same at each run. */
function plantNoise(length: number, seed: number): Float32Array {
  let random = seed | 1;
  let brown = 0;
  let pink = 0;
  return Float32Array.from({ length }, (_, i) => {
    random = (Math.imul(random, 1664525) + 1013904223) | 0;
    const white = random / 0x80000000;
    brown = 0.995 * brown + 0.1 * white;
    pink = 0.85 * pink + 0.5 * white;
    return brown + 0.5 * pink + 0.3 * Math.sin((2 * Math.PI * 100 * i) / SAMPLE_RATE);
  });
}

const power = (samples: Float32Array): number =>
  samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);

function mixed(speech: Float32Array, decibel: number | undefined, seed: number): Float32Array {
  if (decibel === undefined) return speech;
  const noise = plantNoise(speech.length, seed);
  const gain = Math.sqrt(power(speech) / power(noise) / 10 ** (decibel / 10));
  return speech.map((sample, i) => 0.6 * (sample + gain * (noise[i] ?? 0)));
}

/** Spoken with half a second of silence around it. */
function spoken(text: string, voice: Voice, file: string): Float32Array {
  voice(text, file);
  const { samples, rate } = readWav(readFileSync(file), file);
  const speech = resample(samples, rate, SAMPLE_RATE);
  const sound = new Float32Array(speech.length + SAMPLE_RATE);
  sound.set(speech, SAMPLE_RATE / 2);
  return sound;
}

/** As the operator interface does it, in pieces; and how long the end took. */
function hear(
  engine: Engine,
  sound: Float32Array,
): { readonly transcript: Transcript; readonly ms: number; readonly endMs: number } {
  const started = performance.now();
  engine.start();
  for (let at = 0; at < sound.length; at += PIECE) engine.push(sound.slice(at, at + PIECE));
  const released = performance.now();
  const transcript = engine.finish();
  const now = performance.now();
  return { transcript, ms: now - started, endMs: now - released };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000);
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Rates are shares from 0 to 1. Without the two speech programs nothing is measured, and the result says so. */
export default async function voice({
  log,
}: {
  readonly log: (line: string) => void;
}): Promise<Record<string, unknown>> {
  for (const program of ['espeak-ng', 'flite']) {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') continue;
      log(`skipped: ${program} is not installed (a Debian package)`);
      return { skipped: `${program} is not installed` };
    }
  }
  const file = join(root, 'knowledge/plant.yaml');
  const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
  const index = new PlantIndex(plant);
  const letterSounds = readFileSync(join(root, 'models/voice/letter-sounds.txt'), 'utf8');
  const opened = performance.now();
  const vocabulary = voiceVocabulary(plant);
  const engine = await Engine.open({ vocabulary, letterSounds });
  const writer = new Writer(vocabulary.names, () => true);
  const loadMs = performance.now() - opened;
  const folder = mkdtempSync(join(tmpdir(), 'gemba-voice-bench-'));
  const meant = (text: string) => {
    const { intent, assets, tags, groups = [] } = understand(text, { index, at: Date.now(), documents: true });
    const ids = [...assets, ...tags].map(({ what }) => what.id);
    return {
      intent,
      names: [...ids, ...groups.flatMap(({ what }) => what.assets.map(({ id }) => id))].sort().join(' '),
    };
  };
  try {
    const cases = goldenCases();
    const questions = KINDS.flatMap((kind) =>
      cases.filter((one) => one.kind === kind).slice(0, kind === 'voice' ? 23 : EACH_KIND),
    ).map(({ question }) => question);
    const intentAndTag: Record<string, number> = {};
    const words = { errors: 0, said: 0 };
    const tags = { wrong: 0, all: 0 };
    const time = { ms: 0, sound: 0 };
    const ends: number[] = [];
    for (const [name, decibel] of Object.entries(NOISE)) {
      let right = 0;
      for (const [i, question] of questions.entries()) {
        const voiceOf = VOICES[i % VOICES.length];
        if (!voiceOf) continue;
        const sound = mixed(spoken(question, voiceOf, join(folder, 'q.wav')), decibel, i + 1);
        const { transcript, ms, endMs } = hear(engine, sound);
        time.ms += ms;
        time.sound += sound.length / SAMPLE_RATE;
        ends.push(endMs);
        // As it was typed, or as a perfect transcript would write it.
        const heard = meant(transcript.text);
        const said = [meant(question), meant(writer.text(spokenTokens(question)))];
        const namesRight = said.some(({ names }) => names === heard.names);
        const fine = said.some(({ names, intent }) => names === heard.names && intent === heard.intent);
        right += fine ? 1 : 0;
        if (name === 'clean') {
          const { errors, said: count } = wordErrors(transcript.text, question);
          words.errors += errors;
          words.said += count;
          const named = said.some(({ names }) => names !== '');
          tags.all += named ? 1 : 0;
          tags.wrong += named && !namesRight ? 1 : 0;
          if (!fine) log(`${question} → ${transcript.text} (${transcript.confidence}, ${transcript.verdict})`);
        }
      }
      intentAndTag[name] = share(right, questions.length);
      log(`${name}: ${right} of ${questions.length} right`);
    }
    const others = OUT_OF_PLANT.map((text, i) => {
      const voiceOf = VOICES[i % VOICES.length];
      return voiceOf ? hear(engine, spoken(text, voiceOf, join(folder, 'q.wav'))).transcript : undefined;
    });
    const accepted = others.filter((one) => one?.verdict === 'answer');
    for (const one of accepted) log(`accepted though out of plant: ${one?.text} (${one?.confidence})`);
    const unknown = UNKNOWN_TAGS.map((text, i) => {
      const voiceOf = VOICES[i % VOICES.length];
      const transcript = voiceOf ? hear(engine, spoken(text, voiceOf, join(folder, 'q.wav'))).transcript : undefined;
      const snapped = transcript?.verdict === 'answer' && meant(transcript.text).names !== '';
      if (snapped) log(`unknown tag snapped: ${text} → ${transcript.text} (${transcript.confidence})`);
      return snapped;
    });
    return {
      cases: questions.length,
      wordError: share(words.errors, words.said),
      tagError: share(tags.wrong, tags.all),
      intentAndTag,
      falseAccept: share(accepted.length, others.length),
      unknownTagsAccepted: share(unknown.filter(Boolean).length, unknown.length),
      realTimeFactor: Math.round((time.ms / 1000 / time.sound) * 1000) / 1000,
      /** From release to transcript; the facts follow within `answers` factsP95Ms. */
      firstFactMs: Math.round(middle(ends)),
      loadMs: Math.round(loadMs),
      rssMb: Math.round(process.memoryUsage().rss / 1e6),
    };
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
