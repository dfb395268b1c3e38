import type { Turn } from '../state/turn.ts';

type Reason = 'onlyReads' | 'noPresent' | 'unknownName' | 'notFound' | 'notAnswered';

/** Why there is no answer: an order; or as far as what was looked at tells, an old signal, a name that nothing has, documents without it. */
export function reasonOf({ evidence, answer }: Pick<Turn, 'evidence' | 'answer'>): Reason {
  if (answer?.declined) return 'onlyReads';
  const kinds = new Set(evidence?.map(({ kind }) => kind));
  if (kinds.has('reading')) return 'noPresent';
  if (kinds.has('asset')) return 'unknownName';
  return kinds.has('passage') ? 'notFound' : 'notAnswered';
}
