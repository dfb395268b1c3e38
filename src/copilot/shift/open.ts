/** What the next shift must look at. */
import type { Statement } from '../../contract.ts';
import { EvidenceBook, link, say } from '../compose.ts';
import { bookAlarm, stateAt } from '../facts/alarm-log.ts';
import { assetLabel, type FactContext, tagLabel } from '../facts/context.ts';
import { isOpen } from '../facts/event-match.ts';
import { eventSentence } from '../facts/event-sentence.ts';
import { standsStill } from '../facts/quality.ts';
import { readTag, whyNot } from '../facts/reading.ts';
import { plainText } from '../figures.ts';

const MOST = 12;
const HOUR = 3_600_000;
/** Work planned within so long is the next shift's to prepare, ms. */
const AHEAD = 36 * HOUR;

/** Alarms nobody has acknowledged, signals that cannot be trusted, work that is open or planned. */
export function openPoints(context: FactContext): Statement[] {
  return [unseen, silent, still, work].flatMap((of) => of(context).slice(0, MOST));
}

function unseen(context: FactContext): Statement[] {
  const { asked, sources } = context;
  return sources.alarms
    .activeAt(asked.at)
    .filter((alarm) => stateAt(alarm, asked.at) === 'unacknowledged')
    .map((alarm) => {
      const id = bookAlarm(alarm, asked.at, context);
      return say(
        `${assetLabel(sources.index.asset(alarm.asset))}: `,
        link(plainText(alarm.name), id),
        ' is not acknowledged.',
      );
    });
}

/** Measured signals without a usable value; text is reported when it changes, and may stand for days. */
function silent(context: FactContext): Statement[] {
  return context.sources.index.allTags().flatMap((tag) => {
    const { usable, known } = readTag(tag, { ...context, book: new EvidenceBook() });
    const text = known.kind === 'stale' && typeof known.sample.value !== 'number' && tag.staleAfter === undefined;
    if (usable || text || known.kind === 'missing') return [];
    return [say(`${tagLabel(tag, context)}: `, ...whyNot(readTag(tag, context), context), '.')];
  });
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
