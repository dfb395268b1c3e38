/** "On the cooling side", "in the packaging section": an area, by a word of its names. */
import type { Asset, PlantIndex } from '../../plant/plant.ts';
import { nameWords } from './names.ts';

const SIDE =
  /\b(on|in|at|from|over on|of) (?:the |our )?((?:[\w-]+ )?[\w-]+) (?:side|section|department|corner|end)(?= |\W*$)/i;

/** The question with the area's name where exactly one area is called by such words; else as it is. */
export function withArea(question: string, index: PlantIndex): string {
  return question.replace(SIDE, (all: string, where: string, said: string) => {
    const words = nameWords(said);
    const called = index.plant.assets.filter((asset) => holdsMachines(asset, index) && calledSo(asset, words));
    const [only, other] = called;
    return only && !other ? `${where} ${only.name}` : all;
  });
}

/** An area or a line: what has machines below it and is not the whole plant. */
const holdsMachines = ({ id, parent }: Asset, { plant }: PlantIndex): boolean =>
  parent !== undefined && plant.assets.some((one) => one.parent === id);

const calledSo = ({ name, aliases }: Asset, words: readonly string[]): boolean =>
  [name, ...aliases].some((one) => words.every((word) => nameWords(one).includes(word)));
