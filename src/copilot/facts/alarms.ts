/** Alarms: active now or at a time, how often, which came first. */
import type { Statement } from '../../contract.ts';
import type { Alarm, AlarmState } from '../../plant/alarm.ts';
import type { Asset } from '../../plant/plant.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, listed, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { nameWords } from '../understand/names.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, whenText } from './context.ts';
import { noneOf, strangerIn } from './refuse.ts';

const MOST_LISTED = 40;
const PRIORITIES: Readonly<Record<string, number>> = { critical: 1, urgent: 1, high: 2, medium: 3, low: 4 };

/** The state an alarm had at a moment, as far as its times tell. */
export function stateAt(alarm: Alarm, at: number): AlarmState {
  if (alarm.state === 'shelved' || alarm.state === 'suppressed' || alarm.state === 'out of service') return alarm.state;
  const acknowledged = alarm.acknowledgedAt !== undefined && alarm.acknowledgedAt <= at;
  const cleared = alarm.clearedAt !== undefined && alarm.clearedAt <= at;
  if (cleared) return acknowledged || alarm.state === 'normal' ? 'normal' : 'returned-to-normal unacknowledged';
  return acknowledged ? 'acknowledged' : 'unacknowledged';
}

/** Books an alarm as it was at a moment. */
export function bookAlarm(alarm: Alarm, at: number, { sources, book }: FactContext): string {
  const asset = sources.index.asset(alarm.asset);
  return book.add({
    kind: 'alarm',
    asset: alarm.asset,
    assetName: plainText(asset?.name ?? alarm.asset),
    alarm: alarm.id,
    name: plainText(alarm.name),
    ...(alarm.tag && { tag: alarm.tag }),
    priority: alarm.priority,
    state: stateAt(alarm, at),
    raisedAt: iso(alarm.raisedAt),
    ...(alarm.clearedAt !== undefined && alarm.clearedAt <= at && { clearedAt: iso(alarm.clearedAt) }),
    ...(alarm.message && { message: plainText(alarm.message) }),
  });
}

/** Answers a question about alarms. */
export function alarmFacts(context: FactContext): Facts {
  const { asked } = context;
  const text = asked.question;
  if (asked.unknown.length && !asked.assets.length) return { statements: [], refused: true };
  const stranger = strangerIn(
    context,
    context.sources.alarms.list({}).flatMap(({ name, message = '' }) => nameWords(`${name} ${message}`)),
  );
  if (stranger) return noneOf(stranger);
  if (
    /\b(?:first|initial|what started|root|led|triggered by)\b/i.test(text) &&
    !/\bfirst (?:shift|week|quarter|floor)\b/i.test(text)
  )
    return firstFacts(context);
  if (
    asked.form === 'how-often' ||
    (asked.range && !/\b(?:active|open|standing|unacknowledged|present|current)\b/i.test(text))
  )
    return historyFacts(context);
  if (/\b(?:last|latest|most recent|newest)\b/i.test(text) && !asked.range) return historyFacts(context, 1);
  if (asked.form === 'when' || /\bhistory\b/i.test(text)) return historyFacts(context);
  return activeFacts(context);
}

/** Alarms of the assets, priorities, states and names that the question gives. */
function matching(alarms: readonly Alarm[], at: number, { asked, sources }: FactContext): Alarm[] {
  const assets = new Set((asked.candidates ?? []).map(({ id }) => id));
  const text = asked.question.toLowerCase();
  const priority =
    Object.entries(PRIORITIES).find(([word]) =>
      new RegExp(
        `\\b${word}[- ](?:priority\\b|alarm|alert)|\\bpriority ${word}\\b|\\b(?:${word})\\b(?= alarms?| alerts?)`,
      ).test(text),
    )?.[1] ??
    (text.match(/\bpriority (\d)\b/)?.[1] && Number(text.match(/\bpriority (\d)\b/)?.[1]));
  const wanted = /\bunacknowledged|not (?:yet )?acknowledged\b/.test(text)
    ? 'unacknowledged'
    : /\backnowledged\b/.test(text)
      ? 'acknowledged'
      : /\bshelved\b/.test(text)
        ? 'shelved'
        : undefined;
  const words = nameOfAlarm(
    asked.question,
    alarms,
    sources.index.plant.assets.flatMap(({ name }) => nameWords(name)),
  );
  return alarms
    .filter((alarm) => !assets.size || assets.has(alarm.asset))
    .filter((alarm) => !priority || alarm.priority === priority)
    .filter(
      (alarm) =>
        !wanted ||
        stateAt(alarm, at) === wanted ||
        (wanted === 'unacknowledged' && /unacknowledged/.test(stateAt(alarm, at))),
    )
    .filter(
      (alarm) =>
        !words.length || words.every((word) => nameWords(`${alarm.name} ${alarm.message ?? ''}`).includes(word)),
    )
    .sort((a, b) => a.raisedAt - b.raisedAt);
}

