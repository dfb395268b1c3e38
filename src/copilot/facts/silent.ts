/** Signals without a usable value, in words: each by itself, or together where a machine's source is gone. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { durationText } from '../../plant/zone.ts';
import { link, listed, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { assetLabel, type FactContext, iso, lowerFirst, tagLabel } from './context.ts';
import { knownAt, type Reading, readTag, whyNot } from './reading.ts';

/** So many silent signals of one machine are told in one line. */
const FELL_SILENT = 3;
const MOST = 12;

/** That these signals have no value for the moment, and the last known ones; in the order of their machines. */
export function silentSentences(tags: readonly Tag[], context: FactContext): Statement[] {
  return [...Map.groupBy(tags, ({ asset }) => asset).values()].flatMap((own) =>
    own.length < FELL_SILENT ? own.map((tag) => silent(tag, context)) : [fellSilent(own, context)],
  );
}

/** What is not known of some assets' limits, in sentences; `all`: nothing is known, so that no alarm is no sign that all is well. */
export interface Unheard {
  readonly statements: readonly Statement[];
  readonly all: boolean;
}

/** That signals with limits have no live value now: of these no alarm would be known. Nothing where all have one. */
export function unheard(assets: readonly Asset[], { book, sources, asked }: FactContext): Unheard {
  const limited = assets.flatMap(({ tags }) => tags).filter(({ limits }) => limits.length > 0);
  const at = asked.moment ?? asked.at;
  const { historian } = sources;
  const known = limited.map((tag) => knownAt(tag, at, { historian, past: asked.moment !== undefined }));
  const silent = known.filter(({ kind }) => kind !== 'good' && kind !== 'uncertain');
  const ever = known.some(({ kind }) => kind !== 'missing') || sources.alarms.list({ from: 0, to: at }).length > 0;
  const all = silent.length === limited.length;
  if (!silent.length) return { statements: [], all: false };
  const number = book.add({
    kind: 'aggregate',
    function: 'count',
    of: `signals with limits of which no value ${ever ? 'is live' : 'was ever heard'}`,
    from: iso(at),
    to: iso(at),
    value: silent.length,
    samples: limited.length,
  });
  const [one, many] = [silent.length === 1, String(limited.length)];
  const which = all
    ? link(`${one ? 'the 1 signal' : `any of the ${many} signals`} with limits`, number)
    : link(`${silent.length} of the ${many} signals with limits`, number);
  const unknown = all ? 'it is not known how the plant is' : 'an alarm of these would not be known';
  const none = ever ? 'there is no live value' : 'no value was ever heard';
  return { statements: [say(`But ${none} of `, which, `, so ${unknown}.`)], all };
}

function silent(tag: Tag, context: FactContext): Statement {
  return say(`${tagLabel(tag, context)} has no current value: `, ...whyNot(readTag(tag, context), context), '.');
}

/** "Air dryer 1 (D-301): 6 signals have no live value, the last 56 min ago: …": its source is gone rather than a sensor. */
function fellSilent(tags: readonly Tag[], context: FactContext): Statement {
  const readings = tags.map((tag) => ({ tag, reading: readTag(tag, context) }));
  const newest = readings.reduce((a, b) => (ageOf(b.reading) < ageOf(a.reading) ? b : a));
  const count = String(tags.length);
  const number = context.book.add({
    kind: 'aggregate',
    function: 'count',
    of: 'signals without a usable value',
    asset: newest.tag.asset,
    from: iso(context.asked.at),
    to: iso(context.asked.at),
    value: tags.length,
  });
  return say(
    `${assetLabel(context.sources.index.asset(newest.tag.asset))}: `,
    link(count, number),
    ' signals have no live value, the last ',
    link(durationText(ageOf(newest.reading)), newest.reading.evidence),
    ' ago: ',
    ...listed(
      readings.slice(0, MOST).map(({ tag, reading }) => link(lowerFirst(plainText(tag.name)), reading.evidence)),
    ),
    '.',
  );
}

const ageOf = ({ known }: Reading): number =>
  known.kind === 'stale' || known.kind === 'bad' ? (known.ageSeconds ?? Number.POSITIVE_INFINITY) : 0;
