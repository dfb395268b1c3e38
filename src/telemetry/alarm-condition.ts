import type { AlarmPriority } from '../plant/alarm.ts';
import { type CodeAlarm, type Limit, type LimitKind, type Tag, wordOfCode } from '../plant/plant.ts';
import type { SampleValue } from '../plant/sample.ts';
import { unitLabel } from '../plant/unit.ts';
import { shortValue } from './value.ts';

/**
 * What makes an alarm of a tag: a limit or a fault code of the plant file. `key` is the same for ever (tag + limit kind, or
 * tag + code); delays in ms. `holds` answers whether the value is in the alarm condition, given whether it was before, so
 * that a deadband can hold it.
 */
export interface AlarmCondition {
  readonly key: string;
  readonly tag: string;
  readonly asset: string;
  readonly name: string;
  readonly priority: AlarmPriority;
  readonly onDelay: number;
  readonly offDelay: number;
  holds(value: SampleValue, before: boolean): boolean;
  /** Another of these is another occurrence, though the condition held on: the code of a condition that any code meets. */
  variant?(value: SampleValue): string;
  message(value: SampleValue): string;
}

const LIMIT_PRIORITY: Record<LimitKind, AlarmPriority> = { 'low-low': 2, low: 3, high: 3, 'high-high': 2 };
const NO_FAULT = new Set(['0', 'false', '', 'ok', 'none']);

function limitCondition(tag: Tag, limit: Limit): AlarmCondition {
  const above = limit.kind === 'high' || limit.kind === 'high-high';
  const deadband = Math.abs(limit.deadband ?? 0);
  const label = unitLabel(tag.unit);
  const unit = label === '' ? '' : ` ${label}`;
  return {
    key: `${tag.id}:${limit.kind}`,
    tag: tag.id,
    asset: tag.asset,
    name: `${tag.name} ${limit.kind}`,
    priority: limit.priority ?? LIMIT_PRIORITY[limit.kind],
    onDelay: (limit.onDelay ?? 0) * 1000,
    offDelay: (limit.offDelay ?? 0) * 1000,
    holds(value, before) {
      if (typeof value !== 'number') return before;
      const margin = before ? deadband : 0;
      return above ? value > limit.value - margin : value < limit.value + margin;
    },
    message: (value) =>
      `${shortValue(value)}${unit} is ${above ? 'above' : 'below'} the ${limit.kind} limit of ${limit.value}${unit}`,
  };
}

function codeCondition(tag: Tag, alarm: CodeAlarm, code: string): AlarmCondition {
  return {
    key: `${tag.id}:${code}`,
    tag: tag.id,
    asset: tag.asset,
    name: alarm.name,
    priority: alarm.priority ?? 2,
    onDelay: (alarm.onDelay ?? 0) * 1000,
    offDelay: (alarm.offDelay ?? 0) * 1000,
    holds: (value) => (code === '*' ? !NO_FAULT.has(String(value).trim().toLowerCase()) : String(value) === code),
    ...(code === '*' ? { variant: String } : {}),
    message(value) {
      const word = wordOfCode(tag, value);
      return word === undefined ? `${tag.name} is ${value}` : `${tag.name} is ${value}: ${word}`;
    },
  };
}

/** Every alarm condition that the plant file gives a tag. */
export function conditionsOf(tag: Tag): readonly AlarmCondition[] {
  const codes = (tag.alarms ?? []).flatMap((alarm) => alarm.when.map((code) => codeCondition(tag, alarm, code)));
  return [...tag.limits.map((limit) => limitCondition(tag, limit)), ...codes];
}
