/** The speech engine (soundswallower, WebAssembly) with one grammar: synchronous, for use inside a worker. */
import createModule from 'soundswallower';
import { Failure } from '../../plant/failure.ts';
import { SAMPLE_RATE, type TranscribedWord } from '../transcriber.ts';
import { acousticModelFolder, type Pronunciation } from './dictionary.ts';

/** What the engine can hear. */
export interface Recognisable {
  /** A finite-state grammar as text. */
  readonly grammar: string;
  /** Every word of the grammar and its pronunciations. */
  readonly words: ReadonlyMap<string, readonly Pronunciation[]>;
  /** The noise floor that the sound is given; default: `FLOOR`. */
  readonly floor?: number;
}

/** A recognised word; `strain` says how badly it fits its sound: natural-log likelihood lost in a frame of 10 ms. */
export interface HeardWord extends TranscribedWord {
  readonly strain: number;
}

/**
 * The engine takes very clean sound for silence: a noise floor is added, as a room has one, some 35 dB below speech that peaks at
 * `PEAK`. Measured on clean synthetic voices: without it half of the words were lost.
 */
const FLOOR = 2e-3;
/** Where speech is brought to, so that the floor does not drown a quiet speaker; at most `MOST_GAIN` times louder. */
const PEAK = 0.5;
const MOST_GAIN = 10;
const USUAL_PEAK = 0.1;
const gainOf = (peak: number): number => Math.min(MOST_GAIN, PEAK / Math.max(peak, 1e-4));
/** Seconds of silence after an utterance, which may be cut close to its last word. */
const EDGE = 0.15;
/** The engine prints a likelihood with base 1.0001 in steps of 1024. */
const LOG_UNIT = 1024;
const NOT_WORDS = /^(?:\(NULL\)|<.*>|\[.*\]|\+\+.*)$/;

type Module = Awaited<ReturnType<typeof createModule>>;
type Engine = InstanceType<Module['Decoder']>;

/** Functions of the engine that its types leave out: strings go in as buffers, so that nothing is written to disk. */
interface Internals {
  readonly _malloc: (bytes: number) => number;
  readonly HEAPU8: Uint8Array;
  readonly _s3file_init: (address: number, bytes: number) => number;
  readonly _decoder_init_dict_s3file: (decoder: number, dictionary: number, fillers: number) => number;
  readonly _decoder_init_grammar_s3file: (decoder: number, fsg: number, jsgf: number) => number;
}

const FILLERS = '<s> SIL\n</s> SIL\n<sil> SIL\n';

export class Recogniser {
  private readonly engine: Engine;
  private readonly floor: number;
  private heard = 0;
  private random = 1;
  private rumble = 0;
  /** The loudest sample so far; starts at the level of ordinary speech. */
  private peak = USUAL_PEAK;

  private constructor(engine: Engine, floor: number) {
    this.engine = engine;
    this.floor = floor;
  }

  /** Loads the acoustic model and takes the grammar. Throws `Failure` ('unavailable') where the engine cannot start. */
  static async open({ grammar, words, floor = FLOOR }: Recognisable): Promise<Recogniser> {
    try {
      const module = await createModule();
      const engine = new module.Decoder({
        samprate: SAMPLE_RATE,
        hmm: acousticModelFolder(),
        loglevel: 'FATAL',
      });
      const inside = module as unknown as Internals;
      const decoder = engine as unknown as { cdecoder: number; init_dict: () => void; init_grammar: () => void };
      decoder.init_dict = () => {
        const dictionary = buffer(inside, dictionaryText(words));
        if (inside._decoder_init_dict_s3file(decoder.cdecoder, dictionary, buffer(inside, FILLERS)) === 0)
          throw new Error('the dictionary was not taken');
      };
      decoder.init_grammar = () => {
        if (inside._decoder_init_grammar_s3file(decoder.cdecoder, buffer(inside, grammar), 0) < 0)
          throw new Error('the grammar was not taken');
      };
      await engine.initialize();
      return new Recogniser(engine, floor);
    } catch (error) {
      throw new Failure('unavailable', 'the speech engine cannot start', error);
    }
  }

  start(): void {
    this.heard = 0;
    this.random = 1;
    this.peak = USUAL_PEAK;
    this.engine.start();
  }

  /** Takes samples of 16 kHz. */
  push(samples: Float32Array): void {
    if (samples.length === 0) return;
    this.heard += samples.length;
    for (const sample of samples) this.peak = Math.max(this.peak, Math.abs(sample));
    const gain = gainOf(this.peak);
    this.engine.process_audio(samples.map((sample) => sample * gain + this.noise()));
  }

  /** The words so far. */
  partial(): string[] {
    return this.engine
      .get_text()
      .split(' ')
      .filter((word) => word !== '' && !NOT_WORDS.test(word));
  }

  /** Ends the utterance; without any sound there are no words. */
  finish(): HeardWord[] {
    // The engine's features need a few frames; an utterance shorter than that holds no word.
    if (this.heard < SAMPLE_RATE / 10) this.push(new Float32Array(SAMPLE_RATE / 10 - this.heard));
    // Someone who lets go early cuts the end of the last word: a little silence lets it come to its end.
    this.push(new Float32Array(SAMPLE_RATE * EDGE));
    const partial = this.partial();
    this.engine.stop();
    const { w: segments = [] } = this.engine.get_alignment();
    const heard = segments
      .filter(({ t }) => !NOT_WORDS.test(t))
      .map(({ t, b, d, p }) => ({
        word: t.replace(/\(\d+\)$/, ''),
        from: seconds(b),
        to: seconds(b + d),
        strain: (-Math.log(Math.max(p, 1e-3)) * LOG_UNIT) / Math.max(1, d * 100),
      }));
    return heard.length > 0 ? heard : unfinished(partial, this.heard / SAMPLE_RATE);
  }

  /** The same noise for each utterance, so that the same sound gives the same words. */
  private noise(): number {
    this.random = (Math.imul(this.random, 1664525) + 1013904223) | 0;
    // Rooms rumble rather than hiss; white noise is heard as an "s".
    this.rumble = 0.97 * this.rumble + 0.6 * (this.random / 0x80000000);
    return this.rumble * this.floor;
  }

  close(): void {
    this.engine.delete();
  }
}

/** Strain of words whose sentence did not come to an end that the grammar knows: not to be trusted. */
const UNFINISHED = 9;

/** The words of a sentence that broke off, evenly over its time. */
function unfinished(words: readonly string[], length: number): HeardWord[] {
  const each = length / Math.max(1, words.length);
  return words.map((word, i) => ({
    word: word.replace(/\(\d+\)$/, ''),
    from: seconds(i * each),
    to: seconds((i + 1) * each),
    strain: UNFINISHED,
  }));
}

/** Never before the start, in steps of the engine's frames of 10 ms. */
const seconds = (at: number): number => Math.max(0, Math.round(at * 100) / 100);

function dictionaryText(words: Recognisable['words']): string {
  return [...words]
    .flatMap(([word, all]) => all.map((phones, i) => `${word}${i === 0 ? '' : `(${i + 1})`} ${phones}\n`))
    .join('');
}

function buffer(module: Internals, text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  const address = module._malloc(bytes.length + 1);
  module.HEAPU8.set(bytes, address);
  module.HEAPU8[address + bytes.length] = 0;
  return module._s3file_init(address, bytes.length);
}
