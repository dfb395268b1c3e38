import type { ReadingView, TagView } from '../../src/contract.ts';
import { type Priority, statePriority } from '../plant/priority.ts';
import { isLive, type Readings } from '../state/readings.ts';

/** A signal that is outside its limits or not live, or was so a moment ago. */
export interface Deviation {
  readonly tag: TagView;
  readonly reading: ReadingView;
  /** Lower is worse; 9: not live. One that is as it should be again keeps its place for a while. */
  readonly rank: number;
  /** What is over: a passed limit, or not being live. */
  readonly again: 'over' | 'live' | undefined;
}

/** As the signal is marked: by its alarm where one is active, else by the limit that it has passed. */
function rankOf(reading: ReadingView, alarm: Priority | undefined): number | undefined {
  if (!isLive(reading)) return 9;
  const byLimit = statePriority(reading.state);
  return byLimit && (alarm ?? byLimit);
}

/** Every signal that is not as it should be, the worst first. */
export function deviationsOf(
  tags: Iterable<TagView>,
  readings: Readings,
  alarmOf: ReadonlyMap<string, Priority>,
): readonly Deviation[] {
  const found: Deviation[] = [];
  for (const tag of tags) {
    const reading = readings.get(tag.id);
    const odd = readings.lastOdd(tag.id);
    if (!reading || !odd) continue;
    const alarm = alarmOf.get(tag.id);
    const rank = rankOf(reading, alarm);
    const again = rank !== undefined ? undefined : isLive(odd) ? 'over' : 'live';
    found.push({ tag, reading, rank: rank ?? rankOf(odd, alarm) ?? 9, again });
  }
  return found.sort((a, b) => a.rank - b.rank);
}
