/** The embedded speech engine with a vocabulary: grammar, dictionary, recogniser and writing in one; synchronous. */
import { SAMPLE_RATE, type Transcript, type TranscriptVerdict } from '../transcriber.ts';
import { denoise } from './denoise.ts';
import { type Dictionary, openDictionary } from './dictionary.ts';
import { Fsg } from './fsg.ts';
import { generalGrammar, shortGrammar } from './general.ts';
import { joined } from './joined.ts';
import { LetterSounds } from './letter-sounds.ts';
import { BEGIN, END } from './ngram.ts';
import { plantGrammar } from './plant-grammar.ts';
import { type HeardWord, Recogniser } from './recogniser.ts';
import { templateTokens } from './slots.ts';
import { isSilent, speechSpan, trim } from './trim.ts';
import type { VoiceVocabulary } from './vocabulary.ts';
import { alike, Writer, type WrittenPiece } from './written.ts';

export interface EngineOptions {
  readonly vocabulary: VoiceVocabulary;
  /** The table of letter sounds (models/voice/letter-sounds.txt) as text. */
  readonly letterSounds: string;
}

/** What is known of a transcript when its confidence is reckoned; shares from 0 to 1. */
export interface ConfidenceSigns {
  /** Mean strain over all words, weighted by their duration. */
  readonly strain: number;
  /** Share of neighbouring words and names that also stand side by side in the questions of the vocabulary. */
  readonly covered: number;
  readonly words: number;
}

/** Logistic over the signs; fitted on synthetic speech: 40 questions to the demonstration plant, 16 other sentences. */
export function confidenceOf({ strain, covered, words }: ConfidenceSigns): number {
  if (words === 0) return 0;
  return 1 / (1 + Math.exp(-(-3.6 + 5 * covered - 1.46 * (strain - 4))));
}

/** Taken as said from here on; below `ASK_BACK` the speaker is asked to repeat. */
const ANSWER = 0.6;
const ASK_BACK = 0.1;

/** What is heard twice may take so long once the speaker has come to an end: who waits longer asks again. */
const HEARD_TWICE_MS = 1000;
/** Speech without a plant that is shorter is no sentence, only a number or a word. Seconds, without the silence around it. */
const SHORT = 0.8;

interface EngineParts {
  readonly recogniser: Recogniser;
  /** For short recordings, where there is no plant. */
  readonly short: Recogniser | undefined;
  readonly writer: Writer;
  readonly vocabulary: VoiceVocabulary;
  readonly pairs: ReadonlySet<string>;
}

/** A recogniser of a grammar, with the pronunciations of its words. */
function hearing(dictionary: Dictionary, write: (fsg: Fsg) => void): Promise<Recogniser> {
  const fsg = new Fsg();
  write(fsg);
  const words = fsg
    .words()
    .map((word) => [word, dictionary.pronounce(word).filter((phones) => phones !== '')] as const);
  return Recogniser.open({ grammar: fsg.toString(), words: new Map(words) });
}

export class Engine {
  private readonly recogniser: Recogniser;
  private readonly short: Recogniser | undefined;
  private readonly writer: Writer;
  private readonly pairs: ReadonlySet<string>;
  private readonly tags: readonly string[];
  private readonly general: boolean;
  private pieces: Float32Array[] = [];
  /** What hearing the utterance has taken so far, on this computer and under its load. */
  private spentMs = 0;

  private constructor({ recogniser, short, writer, vocabulary, pairs }: EngineParts) {
    this.recogniser = recogniser;
    this.short = short;
    this.writer = writer;
    this.pairs = pairs;
    this.general = vocabulary.templates.length === 0;
    this.tags = vocabulary.names.flatMap(({ written, slot }) =>
      slot === 'asset' && written !== undefined ? [written] : [],
    );
  }

  static async open({ vocabulary, letterSounds }: EngineOptions): Promise<Engine> {
    const sounds = LetterSounds.read(letterSounds);
    const dictionary = openDictionary((word) => [sounds.pronounce(word)]);
    const general = vocabulary.templates.length === 0;
    const recogniser = await hearing(dictionary, (fsg) =>
      general ? generalGrammar(fsg) : plantGrammar(fsg, vocabulary, dictionary.has),
    );
    const pairs = new Set(
      vocabulary.templates.flatMap((template) => pairsOf(templateTokens(template, dictionary.has))),
    );
    const writer = new Writer(vocabulary.names, dictionary.has);
    return new Engine({
      recogniser,
      writer,
      vocabulary,
      pairs,
      short: general ? await hearing(dictionary, shortGrammar) : undefined,
    });
  }

