/**
 * "How many hours until the oil change?", "how long has it run since the filter was changed?": the running hours counted, the
 * manual's interval, and the hours at which the log says that the work was done.
 */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import type { PlantEvent } from '../../plant/plant-event.ts';
import type { Passage } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { citePassage, shown } from '../manual/quote.ts';
import { sectionOf } from '../manual/section.ts';
import { documentsOf } from '../manual/where.ts';
import { nameWords } from '../understand/names.ts';
import { assetLabel, type FactContext, type Facts, iso, placeOf } from './context.ts';
import { eventStem, eventWords, isOpen, ranked } from './event-match.ts';
import { eventSentence } from './event-sentence.ts';
import { readTag } from './reading.ts';

/** The work that is asked about, by its verb or its noun. */
const WORK =
  /\b(?:due|next|services?|serviced|servicing|maintenance|overhaul\w*|(?:chang|replac|exchang|renew|clean|check|inspect|adjust|\w*greas|lubricat)\w*)\b/i;
const UNTIL =
  /^(?:and )?(?:in )?(?:(?:how (?:many|much)|after how many)\b.*\bhours?\b|how (?:long|far|much longer)\b|(?:running |operating )?hours?\b|when\b).*\b(?:left|until|till|before|to go|due|next|remain\w*)\b/i;
const SINCE = /\b(?:hours?|how long)\b.*\bsince\b/i;
/** Hours at which something was done. */
const HOURS_SAID = /\b(?:at|after)\s+(\d[\d.,]*)\s*(?:running |operating |service )?(?:hours|h)\b/i;
const EVERY = /\bevery\s+(\d[\d.,]*)\s*(?:(?:running|operating|service|working)\s+)?(?:hours|h)\b/i;
/** Words of such questions that no work is called by. */
const ASKING = new Set([
  'hour',
  'run',
  'left',
  'due',
  'next',
  'far',
  'long',
  'since',
  'need',
  'remain',
  'interval',
  'servic',
  'maintenance',
  'mainten',
]);
/** All of it, and no single work. */
const SERVICE = /\b(?:service|servicing|serviced|maintenance)\b/i;
const MOST_TABLE = 60;
const MOST_TOLD = 4;
const SEARCHED = 12;
/** The share of the question's words that the row or the entry must hold. */
const ENOUGH = 0.6;

/** Answers such a question of one machine that counts its hours; undefined for others. */
export async function workHoursFacts(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const { question } = asked;
  const since = SINCE.test(question);
  if (!(since || UNTIL.test(question)) || !WORK.test(question) || asked.moment !== undefined) return undefined;
  const [machine, ...others] = machinesOf(context);
  const counter = machine?.tags.find(countsHours);
  if (!machine || !counter || others.length) return undefined;
  const own = new Set([machine.id, machine.name, ...machine.aliases, counter.name].flatMap(nameWords).map(eventStem));
  const words = eventWords(asked).filter((word) => !own.has(word) && !ASKING.has(word));
  if (!words.length && !SERVICE.test(question)) return undefined;
  if (since) return words.length ? hoursSince(machine, counter, { words, context }) : undefined;
  const rows = await intervalRows(machine, words, context);
  return hoursUntil(machine, counter, {
    chosen: words.length ? chosenRow(ofSubstance(rows, question), words) : rows,
    rows,
    context,
  });
}

/** The machines named, or whose signals are. */
function machinesOf({ asked, sources }: FactContext): Asset[] {
  const named = asked.assets.map(({ what }) => what);
  const owners = asked.tags.flatMap(({ what }) => sources.index.asset(what.asset) ?? []);
  return [...new Set(named.length ? named : owners)];
}

const countsHours = ({ name, unit }: Tag): boolean => unit === 'h' && /\bhours?\b/i.test(name);
const number = (text: string): number => Number(text.replace(/,(?=\d{3})/g, '').replace(',', '.'));

interface Done {
  readonly event: PlantEvent;
  /** The hours counted then; undefined where nobody wrote or stored them. */
  readonly hours: number | undefined;
}

/** What the log tells of work done on a machine, newest first. */
const workOn = (machine: Asset, { asked, sources }: FactContext): PlantEvent[] =>
  sources.events
    .list({ assets: [machine.id] })
    .filter((event) => event.at <= asked.at && !isOpen(event) && !/note/i.test(event.kind))
    .sort((a, b) => b.at - a.at);

function doneAt(event: PlantEvent, counter: Tag, { sources }: FactContext): Done {
  const [, said] = HOURS_SAID.exec(event.text) ?? [];
  const stored = sources.historian.lastGood(counter.id, event.at)?.value;
  return { event, hours: said ? number(said) : typeof stored === 'number' ? stored : undefined };
}

function hoursSince(
  machine: Asset,
  counter: Tag,
  { words, context }: { readonly words: readonly string[]; readonly context: FactContext },
): Facts | undefined {
  const { asked, book } = context;
  const found = ranked(workOn(machine, context), words).filter(({ coverage }) => coverage >= ENOUGH);
  const [event] = found.map((one) => one.event).sort((a, b) => b.at - a.at);
  const done = event && doneAt(event, counter, context);
  const reading = readTag(counter, context);
  if (done?.hours === undefined || reading.number === undefined || reading.number < done.hours) return undefined;
  const run = reading.number - done.hours;
  const id = book.add({
    kind: 'aggregate',
    ...placeOf(counter, context),
    function: 'change',
    from: iso(done.event.at),
    to: iso(asked.at),
    value: run,
    derived: [{ value: done.hours, unit: 'h' }],
  });
  const [ran, from] = [run, done.hours].map((hours) => link(quantityText(hours, 'h'), id));
  return {
    statements: [
      say(`${assetLabel(machine)} has run `, ran ?? '', ' since then: from ', from ?? '', ' to ', reading.value, '.'),
      eventSentence(done.event, context),
    ],
    refused: false,
  };
}

