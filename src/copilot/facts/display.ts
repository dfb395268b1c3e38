/** "What does the display of drive 2 show?": the state of a machine and the code it shows, which is what stands there. */
import { isGeneric } from '../understand/tags.ts';
import type { FactContext, Facts } from './context.ts';
import { codeTags } from './standing.ts';
import { valueFacts } from './value.ts';

const ASKED = /\b(?:display|screen|panel|hmi)\b/i;
const SHOWN = /\b(?:shows?|showing|says?|reads?|on|displays?)\b/i;

/** State and fault code of the machine named; undefined for other questions, and where it has neither. */
export function displayFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const { question } = asked;
  const asks = /^what\b/i.test(question) && ASKED.test(question) && SHOWN.test(question.replace(ASKED, ''));
  if (!asks || asked.tags.length || asked.range || /\b(?:mean|\d{2,})\b/i.test(question)) return undefined;
  const assets = asked.candidates ?? [];
  const codes = new Set(codeTags(assets).map(({ tag }) => tag));
  const tags = assets.flatMap((one) => one.tags).filter((tag) => codes.has(tag) || (isGeneric(tag) && tag.values));
  if (assets.length !== 1 || !tags.length) return undefined;
  const mentions = tags.map((what) => ({ what, text: '', start: 0, end: 0, how: 'alias' as const, confidence: 0.8 }));
  return valueFacts({ ...context, asked: { ...asked, tags: mentions } });
}
