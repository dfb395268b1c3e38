/** "How is P-101 doing?", "what's wrong with line 2?", "what's going on?": states, alarms, what is abnormal, values. */
import type { Statement } from '../../contract.ts';
import type { Asset } from '../../plant/plant.ts';
import { link, say } from '../compose.ts';
import { holdsState } from '../understand/state-of.ts';
import { aggregateFacts } from './aggregate.ts';
import { alarmsOn, shifted } from './alarm-log.ts';
import { abnormal, beyondLimits } from './cause.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { readTag } from './reading.ts';
import { silentSentences, unheard } from './silent.ts';
import { statesLine } from './state-times.ts';
import { valueFacts, valueSentence } from './value.ts';

const MOST_ASSETS = 3;
const MOST_VALUES = 12;

/** The state of the assets asked about, or of the whole plant. */
export function overviewFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const named = asked.assets.length
    ? asked.assets.map(({ what }) => what)
    : asked.groups?.length
      ? (asked.candidates ?? [])
      : [];
  if (!named.length) return { statements: aboutAll(sources.index.plant.assets, undefined, context), refused: false };
  const statements = named.slice(0, MOST_ASSETS).flatMap((asset) => {
    const around = sources.index.subtree(asset.id);
    return asset.tags.length && around.length === 1 ? aboutOne(asset, context) : aboutAll(around, asset, context);
  });
  return statements.length ? { statements, refused: false } : undefined;
}

function aboutOne(asset: Asset, context: FactContext): Statement[] {
  const { sources, asked } = context;
  const at = asked.moment ?? asked.at;
  const newest = sources.historian.latest(
    asset.tags.map(({ id }) => id),
    at,
  );
  const states = asset.tags.filter((tag) => holdsState(tag, newest.get(tag.id)?.value));
  const rest = asset.tags.filter((tag) => !states.includes(tag)).slice(0, MOST_VALUES);
  const readings = [...states, ...rest].map((tag) => readTag(tag, context));
  const usable = readings.filter((reading) => reading.usable);
  const silent = readings.filter((reading) => !reading.usable).map(({ tag }) => tag);
  const told = usable.map((reading) => ({
    state: states.includes(reading.tag),
    said: valueSentence(reading, context),
  }));
  const odd = beyondLimits([asset], context);
  const again = ({ text }: Statement): boolean =>
    odd.some((one) => one.text.split(', ')[0] === text.replace(/\.$/, '').split(', ')[0]);
  const values = told.filter(({ said }) => !again(said));
  const plain = WRONG.test(context.asked.question) ? [] : values.filter(({ state }) => !state);
  return [
    ...values.filter(({ state }) => state).map(({ said }) => said),
    ...alarmsOn([asset], asset, context),
    ...odd,
    ...silentSentences(silent, context),
    ...plain.map(({ said }) => said),
    ...(odd.length || plain.length ? [] : allWithin([asset], '', context)),
  ];
}

/** Asks for what is not as it should be: values that are fine are no answer. */
const WRONG = /\b(?:wrong|problems?|troubles?|issues?|matter|broken|failed|defect\w*|out of order|worry)\b/i;

/** "All 5 signals with limits are within them"; of those that have a live value. */
function allWithin(assets: readonly Asset[], where: string, context: FactContext): Statement[] {
  const limited = assets.flatMap((asset) => asset.tags).filter((tag) => tag.limits.length);
  const usable = limited.filter((tag) => readTag(tag, context).usable);
  if (!usable.length) return [];
  const at = iso(context.asked.moment ?? context.asked.at);
  const id = context.book.add({
    kind: 'aggregate',
    function: 'count',
    from: at,
    to: at,
    value: usable.length,
    samples: limited.length,
    of: 'signals within their limits',
  });
  const live = usable.length < limited.length ? ' and a live value' : '';
  return [say(link(`All ${usable.length} signals with limits${live}${where} are within them`, id), '.')];
}

/** An area, a line or the plant: alarms, what is abnormal, and how many signals were looked at. */
function aboutAll(assets: readonly Asset[], top: Asset | undefined, context: FactContext): Statement[] {
  const { book, asked } = context;
  const odd = abnormal(assets, context);
  const at = iso(asked.moment ?? asked.at);
  const limits = assets.flatMap((asset) => asset.tags).filter((tag) => tag.limits.length).length;
  book.add({
    kind: 'aggregate',
    ...(top && { asset: top.id, assetName: top.name }),
    function: 'count',
    from: at,
    to: at,
    value: odd.length,
    samples: limits,
    of: 'signals outside their limits or without a value',
  });
  const where = top ? ` in ${assetLabel(top)}` : '';
  const nothing = unheard(assets, context);
  return [
    ...alarmsOn(assets, top, context),
    ...(nothing.all ? nothing.statements : []),
    ...(odd.length ? odd.slice(0, MOST_VALUES) : allWithin(assets, where, context)),
  ];
}

/** "How is P-101 doing?": all its signals. */
export function assetOverview(context: FactContext): Facts | undefined {
  const { asked } = context;
  const tags = asked.assets.flatMap(({ what }) => what.tags);
  if (!tags.length || tags.length > 30) return undefined;
  const mentions = tags.map((what) => ({ what, text: '', start: 0, end: 0, how: 'exact' as const, confidence: 1 }));
  const all = { ...context, asked: { ...asked, tags: mentions } };
  // Of a time that is over, its values then: what stands now would be no answer.
  return asked.range && asked.range.to <= asked.at && !asked.functions?.length ? aggregateFacts(all) : valueFacts(all);
}

/** "How was blower 1 on Friday?": how long it was in which state, and the figures of what is measured of it. */
export function pastOverview(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const { range } = asked;
  const asks = /^(?:how|what)\b(?!.*\b(?:many|much|long|often|done|did|happen\w*|changed)\b)/i.test(asked.question);
  if (!range || range.to > asked.at || !asks || asked.state || asked.tags.length || asked.missing?.length)
    return undefined;
  const tags = asked.assets.flatMap(({ what }) => what.tags);
  if (asked.assets.length !== 1 || !tags.length || tags.length > MOST_VALUES) return undefined;
  const latest = sources.historian.latest(
    tags.map(({ id }) => id),
    asked.at,
  );
  const states = tags.flatMap((tag) => statesLine(tag, range, context));
  const measured = tags.filter(({ id, values }) => !values && typeof latest.get(id)?.value === 'number');
  const mentions = measured.map((what) => ({ what, text: '', start: 0, end: 0, how: 'exact' as const, confidence: 1 }));
  const figures = measured.length ? aggregateFacts({ ...context, asked: { ...asked, tags: mentions } }) : undefined;
  const when = askedRangeText(range, context);
  const opened = states.map((one, i) =>
    i === 0 ? shifted(one, `${when.charAt(0).toUpperCase()}${when.slice(1)}: `) : one,
  );
  const onlyState = states.length > 0 && /\b(?:states?|status|doing)\b/i.test(asked.question);
  const statements = [...opened, ...(onlyState ? [] : (figures?.statements ?? []))];
  return statements.length ? { statements, refused: false } : undefined;
}
