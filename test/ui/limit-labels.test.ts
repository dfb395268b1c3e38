import { describe, expect, it } from 'vitest';
import { type LabelPlace, labelPlaces } from '../../renderer/evidence/limit-labels.ts';

const PLOT = { top: 10, height: 150, text: 16, one: 1 };

/** From where to where the letters of a label reach. */
const span = ({ baseline }: LabelPlace) => [baseline - PLOT.text, baseline + 3] as const;

describe('the names of limits on a trend', () => {
  it.each([12, 16, 18, 22, 30, 60])('cover neither each other nor the other line, %d px apart', (apart) => {
    const lines = [
      { y: 30, high: true },
      { y: 30 + apart, high: true },
    ];
    const places = labelPlaces(lines, PLOT);
    const [outer, inner] = places;
    if (!outer || !inner) throw new Error('a limit has no name');
    if (outer.side === inner.side)
      expect(span(outer)[1] <= span(inner)[0] || span(inner)[1] <= span(outer)[0]).toBe(true);
    // Each name is nearer to its own line than to the other's.
    const middle = ({ baseline }: LabelPlace) => baseline - PLOT.text / 2;
    expect(Math.abs(middle(outer) - 30)).toBeLessThanOrEqual(Math.abs(middle(outer) - 30 - apart));
    expect(Math.abs(middle(inner) - 30 - apart)).toBeLessThanOrEqual(Math.abs(middle(inner) - 30));
  });

  it('that lie outside the plot stand at the edge towards which they lie', () => {
    const [above, below] = labelPlaces(
      [
        { y: -50, high: true },
        { y: 400, high: false },
      ],
      PLOT,
    );
    expect(above?.side).toBe('right');
    expect(above?.baseline).toBeLessThan(60);
    expect(below?.baseline).toBeGreaterThan(120);
  });

  it('hide nothing of the trend where there is another place', () => {
    const low = [{ y: 80, high: false }];
    const [usual] = labelPlaces(low, PLOT);
    expect(usual?.side).toBe('left');
    const [aside] = labelPlaces(low, PLOT, (_, { side }) => side === 'left');
    expect(aside?.side).toBe('right');
    // where the trend is everywhere, the best of the places all the same
    expect(labelPlaces(low, PLOT, () => true)[0]).toEqual(usual);
  });
});
