/** Limits out of table rows: "min"/"max" columns, normal/alarm/trip columns, or a label with its value and unit. Pure. */
import { type Measure, measuresIn, unitOfLabel } from '../quantity.ts';
import { COMES_LESS, COMES_MORE } from './limit-patterns.ts';
import { type LimitInText, limitsInText } from './limits-in-text.ts';

/** Every limit in a row; characters count in the cells joined by " | ". */
export function limitsInRow(columns: readonly string[], cells: readonly string[]): LimitInText[] {
  const byStage = staged(columns, cells);
  if (byStage.length > 0) return byStage;
  const bounded = bounds(columns, cells);
  if (bounded) return [bounded];
  const faults = /\b(?:faults?|alarms?|trips?|errors?|malfunctions?|failures?)\b/i.test(columns[0] ?? '');
  const conditions = faults ? faultConditions(cells) : [];
  if (conditions.length > 0) return conditions;
  const limits = columns.some((column) => ADVICE.test(column)) ? byCell(cells) : limitsInText(cells.join(' | '));
  const fallback = cells.map((cell) => unitOfLabel(cell)).find(Boolean) ?? unitFrom(columns) ?? unitFrom(cells);
  return limits.map((limit) =>
    limit.unit === '' && fallback ? { ...limit, unit: fallback.unit, dimension: fallback.dimension } : limit,
  );
}

const ADVICE = /\b(?:remedy|remedies|meaning|cause|action|solution|correction|symptom)\b/i;

/** Each cell with the row's label: what one cell forbids says nothing about the figure in another. */
function byCell(cells: readonly string[]): LimitInText[] {
  const [label = '', ...rest] = cells;
  const lead = label === '' ? '' : `${label} | `;
  return rest.flatMap((cell) => limitsInText(measuresIn(cell)[0]?.unit === undefined ? '' : `${lead}${cell}`));
}

/** In a table of faults "core temperature > 180 °C" is where the fault comes. */
function faultConditions(cells: readonly string[]): LimitInText[] {
  return cells.slice(1).flatMap((cell, i) =>
    measuresIn(cell).flatMap((measure): LimitInText[] => {
      const before = cell.slice(0, measure.start);
      const side = COMES_MORE.test(before) ? 'above' : COMES_LESS.test(before) ? 'below' : undefined;
      if (!side || measure.unit === undefined) return [];
      const { unit, dimension, lower, upper, equivalents } = measure;
      const bound = side === 'above' ? { lower } : { upper };
      const at = cells.slice(0, i + 1).join(' | ').length + 3;
      return [
        {
          ...bound,
          ...{ unit, dimension, side, kind: 'trip', strength: 'said' },
          start: at + measure.start,
          end: at + measure.end,
          equivalents: equivalents.map((other) => ({
            ...(side === 'above' ? { lower: other.lower } : { upper: other.upper }),
            unit: other.unit ?? '',
          })),
        },
      ];
    }),
  );
}

