/** "When did it go above 10?", "how long has it been hot?", "when did it exceed its limit?": the times beyond a value. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { comparable, unitFromWords } from '../../plant/unit.ts';
import { durationText } from '../../plant/zone.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { askedRangeText, type FactContext, type Facts, tagLabel, whenText } from './context.ts';
import { bookHeld } from './held.ts';
import { rangeOf } from './range.ts';
import { type Run, spansWhere } from './spans.ts';
import { excessLimit, isBeyond, ownLimit, type Threshold, thresholdIn } from './threshold.ts';

const PAST = /\b(?:did|was|were|has|have|had|went|gone|got)\b|\bsince when\b/i;
const LAST = /\b(?:last|latest|most recent)\b/i;
const FIRST = /\bfirst\b/i;
/** An alarm tells its own times. */
const OF_LOG = /\b(?:alarms?|alerts?|trips?|tripped|faults?|notes?|work ?orders?)\b/i;
const DAY = 86_400_000;
const FLICKER = 60_000;
const MOST = 5;
const MOST_TAGS = 4;

/** Answers such a question of measured signals; undefined for others. */
export function crossingFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const text = asked.question;
  const long = asked.form === 'how-long';
  if (!(long || asked.form === 'when') || !PAST.test(text) || asked.moment !== undefined) return undefined;
  if (OF_LOG.test(text.replace(asked.anchor?.text ?? '', ''))) return undefined;
  // "When did it peak, and how high?" asks for no limit
  const extreme = asked.functions?.some((name) => name === 'max' || name === 'min') ?? false;
  const unit = unitFromWords(/\d\s*([°\p{L}%][°\p{L}\d%/]*)/u.exec(text)?.[1] ?? '');
  const fitting = asked.tags.filter(({ what }) => unit === undefined || comparable(what.unit ?? '', unit));
  // Of a limit that is asked about with no signal's name, whatever signals have one.
  const implied = /\blimits?\b/i.test(text);
  const named = (fitting.length ? fitting : asked.tags).filter((one) => one.text || one.how !== 'alias' || !implied);
  const tags = named.length ? named.slice(0, MOST_TAGS).map(({ what }) => what) : beyondLimits(context);
  const statements = tags.flatMap((what): Statement[] => {
    if (what.values !== undefined) return [];
    // how long it was above a number is added up elsewhere
    const said = thresholdIn(text, what);
    const threshold =
      long && said ? undefined : (said ?? ownLimit(text, what) ?? (extreme ? undefined : excessLimit(text, what)));
    const told = threshold && crossings(what, threshold, context);
    return told ? [told] : [];
  });
  return statements.length ? { statements, refused: false } : undefined;
}

/** "Since when is the filter over its limit?": of a machine's signals those that are beyond the limit meant, else those that were. */
function beyondLimits(context: FactContext): Tag[] {
  const { asked, sources } = context;
  const limited = asked.assets
    .flatMap(({ what }) => what.tags)
    .flatMap((tag) => {
      const limit = ownLimit(asked.question, tag);
      return limit ? [{ tag, limit }] : [];
    });
  const now = limited.filter(({ tag, limit }) => {
    const value = sources.historian.lastGood(tag.id, asked.at)?.value;
    return typeof value === 'number' && isBeyond(value, limit);
  });
  const meant = now.length ? now : limited.filter(({ tag, limit }) => runsBeyond(tag, limit, context).runs.length > 0);
  return (meant.length ? meant : limited).slice(0, MOST_TAGS).map(({ tag }) => tag);
}

/** "Why is the header pressure low?": of signals of one name those that were so in the last day, and when; all of them where none was. */
export function excessTimes(context: FactContext): {
  readonly tags: readonly Tag[];
  readonly told: readonly Statement[];
} {
  const { asked } = context;
  const tags = asked.tags.map(({ what }) => what);
  if (asked.moment !== undefined || asked.range) return { tags, told: [] };
  const limited = tags.flatMap((tag) => {
    const threshold = excessLimit(asked.question, tag);
    return threshold ? [{ tag, threshold, runs: runsBeyond(tag, threshold, context).runs }] : [];
  });
  const beyond = limited.filter(({ runs }) => runs.length > 0);
  const meant = beyond.length ? beyond : limited;
  const told = meant.slice(0, MOST_TAGS).flatMap(({ tag, threshold }) => crossings(tag, threshold, context) ?? []);
  return { tags: beyond.length ? beyond.map(({ tag }) => tag) : tags, told };
}

function crossings(tag: Tag, threshold: Threshold, context: FactContext): Statement | undefined {
  const { asked } = context;
  const { range, runs, covered } = runsBeyond(tag, threshold, context);
  if (!covered) return undefined;
  const side = `${threshold.above ? 'above' : 'below'} ${quantityText(threshold.value, tag.unit)}`;
  const name = tagLabel(tag, context);
  const chosen = LAST.test(asked.question)
    ? runs.slice(-1)
    : FIRST.test(asked.question)
      ? runs.slice(0, 1)
      : runs.slice(-MOST);
  if (!chosen.length) {
    const none = bookHeld(tag, 0, { range, of: side, context });
    return say(`${name} was `, link(`at no time ${side}`, none), `, ${askedRangeText(range, context)}.`);
  }
  const parts = chosen.map((run) => runParts(run, { tag, side, context }));
  const still = chosen.every(({ to }) => to >= asked.at);
  return say(`${name} ${still ? 'has been' : 'was'} ${side} `, ...listed(parts), '.');
}

/** The stretches of the range (without one, of the last day) beyond that value. */
function runsBeyond(tag: Tag, threshold: Threshold, context: FactContext) {
  const { asked, sources } = context;
  const range = asked.range
    ? rangeOf(context)
    : { from: asked.at - DAY, to: asked.at + 1, label: 'in the last 24 hours' };
  const { runs, covered } = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => typeof value === 'number' && isBeyond(value, threshold),
  });
  return { range, runs: runs.reduce<readonly Run[]>(joined, []), covered };
}

/** A value that swings about the limit for a moment has been beyond it once. */
const joined = (runs: readonly Run[], next: Run): readonly Run[] => {
  const last = runs.at(-1);
  return last && next.from - last.to < FLICKER ? [...runs.slice(0, -1), { ...last, to: next.to }] : [...runs, next];
};

/** "from 10:13:40 to 10:30:30, for 16 min 50 s", "since 10:05, for 35 min". */
function runParts(
  { from, to, began }: Run,
  { tag, side, context }: { readonly tag: Tag; readonly side: string; readonly context: FactContext },
): Part[] {
  const { asked, zone } = context;
  const until = Math.min(to, asked.at);
  const seconds = (until - from) / 1000;
  const id = bookHeld(tag, seconds, { range: { from, to: until }, of: side, context });
  const at = (time: number): string => whenText(time, asked.at, zone).replace(/^(?:at|on) /, '');
  const opening = began ? '' : 'at least ';
  const words = to >= asked.at ? `${opening}since ${at(from)}` : `${opening}from ${at(from)} to ${at(until)}`;
  return [link(words, id), ', for ', link(durationText(seconds), id)];
}
