/** Words for events: their kinds, categories, and what a question says they are about. */
import type { PlantEvent } from '../../plant/plant-event.ts';
import { canonical } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';

export interface Saying {
  readonly name: string;
  readonly said: RegExp;
  readonly is: (event: PlantEvent) => boolean;
}
/** Ways to say a category. */
export const CATEGORIES: readonly Saying[] = [
  {
    name: 'preventive',
    said: /\b(?:preventive|preventative|planned maintenance|(?<!\d ?)PM)\b/i,
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
export const KINDS: readonly Saying[] = [
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
/** Those kinds or categories that the question says and some event has. */
export const saidIn = (question: string, sayings: readonly Saying[], events: readonly PlantEvent[]): Saying[] =>
  sayings.filter(({ said, is }) => said.test(question) && events.some(is));

const COMMON = new Set(
  'event order work wo maintenance preventive corrective list note log history record year month week day date done performed happen category type kind code count number distribution summary summarize summarise equipment asset machine provide get give show retrieve check like would carried out there bundle many how daily monthly alert anomaly what when which last first recent latest next job task appointment calendar planned between term total each different group time detail description due common frequent most made schedule open close status all any during period past find tell item leave left wait'.split(
    ' ',
  ),
);
/**
 * True where a word of the question stands among these words. "replaced" and "Replace" are one: six letters in common, or the
 * whole word; so are "lab" and "laboratory", the short form of a long word.
 */
export const sameStem = (word: string, words: readonly string[]): boolean =>
  words.some(
    (one) =>
      one === word ||
      (word.length > 5 && one.length > 5 && one.slice(0, 6) === word.slice(0, 6)) ||
      (word.length > 2 && one.length > word.length + 4 && one.startsWith(word)),
  );
/** Words of a question that say what an event is about. */
export const topicWords = (topic: string): string[] =>
  nameWords(topic).filter(
    (word) => word.length > 2 && !COMMON.has(word) && !COMMON.has(canonical(word)) && !/^\d+$/.test(word),
  );

/** What the question counts: "corrective work orders", "alerts", "events" where it names several kinds. */
export function nounOf(question: string, n: number): string {
  const said = KINDS.filter((one) => one.said.test(question)).map(({ name }) => name);
  const categories = CATEGORIES.filter((one) => one.said.test(question)).map(({ name }) => name);
  const plain =
    /\bwork ?orders?\b/i.test(question) && !said.some((name) => name === 'alert' || name === 'anomaly')
      ? 'work order'
      : said.length === 1 && !/\bmaintenance|\bevents?\b/i.test(question)
        ? (said[0] ?? 'event')
        : 'event';
  const plural = n === 1 ? plain : plain === 'anomaly' ? 'anomalies' : plain === 'batch' ? 'batches' : `${plain}s`;
  return categories.length === 1 ? `${categories[0]} ${plural}` : plural;
}