  start(): void {
    this.pieces = [];
    this.spentMs = 0;
    this.recogniser.start();
  }

  push(samples: Float32Array): string {
    this.pieces.push(samples);
    const began = performance.now();
    this.recogniser.push(samples);
    this.spentMs += performance.now() - began;
    return this.write(this.recogniser.partial());
  }

  /** A whole utterance, from its start to its end. */
  transcribe(samples: Float32Array): Transcript {
    return this.transcript(this.hearWhole(samples), samples.length / SAMPLE_RATE);
  }

  /**
   * Ends the utterance. Where it is not sure, it is heard once more as a whole: its loudness and its noise are known by then,
   * and what was said last helps with what was said first. The surer of the two counts. What took long the first time is not
   * heard again: it would take as long.
   */
  finish(): Transcript {
    const heard = this.recogniser.finish();
    const sound = joined(this.pieces);
    this.pieces = [];
    const seconds = sound.length / SAMPLE_RATE;
    const live = this.transcript(isSilent(sound) ? [] : heard, seconds);
    if (live.confidence >= ANSWER || this.spentMs > HEARD_TWICE_MS) return live;
    const whole = this.transcript(this.hearWhole(sound), seconds);
    return live.confidence > whole.confidence ? live : whole;
  }

  private hearWhole(sound: Float32Array): HeardWord[] {
    if (isSilent(sound)) return [];
    const clean = denoise(sound);
    const span = speechSpan(clean) ?? { from: 0, to: clean.length };
    const speech = trim(clean, span);
    const lead = (speech.byteOffset - clean.byteOffset) / speech.BYTES_PER_ELEMENT / SAMPLE_RATE;
    const recogniser = (span.to - span.from < SHORT * SAMPLE_RATE ? this.short : undefined) ?? this.recogniser;
    recogniser.start();
    recogniser.pushWhole(speech);
    return recogniser.finish().map((word) => ({ ...word, from: word.from + lead, to: word.to + lead }));
  }

  /** Ends the utterance and forgets its sound. */
  cancel(): void {
    this.pieces = [];
    this.recogniser.finish();
  }

  private transcript(heard: readonly HeardWord[], seconds: number): Transcript {
    const words = heard.map(({ word }) => word);
    const pieces = this.writer.pieces(words);
    const confidence = confidenceOf(this.signs(heard, pieces));
    const unknown = pieces.filter(({ slot }) => slot === 'unknown' && !this.general);
    const text = this.write(words);
    return {
      text,
      confidence: Math.round(confidence * 1000) / 1000,
      verdict: verdictOf(confidence, unknown.length > 0),
      words: heard.map(({ word, from, to }) => ({
        word: word.replace(/_$/, ''),
        from: hundredths(from),
        to: hundredths(to),
      })),
      alternatives: unknown
        .flatMap((piece) => alike(piece.text, this.tags).map((tag) => text.replace(piece.text, tag)))
        .slice(0, 5),
      seconds,
    };
  }

  close(): void {
    this.recogniser.close();
    this.short?.close();
  }

  /** Without a plant the words stay as they were said. */
  private write(words: readonly string[]): string {
    return this.general ? words.map((word) => word.replace(/_$/, '')).join(' ') : this.writer.text(words);
  }

  private signs(heard: readonly HeardWord[], pieces: readonly WrittenPiece[]): ConfidenceSigns {
    const seconds = heard.reduce((sum, { from, to }) => sum + to - from, 0);
    const strain = heard.reduce((sum, word) => sum + word.strain * (word.to - word.from), 0) / Math.max(0.01, seconds);
    const tokens = pieces.flatMap(({ from, to, slot }) =>
      slot === undefined
        ? heard.slice(from, to).map(({ word }) => word)
        : [slot === 'unknown' ? '{asset}' : `{${slot}}`],
    );
    const pairs = pairsOf(tokens);
    const covered = pairs.filter((pair) => this.pairs.has(pair)).length / pairs.length;
    return { strain, covered: this.general ? 1 : covered, words: heard.length };
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Neighbours, the ends of the sentence among them. */
function pairsOf(tokens: readonly string[]): string[] {
  return [BEGIN, ...tokens].map((token, i) => `${token} ${tokens[i] ?? END}`);
}

function verdictOf(confidence: number, unknownTag: boolean): TranscriptVerdict {
  if (confidence < ASK_BACK) return 'ask-back';
  return confidence < ANSWER || unknownTag ? 'did-you-mean' : 'answer';
}
