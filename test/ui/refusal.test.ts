/** What stands above an answer that was refused. */
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../renderer/conversation/refusal-reason.ts';
import type { Evidence, Statement } from '../../src/contract.ts';

const said = (text: string): Statement => ({ text, evidence: ['e1'], verified: true, links: [] });
const passage: Evidence = {
  id: 'e1',
  kind: 'passage',
  document: 'pump.md',
  section: '',
  region: [],
  text: 'Close the valve.',
};

describe('the word above a refusal', () => {
  it.each([
    ['onlyReads', [passage], ['By hand, as the manual has it:', '1. Close the valve.']],
    ['notFound', [passage], ['Closest: page 2.']],
    ['notAnswered', [], ['I found nothing.']],
  ] as const)('%s', (reason, evidence, texts) =>
    expect(reasonOf({ evidence, statements: texts.map(said) })).toBe(reason),
  );
});
