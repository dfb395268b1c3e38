/** "before the trip", "when F07 came": the time of the alarm or event that is meant. */
import type { Sources, Understanding } from '../stages.ts';
import { QUESTION_WORDS } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';

const DAY = 86_400_000;
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
export function anchored(asked: Understanding, sources: Sources): Understanding | undefined {
  if (!asked.anchor) return asked;
  const own = (asked.candidates ?? []).map(({ id }) => id);
  return among(own, asked, sources) ?? (own.length ? among([], asked, sources) : undefined);
}

function among(assets: readonly string[], asked: Understanding, sources: Sources): Understanding | undefined {
  const { anchor } = asked;
  if (!anchor) return asked;
  const filter = { from: asked.at - 30 * DAY, to: asked.at + 1, ...(assets.length && { assets }) };
  const words = nameWords(anchor.text).filter((word) => !GENERIC.has(word) && !QUESTION_WORDS.has(word));
  const kind = /trip/i.test(anchor.text)
    ? /\btrip/i
    : /stop|shutdown|outage|fail|breakdown/i.test(anchor.text)
      ? /trip|stop|shutdown|outage|fail|fault|breakdown/i
      : undefined;
  const happened = [
    ...sources.alarms
      .list(filter)
      .map(({ raisedAt, name, message }) => ({ at: raisedAt, text: `${name} ${message ?? ''}` })),
    ...sources.events.list(filter).map(({ at, kind: k, category, text }) => ({ at, text: `${k} ${category} ${text}` })),
  ].filter(({ at, text }) => at <= asked.at && words.every((word) => nameWords(text).includes(word)));
  const fitting = kind ? happened.filter(({ text }) => kind.test(text)) : happened;
  const last = (fitting.length ? fitting : words.length ? happened : []).sort((a, b) => b.at - a.at)[0];
  if (!last) return undefined;
  switch (anchor.relation) {
    case 'before':
      // A highest or average value is that of the hours before.
      return asked.functions?.length
        ? { ...asked, range: { from: last.at - BEFORE, to: last.at, label: `in the 8 hours before ${anchor.text}` } }
        : { ...asked, moment: last.at - 1 };
    case 'at':
      return { ...asked, moment: last.at };
    case 'after':
    case 'since':
      return { ...asked, range: { from: last.at, to: asked.at + 1, label: `${anchor.relation} ${anchor.text}` } };
  }
}
