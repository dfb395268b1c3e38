import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/copilot/manual/asked.ts';
import { clauseOf, ownClause } from '../../../src/copilot/manual/clause.ts';

it.each([
  ['The fan was at over 9 mm/s, when may I let it run again?', 'when may I let it run again?'],
  ['q1 on the press is open how long before i can go in', 'how long before i can go in'],
  ['We just took the lid off, can it go back on wet?', 'can it go back on wet?'],
  ['For my training sheet, what is the reach of the arm?', 'what is the reach of the arm?'],
])('leaves out what was told before the question: %s', (question, clause) => expect(clauseOf(question)).toBe(clause));

it.each([
  'How hot is the oil, and what is the limit?',
  'With which torque is the nut tightened, and is it left-handed?',
])('a question before the last was not told: %s', (question) => expect(clauseOf(question)).toBe(question));

it('a clause that speaks of what was told does not stand alone', () => {
  const question = 'The hoist squeals under load, how long may it go on?';
  expect(ownClause(question)).toBe(question);
});

it('reads the kind of answer off the question itself', () => {
  const asked = readQuestion('I took the cover off by mistake, may I put the old gasket back?');
  expect(asked).toMatchObject({ kind: 'yes-no', leave: true });
  expect(readQuestion('It says low oil, how many litres go in?').kind).toBe('quantity');
});

it('words told beside the question weigh less than its own', () => {
  const { terms } = readQuestion('My cousin visits on Friday, how wide is the gate?');
  const weight = (word: string) => terms.find((term) => term.word === word)?.weight ?? 0;
  expect(weight('cousin')).toBeLessThan(weight('gate'));
});

it('words told after the question weigh less than its own, where it names something by itself', () => {
  const words = (question: string) =>
    readQuestion(question)
      .terms.filter(({ beside }) => beside)
      .map(({ word }) => word);
  expect(words('How fine is the mesh of the strainer, I see grit in the sink')).toEqual(['see', 'grit', 'sink']);
  expect(words('Is it bad, it hums at night')).toEqual([]);
  expect(words('That behind the workshop door, how loud is its blower?')).toContain('workshop');
  expect(words('The vicar asks how old the paint may get before it goes to the dump')).toContain('vicar');
});

it('the first of two questions was not told before the second', () => {
  const question = 'Can one touch the lid and how hot does it get?';
  expect(clauseOf(question)).toBe(question);
});
