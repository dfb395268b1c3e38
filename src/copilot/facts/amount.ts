/** Amounts as rates added up over a time: energy out of power, a volume out of a flow. */
import type { Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { convert } from '../../plant/unit.ts';
import { durationParts } from '../../plant/zone.ts';
import type { Historian, TimeRange } from '../../store/store.ts';
import { type FactContext, iso, placeOf } from './context.ts';
import { staleAfterMs } from './reading.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Over a longer time, minutes and then hours are added up rather than samples. */
const BY_SAMPLE = 12 * HOUR;
const BY_MINUTE = 31 * 24 * HOUR;
/** A lesser part of the time without a value is not worth a word, as a share. */
export const TOLD_GAP = 0.005;

/** What is added up over hours: kW to kWh, m³/h to m³, kg/h to kg. */
export type Rate = 'kW' | 'm3/h' | 'kg/h';

export interface Amount {
  /** In the unit of the rate times hours. */
  readonly value: number;
  /** Time within the range for which no value is known, ms. */
  readonly unknown: number;
  readonly samples: number;
}

/** A rate holds until its next value, but no longer than its signal may be silent; undefined where none is known. */
export function amountOver(
  tag: Tag,
  range: TimeRange,
  { rate, historian }: { readonly rate: Rate; readonly historian: Historian },
): Amount | undefined {
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
  const result = convert(value, tag.unit ?? '', rate);
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

/** Books an amount, in its unit, as the integral of a rate. */
export function bookAmount(
  tag: Tag,
  {
    value,
    unit,
    samples,
    unknown,
  }: { readonly value: number; readonly unit: string; readonly samples: number; readonly unknown: number },
  { range, context }: { readonly range: TimeRange; readonly context: FactContext },
): string {
  return context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit,
    function: 'integral',
    from: iso(range.from),
    to: iso(range.to),
    value,
    samples,
    derived: durationParts(unknown / 1000),
  });
}
