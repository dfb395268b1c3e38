/** Synthetic speakers (espeak-ng, flite), with what they said kept for the next run. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_RATE } from '../../../src/language/transcriber.ts';
import { resample } from '../../../src/language/voice/resample.ts';
import { spokenForms } from '../../../src/language/voice/spoken.ts';
import { readWav } from '../../../src/language/voice/wav.ts';

type Say = (text: string, file: string) => void;
const espeak =
  (voice: string, speed: number, pitch = 50): Say =>
  (text, file) =>
    execFileSync('espeak-ng', ['-v', voice, '-s', String(speed), '-p', String(pitch), '-w', file, text], {
      stdio: 'ignore',
    });
/** @param stretch how much slower than usual; `pitch` in Hz */
const flite =
  (voice: string, stretch = 1, pitch?: number): Say =>
  (text, file) => {
    const tone = pitch === undefined ? [] : ['--setf', `int_f0_target_mean=${pitch}`];
    const pace = stretch === 1 ? [] : ['--setf', `duration_stretch=${stretch}`];
    execFileSync('flite', ['-voice', voice, ...pace, ...tone, '-t', text, '-o', file], { stdio: 'ignore' });
  };

const SPEAKERS = {
  'espeak en-us': espeak('en-us', 150),
  'espeak en-gb female': espeak('en-gb+f3', 145),
  'flite slt': flite('slt'),
  'flite rms': flite('rms'),
} as const;
/** Variants, an accent with a variant, paces and pitches that the acoustic model was not trained on. */
const STRANGERS = {
  'espeak announcer': espeak('en-us+announcer', 160),
  'espeak RicishayMax': espeak('en-gb+RicishayMax', 165, 55),
  'espeak steph2': espeak('en-us+steph2', 150, 60),
  'espeak iven3, Scottish': espeak('en-gb-scotland+iven3', 150),
  'flite rms, slow and low': flite('rms', 1.25, 80),
  'flite slt, fast and high': flite('slt', 0.85, 210),
  'flite awb, slow': flite('awb', 1.15),
  'espeak AnxiousAndy, Caribbean': espeak('en-029+AnxiousAndy', 155),
} as const;
const SAYERS = { ...SPEAKERS, ...STRANGERS };
export type Speaker = keyof typeof SAYERS;
export const speakers = Object.keys(SPEAKERS) as Speaker[];
export const strangers = Object.keys(STRANGERS) as Speaker[];

/** The program that is missing on this machine, if one is. */
export function missingProgram(): string | undefined {
  return ['espeak-ng', 'flite'].find((program) => {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
    } catch (error) {
      // flite ends with an error after it told its version
      return (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
    return false;
  });
}

/** A number that is always the same for a text. */
export const hash = (text: string): number => createHash('sha256').update(text).digest().readUInt32LE(0);

/**
 * One of the ways in which a written question is read aloud: "P-101" as "p_ one oh one", "p_ one hundred one", … Letters are tokens,
 * and so are abbreviations without a vowel; units are said in words.
 */
export function readAloud(question: string): string {
  const plain = question.replace(/’/g, "'").replace(/[?!.]+(?=\s|$)/g, ' ');
  const read = plain.split(/\s+/).map((word) => {
    // Words as they stand: the speakers know how to say them, and a mistake in ours must not be theirs.
    if (/^\p{L}?[\p{Ll}'-]+,?$/u.test(word) && /[aeiouy]/i.test(word) && !spokenUnit(word)) return word;
    // Long numbers are counted; short ones are read in any way.
    const forms = spokenForms(word.replace(/'s$/, '')).slice(0, /\d{4}|\d,\d{3}/.test(word) ? 1 : 4);
    return forms[hash(question + word) % Math.max(1, forms.length)] ?? '';
  });
  return read.join(' ');
}

const spokenUnit = (word: string): boolean => (spokenForms(word)[0] ?? word) !== word.replace(/,$/, '').toLowerCase();

/** Letters by their names, whatever a speaker makes of a lone "a". */
const forSpeaker = (text: string): string =>
  text.replace(/\b([a-z])_/g, (_, letter: string) => (letter === 'a' ? 'eh' : letter.toUpperCase()));

/** Mono sound of 16 kHz; kept in the system's temporary folder. `tokens`: words and letters such as "p_". */
export function speak(tokens: string, speaker: Speaker): Float32Array {
  const text = forSpeaker(tokens);
  const folder = join(tmpdir(), 'gemba-voice-bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash('sha256').update(`${speaker}\n${text}`).digest('hex').slice(0, 24)}.wav`);
  if (!existsSync(file)) {
    const making = `${file}.${process.pid}`;
    SAYERS[speaker](text, making);
    renameSync(making, file);
  }
  const { samples, rate } = readWav(readFileSync(file), file);
  return resample(samples, rate, SAMPLE_RATE);
}
