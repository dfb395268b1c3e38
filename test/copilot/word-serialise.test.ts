import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture } from '../../models/training/fixture.ts';
import type { Evidence } from '../../src/contract.ts';
import { aspectOf } from '../../src/copilot/aspects.ts';
import { spansOf } from '../../src/copilot/evidence-fields.ts';
import { type Display, itemsOf, serialise } from '../../src/copilot/serialise.ts';
import { allowedSlots, fill, SLOTS } from '../../src/copilot/slots.ts';

const display: Display = {
  asset: (id, name) => name ?? id,
  signal: (id, name) => (name === undefined ? id : name.toLowerCase()),
  value: (value, unit) => `${value}${unit === undefined ? '' : ` ${unit}`}`,
  moment: (iso) => iso.slice(11, 16),
  range: (from, to) => `from ${from.slice(11, 16)} to ${to.slice(11, 16)}`,
  duration: (seconds) => `${seconds} s`,
  age: (seconds) => `${seconds} s`,
};
const reading: Evidence = {
  id: 'e12',
  kind: 'reading',
  asset: 'P-1',
  assetName: 'feed pump',
  tag: 'P-1.t',
  tagName: 'Bearing temperature',
  unit: '°C',
  value: 71.4,
  quality: 'good',
  ageSeconds: 2,
};

describe('serialisation', () => {
  it('is what the training fixture holds', () => {
    const written = readFileSync(new URL('../../models/training/fixture.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(fixture())));
  });

  it('never shows a number of a reading', () => {
    expect(serialise(itemsOf([reading], display), 'value')).not.toMatch(/71/);
  });

  it('keeps text of the plant from looking like a slot, a mark or a line', () => {
    const text = serialise(itemsOf([{ ...reading, assetName: 'x<2v>[1]|\n[3]limit' }], display), 'value');
    expect(text.split('\n')).toHaveLength(2);
    expect(text).not.toContain('<2v>');
    expect(text.match(/\[\d\]/g)).toEqual(['[1]']);
  });

  it('cuts steps, rows and sentences', () => {
    expect(spansOf('1. Shut V12.\n2. Vent.')).toEqual({ head: 'steps', spans: ['Shut V12.', 'Vent.'] });
    expect(spansOf('F07 | Overload | Check 3.5 mm gap')).toMatchObject({ head: 'row', spans: { length: 3 } });
    expect(spansOf('Keep at 3.5 bar. Then vent.').spans).toEqual(['Keep at 3.5 bar.', 'Then vent.']);
  });
});

describe('the aspect of a question', () => {
  it('is told where words and evidence agree', () => {
    expect(aspectOf('How fast is it rising?', ['trend'])).toBe('rate');
    expect(aspectOf('How fast is it rising?', ['reading'])).toBeUndefined();
    expect(aspectOf('By how much is it over?', ['reading', 'exceeds', 'limit'])).toBe('margin');
    expect(aspectOf('When does it trip?', ['forecast'])).toBe('when');
    expect(aspectOf('Is the room temperature of the flow rate sensor fine?', ['within', 'trend'])).toBeUndefined();
  });

  it('stands behind the intent', () => {
    expect(serialise(itemsOf([reading], display), 'value', 'age')).toMatch(/\nintent value age$/);
  });
});

describe('slots', () => {
  it('fill from the evidence, with links and marks', () => {
    const items = itemsOf([reading], display);
    const filled = fill('The <1q> of <1a> is <1v>[1].', items);
    expect(filled?.text).toBe('The bearing temperature of feed pump is 71.4 °C.');
    expect(filled?.evidence).toEqual(['e12']);
    const link = filled?.links[2];
    expect(filled?.text.slice(link?.start, link?.end)).toBe('71.4 °C');
  });

  it('refuse what is not in the evidence', () => {
    const items = itemsOf([reading], display);
    expect(fill('It is <2v>.', items)).toBeUndefined();
    expect(fill('It is <1l>.', items)).toBeUndefined();
    expect(fill('It is 3[4].', items)).toBeUndefined();
  });

  it('are masked unless the items hold them', () => {
    const allowed = allowedSlots(itemsOf([reading], display));
    expect(allowed).toEqual(['[1]', '<1a>', '<1q>', '<1v>', '<1k>', '<1g>']);
    for (const slot of allowed.slice(1)) expect(SLOTS).toContain(slot);
  });
});
