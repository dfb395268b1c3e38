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
  const instead = alternatives.filter((one) => one !== text);
  const [own = '', ...others] = differences([text, ...instead]);
  // Beside a name that there is none of, the text itself is no choice.
  const named =
    instead.length < alternatives.length || namedPieces(own, plant).some(({ means }) => means !== undefined);
  const said = (named ? [own, ...others] : others).map(speakable);
  const last = said.at(-1) ?? '';
  const aloud = said.length === 1 ? last : `${said.slice(0, -1).join(', ')} or ${last}`;
  return { choices: named ? [text, ...instead] : instead, aloud: `Did you mean ${aloud}?` };
}

/** What is left of texts without the words that all of them begin and end with; the whole texts where one has nothing else. */
function differences(texts: readonly string[]): readonly string[] {
  const words = texts.map((text) => text.split(' '));
  const shortest = Math.min(...words.map(({ length }) => length));
  const [first = []] = words;
  let [head, tail] = [0, 0];
  while (head < shortest && words.every((one) => one[head] === first[head])) head++;
  while (tail < shortest - head && words.every((one) => one.at(-1 - tail) === first.at(-1 - tail))) tail++;
  const left = words.map((one) => one.slice(head, one.length - tail).join(' '));
  return left.includes('') ? texts : left;
}
