/** Two-state sensors (a boolean, on/off, or a code with words): the words of their on side and of their off side. */

/** A kind of sensor or device, with the words of its two sides; the first of each is the one shown. */
export interface StateClass {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly on: readonly string[];
  readonly off: readonly string[];
  /** True for two-state sensors that report an event: "is there motion?" asks for their on side. */
  readonly event?: boolean;
}

const EVENT_ON = ['detected', 'triggered', 'tripped', 'active', 'activated', 'present', 'going off', 'sensed', 'found'];
const EVENT_OFF = ['clear', 'not detected', 'not triggered', 'quiet', 'inactive'];
/** Words of the open side. */
export const OPEN = ['open', 'opened', 'ajar', 'opening'];
/** Words of the closed side. */
export const CLOSED = ['closed', 'shut', 'close'];

/** Two-state sensors: a boolean, on/off, or a code with words. */
export const SENSOR_CLASSES: readonly StateClass[] = [
  {
    name: 'battery charging',
    nouns: ['battery charging', 'charger'],
    on: ['charging'],
    off: ['not charging', 'discharging'],
  },
  {
    name: 'battery',
    nouns: ['battery'],
    on: ['low', 'low on battery', 'flat', 'empty', 'running low', 'low battery', 'dead'],
    off: ['normal', 'ok', 'good', 'charged', 'full', 'fine'],
  },
  { name: 'carbon monoxide', nouns: ['carbon monoxide', 'co'], on: EVENT_ON, off: EVENT_OFF, event: true },
  { name: 'cold', nouns: ['cold'], on: ['cold', 'freezing', 'frozen'], off: ['normal', 'not cold'] },
  {
    name: 'connectivity',
    nouns: ['connectivity', 'connection'],
    on: ['connected', 'online', 'reachable'],
    off: ['disconnected', 'offline', 'not connected', 'unreachable', 'unavailable'],
  },
  { name: 'garage door', nouns: ['garage door'], on: OPEN, off: CLOSED },
  { name: 'door', nouns: ['door', 'gate', 'hatch'], on: OPEN, off: CLOSED },
  { name: 'window', nouns: ['window', 'skylight'], on: OPEN, off: CLOSED },
  { name: 'opening', nouns: ['opening'], on: OPEN, off: CLOSED },
  { name: 'gas', nouns: ['gas', 'gas leak'], on: EVENT_ON, off: EVENT_OFF, event: true },
  { name: 'heat', nouns: ['heat'], on: ['hot', 'overheating', 'too hot', 'overheated'], off: ['normal', 'not hot'] },
  {
    name: 'light',
    nouns: ['light'],
    on: ['light detected', 'detected', 'light', 'bright'],
    off: ['no light', 'dark', 'no light detected', 'not detected'],
    event: true,
  },
  { name: 'lock', nouns: ['lock'], on: ['unlocked'], off: ['locked'] },
  {
    name: 'moisture',
    nouns: ['moisture', 'leak', 'water leak', 'leakage', 'flood', 'flooding', 'water'],
    on: ['wet', 'leaking', 'flooded', 'flooding', 'damp', ...EVENT_ON],
    off: ['dry', ...EVENT_OFF],
    event: true,
  },
  {
    name: 'motion',
    nouns: ['motion', 'movement'],
    on: ['detected', 'moving', ...EVENT_ON],
    off: EVENT_OFF,
    event: true,
  },
  { name: 'moving', nouns: ['moving'], on: ['moving'], off: ['not moving', 'still', 'stationary'] },
  {
    name: 'occupancy',
    nouns: ['occupancy'],
    on: ['detected', 'occupied', ...EVENT_ON],
    off: ['clear', 'unoccupied', 'vacant', 'not occupied', ...EVENT_OFF],
    event: true,
  },
  { name: 'plug', nouns: ['plug'], on: ['plugged in', 'plugged'], off: ['unplugged', 'not plugged in'] },
  {
    name: 'power',
    nouns: ['power', 'mains'],
    on: ['powered', 'power', 'powered on', 'powered up', 'has power', ...EVENT_ON],
    off: ['no power', 'unpowered', 'not powered', 'without power', 'powered off', 'powered down'],
    event: true,
  },
  {
    name: 'presence',
    nouns: ['presence'],
    on: ['home', 'at home', 'present', 'in'],
    off: ['away', 'not home', 'not at home', 'out', 'absent', 'not present'],
  },
  {
    name: 'problem',
    nouns: ['problem', 'issue', 'fault', 'trouble'],
    on: ['problem', 'faulty', 'having a problem', 'having problems', 'having issues', 'jammed', 'broken', ...EVENT_ON],
    off: ['ok', 'okay', 'fine', 'healthy', 'working', 'no problem'],
    event: true,
  },
  {
    name: 'running',
    nouns: ['running'],
    on: ['running', 'going', 'working', 'in operation', 'operating'],
    off: ['not running', 'stopped', 'idle', 'standing still', 'standing'],
  },
  { name: 'safety', nouns: ['safety'], on: ['unsafe', 'dangerous', 'not safe'], off: ['safe'] },
  { name: 'smoke', nouns: ['smoke'], on: EVENT_ON, off: EVENT_OFF, event: true },
  { name: 'sound', nouns: ['sound', 'noise'], on: ['detected', ...EVENT_ON], off: EVENT_OFF, event: true },
  {
    name: 'tamper',
    nouns: ['tamper', 'tampering'],
    on: ['tampering detected', 'tampered', 'tampered with', 'being tampered with', ...EVENT_ON],
    off: EVENT_OFF,
    event: true,
  },
  {
    name: 'update',
    nouns: ['update', 'upgrade'],
    on: [
      'update available',
      'available',
      'outdated',
      'out of date',
      'needs an update',
      'updates',
      'an update',
      'updates available',
    ],
    off: ['up-to-date', 'up to date', 'no update', 'latest'],
    event: true,
  },
  {
    name: 'vibration',
    nouns: ['vibration'],
    on: ['vibrating', 'vibration detected', 'shaking', ...EVENT_ON],
    off: ['not vibrating', ...EVENT_OFF],
    event: true,
  },
];
