import type { Area, ModbusPoint } from './point.ts';

/** One request: a range of one area of one unit, with the points that lie in it. */
export interface PollRange {
  readonly unit: number;
  readonly area: Area;
  readonly address: number;
  readonly length: number;
  readonly points: readonly ModbusPoint[];
}

/** The protocol's most for one answer. */
const MOST = { coil: 2000, discrete: 2000, input: 125, holding: 125 } as const;
/** A gap of so many registers is read along rather than asked for separately. */
const GAP = 8;

/** The requests that read all points, neighbours together. `unit`: for points that name none. */
export function pollPlan(points: readonly ModbusPoint[], unit: number): readonly PollRange[] {
  const groups = Map.groupBy(points, (point) => `${point.unit ?? unit}/${point.area}`);
  return [...groups.values()].flatMap((group) => ranges(group, unit));
}

function ranges(group: readonly ModbusPoint[], unit: number): readonly PollRange[] {
  const plan: PollRange[] = [];
  for (const point of [...group].sort((a, b) => a.address - b.address)) {
    const last = plan.at(-1);
    const end = point.address + point.length;
    const joins =
      last !== undefined && point.address <= last.address + last.length + GAP && end - last.address <= MOST[point.area];
    if (joins) {
      const length = Math.max(last.length, end - last.address);
      plan[plan.length - 1] = { ...last, length, points: [...last.points, point] };
    } else {
      const { area, address, length } = point;
      plan.push({ unit: point.unit ?? unit, area, address, length, points: [point] });
    }
  }
  return plan;
}

/** A range as single requests, for a device that refuses the whole because one register in it does not exist. */
export function splitRange(range: PollRange): readonly PollRange[] {
  return range.points.map((point) => ({ ...range, address: point.address, length: point.length, points: [point] }));
}
