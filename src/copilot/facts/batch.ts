/** Production batches of the log: which one runs or ran, what was on before it, how much it made and how long it took. */
import type { Statement } from '../../contract.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import { durationParts, lengthText } from '../../plant/zone.ts';
import { link, opened, type Part, say } from '../compose.ts';
import { numberText, plainText } from '../figures.ts';
import { nameWords } from '../understand/names.ts';
import { type FactContext, type Facts, iso, whenText } from './context.ts';
import { countsUp } from './counter.ts';
import { bookEvent, eventSentence } from './event-sentence.ts';
import { valueFacts } from './value.ts';

/** One batch with the time at which the next one on its line began; the newest has none. */
interface Batch {
  readonly event: PlantEvent;
  readonly until?: number | undefined;
}

const IS_BATCH = /\b(?:batch|lot run|production run|campaign)\b/i;
const SAYS_BATCH = /\b(?:batch(?:es)?|production runs?)\b/i;
const MAKING =
  /^(?:and |so )?(?:what|which)(?: (?:product|drink|sort|kind|beverage|flavou?r|recipe|order))?(?:'s|s| is| are| was| were| have| has)?(?: (?:we|they|been|the line|the filler|line \w+))*(?: (?:just|currently|now))? (?:bottl|fill|pack|produc|mak|brew)ing\b(?! (?:per|an?|every|each|noise|trouble|problem))|^what(?:'s|s| is| was)?(?: (?:running|made|filled|bottled|produced))? on (?:the |our )?(?:(?:filling |bottling |packaging )?line|filler)\b|^which of .+ (?:is|are) (?:the |our )?(?:(?:filling |bottling |packaging )?line(?: \w+)?|filler|we) (?:currently |just )?(?:running|on|making|filling)\b|^(?:what|which) (?:product|drink|flavou?r|recipe) (?:is|was|are|were|do|did|runs?|have)\b/i;
const BEFORE = /\b(?:before|prior to|previous|preceding|came first|earlier)\b/i;
const AFTER = /\b(?:after|next|following|followed)\b/i;
const MOST = /\b(?:bigg?|larg|long|great|high)est\b|\bmost\b/i;
const LEAST = /\b(?:small|short|low)est\b|\b(?:least|fewest)\b/i;
const SIZE = /\bhow (?:many|much|big|large)\b|\b(?:size|quantity|amount|volume) of\b/i;
const LENGTH = /\bhow long\b/i;
const ENDED = /\bwhen\b.*\b(?:end(?:ed)?|finish(?:ed)?|stop(?:ped)?|over|done)\b/i;
const STILL = /\b(?:still|running|on)\b/i;
const SO_FAR = /\bso far\b|\bnow\b|\btoday\b|\bthis shift\b|\bgot to\b/i;

/** Answers such a question; undefined for others, and where the log knows no batches. */
export function batchFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const { question } = asked;
  const batches = batchesUntil(asked.at, context);
  if (!batches.length || asked.intent === 'act') return undefined;
  const words = new Set(nameWords(question));
  const said = batches.filter(({ event }) => namesOf(event).some((name) => words.has(name)));
  const spoken = batches.filter(
    ({ event }) => asked.before?.events.length === 1 && event.id === asked.before.events[0],
  );
  // The temperature of the lemonade is no matter of its batch.
  const measured = asked.tags.some(({ what }) => what.unit !== undefined);
  if (measured && !spoken.length && !SIZE.test(question) && !MAKING.test(question)) return undefined;
  const about = SAYS_BATCH.test(question);
  const relation = BEFORE.test(question) ? -1 : AFTER.test(question) ? 1 : 0;
  if (
    !(
      said.length ||
      MAKING.test(question) ||
      (about && (relation || MOST.test(question) || LEAST.test(question))) ||
      spoken.length
    )
  )
    return undefined;
  if (about && !said.length && (MOST.test(question) || LEAST.test(question))) return extreme(batches, context);
  // "What's on, lemonade or cola?" names none that it is about.
  const chosen = MAKING.test(question) && said.length > 1 ? [] : said;
  const [of] = chosen.length ? chosen.slice(-1) : spoken.length ? spoken : [at(batches, context)];
  const one = of && (relation ? batches[batches.indexOf(of) + relation] : of);
  if (!one) return relation && of ? unknownNeighbour(of, relation, context) : undefined;
  if (LENGTH.test(question)) return answer(lengthSentence(one, context));
  if (ENDED.test(question)) return answer(endSentence(one, context));
  if (STILL.test(question) && asked.form === 'yes-no')
    return answer(
      opened(
        one.until === undefined ? eventSentence(one.event, context) : endSentence(one, context),
        one.until === undefined ? 'Yes' : 'No',
      ),
    );
  if (SIZE.test(question)) {
    if (/\bper\b/i.test(question)) return undefined;
    const size = SO_FAR.test(question) ? undefined : sizeOf(one.event);
    const counters = asked.tags.filter(({ what }) => countsUp(what, context));
    // What runs still has no size yet, but what is counted of it.
    if (!size && one.until === undefined && counters.length)
      return valueFacts({ ...context, asked: { ...asked, tags: counters } });
    return size && answer(sizeSentence(one.event, size, context));
  }
  // "When did batch 2209 start?" and the like are for the log as a whole.
  return relation || MAKING.test(question) ? answer(eventSentence(one.event, context)) : undefined;
}

