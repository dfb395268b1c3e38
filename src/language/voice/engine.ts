/** The embedded speech engine with a vocabulary: grammar, dictionary, acoustic model and writing in one, for use inside a worker. */
import { SAMPLE_RATE, type Transcript, type TranscriptVerdict } from '../transcriber.ts';
import { AcousticNet } from './acoustic-net.ts';
import { openDictionary } from './dictionary.ts';
import { generalGrammar, shortGrammar } from './general.ts';
import { type Heard, Hearing, type NameCounts, type OtherWords } from './hearing.ts';
import { joined } from './joined.ts';
import { LetterSounds } from './letter-sounds.ts';
import { BEGIN, END } from './ngram.ts';
import { type GrammarWords, plantGrammar } from './plant-grammar.ts';
import { otherName } from './sound-alike.ts';
import { isSilent, speechSpan } from './trim.ts';
import type { VoiceVocabulary } from './vocabulary.ts';
import { discord, GAP } from './word-pairs.ts';
import { alike, isLetter, Writer, type WrittenPiece } from './written.ts';

export interface EngineOptions {
  readonly vocabulary: VoiceVocabulary;
  /** The table of letter sounds (models/voice/letter-sounds.txt) as text. */
  readonly letterSounds: string;
}

export interface EmbeddedOptions extends EngineOptions {
  /** Folder of the acoustic model. */
  readonly acoustic: string;
}

/** What is known of a transcript when its confidence is reckoned. */
export interface ConfidenceSigns {
  /** See `Heard`. */
  readonly strain: number;
  readonly surprise: number;
  /** Share of the words that neither the plant nor its manuals nor any question to it holds. */
  readonly foreign: number;
  /** Whether something of the plant or a topic of its manuals is named. */
  readonly named: boolean;
  readonly words: number;
}

/**
 * Logistic over the signs; fitted on synthetic speech: questions to the demonstration plant, clean and in noise, and 165 other
 * sentences, of which 125 are questions from other fields and 1 % are taken as said. A question in everyday words surprises little,
 * whatever it is about, so that most is told by something of the plant being named. The strain counts two thirds of what was fitted
 * at first: living voices strain a model more that has never heard one.
 */
export function confidenceOf({ strain, surprise, foreign, named, words }: ConfidenceSigns): number {
  if (words === 0) return 0;
  return 1 / (1 + Math.exp(-((named ? 7.4 : 4.4) - surprise - 4.4 * strain - 12 * foreign)));
}

/** Slots whose words stand for any other of their kind: how they follow each other says nothing. */
const UNJUDGED = ['asset', 'unknown', 'code', 'number'];
/** What a word that neither the plant nor its manuals nor any question to it holds counts against a row; chosen on synthetic speech. */
const FOREIGN_WORD = 0.5;
/** What something that there is counts for a row: of a plant's questions the grammar knows the wording better than the names. */
const KNOWN_NAME = 0.75;
/** Another name that is less likely by no more than this is asked about. */
const CLOSE = 1;
/** Slots of what a question can be about. */
const NAMING = ['asset', 'tag', 'alarm', 'code', 'topic'];
/** How much a word of a question to the plant surprises the grammar; without a plant it has no say. */
const USUAL_SURPRISE = 4.8;
/** Taken as said from here on; below `ASK_BACK` the speaker is asked to repeat. */
const ANSWER = 0.6;
const ASK_BACK = 0.05;

/** Speech without a plant that is shorter is no sentence, only a number or a word. Seconds, without the silence around it. */
const SHORT = 0.5;
/** Seconds of quiet that the acoustic model needs around speech: whoever lets go early, or begins early, leaves none. */
const EDGE = 0.2;

interface EngineParts {
  readonly net: AcousticNet;
  readonly hearing: Hearing;
  /** For short recordings, where there is no plant. */
  readonly short: Hearing | undefined;
  readonly writer: Writer;
  readonly vocabulary: VoiceVocabulary;
  /** Of a plant. */
  readonly grammar: GrammarWords | undefined;
}

export class Engine {
  private readonly net: AcousticNet;
  private readonly hearing: Hearing;
  private readonly short: Hearing | undefined;
  private readonly writer: Writer;
  private readonly tags: readonly string[];
  private readonly general: boolean;
  private readonly grammar: GrammarWords | undefined;
  private pieces: Float32Array[] = [];

  private constructor({ net, hearing, short, writer, vocabulary, grammar }: EngineParts) {
    this.grammar = grammar;
    this.net = net;
    this.hearing = hearing;
    this.short = short;
    this.writer = writer;
    this.general = vocabulary.templates.length === 0;
    this.tags = vocabulary.names.flatMap(({ written, slot }) =>
      slot === 'asset' && written !== undefined ? [written] : [],
    );
  }

  /** Throws `Failure` ('unavailable') where the acoustic model or the dictionary cannot be loaded. */
  static async open({ vocabulary, letterSounds, acoustic }: EmbeddedOptions): Promise<Engine> {
    const sounds = LetterSounds.read(letterSounds);
    const dictionary = openDictionary((word) => [sounds.pronounce(word)]);
    const general = vocabulary.templates.length === 0;
    const net = await AcousticNet.open(acoustic);
    let grammar: GrammarWords | undefined;
    const hearing = new Hearing(net, dictionary, (fsg) => {
      if (general) generalGrammar(fsg, dictionary.knows);
      else grammar = plantGrammar(fsg, vocabulary, dictionary);
    });
    const writer = new Writer(vocabulary.names, dictionary.has, grammar?.own);
    const short = general ? new Hearing(net, dictionary, shortGrammar) : undefined;
    return new Engine({ net, hearing, short, writer, vocabulary, grammar });
  }

