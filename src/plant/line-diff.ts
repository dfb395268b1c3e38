/** A line that both texts have, that only the old one has, or that only the new one has. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The shortest way from one text to another, line by line (Myers): what stays, what goes, what comes. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = (lines: readonly string[]) => lines.map((text): DiffLine => ({ kind: 'same', text }));
  const middle = shortestEdit(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))];
}

/** Further apart than this, the texts are taken for wholly different: the search would take too long. */
const FARTHEST = 2000;

function shortestEdit(a: readonly string[], b: readonly string[]): DiffLine[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(a.length + b.length, FARTHEST); steps += 1) {
    trace.push(new Map(furthest));
    for (let k = -steps; k <= steps; k += 2) {
      let x = comesFromAbove(furthest, k, steps) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(trace, a, b);
    }
  }
  return [
    ...a.map((text): DiffLine => ({ kind: 'removed', text })),
    ...b.map((text): DiffLine => ({ kind: 'added', text })),
  ];
}

const at = (furthest: ReadonlyMap<number, number>, k: number) => furthest.get(k) ?? -1;
const comesFromAbove = (furthest: ReadonlyMap<number, number>, k: number, steps: number) =>
  k === -steps || (k !== steps && at(furthest, k - 1) < at(furthest, k + 1));

function wayBack(
  trace: readonly ReadonlyMap<number, number>[],
  a: readonly string[],
  b: readonly string[],
): DiffLine[] {
  const lines: DiffLine[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const furthest = trace[steps] ?? new Map();
    const k = x - y;
    const added = comesFromAbove(furthest, k, steps);
    const beforeX = added ? at(furthest, k + 1) : at(furthest, k - 1);
    const beforeY = beforeX - (added ? k + 1 : k - 1);
    while (x > Math.max(beforeX, 0) && y > Math.max(beforeY, 0)) {
      x -= 1;
      y -= 1;
      lines.push({ kind: 'same', text: a[x] ?? '' });
    }
    if (steps > 0) {
      lines.push(added ? { kind: 'added', text: b[beforeY] ?? '' } : { kind: 'removed', text: a[beforeX] ?? '' });
      [x, y] = [beforeX, beforeY];
    }
  }
  return lines.reverse();
}

/** The diff with `around` unchanged lines beside each change; what lies between is counted. */
export function withContext(
  lines: readonly DiffLine[],
  around: number,
): readonly (DiffLine | { readonly kind: 'skipped'; readonly text: string; readonly lines: number })[] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - around), i + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const shown: (DiffLine | { kind: 'skipped'; text: string; lines: number })[] = [];
  let skipped = 0;
  const close = () => {
    if (skipped > 0) shown.push({ kind: 'skipped', text: '', lines: skipped });
    skipped = 0;
  };
  lines.forEach((line, i) => {
    if (!near[i]) {
      skipped += 1;
      return;
    }
    close();
    shown.push(line);
  });
  close();
  return shown;
}
