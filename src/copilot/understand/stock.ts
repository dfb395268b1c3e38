/** How much of a stuff there is: "enough water in the tower", "are we low on diesel", asked of the signals that measure its level. */
import type { Asset, Tag } from '../../plant/plant.ts';
import { FUNCTION_WORDS, QUANTITY_UNITS } from './lexicon.ts';
import { nameWords } from './names.ts';

/** What is asked to be there, up to where it is, or the end. */
const STUFF =
  '((?:(?!(?:left|in|on|for|of|to|at|there|is|are|do|does|have|has|remaining|still|until|till|now|today)\\b)[\\p{L}-]+\\s*){1,2})';
const ASKED = [
  `\\b(?:the|our) ${STUFF}(?:be |is |still )*(?:enough|sufficient)\\b`,
  `\\benough (?:of (?:the|our) )?${STUFF}`,
  `\\b(?:low on|short of|short on|out of|run(?:ning)? dry of) (?!range|order|spec|limits?|service|date)(?:the |our )?${STUFF}`,
  `\\bhow much (?:of the )?${STUFF}\\b(?:is |are |do we |have we |has |does )?.*\\b(?:left|remaining|still|got|have|in|hold)\\b`,
  `^(?:is|are) there (?:any |still |some |enough )*${STUFF}\\b(?:left|remaining|in|on)\\b`,
  `^do we (?:still |even )?have (?:any |some |enough )*${STUFF}(?:left|in|on|for|\\W*$)`,
].map((source) => new RegExp(source, 'iu'));

const LEVEL = /\b(?:level|charge|contents?|stock|reserve|fill(?:ing)?)\b/i;
const HELD = /^(?:%|L|mL|hL|m3|kg|t|mm|cm|m|A\.h|Ah|kW\.h)$/;

/** True for a signal that says how much of something is held. */
export const isLevel = ({ name, aliases, unit }: Tag): boolean =>
  unit !== undefined && HELD.test(unit) && [name, ...aliases].some((one) => LEVEL.test(one));

/** Whether there is enough, rather than how much. */
export const asksSupply = (question: string): boolean =>
  /\b(?:enough|sufficient|low on|short (?:of|on)|out of|run(?:ning)? dry of)\b/i.test(question) &&
  stuffAsked(question) !== undefined;

/** The stuff whose amount the question asks for; undefined where it asks for none, or for a quantity ("enough pressure"). */
export function stuffAsked(question: string): string | undefined {
  for (const pattern of ASKED) {
    const words = nameWords(pattern.exec(question)?.[1] ?? '').filter((word) => !FUNCTION_WORDS.has(word));
    const head = words.at(-1);
    if (head !== undefined) return Object.hasOwn(QUANTITY_UNITS, head) ? undefined : head;
  }
  return undefined;
}

/** The signals of these assets that measure the level of what the question asks to be there. */
export function levelsAsked(question: string, assets: readonly Asset[]): Tag[] {
  const stuff = stuffAsked(question);
  if (stuff === undefined) return [];
  return assets.flatMap((asset) => asset.tags.filter((tag) => isLevel(tag) && holds(tag, asset).includes(stuff)));
}

/** What a level is of: the words of its names; of one called "Level" alone, those of its asset: "raw milk tank". */
function holds({ name, aliases }: Tag, asset: Asset): string[] {
  const own = [name, ...aliases].flatMap(nameWords);
  const bare = own.every((word) => LEVEL.test(word));
  return bare ? [asset.name, ...asset.aliases].flatMap(nameWords) : own;
}