const LOW_COLUMN = /\b(?:min(?:\.|imum)?|lower(?: limit)?|low limit|from)\s*(?:[([].*)?$/i;
const HIGH_COLUMN = /\b(?:max(?:\.|imum)?|upper(?: limit)?|high limit|limit|up to)\s*(?:[([].*)?$/i;

function bounds(columns: readonly string[], cells: readonly string[]): LimitInText | undefined {
  const lower = cellUnder(columns, cells, LOW_COLUMN);
  const upper = cellUnder(columns, cells, HIGH_COLUMN);
  const measure = upper ?? lower;
  if (!measure) return undefined;
  const named = cells.map((cell) => unitOfLabel(cell)).find(Boolean) ?? unitFrom(columns) ?? unitFrom(cells);
  return {
    lower: lower?.lower,
    upper: upper?.upper,
    unit: measure.unit ?? named?.unit ?? '',
    kind: 'permitted',
    strength: 'said',
    start: 0,
    end: cells.join(' | ').length,
    equivalents: [],
  };
}

function cellUnder(columns: readonly string[], cells: readonly string[], name: RegExp): Measure | undefined {
  const index = columns.findIndex((column) => name.test(column.trim()));
  const cell = index > 0 ? cells[index] : undefined;
  const measure = cell === undefined ? undefined : measuresIn(cell)[0];
  if (!measure || measure.unit !== undefined) return measure;
  return { ...measure, unit: unitOfLabel(columns[index] ?? '')?.unit };
}

const unitFrom = (labels: readonly string[]) => labels.map((label) => unitOfLabel(label)).find(Boolean);

const NORMAL_COLUMN = /\b(?:normal|nominal|usual|typical)\b/i;
const ACTING_COLUMN = /\b(?:alarm|warning|alert|trip|shut-?\s?down|cut-?out|stops?)\b/i;

/** Columns "Normal | Alarm | Trip": each gives a limit of its own kind; the column's name is its condition. */
function staged(columns: readonly string[], cells: readonly string[]): LimitInText[] {
  if (!columns.some((column) => ACTING_COLUMN.test(column))) return [];
  const usual = columns.findIndex((column) => NORMAL_COLUMN.test(column));
  const normal = usual > 0 ? measuresIn(cells[usual] ?? '')[0] : undefined;
  let start = 0;
  return cells.flatMap((cell, i) => {
    const at = start;
    start += cell.length + 3;
    const column = columns[i] ?? '';
    const place = { condition: column.toLowerCase(), at };
    if (i === 0) return [];
    if (NORMAL_COLUMN.test(column)) return normalBand(cell, at);
    return ACTING_COLUMN.test(column) ? acting(cell, { ...place, label: cells[0] ?? '', normal }) : [];
  });
}

function normalBand(cell: string, at: number): LimitInText[] {
  return limitsInText(cell).map((limit) => ({
    ...limit,
    kind: 'normal',
    strength: 'said',
    start: limit.start + at,
    end: limit.end + at,
  }));
}

interface Stage {
  readonly condition: string;
  readonly at: number;
  readonly label: string;
  readonly normal: Measure | undefined;
}

/** "75 °C", "below 0.6 bar", "above 9 °C, below 3.5 °C": where something acts. */
function acting(cell: string, { condition, at, label, normal }: Stage): LimitInText[] {
  const [acts = ''] = cell.split(/\b(?:goes on|resumes?|resets?|restarts?|until|again)\b/i);
  const found = measuresIn(acts).filter(
    ({ unit, dimension }) => unit !== undefined && (normal?.dimension === undefined || dimension === normal.dimension),
  );
  const sides = found.map((measure) => ({
    measure,
    side: sideOf(acts.slice(0, measure.start), measure, label, normal),
  }));
  const above = sides.find(({ side }) => side === 'above')?.measure;
  const below = sides.find(({ side }) => side === 'below')?.measure;
  const first = above ?? below;
  if (!first) return [];
  const common = {
    unit: first.unit ?? '',
    dimension: first.dimension,
    condition,
    strength: 'said' as const,
    start: at + first.start,
    end: at + first.end,
    equivalents: [],
  };
  if (above && below) return [{ ...common, lower: below.upper, upper: above.lower, kind: 'permitted' }];
  return [
    above
      ? { ...common, lower: above.lower, kind: 'trip', side: 'above' }
      : { ...common, upper: first.upper, kind: 'trip', side: 'below' },
  ];
}

function sideOf(before: string, measure: Measure, label: string, normal: Measure | undefined): 'above' | 'below' {
  if (/\b(?:below|under|less than|lower than|<)\s*$/i.test(before) || /<\s*$/.test(before)) return 'below';
  if (/\b(?:above|over|more than|exceeds?)\s*$/i.test(before) || />\s*$/.test(before)) return 'above';
  if (normal) return measure.upper < normal.lower ? 'below' : 'above';
  return /\b(?:low|under\w*|minimum|min)\b/i.test(label) ? 'below' : 'above';
}
