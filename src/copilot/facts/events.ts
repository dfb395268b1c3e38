/** Events: work orders, maintenance, notes, appointments, tasks; lists, and counts by what the question says. */
import type { Statement } from '../../contract.ts';
import type { Asset } from '../../plant/plant.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import { clockText, dateText, timeText, wallClock } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { canonical } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { noneOf, strangerIn } from './refuse.ts';

const MOST_LISTED = 25;
const DAY = 86_400_000;

interface Saying {
  readonly name: string;
  readonly said: RegExp;
  readonly is: (event: PlantEvent) => boolean;
}
/** Ways to say a category. */
const CATEGORIES: readonly Saying[] = [
  {
    name: 'preventive',
    said: /\b(?:preventive|preventative|planned maintenance|PM)\b/i,
    is: (e) => /^(?:preventive|preventative|pm)\b/i.test(e.category) || /\bpreventive\b/i.test(e.kind),
  },
  {
    name: 'corrective',
    said: /\b(?:corrective|breakdown repairs?|CM)\b/i,
    is: (e) => /^(?:corrective|cm)\b/i.test(e.category) || /\bcorrective\b/i.test(e.kind),
  },
  { name: 'predictive', said: /\bpredictive\b/i, is: (e) => /predictive/i.test(`${e.category} ${e.kind}`) },
];
/** Ways to say a kind. */
const KINDS: readonly Saying[] = [
  {
    name: 'work order',
    said: /\bwork ?orders?|\bwos?\b|\bmaintenance\b|\bjobs?\b|\brepair(?:s|ed)?\b|\bservic(?:es?|ed|ing)\b/i,
    is: (e) => /work ?order|maintenance|repair|service|inspection/i.test(`${e.kind} ${e.category}`),
  },
  { name: 'alert', said: /\balerts?\b/i, is: (e) => /alert|alarm/i.test(e.kind) },
  { name: 'anomaly', said: /\banomal(?:y|ies)\b/i, is: (e) => /anomal/i.test(e.kind) },
  { name: 'note', said: /\bnotes?|log ?book\b/i, is: (e) => /note/i.test(e.kind) },
  {
    name: 'appointment',
    said: /\bcalendar|appointments?|agenda|meetings?\b/i,
    is: (e) => /calendar|appointment|meeting/i.test(`${e.kind} ${e.category}`),
  },
  { name: 'task', said: /\bto-?dos?|tasks?|shopping|\blist\b(?= of| for)?/i, is: (e) => /task|todo/i.test(e.kind) },
  { name: 'batch', said: /\bbatch(?:es)?\b/i, is: (e) => /batch/i.test(e.kind) },
  { name: 'trip', said: /\btrip(?:s|ped)?\b/i, is: (e) => /trip/i.test(`${e.kind} ${e.category} ${e.text}`) },
];
const saidIn = (question: string, sayings: readonly Saying[], events: readonly PlantEvent[]): Saying[] =>
  sayings.filter(({ said, is }) => said.test(question) && events.some(is));

/** Answers a question about events; undefined when no event of the log has to do with it. */
export function eventFacts(context: FactContext): Facts {
  const { asked, sources } = context;
  if (asked.unknown.length && !asked.assets.length) return { statements: [], refused: true };
  const stranger = strangerIn(
    context,
    sources.events
      .list({})
      .flatMap(({ text, category, kind, more }) =>
        nameWords(`${text} ${category} ${kind} ${Object.values(more).join(' ')}`),
      ),
  );
  if (stranger) return noneOf(stranger);
  const range = asked.range ?? (asked.moment === undefined ? undefined : { from: asked.moment, to: asked.moment + 1 });
  const assets = (asked.candidates ?? []).map(({ id }) => id);
  const future =
    /\b(?:next|upcoming|coming|tomorrow|due|planned|scheduled|calendar|appointment|agenda|meeting)\b/i.test(
      asked.question,
    );
  const all = sources.events.list({
    ...(range && { from: range.from, to: range.to }),
    ...(assets.length && { assets }),
  });
  const events = filtered(all, sources.events.list({}), context).filter(
    ({ at, until }) => future || at <= asked.at || (until ?? at) <= asked.at + DAY,
  );
  if (
    asked.form === 'how-many' ||
    /\b(?:distribution|summary|summari[sz]e|breakdown|count|by (?:category|type|kind|month|day|code|asset)|per (?:category|type|kind|month|day|code|asset)|daily|monthly|most (?:common|frequent))\b/i.test(
      asked.question,
    )
  )
    return counts(events, range, context);
  return list(events, range, context);
}

