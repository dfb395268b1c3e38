/** "I don't have that", said so that the operator knows what was looked for and where. */
import type { Statement } from '../../contract.ts';
import type { Asset } from '../../plant/plant.ts';
import { cite, link, listed, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { isOfSignals } from '../route.ts';
import { canonical, FUNCTION_WORDS, GENERAL_WORDS, QUESTION_WORDS } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';
import { assetLabel, type FactContext, type Facts } from './context.ts';
import { sameStem } from './event-kinds.ts';
import { tells } from './event-match.ts';

/** Books an asset with what it measures, so that its names in a sentence have a source. */
export function bookAsset(asset: Asset, { book }: FactContext): string {
  const tags = asset.tags.map(({ name }) => plainText(name)).join(', ');
  return book.add({
    kind: 'asset',
    asset: asset.id,
    name: plainText(asset.name),
    ...(asset.type && { type: plainText(asset.type) }),
    text: tags ? `${plainText(asset.name)} (${asset.id}): ${tags}` : `${plainText(asset.name)} (${asset.id})`,
  });
}

/** "I know no P-901; did you mean P-101?" for each name this plant does not have. */
export function unknownNames(context: FactContext): Statement[] {
  const { asked, sources } = context;
  return asked.unknown.map(({ text, suggestions }) => {
    const near = suggestions.flatMap((id) => sources.index.asset(id) ?? []);
    if (!near.length) return say(`I know no ${plainText(text)} in this plant.`);
    return say(
      `I know no ${plainText(text)} in this plant; did you mean `,
      ...listed(
        near.map((asset) => link(assetLabel(asset), bookAsset(asset, context))),
        'or',
      ),
      '?',
    );
  });
}

/** No tag for what was asked: says so and lists what the asset has. */
export function noSuchTag(context: FactContext): Statement[] {
  const { asked } = context;
  const what = (asked.missing ?? []).join(' ') || asked.topic;
  const named = asked.assets.length
    ? asked.assets.map(({ what: asset }) => asset)
    : asked.groups?.length
      ? (asked.candidates ?? [])
      : [];
  const assets = named.filter((asset) => asset.tags.length);
  const wanted = plainText(what, 60);
  if (!wanted && !named.length)
    return [
      say(
        'I do not know what to look for; ask me for values, trends, limits, alarms, work orders, or what a manual says.',
      ),
    ];
  if (!assets.length) {
    const where = named[0] ? ` in ${assetLabel(named[0])}` : " in this plant's signals, alarms, events or documents";
    const proof = named[0] ? [cite(bookAsset(named[0], context))] : [];
    return [say(`I found nothing about ${wanted ? `"${wanted}"` : 'that'}${where}`, ...proof, '.')];
  }
  return assets.slice(0, 3).map((asset) => {
    const id = bookAsset(asset, context);
    const names = asset.tags.slice(0, 12).map(({ name }) => plainText(name));
    return say(
      `${assetLabel(asset)} has no signal for "${wanted}"${asset.documents.length ? ', and no document of it that I have says it' : ''}; it has `,
      ...listed(names),
      asset.tags.length > names.length ? ' and more' : '',
      cite(id),
      '.',
    );
  });
}

/** "PH reading of the basin now": a reading of what no signal measures; what a manual permits of it is none. */
export function unmeasured({ asked }: FactContext): Facts | undefined {
  const open = asked.unexplained ?? [];
  if (!READING.test(asked.question) || !open.length || OF_NORM.test(asked.question) || !isOfSignals(asked.intent))
    return undefined;
  const what = plainText(open.join(' '), 60);
  return { statements: [say(`No signal of this plant measures "${what}".`)], refused: true };
}
const READING =
  /\b(?:readings?|measurements?|measured values?) (?:of|on|for|from|at|in|now)\b|\b(?:readings?|measurements?)(?: right)? now\W*$/i;
const OF_NORM = /\b(?:limits?|normal|range|permitted|allowed|should|must|manual|record|log|note|alarms?)\b/i;

/** "work orders for the boiler" where there is no boiler: words after "for", "on" or "of" that nothing here is called. */
export function strangerIn({ asked, sources }: FactContext, known: readonly string[]): string | undefined {
  if (asked.assets.length || asked.groups?.length) return undefined;
  const words = new Set([
    ...known,
    ...sources.index.plant.assets.flatMap(({ name, type = '', aliases }) =>
      [name, type, ...aliases].flatMap(nameWords),
    ),
  ]);
  for (const [, text = '', noun = ''] of asked.question.matchAll(
    /\b(?:for|on|of|at|from)\s+(?:the\s+|our\s+|my\s+)?((?:[a-z-]+\s+)?([a-z-]{3,})(?:\s+\d{1,4})?)\s*(?=[?.!,]|$|\b(?:in|at|on|since|last|this|during|by|per|for|from|between|active|raised|now)\b)/gi,
  )) {
    const word = canonical(noun.toLowerCase());
    if (
      !words.has(word) &&
      !FUNCTION_WORDS.has(noun.toLowerCase()) &&
      !QUESTION_WORDS.has(noun.toLowerCase()) &&
      !GENERAL_WORDS.has(word) &&
      !STRANGE_BUT_FINE.has(word)
    )
      return text.trim();
  }
  return undefined;
}
/** "Who repaired the coffee machine?", "when was the lathe serviced?": a thing that neither plant nor log knows; as said. */
export function strangeThing({ asked }: FactContext, known: readonly string[]): string | undefined {
  if (asked.assets.length || asked.groups?.length) return undefined;
  const open = new Set(asked.unexplained?.map((word) => word.toLowerCase()));
  const names = (word = ''): boolean => !DONE_TO.test(word) && sameStem(canonical(word), known);
  for (const [, first = '', second] of asked.question
    .toLowerCase()
    .matchAll(/\b(?:the|our|my|this)\s+([a-z-]{3,})(?:\s+([a-z-]{3,}))?/g))
    if (open.has(first) && !MOST.test(first) && tells(first) && !sameStem(canonical(first), known) && !names(second))
      return second !== undefined && GENERAL_WORDS.has(canonical(second)) ? `${first} ${second}` : first;
  return undefined;
}
/** "Lying around the longest": a degree is no thing. */
const MOST = /^(?:long|old|new|lat|soon|earli|short|high|low|great|small|bigg|fast|slow)est$/;
/** "The forklift inspected", "the lathe last serviced": what comes after a thing's name. */
const DONE_TO = /(?:ed|en|ing)$|^(?:last|next|first|ever|still|again)$/;

const STRANGE_BUT_FINE = new Set([
  'site',
  'shift',
  'department',
  'team',
  'crew',
  'colleague',
  'everything',
  'duty',
  'list',
  'calendar',
  'agenda',
  'kind',
  'sort',
  'record',
  'records',
  'moment',
  'plant',
  'line',
  'log',
  'logbook',
  'file',
  'interest',
  'course',
  'total',
  'average',
]);

/** Nothing here is called that. */
export const noneOf = (text: string): Facts => ({
  statements: [say(`I know no ${plainText(text, 60)} in this plant.`)],
  refused: true,
});

/** "before the trip", where no trip is recorded. */
export const noSuchEvent = ({ asked }: FactContext): Facts => ({
  statements: [
    say(
      `I found no "${plainText((asked.anchor?.text ?? '').replace(/^(?:the|it|its)\s+/i, ''), 60)}" among the alarms and events of the last month${asked.assets.length ? ' for what you asked about' : ''}.`,
    ),
  ],
  refused: true,
});

/** What was looked for and not found. */
export const refusal = (context: FactContext): Facts => ({
  statements: context.asked.unknown.length ? [] : noSuchTag(context),
  refused: true,
});
