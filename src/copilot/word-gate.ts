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
export const LEARNED: readonly LearnedShape[] = [
  { heads: new RegExp(`^(?:(?:${VALUE}) )+$`), reason: 'values and states, several in one sentence' },
  { heads: /^(?:aggregate )+$/, reason: 'the figure comes with its name, the period behind it' },
  { heads: /^(?:duration|instate|nodata) $/, reason: 'how long, in one sentence' },
  { heads: /^(?:aggregate )?(?:(?:trend|forecast|steady) )+$/, reason: 'change, rate and forecast in one sentence' },
  { heads: /^(?:limit )+$/, reason: 'limits of one signal in one sentence' },
  { heads: new RegExp(`^(?:${COMPARED})+$`), reason: 'verdict, side, margin and kind of limit in one sentence' },
  { heads: /^(?:(?:reading|past) )?(?:within|exceeds) passage $/, reason: 'the same against a limit of a manual' },
  { heads: /^(?:alarm instate|instate alarm|alarm) $/, reason: 'an alarm with its times in one sentence' },
  {
    heads: /^count (?:(?:alarm|event) ){1,3}$/,
    reason: 'how many, then which; longer lists are read better a line each',
  },
  { heads: /^count (?:(?:stale|bad|missing|uncertain) ){1,4}$/, reason: 'signals without a live value, as above' },
  { heads: /^count (?:state )+$/, reason: 'how many, then which' },
  { heads: /^(?:alarm ){1,3}count $/, reason: 'whether there was one, and how often' },
  { heads: /^event $/, reason: 'an event with its time' },
];

/** Functions of an aggregate whose meaning the serialisation carries; a difference lacks what it is to. */
const KNOWN = new Set(['highest', 'lowest', 'average', 'total', 'median', 'last', 'first']);

/** Whether the model may word the answer. A model the operator installed is used on everything but requests to act. */
export function gateFor({ intent }: Understanding, items: readonly Item[], style: ModelInfo['style']): Gate {
  if (intent === 'act') return { open: false, reason: 'a request to act is declined by code' };
  if (style === 'chat') return { open: true, reason: 'installed by the operator' };
  const odd = items.find((item) => unseen(item, items));
  if (odd)
    return { open: false, reason: `${odd.evidence.kind} ${odd.evidence.id} is of a kind that is told better by code` };
  const shape = items.map(({ head }) => `${head} `).join('');
  const learned = LEARNED.find(({ heads }) => heads.test(shape));
  return learned
    ? { open: true, reason: learned.reason }
    : { open: false, reason: `evidence of the shape "${shape.trim()}" is told by code` };
}

/** Evidence whose meaning its line does not carry: conversions, differences, spans, since when a state holds. */
function unseen({ evidence, head, texts }: Item, items: readonly Item[]): boolean {
  // How often one alarm came: "2 Drive tripped" is no English.
  if (head === 'count') return items.some((item) => item.head === 'alarm' && item.texts.c === texts.o);
  // A code stands on the display beside its meaning; the slot carries the meaning alone.
  if (evidence.kind === 'reading' && evidence.word && /^[A-Z]{1,3}-?\d{1,4}$|^\d{3,}$/.test(String(evidence.value)))
    return true;
  if (evidence.kind === 'reading' && /^(?:changed|first)\b/.test(evidence.detail ?? '')) return true;
  const seconds = evidence.kind === 'aggregate' && evidence.unit === 's' ? (evidence.value ?? 0) : 0;
  if (seconds < 600 && seconds % 60) return true;
  // "Was tripped for 0 s": never is no length of time.
  if (evidence.kind === 'aggregate' && evidence.unit === 's' && evidence.value === 0) return true;
  if (evidence.kind === 'comparison') return evidence.derived !== undefined && evidence.derived.length > 0;
  if (head !== 'aggregate' || KNOWN.has(texts.k ?? '')) return false;
  return !(texts.k === 'change' && items.length === 2);
}
