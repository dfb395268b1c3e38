import { describe, expect, it } from 'vitest';
import { grouped, PairTable } from '../../src/language/voice/pair-table.ts';

describe('weights under pairs of numbers', () => {
  it('adds up, and finds each of many pairs by the index that it was given', () => {
    const table = new PairTable();
    const [first, again] = [table.add(3, 4, 0.5), table.add(3, 4, 1)];
    expect(again).toBe(first);
    expect(table.weight[first]).toBe(1.5);
    for (let i = 0; i < 3000; i++) table.add(i, i % 7, 1);
    for (let i = 0; i < 3000; i++) expect(table.second[table.find(i, i % 7)]).toBe(i % 7);
    expect(table.find(3, 4)).toBe(first);
    expect(table.find(4, 3)).toBe(-1);
    expect(table.find(-1, -1)).toBe(-1);
  });

  it('are listed by their owner in order, without those that nobody owns', () => {
    const { starts, items } = grouped([2, 0, -1, 2], 3);
    expect([...starts]).toEqual([0, 1, 1, 3]);
    expect([...items]).toEqual([1, 0, 3]);
  });
});
