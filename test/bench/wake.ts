/** `gemba bench wake`: how often the wake phrase is missed, and how often it is heard where nobody said it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_RATE } from '../../src/language/transcriber.ts';
import { joined } from '../../src/language/voice/joined.ts';
import { WakeSpotter } from '../../src/language/voice/wake-spotter.ts';
import { goldenCases } from '../golden/golden-case.ts';
import { inNoise, NOISE, type NoiseName } from './voice/noise.ts';
import { OUT_OF_PLANT } from './voice/other-speech.ts';
import { missingProgram, speak, speakers } from './voice/speech.ts';

const root = join(import.meta.dirname, '../..');
const PIECE = SAMPLE_RATE / 10;
/** The programs that speak read "gemba" with a soft g. */
const CALLS = [
  'hey ghemba',
  'hey ghemba!',
  'hey ghemba, what is the flow of pump one oh one',
  'hey ghemba. is the filter blocked',
  'hey ghemba why did the compressor trip',
  'hey ghemba, which alarms are active',
];
/** Sentences that begin or sound like the phrase. */
const NEAR = [
  'hey number one is running again',
  'hey remember the pump',
  'hey member of the team',
  'hey come back',
  'hey man back up',
  'okay number three is running',
  'they get back to me',
  'hey there how are you',
  'get them back',
  'hey bob the temperature is high',
];
/** Every so-manieth golden question is read aloud as speech among colleagues. */
const EVERY = 9;
const NOISE_SECONDS = 600;

const silence = (seconds: number) => new Float32Array(seconds * SAMPLE_RATE);
const hours = (samples: number) => samples / SAMPLE_RATE / 3600;

/** Plays sound to the spotter; how often it woke. */
function wakes(spotter: WakeSpotter, sound: Float32Array): number {
  let count = 0;
  spotter.reset();
  for (let at = 0; at < sound.length; at += PIECE) if (spotter.hear(sound.subarray(at, at + PIECE))) count++;
  return count;
}

/** Chords of a synthesiser, a new one each half second. */
function music(seconds: number): Float32Array {
  const scale = [220, 247, 262, 294, 330, 349, 392, 440];
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => {
    const beat = Math.floor((2 * i) / SAMPLE_RATE);
    const within = ((2 * i) / SAMPLE_RATE) % 1;
    const chord = [0, 2, 4].map((step) => scale[(beat * 5 + step) % scale.length] ?? 220);
    return chord.reduce(
      (sum, hz) => sum + 0.15 * Math.exp(-2 * within) * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE),
      0,
    );
  });
}

export default async function wake({ log }: { readonly log: (line: string) => void }) {
  const missing = missingProgram();
  if (missing !== undefined) return { skipped: missing };
  const letterSounds = readFileSync(join(root, 'models/voice/letter-sounds.txt'), 'utf8');
  const spotter = await WakeSpotter.open({ phrase: 'hey Gemba', letterSounds });
  const began = performance.now();
  let heard = 0;
  const count = (sound: Float32Array) => {
    heard += sound.length;
    return wakes(spotter, sound);
  };

  const calls = speakers.flatMap((speaker) =>
    CALLS.map((call) => joined([silence(0.7), speak(call, speaker), silence(1)])),
  );
  const missed = Object.fromEntries(
    (Object.keys(NOISE) as NoiseName[]).map((noise) => {
      const hits = calls.filter((sound, i) => count(inNoise(sound, noise, i + 1)) > 0).length;
      log(`${noise}: ${hits} of ${calls.length} calls heard`);
      return [noise, 1 - hits / calls.length];
    }),
  );
  const falseWakes = (name: string, sounds: readonly Float32Array[]) => {
    const woke = sounds.map(count);
    const all = woke.reduce((sum, one) => sum + one, 0);
    const time = hours(sounds.reduce((sum, { length }) => sum + length, 0));
    log(`${name}: woke ${all} times in ${(time * 60).toFixed(1)} minutes`);
    return { woke: all, perHour: all / time, minutes: time * 60 };
  };
  const said = [
    ...goldenCases()
      .map(({ question }) => question)
      .filter((_, i) => i % EVERY === 0),
    ...OUT_OF_PLANT,
  ];
  const talk = said.map((text, i) => joined([speak(text, speakers[i % speakers.length] ?? 'flite slt'), silence(0.4)]));
  const near = speakers.flatMap((speaker) => NEAR.map((text) => joined([silence(0.4), speak(text, speaker)])));
  const result = {
    missed,
    speech: falseWakes('speech', [joined(talk)]),
    noisySpeech: falseWakes('speech in noise', [inNoise(joined(talk), 'db10', 7)]),
    nearPhrases: falseWakes('near phrases', near),
    noise: falseWakes('noise', [inNoise(silence(NOISE_SECONDS).fill(0.01), 'db5', 3)]),
    music: falseWakes('music', [music(120)]),
    realTimeFactor: 0,
    speakers: speakers.length,
  };
  const spent = (performance.now() - began) / 1000;
  spotter.close();
  return { ...result, realTimeFactor: spent / (heard / SAMPLE_RATE) };
}
