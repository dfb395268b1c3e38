/** What can be answered: the signals of an asset, the assets of an area or type, or all of it. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { link, listed, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { FUNCTION_WORDS, GENERAL_WORDS } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';
import { assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { bookAsset } from './refuse.ts';

const MOST = 60;

/** Lists what is known of the assets asked about, or of the plant. */
export function capabilityFacts(context: FactContext): Facts {
  const { asked } = context;
  if (asked.unknown.length && !asked.assets.length) return { statements: [], refused: true };
  const ofSignals =
    /\b(?:documents?|manuals?|handbooks?|sensors?|tags?|signals?|measurements?|metrics?|parameters|points?|variables|data)\b/i.test(
      asked.question,
    );
  const counted = /\b(?:which|how many|list|name|what)\b(?! (?:can|could|do) you)/i.test(asked.question);
  if (asked.groups?.length && !ofSignals && counted)
    return { statements: [assetsSentence(asked.candidates ?? [], context)], refused: false };
  const subjects = asked.groups?.length ? (asked.candidates ?? []) : asked.assets.map(({ what }) => what);
  if (subjects.length)
    return { statements: subjects.slice(0, 8).flatMap((asset) => aboutAsset(asset, context)), refused: false };
  return { statements: aboutPlant(context), refused: false };
}

/** "K-301 is Air compressor 1, a screw compressor, in Compressed air." */
function identity(asset: Asset, context: FactContext): Statement[] {
  const parent = asset.parent === undefined ? undefined : context.sources.index.asset(asset.parent);
  if (!asset.type) return [];
  const id = bookAsset(asset, context);
  const article = /^[aeiou]/i.test(asset.type) ? 'an' : 'a';
  return [
    say(
      `${assetLabel(asset)} is `,
      link(`${article} ${plainText(asset.type)}`, id),
      ...(parent ? [', part of ', link(plainText(parent.name), bookAsset(parent, context))] : []),
      '.',
    ),
  ];
}

/** "Packaging line 2 holds Filler 2 and Capper 2." */
function partsOf(asset: Asset, context: FactContext): Statement[] {
  const below = context.sources.index.children(asset.id);
  if (!below.length) return [];
  const names = below.slice(0, MOST).map((child) => link(assetLabel(child), bookAsset(child, context)));
  return [say(`${assetLabel(asset)} holds `, ...listed(names), '.')];
}

function documentsOf(asset: Asset, { book }: FactContext): Statement[] {
  const documents = asset.documents.map((name) => plainText(name));
  if (!documents.length) return [];
  const id = book.add({
    kind: 'asset',
    asset: asset.id,
    name: plainText(asset.name),
    text: `documents: ${documents.join(', ')}`,
  });
  const opening = `Its ${documents.length === 1 ? 'document is' : 'documents are'} `;
  return [say(opening, ...listed(documents.map((name) => link(name, id))), '.')];
}

function aboutAsset(asset: Asset, context: FactContext): Statement[] {
  const { asked, book } = context;
  const id = bookAsset(asset, context);
  const statements: Statement[] = identity(asset, context);
  const count = book.add({
    kind: 'aggregate',
    asset: asset.id,
    assetName: plainText(asset.name),
    function: 'count',
    from: iso(asked.at),
    to: iso(asked.at),
    value: asset.tags.length,
    of: 'signals',
  });
  if (asset.tags.length)
    statements.push(
      say(
        `${assetLabel(asset)} has `,
        link(`${asset.tags.length} ${asset.tags.length === 1 ? 'signal' : 'signals'}`, count),
        ': ',
        ...listed(asset.tags.slice(0, MOST).map(({ name }) => link(plainText(name), id))),
        asset.tags.length > MOST ? ' and more.' : '.',
      ),
    );
  const topical = topicalTags(asset, asked.topic);
  if (topical.length)
    statements.unshift(
      say('Those that the question speaks of: ', ...listed(topical.map(({ name }) => link(plainText(name), id))), '.'),
    );
  statements.push(...partsOf(asset, context), ...documentsOf(asset, context));
  if (!statements.length)
    statements.push(say(link(`${assetLabel(asset)} has no signals and no documents in the plant file`, id), '.'));
  return statements;
}

function assetsSentence(assets: readonly Asset[], context: FactContext): Statement {
  const { asked, book } = context;
  const count = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(asked.at),
    to: iso(asked.at),
    value: assets.length,
    of: 'assets',
  });
  return say(
    'There ',
    assets.length === 1 ? 'is ' : 'are ',
    link(String(assets.length), count),
    ': ',
    ...listed(assets.slice(0, MOST).map((asset) => link(assetLabel(asset), bookAsset(asset, context)))),
    '.',
  );
}

function aboutPlant(context: FactContext): Statement[] {
  const { index, library } = context.sources;
  const assets = index.plant.assets.filter((asset) => asset.tags.length || asset.documents.length);
  const documents = library.documents().map(({ name }) => plainText(name));
  const statements = [assetsSentence(assets.length ? assets : index.plant.assets, context)];
  if (documents.length) {
    const id = context.book.add({
      kind: 'asset',
      asset: index.plant.id,
      name: plainText(index.plant.name),
      text: `documents: ${documents.join(', ')}`,
    });
    statements.push(say('I have read ', ...listed(documents.slice(0, 20).map((name) => link(name, id))), '.'));
  }
  const offer = say('Ask me for values, trends, limits, alarms, work orders, or what a manual says.');
  return /\byou do\b|\bhelp\b/i.test(context.asked.question) ? [offer, ...statements] : [...statements, offer];
}

/** The signals of an asset whose names share a word with the question; none where all do. */
function topicalTags(asset: Asset, topic: string): readonly Tag[] {
  const words = nameWords(topic).filter(
    (word) => word.length > 2 && !GENERAL_WORDS.has(word) && !FUNCTION_WORDS.has(word),
  );
  const found = asset.tags.filter(({ name }) => nameWords(name).some((word) => words.includes(word)));
  return found.length < asset.tags.length ? found : [];
}