const ALARM_WORDS = new Set([
  'alarm',
  'alert',
  'active',
  'trip',
  'high',
  'low',
  'critical',
  'medium',
  'priority',
  'there',
  'time',
  'today',
  'now',
  'current',
  'event',
  'first',
  'last',
]);

/** Words of the question that tell one alarm name from another ("evaporator approach"). */
function nameOfAlarm(question: string, alarms: readonly Alarm[], assetWords: readonly string[]): string[] {
  const inNames = new Map<string, number>();
  for (const { name } of new Map(alarms.map((alarm) => [alarm.name, alarm])).values())
    for (const word of new Set(nameWords(name))) inNames.set(word, (inNames.get(word) ?? 0) + 1);
  const names = new Set(alarms.map(({ name }) => name)).size;
  return [...new Set(nameWords(question))].filter(
    (word) =>
      word.length > 2 &&
      !ALARM_WORDS.has(word) &&
      !assetWords.includes(word) &&
      inNames.has(word) &&
      (inNames.get(word) ?? 0) <= Math.max(1, names / 2),
  );
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
  const where = asked.assets.length
    ? ` for ${asked.assets
        .slice(0, 3)
        .map(({ what }) => assetLabel(what))
        .join(', ')}`
    : '';
  const ids = active.map((alarm) => bookAlarm(alarm, at, context));
  const count = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(asked.range?.from ?? at),
    to: iso(asked.range?.to ?? at),
    value: active.length,
    of: `active alarms${where}`,
  });
  const past = asked.moment !== undefined || asked.range !== undefined;
  if (!active.length)
    return {
      statements: [
        say(
          asked.form === 'yes-no' ? 'No: ' : '',
          link(`no alarm ${past ? 'was' : 'is'} active${where} ${when}`, count),
          '.',
        ),
      ],
      refused: false,
    };
  const head = say(
    asked.form === 'yes-no' ? 'Yes: ' : '',
    link(
      `${active.length} ${active.length === 1 ? `alarm ${past ? 'was' : 'is'}` : `alarms ${past ? 'were' : 'are'}`} active${where} ${when}`,
      count,
    ),
    '.',
  );
  return {
    statements: [
      head,
      ...active.slice(0, MOST_LISTED).map((alarm, i) => alarmSentence(alarm, ids[i] ?? '', context)),
      ...rest(ids),
    ],
    refused: false,
  };
}

const rest = (ids: readonly string[]): Statement[] =>
  ids.length > MOST_LISTED ? [say('And more', ...ids.slice(MOST_LISTED).map((id) => cite(id)), '.')] : [];

/** "Chiller 10: Evaporator Approach High, raised at 07:35, unacknowledged." */
export function alarmSentence(alarm: Alarm, id: string, context: FactContext): Statement {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const message = alarm.message && !alarm.name.includes(alarm.message) ? ` (${plainText(alarm.message, 120)})` : '';
  const cleared =
    alarm.clearedAt !== undefined && alarm.clearedAt <= at
      ? `, cleared ${whenText(alarm.clearedAt, asked.at, zone)}`
      : `, ${stateAt(alarm, at)}`;
  return say(
    `${assetLabel(sources.index.asset(alarm.asset))}: `,
    link(`${plainText(alarm.name)}${message}, raised ${whenText(alarm.raisedAt, asked.at, zone)}${cleared}`, id),
    '.',
  );
}

