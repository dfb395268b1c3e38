/** "What does the display of drive 2 show?": the state of a machine and the code it shows, which is what stands there. */
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { isGeneric } from '../understand/tags.ts';
import { assetLabel, type FactContext, type Facts, iso, placeOf, whenText } from './context.ts';
import { codeTags, lastCode, standingCodes } from './standing.ts';
import { valueFacts } from './value.ts';

const ASKED = /\b(?:display|screen|panel|hmi)\b/i;
const SHOWN = /\b(?:shows?|showing|says?|reads?|on|displays?)\b/i;

const LAST_CODE =
  /\b(?:last|latest|previous|recent) (?:fault|error) (?:code|number)\b|\b(?:fault|error) (?:code|number)\b.*\b(?:last|before|previously)\b/i;

/** "What was the last fault code of the robot?": the one that it showed last, where none stands now. */
export function lastCodeFacts(context: FactContext): Facts | undefined {
  const { asked, zone } = context;
  if (!LAST_CODE.test(asked.question) || asked.range || !(asked.candidates ?? []).length) return undefined;
  const last = standingCodes(context).length ? undefined : lastCode(context);
  if (!last) return undefined;
  const { tag, asset, code, at } = last;
  const id = context.book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: code,
    ...(tag.values?.[code] !== undefined && { word: tag.values[code] }),
    at: iso(at),
    quality: 'good',
    ageSeconds: Math.round((asked.at - at) / 1000),
  });
  const word = tag.values?.[code];
  const shown = link(`${code}${word === undefined ? '' : ` (${plainText(word)})`}`, id);
  return {
    statements: [
      say(
        `${assetLabel(asset)} last showed the fault `,
        shown,
        `, until ${whenText(at, asked.at, zone).replace(/^at /, '')}; it shows none now.`,
      ),
    ],
    refused: false,
  };
}

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
