/** Every phrase that can ask for a state, and the nouns that stand for the sensors of a class. */
import { lookup } from '../../plant/lookup.ts';
import { DEVICE_CLASSES } from './device-states.ts';
import { SAME } from './same-state.ts';
import { SENSOR_CLASSES } from './sensor-states.ts';

/** Words of states that belong to no class: what a text tag may hold. */
const OTHER_STATES = [
  'idle',
  'paused',
  'playing',
  'docked',
  'cleaning',
  'standby',
  'tripped',
  'faulted',
  'fault',
  'in fault',
  'alarm',
  'in alarm',
  'ready',
  'blocked',
  'starved',
  'jammed',
  'auto',
  'in auto',
  'manual',
  'in manual',
  'local',
  'remote',
  'starting',
  'stopping',
  'heating',
  'cooling',
  'sunny',
  'rainy',
  'raining',
  'cloudy',
  'snowing',
  'charging',
  'unavailable',
  'enabled',
  'disabled',
  'armed',
  'disarmed',
  'full',
  'empty',
  'healthy',
  'bypassed',
  'in bypass',
  'on battery',
  'on mains',
  'overloaded',
  'loaded',
  'unloaded',
  'synchronised',
  'homed',
  'isolated',
  'available',
  'in use',
  'at work',
  'locked out',
];

/** Every phrase that can ask for a state, longest first. */
export const STATE_PHRASES: readonly string[] = [
  ...new Set(
    [...SENSOR_CLASSES, ...DEVICE_CLASSES]
      .flatMap(({ on, off }) => [...on, ...off])
      .concat(OTHER_STATES, Object.keys(SAME)),
  ),
].sort((a, b) => b.length - a.length);

/** Nouns too common to stand for the sensors of their class. */
const BROAD = new Set([
  'water',
  'moving',
  'running',
  'cold',
  'heat',
  'safety',
  'light',
  'sound',
  'power',
  'in',
  'door',
  'window',
]);
const ALSO: Readonly<Record<string, readonly string[]>> = lookup({
  climate: ['thermostat', 'heating', 'ac', 'aircon', 'air conditioning', 'air conditioner', 'heater'],
  vacuum: ['vacuum cleaner', 'robot vacuum'],
  'media player': ['speaker', 'media player'],
});

/** Nouns for a type that an asset's own name may hold for another reason: "Air conditioning power". */
export const LOOSE_NOUNS: ReadonlySet<string> = new Set(Object.values(ALSO).flat());

/** What people also call things of a type: a "moisture binary sensor" is a leak sensor. */
export function nounsOfType(type: string): string[] {
  const text = type.toLowerCase();
  const sensor = /\b(?:binary|sensor|detector)\b/.test(text);
  const bare = text.replace(/\b(?:binary|sensor|detector)\b/g, '').trim();
  const nouns = SENSOR_CLASSES.filter(({ name }) => sensor && name === bare).flatMap((one) =>
    one.nouns.filter((noun) => !BROAD.has(noun)),
  );
  return [...nouns, ...nouns.map((noun) => `${noun} sensor`), ...(ALSO[text] ?? [])];
}
