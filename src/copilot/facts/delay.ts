/** "How long did it take from the chiller fault until the filler was held?": the time from one thing that happened to another. */
import { durationParts, lengthText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import type { Understanding } from '../stages.ts';
import { anchored } from './anchor.ts';
import { type FactContext, type Facts, iso, whenText } from './context.ts';

const FROM_UNTIL =
  /^(?:and )?how (?:long|much time|many (?:seconds|minutes|hours))\b.*?\b(?:from|between)\s+(.+?)\s+(?:until|till|to|and)\s+(?:when\s+)?(.+?)\W*$/i;
const AFTER = /^(?:and )?how (?:long|many (?:seconds|minutes|hours)) after\s+(.+?)\s+(?:did|was|were)\s+(.+?)\W*$/i;
const SHORT_WORD = /^(?:the|a|an|it|its|that)\s+/i;

/** "How long did the test run last?": a run is written down without its length, which the machine's state tells. */
const RUN_LASTED =
  /^(?:and )?how long (?:did|was) ((?:the |our |that |last )*(?:[\w-]+ ){0,3}?run)(?: (?:last|take|go on))?\W*$/i;

function runFacts(context: FactContext): Facts | undefined {
  const { asked, sources, book, zone } = context;
  const [, text] = RUN_LASTED.exec(asked.question) ?? [];
  if (text === undefined || asked.moment !== undefined) return undefined;
  const told = { ...momentOf(text, asked), anchor: { relation: 'during' as const, text }, range: undefined };
  const run = anchored(told, sources)?.range;
  if (!run || run.to > asked.at) return undefined;
  const seconds = (run.to - run.from) / 1000;
  const what = text.replace(SHORT_WORD, '');
  const id = book.add({
    kind: 'aggregate',
    function: 'duration',
    unit: 's',
    from: iso(run.from),
    to: iso(run.to),
    value: seconds,
    derived: durationParts(seconds),
    of: what,
  });
  const when = (at: number): string => whenText(at, asked.at, zone).replace(/^at /, '');
  const times = link(`from ${when(run.from)} to ${when(run.to)}`, id);
  return {
    statements: [say(`The ${what} lasted `, link(lengthText(seconds), id), ', ', times, '.')],
    refused: false,
  };
}

/** Answers such a question; undefined for others, and where either is in no log. */
export function delayFacts(context: FactContext): Facts | undefined {
  const { asked, sources, book, zone } = context;
  const run = runFacts(context);
  if (run) return run;
  const found = FROM_UNTIL.exec(asked.question) ?? AFTER.exec(asked.question);
  if (!found) return undefined;
  const [first, second] = [found[1], found[2]].map((text = '') => momentOf(text, asked));
  const [from, to] = [first, second].map((one) => one && anchored(one, sources)?.moment);
  if (from === undefined || to === undefined || to <= from) return undefined;
  const seconds = (to - from) / 1000;
  const [one = '', other = ''] = [found[1], found[2]].map((text = '') => text.replace(SHORT_WORD, ''));
  const id = book.add({
    kind: 'aggregate',
    function: 'delay',
    unit: 's',
    from: iso(from),
    to: iso(to),
    value: seconds,
    derived: durationParts(seconds),
    of: `${one} until ${other}`,
  });
  const when = (at: number): string => whenText(at, asked.at, zone).replace(/^at /, '');
  const statement = say(
    'From ',
    link(`${when(from)} (${one})`, id),
    ' to ',
    link(`${when(to)} (${other})`, id),
    ' it took ',
    link(lengthText(seconds), id),
    '.',
  );
  return { statements: [statement], refused: false };
}

/** The time at which it happened, as a question of its own. */
const momentOf = (text: string, asked: Understanding): Understanding => ({
  ...asked,
  candidates: [],
  tags: [],
  functions: [],
  anchor: { relation: 'at', text },
});
