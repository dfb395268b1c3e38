import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/library/query.ts';

/** What is searched for among 200,000 passages; `counts`: of each expression, 0 where it is not named. */
function expressionFor(text: string, counts: Readonly<Record<string, number>>): string {
  const frequency = (expression: string, most = Number.POSITIVE_INFINITY) =>
    Math.min(counts[expression] ?? 0, Math.floor(most) + 1);
  return analyse(text, { naming: new Set(), frequency, passages: 200_000 }).expression;
}

describe('what is searched for in a large library', () => {
  it('is rare words as such, and common ones beside each other, each named once', () => {
    const counts = { '"orifice"': 40, '"plate"': 30_000, '"flange"': 20_000, '"gasket"': 9000 };
    const expression = expressionFor('orifice plate flange gasket', counts);
    expect(expression).toContain('"orifice"');
    expect(expression).toContain('("gasket" AND ("flange" OR "plate"))');
    expect(expression.match(/"gasket"/g)).toHaveLength(1);
  });

  it('is no pair of words that many passages hold', () => {
    const counts = { '"plate"': 30_000, '"flange"': 20_000, '("flange" AND "plate")': 9000 };
    expect(expressionFor('plate flange', counts)).not.toContain('AND');
  });

  it('is every word where that costs little', () => {
    expect(expressionFor('plate flange', { '"plate"': 300, '"flange"': 200 })).not.toContain('AND');
    expect(expressionFor('plate flange', { '"plate"': 300, '"flange"': 200 })).toMatch(/"flange" OR "plate"/);
  });
});
