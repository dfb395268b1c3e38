import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/library/blocks.ts';
import { Chunker } from '../../src/library/chunk.ts';
import { readMarkdown } from '../../src/library/readers/markdown.ts';
import { blocksOf } from './helpers.ts';

const at = { regions: [] } as const;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, ...at });
const heading = (text: string, level = 1): Block => ({ kind: 'heading', text, level, ...at });
const chunks = (blocks: readonly Block[]) => new Chunker().push({ number: 3, blocks, ocr: false });
const sentence = (n: number) => `Sentence number ${n} says what the operator has to know about it.`;

describe('passages', () => {
  it('keep page, heading path and order', () => {
    const [first, second] = chunks([
      heading('Care'),
      heading('Filter', 2),
      paragraph('Clean weekly.'),
      heading('Belt', 2),
      paragraph('Tighten.'),
    ]);
    expect(first).toMatchObject({
      page: 3,
      section: 'Care > Filter',
      text: 'Clean weekly.',
      kind: 'prose',
      ordinal: 0,
    });
    expect(second).toMatchObject({ section: 'Care > Belt', ordinal: 1 });
  });

  it('make each table row findable and readable alone', () => {
    const [row] = chunks([
      heading('Alarm codes'),
      {
        kind: 'table',
        caption: 'Table 4 Alarms',
        columns: ['Code', 'Meaning', 'Remedy'],
        rows: [{ cells: ['9', 'Homing fail', 'Check wiring'], regions: [[1, 2, 3, 4]] }],
        continues: false,
        ...at,
      },
    ]);
    expect(row).toMatchObject({
      kind: 'row',
      text: 'Table 4 Alarms: Code: 9; Meaning: Homing fail; Remedy: Check wiring',
      columns: ['Code', 'Meaning', 'Remedy'],
      cells: ['9', 'Homing fail', 'Check wiring'],
      region: [[1, 2, 3, 4]],
    });
    expect(row?.keys).toContain('alarm9');
  });

  it('name the columns of a table that goes on over the page', () => {
    const chunker = new Chunker();
    const table = (cell: string, continues: boolean): Block => ({
      kind: 'table',
      caption: '',
      columns: continues ? [] : ['Code', 'Remedy'],
      rows: [{ cells: [cell, 'Reset'], regions: [] }],
      continues,
      ...at,
    });
    chunker.push({ number: 1, blocks: [table('F1', false)], ocr: false });
    const [row] = chunker.push({ number: 2, blocks: [table('F2', true)], ocr: false });
    expect(row).toMatchObject({ page: 2, text: 'Code: F2; Remedy: Reset' });
  });

  it('keep steps together under the warning they stand under', () => {
    const [warning, steps, later] = chunks([
      heading('Changing the seal'),
      { kind: 'warning', signal: 'DANGER', text: 'Lock out first.', ...at },
      { kind: 'item', marker: '1.', depth: 1, text: 'Drain.', ...at },
      { kind: 'item', marker: '2.', depth: 1, text: 'Pull the bracket.', ...at },
      heading('Storage'),
      paragraph('Keep dry.'),
    ]);
    expect(warning).toMatchObject({ kind: 'warning', text: 'DANGER: Lock out first.' });
    expect(steps).toMatchObject({
      kind: 'steps',
      text: '1. Drain.\n2. Pull the bracket.',
      warnings: ['DANGER: Lock out first.'],
    });
    expect(later?.warnings).toEqual([]);
  });

  it('leave a short section whole and divide a long one between sentences', () => {
    expect(
      chunks([heading('0x1A'), paragraph('Cause: memory.'), paragraph('Action: replace the module.')]),
    ).toHaveLength(1);
    const long = chunks([heading('Long'), paragraph(Array.from({ length: 60 }, (_, n) => sentence(n)).join(' '))]);
    expect(long.length).toBeGreaterThan(3);
    for (const { text } of long) {
      expect(text.split(' ').length).toBeLessThanOrEqual(190);
      expect(text).toMatch(/^Sentence number .* it\.$/s);
    }
  });

  it('read lists of "31: meaning" as rows', async () => {
    const list = await blocksOf(
      readMarkdown,
      '## Servo error code\n\n- 15: Joints overheat\n- 16: Encoder lost\n- 17: Comm error\n',
    );
    const [row] = chunks(list);
    expect(row).toMatchObject({ kind: 'row', cells: ['15', 'Joints overheat'], section: 'Servo error code' });
    expect(row?.keys).toEqual(expect.arrayContaining(['servo15', 'error15']));
  });

  it('keep commands with the steps that they belong to', async () => {
    const step = (n: number) => [
      `${n}. Load the drive of drum ${n}, which takes a while on the oldest winders:`,
      '',
      '   ```',
      `   load drum${n}`,
      '   ```',
      '',
    ];
    const md = [...[1, 2, 3, 4, 5].flatMap(step), ...Array.from({ length: 12 }, (_, i) => `${sentence(i)}\n`)].join(
      '\n',
    );
    const [first] = chunks(await blocksOf(readMarkdown, md));
    expect(first?.kind).toBe('steps');
    expect(first?.text).toContain('load drum1\n2. Load the drive of drum 2');
    expect(first?.text).toContain('load drum5');
  });

  it('say of a mark what the column is named', async () => {
    const md = [
      '| Work | Daily | Weekly | Yearly |',
      '|---|:-:|:-:|:-:|',
      '| Wipe the drums | ✓ | | |',
      '| Check the belts | | x | |',
      '| Change the oil | | | x |',
      '| Test the brake | | x | x |',
    ].join('\n');
    const rows = chunks(await blocksOf(readMarkdown, md)).map(({ text }) => text);
    expect(rows).toEqual([
      'Wipe the drums: Daily',
      'Check the belts: Weekly',
      'Change the oil: Yearly',
      'Test the brake: Weekly, Yearly',
    ]);
  });

  it('tell each option of a listing that explains them', async () => {
    const md = [
      '```',
      '[winder]',
      'drum_pin:',
      '#   Output that drives the drum. This must be given.',
      '#idle_time: 600',
      '#   Seconds without a web after which the drives',
      '#   are switched off. The default is 600.',
      '#gain_p: 0.4',
      '#gain_i: 0.02',
      '#   Gains of the tension controller.',
      '```',
    ].join('\n');
    const rows = chunks(await blocksOf(readMarkdown, md)).map(({ text }) => text);
    expect(rows).toEqual([
      'Option: drum_pin; Description: Output that drives the drum. This must be given.',
      'Option: idle_time; Value: 600; Description: Seconds without a web after which the drives are switched off. The default is 600.',
      'Option: gain_p, gain_i; Value: 0.4, 0.02; Description: Gains of the tension controller.',
    ]);
  });

  it('leave other listings as they are', async () => {
    const md = ['```', 'port = 1883', '# the broker', 'host = line.example', 'keep_alive = 30', '```'].join('\n');
    expect(chunks(await blocksOf(readMarkdown, md)).map(({ kind }) => kind)).toEqual(['code']);
  });

  it('go on exactly from a kept state', () => {
    const chunker = new Chunker();
    chunker.push({ number: 1, blocks: [heading('Care'), paragraph('One.')], ocr: false });
    const next = { number: 2, blocks: [paragraph('Two.')], ocr: false };
    const resumed = new Chunker(JSON.parse(JSON.stringify(chunker.state()))).push(next);
    expect(resumed).toEqual(chunker.push(next));
    expect(resumed[0]).toMatchObject({ section: 'Care', ordinal: 1 });
  });

  it('never grow without bound', () => {
    const endless = chunks([paragraph('x'.repeat(300_000)), paragraph('valve '.repeat(20_000))]);
    expect(Math.max(...endless.map(({ text }) => text.length))).toBeLessThan(8000);
  });
});
