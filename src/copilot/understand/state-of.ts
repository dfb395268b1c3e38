/** What state a tag's value means, and whether it answers a state asked for. Pure. */
import type { Asset, Tag } from '../../plant/plant.ts';
import type { SampleValue } from '../../plant/sample.ts';
import { wordOf } from '../figures.ts';
import { DEVICE_CLASSES } from './device-states.ts';
import { nameWords } from './names.ts';
import { sameState } from './same-state.ts';
import { SENSOR_CLASSES, type StateClass } from './sensor-states.ts';
import { isGeneric } from './tags.ts';

/** Words of tag names that hold the state of their asset. */
const STATE_TAG =
  /\b(?:state|status|mode|execution|running|run|operation|operating|position|open|closed|locked|door|enabled|active|on)\b/i;

/** True when the tag can answer questions about states: text, boolean, coded or on/off. */
export function holdsState(tag: Tag, value: SampleValue | undefined): boolean {
  if (tag.values && Object.keys(tag.values).length) return true;
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'string') return false;
  return !/^\d{4}-\d{2}-\d{2}/.test(value) && value.length <= 60;
}

const isSensor = (asset: Asset, tag: Tag, value: SampleValue | undefined): boolean =>
  /\b(?:binary|sensor|detector|contact)\b/i.test(asset.type ?? '') ||
  typeof value === 'boolean' ||
  (tag.values !== undefined && isGeneric(tag) && !deviceClass(asset));

const deviceClass = (asset: Asset): StateClass | undefined => byNouns(DEVICE_CLASSES, nameWords(asset.type ?? ''));

/** The class whose noun is the longest run of these words. */
function byNouns(classes: readonly StateClass[], words: readonly string[]): StateClass | undefined {
  const text = ` ${words.join(' ')} `;
  let best: { length: number; found: StateClass } | undefined;
  for (const found of classes) {
    for (const noun of plainNouns(found)) {
      if (text.includes(` ${noun} `) && noun.length > (best?.length ?? 0)) best = { length: noun.length, found };
    }
  }
  return best?.found;
}

const PLAIN = new WeakMap<StateClass, readonly string[]>();
/** The nouns of a class as they stand in names; asked for at every value, worked out once. */
function plainNouns(known: StateClass): readonly string[] {
  const plain = PLAIN.get(known) ?? known.nouns.map((noun) => nameWords(noun).join(' '));
  PLAIN.set(known, plain);
  return plain;
}

/** The class a tag's state belongs to, from its asset's type, its own name, or its asset's name. */
export function classOf(tag: Tag, asset: Asset, value: SampleValue | undefined): StateClass | undefined {
  const type = nameWords(asset.type ?? '').filter((word) => word !== 'binary' && word !== 'sensor');
  if (isSensor(asset, tag, value) && isGeneric(tag))
    return byNouns(SENSOR_CLASSES, type) ?? byNouns(SENSOR_CLASSES, nameWords(asset.name));
  if (!isGeneric(tag)) {
    const own = byNouns(SENSOR_CLASSES, nameWords(tag.name));
    if (own && (typeof value === 'boolean' || tag.values)) return own;
    if (!STATE_TAG.test(tag.name)) return undefined;
  }
  return byNouns(DEVICE_CLASSES, type) ?? byNouns(DEVICE_CLASSES, nameWords(asset.name));
}

const TRUE_CODES = new Set(['on', 'true', '1', 'yes']);
const FALSE_CODES = new Set(['off', 'false', '0', 'no']);

/** Which side of its class a value is on; undefined when it is on neither. */
function sideOf(value: SampleValue, word: string | undefined, known: StateClass): boolean | undefined {
  const shown = word === undefined ? undefined : sameState(word);
  if (shown !== undefined && known.on.some((one) => sameState(one) === shown)) return true;
  if (shown !== undefined && known.off.some((one) => sameState(one) === shown)) return false;
  const code = String(value).toLowerCase();
  // What the plant file puts in words is what it says, whatever its number: state 1 of a compressor may be "unloaded".
  if (shown !== undefined && shown !== code && !OF_SWITCH.has(shown)) return undefined;
  if (TRUE_CODES.has(code)) return true;
  return FALSE_CODES.has(code) ? false : undefined;
}
const OF_SWITCH = new Set([...TRUE_CODES, ...FALSE_CODES]);

