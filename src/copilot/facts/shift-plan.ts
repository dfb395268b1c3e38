/** "When does the late shift start?", "how long until the shift change?": the plant's plan of shifts. */
import { shiftAt, shiftName, type WorkedShift } from '../../plant/shift.ts';
import { clockText, durationParts, durationText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { type FactContext, type Facts, iso } from './context.ts';

const ASKS =
  /^(?=.*\bshifts?\b)(?:and )?(?:when|(?:at )?what time|how (?:long|much longer)|(?:which|what) shift|until when)\b/i;
const STARTS = /\b(?:start|begin|beginning|change|changeover|take over|come|arrive)s?\b/i;
const ENDS = /\b(?:ends?|finish(?:es)?|over|until|till|last|stop|left|go home)\b/i;
/** Nothing but the shift and its start or end, whichever signal has an "end" in its name. */
const WHOLE =
  /^(?:and )?(?:when|(?:at )?what time|how (?:long|much longer)) (?:(?:does|is|do|will|until|till|before) )*(?:the |my |our |this |next )*(?:[\w-]+ )?shift(?: (?:change|changeover))?(?: (?:go|going|to|be))*(?: (?:start|begin|end|finish|over|change|last|stop)(?:s|es)?)?\W*$/i;
const STANDS = /^(?:which|what) shift (?:is|are|do|have)\b/i;
/** Of the log or a signal, at a time that a shift gives. */
const OTHER =
  /\b(?:alarms?|notes?|trip\w*|fault\w*|work ?orders?|events?|happen\w*|in the|during|before|after|most|least|best|worst|ran|run|running|was|were|did)\b/i;
const NEXT = 4;

/** Answers such a question; undefined for others, and where no shifts are known. */
export function shiftPlanFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const { plant } = sources.index;
  const { question } = asked;
  if (!ASKS.test(question) || OTHER.test(question)) return undefined;
  if ((asked.tags.length || asked.assets.length) && !WHOLE.test(question)) return undefined;
  const now = shiftAt(plant, asked.at);
  if (!now) return undefined;
  const named = plant.shifts.find(({ name }) => new RegExp(`\\b${RegExp.escape(name)}\\b`, 'i').test(question));
  const coming = comingShifts(now, context);
  const one = named ? coming.find(({ name }) => name === named.name) : now;
  if (!one) return undefined;
  if (STANDS.test(question)) return { statements: [told(now, 'ends', context)], refused: false };
  if (ENDS.test(question) && !STARTS.test(question))
    return { statements: [told(one, 'ends', context)], refused: false };
  if (!STARTS.test(question)) return undefined;
  const [, next] = coming;
  const starting = named ? (one === now ? coming.slice(1).find(({ name }) => name === named.name) : one) : next;
  return starting && { statements: [told(starting, 'starts', context)], refused: false };
}

/** The shift that is worked now and those after it, one of each name and the first once more. */
function comingShifts(now: WorkedShift, { sources }: FactContext): WorkedShift[] {
  const found = [now];
  while (found.length <= NEXT) {
    const next = shiftAt(sources.index.plant, found.at(-1)?.to ?? now.to);
    if (!next) break;
    found.push(next);
  }
  return found;
}

/** "The late shift starts at 14:00, in 3 h 20 min." */
function told(shift: WorkedShift, edge: 'starts' | 'ends', { asked, sources, book, zone }: FactContext) {
  const at = edge === 'starts' ? shift.from : shift.to;
  const seconds = (at - asked.at) / 1000;
  const name = plainText(shiftName(shift.name));
  const id = book.add({
    kind: 'aggregate',
    asset: sources.index.plant.id,
    function: 'duration',
    unit: 's',
    from: iso(asked.at),
    to: iso(at),
    value: seconds,
    of: `until the ${name} ${edge}`,
    derived: durationParts(seconds),
  });
  const clock = clockText(at, zone).slice(0, 5);
  return say(`The ${name} `, link(`${edge} at ${clock}`, id), ', in ', link(durationText(seconds), id), '.');
}
