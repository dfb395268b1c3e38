/**
 * A question in the words of the piece that may answer it: "the guarantee" for a piece that says "warranty". The reranker, which is small, reads the same
 * word on both sides better than two words of one meaning.
 */
import { stem } from '../../library/stem.ts';
import { phrasesIn, type Sense, sensesOf } from '../../library/thesaurus.ts';
import { unitAt } from '../units-in-text.ts';
import { dimensionsOfWord } from './answer-kind.ts';
import type { Term } from './terms.ts';

/** "How heavy" is no word for a thing. */
const ASKS = /^(?:how|wh(?:at|ich|en|ere|o|y))$/;
const WORD = /[\p{L}\p{N}µ°]+/gu;

interface Word {
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const read = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((found) => ({
    text: found[0],
    stem: stem(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));

/** "Torque" and "kilos" are in a piece by its figures, whatever its words. */
const isOfFigures = ({ word }: Term): boolean => dimensionsOfWord(word).length > 0 || unitAt(word, 0) !== undefined;

/** What a piece says, for the questions that are put in its words. */
export class ItsWords {
  /** How the piece says a meaning. */
  private readonly says = new Map<number, string>();

  constructor(text: string) {
    const words = read(text);
    const say = (meaning: number, said: string) => this.says.has(meaning) || this.says.set(meaning, said);
    for (const { at, stems, senses } of phrasesIn(words.map((word) => word.stem)))
      for (const { meaning, near } of senses)
        if (!near) say(meaning, text.slice(words[at]?.start, words[at + stems.length - 1]?.end));
    for (const word of words) for (const { meaning, near } of sensesOf(word.stem)) if (!near) say(meaning, word.text);
  }

  /** The question with those of its terms replaced that the documents never say and this piece has another word for. */
  reword(question: string, terms: readonly Term[]): string {
    const words = read(question);
    const asked = new Set(words.map((word) => word.stem));
    const unsaid = new Set(
      terms.flatMap((term) => (term.unsaid && term.weight === 1 && !isOfFigures(term) ? [term.stem] : [])),
    );
    let reworded = '';
    let end = 0;
    for (let i = 0; i < words.length; i++) {
      const rest = words.slice(i, i + 4).map((word) => word.stem);
      const spans = [
        ...phrasesIn(rest).filter(({ at }) => at === 0),
        { stems: rest.slice(0, 1), senses: sensesOf(rest[0] ?? '') },
      ];
      const [said] = spans.flatMap((span) => {
        const other =
          ASKS.test(rest[0] ?? '') || !span.stems.some((own) => unsaid.has(own)) ? undefined : this.other(span.senses);
        return other === undefined || asked.has(stem(other)) ? [] : [{ other, length: span.stems.length }];
      });
      const last = words[i + (said?.length ?? 0) - 1];
      if (!said || !last) continue;
      reworded += question.slice(end, words[i]?.start) + said.other;
      asked.add(stem(said.other));
      end = last.end;
      i += said.length - 1;
    }
    return reworded + question.slice(end);
  }

  private other(senses: readonly Sense[]): string | undefined {
    const same = senses.find(({ meaning, near }) => !near && this.says.has(meaning));
    return same && this.says.get(same.meaning);
  }
}
