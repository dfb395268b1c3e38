/**
 * Which answers the embedded model words: those whose evidence has a shape that it was trained on and measured to word as
 * well as the composed sentences (models/training/LOG.md). All others stay with code, so every entry carries its reason.
 */
import type { ModelInfo } from '../language/generator.ts';
import type { Item } from './serialise.ts';
import type { Understanding } from './stages.ts';

export interface Gate {
  readonly open: boolean;
  readonly reason: string;
}

interface LearnedShape {
  /** The heads of the evidence in order, a space behind each. */
  readonly heads: RegExp;
  readonly reason: string;
}

const VALUE = 'reading|state|past|paststate|uncertain|stale|bad|missing';
const COMPARED = '(?:(?:reading|past) )?(?:within|exceeds) limit |limit (?:reading|past) (?:within|exceeds) ';

/** What the model has learned to word, by the shape of the evidence. */
const LEARNED: readonly LearnedShape[] = [
  { heads: new RegExp(`^(?:(?:${VALUE}) )+$`), reason: 'values and states, several in one sentence' },
  { heads: /^(?:aggregate ){1,2}$/, reason: 'the figure comes with its name, the period behind it' },
  { heads: /^(?:duration|instate|nodata) $/, reason: 'how long, in one sentence' },
  { heads: /^(?:aggregate )?(?:(?:trend|steady) )+$/, reason: 'change and rate in one sentence' },
  { heads: /^(?:limit )+$/, reason: 'limits of one signal in one sentence' },
  { heads: new RegExp(`^(?:${COMPARED})+$`), reason: 'verdict, side, margin and kind of limit in one sentence' },
  { heads: /^(?:alarm instate|instate alarm|alarm) $/, reason: 'an alarm with its times in one sentence' },
  { heads: /^count (?:alarm ){1,3}$/, reason: 'how many, then which; longer lists are read better a line each' },
  { heads: /^count (?:event ){1,2}$/, reason: 'the same of events, whose texts are longer' },
  { heads: /^count (?:(?:stale|bad|missing|uncertain) ){1,4}$/, reason: 'signals without a live value, as above' },
  { heads: /^event $/, reason: 'an event with its time' },
];

/** Functions of an aggregate whose meaning the serialisation carries; a difference lacks what it is to. */
const KNOWN = new Set(['highest', 'lowest', 'average', 'total', 'median', 'last', 'first']);

/** Evidence that a composed answer tells in one sentence each. */
const SINGLE = new RegExp(`^(?:${VALUE}|aggregate)$`);
/** So many values of several assets stand well in one sentence. */
const MOST_BESIDE = 3;
/** What is counted before a list, as the model learned it. */
const COUNTED =
  /^(?:active )?(?:alarm|event|work order|note|job|batch|batche|signal)s?(?: raised| without a usable value)?(?: for .*)?$/;

/** What is asked, and in how many sentences code answers it. */
interface Asked {
  readonly intent: Understanding['intent'];
  readonly statements: number;
  /** One of them rests on no evidence (why, or what was taken for granted), or on a moment that the question does not tell. */
  readonly bare?: boolean;
}

/** Whether the model may word the answer. A model the operator installed is used on everything but requests to act. */
export function gateFor(asked: Asked, items: readonly Item[], style: ModelInfo['style']): Gate {
  const { intent, statements, bare } = asked;
  if (intent === 'act') return { open: false, reason: 'a request to act is declined by code' };
  if (items.some(({ evidence }) => evidence.kind === 'comparison' && evidence.supposed))
    return {
      open: false,
      reason: 'a value that was only supposed is told by code, which cannot take it for a reading',
    };
  if (style === 'chat') return { open: true, reason: 'installed by the operator' };
  if (intent === 'cause' && items.every(({ head }) => SINGLE.test(head)))
    return { open: false, reason: 'what is so instead of what was taken for granted is told by code' };
  if (bare) return { open: false, reason: 'what rests on no evidence, or on a moment that was found, is told by code' };
  const odd = items.find((item) => unseen(item, items));
  if (odd)
    return { open: false, reason: `${odd.evidence.kind} ${odd.evidence.id} is of a kind that is told better by code` };
  // More sentences than evidence: the last ones say what follows from the rest, which is highest or how much they differ.
  if (items.every(({ head }) => SINGLE.test(head)) && statements > items.length)
    return { open: false, reason: 'what follows from several values is told by code' };
  const assets = new Set(items.map(({ texts }) => texts.a));
  if (items.every(({ head }) => SINGLE.test(head)) && assets.size > 1 && items.length > MOST_BESIDE)
    return { open: false, reason: 'many values of several assets are read better a line each' };
  const shape = items.map(({ head }) => `${head} `).join('');
  const learned = LEARNED.find(({ heads }) => heads.test(shape));
  return learned
    ? { open: true, reason: learned.reason }
    : { open: false, reason: `evidence of the shape "${shape.trim()}" is told by code` };
}

/** Evidence whose meaning its line does not carry: conversions, differences, spans, repetitions, since when a state holds. */
function unseen({ evidence, head, texts }: Item, items: readonly Item[]): boolean {
  // How often one alarm came: "2 Drive tripped" is no English.
  if (head === 'count') return !COUNTED.test(texts.o ?? '');
  // The same signal twice: its age, or that it stands still, is what is meant; a bare number has no name to be told by.
  if (SINGLE.test(head) && head !== 'aggregate') {
    if (head === 'reading' && texts.q === undefined) return true;
    const same = (other: Item) => other.texts.a === texts.a && other.texts.q === texts.q && SINGLE.test(other.head);
    if (items.filter(same).length > 1) return true;
  }
  // A code stands on the display beside its meaning; the slot carries the meaning alone.
  if (evidence.kind === 'reading' && evidence.word && /^[A-Z]{1,3}-?\d{1,4}$|^\d{3,}$/.test(String(evidence.value)))
    return true;
  if (evidence.kind === 'reading' && /^(?:changed|first|unchanged)\b/.test(evidence.detail ?? '')) return true;
  const seconds = evidence.kind === 'aggregate' && evidence.unit === 's' ? (evidence.value ?? 0) : 0;
  if (seconds < 600 && seconds % 60) return true;
  // "Was tripped for 0 s": never is no length of time.
  if (evidence.kind === 'aggregate' && evidence.unit === 's' && evidence.value === 0) return true;
  if (evidence.kind === 'comparison') return evidence.derived !== undefined && evidence.derived.length > 0;
  // "While running" has no slot.
  if (head === 'aggregate' && evidence.kind === 'aggregate' && /^while\b/.test(evidence.of ?? '')) return true;
  if (head !== 'aggregate' || KNOWN.has(texts.k ?? '')) return false;
  return !(texts.k === 'change' && items.length === 2);
}