const answer = (...statements: Statement[]): Facts => ({ statements, refused: false });

function batchesUntil(now: number, { sources, asked }: FactContext): Batch[] {
  const lines = new Set((asked.assets.length ? (asked.candidates ?? []) : []).map(({ id }) => id));
  const all = sources.events
    .list({})
    .filter(({ kind, at: began }) => IS_BATCH.test(kind) && began <= now)
    .sort((a, b) => a.at - b.at);
  const own = all.filter(({ asset }) => lines.has(asset));
  const events = own.length ? own : all;
  return events.map((event, i) => ({
    event,
    until: event.until ?? events.slice(i + 1).find(({ asset }) => asset === event.asset)?.at,
  }));
}

/** The words that a batch is called by: its number and its product. */
function namesOf({ id, more, text }: PlantEvent): string[] {
  const product = Object.entries(more).flatMap(([key, value]) =>
    typeof value === 'string' && /product|recipe|material|article|sku|flavou?r/i.test(key) ? nameWords(value) : [],
  );
  const numbers = nameWords(`${id} ${text}`).filter((word) => /^\d{3,}$/.test(word));
  return [...product, ...numbers];
}

/** The batch that ran at the time asked about. */
function at(batches: readonly Batch[], { asked }: FactContext): Batch | undefined {
  const time = asked.moment ?? (asked.range ? asked.range.to - 1 : asked.at);
  return batches.findLast(({ event }) => event.at <= time);
}

interface Size {
  readonly value: number;
  readonly noun: string;
}
function sizeOf({ more }: PlantEvent): Size | undefined {
  const [first] = Object.entries(more).flatMap(([noun, value]) =>
    typeof value === 'number' ? [{ value, noun: plainText(noun, 40) }] : [],
  );
  return first;
}

const nameOf = (event: PlantEvent): string => plainText(event.text, 120).replace(/\s*(?:started|began)?[.\s]*$/i, '');

function sizeSentence(event: PlantEvent, { value, noun }: Size, context: FactContext): Statement {
  const of = `${noun} of ${nameOf(event)}`;
  const id = context.book.add({
    kind: 'aggregate',
    asset: event.asset,
    function: 'count',
    from: iso(event.at),
    to: iso(event.until ?? event.at),
    value,
    of,
  });
  return say(
    link(nameOf(event), bookEvent(event, context)),
    ' came to ',
    link(`${numberText(value)} ${noun}`, id),
    ` (${event.id}).`,
  );
}

function extreme(batches: readonly Batch[], context: FactContext): Facts | undefined {
  const least = LEAST.test(context.asked.question);
  const sized = batches.flatMap(({ event }) => {
    const size = sizeOf(event);
    return size ? [{ event, size }] : [];
  });
  const [first, ...others] = sized.sort((a, b) => (least ? -1 : 1) * (b.size.value - a.size.value));
  return (
    first && answer(...[first, ...others.slice(0, 5)].map(({ event, size }) => sizeSentence(event, size, context)))
  );
}

/** For how long it ran, or has run. */
function lengthSentence({ event, until }: Batch, context: FactContext): Statement {
  const end = Math.min(until ?? context.asked.at, context.asked.at);
  const seconds = (end - event.at) / 1000;
  const id = context.book.add({
    kind: 'aggregate',
    asset: event.asset,
    function: 'duration',
    unit: 's',
    from: iso(event.at),
    to: iso(end),
    value: seconds,
    of: nameOf(event),
    derived: durationParts(seconds),
  });
  const began: Part = link(whenText(event.at, context.asked.at, context.zone), bookEvent(event, context));
  return until === undefined
    ? say(`${nameOf(event)} has been on for `, link(lengthText(seconds), id), ', since it began ', began, '.')
    : say(
        `${nameOf(event)} was on for `,
        link(lengthText(seconds), id),
        ', from when it began ',
        began,
        ' until the next batch.',
      );
}

function endSentence({ event, until }: Batch, context: FactContext): Statement {
  const id = bookEvent(event, context);
  if (until === undefined)
    return say(link(`${nameOf(event)} is the newest batch that the log knows; none has followed it`, id), '.');
  const next = context.sources.events.list({}).find(({ at: began, kind }) => began === until && IS_BATCH.test(kind));
  const when = whenText(until, context.asked.at, context.zone);
  return say(
    link(`${nameOf(event)} was followed`, id),
    ' ',
    next ? link(when, bookEvent(next, context)) : when,
    next ? ` by ${nameOf(next)} (${next.id}).` : '.',
  );
}

function unknownNeighbour({ event }: Batch, relation: number, context: FactContext): Facts {
  const side = relation < 0 ? 'before' : 'after';
  return {
    statements: [
      say(link(`The log knows no batch ${side} ${nameOf(event)} (${event.id})`, bookEvent(event, context)), '.'),
    ],
    refused: true,
  };
}
