/** One suite for every transcriber: the embedded engine, and tiny Whisper and Moonshine packs (models/training/tiny_speech.py). */
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackTranscriber } from '../../src/language/pack-transcriber.ts';
import { readSpeechPack } from '../../src/language/speech-pack.ts';
import { SAMPLE_RATE, type Transcriber } from '../../src/language/transcriber.ts';
import { openTranscriber } from '../../src/language/voice/embedded-transcriber.ts';
import { NO_VOCABULARY, type VoiceVocabulary } from '../../src/language/voice/vocabulary.ts';
import { transcriberConformance } from './transcriber-conformance.ts';

const root = join(import.meta.dirname, '../..');
const letterSounds = await readFile(join(root, 'models/voice/letter-sounds.txt'), 'utf8');
const acoustic = join(root, 'models/voice/acoustic-8m');
const folderOf = (name: string) => join(root, 'test/language', name);
const packed = async (name: string, vocabulary: VoiceVocabulary = NO_VOCABULARY) =>
  openPackTranscriber({ pack: await readSpeechPack(folderOf(name)), vocabulary, letterSounds });

/** What the tiny packs write, whatever they hear. */
const SAID = 'what is the flow of pee one oh one';
const hum = (seconds: number) =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => 0.3 * Math.sin((2 * Math.PI * 220 * i) / SAMPLE_RATE));
const VOCABULARY: VoiceVocabulary = {
  names: [
    { slot: 'asset', written: 'P-101', forms: ['P-101', 'pump 101'] },
    { slot: 'tag', forms: ['flow'] },
  ],
  templates: ['what is the {tag} of {asset}'],
};

describe('the embedded transcriber', () => {
  transcriberConformance(async () => openTranscriber({ vocabulary: NO_VOCABULARY, letterSounds, acoustic }));
});

describe.each(['tiny-whisper', 'tiny-moonshine'])('a pack: %s', (name) => {
  transcriberConformance(() => packed(name));

  let transcriber: Transcriber;
  beforeAll(async () => {
    transcriber = await packed(name);
  });
  afterAll(() => transcriber.close());

  it('writes while it is spoken, and then the whole', async () => {
    const utterance = await transcriber.start();
    const partials = new Set<string>();
    for (let i = 0; i < 40 && !partials.has(SAID); i++) {
      partials.add(await utterance.push(hum(0.5)));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(partials).toContain(SAID);
    const transcript = await utterance.finish();
    expect(transcript).toMatchObject({ text: SAID, verdict: 'answer' });
    expect(transcript.words.map(({ word }) => word)).toEqual(SAID.split(' '));
    expect(transcript.words.at(-1)?.to).toBeCloseTo(transcript.seconds, 5);
  });

  it('hears less than a second and more than its window', async () => {
    expect((await transcriber.transcribe(hum(0.3))).text.length).toBeGreaterThan(0);
    expect((await transcriber.transcribe(hum(35))).text).toBe(`${SAID} ${SAID}`);
  });

  it("writes the plant's names", async () => {
    const named = await packed(name, VOCABULARY);
    expect((await named.transcribe(hum(5))).text).toBe('what is the flow of P-101');
    await named.close();
  });

  it('asks about a tag that the plant does not have', async () => {
    const other = { slot: 'asset', written: 'P-103', forms: ['P-103'] };
    const named = await packed(name, { ...VOCABULARY, names: [other] });
    expect(await named.transcribe(hum(5))).toMatchObject({
      text: 'what is the flow of P-101',
      verdict: 'did-you-mean',
      alternatives: ['what is the flow of P-103'],
    });
    await named.close();
  });

  it('gives up what it hears when the utterance is cancelled, and hears the next', async () => {
    const left = await transcriber.start();
    const pushed = left.push(hum(20));
    await Promise.all([pushed, left.cancel()]);
    await expect(left.finish()).rejects.toMatchObject({ code: 'conflict' });
    const next = await transcriber.start();
    await next.push(hum(4));
    expect((await next.finish()).text).toBe(SAID);
  });
});

describe('a pack that cannot be loaded', () => {
  const copyOf = async (name: string): Promise<string> => {
    const copy = join(await mkdtemp(join(tmpdir(), 'gemba-pack-')), 'copy');
    await cp(folderOf(name), copy, { recursive: true });
    return copy;
  };
  const loading = async (folder: string): Promise<void> => {
    const pack = await readSpeechPack(folder);
    const transcriber = openPackTranscriber({ pack, vocabulary: NO_VOCABULARY, letterSounds });
    await transcriber.load().finally(() => transcriber.close());
  };

  it.each(['encoder_model', 'decoder_model_merged'])('names weights that were cut off: %s', async (graph) => {
    const copy = await copyOf('tiny-whisper');
    await truncate(join(copy, `onnx/${graph}.onnx`), 5_000);
    await expect(loading(copy)).rejects.toMatchObject({ code: 'unavailable', message: new RegExp(graph) });
  });

  it('names a tokenizer and a preprocessor that are damaged', async () => {
    for (const file of ['tokenizer.json', 'preprocessor_config.json']) {
      const copy = await copyOf('tiny-moonshine');
      await writeFile(join(copy, file), '{"version": ');
      await expect(loading(copy)).rejects.toMatchObject({ code: 'unavailable', message: new RegExp(file) });
    }
  });

  it('names a file that is missing, and another kind of model, before anything is loaded', async () => {
    const copy = await copyOf('tiny-whisper');
    await rm(join(copy, 'onnx/encoder_model.onnx'));
    await expect(readSpeechPack(copy)).rejects.toMatchObject({ code: 'bad-input', message: /encoder_model\.onnx/ });
    await rm(join(copy, 'preprocessor_config.json'));
    await expect(readSpeechPack(copy)).rejects.toMatchObject({ message: /preprocessor_config\.json is missing/ });
    await expect(readSpeechPack(folderOf('tiny-gpt2'))).rejects.toMatchObject({ code: 'bad-input' });
  });
});
