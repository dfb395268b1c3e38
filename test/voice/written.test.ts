import { describe, expect, it } from 'vitest';
import { digitsOf } from '../../src/language/number-words.ts';
import { alike, Writer } from '../../src/language/voice/written.ts';

const writer = new Writer(
  [
    { slot: 'asset', written: 'P-101', forms: ['P-101', 'pump 101'] },
    { slot: 'asset', written: 'P-10', forms: ['P-10'] },
    { slot: 'asset', forms: ['Cooling water pump 1'] },
    { slot: 'asset', forms: ['compressor'] },
    { slot: 'asset', forms: ['drive 1'] },
    { slot: 'asset', forms: ['fan one'] },
    { slot: 'tag', forms: ['bearing temperature'] },
    { slot: 'tag', forms: ['power'] },
    { slot: 'state', forms: ['online'] },
    { slot: 'code', written: 'E04', forms: ['E04'] },
    { slot: 'code', written: 'E-217', forms: ['E-217'] },
  ],
  () => true,
  new Set(['heatsink', 'maybe']),
);
const text = (spoken: string): string => writer.text(spoken.split(' '));

describe('writing what was spoken', () => {
  it.each([
    ['what is the bearing temperature of p_ one oh one', 'what is the bearing temperature of P-101'],
    ['stop pump one hundred and one', 'stop P-101'],
    ['is cooling water pump one running', 'is Cooling water pump 1 running'],
    ['what happened since two thirty', 'what happened since 2:30'],
    ["since six o'clock", 'since 6:00'],
    ['at four fifteen p_ m_', 'at 4:15 pm'],
    ['over the last twenty four hours', 'over the last 24 hours'],
    ['above four point five bar', 'above 4.5 bar'],
    ['ninety percent', '90 percent'],
    ['which of the two drives is hotter', 'which of the two drives is hotter'],
    ['and what in this one', 'and what in this one'],
    ['on the third of march', 'on the 3rd of march'],
    ['since february twenty first', 'since february 21st'],
    ['since march the first', 'since march 1st'],
    ['it may first be drained', 'it may first be drained'],
    ['the first alarm of the third pump', 'the first alarm of the third pump'],
    ['in two thousand and twenty five', 'in 2025'],
    ['at half past six this morning', 'at 6:30 this morning'],
    ['since a quarter to one', 'since 12:45'],
    ['at twenty five past four', 'at 4:25'],
    ['at ten to three', 'at 2:50'],
    ['from ten to three', 'from 10 to 3'],
    ['set it to ten', 'set it to 10'],
    ['above one and a half bar', 'above 1.5 bar'],
    ["what's p_ one oh two's current", "what's P-102's current"],
    ['what happened at ten o_ seven', 'what happened at 10:07'],
    ['how warm is the heat sink', 'how warm is the heatsink'],
    ['it may be loose', 'it may be loose'],
    ['the drive shows f_ one eight what now', 'the drive shows F-18, what now'],
    ['tell me what now', 'tell me what now'],
    ['the drive stopped on Monday and why', 'the drive stopped on Monday and why'],
    ['the robot has stopped what should I check first', 'the robot has stopped, what should I check first'],
    ['when is the next service do', 'when is the next service due'],
    ['the compressors power and the colour of its housing', "the compressor's power and the colour of its housing"],
    ['which compressors power the line', 'which compressors power the line'],
    ['can i_ carry the drive two the cabinet', 'can I carry the drive to the cabinet'],
    ['alarm history of r_ two this shift', 'alarm history of R-2 this shift'],
    ['alarms of drive two the last hour', 'alarms of drive 2 the last hour'],
    ['at half past two the drive stopped', 'at 2:30 the drive stopped'],
    ['is drive two the one that failed', 'is drive 2 the one that failed'],
    ["and it's bearing temperature", 'and its bearing temperature'],
    ["it's running hot", "it's running hot"],
    ['how many compressors run', 'how many compressors run'],
    ['are the compressors running', 'are the compressors running'],
    ['the drive stalls what do', 'the drive stalls what do'],
    ['after how many bottles is a new ring do', 'after how many bottles is a new ring due'],
    ['next service of the compressor do when', 'next service of the compressor due when'],
    ['what does the compressor do', 'what does the compressor do'],
    ['what is it supposed to do', 'what is it supposed to do'],
    ['what should we do', 'what should we do'],
    ['and the other one', 'and the other one'],
    ['when did the first one come', 'when did the first one come'],
    ['priority one alarms', 'priority 1 alarms'],
    ['is the second u_ p_ s_ on line', 'is the second UPS online'],
    ['is it on line two', 'is it on line 2'],
    ['what does e_ two seven mean', 'what does E27 mean'],
    ['what does e_ two one eight mean', 'what does E-218 mean'],
    ['when is there nothing to do now', 'when is there nothing to do now'],
    ['besides the bearing is anything else over its limit', 'besides the bearing, is anything else over its limit'],
    ['what is there besides the pump', 'what is there besides the pump'],
    [
      'the night before last we had a storm how hot was the drive',
      'the night before last we had a storm, how hot was the drive',
    ],
    ['for the audit which filters were changed', 'for the audit, which filters were changed'],
    ['I am new here how many bolts does the lid have', 'I am new here, how many bolts does the lid have'],
    ['tell me how hot the drive is', 'tell me how hot the drive is'],
    ['please tell me what is running', 'please tell me what is running'],
    ['and at what pressure does it open', 'and at what pressure does it open'],
    ['the pump which was replaced', 'the pump which was replaced'],
    ['the alarm came when the drive was hot', 'the alarm came when the drive was hot'],
    ['how much power does what is running need', 'how much power does what is running need'],
    ['speed of fan one in inches', 'speed of fan 1 in inches'],
    ['may one open the lid', 'may one open the lid'],
    ['how does one open the lid', 'how does one open the lid'],
    ['since half nine', 'since 9:30'],
    ['half nine of them', 'half 9 of them'],
    ['above ten degrees celsius', 'above 10 °C'],
    ['is celsius meant', 'is celsius meant'],
  ])('%s', (spoken, written) => {
    expect(text(spoken)).toBe(written);
  });

  it('never turns an unknown tag into a known one', () => {
    expect(text('what is p_ nine nine nine doing')).toBe('what is P-999 doing');
    expect(text('p_ one oh two')).toBe('P-102');
    expect(writer.pieces('p_ nine nine nine'.split(' '))[0]?.slot).toBe('unknown');
  });

  it('does not end a name amid digits: P-10 is not heard in P-105', () => {
    expect(text('p_ one oh five')).toBe('P-105');
    expect(text('p_ one oh')).toBe('P-10');
  });

  it('reads digits however they were said', () => {
    const read = (spoken: string) => digitsOf(spoken.split(' '));
    expect(read('one oh one')).toBe('101');
    expect(read('one hundred one')).toBe('101');
    expect(read('one hundred eighteen')).toBe('118');
    expect(read('two hundred')).toBe('200');
    expect(read('one twenty one')).toBe('121');
    expect(read('two thousand')).toBe('2000');
    expect(read('two thousand twenty five')).toBe('2025');
    expect(read('one thousand five hundred')).toBe('1500');
    expect(read('zero seven')).toBe('07');
  });

  it('offers tags that differ by one sign', () => {
    expect(alike('P-103', ['P-101', 'P-203', 'K-301', 'P-1030', 'VFD-102'])).toEqual(['P-101', 'P-203', 'P-1030']);
  });
});
