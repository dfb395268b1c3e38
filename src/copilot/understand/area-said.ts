/** "On the cooling side", "in the packaging section", "the line": an area, by a word of its names. */
import type { Asset, PlantIndex } from '../../plant/plant.ts';
import { nameWords } from './names.ts';

const SIDE =
  /\b(on|in|at|from|over on|of) (?:the |our )?((?:[\w-]+ )?[\w-]+) (?:side|section|department|corner|end)(?= |\W*$)/i;
/** What stands, stops or runs as a whole; the line's own signals are named by it too. */
const LINE =
  /\b(?:the|our) line(?=\W*$| (?:is|are|was|were|been|be|has|have|had|stop|stops|stopped|stand|stood|run|runs|ran|running|start|started|go|went|down|up|held|today|this|since|in|when|during|at|again|back)\b)/i;

/** The question with the area's name where exactly one area is called by such words; else as it is. */
export function withArea(question: string, index: PlantIndex): string {
  const named = (words: readonly string[]): string | undefined => {
    const [only, other] = index.plant.assets.filter((asset) => holdsMachines(asset, index) && isCalled(asset, words));
    return other ? undefined : only?.name;
  };
  return question
    .replace(SIDE, (all: string, where: string, said: string) => {
      const name = named(nameWords(said));
      return name ? `${where} ${name}` : all;
    })
    .replace(LINE, (all) => named(['line']) ?? all);
}

/** An area or a line: what has machines below it and is not the whole plant. */
const holdsMachines = ({ id, parent }: Asset, { plant }: PlantIndex): boolean =>
  parent !== undefined && plant.assets.some((one) => one.parent === id);

const isCalled = ({ name, aliases }: Asset, words: readonly string[]): boolean =>
  [name, ...aliases].some((one) => words.every((word) => nameWords(one).includes(word)));
