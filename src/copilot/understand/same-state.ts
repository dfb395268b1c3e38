/** Spellings of one state that count as the same word. */
import { lookup } from '../../plant/lookup.ts';

/** Spelling → the word it counts as. */
export const SAME: Readonly<Record<string, string>> = lookup({
  opened: 'open',
  ajar: 'open',
  shut: 'closed',
  close: 'closed',
  'switched on': 'on',
  'turned on': 'on',
  lit: 'on',
  'switched off': 'off',
  'turned off': 'off',
  stop: 'stopped',
  halted: 'stopped',
  run: 'running',
  started: 'running',
  operating: 'running',
  going: 'running',
  spinning: 'running',
  turning: 'running',
  working: 'running',
  'in operation': 'running',
  okay: 'ok',
  not_home: 'away',
  'not home': 'away',
  'not at home': 'away',
  out: 'away',
  'at home': 'home',
  'at work': 'work',
  'up to date': 'up-to-date',
  'not running': 'stopped',
  faulted: 'fault',
  faulty: 'fault',
  'in fault': 'fault',
  'in trouble': 'fault',
  'in function': 'running',
  'in service': 'running',
  'in alarm': 'alarm',
  trip: 'tripped',
  'on hold': 'held',
  paused: 'held',
  discharging: 'on battery',
  heating: 'heat',
  cooling: 'cool',
  raining: 'rainy',
  snowing: 'snowy',
  'in auto': 'auto',
  automatic: 'auto',
  'in manual': 'manual',
  'switched over': 'switched',
});
/** The spelling by which two state words are compared. */
export function sameState(word: string): string {
  const folded = word.toLowerCase().replace(/_/g, ' ').trim();
  return SAME[word.toLowerCase()] ?? SAME[folded] ?? folded;
}
