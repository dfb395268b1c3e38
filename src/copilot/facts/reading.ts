/** The value of a tag at a moment, by the settled meaning of "now" and "at T". */
import type { Tag } from '../../plant/plant.ts';
import { staleAfterMs as staleAfter } from '../../plant/reading.ts';
import type { Sample } from '../../plant/sample.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import type { Historian } from '../../store/store.ts';
import { link, type Part } from '../compose.ts';
import { plainText, valueText, wordOf } from '../figures.ts';
import { type FactContext, iso, placeOf, whenText } from './context.ts';

/** What is known of a tag at a moment. `ageSeconds`: from the sample to the moment. */
export type Known =
  | {
      readonly kind: 'good' | 'uncertain';
      readonly sample: Sample;
      readonly ageSeconds: number;
      /** A newer sample is bad. */
      readonly doubt?: boolean | undefined;
    }
  /** The last good sample is too old to stand for the moment. */
  | { readonly kind: 'stale'; readonly sample: Sample; readonly ageSeconds: number }
  /** The source reports bad quality or no value; `last` is the last good sample, if there ever was one. */
  | {
      readonly kind: 'bad';
      /** Since when. */
      readonly at: number;
      readonly last?: Sample | undefined;
      readonly ageSeconds?: number | undefined;
    }
  | { readonly kind: 'missing' };

/** Between imported samples, the nearest counts at least this far off, ms. */
const LEAST_NEAR_MS = 60_000;

/** How old a good sample may be to stand for the present, ms. */
export const staleAfterMs = (tag: Tag, historian: Historian): number =>
  staleAfter(tag, tag.staleAfter === undefined ? historian.usualInterval(tag.id) : undefined);

/** What is known of a tag at `at`. `past`: asked as "at T"; imported history then gives its nearest sample. */
export function knownAt(
  tag: Tag,
  at: number,
  options: { readonly historian: Historian; readonly past: boolean },
): Known {
  const { historian, past } = options;
  const age = (sample: Sample): number => (at - sample.at) / 1000;
  const last = historian.lastGood(tag.id, at);
  const newest = historian.latest([tag.id], at).get(tag.id);
  const doubt = newest !== undefined && newest.quality === 'bad' && newest.at > (last?.at ?? 0);
  const good = (sample: Sample): Known => ({ kind: 'good', sample, ageSeconds: age(sample), doubt });
  if (past && tag.staleAfter === undefined && !tag.source) {
    const near = nearest(tag, at, historian, last);
    if (near) return good(near);
  }
  // Written text is reported when it changes; seen but once or twice, it shows no interval to judge it by.
  const written = typeof last?.value === 'string' && !tag.source && historian.usualInterval(tag.id) === undefined;
  if (last && written && tag.staleAfter === undefined) return good(last);
  const stale = staleAfterMs(tag, historian);
  if (last && at - last.at <= stale && !(past && tag.staleAfter === undefined && !tag.source)) return good(last);
  if (newest && at - newest.at <= stale && newest.value !== null && newest.quality === 'uncertain')
    return { kind: 'uncertain', sample: newest, ageSeconds: age(newest) };
  if (newest && (newest.quality === 'bad' || newest.value === null) && newest.at > (last?.at ?? 0))
    return { kind: 'bad', at: badSince(newest, last, historian), last, ...(last && { ageSeconds: age(last) }) };
  return last ? { kind: 'stale', sample: last, ageSeconds: age(last) } : { kind: 'missing' };
}

/** When the run of bad samples began that the newest one ends; ms. */
function badSince({ tag, at }: Sample, last: Sample | undefined, historian: Historian): number {
  const from = last?.at ?? historian.span(tag)?.first ?? at;
  const run = historian.stretches(tag, { from, to: at + 1 }, { alike: (value) => value === null });
  const before = run.findLastIndex(({ value, quality }) => value !== null && quality !== 'bad');
  return run[before + 1]?.at ?? at;
}

/** The good sample nearest to a moment of imported history, if it is within one usual interval. */
function nearest(tag: Tag, at: number, historian: Historian, before: Sample | undefined): Sample | undefined {
  const interval = Math.max(historian.usualInterval(tag.id) ?? 0, LEAST_NEAR_MS);
  const after = historian.nextGood(tag.id, at);
  return [before, after]
    .filter((sample): sample is Sample => sample !== undefined && Math.abs(sample.at - at) <= interval)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

/** A tag's value with its evidence, ready to be worded. */
export interface Reading {
  readonly tag: Tag;
  readonly known: Known;
  readonly evidence: string;
  /** The value, linked; for a stale or bad signal the last known one. */
  readonly value: Part;
  /** Can be relied on for the moment asked about. */
  readonly usable: boolean;
  readonly number?: number | undefined;
}

/** Looks a tag up at the moment of the question and books the reading. */
export function readTag(tag: Tag, context: FactContext): Reading {
  const { asked, sources, book } = context;
  const at = asked.moment ?? asked.at;
  const known = knownAt(tag, at, {
    historian: sources.historian,
    past: asked.moment !== undefined && asked.moment < asked.at,
  });
  const sample = known.kind === 'bad' ? known.last : known.kind === 'missing' ? undefined : known.sample;
  const value = sample?.value ?? null;
  const word = wordOf(value, tag.values);
  const evidence = book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: typeof value === 'string' ? plainText(value) : value,
    ...(word !== undefined && { word }),
    ...(sample && { at: iso(sample.at), ageSeconds: Math.round((asked.at - sample.at) / 100) / 10 }),
    quality: known.kind,
    ...(asked.moment !== undefined &&
      'ageSeconds' in known &&
      known.ageSeconds !== undefined && { derived: durationParts(known.ageSeconds) }),
    ...(known.kind === 'bad' && { detail: `bad quality since ${iso(known.at)}` }),
  });
  const usable = known.kind === 'good' || known.kind === 'uncertain';
  const text = sample ? valueText(value, tag) : 'no value';
  return {
    tag,
    known,
    evidence,
    value: link(text, evidence),
    usable,
    ...(typeof value === 'number' && sample && { number: value }),
  };
}

/** Why a reading does not stand for the moment: "last known 71.2 °C, 14 min ago". Empty for a usable one. */
export function whyNot(reading: Reading, context: FactContext): Part[] {
  const { known, value, evidence } = reading;
  switch (known.kind) {
    case 'good':
    case 'uncertain':
      return [];
    case 'missing':
      return [link('no value has been stored', evidence)];
    case 'stale':
      return ['last known ', value, `, ${agoText(known.ageSeconds, context)}`];
    case 'bad':
      return known.last
        ? ['the signal has bad quality; last good value ', value, `, ${agoText(known.ageSeconds ?? 0, context)}`]
        : [link('the signal has bad quality and never had a good value', evidence)];
  }
}

const agoText = (seconds: number, { asked }: FactContext): string =>
  `${durationText(seconds)} ${asked.moment === undefined ? 'ago' : 'before that'}`;

/** " (at 09:45)" when the sample's own time is not the moment asked about; the age when it is worth saying. */
export function timeNote(reading: Reading, context: FactContext): string {
  const { asked, zone } = context;
  const { known } = reading;
  if (known.kind !== 'good' && known.kind !== 'uncertain') return '';
  const doubt =
    known.kind === 'uncertain'
      ? ', quality uncertain'
      : known.doubt
        ? ', though its newest sample has bad quality'
        : '';
  if (asked.moment !== undefined) return ` ${whenText(known.sample.at, asked.at, zone)}${doubt}`;
  return known.ageSeconds >= 60 ? `, ${durationText(known.ageSeconds)} ago${doubt}` : doubt;
}
