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
const opened = (reason: string): Gate => ({ open: true, reason });
const LISTS = closed('counts with their lists are told better by code');
const MANUAL = closed('what a manual says is quoted whole, by code');

/** By intent, for the embedded slots model. */
export const GATES: Readonly<Record<Intent, Gate>> = {
  value: opened('several values become one sentence; single ones read the same'),
  state: opened('says "was" of a past moment; else reads the same'),
  list: opened('several values become one sentence'),
  count: LISTS,
  aggregate: opened('the figure comes with its name, the period behind it'),
  trend: closed('the composed sentences tell change, rate and forecast together'),
  limit: closed('the composed verdict names side, margin and limit more plainly'),
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
  if (style === 'slots' && intent === 'aggregate' && evidence.some((item) => item.kind !== 'aggregate')) {
    return closed('how long a state has lasted is told better by code');
  }
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
