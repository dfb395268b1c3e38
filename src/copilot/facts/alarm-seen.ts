/** Whether somebody has acknowledged an alarm. */
import type { Alarm } from '../../plant/alarm.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { bookAlarm, sentenceOf, stateAt } from './alarm-log.ts';
import { alarmsNamed, alarmsTold } from './alarm-named.ts';
import { where } from './alarm-ranks.ts';
import { type FactContext, type Facts, iso } from './context.ts';

const SEEN = /^(?:did|has|have|had|was|were|is)\b(?!.*\b(?:all|every|any alarms?|which|alarms)\b).*\backnowledged?\b/i;

/** Answers such a question of one alarm, named or spoken of just before; undefined for others. */
export function alarmSeenFacts(context: FactContext): Facts | undefined {
  const still = stillFacts(context);
  if (still) return still;
  if (!SEEN.test(context.asked.question)) return undefined;
  const named = alarmsNamed(ofMachines(context));
  const alarm = named?.specific ? named.alarms.at(-1) : undefined;
  return alarm && seenFacts(alarm, context);
}

const STILL =
  /\b(?:any|all|both|some|none|which|how many) of (?:them|these|those)\b.*\b(?:still|active|standing|there|open)\b|^(?:and )?are (?:they|these|those)\b.*\b(?:still|active|standing|there)\b/i;

/** "Is any of them still standing?" of the alarms told just before. */
function stillFacts(context: FactContext): Facts | undefined {
  const { asked, book } = context;
  const told = STILL.test(asked.question) ? alarmsTold(context) : [];
  if (told.length < 2) return undefined;
  const active = told.filter(({ clearedAt }) => clearedAt === undefined || clearedAt > asked.at);
  const from = iso(asked.at);
  const of = 'of these alarms active';
  const id = book.add({
    kind: 'aggregate',
    function: 'count',
    from,
    to: from,
    value: active.length,
    samples: told.length,
    of,
  });
  const opening = asked.form !== 'yes-no' ? '' : active.length ? 'Yes: ' : 'No: ';
  const many = active.length === 0 ? 'none' : String(active.length);
  const head = say(opening, link(`${many} of these alarms ${active.length > 1 ? 'are' : 'is'} active`, id), '.');
  return { statements: [head, ...active.map((one) => sentenceOf(one, context))], refused: false };
}

/** "Anybody" asks of no person that the plant knows. */
function ofMachines(context: FactContext): FactContext {
  const { asked, sources } = context;
  const groups = (asked.groups ?? []).filter(({ text }) => !/^(?:any|some|no|every)[ -]?(?:body|one)$/i.test(text));
  if (groups.length === (asked.groups ?? []).length) return context;
  const machines = asked.assets.flatMap(({ what }) => sources.index.subtree(what.id));
  const candidates = [...machines, ...groups.flatMap(({ what }) => what.assets)];
  return { ...context, asked: { ...asked, groups, candidates } };
}

/** "Did anybody acknowledge it?": whether somebody has, as the log knows it. */
function seenFacts(alarm: Alarm, context: FactContext): Facts {
  const at = context.asked.moment ?? context.asked.at;
  const open = /unacknowledged/.test(stateAt(alarm, at));
  const told = sentenceOf(alarm, context);
  const moment = iso(at);
  const seen = {
    function: 'count',
    from: iso(alarm.raisedAt),
    to: moment,
    value: open ? 0 : 1,
    of: 'acknowledgements',
  };
  const id = context.book.add({ kind: 'aggregate', asset: alarm.asset, ...seen });
  const name = link(`${plainText(alarm.name)} of ${where(alarm, context)}`, bookAlarm(alarm, at, context));
  const head = say(
    open ? 'No: ' : 'Yes: ',
    name,
    ' ',
    link(open ? 'is unacknowledged' : 'has been acknowledged', id),
    '.',
  );
  return { statements: [head, told], refused: false };
}
