/** Which alarms a question is about: those of its assets, priorities, states and names. */
import type { Alarm } from '../../plant/alarm.ts';
import type { Understanding } from '../stages.ts';
import { DIGITS } from '../understand/digits.ts';
import { nameWords } from '../understand/names.ts';
import { stateAt } from './alarm-log.ts';
import type { FactContext } from './context.ts';

const PRIORITIES: Readonly<Record<string, number>> = { critical: 1, urgent: 1, high: 2, medium: 3, low: 4 };

/** The state that alarms are asked for by; undefined for all of them. */
export function stateWanted(question: string): 'unacknowledged' | 'acknowledged' | 'shelved' | undefined {
  if (
    /\bunack\w*|(?:\b(?:not|never|nobody|no one)|n't)\b.{0,20}\backnowledged\b|\bto be acknowledged\b/i.test(question)
  )
    return 'unacknowledged';
  if (/\backnowledged\b/i.test(question)) return 'acknowledged';
  return /\bshelved\b/i.test(question) ? 'shelved' : undefined;
}

/** Alarms of the assets, priorities, states and names that the question gives. */
export function matching(alarms: readonly Alarm[], at: number, { asked, sources }: FactContext): Alarm[] {
  const assets = new Set((asked.candidates ?? []).map(({ id }) => id));
  const text = asked.question
    .toLowerCase()
    .replace(/\bpriority (one|two|three|four)\b/g, (_all, word: string) => `priority ${DIGITS[word]}`);
  const priority =
    Object.entries(PRIORITIES).find(([word]) =>
      new RegExp(
        `\\b${word}[- ](?:priority\\b|alarm|alert)|\\bpriority ${word}\\b|\\b(?:${word})\\b(?= alarms?| alerts?)`,
      ).test(text),
    )?.[1] ??
    (text.match(/\bpriority (\d)\b/)?.[1] && Number(text.match(/\bpriority (\d)\b/)?.[1]));
  const wanted = stateWanted(text);
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

/** "Has it lost suction?": the alarms of a signal that is named in full, where it is said to have gone. */
export function lostSignal(
  words: readonly string[],
  all: readonly Alarm[],
  { question, tags }: Understanding,
): readonly Alarm[] {
  if (!LOST.test(question)) return [];
  const names = new Set(tags.flatMap(({ what }) => [what.name, ...what.aliases].flatMap(nameWords)));
  if (!words.every((word) => names.has(word))) return [];
  return all.filter(({ tag }) => tags.some(({ what }) => what.id === tag));
}
const LOST = /\b(?:lost|lose[sd]?|losing|failed|gone|dropped out|went away)\b/i;
