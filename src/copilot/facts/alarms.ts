/** Alarms: active now or at a time, how often, which came first. */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { DIGITS } from '../understand/digits.ts';
import { nameWords } from '../understand/names.ts';
import { alarmSentence, bookAlarm, stateAt } from './alarm-log.ts';
import { matching, stateWanted } from './alarm-match.ts';
import { firstFacts } from './alarm-run.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, whenText } from './context.ts';
import { noneOf, strangerIn } from './refuse.ts';
import { unheard } from './silent.ts';

const MOST_LISTED = 40;
/** "The last 5 alarms". */
const LAST = /\b(?:last|latest|most recent|newest) (\d{1,2}|two|three|four|five|six|ten) (?:alarms?|alerts?)\b/i;
/** Answers a question about alarms. */
export function alarmFacts(context: FactContext): Facts {
  const { asked } = context;
  // "Since the first of the month" asks for no first alarm.
  const text = asked.question.replace(asked.range?.label ?? '', ' ');
  if (asked.unknown.length && !asked.assets.length) return { statements: [], refused: true };
  const stranger = strangerIn(
    context,
    context.sources.alarms.list({}).flatMap(({ name, message = '' }) => nameWords(`${name} ${message}`)),
  );
  if (stranger) return noneOf(stranger);
  if (
    /\b(?:first|initial|what started|root|led|triggered by|start|begin|began)\b/i.test(text) &&
    !/\bfirst (?:shift|week|quarter|floor)\b/i.test(text)
  )
    // "The trip or the low flow?": whichever it was, both are of that run.
    return firstFacts(/\bor\b/i.test(text) ? { ...context, asked: { ...asked, question: 'first' } } : context);
  if (
    asked.form === 'how-often' ||
    (asked.range && !/\b(?:active|open|standing|unacknowledged|present|current)\b/i.test(text))
  )
    return historyFacts(context);
  const [, count] = LAST.exec(text) ?? [];
  if (count && !asked.range) return historyFacts(context, Number(DIGITS[count.toLowerCase()] ?? count));
  if (/\b(?:last|latest|most recent|newest)\b/i.test(text) && !asked.range) return historyFacts(context, 1);
  if (asked.form === 'when' || /\bhistory\b/i.test(text)) return historyFacts(context);
  return activeFacts(context);
}

function activeFacts(context: FactContext): Facts {
  const { asked, sources, zone, book } = context;
  const at = asked.moment ?? asked.at;
  const inRange = asked.range ? sources.alarms.list(asked.range) : undefined;
  const active = matching(inRange ?? sources.alarms.activeAt(at), at, context).filter(
    (alarm) => inRange !== undefined || stateAt(alarm, at) !== 'normal',
  );
  const when = asked.range
    ? askedRangeText(asked.range, context)
    : asked.moment === undefined
      ? 'now'
      : whenText(at, asked.at, zone);
  const machines = asked.groups?.length ? (asked.candidates ?? []) : asked.assets.map(({ what }) => what);
  const named = machines.slice(0, 3).map(assetLabel);
  const where = named.length && machines.length <= 3 ? ` for ${named.join(', ')}` : '';
  const ids = active.map((alarm) => bookAlarm(alarm, at, context));
  const wanted = stateWanted(asked.question);
  const kind = wanted ? `${wanted} alarm` : 'alarm';
  const count = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(asked.range?.from ?? at),
    to: iso(asked.range?.to ?? at),
    value: active.length,
    of: `active alarms${where}`,
  });
  const past = asked.moment !== undefined || asked.range !== undefined;
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  const silent = past ? undefined : unheard(assets, context);
  if (!active.length) {
    const none = say(
      asked.form === 'yes-no' ? 'No: ' : '',
      link(`no ${kind} ${past ? 'was' : 'is'} active${where} ${when}`, count),
      '.',
    );
    return { statements: [none, ...(silent?.statements ?? [])], refused: silent?.all ?? false };
  }
  const head = say(
    asked.form === 'yes-no' ? 'Yes: ' : '',
    link(
      `${active.length} ${active.length === 1 ? `${kind} ${past ? 'was' : 'is'}` : `${kind}s ${past ? 'were' : 'are'}`} active${where} ${when}`,
      count,
    ),
    '.',
  );
  return {
    statements: [
      head,
      ...(silent?.all ? silent.statements : []),
      ...active.slice(0, MOST_LISTED).map((alarm, i) => alarmSentence(alarm, ids[i] ?? '', context)),
      ...rest(ids),
    ],
    refused: false,
  };
}

