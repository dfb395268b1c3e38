/** What stands above an answer that was refused. */
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../renderer/conversation/refusal-reason.ts';
import type { Answer, Evidence } from '../../src/contract.ts';

const passage: Evidence = {
  id: 'e1',
  kind: 'passage',
  document: 'pump.md',
  section: '',
  region: [],
  text: 'Close it.',
};
const refused: Answer = {
  id: 'q1',
  question: 'Stop the pump and tell me the weather.',
  at: '2026-03-01T10:00:00.000Z',
  text: '',
  refused: true,
  headline: undefined,
  warnings: [],
  statements: [],
  dropped: [],
  evidence: [],
  followUps: [],
  timings: { factsMs: 0, firstWordMs: 0, totalMs: 0 },
  model: { id: 'composed', revision: '1', sha256: '' },
};

describe('the word above a refusal', () => {
  it.each([
    ['onlyReads', [passage], { ...refused, declined: true }],
    ['onlyReads', [], { ...refused, declined: true }],
    ['notFound', [passage], refused],
    ['notAnswered', [], refused],
  ] as const)('%s', (reason, evidence, answer) => expect(reasonOf({ evidence, answer })).toBe(reason));
});
