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

const UNMEASURED: Gate = { open: false, reason: 'the model was not yet measured on this intent' };

/** By intent, for the embedded slots model. */
export const GATES: Readonly<Record<Intent, Gate>> = {
  value: UNMEASURED,
  state: UNMEASURED,
  list: UNMEASURED,
  count: UNMEASURED,
  aggregate: UNMEASURED,
  trend: UNMEASURED,
  limit: UNMEASURED,
  alarms: UNMEASURED,
  events: UNMEASURED,
  specification: UNMEASURED,
  fault: UNMEASURED,
  procedure: UNMEASURED,
  cause: UNMEASURED,
  capability: UNMEASURED,
  act: { open: false, reason: 'a request to act is declined by code' },
};

/** Whether the model may word the answer. A model the operator installed is used on every intent but requests to act. */
export function gateFor({ intent }: Understanding, evidence: readonly Evidence[], style: ModelInfo['style']): Gate {
  const special = evidence.find(unseen);
  if (special && style === 'slots')
    return { open: false, reason: `${special.kind} ${special.id} is of a kind the model has not learned` };
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
  if (item.kind === 'comparison') return item.derived !== undefined && item.derived.length > 0;
  return item.kind === 'aggregate' && !KNOWN_FUNCTIONS.has(item.function);
}
