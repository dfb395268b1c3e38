/** A line that both texts have, that only the old one has, or that only the new one has. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The way from one text to another, line by line: what stays, what goes, what comes. Lines that each text has once, in the
 * same order, hold the two together (patience diff): quick for any length, and what a reader would call the same stays so.
 */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before === '' ? [] : before.split('\n'), after === '' ? [] : after.split('\n')];
  const lines: DiffLine[] = [];
  let [fromA, fromB] = [0, 0];
  for (const { inA, inB } of [...anchorsOf(a, b), { inA: a.length, inB: b.length }]) {
    lines.push(...between(a.slice(fromA, inA), b.slice(fromB, inB)));
    if (inA < a.length) lines.push({ kind: 'same', text: a[inA] ?? '' });
    [fromA, fromB] = [inA + 1, inB + 1];
  }
  return lines;
}

/** A line that both texts have once: where it stands in each. */
interface Anchor {
  readonly inA: number;
  readonly inB: number;
}

/** The longest run of unique common lines that stand in the same order in both texts. */
function anchorsOf(a: readonly string[], b: readonly string[]): readonly Anchor[] {
  const placesInB = uniquePlaces(b);
  const common = [...uniquePlaces(a)].flatMap(([text, inA]): Anchor[] => {
    const inB = placesInB.get(text);
    return inB === undefined ? [] : [{ inA, inB }];
  });
  // Of each length, the run that ends earliest in b; each anchor remembers the one before it.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  common.forEach(({ inB }, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((common[ends[middle] ?? 0]?.inB ?? 0) < inB) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1];
    ends[low] = i;
  });
  const run: Anchor[] = [];
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) {
    const anchor = common[i];
    if (anchor) run.push(anchor);
  }
  return run.reverse();
}

function uniquePlaces(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((text, i) => {
    if (places.has(text)) twice.add(text);
    else places.set(text, i);
  });
  for (const text of twice) places.delete(text);
  return places;
}

/** Two stretches without an anchor: what they begin and end with alike stays, the rest goes and comes. */
function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const lines = (kind: DiffLine['kind'], some: readonly string[]) => some.map((text): DiffLine => ({ kind, text }));
  return [
    ...lines('same', a.slice(0, start)),
    ...lines('removed', a.slice(start, a.length - end)),
    ...lines('added', b.slice(start, b.length - end)),
    ...lines('same', a.slice(a.length - end)),
  ];
}

/** Unchanged lines that are not shown. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly text: '';
  readonly lines: number;
}

/** The diff with `around` unchanged lines beside each change; what lies between is counted. */
export function withContext(lines: readonly DiffLine[], around: number): readonly (DiffLine | Skipped)[] {
  const shown: (DiffLine | Skipped)[] = [];
  let skipped = 0;
  const close = () => {
    if (skipped > 0) shown.push({ kind: 'skipped', text: '', lines: skipped });
    skipped = 0;
  };
  lines.forEach((line, i) => {
    if (lines.slice(Math.max(0, i - around), i + around + 1).every(({ kind }) => kind === 'same')) {
      skipped += 1;
      return;
    }
    close();
    shown.push(line);
  });
  close();
  return shown;
}
