import type { AlarmView, ReadingView } from '../../src/contract.ts';

/** 1 (critical) to 4 (low). */
export type Priority = AlarmView['priority'];

/** Which priority a passed limit looks like where no alarm says it. */
export function statePriority(state: ReadingView['state']): Priority | undefined {
  if (state === 'normal') return undefined;
  return state === 'high-high' || state === 'low-low' ? 1 : 2;
}
