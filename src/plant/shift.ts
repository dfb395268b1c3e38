import type { Plant } from './plant.ts';
import { instantOf, wallClock } from './zone.ts';

/** A shift as it was worked: from ≤ t < to, ms since the epoch, UTC. */
export interface WorkedShift {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Shift starts around an instant, from the day before to the day after, in order. */
function startsAround(
  plant: Pick<Plant, 'shifts' | 'timeZone'>,
  at: number,
): { readonly name: string; readonly from: number }[] {
  const { year, month, day } = wallClock(at, plant.timeZone);
  const starts = [-1, 0, 1].flatMap((offset) =>
    plant.shifts.map(({ name, start }) => {
      const [hour = 0, minute = 0] = start.split(':').map(Number);
      return { name, from: instantOf({ year, month, day: day + offset, hour, minute }, plant.timeZone) };
    }),
  );
  return starts.sort((a, b) => a.from - b.from);
}

/**
 * The shift that runs at an instant, or with `back` = 1 the one before it. Starts are wall-clock times of the plant, so a
 * shift over a clock change is an hour longer or shorter. Undefined for a plant without shifts.
 */
export function shiftAt(plant: Pick<Plant, 'shifts' | 'timeZone'>, at: number, back = 0): WorkedShift | undefined {
  if (!plant.shifts.length) return undefined;
  const starts = startsAround(plant, at);
  const current = starts.findLastIndex(({ from }) => from <= at);
  const shift = starts[current];
  const next = starts[current + 1];
  if (!shift || !next) return undefined;
  return back > 0 ? shiftAt(plant, shift.from - 1, back - 1) : { ...shift, to: next.from };
}

/** "early shift"; a shift that is called "A shift" is called that. */
export const shiftName = (name: string): string => (/\bshift$/i.test(name) ? name : `${name} shift`);
