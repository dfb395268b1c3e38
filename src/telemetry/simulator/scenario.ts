import { parse } from 'yaml';
import { z } from 'zod';
import { Failure } from '../../plant/failure.ts';

/** Minutes since the demonstration's start, negative before it: "4m", "-3h", "1h30m", "45s". */
const minutes = z.string().transform((text, context) => {
  const match = /^(-?)(?:(\d+)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+)s)?$/.exec(text);
  if (match === null || text.length < 2) {
    context.addIssue({ code: 'custom', message: `"${text}" is no time such as "4m", "-3h" or "1h30m"` });
    return z.NEVER;
  }
  const [, sign, h, m, s] = match;
  return (sign === '-' ? -1 : 1) * (Number(h ?? 0) * 60 + Number(m ?? 0) + Number(s ?? 0) / 60);
});
const window = { from: minutes, to: minutes };
const moment = z.discriminatedUnion('kind', [
  /** An influence on a machine, linear between its points, constant before the first and after the last. */
  z.strictObject({
    kind: z.literal('influence'),
    what: z.string(),
    input: z.string(),
    points: z.array(z.tuple([minutes, z.number()])).min(1),
  }),
  /** The asset reports a fault code and stops. */
  z.strictObject({ kind: z.literal('fault'), what: z.string(), asset: z.string(), code: z.string(), ...window }),
  /** The sensor goes on sending the value that it had. */
  z.strictObject({ kind: z.literal('frozen'), what: z.string(), tag: z.string(), ...window }),
  /** The sensor reports bad quality and no value. */
  z.strictObject({ kind: z.literal('bad'), what: z.string(), tag: z.string(), ...window }),
  /** The asset's node is off the network: nothing arrives. */
  z.strictObject({ kind: z.literal('offline'), what: z.string(), asset: z.string(), ...window }),
]);
const file = z.strictObject({ version: z.literal(1), moments: z.array(moment) });

/** One thing that happens in the scenario; times in minutes since the demonstration's start. */
export type ScenarioMoment = z.infer<typeof moment>;
type Windowed = Exclude<ScenarioMoment, { kind: 'influence' }>;

/** The scenario as questions that models ask of it; nothing in it depends on chance or on the clock. */
export class Scenario {
  readonly moments: readonly ScenarioMoment[];
  private readonly inputs = new Map<string, readonly (readonly [number, number])[]>();
  private readonly windows = new Map<string, Windowed[]>();

  constructor(moments: readonly ScenarioMoment[]) {
    this.moments = moments;
    for (const one of moments) {
      if (one.kind === 'influence') this.inputs.set(one.input, one.points);
      else {
        const key = `${one.kind} ${'tag' in one ? one.tag : one.asset}`;
        this.windows.set(key, [...(this.windows.get(key) ?? []), one]);
      }
    }
  }
  input(name: string, at: number): number {
    const points = this.inputs.get(name);
    if (points === undefined) return 0;
    const next = points.findIndex(([time]) => time > at);
    const before = points[next === -1 ? points.length - 1 : next - 1];
    const after = points[next];
    if (before === undefined) return after?.[1] ?? 0;
    if (next === -1 || after === undefined) return before[1];
    return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
  }
  fault(asset: string, at: number): string | undefined {
    const found = this.during('fault', asset, at);
    return found?.kind === 'fault' ? found.code : undefined;
  }
  during(kind: Windowed['kind'], name: string, at: number): Windowed | undefined {
    return this.windows.get(`${kind} ${name}`)?.find((one) => one.from <= at && at < one.to);
  }
}

/** Reads a scenario file. Throws `Failure` ('bad-input') naming the place. */
export function parseScenario(text: string, name = 'scenario.yaml'): Scenario {
  const result = file.safeParse(parse(text));
  if (result.success) return new Scenario(result.data.moments);
  const [issue] = result.error.issues;
  throw new Failure('bad-input', `${name}: ${issue?.path.join('.')}: ${issue?.message}`, result.error);
}
