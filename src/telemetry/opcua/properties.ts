import { AttributeIds, type ClientSession } from 'node-opcua-client';
import type { StatedLimit } from '../discover/found-signal.ts';
import { limitNamed, oneOfEach } from '../discover/stated-limits.ts';
import { scalarOf } from './value.ts';

const UNIT = 'EngineeringUnits';
const RANGE = 'EURange';
/** What an alarm watches: the variable itself, else the source that it names. */
const WATCHED = ['InputNode', 'SourceNode'] as const;
const CONDITION_NAME = 'ConditionName';
const LIMITS = ['LowLowLimit', 'LowLimit', 'HighLimit', 'HighHighLimit'];
const WANTED = new Set<string>([UNIT, RANGE, ...WATCHED, CONDITION_NAME, ...LIMITS]);
const AT_ONCE = 200;

/** Properties of variables and alarms of a server, as far as they tell how a signal is to be taken. */
export class Properties {
  /** By the node that has them: the name and the node of each. */
  private readonly nodes = new Map<string, Map<string, string>>();
  private readonly values = new Map<string, unknown>();
  private readonly alarmLimits = new Map<string, StatedLimit[]>();

  add(of: string, name: string, node: string): void {
    if (!WANTED.has(name)) return;
    const known = this.nodes.get(of);
    if (known === undefined) this.nodes.set(of, new Map([[name, node]]));
    else known.set(name, node);
  }
  /** Whether the node is an alarm or another condition: only those have a condition's name. */
  isCondition(node: string): boolean {
    return this.nodes.get(node)?.has(CONDITION_NAME) === true;
  }
  /** Reads all of them. */
  async read(session: ClientSession): Promise<void> {
    const all = [...this.nodes.values()].flatMap((own) => [...own.values()]);
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const some = all.slice(from, from + AT_ONCE);
      const read = await session.read(some.map((nodeId) => ({ nodeId, attributeId: AttributeIds.Value })));
      some.forEach((node, i) => {
        this.values.set(node, read[i]?.value?.value);
      });
    }
    for (const node of this.nodes.keys()) if (this.isCondition(node)) this.noteLimits(node);
  }
  /** The display name of the engineering unit. */
  unitOf(node: string): string | undefined {
    const unit = this.valueOf(node, UNIT);
    if (typeof unit !== 'object' || unit === null || !('displayName' in unit)) return undefined;
    const text = scalarOf(unit.displayName);
    return typeof text === 'string' && text !== '' ? text : undefined;
  }
  /** Limits of the alarms that watch the variable, and the ends of its range. */
  limitsOf(node: string): readonly StatedLimit[] {
    return oneOfEach([...(this.alarmLimits.get(node) ?? []), ...this.rangeOf(node)]);
  }

  private valueOf(node: string, name: string): unknown {
    return this.values.get(this.nodes.get(node)?.get(name) ?? '');
  }
  private rangeOf(node: string): readonly StatedLimit[] {
    const range = this.valueOf(node, RANGE);
    if (typeof range !== 'object' || range === null || !('low' in range && 'high' in range)) return [];
    const ends = [limitNamed('engLow', range.low), limitNamed('engHigh', range.high)];
    return ends.flatMap((end) => (end === undefined ? [] : [{ ...end, text: RANGE }]));
  }
  private noteLimits(alarm: string): void {
    const name = scalarOf(this.valueOf(alarm, CONDITION_NAME));
    const limits = LIMITS.flatMap((limit) => limitNamed(limit, this.valueOf(alarm, limit)) ?? []);
    for (const watched of WATCHED) {
      const node = String(this.valueOf(alarm, watched) ?? '');
      const known = this.alarmLimits.get(node) ?? [];
      this.alarmLimits.set(node, [
        ...known,
        ...limits.map((limit) => ({ ...limit, text: `${limit.text} of ${name}` })),
      ]);
      if (node !== '' && node !== 'ns=0;i=0') return;
    }
  }
}