  start(): void {
    this.pieces = [];
    this.hearing.start();
  }

  async push(samples: Float32Array): Promise<string> {
    this.pieces.push(samples);
    return this.write(await this.hearing.push(samples));
  }

  /** A whole utterance, from its start to its end. */
  async transcribe(samples: Float32Array): Promise<Transcript> {
    return this.transcript(await this.hearWhole(samples), samples.length / SAMPLE_RATE);
  }

  /** Ends the utterance. It is heard once more as a whole: what was said last helps with what was said first. */
  async finish(): Promise<Transcript> {
    const sound = joined(this.pieces);
    this.pieces = [];
    return this.transcribe(sound);
  }

  private async hearWhole(sound: Float32Array): Promise<Heard> {
    if (isSilent(sound)) return { words: [], strain: 0, surprise: 0, others: [] };
    const span = speechSpan(sound) ?? { from: 0, to: sound.length };
    const before = Math.max(0, EDGE * SAMPLE_RATE - span.from);
    const after = Math.max(0, EDGE * SAMPLE_RATE - (sound.length - span.to));
    const edged = joined([new Float32Array(before), sound, new Float32Array(after)]);
    const short = span.to - span.from < SHORT * SAMPLE_RATE ? this.short : undefined;
    const { words, ...heard } = await (short ?? this.hearing).whole(edged, {
      spoken: short !== undefined,
      doubt: (row) => this.discordOf(row),
      names: (row) => this.namesIn(row),
    });
    const shift = before / SAMPLE_RATE;
    return {
      ...heard,
      words: words.map((word) => ({ ...word, from: Math.max(0, word.from - shift), to: Math.max(0, word.to - shift) })),
    };
  }

  /** Ends the utterance and forgets its sound. */
  cancel(): void {
    this.start();
  }

  private namesIn(words: readonly string[]): NameCounts {
    const slots = this.general ? [] : this.writer.pieces(words).map(({ slot = '' }) => slot);
    const count = (one: (slot: string) => boolean) => slots.filter(one).length;
    return { known: count((slot) => NAMING.includes(slot)), unknown: count((slot) => slot === 'unknown') };
  }

  /** How unlike questions to the plant the words are and follow each other, but for its names and figures. */
  private discordOf(words: readonly string[]): number {
    if (!this.grammar) return 0;
    const pieces = this.writer.pieces(words);
    const judged = pieces.flatMap(({ from, to, text, slot = '' }) =>
      UNJUDGED.includes(slot) || /^\d/.test(text) ? [GAP] : words.slice(from, to),
    );
    const foreign = words.filter((word) => !isLetter(word) && !this.grammar?.own.has(word)).length;
    const known = pieces.filter(({ slot = '' }) => NAMING.includes(slot)).length;
    return FOREIGN_WORD * foreign - KNOWN_NAME * known + discord([BEGIN, ...judged, END], this.grammar.pairs);
  }

  /** What was perhaps said instead: a tag that there is, or another name that sounds alike. */
  private alternatives(text: string, pieces: readonly WrittenPiece[], others: readonly OtherWords[]): string[] {
    const known = pieces
      .filter(({ slot }) => slot === 'unknown')
      .flatMap((piece) => alike(piece.text, this.tags).map((tag) => text.replace(piece.text, tag)));
    const close = others.filter(({ behind }) => behind < CLOSE).map(({ words }) => words);
    const named = close.filter((words) => otherName(pieces, this.writer.pieces(words)));
    return [...new Set([...known, ...named.map((words) => this.write(words))])].slice(0, 5);
  }

  private transcript({ words: heard, strain, surprise, others }: Heard, seconds: number): Transcript {
    const said = heard.map(({ word }) => word);
    const words = this.general ? said : this.writer.respelt(said);
    const pieces = this.writer.pieces(words);
    const confidence = confidenceOf({
      strain,
      surprise: this.general ? USUAL_SURPRISE : surprise,
      foreign: this.general
        ? 0
        : words.filter((word) => !isLetter(word) && !this.grammar?.own.has(word)).length / words.length,
      named: this.general || pieces.some(({ slot }) => NAMING.includes(slot ?? '')),
      words: heard.length,
    });
    const text = this.write(words);
    const unknown = pieces.some(({ slot }) => slot === 'unknown');
    const alternatives = this.general ? [] : this.alternatives(text, pieces, others);
    return {
      text,
      confidence: Math.round(confidence * 1000) / 1000,
      verdict: verdictOf(confidence, (unknown && !this.general) || alternatives.length > 0),
      words: heard.map(({ word, from, to }, i) => ({
        word: (words[i] ?? word).replace(/_$/, ''),
        from: hundredths(from),
        to: hundredths(to),
      })),
      alternatives,
      ...(!this.general && { rivals: others.map(({ words, behind }) => ({ text: this.write(words), behind })) }),
      seconds,
    };
  }

  async close(): Promise<void> {
    await this.net.close();
  }

  /** Without a plant the words stay as they were said. */
  private write(words: readonly string[]): string {
    return this.general ? words.map((word) => word.replace(/_$/, '')).join(' ') : this.writer.text(words);
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function verdictOf(confidence: number, doubtful: boolean): TranscriptVerdict {
  if (confidence < ASK_BACK) return 'ask-back';
  return confidence < ANSWER || doubtful ? 'did-you-mean' : 'answer';
}
