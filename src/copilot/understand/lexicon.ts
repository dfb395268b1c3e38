/** Words of the field that mean the same, and words that carry no meaning for finding things in a plant. */
import { lookup } from '../../plant/lookup.ts';

/** One spelling for words that operators, tags and manuals write differently. Applied to singular, folded words. */
const SYNONYMS: Readonly<Record<string, string>> = lookup({
  temp: 'temperature',
  temps: 'temperature',
  amp: 'current',
  amperage: 'current',
  ampere: 'current',
  volt: 'voltage',
  rpm: 'speed',
  pres: 'pressure',
  press: 'pressure',
  psi: 'pressure',
  vib: 'vibration',
  freq: 'frequency',
  hertz: 'frequency',
  humid: 'humidity',
  kilowatt: 'power',
  watt: 'power',
  pct: 'percent',
  '%': 'percent',
  lvl: 'level',
  pos: 'position',
  diff: 'differential',
  delta: 'differential',
  disch: 'discharge',
  suct: 'suction',
  evap: 'evaporator',
  evaporating: 'evaporator',
  condensing: 'condenser',
  cond: 'condenser',
  refrig: 'refrigerant',
  brg: 'bearing',
  mtr: 'motor',
  comp: 'compressor',
  eff: 'efficiency',
  efficient: 'efficiency',
  efficiently: 'efficiency',
  sp: 'setpoint',
  sensors: 'sensor',
  lamp: 'light',
  lightbulb: 'light',
  bulb: 'light',
  blind: 'cover',
  shutter: 'cover',
  people: 'person',
  anyone: 'person',
  anybody: 'person',
  somebody: 'person',
  someone: 'person',
  everyone: 'person',
  everybody: 'person',
  pressurised: 'pressure',
});
/** Adjectives and trades' words that ask for a quantity: "how hot is …", "overvoltage". */
const QUANTITIES: Readonly<Record<string, string>> = {
  hot: 'temperature',
  hotter: 'temperature',
  hottest: 'temperature',
  cold: 'temperature',
  colder: 'temperature',
  coldest: 'temperature',
  warm: 'temperature',
  warmer: 'temperature',
  warmest: 'temperature',
  cool: 'temperature',
  cooler: 'temperature',
  coolest: 'temperature',
  overheating: 'temperature',
  overheat: 'temperature',
  overheated: 'temperature',
  overtemperature: 'temperature',
  overvoltage: 'voltage',
  undervoltage: 'voltage',
  overcurrent: 'current',
  overload: 'load',
  overloaded: 'load',
  loaded: 'load',
  overspeed: 'speed',
  underspeed: 'speed',
  fast: 'speed',
  faster: 'speed',
  fastest: 'speed',
  slow: 'speed',
  slower: 'speed',
  slowest: 'speed',
  overpressure: 'pressure',
  underpressure: 'pressure',
  vibrating: 'vibration',
  vibrate: 'vibration',
  vibrates: 'vibration',
  vibrated: 'vibration',
  full: 'level',
  fuller: 'level',
  fullest: 'level',
  empty: 'level',
  emptier: 'level',
  emptiest: 'level',
  heavy: 'weight',
  humid: 'humidity',
  moist: 'moisture',
  damp: 'humidity',
  bright: 'illuminance',
  loud: 'sound',
  drawing: 'current',
  windy: 'wind',
};
/** The units a quantity is measured in, one representative each: finds the tag where the name does not say it. */
export const QUANTITY_UNITS: Readonly<Record<string, readonly string[]>> = lookup({
  temperature: ['Cel'],
  pressure: ['Pa'],
  voltage: ['V'],
  current: ['A'],
  power: ['W'],
  energy: ['J'],
  frequency: ['Hz'],
  flow: ['m3/h', 'kg/h'],
  vibration: ['mm/s', 'm/s2', 'um'],
  speed: ['/min', 'm/s', 'By/s'],
  illuminance: ['lx'],
  weight: ['kg'],
  humidity: ['%'],
  level: ['%'],
  load: ['%'],
  torque: ['N.m'],
  volume: ['m3'],
});

import { singular } from './words.ts';

/** The spelling two words are compared by. */
export function canonical(word: string): string {
  const direct = SYNONYMS[word];
  if (direct) return direct;
  const one = singular(word);
  return SYNONYMS[one] ?? one;
}
/** The quantity that an adjective asks for ("hot" → "temperature"), or undefined. */
export const quantityOf = (word: string): string | undefined =>
  Object.hasOwn(QUANTITIES, word) ? QUANTITIES[word] : undefined;

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words of grammar: they never name anything in a plant. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(`a an the this that these those it its they them their he she his her i me my mine we us our you your
  is are was were be been being am do does did done doing has have had having can could may might must shall should will would
  whats hows wheres whos isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't shouldn't wouldn't hasn't haven't what's where's who's how's it's
  and or but not no nor if then than so as at by for from in into of off on onto out over to up with within without under between about above after
  again against all also another any anything before below both down during each either else every everything few here how just
  least less like many more most much neither none now only other own per same several since some something still such there too until very via
  what whatever when where which while who whom whose why yet yes please thanks thank hi hello hey ok okay tell show give let list say know
  need want see look get got find check whether right currently current presently moment today tonight yesterday tomorrow ago last past next
  recent recently earlier later latest newest previous ever already around across through because pls thx plz s t re ve ll d m`).filter(
    (word) => word !== 'current',
  ),
);

/** Words of questions: they shape the intent and name nothing. Kept from being taken for misspelt names. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  list(`value values reading readings state states status condition level sensor sensors tag tags signal signals device devices entity entities asset assets
  machine machines equipment unit units thing things number count total average mean median maximum minimum max min highest lowest peak sum standard deviation
  trend trends change changed changes changing rise rising risen fall falling fallen increase increasing increased decrease decreasing decreased rate compare
  compared comparison higher lower greater smaller difference limit limits safe normal acceptable allowed exceed exceeds exceeded exceeding range outside threshold
  alarm alarms alert alerts active acknowledged unacknowledged raised cleared priority critical event events work order orders maintenance preventive corrective
  note notes history record records happened happen shift shifts start started stop stopped started begin began end ended time times long often hour hours minute
  minutes second seconds day days week weeks month months year years morning afternoon evening night noon midnight january february march april june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday turn turned switch set open opened close closed lock locked unlocked
  running tripped trip faulty fault error code mean means meaning cause reason procedure steps replace manual document documents page section summary summarise
  summarize overview report describe explain good bad stale missing doing going working work works used using use high low measure measured measures kind
  type types category categories name names called data information info available connected disconnected detected triggered fahrenheit celsius degrees degree
  hot cold warm cool wet dry home away present there together ready reach reached reaching above below first second third three four five six seven eight nine person people anyone anybody someone somebody everyone everybody wrong matter trouble issue problem enough health overview`),
);

/** Words too general to tell one thing of a plant from another. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  list(`sensor binary device entity asset machine equipment unit system thing value reading state status condition tag signal number main total current_value
  point measurement parameter area room zone floor plant site line`),
);