function historyFacts(context: FactContext, most = MOST_LISTED): Facts {
  const { asked, sources, zone, book } = context;
  const range = asked.range ?? { from: 0, to: (asked.moment ?? asked.at) + 1, label: '' };
  const all = matching(
    sources.alarms.list({ from: range.from, to: range.to }),
    Math.min(asked.at, range.to),
    context,
  ).filter(({ raisedAt }) => raisedAt < range.to && raisedAt <= asked.at);
  const began = all.filter(({ raisedAt }) => raisedAt >= range.from);
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
    most === 1
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
  const shown = [...began].sort((a, b) => b.raisedAt - a.raisedAt).slice(0, most === 1 ? 1 : 20);
  const groups = asked.form === 'how-often' || began.length > 20 ? byName(began, context) : [];
  const list =
    groups.length && began.length > 20
      ? []
      : shown.map((alarm) => alarmSentence(alarm, bookAlarm(alarm, asked.at, context), context));
  const none = most === 1 && !shown.length ? [say(link('No alarm has been recorded', count), '.')] : [];
  return { statements: [...(head ? [head] : []), ...none, ...groups, ...list], refused: false };
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

/** The alarm that a run of alarms began with, and what followed within minutes. */
export function firstFacts(context: FactContext): Facts {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const pool = asked.range
    ? matching(sources.alarms.list(asked.range), at, context).filter(
        ({ raisedAt }) => raisedAt >= (asked.range?.from ?? 0) && raisedAt <= at,
      )
    : burst(matching(sources.alarms.list({ from: at - 86_400_000, to: at + 1 }), at, context));
  const [first, ...followed] = pool;
  if (!first)
    return {
      statements: [
        say(
          'No alarm was raised in that time',
          cite(
            context.book.add({
              kind: 'aggregate',
              function: 'count',
              from: iso(asked.range?.from ?? at - 86_400_000),
              to: iso(asked.range?.to ?? at),
              value: 0,
              of: 'alarms raised',
            }),
          ),
          '.',
        ),
      ],
      refused: false,
    };
  const id = bookAlarm(first, at, context);
  const head = say(
    'First came ',
    link(plainText(first.name), id),
    ` of ${assetLabel(sources.index.asset(first.asset))}, ${whenText(first.raisedAt, asked.at, zone)}.`,
  );
  const later = followed
    .slice(0, 12)
    .map((alarm): Part[] => [
      link(
        `${plainText(alarm.name)} of ${assetLabel(sources.index.asset(alarm.asset))} (${durationText((alarm.raisedAt - first.raisedAt) / 1000)} later)`,
        bookDelay(alarm, first, at, context),
      ),
    ]);
  return { statements: later.length ? [head, say('Then followed: ', ...listed(later), '.')] : [head], refused: false };
}

function bookDelay(alarm: Alarm, first: Alarm, at: number, context: FactContext): string {
  bookAlarm(alarm, at, context);
  const asset = plainText(context.sources.index.asset(alarm.asset)?.name ?? alarm.asset);
  return context.book.add({
    kind: 'aggregate',
    asset: alarm.asset,
    assetName: asset,
    unit: 's',
    function: 'delay',
    from: iso(first.raisedAt),
    to: iso(alarm.raisedAt),
    value: (alarm.raisedAt - first.raisedAt) / 1000,
    derived: durationParts((alarm.raisedAt - first.raisedAt) / 1000),
    of: plainText(alarm.name),
  });
}

/** The newest run of alarms without a gap of ten minutes. */
function burst(alarms: readonly Alarm[]): Alarm[] {
  let start = alarms.length - 1;
  while (start > 0 && (alarms[start]?.raisedAt ?? 0) - (alarms[start - 1]?.raisedAt ?? 0) < 600_000) start--;
  return alarms.slice(Math.max(0, start));
}

/** The alarms active now (or at the moment asked about) on these assets, in sentences. `top` names them together. */
export function alarmsOn(assets: readonly Asset[], top: Asset | undefined, context: FactContext): Statement[] {
  const { asked, sources, book } = context;
  const at = asked.moment ?? asked.at;
  const ids = new Set(assets.map(({ id }) => id));
  const active = sources.alarms
    .activeAt(at)
    .filter((alarm) => ids.has(alarm.asset) && stateAt(alarm, at) !== 'normal')
    .sort((a, b) => a.priority - b.priority || a.raisedAt - b.raisedAt);
  const where = top ? ` for ${assetLabel(top)}` : '';
  const id = book.add({
    kind: 'aggregate',
    ...(top && { asset: top.id, assetName: plainText(top.name) }),
    function: 'count',
    from: iso(at),
    to: iso(at),
    value: active.length,
    of: 'active alarms',
  });
  if (!active.length) return [say(link(`No alarm is active${where}`, id), '.')];
  const head = say(link(`${active.length} ${active.length === 1 ? 'alarm is' : 'alarms are'} active${where}`, id), '.');
  return [head, ...active.slice(0, 10).map((alarm) => alarmSentence(alarm, bookAlarm(alarm, at, context), context))];
}

/** The alarms raised within a range on these assets, each with its time and sentence. */
export function alarmsRaised(
  range: TimeRange,
  assets: readonly Asset[],
  context: FactContext,
): { at: number; statement: Statement }[] {
  const alarms = context.sources.alarms.list({ from: range.from, to: range.to, assets: assets.map(({ id }) => id) });
  return alarms
    .filter(({ raisedAt }) => raisedAt >= range.from && raisedAt < range.to)
    .map((alarm) => ({
      at: alarm.raisedAt,
      statement: alarmSentence(alarm, bookAlarm(alarm, context.asked.at, context), context),
    }));
}
