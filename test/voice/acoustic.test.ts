import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voiceVocabulary } from '../../src/core/voice.ts';
import { AcousticNet, type PhoneLogs } from '../../src/language/voice/acoustic-net.ts';
import { Engine } from '../../src/language/voice/engine.ts';
import { Fourier } from '../../src/language/voice/fourier.ts';
import { Fsg } from '../../src/language/voice/fsg.ts';
import { BANDS, logMel } from '../../src/language/voice/log-mel.ts';
import { align } from '../../src/language/voice/phone-alignment.ts';
import { PhoneSearch } from '../../src/language/voice/phone-search.ts';
import { searchGraph } from '../../src/language/voice/search-graph.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { inNoise } from '../bench/voice/noise.ts';
import { missingProgram, speak } from '../bench/voice/speech.ts';

const root = join(import.meta.dirname, '../..');
const acoustic = join(root, 'models/voice/acoustic-8m');

describe('features', () => {
  it('transform as the definition says', () => {
    const re = Float64Array.from([1, 2, 0, -1, 3, 0.5, 0, 1]);
    const im = new Float64Array(8);
    const sums = [...re.keys()].map((k) =>
      re.reduce((sum, x, i) => sum + x * Math.cos((2 * Math.PI * i * k) / re.length), 0),
    );
    new Fourier(8).transform(re, im);
    for (const [k, sum] of sums.entries()) expect(re[k]).toBeCloseTo(sum, 9);
  });

  it('are those of the training', () => {
    const sweep = Float32Array.from(
      { length: 1600 },
      (_, i) => 0.4 * Math.sin((2 * Math.PI * (200 + 1.5 * i) * i) / 16_000) * (0.2 + i / 1600),
    );
    const features = logMel(sweep);
    expect(features.length).toBe(8 * BANDS);
    expect(features[3]).toBeCloseTo(-1.508, 2);
    expect(features[20]).toBeCloseTo(0.826, 2);
    expect(features[60]).toBeCloseTo(-1.75, 2);
    expect(logMel(new Float32Array(100)).length).toBe(0);
  });
});

const PHONES = ['A', 'B', 'C'];
const SAID: Readonly<Record<string, readonly string[]>> = { ab: ['A B'], bc: ['B C'], a: ['A'], c: ['C', 'B B'] };

/** Outputs that follow each other, each nearly certain for one step; 0 is the blank. */
function sounds(...outputs: readonly number[]): PhoneLogs {
  const width = PHONES.length + 1;
  const logs = new Float32Array(outputs.length * width).fill(Math.log(0.01));
  for (const [t, output] of outputs.entries()) logs[t * width + output] = Math.log(0.97);
  return { steps: outputs.length, width, logs };
}

/** Any of the words, one after the other; the last must be "a" or "c". */
function grammar(): Fsg {
  const fsg = new Fsg();
  const loop = fsg.state();
  fsg.arc(fsg.start, loop, { probability: 1 });
  for (const word of ['ab', 'bc']) fsg.arc(loop, loop, { probability: 0.3, word });
  for (const word of ['a', 'c']) fsg.arc(loop, fsg.final, { probability: 0.2, word });
  return fsg;
}

describe('the search through a grammar', () => {
  const graph = searchGraph(grammar(), {
    pronounce: (word) => SAID[word] ?? [],
    phones: PHONES,
    weight: 1,
    perWord: 0,
  });
  const heard = (logs: PhoneLogs, beam = 20) => {
    const search = new PhoneSearch(graph, { beam, most: 100 });
    search.start();
    search.push(logs);
    const { words, complete } = search.found();
    return { words: words.map((id) => graph.words[id]?.word).join(' '), complete };
  };

  it('finds the words, with and without blanks between the phones', () => {
    expect(heard(sounds(0, 1, 2, 2, 0, 1))).toEqual({ words: 'ab a', complete: true });
    expect(heard(sounds(1, 0, 2, 2, 0, 2, 3, 0, 3, 0))).toEqual({ words: 'ab bc c', complete: true });
  });

  it('wants a blank between the same phone twice, within a word and between two', () => {
    expect(heard(sounds(2, 0, 2)).words).toBe('c');
    expect(heard(sounds(1, 2, 3, 3)).words).not.toContain('bc c');
  });

  it('tells what was said before a word that does not end', () => {
    expect(heard(sounds(1, 2, 0, 2, 0), 4)).toMatchObject({ words: 'ab', complete: false });
    expect(heard(sounds(0, 0, 0))).toEqual({ words: '', complete: false });
    expect(heard(sounds())).toEqual({ words: '', complete: false });
  });

  it('takes silence for an answer, but not where it is told that something was said', () => {
    const search = new PhoneSearch(graph, { beam: 20, most: 100 });
    search.start();
    const logs = sounds(0, 0, 0);
    logs.logs.set([Math.log(0.9), Math.log(0.09), Math.log(0.005), Math.log(0.005)], 4);
    search.push(logs);
    expect(search.found().words).toEqual([]);
    expect(search.found(Number.NEGATIVE_INFINITY).words.map((id) => graph.words[id]?.word)).toEqual(['a']);
  });

  it('goes on where it stopped', () => {
    const search = new PhoneSearch(graph, { beam: 20, most: 100 });
    search.start();
    const all = sounds(1, 2, 0, 2, 3, 0, 1);
    search.push({ ...all, steps: 4 });
    search.push(all, 4);
    expect(search.found().words.map((id) => graph.words[id]?.word)).toEqual(['ab', 'bc', 'a']);
  });

  it('places words in time, and tells which strain the sound', () => {
    const words = [
      { word: 'ab', phones: [1, 2] },
      { word: 'c', phones: [3] },
    ];
    const [ab, c] = align(words, sounds(0, 0, 1, 2, 2, 0, 2, 0)).words;
    expect(ab?.from).toBeCloseTo(0.06);
    expect(ab?.to).toBeCloseTo(0.15);
    expect(ab?.strain).toBeLessThan(0.1);
    expect(c?.from).toBeCloseTo(0.18);
    expect(c?.strain).toBeGreaterThan(2);
    expect(align(words, sounds(1)).words).toEqual([]);
  });
});

