/** "How many kWh did the compressor use this shift?" where only power is measured: the power added up over the time. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { comparable, convert } from '../../plant/unit.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import type { Historian, TimeRange } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { belongingTo } from '../understand/names.ts';
import { measuredIn } from '../understand/tags.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, placeOf, tagLabel } from './context.ts';
import { nothing } from './no-values.ts';
import { rangeOf } from './range.ts';
import { staleAfterMs } from './reading.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ENERGY = /\b(?:energy|electricity|(?:kilo|mega)?watt[- ]?hours?|[kMG]?Wh)\b/i;
const USED =
  /\b(?:us(?:e|ed|ing|es)|consum(?:e|ed|ption)|draw[ns]?|drew|take[ns]?|took|need(?:ed)?|produced?|generat(?:e|ed)|deliver(?:ed)?|made|burn(?:t|ed)?)\b/i;
const UNTIMED = /\b(?:usually|normally|typically|per|specific|rated|nominal|should|would|will|can|may|must|manual)\b/i;
/** Power that is no energy used, or not electrical. */
const OTHER = /\b(?:apparent|reactive|factor|rated|nominal|limit|set ?point|target|cooling|thermal|heat\w*)\b/i;
const WHOLE = /\b(?:site|total|plant|mains|incom\w+|grid|whole)\b/i;
/** Over a longer time, minutes and then hours are added up rather than samples. */
const BY_SAMPLE = 12 * HOUR;
const BY_MINUTE = 31 * 24 * HOUR;
/** A lesser part of the time without a value is not worth a word, as a share. */
const TOLD_GAP = 0.005;
const MOST = 12;

/** Answers such a question; undefined for others, and where energy itself is measured. */
export function energyFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const { question, form, unit, tags } = asked;
  const energy = ENERGY.test(question) || (unit !== undefined && unit !== 'N.m' && comparable(unit, 'kW.h'));
  const past = asked.range ? asked.range.from < asked.at : USED.test(question);
  if (!energy || !past || form === 'why' || form === 'yes-no' || asked.intent === 'act') return undefined;
  if (UNTIMED.test(question) || tags.some(({ what }) => measuredIn(what, 'J'))) return undefined;
  const candidates = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  if (candidates.some((asset) => asset.tags.some((tag) => measuredIn(tag, 'J')))) return undefined;
  const powers = powersOf(context).slice(0, MOST);
  if (!powers.length) return unmeasured(context);
  const range = rangeOf(context);
  const sums = powers
    .map((tag) => ({ tag, sum: energyOver(tag, range, sources.historian) }))
    .sort((a, b) => (b.sum?.value ?? -1) - (a.sum?.value ?? -1));
  return {
    statements: sums.map(({ tag, sum }) => (sum ? sentence(tag, sum, context) : nothing(tag, context))),
    refused: sums.every(({ sum }) => !sum),
  };
}

/** That it cannot be told, and why. */
function unmeasured({ asked }: FactContext): Facts | undefined {
  const named = [...asked.assets.map(({ what }) => assetLabel(what)), ...(asked.groups ?? []).map(({ text }) => text)];
  if (!named.length) return undefined;
  const whose = named.slice(0, 3).join(', ');
  return {
    statements: [say(`Neither energy nor power of ${whose} is measured, so I cannot tell what was used.`)],
    refused: true,
  };
}

/** The power signals asked about: those of the machines named, of the drives that belong to them, of the site as a whole. */
function powersOf({ asked, sources }: FactContext): Tag[] {
  const { index } = sources;
  const own = asked.assets.flatMap(({ what }) => powerOf(what) ?? []);
  if (own.length) return own;
  const within = asked.candidates ?? [];
  if (within.length) {
    const found = within.flatMap(
      (asset) => powerOf(asset) ?? belongingTo(asset, index).flatMap((one) => powerOf(one) ?? []),
    );
    return [...new Set(found)];
  }
  if (asked.form === 'which')
    return index.plant.assets.flatMap((asset) => powerOf(asset) ?? []).filter(({ name }) => !WHOLE.test(name));
  return index
    .allTags()
    .filter((tag) => isPower(tag) && WHOLE.test(tag.name))
    .slice(0, 1);
}

