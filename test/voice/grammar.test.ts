import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../src/copilot/stages.ts';
import { voiceVocabulary } from '../../src/core/voice.ts';
import { VOICE_QUESTIONS } from '../../src/core/voice-questions.ts';
import { openDictionary } from '../../src/language/voice/dictionary.ts';
import { confidenceOf } from '../../src/language/voice/engine.ts';
import { Fsg } from '../../src/language/voice/fsg.ts';
import { LetterSounds, learnLetterSounds } from '../../src/language/voice/letter-sounds.ts';
import { NgramCounts } from '../../src/language/voice/ngram.ts';
import { plantGrammar } from '../../src/language/voice/plant-grammar.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'knowledge/plant.yaml');
const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
const sounds = LetterSounds.read(readFileSync(join(root, 'models/voice/letter-sounds.txt'), 'utf8'));

describe('the grammar', () => {
  it('shares beginnings, and the ways out of a state add up to one', () => {
    const fsg = new Fsg();
    fsg.phrases({ from: fsg.start, to: fsg.final }, [
      { words: ['pump', 'one'], weight: 1 },
      { words: ['pump', 'two'], weight: 1 },
      { words: ['pump'], weight: 2 },
    ]);
    expect(
      fsg
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('TRANSITION')),
    ).toEqual([
      'TRANSITION 0 2 1.0000e+0 pump',
      'TRANSITION 2 1 5.0000e-1',
      'TRANSITION 2 1 2.5000e-1 one',
      'TRANSITION 2 1 2.5000e-1 two',
    ]);
  });

  it('smooths: what follows a history and the weight of backing off make one', () => {
    const counts = new NgramCounts();
    counts.add(['is', '{asset}', 'on']);
    counts.add(['is', 'it', 'on']);
    const { single, afterOne, numberOf } = counts.learn();
    const { seen, token, probability, backOff } = afterOne;
    const is = numberOf('is');
    const next = [...seen.items.subarray(seen.starts[is], seen.starts[is + 1])];
    expect(next).toHaveLength(2);
    const left = backOff[is] ?? 0;
    const interpolated = next.reduce((sum, i) => sum + (probability[i] ?? 0), 0);
    const backedOff = next.reduce((sum, i) => sum + (single[token[i] ?? 0] ?? 0), 0) * left;
    expect(interpolated - backedOff + left).toBeCloseTo(1, 6);
  });

  it('is made from every intent and every name of the plant, and knows how to say each word', () => {
    expect(Object.keys(VOICE_QUESTIONS).sort()).toEqual([...INTENTS].sort());
    const dictionary = openDictionary((word) => [sounds.pronounce(word)]);
    const fsg = new Fsg();
    plantGrammar(fsg, voiceVocabulary(plant), dictionary);
    expect(fsg.words()).not.toContain('downtims');
    expect(fsg.words()).toContain('chiller');
    const unsaid = fsg.words().filter((word) => !/^[A-Z ]+$/.test(dictionary.pronounce(word).join(' ')));
    expect(unsaid).toEqual([]);
    expect(fsg.words().filter((word) => /[{}]/.test(word))).toEqual([]);
  });

  it('learns wording from questions to other plants, whose words are not its own', () => {
    const dictionary = openDictionary((word) => [sounds.pronounce(word)]);
    const fsg = new Fsg();
    const vocabulary = {
      names: [],
      templates: ['what is the flow'],
      asked: ['is the flow too weak', 'is it too weak'],
    };
    const { own, pairs } = plantGrammar(fsg, vocabulary, dictionary);
    expect(fsg.words()).toContain('weak');
    expect(own.has('flow')).toBe(true);
    expect(own.has('weak')).toBe(false);
    expect(pairs.pair('too', 'weak')).toBeGreaterThan(0);
  });

  it('writes what sounds like one of the plant’s words as that one, a name as its first form', () => {
    const dictionary = openDictionary((word) => [sounds.pronounce(word)]);
    const fsg = new Fsg();
    const names = [
      { slot: 'asset', forms: ['dryer'] },
      { slot: 'asset', forms: ['drier'] },
    ];
    plantGrammar(fsg, { names, templates: ['where is the cellar of {asset}'] }, dictionary);
    expect(fsg.words()).toContain('dryer');
    expect(fsg.words()).not.toContain('drier');
    expect(fsg.words()).not.toContain('seller');
    expect(fsg.words()).toContain('teller');
  });
});

describe('the plant’s words', () => {
  it('have the clipped forms that the copilot takes for the same', () => {
    const forms = voiceVocabulary(plant).names.find(({ forms }) => forms[0] === 'bearing temperature')?.forms;
    expect(forms).toEqual(['bearing temperature', 'bearing temp']);
  });
});

describe('letters and sounds', () => {
  it('learns from a dictionary', () => {
    const learned = learnLetterSounds(
      [
        ['pump', 'P AH M P'],
        ['jump', 'JH AH M P'],
        ['lamp', 'L AE M P'],
        ['camp', 'K AE M P'],
      ],
      { atLeast: 1 },
    );
    expect(learned.pronounce('pump')).toBe('P AH M P');
    expect(learned.pronounce('lump')).toBe('L AH M P');
    expect(LetterSounds.read(learned.write()).pronounce('jamp')).toBe(learned.pronounce('jamp'));
  });

  it('says other forms of known words with their endings and beginnings', () => {
    const dictionary = openDictionary(() => []);
    expect(dictionary.has('backwashed')).toBe(false);
    expect(dictionary.pronounce('backwashed')).toEqual(['B AE K W AA SH T']);
    expect(dictionary.pronounce('regreased')).toEqual(['R IY G R IY S T']);
    expect(dictionary.pronounce("heatsink's")).toEqual(['HH IY T S IH NG K S']);
    expect(dictionary.pronounce('encoder')).toEqual(['EH N K OW D ER']);
    expect(dictionary.pronounce('labeller')).toEqual(['L EY B AH L ER']);
    // Not "paste" and what is left, nor "leak" and "ages".
    expect(dictionary.pronounce('pasteuriser')).toEqual(['P AE S CH ER AY Z ER']);
    expect(dictionary.pronounce('leakages')).toContain('L IY K AH JH IH Z');
    expect(dictionary.knows('xqbackwashed')).toBe(false);
  });

  it('says British plurals with their end, and compounds whose second half is short', () => {
    const dictionary = openDictionary(() => []);
    expect(dictionary.pronounce('litres')).toEqual(dictionary.pronounce('liters'));
    expect(dictionary.pronounce('gearbox')).toEqual(['G IH R B AA K S']);
  });

  it('says names that no dictionary has', () => {
    expect(sounds.pronounce('norvane')).toMatch(/^N .*V .*N$/);
    expect(sounds.pronounce('compressor')).toContain('P R EH S');
  });
});

describe('confidence', () => {
  it('falls with strain, with surprise, with words that are not the plant’s, and where nothing of it is named', () => {
    const signs = { strain: 0.1, surprise: 3, foreign: 0, named: true, words: 8 };
    const good = confidenceOf(signs);
    expect(good).toBeGreaterThan(confidenceOf({ ...signs, strain: 0.8 }));
    expect(good).toBeGreaterThan(confidenceOf({ ...signs, surprise: 6 }));
    expect(good).toBeGreaterThan(confidenceOf({ ...signs, foreign: 0.2 }));
    expect(good).toBeGreaterThan(confidenceOf({ ...signs, named: false }));
    expect(confidenceOf({ ...signs, words: 0 })).toBe(0);
  });
});
