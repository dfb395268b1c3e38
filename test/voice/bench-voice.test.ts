import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { voiceVocabulary } from '../../src/core/voice.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { typedOnly } from '../bench/voice/sample.ts';
import { readAloud } from '../bench/voice/speech.ts';
import { wordErrors } from '../bench/voice/word-errors.ts';

describe('the judge of what was heard', () => {
  it.each([
    ['all right and any more', 'alright and anymore', 0],
    ['does the palletizer keep its colour', 'does the palletiser keep its color', 0],
    ['twenty thousand b p h', 'twenty thousand bph', 0],
    ["what's the filter's dp", 'whats the filters d p', 1],
    ['the queuing crates', 'the queueing crates', 0],
    ['the coupling of the pump way', 'the coupling of the pump weigh', 1],
    ['set the filler two ten', 'set the filler to ten', 1],
  ])('%s for %s', (heard, said, errors) => {
    expect(wordErrors(heard, said).errors).toBe(errors);
  });

  it('has letters and units read as people say them', () => {
    expect(readAloud('The dust filter pressure drop in mbar?')).toContain('in millibar');
    expect(readAloud('What does A05 mean?')).toContain('a_ ');
    expect(readAloud('What is the dp of the filter')).toContain('d_ p_');
    expect(readAloud('how is the pump')).toBe('how is the pump');
  });

  it('leaves out what is only typed', () => {
    const file = join(import.meta.dirname, '../../knowledge/plant.yaml');
    const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
    const typed = typedOnly(new PlantIndex(plant), voiceVocabulary(plant));
    for (const question of ['wat is the presure', 'is the genarator runing', '¿cuál es la temperatura de la bomba 1?'])
      expect(typed(question), question).toBe(true);
    for (const question of [
      'is pump 1 running',
      'reject rate of the filler',
      'how is the dust filter airflow?',
      'E27?',
    ])
      expect(typed(question), question).toBe(false);
  });
});