/** A row of the manual: after how many hours which work is due. */
interface Row {
  readonly passage: Passage;
  readonly every: number;
  readonly stems: ReadonlySet<string>;
}

async function intervalRows(machine: Asset, words: readonly string[], { sources }: FactContext): Promise<Row[]> {
  const { library } = sources;
  const documents = documentsOf([machine], sources);
  if (!documents.length) return [];
  const query = `every running hours maintenance intervals ${words.join(' ')}`;
  const hits = await library.search(query, { k: SEARCHED, documents });
  const around = hits.flatMap(({ passage }) =>
    EVERY.test(passage.text) ? sectionOf(library, passage, MOST_TABLE) : [],
  );
  const passages = [...new Map(around.map((passage) => [passage.id, passage])).values()];
  return passages.flatMap((passage): Row[] => {
    const [all, figure] = EVERY.exec(passage.text) ?? [];
    const stems = new Set(nameWords(passage.text.replace(all ?? '', ' ')).map(eventStem));
    return figure ? [{ passage, every: number(figure), stems }] : [];
  });
}

/** Oil and grease are one work to the log, and two to a manual: a pump that is greased has no oil to change. */
const ofSubstance = (rows: readonly Row[], question: string): Row[] =>
  rows.filter(({ passage }) => SUBSTANCES.every((one) => !one.test(question) || one.test(passage.text)));
const SUBSTANCES = [/\boils?\b/i, /greas/i];

/** The row that holds most of the words asked about, and little else. */
function chosenRow(rows: readonly Row[], words: readonly string[]): Row[] {
  // "Regrease both bearings" is greasing, "replace the bearings and the grease" is not.
  const does = ({ passage }: Row): boolean =>
    words.includes(eventStem(nameWords(passage.cells?.at(-1) ?? passage.text.replace(EVERY, ''))[0] ?? ''));
  const cover = ({ stems }: Row): number => words.filter((word) => stems.has(word)).length / words.length;
  return rows
    .filter((row) => cover(row) >= ENOUGH)
    .sort((a, b) => cover(b) - cover(a) || Number(does(b)) - Number(does(a)) || a.stems.size - b.stems.size)
    .slice(0, 1);
}

/** The newest entry that tells of a row's work: "oil filter replaced" is told by the filter's row and not by the oil's. */
function doneOf(row: Row, rows: readonly Row[], events: readonly PlantEvent[]): PlantEvent | undefined {
  return events.find((event) => {
    const said = new Set(nameWords(event.text).map(eventStem));
    const shared = ({ stems }: Row): number => [...stems].filter((stem) => said.has(stem)).length;
    return shared(row) > 1 && rows.every((other) => shared(other) <= shared(row));
  });
}

function hoursUntil(
  machine: Asset,
  counter: Tag,
  {
    chosen,
    rows,
    context,
  }: { readonly chosen: readonly Row[]; readonly rows: readonly Row[]; readonly context: FactContext },
): Facts | undefined {
  const reading = readTag(counter, context);
  const now = reading.number;
  if (now === undefined || !chosen.length) return undefined;
  const events = workOn(machine, context);
  const due = chosen.map((row) => {
    const event = doneOf(row, rows, events);
    const done = event && doneAt(event, counter, context);
    // Where the log tells of none, the work is taken to be done at each full interval.
    const from = done ? done.hours : Math.floor(now / row.every) * row.every;
    return { row, done, at: from === undefined ? undefined : from + row.every };
  });
  const next = due.sort((a, b) => (a.at ?? now) - (b.at ?? now)).slice(0, MOST_TOLD);
  return {
    statements: [
      ...next.flatMap(({ row, done, at }) => dueSentences({ row, done, at, now, counter }, context)),
      say(`${assetLabel(machine)} has run `, reading.value, '.'),
    ],
    refused: false,
  };
}

interface Due {
  readonly row: Row;
  readonly done: Done | undefined;
  /** Undefined: done, but nobody knows at how many hours. */
  readonly at: number | undefined;
  readonly now: number;
  readonly counter: Tag;
}

function dueSentences({ row, done, at, now, counter }: Due, context: FactContext): Statement[] {
  const passage = citePassage(context.book, row.passage);
  const said = link(shown(row.passage.cells?.join(': ') ?? row.passage.text), passage);
  const last = done ? [eventSentence(done.event, context)] : [];
  if (at === undefined) return [say(said, '; at how many hours it was last done is not recorded.'), ...last];
  const moment = iso(context.asked.at);
  const left = Math.abs(at - now);
  const id = context.book.add({
    kind: 'aggregate',
    ...placeOf(counter, context),
    function: 'hours to go',
    from: moment,
    to: moment,
    value: at - now,
    derived: [at, left].map((value) => ({ value, unit: 'h' })),
  });
  const [hours = '', then = ''] = [left, at].map((value) => link(quantityText(value, 'h'), id));
  const head = at >= now ? ['In ', hours, ', at ', then] : ['Overdue by ', hours, ', since ', then];
  return [say(...head, `${done ? '' : ', counted from the first hour'}: `, said, '.'), ...last];
}
