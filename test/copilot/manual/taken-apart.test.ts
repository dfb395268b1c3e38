import { expect, it } from 'vitest';
import { recall } from '../../../src/copilot/manual/recall.ts';
import { takenApart } from '../../../src/copilot/manual/taken-apart.ts';
import { shelf } from './shelf.ts';

it('a passage found again keeps its candidates at its new rank, and a new revision of it has its own', () => {
  const library = shelf([{ text: 'The vat holds 80 litres. It is of steel.' }]);
  const [passage] = library.passagesOf('manual.pdf');
  if (!passage) throw new Error('no passage');
  const texts = (rank: number, text = passage.text, revision = passage.revision) =>
    takenApart({ ...passage, text, revision }, rank, library).map((one) => `${one.rank} ${one.text}`);
  expect(texts(1)).toEqual(['1 The vat holds 80 litres.', '1 It is of steel.']);
  expect(texts(7)).toEqual(['7 The vat holds 80 litres.', '7 It is of steel.']);
  expect(texts(2, 'The vat holds 90 litres.', 'r2')).toEqual(['2 The vat holds 90 litres.']);
});

it('what is asked for again stays, what was not goes first', () => {
  const kept = new Map<string, number>();
  const ask = (key: string, value: number) => recall(kept, key, { most: 2, make: () => value });
  ask('a', 1);
  ask('b', 2);
  expect(ask('a', 9)).toBe(1);
  ask('c', 3);
  expect([...kept.keys()]).toEqual(['a', 'c']);
});
