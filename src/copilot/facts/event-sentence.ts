/** An event of the log as evidence and in words. */
import type { Statement } from '../../contract.ts';
import type { Asset } from '../../plant/plant.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import { clockText, dateText, timeText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { assetLabel, type FactContext, iso } from './context.ts';
import { notesOf } from './event-match.ts';

const DAY = 86_400_000;

/** The event as evidence; its id in the book. */
export function bookEvent(event: PlantEvent, { sources, book }: FactContext): string {
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

/** "2017-03-02: Oil analysis (preventive, Chiller 6)." */
export function eventSentence(event: PlantEvent, context: FactContext): Statement {
  const { zone, sources, asked } = context;
  const id = bookEvent(event, context);
  const single = asked.assets.length === 1 && asked.candidates?.length === 1;
  const notes = [...notesOf(event), ...(single ? [] : [assetLabel(sources.index.asset(event.asset))])]
    .map((one) => plainText(one))
    .join(', ');
  const text = plainText(event.text, 240).replace(/[.\s]+$/, '') || plainText(event.kind);
  const where =
    typeof event.more.location === 'string' && event.more.location ? `, ${plainText(event.more.location)}` : '';
  const when = /task|todo/i.test(event.kind) ? '' : `${spanText(event, zone)}: `;
  return say(link(`${when}${text}${where}`, id), notes ? ` (${notes}).` : '.');
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
