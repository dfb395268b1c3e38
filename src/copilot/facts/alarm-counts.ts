/** "Which alarms came more than twice today?", "which machines had at least 5 alarms?": alarms by how often they were raised. */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { DIGITS } from '../understand/digits.ts';
import { matching } from './alarm-match.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { rangeOf } from './range.ts';

const COUNT = String.raw`(once|twice|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)`;
const MORE = new RegExp(String.raw`\b(more than|over|at least)\s+${COUNT}\b|\b${COUNT} (?:times )?or more\b`, 'i');
/** "Which came twice", "what has repeated": more than once. */
const REPEATED = /\btwice\b|\b(?:re-?occurr|recurr|repeat)\w*\b|\b(?:a second time|several times|again and again)\b/i;
/** Counted are alarms or times, and no units: "more than 5 °C". */
const TIMES = new RegExp(
  String.raw`\b${COUNT}(?:\s+(?:times|alarms?|alerts?|trips?)\b|(?:\s+or more)?\s*(?:$|[?.!,]|(?:today|this|last|since|yesterday|tonight|in|during|on)\b))|\b(?:once|twice)\b`,
  'i',
);
const ASKS =
  /^(?:which|what|any|how many|are there|is there|was there|were there|did (?:any|some)|have (?:any|some)|has (?:any|some)|list|show)\b/i;
const RAISED = /\b(?:alarms?|alerts?|trips?|tripped)\b/i;
/** By machine rather than by name: "which machines …", "what tripped …". */
const MACHINES =
  /\b(?:machines?|assets?|equipment)\b|^(?:which|what|any) (?!alarms?\b|alerts?\b|trips?\b)[\w-]+(?: \w+)? (?:had|have|has|tripped)\b/i;
const MOST = 20;

/** Answers such a question; undefined for others. */
export function alarmCountFacts(context: FactContext): Facts | undefined {
  const { asked, sources, book } = context;
  const { question } = asked;
  const least = leastAsked(question);
  if (least === undefined || !ASKS.test(question) || !RAISED.test(question)) return undefined;
  const range = rangeOf(context);
  const began = matching(sources.alarms.list(range), Math.min(asked.at, range.to), context).filter(
    ({ raisedAt }) => raisedAt >= range.from && raisedAt < range.to && raisedAt <= asked.at,
  );
  const byMachine = MACHINES.test(question);
  const groups = [...Map.groupBy(began, ({ asset, name }) => (byMachine ? asset : `${asset}\n${name}`)).values()]
    .filter((group) => group.length >= least)
    .sort((a, b) => b.length - a.length);
  const id = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(range.from),
    to: iso(Math.min(range.to, asked.at)),
    value: groups.length,
    samples: began.length,
    of: `${byMachine ? 'machines with' : 'alarms raised'} ${least} times or more`,
  });
  const when = askedRangeText(range, context);
  const often = `${least} ${least === 1 ? 'time' : 'times'} or more`;
  const yesNo = !groups.length ? 'No: ' : 'Yes: ';
  const opening = /^(?:are|is|was|were|did|have|has|any)\b/i.test(question) ? yesNo : '';
  const head = groups.length
    ? say(`${opening}${when}, `, link(`${groups.length} ${nounOf(byMachine, groups.length)}`, id), ` ${often}:`)
    : say(`${opening}${when}, `, link(byMachine ? 'no machine had an alarm' : 'no alarm was raised', id), ` ${often}.`);
  return {
    statements: [head, ...groups.slice(0, MOST).map((group) => line(group, byMachine, context))],
    refused: false,
  };
}

const nounOf = (byMachine: boolean, count: number): string =>
  byMachine
    ? `${count === 1 ? 'machine' : 'machines'} had alarms`
    : `${count === 1 ? 'alarm was' : 'alarms were'} raised`;

/** The least number of times that is asked about. */
function leastAsked(question: string): number | undefined {
  const [, word = '', given, other] = MORE.exec(question) ?? [];
  const written = (given ?? other)?.toLowerCase();
  if (written === undefined && REPEATED.test(question)) return 2;
  if (written === undefined || !TIMES.test(question)) return undefined;
  const count = written === 'once' ? 1 : written === 'twice' ? 2 : Number(DIGITS[written] ?? written);
  return /^(?:more than|over)$/i.test(word) ? count + 1 : count;
}

function line(group: readonly Alarm[], byMachine: boolean, { book, asked, sources }: FactContext): Statement {
  const [first] = group;
  const asset = sources.index.asset(first?.asset ?? '');
  const name = byMachine ? 'alarms' : plainText(first?.name ?? '');
  const id = book.add({
    kind: 'aggregate',
    asset: first?.asset ?? '',
    assetName: plainText(asset?.name ?? ''),
    function: 'count',
    from: iso(Math.min(...group.map(({ raisedAt }) => raisedAt))),
    to: iso(asked.at),
    value: group.length,
    of: name,
  });
  const count = group.length;
  return byMachine
    ? say(`${assetLabel(asset)}: `, link(`${count} ${count === 1 ? 'alarm' : 'alarms'}`, id), '.')
    : say(`${assetLabel(asset)}: ${name}, `, link(`${count} ${count === 1 ? 'time' : 'times'}`, id), '.');
}
