import type { Turn } from '../state/turn.ts';

type Reason = 'onlyReads' | 'noPresent' | 'unknownName' | 'notFound' | 'notAnswered';

/**
 * Why there is no answer, as far as what was looked at tells: an order, told how it is done by hand; an old signal, a name that
 * nothing has, documents without it.
 */
export function reasonOf({ evidence, statements }: Pick<Turn, 'evidence' | 'statements'>): Reason {
  if (statements.some(({ text }) => STEP.test(text))) return 'onlyReads';
  const kinds = new Set(evidence?.map(({ kind }) => kind));
  if (kinds.has('reading')) return 'noPresent';
  if (kinds.has('asset')) return 'unknownName';
  return kinds.has('passage') ? 'notFound' : 'notAnswered';
}

const STEP = /^\d+[.)] /;
