import { describe, expect, it } from 'vitest';
import { knownAt } from '../../src/copilot/facts/reading.ts';
import type { Sample } from '../../src/plant/sample.ts';
import { freshStore } from '../store/fresh-store.ts';
import { openDairy } from './dairy.ts';

const at = Date.parse('2026-03-12T09:40:00Z');
const minutes = (ago: number): number => at - ago * 60_000;

const own = freshStore();

describe('a signal of bad quality', () => {
  it('is bad since the first bad sample of the run, not since the newest', () => {
    const { historian } = own.store;
    const sample = (ago: number, quality: Sample['quality'], value: number | null = 20 + ago): Sample => ({
      tag: 'T',
      at: minutes(ago),
      value,
      quality,
    });
    historian.append([
      sample(60, 'good'),
      sample(50, 'uncertain'),
      sample(40, 'bad'),
      sample(30, 'bad', null),
      sample(1, 'bad'),
    ]);
    const tag = { id: 'T', asset: 'A', name: 'T', aliases: [], limits: [], unit: 'Cel', staleAfter: 120 };
    expect(knownAt(tag, at, { historian, past: false })).toMatchObject({
      kind: 'bad',
      at: minutes(40),
      ageSeconds: 3600,
    });
  });
});

describe('several questions at once', () => {
  it('tell each value once', async () => {
    const dairy = openDairy();
    const { text } = await dairy.ask("Is P-201's bearing too hot, and how hot is it?");
    expect(text.match(/78 °C/g)).toHaveLength(1);
    dairy.close();
  });
});