/** Events of the kinds, categories and words that the question names. */
function filtered(
  events: readonly PlantEvent[],
  everything: readonly PlantEvent[],
  { asked }: FactContext,
): PlantEvent[] {
  let found = [...events];
  for (const sayings of [KINDS, CATEGORIES]) {
    const said = saidIn(asked.question, sayings, everything);
    if (said.length) found = found.filter((event) => said.some(({ is }) => is(event)));
  }
  const words = topicWords(asked.topic);
  const about = found.filter((event) =>
    words.some((word) =>
      sameStem(word, nameWords(`${event.category} ${event.text} ${Object.values(event.more).join(' ')}`)),
    ),
  );
  return (about.length ? about : found).sort((a, b) => a.at - b.at);
}

const COMMON = new Set(
  'event order work wo maintenance preventive corrective list note log history record year month week day date done performed happen category type kind code count number distribution summary summarize summarise equipment asset machine provide get give show retrieve check like would carried out there bundle many how daily monthly alert anomaly what when which last first recent latest next job task appointment calendar planned between term total each different group time detail description due common frequent most made schedule open close status all any during period past find tell item'.split(
    ' ',
  ),
);
/** "replaced" and "Replace" are one: five letters in common, or the whole word. */
const sameStem = (word: string, words: readonly string[]): boolean =>
  words.some((one) => one === word || (word.length > 5 && one.length > 5 && one.slice(0, 6) === word.slice(0, 6)));
const topicWords = (topic: string): string[] =>
  nameWords(topic).filter(
    (word) => word.length > 2 && !COMMON.has(word) && !COMMON.has(canonical(word)) && !/^\d+$/.test(word),
  );

function bookEvent(event: PlantEvent, { sources, book }: FactContext): string {
  const more = Object.entries(event.more).map(
    ([key, value]) => [plainText(key, 60), typeof value === 'string' ? plainText(value) : value] as const,
  );
  return book.add({
    kind: 'event',
    asset: event.asset,
    assetName: plainText(sources.index.asset(event.asset)?.name ?? event.asset),
    event: event.id,
    at: iso(event.at),
    ...(event.until !== undefined && { until: iso(event.until) }),
    eventKind: plainText(event.kind),
    category: plainText(event.category),
    text: plainText(event.text, 600),
    ...(more.length && { more: Object.fromEntries(more) }),
  });
}

type Range = { readonly from: number; readonly to: number } | undefined;

function scopeText(range: Range, context: FactContext): string {
  const { asked } = context;
  const assets = asked.assets
    .slice(0, 3)
    .map(({ what }) => assetLabel(what))
    .join(', ');
  return `${assets ? ` for ${assets}` : ''}${range?.from ? ` ${askedRangeText(range, context)}` : ''}`;
}

/** What the question counts, as it says it. */
function nounOf(question: string, n: number): string {
  const categories = [
    ...new Set([...question.matchAll(/\b(preventive|corrective|predictive)\b/gi)].map(([one]) => one.toLowerCase())),
  ];
  const kind = categories.length === 1 ? (categories[0] ?? '') : '';
  const noun = /\bwork ?orders?\b/i.test(question)
    ? 'work order'
    : /\balerts?\b/i.test(question) && !/\banomal/i.test(question)
      ? 'alert'
      : /\banomal/i.test(question) && !/\balerts?\b/i.test(question)
        ? 'anomaly'
        : /\bnotes?\b/i.test(question)
          ? 'note'
          : /\b(?:appointments?|calendar|meetings?)\b/i.test(question)
            ? 'appointment'
            : /\btasks?|to-?dos?\b/i.test(question)
              ? 'task'
              : 'event';
  const plural = n === 1 ? noun : noun === 'anomaly' ? 'anomalies' : `${noun}s`;
  return `${kind ? `${kind.toLowerCase()} ` : ''}${plural}`;
}