describe('the acoustic model', () => {
  it('hears nothing in silence, and sound of any length', async () => {
    const net = await AcousticNet.open(acoustic);
    expect((await net.hear(new Float32Array(300))).steps).toBe(0);
    expect((await net.hear(new Float32Array(16_000))).steps).toBe(33);
    const long = await net.hear(Float32Array.from({ length: 40 * 16_000 }, (_, i) => Math.sin(i / 9) / 3));
    expect(Math.abs(long.steps - 40 / 0.03)).toBeLessThan(3);
    await net.close();
  });

  it('names a folder that holds none', async () => {
    await expect(AcousticNet.open('/nowhere')).rejects.toMatchObject({ code: 'unavailable', message: /nowhere/ });
  });
});

const missing = missingProgram();
if (missing !== undefined) console.log(`skipped: hearing spoken questions needs ${missing} (a Debian package)`);

describe.skipIf(missing !== undefined)('spoken questions', () => {
  let engine: Engine;
  beforeAll(async () => {
    const file = join(root, 'knowledge/plant.yaml');
    const vocabulary = voiceVocabulary(parsePlantFile(readFileSync(file, 'utf8'), file).plant);
    const letterSounds = readFileSync(join(root, 'models/voice/letter-sounds.txt'), 'utf8');
    engine = await Engine.open({ vocabulary, letterSounds, acoustic });
  }, 60_000);
  afterAll(() => engine.close());

  it.each(['clean', 'db10'] as const)('are heard: %s', async (noise) => {
    const sound = inNoise(speak('what is the outlet pressure of the compressor', 'flite rms'), noise, 3);
    const { text, verdict, words } = await engine.transcribe(sound);
    expect(text).toBe('what is the outlet pressure of the compressor');
    expect(verdict).toBe('answer');
    expect(words[0]?.from).toBeGreaterThan(0.3);
    expect(words.at(-1)?.to).toBeLessThan(sound.length / 16_000 - 0.3);
  });

  it('are heard where the recording begins and ends with them', async () => {
    const { text, words } = await engine.transcribe(
      speak('what is the outlet pressure of the compressor', 'flite rms'),
    );
    expect(text).toBe('what is the outlet pressure of the compressor');
    expect(words[0]?.from).toBeGreaterThanOrEqual(0);
    expect(words[0]?.from).toBeLessThan(0.3);
  });

  it('grow as they are spoken, and are the same in the end', async () => {
    const sound = inNoise(speak('is P one oh one running', 'espeak en-us'), 'db20', 4);
    engine.start();
    const partials = new Set<string>();
    for (let at = 0; at < sound.length; at += 1600) partials.add(await engine.push(sound.slice(at, at + 1600)));
    const { text } = await engine.finish();
    expect(text).toBe('is P-101 running');
    expect([...partials].some((partial) => partial.startsWith('is P'))).toBe(true);
  });

  it('name what there is where it sounds the same', async () => {
    const sound = inNoise(speak('reduce the load limit of C H one to eight zero percent', 'espeak en-us'), 'clean', 6);
    expect((await engine.transcribe(sound)).text).toBe('reduce the load limit of CH-1 to 80 percent');
    const unknown = inNoise(speak("what's the temperature of reactor R twelve", 'espeak en-us'), 'clean', 7);
    expect((await engine.transcribe(unknown)).text).toBe("what's the temperature of reactor R-12");
  });

  it('do not bend an unknown tag to a known one', async () => {
    const sound = inNoise(speak('is P nine oh four running', 'flite slt'), 'clean', 5);
    expect(await engine.transcribe(sound)).toMatchObject({ text: 'is P-904 running', verdict: 'did-you-mean' });
  });
});