const isPower = (tag: Tag): boolean =>
  tag.unit !== undefined && !/V\.?A|var/i.test(tag.unit) && measuredIn(tag, 'W') && !OTHER.test(tag.name);
const powerOf = ({ tags }: Asset): Tag | undefined =>
  tags.filter(isPower).sort((a, b) => a.name.length - b.name.length)[0];

interface Energy {
  /** kWh. */
  readonly value: number;
  /** Time within the range for which no power is known, ms. */
  readonly unknown: number;
  readonly samples: number;
}

/** A power holds until its next value, but no longer than its signal may be silent; undefined where none is known. */
function energyOver(tag: Tag, range: TimeRange, historian: Historian): Energy | undefined {
  const long = range.to - range.from > BY_SAMPLE;
  const step = range.to - range.from > BY_MINUTE ? HOUR : MINUTE;
  const points = long
    ? historian.rollups(tag.id, range, step).map(({ at, mean }) => ({ at, value: mean }))
    : samplesOf(tag, range, historian);
  const apart = Math.max(staleAfterMs(tag, historian), historian.usualInterval(tag.id) ?? 0, long ? step : 0);
  let [value, known, samples] = [0, 0, 0];
  points.forEach((point, i) => {
    if (point.value === undefined) return;
    const from = Math.max(point.at, range.from);
    const held = Math.max(0, Math.min(points[i + 1]?.at ?? range.to, point.at + apart, range.to) - from);
    value += (point.value * held) / HOUR;
    known += held;
    samples++;
  });
  const result = convert(value, tag.unit ?? '', 'kW');
  if (!known || result.kind !== 'converted') return undefined;
  return { value: result.value, unknown: range.to - range.from - known, samples };
}

/** Each sample of the range with that before it; a bad one has no value. */
function samplesOf(tag: Tag, range: TimeRange, historian: Historian): { at: number; value: number | undefined }[] {
  const before = historian.latest([tag.id], range.from - 1).get(tag.id);
  const usable = ({ at, value, quality }: Sample) => ({
    at,
    value: typeof value === 'number' && quality !== 'bad' ? value : undefined,
  });
  return [...(before ? [before] : []), ...historian.range(tag.id, range)].map(usable);
}

/** "This shift (06:00 to 10:40), the power of Air compressor 1 adds up to 241 kWh; for 12 min of that no power is known." */
function sentence(tag: Tag, { value, unknown, samples }: Energy, context: FactContext): Statement {
  const { asked, book } = context;
  const range = rangeOf(context);
  const wanted = asked.unit && comparable(asked.unit, 'kW.h') ? asked.unit : 'kW.h';
  const shown = convert(value, 'kW.h', wanted);
  const amount = shown.kind === 'converted' ? shown.value : value;
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: wanted,
    function: 'integral',
    from: iso(range.from),
    to: iso(range.to),
    value: amount,
    samples,
  });
  const gap = unknown > TOLD_GAP * (range.to - range.from);
  const missing: Part[] = gap
    ? [
        '; for ',
        link(durationText(unknown / 1000), bookGap(tag, unknown / 1000, context)),
        ' of that time no power is known, and nothing is counted',
      ]
    : [];
  return say(
    `${askedRangeText(range, context)}, ${tagLabel(tag, context)} adds up to `,
    link(quantityText(amount, wanted), evidence),
    ...missing,
    '.',
  );
}

function bookGap(tag: Tag, seconds: number, context: FactContext): string {
  const range = rangeOf(context);
  return context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: 's',
    function: 'time without a value',
    from: iso(range.from),
    to: iso(range.to),
    value: seconds,
    derived: durationParts(seconds),
  });
}
