/** "When did the chiller come back?", "when did the UPS go to bypass today?": the times at which a machine took a state. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { durationParts, durationText, lengthText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, listed, opened, type Part, say } from '../compose.ts';
import { answersState } from '../understand/state-of.ts';
import { type StateSignal, stateAsked } from './asked-state.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, placeOf, whenText } from './context.ts';
import { bookHeld, bookTimes } from './held.ts';
import { rangeOf } from './range.ts';
import { readTag } from './reading.ts';
import { spansWhere } from './spans.ts';
import { valueSentence } from './value.ts';

const PAST = /\b(?:did|was|were|has|have|had)\b/i;
const RETURN =
  /\b(?:c[ao]me (?:back|up again)|back (?:up|on|in|to life)|recover(?:ed|s)?|restart(?:ed|s)?|(?:start(?:ed)?|run(?:ning)?|ran|g[eo]t going|going|working) again|up again)\b/i;
const OF_LOG =
  /\b(?:alarms?|alerts?|notes?|work ?orders?|last time|first time|(?:last|latest|previous) (?:\w+ ){0,2}(?:run|test|start|stop))\b(?!\s*\??$)/i;
const MOST = 6;
const DAY = 86_400_000;

/** True where the question asks whether or when a machine came back. */
export const asksForReturn = (question: string): boolean => RETURN.test(question);

/** "When did pump 2 last run?": asks for the end of the last time that it did. */
const LAST_HELD =
  /\blast (?:run|ran|running|on|work(?:ed|ing)?|operat(?:ed|ing)|open|wait(?:ed|ing)?|held|idle|in (?:use|operation))\b/i;
const LOOK_BACK = 31 * DAY;

function lastHeld(context: FactContext): Facts | undefined {
  const { asked, sources, zone } = context;
  if (asked.form !== 'when' || !LAST_HELD.test(asked.question)) return undefined;
  const found = stateAsked({ ...context, asked: { ...asked, tags: [] } });
  const [signal, second] = found?.signals ?? [];
  if (!found || !signal || second) return undefined;
  const { asset, tag } = signal;
  const all = { from: Math.max(sources.historian.span(tag.id)?.first ?? 0, asked.at - LOOK_BACK), to: asked.at + 1 };
  const test = ({ value }: Pick<Sample, 'value'>) => answersState(found.state, tag, asset, value)?.is === true;
  const run = spansWhere(tag, all, { historian: sources.historian, test }).runs.at(-1);
  if (!run)
    return {
      statements: [notBegun({ tag, state: found.state, context }, { ...all, label: '', held: false })],
      refused: false,
    };
  const until = Math.min(run.to, asked.at);
  const seconds = (asked.at - until) / 1000;
  const length = (until - run.from) / 1000;
  const held = bookHeld(tag, length, { range: { from: run.from, to: until }, of: found.state, context });
  const id = context.book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: sources.historian.latest([tag.id], until - 1).get(tag.id)?.value ?? null,
    word: found.state,
    at: iso(until),
    quality: 'good',
    ageSeconds: seconds,
    detail: 'changed from this value',
    derived: durationParts(seconds),
  });
  const name = assetLabel(asset);
  const statement =
    until >= asked.at
      ? say(link(`${name} is ${found.state} now`, id), '.')
      : say(
          link(`${name} was last ${found.state} ${whenText(until, asked.at, zone)}`, id),
          ', ',
          link(durationText(seconds), id),
          ' ago',
          ...(run.began ? [', after ', link(lengthText(length), held)] : []),
          '.',
        );
  return { statements: [statement], refused: false, ofCode: true };
}

/** The times of a range (without one, of the last day) at which the state began; undefined for other questions. */
export function becameFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const last = asked.range || asked.moment !== undefined ? undefined : lastHeld(context);
  if (last) return last;
  const back = asksForReturn(asked.question);
  const when = asked.form === 'when' || /^(?:at )?what time\b/i.test(asked.question);
  if (!(when || (back && asked.form === 'yes-no')) || !PAST.test(asked.question) || OF_LOG.test(asked.question))
    return undefined;
  if (!asked.assets.length && !asked.groups?.length) return undefined;
  const measured = !asked.state && asked.tags.some(({ what }) => what.values === undefined);
  if (back && measured && asked.form === 'yes-no' && asked.moment === undefined) return signalBack(context);
  if (asked.moment !== undefined || measured) return undefined;
  const state = back ? { text: 'running', said: 'running', negated: false } : asked.state;
  // "When was its screen last cleaned?" asks for no state.
  if (!back && !state && asked.unexplained?.length) return undefined;
  const found = stateAsked({ ...context, asked: { ...asked, state } });
  const [signal, second] = found?.signals ?? [];
  if (!found || !signal || second) return undefined;
  return told(signal, found.state, context);
}

/** "Did the vibration of the tower come back?": whether the signal has a value again. */
function signalBack(context: FactContext): Facts | undefined {
  const [only, ...others] = context.asked.tags;
  if (!only || others.length) return undefined;
  const reading = readTag(only.what, context);
  return { statements: [opened(valueSentence(reading, context), reading.usable ? 'Yes' : 'No')], refused: false };
}

function told({ asset, tag }: StateSignal, state: string, context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const { from, to, label } = asked.range ? rangeOf(context) : { from: asked.at - DAY, to: asked.at + 1, label: '' };
  const range = { from, to, label: label || 'in the last 24 hours' };
  const { runs, covered } = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => answersState(state, tag, asset, value)?.is === true,
  });
  if (!covered) return undefined;
  const began = runs.filter((run) => run.began).slice(asksForReturn(asked.question) ? -1 : -MOST);
  const yes = asked.form === 'yes-no' ? 'Yes: ' : '';
  const statement = began.length
    ? say(`${yes}${assetLabel(asset)} `, ...listed(began.map((run) => runParts(run, { tag, state, context }))), '.')
    : notBegun({ tag, state, context }, { ...range, held: runs.length > 0 });
  return { statements: [statement], refused: false, ofCode: true };
}

interface Told {
  readonly tag: Tag;
  readonly state: string;
  readonly context: FactContext;
}

/** "has been running again since 10:24, for 16 min", "was on battery from 08:25 to 08:26". */
function runParts(run: TimeRange, { tag, state, context }: Told): Part[] {
  const { asked, zone } = context;
  const stands = run.to >= asked.at;
  const seconds = (Math.min(run.to, asked.at) - run.from) / 1000;
  const until = Math.min(run.to, asked.at);
  const id = bookHeld(tag, seconds, { range: { from: run.from, to: until }, of: state, context });
  const again = asksForReturn(asked.question) ? ' again' : '';
  const from = whenText(run.from, asked.at, zone);
  const words = stands
    ? `has been ${state}${again} since ${from.replace(/^(?:at|on) /, '')}`
    : `was ${state}${again} ${from}`;
  return [link(words, id), ', for ', link(lengthText(seconds), id)];
}

/** It never was so in that time, or has been so all along. */
function notBegun(
  { tag, state, context }: Told,
  range: TimeRange & { readonly label: string; readonly held: boolean },
): Statement {
  const { asked, sources } = context;
  const count = bookTimes(tag, 0, { range, of: `changed to ${state}`, context });
  const name = assetLabel(sources.index.asset(tag.asset));
  const opening = asked.form !== 'yes-no' ? '' : range.held ? 'Yes: ' : 'No: ';
  const told = range.held ? `${name} has been ${state} all the time` : `${name} was at no time ${state}`;
  return say(opening, link(told, count), `, ${askedRangeText(range, context)}.`);
}