function bookCount(events: readonly PlantEvent[], of: string, range: Range, { asked, book }: FactContext): string {
  const from = range?.from || (events[0]?.at ?? asked.at);
  const to = range?.to ?? events.at(-1)?.at ?? asked.at;
  const asset = new Set(events.map((event) => event.asset)).size === 1 ? events[0]?.asset : undefined;
  return book.add({
    kind: 'aggregate',
    ...(asset && { asset }),
    function: 'count',
    from: iso(from),
    to: iso(to),
    value: events.length,
    of,
  });
}

function counts(events: readonly PlantEvent[], range: Range, context: FactContext): Facts {
  const { asked } = context;
  const noun = nounOf(asked.question, events.length);
  const id = bookCount(events, noun, range, context);
  const head = say(
    events.length ? 'There are ' : 'There are no ',
    events.length ? link(String(events.length), id) : cite(id),
    `${events.length ? ' ' : ''}${noun}${scopeText(range, context)}.`.replace('There are 1 ', 'There is 1 '),
  );
  const groups = [...groupings(asked.question, events, context)];
  const statements = groups.flatMap(({ of }) =>
    [...of].map(
      ([name, list]): Statement =>
        say(`${plainText(name)}: `, link(String(list.length), bookCount(list, plainText(name), range, context)), '.'),
    ),
  );
  const shown =
    events.length && events.length <= 10 && !groups.length ? events.map((event) => eventSentence(event, context)) : [];
  return { statements: [head, ...statements, ...shown], refused: false };
}

/** The groups a question asks for ("by category", "per month"); without words for it, by kind or category where they differ. */
function groupings(
  question: string,
  events: readonly PlantEvent[],
  { zone, sources }: FactContext,
): { of: Map<string, PlantEvent[]> }[] {
  const by = (key: (event: PlantEvent) => string): { of: Map<string, PlantEvent[]> } => {
    const of = new Map<string, PlantEvent[]>();
    for (const event of events) of.set(key(event), [...(of.get(key(event)) ?? []), event]);
    return { of };
  };
  const everything = sources.events.list({});
  const month = ({ at }: PlantEvent): string => {
    const { year, month: m } = wallClock(at, zone);
    return `${year}-${String(m).padStart(2, '0')}`;
  };
  const kind = by((event) => event.kind);
  const category = by((event) => event.category || event.kind);
  const year = by(({ at }) => String(wallClock(at, zone).year));
  for (const [sayings, many] of [
    [CATEGORIES, saidIn(question, CATEGORIES, everything)],
    [KINDS, saidIn(question, KINDS, everything)],
  ] as const) {
    if (sayings.length && many.length > 1)
      return [{ of: new Map(many.map(({ name, is }) => [name, events.filter(is)])) }];
  }
  if (
    /\b(?:by|per|each|every) (?:calendar )?year\b|\b(?:yearly|annual(?:ly)?)\b|\b(?:19|20)\d\d and (?:in )?(?:19|20)\d\d\b/i.test(
      question,
    )
  )
    return [year];
  if (/\b(?:by|per|each|every) (?:calendar )?month\b|\bmonthly\b/i.test(question)) return [by(month)];
  if (/\b(?:by|per|each|every) day\b|\bdaily\b/i.test(question)) return [by(({ at }) => dateText(at, zone))];
  if (/\b(?:by|per|each|which) (?:asset|machine|equipment|chiller|pump|unit)\b/i.test(question))
    return [by(({ asset }) => assetLabel(sources.index.asset(asset)))];
  const column = columnAsked(question, events);
  if (column) return [by((event) => String(event.more[column] ?? 'none'))];
  if (/\bby kind|by group|per kind|in terms of\b/i.test(question)) return [kind];
  if (kind.of.size > 1 && !/\bby category|per category\b/i.test(question))
    return kind.of.size === category.of.size
      ? [kind]
      : [kind, ...(/\bwork ?orders?|categor/i.test(question) ? [category] : [])];
  return category.of.size > 1 || /\bcategor|distribution|breakdown|summar/i.test(question) ? [category] : [];
}

