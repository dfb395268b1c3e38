/** Whether a verdict means yes or no to the question as it is put. Pure. */
import type { Understanding } from '../stages.ts';

/** Asks whether all is well … */
const WELL =
  /\b(?:within|in range|in order|ok|okay|fine|safe|normal|acceptable|alright|all right|healthy|permitted|allowed|enough|below (?:its|the|their) (?:\w+[- ]){0,2}(?:limit|max\w*)|above (?:its|the|their) (?:\w+[- ]){0,2}min\w*)\b/i;
/** … or whether something is wrong. */
const WRONG =
  /\b(?:exceed\w*|out of (?:range|limits?|spec)|outside|too|over (?:its|the|their)|above (?:its|the|their) (?:\w+[- ]){0,2}(?:limit|max\w*)|below (?:its|the|their) (?:\w+[- ]){0,2}min\w*|abnormal\w*|dangerous\w*|violat\w*)\b/i;
const NOT = /\b(?:not|no longer)\b|n['’]t\b/i;

/** "Yes: " or "No: " before the comparison; nothing where the question is no such question, or says both. */
export function openingOf({ form, question }: Understanding, verdict: 'within' | 'exceeds'): '' | 'Yes: ' | 'No: ' {
  if (form !== 'yes-no' || NOT.test(question)) return '';
  const [well, wrong] = [WELL.test(question), WRONG.test(question)];
  if (well === wrong) return '';
  return well === (verdict === 'within') ? 'Yes: ' : 'No: ';
}
