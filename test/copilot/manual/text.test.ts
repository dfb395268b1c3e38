import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/copilot/manual/answer-kind.ts';
import { readQuestion } from '../../../src/copilot/manual/asked.ts';
import { Bag } from '../../../src/copilot/manual/bag.ts';
import { codeKey } from '../../../src/copilot/manual/lexicon.ts';
import { slips } from '../../../src/copilot/manual/respell.ts';
import { termsOf } from '../../../src/copilot/manual/terms.ts';
import { clean, pieces, stepsIn, underTitle } from '../../../src/copilot/manual/text.ts';
import { stem } from '../../../src/library/stem.ts';

const texts = (text: string): string[] => pieces(text).map((piece) => piece.text);

describe('sentences', () => {
  it('do not end at abbreviations', () => {
    expect(texts('It should read 180 to 200 deg. F when hot. Check approx. every 5 h, see Fig. 3. Then stop.')).toEqual(
      ['It should read 180 to 200 deg. F when hot.', 'Check approx. every 5 h, see Fig. 3.', 'Then stop.'],
    );
  });
  it('end at a unit', () => {
    expect(texts('The red line is at 260 °C. Torque is read at 12 V. Then stop.')).toHaveLength(3);
  });
  it('join wrapped lines and keep list items apart', () => {
    expect(texts('Oil pressure should be 5 bar when the\nengine is running.\n• First\n• Second')).toEqual([
      'Oil pressure should be 5 bar when the engine is running.',
      '• First',
      '• Second',
    ]);
  });
  it('keep the comment of a setting with it', () => {
    expect(texts('#rate: 5.0\n#   The rate in mm/s. The\n#   default is 5.0.\n#next: 3')).toEqual([
      '#rate: 5.0 – The rate in mm/s.',
      'The default is 5.0.',
      '#next: 3',
    ]);
  });
  it('hold no control characters', () => {
    expect(clean('a\u0000b\u202ec\u200b\r\nd')).toBe('abc\nd');
  });
});

describe('steps', () => {
  it.each([
    ['1. Open.\n2. Push the\nbutton.\n3) Wait', ['Open.', 'Push the button.', 'Wait']],
    ['1 Open the door.\n2 Push.\n3 Wait.', ['Open the door.', 'Push.', 'Wait.']],
    ['To start: 1. Open V1. 2. Push the button. 3. Wait 10 s.', ['Open V1.', 'Push the button.', 'Wait 10 s.']],
    ['a) Open\nb) Close', ['Open', 'Close']],
    ['The pump has 2 valves and 3 gauges.', []],
  ])('%j', (text, steps) => expect(stepsIn(text).map((step) => step.text)).toEqual(steps));
});

describe('questions', () => {
  it.each([
    ['What is the maximum oil pressure?', 'quantity'],
    ['How often must the filter be replaced?', 'quantity'],
    ['How do I replace the filter?', 'steps'],
    ['What should I do when the gas alarm sounds?', 'steps'],
    ['Does the bearing need grease?', 'yes-no'],
    ['When must the brushes be replaced?', 'when'],
    ['Why is the flow low?', 'reason'],
    ['List all failure modes of a chiller', 'list'],
    ['Who may open the cabinet?', 'who'],
    ['Where is the nameplate?', 'where'],
    ['What is the part number of the seal?', 'identifier'],
    ['Which grease should I use?', 'recommend'],
    ['What does HELD mean?', 'meaning'],
  ])('%s: %s', (question, kind) => expect(kindOf(question)).toBe(kind));

  it.each([
    ['What does F07 mean?', 'F07'],
    ['alarm 9 came up', '9'],
    ['error 0x80C9', '0x80C9'],
    ['API code -12?', '-12'],
    ['What is setting $110?', '$110'],
    ['What does OVER_TEMP_FAULT mean?', 'OVER_TEMP_FAULT'],
  ])('the code in: %s', (question, code) => expect(readQuestion(question).code?.code).toBe(code));

  it('names of assets say where to look, not what for', () => {
    const { question, focus } = readQuestion("For the Hydra press: What is Press 2's oil pressure limit?", ['Press 2']);
    expect(question).not.toContain('Press 2');
    expect(focus.map(({ word }) => word)).toEqual(expect.arrayContaining(['oil', 'pressure']));
  });
  it('options are read apart', () => {
    expect(readQuestion('Which is worn? A) the belt; B) the seal').options).toEqual([
      { label: 'A', text: 'the belt' },
      { label: 'B', text: 'the seal' },
    ]);
  });
});

describe('words', () => {
  it('have one stem in all their forms', () => {
    for (const forms of [
      'operate operation operating operated',
      'replace replaced replacement replacing',
      'stop stopped stopping stops',
      'add added adding',
      'lubrication lubricate lubricated',
    ]) {
      expect(new Set(forms.split(' ').map(stem)).size, forms).toBe(1);
    }
  });
  it('are found as synonyms and in compounds', () => {
    const bag = new Bag('The over-voltage relay shuts down; replace the V-belt.');
    const has = (word: string) => bag.has(termsOf(word)[0] ?? { stem: '', word: '', weight: 1, index: 0 });
    expect(has('overvoltage')).toBe(1);
    expect(has('shutdown')).toBeGreaterThan(0);
    expect(has('hydraulic')).toBe(0);
  });
  it('codes have one spelling', () => {
    expect(['F-07', 'F 07', 'f07', 'F7'].map(codeKey)).toEqual(['f7', 'f7', 'f7', 'f7']);
    expect(codeKey('0x0009')).toBe('0x9');
    expect(codeKey('-9')).not.toBe(codeKey('9'));
  });
  it('slips are counted', () => {
    expect(slips('bearing', 'bearnig')).toBe(1);
    expect(slips('strainer', 'straner')).toBe(1);
    expect(slips('pump', 'pump')).toBe(0);
  });
});

describe('underTitle', () => {
  const under = (text: string, at: number): string[] => underTitle(pieces(text), at).map((piece) => piece.text);

  it('is what a short sentence announces that opens its paragraph', () => {
    const text = 'Grease weekly.\nIt says F-31. The oil is 2 K off. No grinding until it has cooled.\nDrain monthly.';
    expect(under(text, 1)).toEqual(['The oil is 2 K off.', 'No grinding until it has cooled.']);
    expect(under(text, 2)).toEqual([]);
    expect(under(text, 0)).toEqual([]);
  });

  it('ends where the next code of a list begins', () => {
    expect(under('2001 No vacuum. Cups worn, filter choked. 2007 Box lost. Too fast.', 0)).toEqual([
      'Cups worn, filter choked.',
    ]);
  });

  it('is nothing of a whole sentence', () => {
    expect(under('Check the oil level every morning before the first start. Then start.', 0)).toEqual([]);
  });
});
