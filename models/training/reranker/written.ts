/** Written manuals with their questions (`manuals/`): the text apart from its marks, and what each question should find. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question to a manual; `answers` are the places that answer it, none where the manual does not say it. */
export interface WrittenQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  /** Asked of live or recorded data, not of the manual. */
  readonly ofPlant: boolean;
}
export interface WrittenManual {
  /** "a-01": writer and file. */
  readonly name: string;
  /** "Grannex SP80 spiral mixer". */
  readonly machine: string;
  /** Markdown without marks. */
  readonly text: string;
  readonly questions: readonly WrittenQuestion[];
}

const MARK = /\s*\{(\d+)\}/g;

/** All manuals of all writers below `folder`; throws where a question names a mark that no place bears. */
export function writtenManuals(folder: string): WrittenManual[] {
  return readdirSync(folder)
    .sort()
    .flatMap((writer) =>
      readdirSync(join(folder, writer))
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) =>
          manualOf(`${writer}-${file.replace(/\.md$/, '')}`, readFileSync(join(folder, writer, file), 'utf8')),
        ),
    );
}

/** A text with marks and its questions, as one manual. */
export function manualOf(name: string, source: string): WrittenManual {
  const [marked = '', asked = ''] = source.split(/^=== questions\s*$/m);
  const places = placesOf(marked);
  const questions = asked.split('\n').flatMap((line): WrittenQuestion[] => {
    const [, of = '', question = ''] = /^([\d,]+|-|P) (.+)$/.exec(line.trim()) ?? [];
    if (question === '') return [];
    const answers = of === '-' || of === 'P' ? [] : of.split(',').map((number) => places.get(Number(number)) ?? '');
    if (answers.includes('')) throw new Error(`${name}: "${line}" names a mark that no place bears`);
    return [{ question: question.trim(), answers, ofPlant: of === 'P' }];
  });
  const machine = /^# ([^:\n]+)/.exec(marked)?.[1]?.trim() ?? name;
  return { name, machine, text: marked.replace(MARK, ''), questions };
}

/** A mark belongs to the text before it, back to the mark before or the line's beginning. */
function placesOf(marked: string): Map<number, string> {
  const places = new Map<number, string>();
  for (const line of marked.split('\n')) {
    let from = 0;
    for (const match of line.matchAll(MARK)) {
      places.set(Number(match[1]), line.slice(from, match.index).trim());
      from = match.index + match[0].length;
    }
  }
  return places;
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where a piece that the product found is the marked place or says it: the sentence in it, or every cell of the row. */
export function saysPlace(piece: string, place: string): boolean {
  const told = letters(piece);
  const cells = place.startsWith('|')
    ? place
        .split('|')
        .map(letters)
        .filter((cell) => cell !== '')
    : [letters(place.replace(/^\d+[.)]\s+/, '').replace(/^[-*]\s+/, ''))];
  if (cells.every((cell) => told.includes(cell))) return true;
  const [whole = ''] = cells;
  return cells.length === 1 && told.length > 25 && told.length > 0.5 * whole.length && whole.includes(told);
}
