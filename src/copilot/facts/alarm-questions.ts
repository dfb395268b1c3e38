/**
 * Questions about one alarm or its run: when it was raised or cleared, how long it lasted, whether it still stands, its
 * priority, what followed it; the most important one, the machine with most.
 */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import { durationParts, durationText, lengthText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import type { Understanding } from '../stages.ts';
import { alarmFigureFacts } from './alarm-figures.ts';
import { bookAlarm, sentenceOf, shifted, stateAt } from './alarm-log.ts';
import { alarmSpokenOf, alarmsNamed, alarmsTold, EARLIER, earlierOf, TRIPPED } from './alarm-named.ts';
import {
  endsFacts,
  followedFacts,
  highestFacts,
  longestFacts,
  mostFacts,
  precededFacts,
  priorityFacts,
  where,
} from './alarm-ranks.ts';
import { askedRangeText, type FactContext, type Facts, iso, whenText } from './context.ts';
import { ofOrdinal } from './ordinal.ts';
import { thresholdIn } from './threshold.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
const FOLLOWED = /\b(?:followed|follow|came after|come after|resulted from|consequences? of|as a result of)\b/i;
const PRECEDED =
  /\b(?:came?|was|were|happened|raised|stood)\b.{0,20}\b(?:just |right |shortly )?before\b|\b(?:preceded|led to|leading to)\b/i;
const PRIORITY =
  /\b(?:what|which)(?:'s| is)?(?: the)? priority\b|\bpriority (?:of|has|does)\b|\bhow (?:urgent|important|critical) is\b/i;
const HIGHEST =
  /\b(?:highest|top)[- ](?:priority|ranking)\b|\bmost (?:important|critical|urgent|severe|serious)\b.*\balarms?\b|\bworst alarms?\b|\bhighest alarms?\b/i;
const MOST =
  /\b(?:which|what)\b.{0,40}\bmost (?:alarms?|alerts?|trips?|faults?|trouble|problems?)\b|\bwhere (?:do|did|have)\b.*\bmost alarms?\b/i;
const CLEARED =
  /\b(?:clear(?:ed|s)?|gone|go away|went away|end(?:ed)?|over|return(?:ed)? to normal|resolved|disappear(?:ed)?)\b/i;
const STILL = /\bstill\b|\bactive\b|\bstanding\b/i;
/** "Which pumps tripped?", but not "which pumps are tripped?". */
const HAS_TRIPPED = /(?<!\b(?:is|are|still|currently) )\btripped\b/i;
const EACH = /\b(?:each|all|both|every one) of (?:them|these|those)\b|\bdid (?:they|these|those)\b/i;
const ENDS =
  /\b(?:first and (?:the )?(?:last|latest)|last and (?:the )?first)(?: (?:one|of the))? alarms?\b|\bfirst alarm\b.{0,20}\band (?:the )?last\b/i;
const LASTED = /\b(?:last(?:ed)?|take|took|was|were|been|stood|stand)\b/i;
const HAD = /\b(?:did|has|have|had|was|were|go|went)\b/i;

/** Answers such a question; undefined where it is none, or no alarm of that name has been. */
export function alarmQuestion(context: FactContext): Facts | undefined {
  const { asked } = context;
  const text = asked.question;
  if (asked.unknown.length && !asked.assets.length) return undefined;
  const figures = alarmFigureFacts(context);
  if (figures) return figures;
  if (HIGHEST.test(text) && /\balarms?\b|\balerts?\b/i.test(text)) return highestFacts(context);
  if (MOST.test(text)) return mostFacts(context);
  const longest = longestFacts(context);
  if (longest) return longest;
  const each = EACH.test(text) && asked.form === 'when' ? alarmsTold(context) : [];
  if (each.length > 1) return { statements: each.flatMap((one) => whenFacts(one, context).statements), refused: false };
  if (ENDS.test(text)) return endsFacts(context);
  const spoken = EARLIER.test(text) && asked.carried ? alarmSpokenOf(context) : undefined;
  if (spoken) return earlierFacts(spoken, context);
  const found = alarmsNamed(context);
  if (!found) return undefined;
  const { alarms, specific } = found;
  const latest = alarms.at(-1);
  if (!latest) return undefined;
  if (FOLLOWED.test(text)) return followedFacts(latest, context);
  if (PRECEDED.test(text) && specific && asked.intent === 'alarms') return precededFacts(latest, context);
  if (PRIORITY.test(text)) return priorityFacts(alarms, context);
  // "How many carton jams did it have?" counts the alarms of that name.
  const counted =
    (asked.form === 'which' && specific && HAS_TRIPPED.test(text)) ||
    (asked.form === 'how-many' &&
      (/\btimes\b/i.test(text) || (specific && asked.range && !asked.tags.length && !/\balarms?\b/i.test(text))));
  if (asked.form === 'how-often' || counted) return specific ? oftenFacts(alarms, context) : undefined;
  if (asked.form === 'how-long')
    return specific &&
      LASTED.test(text) &&
      !asked.tags.some(({ what }) => thresholdIn(text, what)) &&
      !/\b(?:would|will|can|could)\b/i.test(text)
      ? lastedFacts(alarms, context)
      : undefined;
  if (asked.form === 'when' || /\bsince (?:when|what time)\b/i.test(text))
    return specific || (asked.carried && standing(alarms, asked).length === 1)
      ? whenFacts(standing(alarms, asked)[0] ?? latest, context)
      : undefined;
  if (asked.form === 'yes-no' && specific) return standsFacts(alarms, context);
  return undefined;
}

/** Those that have not cleared at the moment of the question. */
const standing = (alarms: readonly Alarm[], { moment, at }: Understanding): readonly Alarm[] =>
  alarms.filter(({ clearedAt }) => clearedAt === undefined || clearedAt > (moment ?? at));

/** "And the one before that?": the one of its name before it, or that there was none. */
function earlierFacts(alarm: Alarm, context: FactContext): Facts {
  const earlier = earlierOf(alarm, context);
  if (earlier) return whenFacts(earlier, context);
  const id = bookAlarm(alarm, context.asked.at, context);
  const name = `${plainText(alarm.name)} of ${where(alarm, context)}`;
  const none = link(`there is no earlier alarm ${name}`, id);
  return { statements: [say(none, ' in the log.'), sentenceOf(alarm, context)], refused: false };
}

/** "Header flow low of Cooling water was raised at 10:04:10 and has been active for 36 min." */
function whenFacts(alarm: Alarm, context: FactContext): Facts {
  const { asked, zone } = context;
  const at = asked.moment ?? asked.at;
  const id = bookAlarm(alarm, at, context);
  const name = link(`${plainText(alarm.name)}${reason(alarm)} of ${where(alarm, context)}`, id);
  const raised = link(`raised ${whenText(alarm.raisedAt, asked.at, zone)}`, id);
  const over = alarm.clearedAt !== undefined && alarm.clearedAt <= at ? alarm.clearedAt : undefined;
  const length = link(durationText(((over ?? at) - alarm.raisedAt) / 1000), bookLength([alarm], undefined, context));
  if (over !== undefined) {
    const cleared = link(`cleared ${whenText(over, asked.at, zone)}`, id);
    const parts: Part[] = CLEARED.test(asked.question)
      ? [name, ' was ', cleared, ', after ', length, ' (', raised, ').']
      : [name, ' was ', raised, ', ', cleared, ', after ', length, '.'];
    return { statements: [say(...parts)], refused: false };
  }
  const opening = CLEARED.test(asked.question) ? ' has not cleared: it was ' : ' was ';
  return {
    statements: [say(name, opening, raised, ', and has been active for ', length, '.')],
    refused: false,
  };
}

/** " (Fault code is F07: …)" where the alarm's message says more than its name. */
const reason = ({ name, message }: Alarm): string =>
  message && !name.includes(message) ? ` (${plainText(message, 120)})` : '';

/** The time for which alarms stood, within the range where one is asked about; ms. */
function lengthOf(alarms: readonly Alarm[], range: TimeRange | undefined, { asked }: FactContext): number {
  const at = asked.moment ?? asked.at;
  const spans = alarms.map(({ raisedAt, clearedAt }) => ({
    from: Math.max(raisedAt, range?.from ?? 0),
    to: Math.min(clearedAt ?? at, at, range?.to ?? at),
  }));
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
}

function bookLength(alarms: readonly Alarm[], range: TimeRange | undefined, context: FactContext): string {
  const { asked, book, sources } = context;
  const at = asked.moment ?? asked.at;
  const [first] = alarms;
  const seconds = lengthOf(alarms, range, context) / 1000;
  const from = range?.from ?? first?.raisedAt ?? at;
  return book.add({
    kind: 'aggregate',
    asset: first?.asset ?? '',
    assetName: plainText(sources.index.asset(first?.asset ?? '')?.name ?? ''),
    ...(first?.tag && { tag: first.tag }),
    unit: 's',
    function: 'time in state',
    from: iso(from),
    to: iso(Math.min(range?.to ?? at, first?.clearedAt ?? at, at)),
    value: seconds,
    derived: durationParts(seconds),
    of: plainText(first?.name ?? ''),
  });
}

const inRange = (alarms: readonly Alarm[], { asked }: FactContext): readonly Alarm[] => {
  const { range } = asked;
  if (!range) return alarms;
  return alarms.filter(({ raisedAt, clearedAt }) => raisedAt < range.to && (clearedAt ?? asked.at) > range.from);
};

/** Alarms of one name of one asset: those of the newest. */
const alike = (alarms: readonly Alarm[]): readonly Alarm[] => {
  const newest = alarms.at(-1);
  return alarms.filter(({ asset, name }) => asset === newest?.asset && name === newest.name);
};

function lastedFacts(alarms: readonly Alarm[], context: FactContext): Facts | undefined {
  const { asked } = context;
  const some = alike(inRange(alarms, context));
  const day = { at: asked.at, zone: context.zone, timeOf: ({ raisedAt }: Alarm) => raisedAt };
  const latest = ofOrdinal(some, asked.question, day) ?? some.at(-1);
  if (!latest) return undefined;
  const chosen = asked.range ? some : [latest];
  const at = asked.moment ?? asked.at;
  const id = bookLength(chosen, asked.range, context);
  const over = latest.clearedAt !== undefined && latest.clearedAt <= at;
  const length = link(lengthText(lengthOf(chosen, asked.range, context) / 1000), id);
  const when = asked.range ? `${askedRangeText(asked.range, context)}, ` : '';
  const many = chosen.length > 1 ? ', in several alarms' : '';
  const head = say(
    `${when}${plainText(latest.name)} of ${where(latest, context)} ${over ? 'lasted' : 'has lasted'} `,
    length,
    `${many}.`,
  );
  return { statements: [head, ...chosen.slice(-6).map((one) => sentenceOf(one, context))], refused: false };
}

/** "Yes, 2 times": how often alarms of that name were raised. */
function oftenFacts(alarms: readonly Alarm[], context: FactContext): Facts {
  const { asked, book } = context;
  const { range } = asked;
  const began = alarms.filter(({ raisedAt }) => !range || (raisedAt >= range.from && raisedAt < range.to));
  const [first] = began;
  const kinds = [...new Set(began.map(({ name }) => name))].map((name) => plainText(name));
  const id = book.add({
    kind: 'aggregate',
    ...(first && { asset: first.asset }),
    function: 'count',
    from: iso(range?.from ?? first?.raisedAt ?? asked.at),
    to: iso(Math.min(range?.to ?? asked.at, asked.at)),
    value: began.length,
    of: kinds.join(', ') || 'alarms raised',
  });
  const when = range ? `${askedRangeText(range, context)}, ` : '';
  const times = link(began.length === 1 ? '1 time' : `${began.length} times`, id);
  const what =
    kinds.length === 1
      ? `${kinds[0]}${first ? ` of ${where(first, context)}` : ''} was raised `
      : 'such alarms were raised ';
  return {
    statements: [say(`${when}${what}`, times, '.'), ...began.slice(-12).map((one) => sentenceOf(one, context))],
    refused: false,
  };
}

/** "Has it cleared?", "is it still active?", "did it have a fault this morning?"; "has it tripped?" asks how it stands. */
function standsFacts(alarms: readonly Alarm[], context: FactContext): Facts | undefined {
  const { asked, zone } = context;
  const text = asked.question;
  const at = asked.moment ?? asked.at;
  const latest = alarms.at(-1);
  if (!latest) return undefined;
  const stands = alarms.filter((alarm) => stateAt(alarm, at) !== 'normal' && (alarm.clearedAt ?? at + 1) > at);
  if (/\balarms?\b|\bfaults?\b|\balerts?\b/i.test(text) && (CLEARED.test(text) || STILL.test(text))) {
    const id = bookAlarm(latest, at, context);
    const name = `${plainText(latest.name)} of ${where(latest, context)}`;
    const cleared = CLEARED.test(text);
    if (stands.length)
      return {
        statements: [
          say(cleared ? 'No: ' : 'Yes: ', link(`${name} is still active`, id), '.'),
          ...stands.map((one) => sentenceOf(one, context)),
        ],
        refused: false,
      };
    const when = latest.clearedAt === undefined ? '' : ` ${whenText(latest.clearedAt, asked.at, zone)}`;
    return {
      statements: [
        say(cleared ? 'Yes: ' : 'No: ', link(`${name} cleared${when}`, id), '.'),
        sentenceOf(latest, context),
      ],
      refused: false,
    };
  }
  const some = inRange(asked.range || !/^has\b/i.test(text) ? alarms : stands, context);
  if (!(asked.range || TRIPPED.test(text)) || !HAD.test(text) || !some.length) return undefined;
  const [first, ...others] = [...some].reverse();
  if (!first) return undefined;
  const count = context.book.add({
    kind: 'aggregate',
    asset: first.asset,
    function: 'count',
    from: iso(asked.range?.from ?? some[0]?.raisedAt ?? at),
    to: iso(Math.min(asked.range?.to ?? at, asked.at)),
    value: some.length,
    of: 'alarms',
  });
  const when = asked.range ? `, ${askedRangeText(asked.range, context)}` : '';
  const head = shifted(sentenceOf(first, context), `Yes${when}: `);
  const opened: Statement = { ...head, evidence: [...head.evidence, count] };
  return { statements: [opened, ...others.slice(0, 10).map((one) => sentenceOf(one, context))], refused: false };
}