export interface StateAnswer {
  /** Whether the value is the state asked for. */
  readonly is: boolean;
  /** The state in words, as shown. */
  readonly word: string;
}

/** The state in words: the plant file's word, the class's word for on or off, or the text itself. */
export function stateWord(tag: Tag, asset: Asset, value: SampleValue): string {
  const word = wordOf(value, tag.values);
  if (word !== undefined) return word;
  const known = classOf(tag, asset, value);
  const code = String(value).toLowerCase();
  const coded = TRUE_CODES.has(code) || FALSE_CODES.has(code);
  if (known && coded && (typeof value === 'boolean' || known.event || /sensor|detector/i.test(asset.type ?? '')))
    return (TRUE_CODES.has(code) ? known.on[0] : known.off[0]) ?? code;
  if (typeof value === 'boolean' && !isGeneric(tag)) return value ? 'yes' : 'no';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value).replace(/_/g, ' ');
}

/** Does the value answer the state asked for? Undefined: that state is none this tag can have. */
export function answersState(asked: string, tag: Tag, asset: Asset, value: SampleValue): StateAnswer | undefined {
  if (value === null) return undefined;
  const word = stateWord(tag, asset, value);
  const shown = sameState(word);
  const wanted = sameState(asked);
  if (shown === wanted || (/^(?:armed|disarmed)$/.test(wanted) && shown.split(' ')[0] === wanted))
    return { is: true, word };
  const known = classOf(tag, asset, value);
  if (known) {
    const [on, off] = [known.on, known.off].map((side) => side.some((one) => sameState(one) === wanted));
    const side = sideOf(value, word, known);
    if ((on || off) && side !== undefined) {
      if (isBroad(wanted, known)) return { is: on ? side : !side, word };
      return { is: false, word };
    }
    if ((wanted === 'on' || wanted === 'off') && /sensor/i.test(asset.type ?? '') && side !== undefined)
      return { is: wanted === 'on' ? side : !side, word };
  }
  if (Object.values(tag.values ?? {}).some((one) => sameState(one) === wanted)) return { is: false, word };
  return ownName(wanted, tag, value, word);
}

/** "on", "open", "stopped" take in every state of their side; "playing" and "tripped" mean just themselves. */
function isBroad(wanted: string, known: StateClass): boolean {
  if (SENSOR_CLASSES.includes(known) || known.event) return true;
  const first = [known.on[0], known.off[0]].map((one) => sameState(one ?? ''));
  return (
    first.includes(wanted) ||
    [
      'on',
      'off',
      'open',
      'closed',
      'running',
      'stopped',
      'active',
      'inactive',
      'locked',
      'unlocked',
      'home',
      'away',
      'up',
      'down',
      'recording',
      'cleaning',
    ].includes(wanted)
  );
}

/** A boolean called "Low oil level" or "Remote mode" is itself the state. */
function ownName(wanted: string, tag: Tag, value: SampleValue, word: string): StateAnswer | undefined {
  const code = String(value).toLowerCase();
  if (isGeneric(tag) || (typeof value !== 'boolean' && !TRUE_CODES.has(code) && !FALSE_CODES.has(code)))
    return undefined;
  const name = nameWords(tag.name);
  const is = typeof value === 'boolean' ? value : TRUE_CODES.has(code);
  if (['on', 'active', 'triggered', 'detected', 'set', 'raised', 'true', 'present'].includes(wanted))
    return { is, word };
  if (['off', 'inactive', 'clear', 'false'].includes(wanted)) return { is: !is, word };
  if (!nameWords(wanted).every((one) => name.includes(one))) return undefined;
  return { is, word };
}

/** True where "is there any …" asks for the event side of a sensor class. */
export function eventSide(tag: Tag, asset: Asset, value: SampleValue): StateAnswer | undefined {
  const known = classOf(tag, asset, value);
  if (!known?.event) return undefined;
  const word = stateWord(tag, asset, value);
  const side = sideOf(value, word, known);
  return side === undefined ? undefined : { is: side, word };
}
