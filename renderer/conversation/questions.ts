import type { AlarmView } from '../../src/contract.ts';

/** Questions that buttons ask. They stay in English, which the copilot reads, whatever the language of the interface. */
export const SHIFT_QUESTION = 'What changed since shift start?';

export function alarmQuestion({ name, asset }: AlarmView): string {
  return `What does the alarm ${name} on ${asset} mean and what should I do?`;
}
