/** Whether a verdict means yes or no to the question as it is put. Pure. */
import type { Tag } from '../../plant/plant.ts';
import type { Understanding } from '../stages.ts';
import { isLevel, stuffAsked } from '../understand/stock.ts';

/** Asks whether all is well … */
const WELL =
  /\b(?:within|in range|in order|ok|okay|fine|safe|normal|acceptable|alright|all right|healthy|permitted|allowed|enough|sufficient|below (?:its|the|their) (?:\w+[- ]){0,2}(?:limit|max\w*)|above (?:its|the|their) (?:\w+[- ]){0,2}min\w*)\b/i;
/** … or whether something is wrong. */
const WRONG =
  /\b(?:exceed\w*|out of (?:range|limits?|spec)|outside|too|(?:low|short) on|short of|out of|over (?:its|the|their)|above (?:its|the|their) (?:\w+[- ]){0,2}(?:limit|max\w*)|below (?:its|the|their) (?:\w+[- ]){0,2}min\w*|abnormal\w*|dangerous\w*|violat\w*)\b/i;
/** For how long it lasts, a level alone does not say. */
const LASTS = /\b(?:enough|sufficient)\b.*\b(?:for|until|till|through)\b/i;
const NOT = /\b(?:not|no longer)\b|n['’]t\b/i;

/** "Yes: " or "No: " before the comparison; nothing where the question is no such question, or says both. */
export function openingOf(
  { form, question }: Pick<Understanding, 'form' | 'question'>,
  tag: Tag,
  verdict: 'within' | 'exceeds',
): '' | 'Yes: ' | 'No: ' {
  if (form !== 'yes-no' || NOT.test(question)) return '';
  // a pressure of the oil within its limits does not say that there is enough oil
  if (stuffAsked(question) !== undefined && (!isLevel(tag) || LASTS.test(question))) return '';
  const [well, wrong] = [WELL.test(question), WRONG.test(question)];
  if (well === wrong) return '';
  return well === (verdict === 'within') ? 'Yes: ' : 'No: ';
}
