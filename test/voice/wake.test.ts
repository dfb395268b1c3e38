import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/language/transcriber.ts';
import { Endpointer } from '../../src/language/voice/endpointer.ts';
import { joined } from '../../src/language/voice/joined.ts';
import { resample } from '../../src/language/voice/resample.ts';
import { wakePhrase } from '../../src/language/voice/wake-grammar.ts';
import { WakeSpotter } from '../../src/language/voice/wake-spotter.ts';
import { hasEspeak, said } from './spoken-core.ts';

const letterSounds = readFileSync(join(import.meta.dirname, '../../models/voice/letter-sounds.txt'), 'utf8');
const PIECE = SAMPLE_RATE / 10;
const silence = (seconds: number) => new Float32Array(seconds * SAMPLE_RATE);
const tone = (seconds: number, loud = 0.3) =>
  Float32Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, i) => loud * Math.sin((2 * Math.PI * 220 * i) / SAMPLE_RATE),
  );
const spoken = (text: string) => {
  const { samples, rate } = said(text);
  return resample(samples, rate, SAMPLE_RATE);
};

describe('a wake phrase', () => {
  it('becomes a grammar of itself among all phones', () => {
    const { phrase, words, grammar } = wakePhrase('Hey Gemba!', letterSounds);
    expect(phrase).toEqual(['hey', 'gemba']);
    expect(words.get('gemba')).toContain('G EH M B AH');
    expect(words.size).toBe(2 + 39);
    expect(grammar).toMatch(/TRANSITION \d+ \d+ \S+ gemba/);
  });

  it('must be two words or more, and not too many', () => {
    for (const phrase of ['', 'hey', 'a b', 'one two three four five', 'pump pump'])
      expect(() => wakePhrase(phrase, letterSounds)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});

if (!hasEspeak()) console.log('skipped: hearing the wake phrase needs espeak-ng');

describe.skipIf(!hasEspeak())('the spotter', () => {
  let spotter: WakeSpotter;
  beforeAll(async () => {
    spotter = await WakeSpotter.open({ phrase: 'hey Gemba', letterSounds });
  });
  afterAll(() => spotter.close());
  /** Plays sound; what came after the phrase each time it woke. */
  const play = (sound: Float32Array): Float32Array[] => {
    const woke: Float32Array[] = [];
    for (let at = 0; at < sound.length; at += PIECE)
      woke.push(...[spotter.hear(sound.subarray(at, at + PIECE))].flatMap((one) => one ?? []));
    spotter.reset();
    return woke;
  };

  it('wakes once, and hands on nothing of what was said before the end of the phrase', () => {
    const before = spoken('the pump on the left is rather loud today');
    const woke = play(joined([before, silence(0.6), spoken('hey ghemba'), silence(1)]));
    expect(woke).toHaveLength(1);
    expect((woke[0]?.length ?? 0) / SAMPLE_RATE).toBeLessThan(0.6);
  });

  it('hands on what was said after it', () => {
    const woke = play(joined([silence(0.6), spoken('hey ghemba, is the filter blocked'), silence(1)]));
    expect(woke).toHaveLength(1);
    expect((woke[0]?.length ?? 0) / SAMPLE_RATE).toBeLessThan(1);
  });

  it('sleeps through other speech, noise, tones and silence', () => {
    expect(
      play(joined([silence(0.5), spoken('hey remember to check the pump. the number is on the door'), silence(0.5)])),
    ).toEqual([]);
    expect(play(silence(3).map(() => (Math.random() - 0.5) * 0.4))).toEqual([]);
    expect(play(tone(3))).toEqual([]);
    expect(play(silence(3))).toEqual([]);
  });
});

describe('the end of a question', () => {
  const patience = { after: 1, before: 3, longest: 10 };
  /** Seconds until it ends; undefined: not within this sound. */
  const ends = (sound: Float32Array): number | undefined => {
    const endpointer = new Endpointer(patience);
    for (let at = 0; at < sound.length; at += PIECE)
      if (endpointer.hear(sound.subarray(at, at + PIECE))) return (at + PIECE) / SAMPLE_RATE;
    return undefined;
  };
  const noisy = (sound: Float32Array) =>
    sound.map((sample, i) => sample + 0.05 * Math.sin(i * 0.7) * Math.sin(i * 0.013));

  it('comes after a second of silence, also in noise', () => {
    expect(ends(joined([silence(0.5), tone(2), silence(3)]))).toBeCloseTo(3.5, 1);
    expect(ends(noisy(joined([silence(0.5), tone(2), silence(3)])))).toBeCloseTo(3.5, 1);
  });

  it('waits through a pause, and comes at last where nobody stops or nobody speaks', () => {
    expect(ends(joined([tone(1), silence(0.7), tone(1), silence(2)]))).toBeCloseTo(3.7, 1);
    expect(ends(silence(5))).toBeCloseTo(3, 1);
    expect(ends(joined([...Array(12)].flatMap(() => [tone(0.7), silence(0.3)])))).toBeCloseTo(10, 1);
  });
});
