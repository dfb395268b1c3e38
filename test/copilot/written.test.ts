import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markedParts } from '../../models/training/reranker/prose.ts';
import { manualOf, saysPlace, writtenManuals } from '../../models/training/reranker/written.ts';

describe('the written manuals', () => {
  const manuals = writtenManuals(join(import.meta.dirname, '../../models/training/reranker/manuals'));

  it('each hold a text without marks, and questions whose marks are there', () => {
    expect(manuals.length).toBeGreaterThan(500);
    for (const { name, text, questions } of manuals) {
      expect(text, name).not.toMatch(/\{\d+\}/);
      expect(questions.length, name).toBeGreaterThan(30);
      expect(
        questions.some(({ answers }) => answers.length > 0),
        name,
      ).toBe(true);
    }
  });

  it('are recognised in what the product makes of them', () => {
    expect(
      saysPlace('E04: Band torn. Remedy: Fit a new band (BS-311)', '| E04 | Band torn | Fit a new band (BS-311) |'),
    ).toBe(true);
    expect(saysPlace('E05: Band torn', '| E04 | Band torn | Fit a new band (BS-311) |')).toBe(false);
    expect(saysPlace('Lay the bag between the guides, seam up.', '2. Lay the bag between the guides, seam up.')).toBe(
      true,
    );
  });
});

describe('the questions to real prose', () => {
  it('each name their page first, then places of it or none', () => {
    const folder = join(import.meta.dirname, '../../models/training/reranker/prose');
    for (const file of readdirSync(folder)) {
      const [page = '', ...questions] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      expect(page, file).toMatch(/^\S+\/\S+ \| .+ \| \d+$/);
      expect(questions.length, file).toBeGreaterThan(15);
      expect(
        questions.filter((line) => !/^(?:\d+(?:,\d+)*|-) \S/.test(line)),
        file,
      ).toEqual([]);
    }
  });

  it('find their places again: sentences, steps and rows are marked in the order of the page', () => {
    const section = { source: 'a/b', path: 'p.md', title: 'Gate', headings: ['Gate', 'Lamps'] };
    const [text = ''] = markedParts([
      { ...section, text: 'It opens at noon. Push twice.\n# sudo gate {id}\n1. Lift the bar.' },
      { ...section, text: 'Lamp | Means\nRed | Shut\nBlue | Open' },
    ]);
    const { questions, text: plain } = manualOf('x', `${text}\n=== questions\n2 how often\n4 first\n6 blue?\n- cost`);
    expect(questions.map(({ answers }) => answers)).toEqual([
      ['Push twice.'],
      ['1. Lift the bar.'],
      ['| Blue | Open |'],
      [],
    ]);
    expect(plain).toContain('sudo gate (id)');
  });
});
