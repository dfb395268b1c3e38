/**
 * What states mean, from general knowledge of building and machine automation: a class of sensor or device, the words of
 * its "on" side and of its "off" side, and the nouns people use for it. The first word of each side is the one shown.
 */
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
const OPEN = ['open', 'opened', 'ajar', 'opening'];
const CLOSED = ['closed', 'shut', 'close'];

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

const ON_OFF = {
  on: ['on', 'switched on', 'turned on', 'lit', 'powered on'],
  off: ['off', 'switched off', 'turned off', 'powered off'],
};
const OPEN_CLOSED = { on: OPEN, off: [...CLOSED, 'closing'] };
const MACHINE = {
  on: [
    'running',
    'on',
    'started',
    'in operation',
    'operating',
    'going',
    'working',
    'turning',
    'spinning',
    'up',
    'switched on',
    'turned on',
    'active',
    'run',
    'run mode',
    'in production',
    'producing',
    'executing',
    'execute',
    'auto',
    'automatic',
  ],
  off: [
    'stopped',
    'off',
    'not running',
    'standing still',
    'standing',
    'down',
    'switched off',
    'turned off',
    'inactive',
    'idle',
    'stop',
    'tripped',
    'faulted',
    'fault',
    'standby',
    'ready',
    'out of service',
    'halted',
    'aborted',
    'held',
    'suspended',
  ],
};

/** Devices with states of their own, usually as text. */
export const DEVICE_CLASSES: readonly StateClass[] = [
  {
    name: 'update',
    nouns: ['update'],
    on: ['update available', 'available', 'updates available', 'outdated', 'out of date', 'updates'],
    off: ['up-to-date', 'up to date', 'no update'],
    event: true,
  },
  { name: 'light', nouns: ['light', 'lighting'], ...ON_OFF },
  { name: 'switch', nouns: ['switch', 'outlet', 'socket'], ...ON_OFF },
  { name: 'input boolean', nouns: ['input boolean', 'toggle', 'helper'], ...ON_OFF },
  { name: 'siren', nouns: ['siren', 'horn'], ...ON_OFF },
  { name: 'humidifier', nouns: ['humidifier', 'dehumidifier'], ...ON_OFF },
  { name: 'automation', nouns: ['automation'], ...ON_OFF },
  { name: 'remote', nouns: ['remote'], ...ON_OFF },
  { name: 'camera', nouns: ['camera'], on: ['on', 'recording', 'streaming', 'idle'], off: ['off'] },
  {
    name: 'fan',
    nouns: ['fan'],
    on: [...ON_OFF.on, 'running', 'spinning', 'turning', 'going'],
    off: [...ON_OFF.off, 'stopped', 'not running', 'standing still'],
  },
  {
    name: 'cover',
    nouns: [
      'cover',
      'curtain',
      'shade',
      'blind',
      'shutter',
      'awning',
      'garage door',
      'door',
      'gate',
      'window',
      'damper',
      'drape',
      'screen',
      'louver',
    ],
    ...OPEN_CLOSED,
  },
  { name: 'valve', nouns: ['valve'], ...OPEN_CLOSED },
  {
    name: 'breaker',
    nouns: ['breaker', 'contactor'],
    on: ['closed', 'on', 'energised', 'energized'],
    off: ['open', 'off', 'tripped', 'de-energised'],
  },
  { name: 'lock', nouns: ['lock', 'door lock'], on: ['unlocked', 'unlocking'], off: ['locked', 'locking'] },
  {
    name: 'person',
    nouns: ['person', 'device tracker'],
    on: ['home', 'at home', 'in'],
    off: ['not_home', 'not home', 'away', 'out', 'not at home'],
  },
  {
    name: 'climate',
    nouns: ['climate', 'thermostat', 'heater', 'air conditioner', 'air conditioning', 'ac', 'hvac', 'heating'],
    on: [
      'on',
      'heat',
      'heating',
      'cool',
      'cooling',
      'auto',
      'dry',
      'fan_only',
      'heat_cool',
      'running',
      'switched on',
      'turned on',
    ],
    off: ['off', 'switched off', 'turned off'],
  },
  {
    name: 'media player',
    nouns: ['media player', 'tv', 'television', 'speaker', 'radio', 'soundbar'],
    on: ['on', 'playing', 'paused', 'idle', 'buffering', 'switched on', 'turned on'],
    off: ['off', 'standby', 'switched off', 'turned off'],
  },
  {
    name: 'vacuum',
    nouns: ['vacuum', 'robot vacuum', 'vacuum cleaner', 'lawn mower', 'mower'],
    on: ['cleaning', 'on', 'running', 'mowing', 'returning', 'vacuuming'],
    off: ['docked', 'idle', 'off', 'paused', 'error', 'stopped', 'charging'],
  },
  {
    name: 'machine',
    nouns: [
      'pump',
      'motor',
      'compressor',
      'drive',
      'vfd',
      'chiller',
      'conveyor',
      'robot',
      'filler',
      'palletiser',
      'palletizer',
      'mixer',
      'agitator',
      'blower',
      'generator',
      'genset',
      'generator set',
      'turbine',
      'boiler',
      'machine',
      'washer',
      'dryer',
      'crusher',
      'mill',
      'press',
      'lathe',
      'line',
      'ups',
      'tower',
      'separator',
      'centrifuge',
      'extruder',
      'engine',
      'capper',
      'labeller',
      'packer',
      'wrapper',
      'furnace',
      'oven',
      'kiln',
      'unit',
      'plant',
    ],
    ...MACHINE,
  },
];

/** Spellings of one state that count as the same word. */
const SAME: Readonly<Record<string, string>> = {
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
  heating: 'heat',
  cooling: 'cool',
  raining: 'rainy',
  snowing: 'snowy',
  'in auto': 'auto',
  automatic: 'auto',
  'in manual': 'manual',
  'switched over': 'switched',
};
/** The spelling by which two state words are compared. */
export function sameState(word: string): string {
  const folded = word.toLowerCase().replace(/_/g, ' ').trim();
  return SAME[word.toLowerCase()] ?? SAME[folded] ?? folded;
}

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
const ALSO: Readonly<Record<string, readonly string[]>> = {
  climate: ['thermostat', 'heating', 'ac', 'aircon', 'air conditioning', 'air conditioner', 'heater'],
  vacuum: ['vacuum cleaner', 'robot vacuum'],
  'media player': ['speaker', 'media player'],
};

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
