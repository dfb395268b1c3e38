/** "What is the tag for the supply temperature?": the id that a signal goes by in the control system. */
import type { Statement } from '../../contract.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { type FactContext, type Facts, placeOf, tagLabel } from './context.ts';

const ASKED =
  /\b(?:what|which)(?:'s| is| are)? (?:the )?(?:tag(?:s| ?ids?| ?names?| ?numbers?)?|signal (?:id|name))\b(?=.*\b(?:for|of|has|have|is|called)\b)/i;
const MOST = 8;

/** The ids of the signals that the question names; undefined for other questions. */
export function tagNameFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const named = asked.tags.map(({ what }) => what).slice(0, MOST);
  if (!named.length || asked.missing?.length || !ASKED.test(asked.question)) return undefined;
  const statements = named.map((tag): Statement => {
    const { asset, assetName } = placeOf(tag, context);
    const text = `${plainText(tag.name)}: ${plainText(tag.id)}`;
    const evidence = context.book.add({ kind: 'asset', asset, name: assetName, text });
    return say(`The tag of ${tagLabel(tag, context)} is `, link(plainText(tag.id), evidence), '.');
  });
  return { statements, refused: false };
}
