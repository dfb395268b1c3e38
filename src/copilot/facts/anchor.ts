/** "before the trip", "when F07 came": the time of the alarm or event that is meant. */
import type { TimeRange } from '../../store/store.ts';
import type { Sources, Understanding } from '../stages.ts';
import { findEntities } from '../understand/entities.ts';
import { FUNCTION_WORDS, QUESTION_WORDS } from '../understand/lexicon.ts';
import { belongingTo, nameWords } from '../understand/names.ts';
import { POWER_CUT, stemOfAlarm } from './alarm-words.ts';
import { asksForChange } from './change-during.ts';
import { excessAnchor } from './excess-anchor.ts';
import { ofOrdinal } from './ordinal.ts';
import { runOf, stateAnchor } from './state-anchor.ts';

const DAY = 86_400_000;
const MOST_MACHINES = 3;
const BEFORE = DAY / 3;
const GENERIC = new Set([
  'trip',
  'alarm',
  'fault',
  'stop',
  'outage',
  'shutdown',
  'failure',
  'event',
  'came',
  'occurred',
  'happened',
  'went',
  'breakdown',
  'tripped',
  'faulted',
  'failed',
  'up',
  'off',
  'the',
  'it',
  'its',
  'that',
  'last',
  'when',
]);

/**
 * The question with its anchor turned into a moment or a range; undefined when neither log holds it. What did not happen to
 * the assets asked about may have happened elsewhere: the trip of a drive is told apart on its pump.
 */
export function anchored(given: Understanding, sources: Sources): Understanding | undefined {
  const asked = given.anchor ? given : meanwhile(given);
  if (!asked.anchor) return asked;
  const changed = stateAnchor(asked.anchor.text, asked, sources) ?? excessAnchor(asked.anchor.text, asked, sources);
  if (changed) return placed(asked, asked.anchor, changed);
  const own = (asked.candidates ?? []).map(({ id }) => id);
  return (
    ofMachine(asked, sources) ?? among(own, asked, sources) ?? (own.length ? among([], asked, sources) : undefined)
  );
}

/** "How much did it warm up while pump 2 was down?": the time of the clause; what stands in it alone is not asked about. */
function meanwhile(asked: Understanding): Understanding {
  const clause = asksForChange(asked) ? WHILE.exec(asked.question) : null;
  if (!clause) return asked;
  const outside = asked.assets.filter(({ start, end, how }) => how === 'conversation' || !end || start < clause.index);
  const assets = outside.length ? outside : asked.assets;
  const ids = new Set(assets.map(({ what }) => what.id));
  const own = asked.tags.filter(({ what }) => ids.has(what.asset));
  return {
    ...asked,
    assets,
    tags: outside.length && own.length ? own : asked.tags,
    anchor: { relation: 'during', text: clause[1] ?? '' },
  };
}
const WHILE = /\bwhile ((?:the |it |our )?.+?)\W*$/i;

/** "The trip of drive 2", "the chiller fault": what the machines named there had, whatever their alarms are called. */
function ofMachine(asked: Understanding, sources: Sources): Understanding | undefined {
  const { anchor } = asked;
  if (!anchor) return undefined;
  const named = findEntities(anchor.text, sources.index, []);
  const machines = [...named.assets.map(({ what }) => what), ...named.groups.flatMap(({ what }) => what.assets)];
  if (!machines.length || machines.length > MOST_MACHINES) return undefined;
  const near = /trip/i.test(anchor.text) ? machines.flatMap((one) => belongingTo(one, sources.index)) : [];
  const bare = [...named.assets, ...named.groups].reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    anchor.text,
  );
  const ids = [...machines, ...near].map(({ id }) => id);
  const found = among(ids, { ...asked, anchor: { ...anchor, text: bare } }, sources);
  // What it is called in the answer is what was said.
  const label = found?.range?.label.replace(bare, anchor.text);
  return found?.range && label ? { ...found, anchor, range: { ...found.range, label } } : found && { ...found, anchor };
}

