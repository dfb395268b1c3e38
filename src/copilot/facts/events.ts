/** Events: work orders, maintenance, notes, appointments, tasks; lists, and counts by what the question says. */
import type { Statement } from '../../contract.ts';
import type { Asset } from '../../plant/plant.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import { clockText, dateText, timeText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { nameWords } from '../understand/names.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { counted, groupings } from './event-groups.ts';
import { CATEGORIES, KINDS, nounOf, saidIn, sameStem, topicWords } from './event-kinds.ts';
import { noneOf, strangerIn } from './refuse.ts';

const MOST_LISTED = 25;
const DAY = 86_400_000;

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
  if (asked.form === 'how-many' || counted(asked.question)) return counts(events, range, context);
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

/** " about oil analysis", where only such events were counted. */
function aboutText({ asked, sources }: FactContext): string {
  const known = sources.events
    .list({})
    .flatMap(({ category, text, more }) => nameWords(`${category} ${text} ${Object.values(more).join(' ')}`));
  const words = topicWords(asked.topic).filter((word) => sameStem(word, known));
  return words.length ? ` about ${plainText(words.join(' '))}` : '';
}

function counts(events: readonly PlantEvent[], range: Range, context: FactContext): Facts {
  const { asked } = context;
  const noun = nounOf(asked.question, events.length);
  const id = bookCount(events, noun, range, context);
  const verb = events.length === 1 ? 'is' : 'are';
  const head = events.length
    ? say(
        `There ${verb} `,
        link(String(events.length), id),
        ` ${noun}${scopeText(range, context)}${aboutText(context)}.`,
      )
    : say(`There are no ${noun}${scopeText(range, context)}`, cite(id), '.');
  const groups = [...groupings(asked.question, events, context)];
  const count = (name: string, list: readonly PlantEvent[]): Part =>
    link(String(list.length), bookCount(list, plainText(name), range, context));
  const statements = groups.flatMap(({ of, most }) =>
    [...of].map(
      ([name, list], i): Statement =>
        most && i === 0
          ? say(`${plainText(name)} comes first, with `, count(name, list), '.')
          : say(`${plainText(name)}: `, count(name, list), '.'),
    ),
  );
  const shown =
    events.length && events.length <= 10 && !groups.length ? events.map((event) => eventSentence(event, context)) : [];
  return { statements: [head, ...statements, ...shown], refused: false };
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
