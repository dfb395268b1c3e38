/** Hears the words of a grammar: the acoustic model, the search through the grammar, and the times of the words. */
import { SAMPLE_RATE } from '../transcriber.ts';
import { type AcousticNet, STEP } from './acoustic-net.ts';
import type { Dictionary } from './dictionary.ts';
import { Fsg } from './fsg.ts';
import { type AlignedWord, align } from './phone-alignment.ts';
import { type FoundPath, PhoneSearch } from './phone-search.ts';
import { type SearchGraph, searchGraph } from './search-graph.ts';
import type { Row } from './word-lattice.ts';

/** What the grammar counts against the sound, chosen on synthetic speech; paths are given up as `beam` and `most` say. */
const GRAMMAR_WEIGHT = 0.9;
const SEARCH = { beam: 18, most: 8000, margin: 8 };
/** By how much a row that sounds the same as the likeliest and names what there is may be less likely. */
const SAME_SOUND = 4;
/** So many rows of words are weighed against each other when all has been said. */
const MOST_ROWS = 12;
/** While someone speaks, so many seconds are heard at once; words are settled when they lie further back than `UNSETTLED`. */
const EVERY = 0.5;
const UNSETTLED = 0.6;
/** Seconds before them that the acoustic model hears too, to know the voice and the noise. */
const BEFORE = 2.4;
const STEP_SAMPLES = STEP * SAMPLE_RATE;

export interface Heard {
  readonly words: readonly AlignedWord[];
  /** How badly the words fit the sound: natural-log likelihood lost in a step of a word. */
  readonly strain: number;
  /** How unlikely the grammar finds them: negative log probability a word, the end being one. */
  readonly surprise: number;
  /** What else may have been said that sounds otherwise, the likeliest first. */
  readonly others: readonly OtherWords[];
}

/** Words in a row; `behind`: by how much they are less likely than those that were taken (natural logarithm). */
export interface OtherWords {
  readonly words: readonly string[];
  readonly behind: number;
}

/** How a whole utterance is heard. */
export interface WholeOptions {
  /** At least one word is said. */
  readonly spoken?: boolean;
  /** What a row of words loses beside sound and grammar; default: nothing. */
  readonly doubt?: ((words: readonly string[]) => number) | undefined;
  /** How many names in a row of words there are and are not: of rows that sound the same the one with known ones is meant. */
  readonly names?: ((words: readonly string[]) => NameCounts) | undefined;
}

export interface NameCounts {
  readonly known: number;
  readonly unknown: number;
}

interface WeighedRow {
  readonly row: Row;
  readonly words: readonly string[];
  readonly loss: number;
}

export class Hearing {
  private readonly net: AcousticNet;
  private readonly graph: SearchGraph;
  private readonly search: PhoneSearch;
  private sound: Float32Array[] = [];
  private samples = 0;
  private heardSamples = 0;
  /** Steps that the search has followed. */
  private settled = 0;
  private words: readonly string[] = [];

  /** @param write the grammar */
  constructor(net: AcousticNet, dictionary: Dictionary, write: (fsg: Fsg) => void) {
    const fsg = new Fsg();
    write(fsg);
    this.net = net;
    this.graph = searchGraph(fsg, {
      pronounce: dictionary.pronounce,
      phones: net.phones,
      weight: GRAMMAR_WEIGHT,
      perWord: 0,
    });
    this.search = new PhoneSearch(this.graph, SEARCH);
  }

  start(): void {
    this.sound = [];
    this.samples = 0;
    this.heardSamples = 0;
    this.settled = 0;
    this.words = [];
    this.search.start();
  }

  /** Takes the next piece of an utterance; gives the words so far, half a second and more behind. */
  async push(samples: Float32Array): Promise<readonly string[]> {
    this.sound.push(samples);
    this.samples += samples.length;
    if (this.samples - this.heardSamples < EVERY * SAMPLE_RATE) return this.words;
    this.heardSamples = this.samples;
    await this.follow();
    return this.words;
  }

  private async follow(): Promise<void> {
    const first = Math.max(0, this.settled - Math.round(BEFORE / STEP));
    const heard = await this.net.hear(tail(this.sound, this.samples - first * STEP_SAMPLES));
    const steps = heard.steps - Math.round(UNSETTLED / STEP);
    const from = this.settled - first;
    if (steps <= from) return;
    this.search.push({ ...heard, steps }, from);
    this.settled = first + steps;
    this.words = this.wordsOf(this.search.found().words);
  }

  /** Hears sound as a whole: its words with their times. Whatever was pushed is forgotten. */
  async whole(samples: Float32Array, { spoken = false, doubt, names }: WholeOptions = {}): Promise<Heard> {
    const heard = await this.net.hear(samples);
    this.start();
    this.search.push(heard);
    const found = spoken ? this.search.found(Number.NEGATIVE_INFINITY) : this.search.found();
    const [best, ...rest] = this.known(this.weighed(found, doubt), names);
    const said = (best?.row.words ?? found.words).flatMap((id) => this.graph.words[id] ?? []);
    const { words, strain, score } = align(said, heard);
    const sound = this.soundOf(best?.row);
    const others = rest
      .filter(({ row }) => this.soundOf(row) !== sound)
      .map(({ words, loss }) => ({ words, behind: loss - (best?.loss ?? 0) }));
    const own = found.score - (best?.row.behind ?? 0);
    return { words, strain, surprise: (score - own) / GRAMMAR_WEIGHT / (words.length + 1), others };
  }

  /** The rows of words that a whole sentence may be, the least loss first. */
  private weighed({ complete }: FoundPath, doubt: WholeOptions['doubt'] = () => 0): WeighedRow[] {
    if (!complete) return [];
    return this.search
      .rows(MOST_ROWS, (ids) => this.wordsOf(ids).join(' '))
      .map((row) => {
        const words = this.wordsOf(row.words);
        return { row, words, loss: row.behind + doubt(words) };
      })
      .sort((a, b) => a.loss - b.loss);
  }

  /**
   * The same rows, before the likeliest one that sounds like it and has a known name where that has an unknown one: "C H one to
   * eighty" is CH-1 to 80. An unknown name is never heard as plain words instead ("R twelve" as "are twelve").
   */
  private known(rows: readonly WeighedRow[], names: WholeOptions['names']): readonly WeighedRow[] {
    const [best] = rows;
    if (!best || !names) return rows;
    const taken = names(best.words);
    if (taken.unknown === 0) return rows;
    const sound = this.soundOf(best.row);
    const twin = rows.find(({ row, words, loss }) => {
      if (loss > best.loss + SAME_SOUND || this.soundOf(row) !== sound) return false;
      const { known, unknown } = names(words);
      return unknown < taken.unknown && known > taken.known;
    });
    return twin ? [twin, ...rows.filter((row) => row !== twin)] : rows;
  }

  private soundOf(row: Row | undefined): string {
    return row?.words.flatMap((id) => this.graph.words[id]?.phones ?? []).join(' ') ?? '';
  }

  private wordsOf(ids: readonly number[]): string[] {
    return ids.map((id) => this.graph.words[id]?.word ?? '');
  }
}

/** The last samples of pieces that follow each other. */
function tail(pieces: readonly Float32Array[], length: number): Float32Array {
  const sound = new Float32Array(Math.max(0, length));
  let at = sound.length;
  for (let i = pieces.length - 1; i >= 0 && at > 0; i--) {
    const piece = pieces[i] ?? new Float32Array(0);
    const taken = piece.subarray(Math.max(0, piece.length - at));
    at -= taken.length;
    sound.set(taken, at);
  }
  return sound;
}
