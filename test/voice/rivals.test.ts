import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weighed } from '../../src/core/voice-rivals.ts';
import type { Transcript } from '../../src/language/transcriber.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';

const file = join(import.meta.dirname, '../../knowledge/plant.yaml');
const index = new PlantIndex(parsePlantFile(readFileSync(file, 'utf8'), file).plant);
const heard = (text: string, rivals: readonly (readonly [string, number])[], more: Partial<Transcript> = {}) =>
  weighed(
    {
      text,
      rivals: rivals.map(([text, behind]) => ({ text, behind })),
      confidence: 0.9,
      verdict: 'answer',
      words: [],
      alternatives: [],
      seconds: 2,
      ...more,
    },
    index,
  );
const TEXT = 'is the power on';

describe('what else may have been said', () => {
  it('is asked about where it is nearly as likely and means something else', () => {
    expect(heard(TEXT, [['is the tower on', 0.5]])).toMatchObject({
      verdict: 'did-you-mean',
      alternatives: [TEXT, 'is the tower on'],
    });
  });

  it('is left where it means the same, or is less likely', () => {
    const same = heard('what is the flow of P-101', [["what's the flow of P-101", 0.1]]);
    expect(same).toMatchObject({ verdict: 'answer', alternatives: [] });
    expect(same).not.toHaveProperty('rivals');
    expect(heard(TEXT, [['is the tower on', 1.5]])).toMatchObject({ verdict: 'answer', alternatives: [] });
  });

  it('is offered from further away where the text is shown all the same, each meaning once and two at most', () => {
    const rivals = [
      ['is the tower on', 1.5],
      ['was the tower on', 1.6],
      ['is tower 1 on', 1.7],
      ['is the chiller on', 2],
      ['is the robot on', 2.5],
    ] as const;
    const { alternatives } = heard(TEXT, rivals, { verdict: 'did-you-mean' });
    expect(alternatives.slice(0, 2)).toEqual([TEXT, 'is the tower on']);
    expect(alternatives).toHaveLength(3);
    expect(alternatives).not.toContain('is tower 1 on');
  });

  it('says nothing where names were offered already, or where nothing was understood', () => {
    const named = heard(TEXT, [['is the tower on', 0.1]], {
      verdict: 'did-you-mean',
      alternatives: ['is the pump on'],
    });
    expect(named.alternatives).toEqual(['is the pump on']);
    expect(heard(TEXT, [['is the tower on', 0.1]], { verdict: 'ask-back' }).alternatives).toEqual([]);
  });

  it('needs a plant to tell meanings', () => {
    const { rivals } = weighed({ ...heard(TEXT, []), rivals: [{ text: 'is the tower on', behind: 0.1 }] }, undefined);
    expect(rivals).toBeUndefined();
  });
});