const rest = (ids: readonly string[]): Statement[] =>
  ids.length > MOST_LISTED ? [say('And more', ...ids.slice(MOST_LISTED).map((id) => cite(id)), '.')] : [];

function historyFacts(context: FactContext, most = MOST_LISTED): Facts {
  const { asked, sources, zone, book } = context;
  const range = asked.range ?? { from: 0, to: (asked.moment ?? asked.at) + 1, label: '' };
  const all = matching(
    sources.alarms.list({ from: range.from, to: range.to }),
    Math.min(asked.at, range.to),
    context,
  ).filter(({ raisedAt }) => raisedAt < range.to && raisedAt <= asked.at);
  const began = all.filter(({ raisedAt }) => raisedAt >= range.from);
  const unknown = began.length || !asked.range ? undefined : beforeRecords(range, context);
  if (unknown) return { statements: [unknown], refused: true };
  const from = range.from || (all[0]?.raisedAt ?? 0);
  const count = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(from),
    to: iso(range.to),
    value: began.length,
    of: 'alarms raised',
  });
  const when =
    asked.range && range.from
      ? askedRangeText(range, context)
      : `until ${whenText(Math.min(range.to, asked.at), asked.at, zone)}`;
  const head =
    most < MOST_LISTED
      ? undefined
      : say(
          `${when}, `,
          link(
            began.length
              ? `${began.length} ${began.length === 1 ? 'alarm was' : 'alarms were'} raised`
              : 'no alarm was raised',
            count,
          ),
          '.',
        );
  const shown = [...began].sort((a, b) => b.raisedAt - a.raisedAt).slice(0, Math.min(most, 20));
  const many = began.length > 20 && most === MOST_LISTED;
  const groups = asked.form === 'how-often' || many ? byName(began, context) : [];
  const list =
    groups.length && many
      ? []
      : shown.map((alarm) => alarmSentence(alarm, bookAlarm(alarm, asked.at, context), context));
  const none = most === 1 && !shown.length ? [say(link('No alarm has been recorded', count), '.')] : [];
  return { statements: [...(head ? [head] : []), ...none, ...groups, ...list], refused: false };
}

/** Nothing is stored of that time: that no alarm is known of it is no news of the plant. */
function beforeRecords(
  { from: begin, to }: TimeRange,
  { sources, book, zone, asked }: FactContext,
): Statement | undefined {
  const [oldest] = sources.alarms.list({ limit: 1 });
  const begins = sources.index.allTags().flatMap(({ id }) => sources.historian.span(id)?.first ?? []);
  const known = begins.reduce((least, one) => Math.min(least, one), oldest?.raisedAt ?? Number.POSITIVE_INFINITY);
  if (to > known) return undefined;
  if (known === Number.POSITIVE_INFINITY) {
    const period = { from: iso(begin), to: iso(to) };
    const id = book.add({ kind: 'aggregate', function: 'count', ...period, value: 0, of: 'what is recorded' });
    return say(link('Nothing is recorded yet', id), ': neither a value nor an alarm was heard so far.');
  }
  const [from, until] = [iso(known), iso(asked.at)];
  const id = book.add({ kind: 'aggregate', function: 'span', from, to: until, value: null, of: 'what is recorded' });
  return say('Of that time I have no records: ', link(`they begin ${whenText(known, asked.at, zone)}`, id), '.');
}

/** "Chiller 10: Evaporator Approach High, 12 times." for each alarm of each asset. */
function byName(alarms: readonly Alarm[], context: FactContext): Statement[] {
  const groups = new Map<string, Alarm[]>();
  for (const alarm of alarms)
    groups.set(`${alarm.asset}\n${alarm.name}`, [...(groups.get(`${alarm.asset}\n${alarm.name}`) ?? []), alarm]);
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, 20)
    .map((list): Statement => {
      const [first] = list;
      const from = iso(Math.min(...list.map(({ raisedAt }) => raisedAt)));
      const id = context.book.add({
        kind: 'aggregate',
        asset: first?.asset ?? '',
        assetName: plainText(context.sources.index.asset(first?.asset ?? '')?.name ?? ''),
        function: 'count',
        from,
        to: iso(context.asked.at),
        value: list.length,
        of: plainText(first?.name ?? ''),
      });
      return say(
        `${assetLabel(context.sources.index.asset(first?.asset ?? ''))}: ${plainText(first?.name ?? '')}, `,
        link(`${list.length} ${list.length === 1 ? 'time' : 'times'}`, id),
        '.',
      );
    });
}
