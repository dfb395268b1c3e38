/** What is told of the events found: how many, grouped, or the entries themselves. */
import type { Statement } from '../../contract.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import { cite, link, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { nameWords } from '../understand/names.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { ageAsked } from './event-age.ts';
import { groupings } from './event-groups.ts';
import { nounOf, sameStem, topicWords } from './event-kinds.ts';
import { asksForArrival, asksForOpen, personsIn, statusAsked, unmetTopic } from './event-match.ts';
import { eventSentence } from './event-sentence.ts';

const MOST_LISTED = 25;
/** Events that are known before they happen. */
export const PLANNED = /calendar|appointment|meeting|task|todo|planned|schedule/i;

/** The stretch of time asked about, if one is. */
export type Range = { readonly from: number; readonly to: number } | undefined;

/** " older than a week for Pump 1 this shift". */
export function scopeText(range: Range, context: FactContext): string {
  const { asked } = context;
  const assets = asked.assets
    .slice(0, 3)
    .map(({ what }) => assetLabel(what))
    .join(', ');
  const age = ageAsked(asked.question)?.text;
  return `${age ? ` ${age}` : ''}${assets ? ` for ${assets}` : ''}${range?.from ? ` ${askedRangeText(range, context)}` : ''}`;
}

/** Their number as evidence. */
export function bookCount(
  events: readonly PlantEvent[],
  of: string,
  range: Range,
  { asked, book }: FactContext,
): string {
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
  const persons = personsIn(sources.events.list({}), asked.question);
  const words = topicWords(asked.topic).filter((word) => sameStem(word, known) && !persons.has(word));
  return words.length ? ` about ${plainText(words.join(' '))}` : '';
}

/** How many there are, by group where that is asked for. */
export function counts(events: readonly PlantEvent[], range: Range, context: FactContext): Facts {
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

/** The entries, newest first; that there is none, where one was asked for. */
export function list(events: readonly PlantEvent[], range: Range, context: FactContext): Facts {
  const { asked, sources } = context;
  const status = statusAsked(sources.events.list({}), asked.question);
  const noun = `${status ? `${status} ` : ''}${nounOf(asked.question, events.length)}`;
  const id = bookCount(events, noun, range, context);
  const unmet = events.length && asked.form === 'yes-no' ? unmetTopic(events, asked) : undefined;
  if (!events.length || unmet) {
    const about = unmet ? ` about "${plainText(unmet, 60)}"` : '';
    const none = link(
      `there ${noun.endsWith('s') ? 'are' : 'is'} no ${noun}${scopeText(range, context)}${about} in the log`,
      id,
    );
    return { statements: [say(asked.form === 'yes-no' ? 'No: ' : '', none, '.')], refused: false };
  }
  const shown = chosenOf(events, context);
  const verb = events.length === 1 ? 'is' : 'are';
  const more = events.length > shown.length ? ', the newest of them:' : ':';
  const head = say(
    `${asked.form === 'yes-no' && !asksForArrival(asked.question) ? 'Yes: there' : 'There'} ${verb} `,
    link(String(events.length), id),
    ` ${noun}${scopeText(range, context)}${more}`,
  );
  const single = shown.length === 1 && shown.length < events.length;
  return {
    statements: [...(single ? [] : [head]), ...shown.map((event) => eventSentence(event, context))],
    refused: false,
  };
}

/** The last or next one where the question asks for it; what is planned in its order, what is past newest first. */
function chosenOf(events: readonly PlantEvent[], { asked }: FactContext): readonly PlantEvent[] {
  const coming = events.filter(({ at, until }) => (until ?? at) >= asked.at).slice(0, 1);
  // What is planned for the next stop has been written already.
  if (/\b(?:next(?! shift)|upcoming)\b/i.test(asked.question) && (coming.length || !asksForOpen(asked.question)))
    return coming;
  if (/\b(?:longest|oldest)\b/i.test(asked.question)) return [...events].sort((a, b) => a.at - b.at).slice(0, 1);
  if (wantsNewest(events, asked)) return events.slice(-1);
  if (events.every(({ kind, category }) => PLANNED.test(`${kind} ${category}`))) return events.slice(0, MOST_LISTED);
  return [...events].slice(-MOST_LISTED).reverse();
}

/** "The last …", "which batch is running?", "when was … done?" where few events fit. */
function wantsNewest(events: readonly PlantEvent[], { question, range, form }: FactContext['asked']): boolean {
  if (range) return false;
  if (/\b(?:last|latest|most recent|newest|previous)\b/i.test(question)) return true;
  if (/\bbatch\b.*\b(?:running|current|now)\b|\bcurrent batch\b|^(?:which|what) batch is\b/i.test(question))
    return true;
  return form === 'when' && events.length < 4;
}
