import { describe, expect, it } from 'vitest';
import { cardinal, digitForms, spokenForms } from '../../src/language/voice/spoken.ts';

describe('spoken forms', () => {
  it('counts whole numbers', () => {
    expect([0, 7, 13, 20, 42, 100, 101, 999, 1450, 12_000].map(cardinal)).toEqual([
      'zero',
      'seven',
      'thirteen',
      'twenty',
      'forty two',
      'one hundred',
      'one hundred one',
      'nine hundred ninety nine',
      'one thousand four hundred fifty',
      'twelve thousand',
    ]);
  });

  it('reads digits one by one, in pairs and as a number', () => {
    expect(digitForms('101')).toEqual(['one oh one', 'one zero one', 'one hundred one', 'one hundred and one']);
    expect(digitForms('118')).toContain('one eighteen');
    expect(digitForms('07')).toEqual(['oh seven', 'zero seven', 'seven']);
    expect(digitForms('1450')).toContain('fourteen fifty');
    expect(digitForms('2')).toEqual(['two']);
  });

  it('spells the letters of a tag', () => {
    expect(spokenForms('P-101')[0]).toBe('p_ one oh one');
    expect(spokenForms('VFD-102')).toContain('v_ f_ d_ one oh two');
    expect(spokenForms('L2.efficiency')).toContain('l_ two efficiency');
  });

  it('says names as words, abbreviations as letters, known ones also as words', () => {
    expect(spokenForms('Cooling water pump 1')).toEqual(['cooling water pump one']);
    expect(spokenForms('CW supply')).toEqual(['c_ w_ supply']);
    expect(spokenForms('UPS', (word) => word === 'ups')).toEqual(['u_ p_ s_', 'ups']);
  });

  it('says units and decimals in words', () => {
    expect(spokenForms('80 °C')).toContain('eighty degrees celsius');
    expect(spokenForms('4.5 bar')).toContain('four point five bar');
  });

  it('has nothing to say for punctuation, and no more than 24 forms', () => {
    expect(spokenForms(' – ')).toEqual([]);
    expect(spokenForms('101 203 118 450 7-101').length).toBeLessThanOrEqual(24);
  });
});
