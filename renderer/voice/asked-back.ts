/** What is asked back where names sound alike: "Did you mean the tower or the power?" */
import type { PlantView, Transcript } from '../../src/contract.ts';
import { namedPieces } from './names.ts';
import { speakable } from './speakable.ts';

export interface AskedBack {
  /** Whole questions; what was heard is one of them where it names something that there is. */
  readonly choices: readonly string[];
  /** The question that offers them aloud, by what differs in them. */
  readonly aloud: string;
}

/** The choice that a transcript leaves; undefined where it leaves none. */
export function askedBack({ text, alternatives }: Transcript, plant: PlantView | undefined): AskedBack | undefined {
  if (alternatives.length === 0) return undefined;
  const [own = '', ...others] = differences([text, ...alternatives]);
  const named = namedPieces(own, plant).some(({ means }) => means !== undefined);
  const said = (named ? [own, ...others] : others).map(speakable);
  const last = said.at(-1) ?? '';
  const aloud = said.length === 1 ? last : `${said.slice(0, -1).join(', ')} or ${last}`;
  return { choices: named ? [text, ...alternatives] : alternatives, aloud: `Did you mean ${aloud}?` };
}

/** What is left of texts without the words that all of them begin and end with. */
function differences(texts: readonly string[]): string[] {
  const words = texts.map((text) => text.split(' '));
  const shortest = Math.min(...words.map(({ length }) => length));
  const [first = []] = words;
  let [head, tail] = [0, 0];
  while (head < shortest && words.every((one) => one[head] === first[head])) head++;
  while (tail < shortest - head && words.every((one) => one.at(-1 - tail) === first.at(-1 - tail))) tail++;
  return words.map((one) => one.slice(head, one.length - tail).join(' '));
}
