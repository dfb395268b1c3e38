/** Where the names of limits stand on a trend, so that each is read at its own line. */

/** Where the words of one limit stand; all in the pixels of the canvas. */
export interface LabelPlace {
  readonly baseline: number;
  readonly side: 'left' | 'right';
}

interface Plot {
  readonly top: number;
  readonly height: number;
  /** Height of the letters. */
  readonly text: number;
  /** Canvas pixels for one pixel of the page. */
  readonly one: number;
}

/** `y`: where its line runs; `high`: its name stands above it rather than below. */
export interface LimitLine {
  readonly y: number;
  readonly high: boolean;
}

/** In which part of the plot a line lies. */
export function edgeOf(y: number, { top, height }: Pick<Plot, 'top' | 'height'>): 'above' | 'below' | undefined {
  return y < top ? 'above' : y > top + height ? 'below' : undefined;
}

/** Places for a name, the best first: beside its line, on it, and both at the other side. */
function candidatesOf({ y, high }: LimitLine, plot: Plot): readonly LabelPlace[] {
  const { top, height, text, one } = plot;
  const edge = edgeOf(y, plot);
  if (edge === 'above')
    return [top + text + 2 * one, top + 2 * text + 6 * one].map((baseline) => ({ baseline, side: 'right' }));
  if (edge === 'below') return [{ baseline: top + height - 24 * one, side: 'right' }];
  const above = y - 7 * one;
  const below = y + text + 4 * one;
  const on = y + text * 0.35;
  const baselines = [...(high ? [above, below] : [below, above]), on];
  return (['left', 'right'] as const).flatMap((side) => baselines.map((baseline) => ({ baseline, side })));
}

/**
 * A place for each name, in the order of the lines: inside the plot, over no other name and no other line, and if there is one
 * where it hides nothing of the trend (`hides`: whether the name of the line of that number would, standing there). Undefined
 * where the plot is too low for it; where all are taken, on its own line.
 */
export function labelPlaces(
  lines: readonly LimitLine[],
  plot: Plot,
  hides: (index: number, place: LabelPlace) => boolean = () => false,
): readonly (LabelPlace | undefined)[] {
  const { top, height, text, one } = plot;
  const inside = ({ baseline }: LabelPlace) => baseline - text > top && baseline < top + height;
  const taken: LabelPlace[] = [];
  return lines.map((line, index) => {
    const clear = ({ baseline, side }: LabelPlace) =>
      taken.every((other) => other.side !== side || Math.abs(other.baseline - baseline) > text + 3 * one) &&
      lines.every(({ y }) => y === line.y || y > baseline + 3 * one || y < baseline - text);
    const candidates = candidatesOf(line, plot).filter(inside);
    const free = candidates.filter(clear);
    const place = free.find((one) => !hides(index, one)) ?? free[0] ?? candidates.at(-1);
    if (place) taken.push(place);
    return place;
  });
}
