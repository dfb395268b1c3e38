/** What the next shift must look at. */
import type { Statement } from '../../contract.ts';
import { EvidenceBook, link, listed, type Part, say } from '../compose.ts';
import { bookAlarm, stateAt } from '../facts/alarm-log.ts';
import { assetLabel, type FactContext, iso } from '../facts/context.ts';
import { isOpen } from '../facts/event-match.ts';
import { eventSentence } from '../facts/event-sentence.ts';
import { standsStill } from '../facts/quality.ts';
import { readTag } from '../facts/reading.ts';
import { silentSentences } from '../facts/silent.ts';
import { plainText } from '../figures.ts';

const MOST = 12;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Work planned within so long is the next shift's to prepare, ms. */
const AHEAD = 36 * HOUR;

/** Alarms nobody has acknowledged, signals that cannot be trusted, work that is open or planned. */
export function openPoints(context: FactContext): Statement[] {
  return [unseen, silent, still, work].flatMap((of) => of(context).slice(0, MOST));
}

/** Active alarms by name, the most important first; of those that are over and wait for the same, how many. */
function unseen(context: FactContext): Statement[] {
  const { asked, sources, book } = context;
  const [from, to] = [asked.at - DAY, asked.at];
  const active = sources.alarms.activeAt(to).filter((alarm) => stateAt(alarm, to) === 'unacknowledged');
  const names = [...active]
    .sort((a, b) => a.priority - b.priority || a.raisedAt - b.raisedAt)
    .slice(0, MOST)
    .map((alarm): Part[] => [
      link(plainText(alarm.name), bookAlarm(alarm, to, context)),
      ` of ${assetLabel(sources.index.asset(alarm.asset))}`,
    ]);
  const over = sources.alarms
    .list({ from, to: to + 1 })
    .filter((alarm) => stateAt(alarm, to) === 'returned-to-normal unacknowledged').length;
  const counted = (of: string, value: number): Part =>
    link(String(value), book.add({ kind: 'aggregate', function: 'count', of, from: iso(from), to: iso(to), value }));
  const left = active.length - names.length;
  return [
    ...(names.length ? [say('Not acknowledged: ', ...listed(names), '.')] : []),
    ...(left
      ? [say(counted('further active alarms not acknowledged', left), ' more active alarms are not acknowledged.')]
      : []),
    ...(over
      ? [say(counted('alarms over and not acknowledged', over), ' alarms that are over are not acknowledged either.')]
      : []),
  ];
}

/** Measured signals without a usable value; text is reported when it changes, and may stand for days. */
function silent(context: FactContext): Statement[] {
  const { sources } = context;
  const tags = sources.index.allTags().filter((tag) => {
    const { usable, known } = readTag(tag, { ...context, book: new EvidenceBook() });
    const text = known.kind === 'stale' && typeof known.sample.value !== 'number' && tag.staleAfter === undefined;
    return !usable && !text && known.kind !== 'missing';
  });
  return silentSentences(tags, context);
}

/** Sensors that may be frozen; those whose last hours show any movement are not looked at closely. */
function still(context: FactContext): Statement[] {
  const { asked, sources } = context;
  return sources.index.allTags().flatMap((tag) => {
    if (tag.values || !tag.unit) return [];
    const last = sources.historian.trend(tag.id, { from: asked.at - HOUR, to: asked.at + 1 }, 4);
    const moves = last.some(({ min, max }) => min !== max || min !== last[0]?.min);
    return moves || !last.length ? [] : (standsStill(tag, context) ?? []);
  });
}

function work(context: FactContext): Statement[] {
  const { asked, sources } = context;
  const open = sources.events.list({ to: asked.at + 1 }).filter(isOpen);
  const planned = sources.events.list({ from: asked.at + 1, to: asked.at + AHEAD }).filter(({ at }) => at > asked.at);
  return [...open, ...planned].map((event) => eventSentence(event, context));
}
