import type { LoosePlantFile, LooseTag } from './plant-file-schema.ts';
import { isUcum, unitFromWords } from './unit.ts';

export type Path = readonly (string | number)[];

/** Something to say about a place of the file. */
export interface Report {
  readonly kind: 'error' | 'warning';
  readonly path: Path;
  readonly message: string;
}

/** What the form alone cannot tell: duplicates, unknown references, cycles, limits out of order, units, time zone. */
export function checkPlantFile(file: LoosePlantFile): Report[] {
  const reports: Report[] = [];
  const error = (path: Path, message: string) => reports.push({ kind: 'error', path, message });
  const { plant, assets, connections } = file;

  if (plant?.timeZone !== undefined && !isTimeZone(plant.timeZone)) {
    error(['plant', 'timeZone'], `"${plant.timeZone}" is not a time zone; write one such as Europe/Berlin or UTC`);
  }
  reports.push(
    ...duplicates(
      (plant?.shifts ?? []).map(({ start }, i) => [start, ['plant', 'shifts', i]]),
      'shift start',
    ),
  );
  reports.push(
    ...duplicates(
      connections.map(({ id }, i) => [id, ['connections', i, 'id']]),
      'connection',
    ),
  );
  reports.push(
    ...duplicates(
      assets.map(({ id }, i) => [id, ['assets', i, 'id']]),
      'asset',
    ),
  );
  const tags = assets.flatMap((asset, a) =>
    asset.tags.map((tag, t) => ({ tag, path: ['assets', a, 'tags', t] as Path })),
  );
  reports.push(
    ...duplicates(
      tags.map(({ tag, path }) => [tag.id, [...path, 'id']]),
      'tag',
    ),
  );

  // Of assets with the same id the first counts; the others are told as duplicates.
  const parents = new Map(assets.toReversed().flatMap(({ id, parent }) => (id === undefined ? [] : [[id, parent]])));
  assets.forEach(({ id, parent }, index) => {
    const path = ['assets', index, 'parent'];
    if (id === undefined || parent === undefined) return;
    if (!parents.has(parent)) error(path, `the parent "${parent}" does not exist`);
    else {
      const circle = circleFrom(id, parents);
      if (circle) error(path, `the asset is its own ancestor: ${circle.join(' > ')}`);
    }
  });
  const known = new Set(connections.map(({ id }) => id));
  for (const { tag, path } of tags) {
    const connection = tag.source?.connection;
    if (connection !== undefined && !known.has(connection)) {
      error([...path, 'source', 'connection'], `the connection "${connection}" does not exist`);
    }
    reports.push(...checkLimits(tag, path), ...checkUnit(tag, path));
  }
  return reports;
}

function duplicates(entries: readonly (readonly [string | undefined, Path])[], noun: string): Report[] {
  const seen = new Set<string>();
  return entries.flatMap(([id, path]) => {
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ kind: 'error' as const, path, message: `the ${noun} "${id}" is there twice` }];
  });
}

/** The way from an asset up its parents until it meets itself; undefined where the way ends at a top. */
function circleFrom(id: string, parents: ReadonlyMap<string, string | undefined>): string[] | undefined {
  const way = [id];
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
    way.push(next);
    if (next === id) return way;
    if (way.length > parents.size) return undefined; // a circle further up, told at the assets that are in it
  }
  return undefined;
}

const ORDER = ['low-low', 'low', 'high', 'high-high'] as const;

function checkLimits(tag: LooseTag, path: Path): Report[] {
  const { limits } = tag;
  const reports = duplicates(
    limits.map(({ kind }, i) => [kind, [...path, 'limits', i]]),
    'limit',
  );
  if (reports.length) return reports;
  const ordered = ORDER.flatMap((kind) =>
    limits.flatMap((limit, index) =>
      limit.kind === kind && limit.value !== undefined ? [{ kind, value: limit.value, index }] : [],
    ),
  );
  ordered.forEach(({ kind, value, index }, position) => {
    const below = ordered[position - 1];
    if (!below || below.value < value) return;
    const message = `the ${kind} limit ${value} must be above the ${below.kind} limit ${below.value}`;
    reports.push({ kind: 'error', path: [...path, 'limits', index], message });
  });
  return reports;
}

function checkUnit({ unit }: LooseTag, path: Path): Report[] {
  if (!unit || isUcum(unit)) return [];
  const at = [...path, 'unit'];
  const meant = unitFromWords(unit);
  if (meant)
    return [{ kind: 'warning', path: at, message: `unit "${unit}" is not a UCUM code; it is read as "${meant}"` }];
  // Degrees of something unknown are a slip of the pen; other text may be a count of things or a currency.
  if (/^\[?(deg|°|º)/i.test(unit)) {
    return [
      {
        kind: 'error',
        path: at,
        message: `unit "${unit}" is not a UCUM code; degrees are Cel, [degF], K or deg (angle)`,
      },
    ];
  }
  return [
    {
      kind: 'warning',
      path: at,
      message: `unit "${unit}" is not a UCUM code; it is shown as written and never converted`,
    },
  ];
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
