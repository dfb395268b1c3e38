import { describe, expect, it } from 'vitest';
import { voiceVocabulary } from '../../src/core/voice.ts';
import { spokenManuals } from '../../src/core/voice-manuals.ts';
import { Fsg } from '../../src/language/voice/fsg.ts';
import { plantGrammar } from '../../src/language/voice/plant-grammar.ts';
import { NO_VOCABULARY } from '../../src/language/voice/vocabulary.ts';
import type { Library } from '../../src/library/library.ts';
import { heardBy } from './accept.ts';

type Shelf = Pick<Library, 'documents' | 'passagesOf'>;
const passage = (section: string, text: string) => ({ section, text }) as ReturnType<Shelf['passagesOf']>[number];
const shelf: Shelf = {
  documents: () => [{ name: 'pump.pdf' } as ReturnType<Shelf['documents']>[number]],
  passagesOf: () => [
    passage('4 Maintenance > 4.2 Changing the impeller', 'Undo the impeller nut. Fault E-217 shows when it is loose.'),
    passage('5.1', 'Tighten the impeller nut with 120 N m.'),
    passage('6', 'The impeller nut has a left-hand thread.'),
  ],
};

describe('manuals', () => {
  it('lend their topics, codes and wording to speech', () => {
    const { names, sentences } = spokenManuals(shelf);
    expect(names).toContainEqual({ slot: 'topic', forms: ['changing the impeller'] });
    expect(names).toContainEqual({ slot: 'code', written: 'E-217', forms: ['E-217'] });
    expect(sentences).toContain('tighten the impeller nut with {number}');
  });

  it('lend what they speak of, what they tell to do, and the models that they are for', () => {
    const { names } = spokenManuals({
      ...shelf,
      passagesOf: () => [
        passage('CP 200 pump > Spare parts', 'Remove the volute drain plug of the CP 200, then wait.'),
        { ...passage('Data', 'Make-up water: 8 l/min'), cells: ['Make-up water', '8 l/min'] },
      ],
    });
    expect(names).toContainEqual({ slot: 'doing', forms: ['remove the volute drain plug'] });
    expect(names).toContainEqual({ slot: 'part', forms: ['volute drain plug'] });
    expect(names).toContainEqual({ slot: 'part', forms: ['make-up water'] });
    expect(names).toContainEqual({ slot: 'part', written: 'CP 200', forms: ['CP 200'] });
  });

  it('can be asked without a plant', () => {
    const { names, templates } = voiceVocabulary(undefined, spokenManuals(shelf));
    expect(templates).toContain('what is the {part} of {asset}');
    expect(names).toContainEqual({ slot: 'asset', forms: ['machine', 'unit', 'device'] });
    expect(names).toContainEqual({ slot: 'part', forms: ['impeller nut'] });
    expect(voiceVocabulary(undefined)).toBe(NO_VOCABULARY);
  });

  it('make questions about their things speakable', () => {
    const { names, sentences } = spokenManuals(shelf);
    const templates = ['what is the torque of the nut', 'what does {code} mean', 'how is {topic} done'];
    const fsg = new Fsg();
    plantGrammar(
      fsg,
      { names, templates, sentences },
      {
        has: () => true,
        knows: () => true,
        pronounce: (word) => [word],
      },
    );
    expect(heardBy(fsg, 'what is the torque of the impeller nut')).toBe(true);
    expect(heardBy(fsg, 'what does e_ two one seven mean')).toBe(true);
    // Also a code that no manual has: it must not be bent to one that it has.
    expect(heardBy(fsg, 'what does e_ nine nine mean')).toBe(true);
    expect(heardBy(fsg, 'what does two oh four mean')).toBe(true);
    // A word of the manuals is known wherever it stands, and so is any English word.
    expect(heardBy(fsg, 'what does tighten mean')).toBe(true);
    expect(heardBy(fsg, 'what does the altitude mean')).toBe(true);
    expect(heardBy(fsg, 'how is changing the impeller done')).toBe(true);
    // A word that is not English is also said in its other forms.
    expect(heardBy(fsg, 'what does impellers mean')).toBe(true);
  });
});