/** A further column of the import that the question names: "by code". */
function columnAsked(question: string, events: readonly PlantEvent[]): string | undefined {
  const columns = [...new Set(events.flatMap(({ more }) => Object.keys(more)))];
  return columns.find((name) =>
    new RegExp(`\\b(?:by|per|each|of each|different) (?:\\w+ )?${name.replace(/[^\w ]/g, '.')}s?\\b`, 'i').test(
      question,
    ),
  );
}

function list(events: readonly PlantEvent[], range: Range, context: FactContext): Facts {
  const { asked } = context;
  const newest = /\b(?:last|latest|most recent|newest|previous)\b/i.test(asked.question) && !asked.range;
  const upcoming = /\b(?:next|upcoming)\b/i.test(asked.question);
  const id = bookCount(events, nounOf(asked.question, events.length), range, context);
  if (!events.length)
    return {
      statements: [
        say(link(`There are no ${nounOf(asked.question, 0)}${scopeText(range, context)} in the log`, id), '.'),
      ],
      refused: false,
    };
  const shown = newest
    ? events.slice(-1)
    : upcoming
      ? events.filter(({ at }) => at >= asked.at).slice(0, 1)
      : [...events].slice(-MOST_LISTED).reverse();
  const head =
    newest || upcoming
      ? []
      : [
          say(
            asked.form === 'yes-no' ? 'Yes: there ' : 'There ',
            events.length === 1 ? 'is ' : 'are ',
            link(String(events.length), id),
            ` ${nounOf(asked.question, events.length)}${scopeText(range, context)}${events.length > shown.length ? ', the newest of them:' : ':'}`,
          ),
        ];
  return { statements: [...head, ...shown.map((event) => eventSentence(event, context))], refused: false };
}

/** "2017-03-02: Oil analysis (preventive, Chiller 6)." */
function eventSentence(event: PlantEvent, context: FactContext): Statement {
  const { zone, sources, asked } = context;
  const id = bookEvent(event, context);
  const single = asked.assets.length === 1 && asked.candidates?.length === 1;
  const notes = [event.category, ...(single ? [] : [assetLabel(sources.index.asset(event.asset))])]
    .filter(Boolean)
    .map((one) => plainText(one))
    .join(', ');
  const text = plainText(event.text, 240).replace(/[.\s]+$/, '') || plainText(event.kind);
  return say(link(`${spanText(event, zone)}: ${text}`, id), notes ? ` (${notes}).` : '.');
}

function spanText({ at, until }: PlantEvent, zone: string): string {
  const start = timeText(at, zone);
  const wholeDay = start.endsWith('00:00') && (until === undefined || until - at >= DAY - 3_600_001);
  if (wholeDay) return dateText(at, zone);
  return until !== undefined && until > at && dateText(at, zone) === dateText(until, zone)
    ? `${start} to ${clockText(until, zone)}`
    : start;
}

/** The events within a range on these assets, each with its time and sentence. */
export function eventsOf(
  range: TimeRange,
  assets: readonly Asset[],
  context: FactContext,
): { at: number; statement: Statement }[] {
  const events = context.sources.events.list({ from: range.from, to: range.to, assets: assets.map(({ id }) => id) });
  return events.map((event) => ({ at: event.at, statement: eventSentence(event, context) }));
}
