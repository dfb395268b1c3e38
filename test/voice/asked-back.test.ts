import { describe, expect, it } from 'vitest';
import { askedBack } from '../../renderer/voice/asked-back.ts';
import type { PlantView, Transcript } from '../../src/contract.ts';

const asset = (id: string, name: string) => ({ id, name, aliases: [], tags: [] });
const plant = {
  assets: [asset('CT-1', 'tower'), asset('P-101', 'Pump 1'), asset('P-110', 'Pump 2')],
} as unknown as PlantView;
const heard = (text: string, ...alternatives: string[]): Transcript => ({
  text,
  alternatives,
  confidence: 0.8,
  verdict: 'did-you-mean',
  words: [],
  seconds: 2,
});

describe('asking back', () => {
  it('offers what was heard and what sounds alike, by what differs', () => {
    expect(askedBack(heard('is the tower on', 'is the power on'), plant)).toEqual({
      choices: ['is the tower on', 'is the power on'],
      aloud: 'Did you mean tower or power?',
    });
    expect(askedBack(heard('flow of P-101', 'flow of P-110'), plant)?.aloud).toBe(
      'Did you mean P one oh one or P one one oh?',
    );
  });

  it('offers no name that there is none of', () => {
    const asked = askedBack(heard('flow of P-109 now', 'flow of P-101 now', 'flow of P-110 now'), plant);
    expect(asked?.choices).toEqual(['flow of P-101 now', 'flow of P-110 now']);
    expect(asked?.aloud).toMatch(/^Did you mean P one oh one or P one/);
  });

  it('offers what was heard, whatever it names, where it stands among what may have been said', () => {
    const asked = askedBack(heard('how long is it on', 'how long is it on', 'how loud is it on'), plant);
    expect(asked).toEqual({
      choices: ['how long is it on', 'how loud is it on'],
      aloud: 'Did you mean long or loud?',
    });
    expect(askedBack(heard('is it on', 'is it on', 'is it on now'), plant)?.aloud).toBe(
      'Did you mean is it on or is it on now?',
    );
  });

  it('asks nothing where there is no choice', () => {
    expect(askedBack(heard('is it on'), plant)).toBeUndefined();
  });
});
