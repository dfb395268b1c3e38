/**
 * Which questions the model words. The composed sentences are the default; an intent is open only where the model was
 * measured to be as good (models/training/LOG.md), so every entry carries its reason.
 */
import type { Evidence } from '../contract.ts';
import type { ModelInfo } from '../language/generator.ts';
import type { Intent, Understanding } from './stages.ts';

export interface Gate {
  readonly open: boolean;
  readonly reason: string;
}

const closed = (reason: string): Gate => ({ open: false, reason });
const OPEN: Gate = { open: true, reason: 'as good as the composed sentences in the blind reading' };
const LISTS = closed('counts with their lists are told better by code');
const MANUAL = closed('what a manual says is quoted whole, by code');

/** By intent, for the embedded slots model. */
export const GATES: Readonly<Record<Intent, Gate>> = {
  value: OPEN,
  state: OPEN,
  list: OPEN,
  count: LISTS,
  aggregate: OPEN,
  trend: OPEN,
  limit: OPEN,
  alarms: LISTS,
  events: LISTS,
  specification: MANUAL,
  fault: MANUAL,
  procedure: MANUAL,
  cause: closed('several kinds of evidence in one answer'),
  capability: LISTS,
  act: closed('a request to act is declined by code'),
};

/** Kinds of evidence that the model words; an answer that rests on any other is worded by code, whatever the intent. */
const LEARNED = new Set<Evidence['kind']>(['reading', 'aggregate', 'trend', 'limit', 'comparison']);

/** Whether the model may word the answer. A model the operator installed is used on every intent but requests to act. */
export function gateFor({ intent }: Understanding, evidence: readonly Evidence[], style: ModelInfo['style']): Gate {
  const special = evidence.find(unseen);
  if (special && style === 'slots')
    return closed(`${special.kind} ${special.id} is of a kind that is told better by code`);
  if (style === 'chat' && intent !== 'act') return { open: true, reason: 'installed by the operator' };
  return GATES[intent];
}

const KNOWN_FUNCTIONS = new Set([
  'max',
  'min',
  'mean',
  'avg',
  'sum',
  'median',
  'last',
  'first',
  'count',
  'time in state',
  'time above',
  'time below',
]);

/** Evidence whose meaning the serialisation does not carry: conversions, differences, spans. */
function unseen(item: Evidence): boolean {
  if (!LEARNED.has(item.kind)) return true;
  if (item.kind === 'comparison') return item.derived !== undefined && item.derived.length > 0;
  return item.kind === 'aggregate' && !KNOWN_FUNCTIONS.has(item.function);
}
