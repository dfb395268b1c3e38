import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saysPlace, writtenManuals } from '../../models/training/reranker/written.ts';

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
