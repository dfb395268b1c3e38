/** "What happened …?", "what changed since I left?": alarms, events and moved signals of a stretch of time, in order. */
import type { Statement } from '../../contract.ts';
import { shiftAt } from '../../plant/shift.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { alarmsRaised, sentenceOf } from './alarm-log.ts';
import { movedWithin } from './cause.ts';
import { askedRangeText, type FactContext, type Facts, iso } from './context.ts';
import { episodes } from './episodes.ts';
import { eventsOf } from './event-sentence.ts';

const HOUR = 3_600_000;
const MOST = 25;
/** With more than these the alarms are told in episodes. */
const MOST_SINGLE = 12;

/** The range asked about; without one, the running shift, or the last eight hours. */
function stretch({ asked, sources }: FactContext): TimeRange & { readonly label: string } {
  if (asked.range) return { ...asked.range, to: Math.min(asked.range.to, asked.at + 1) };
  const moment = asked.moment;
  if (moment !== undefined)
    return { from: moment - HOUR / 4, to: Math.min(moment + HOUR / 4, asked.at + 1), label: 'around that time' };
  const shift = shiftAt(sources.index.plant, asked.at);
  return shift
    ? { from: shift.from, to: asked.at + 1, label: 'this shift' }
    : { from: asked.at - 8 * HOUR, to: asked.at + 1, label: 'the last 8 hours' };
}

/** What the logs hold of that time, and which signals moved. */
export function timelineFacts(context: FactContext): Facts {
  const { asked, sources, book } = context;
  const range = stretch(context);
  const everywhere = /\bwhat else\b/i.test(asked.question);
  const assets = asked.candidates?.length && !everywhere ? asked.candidates : sources.index.plant.assets;
  const raised = alarmsRaised(range, assets, context);
  const events = eventsOf(range, assets, context);
  const moved = movedWithin(assets, range, context);
  const total = raised.length + events.length;
  const alarms =
    total > MOST_SINGLE
      ? episodes(raised, context)
      : raised.map((alarm) => ({ at: alarm.raisedAt, statement: sentenceOf(alarm, context) }));
  const entries = [...alarms, ...events].sort((a, b) => a.at - b.at);
  const id = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(range.from),
    to: iso(range.to),
    value: total,
    of: `${raised.length} alarms, ${events.length} events`,
  });
  const head = say(
    `${askedRangeText(range, context)}: `,
    link(
      `${raised.length} ${raised.length === 1 ? 'alarm' : 'alarms'} and ${events.length} ${events.length === 1 ? 'event' : 'events'} were recorded`,
      id,
    ),
    '.',
  );
  const cut = entries.length > MOST ? [say('The latest of them:')] : [];
  const statements: Statement[] = [head, ...cut, ...entries.slice(-MOST).map(({ statement }) => statement), ...moved];
  return { statements, refused: false };
}
