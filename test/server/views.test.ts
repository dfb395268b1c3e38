/** What the core shows of a reading, whatever a source calls its state. */
import { expect, it } from 'vitest';
import { readingView } from '../../src/core/views.ts';
import type { Tag } from '../../src/plant/plant.ts';
import type { SampleValue } from '../../src/plant/sample.ts';

const PUMP: Tag = {
  id: 'P-1.state',
  asset: 'P-1',
  name: 'State',
  aliases: [],
  limits: [],
  values: { '0': 'stopped', '1': 'running' },
};

const shown = (value: SampleValue) => {
  const { value: said, word } = readingView(PUMP, { tag: PUMP.id, at: 0, value, quality: 'good', ageSeconds: 0 });
  return [said, word];
};

it('gives codes their words, true and false as the answers do, and none to a text that no plant file lists', () => {
  expect(shown(1)).toEqual([1, 'running']);
  expect(shown(false)).toEqual([false, 'stopped']);
  for (const text of ['constructor', 'toString', '__proto__']) expect(shown(text)).toEqual([text, undefined]);
  expect(shown(null)).toEqual([null, undefined]);
});
