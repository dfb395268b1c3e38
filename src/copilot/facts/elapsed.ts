/** "How long since the last crown jam?", "how long ago was the filter cleaned?": the time since an alarm or an entry of the log. */
import type { Statement } from '../../contract.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { sentenceOf } from './alarm-log.ts';
import { alarmsNamed } from './alarm-named.ts';
import { type FactContext, type Facts, iso } from './context.ts';
import { isOpen, ranked } from './event-match.ts';
import { eventSentence } from './event-sentence.ts';
import { wordsAsked } from './events.ts';

const ELAPSED =
  /\bhow (?:long|much time|many (?:minutes|hours|days|weeks|months))\b.{0,20}?(?:\bsince (?:the |our |we |they |(?:some|any)(?:one|body) |it |its |[\w-]+ (?:was|were|has|had)\b)|\bago\b)/i;
/** Holds so much of what is asked for. */
const LEAST = 0.6;

/** So much later somebody may write of an alarm, ms. */
const NOTED = 3_600_000;

/** What came last of it, and how long ago; undefined for other questions, and where neither log holds it. */
export function elapsedFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  if (!ELAPSED.test(asked.question) || (asked.range && !asked.anchor) || asked.moment !== undefined) return undefined;
  // What is counted from is no time that is asked about.
  const whenever = { ...context, asked: { ...asked, range: undefined, anchor: undefined } };
  const [alarm, event] = [lastAlarm(whenever), lastEvent(whenever)];
  // A note on the same thing was written when it was over.
  const same = alarm && event && event.at - alarm.at < NOTED;
  const last = same || !event ? alarm : event;
  return last && { statements: [last.told(), agoSentence(last.at, context)], refused: false };
}

interface Last {
  readonly at: number;
  readonly told: () => Statement;
}

function lastAlarm(context: FactContext): Last | undefined {
  const named = alarmsNamed(context);
  const alarm = named?.specific ? named.alarms.at(-1) : undefined;
  return alarm && { at: alarm.raisedAt, told: () => sentenceOf(alarm, context) };
}

function lastEvent(context: FactContext): Last | undefined {
  const { asked, sources } = context;
  const own = new Set((asked.candidates ?? []).map(({ id }) => id));
  const all = sources.events.list({}).filter((event) => event.at <= asked.at && !isOpen(event));
  const words = wordsAsked(all, context);
  const near = all.filter(({ asset }) => !own.size || own.has(asset));
  const fitting = ranked(near, words).filter(({ coverage }) => coverage > LEAST);
  const [event] = fitting.map((one) => one.event).sort((a, b) => b.at - a.at);
  return event && { at: event.at, told: () => eventSentence(event, context) };
}

function agoSentence(at: number, { asked, book }: FactContext): Statement {
  const seconds = (asked.at - at) / 1000;
  const id = book.add({
    kind: 'aggregate',
    function: 'duration',
    unit: 's',
    from: iso(at),
    to: iso(asked.at),
    value: seconds,
    of: 'time since then',
    derived: durationParts(seconds),
  });
  return say('That is ', link(`${durationText(seconds)} ago`, id), '.');
}