function among(assets: readonly string[], asked: Understanding, sources: Sources): Understanding | undefined {
  const { anchor } = asked;
  if (!anchor) return asked;
  const filter = { from: asked.at - 30 * DAY, to: asked.at + 1, ...(assets.length && { assets }) };
  const words = nameWords(anchor.text.replace(POWER_CUT, 'mains low').replace(DIP, 'mains low'))
    .filter((word) => !GENERIC.has(word) && !QUESTION_WORDS.has(word) && !FUNCTION_WORDS.has(word))
    .map(stemOfAlarm);
  const kind = /trip/i.test(anchor.text)
    ? /\btrip/i
    : /stop|shutdown|outage|fail|breakdown/i.test(anchor.text)
      ? /trip|stop|shutdown|outage|fail|fault|breakdown/i
      : /\bfault/i.test(anchor.text)
        ? /fault|trip/i
        : undefined;
  const happened = [
    ...sources.alarms.list(filter).map(({ raisedAt, clearedAt, tag, name, message }) => ({
      at: raisedAt - delayOf(tag, name, sources),
      to: clearedAt,
      tag,
      text: `${name} ${message ?? ''}`,
    })),
    ...sources.events.list(filter).map(({ at, kind: k, category, text, asset }) => ({
      ...(RUN.test(anchor.text) ? runTold(asset, at, asked, sources) : { at, to: undefined }),
      tag: undefined,
      text: `${k} ${category} ${text}`,
    })),
  ].filter(({ at, text }) => at <= asked.at && words.every((word) => nameWords(text).map(stemOfAlarm).includes(word)));
  const fitting = kind ? happened.filter(({ text }) => kind.test(text)) : happened;
  const own = new Set(asked.tags.map(({ what }) => what.id));
  const found = fitting.length ? fitting : words.length ? happened : [];
  // The dip of the voltage, where the voltage is asked for.
  const of = found.filter(({ tag }) => tag !== undefined && own.has(tag));
  // An alarm tells its time to the second, a note was written afterwards.
  const alarms = found.filter(({ tag }) => tag !== undefined);
  const one = chosen(of.length ? of : alarms.length ? alarms : found, asked, sources);
  return one && placed(asked, anchor, { from: one.at, to: one.to ?? asked.at + 1 });
}

/** What dips without more said is the mains. */
const DIP = /^(?:(?:the|that|this|last) )*dip$/i;
const RUN = /\brun\b/i;
const LATEST_NOTE = DAY / 2;

/** A run is written down when it is over: from when until when the machine ran before that; the entry's time where none is known. */
function runTold(
  id: string,
  at: number,
  asked: Understanding,
  sources: Sources,
): { at: number; to: number | undefined } {
  const machine = sources.index.asset(id);
  const from = at - LATEST_NOTE;
  const run = machine && runOf(machine, { from, to: at }, asked, sources);
  return run ? { at: run.from, to: run.to } : { at, to: undefined };
}

/** The newest; of "the first trip" and "the second one" those of the day. */
function chosen<T extends { readonly at: number }>(
  found: readonly T[],
  { anchor, at }: Understanding,
  { index }: Sources,
): T | undefined {
  const sorted = [...found].sort((a, b) => a.at - b.at);
  const told = { at, zone: index.plant.timeZone, timeOf: (one: T) => one.at };
  return /\b(?:first|second|third|fourth)\b/i.test(anchor?.text ?? '')
    ? ofOrdinal(sorted, anchor?.text ?? '', told)
    : sorted.at(-1);
}

/** For so long the value had been beyond the limit when the alarm was raised, ms. */
function delayOf(tag: string | undefined, name: string, { index }: Sources): number {
  const limits = index.allTags().find(({ id }) => id === tag)?.limits ?? [];
  return 1000 * (limits.find(({ kind }) => name.endsWith(` ${kind}`))?.onDelay ?? 0);
}

/** "Did the genset start when the mains dipped?": what a machine did then took a while. */
const DID =
  /^did (?!it\b.*\b(?:read|show))(?:the |our )?[\w -]+? (?:start|stop|run|trip|come|go|switch|turn|take|shut|open|close|cut|kick|jump|change)\b/i;
const MINUTE = 60_000;
const THEN = 15 * MINUTE;

/** The question as one of a moment or a stretch of time beside what happened from then till then. */
function placed(
  asked: Understanding,
  anchor: NonNullable<Understanding['anchor']>,
  { from, to }: TimeRange,
): Understanding {
  switch (anchor.relation) {
    case 'before':
      // A highest or average value is that of the hours before.
      return asked.functions?.length
        ? { ...asked, range: { from: from - BEFORE, to: from, label: `in the 8 hours before ${anchor.text}` } }
        : { ...asked, moment: from - 1 };
    case 'at':
      // What moved then had begun to a little before.
      if (asksForChange(asked))
        return {
          ...asked,
          range: { from: from - MINUTE, to: Math.min(from + THEN, asked.at + 1), label: `when ${anchor.text}` },
        };
      return DID.test(asked.question)
        ? { ...asked, range: { from, to: Math.min(to, from + THEN), label: `when ${anchor.text}` } }
        : { ...asked, moment: from };
    case 'during':
      return {
        ...asked,
        range: { from, to, label: `${/\b(?:was|were|ran)\b/i.test(anchor.text) ? 'while' : 'during'} ${anchor.text}` },
      };
    case 'after':
    case 'since':
      return { ...asked, range: { from, to: asked.at + 1, label: `${anchor.relation} ${anchor.text}` } };
  }
}
