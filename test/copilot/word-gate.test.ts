import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/contract.ts';
import { displayFor } from '../../src/copilot/display.ts';
import { itemsOf } from '../../src/copilot/serialise.ts';
import type { Understanding } from '../../src/copilot/stages.ts';
import { gateFor } from '../../src/copilot/word-gate.ts';

const at = '2026-03-01T10:00:00.000Z';
const signal = { asset: 'P-1', assetName: 'Feed pump', tag: 'P-1.t', tagName: 'Temperature', unit: 'Cel' };
const reading: Evidence = { id: 'e1', kind: 'reading', ...signal, value: 71, at, quality: 'good', ageSeconds: 2 };
const alarm: Evidence = {
  id: 'e2',
  kind: 'alarm',
  asset: 'P-1',
  assetName: 'Feed pump',
  alarm: 'a1',
  name: 'Overload',
  priority: 2,
  state: 'unacknowledged',
  raisedAt: at,
};
const count = (of: string): Evidence => ({
  id: 'e3',
  kind: 'aggregate',
  function: 'count',
  of,
  from: at,
  to: at,
  value: 1,
});
const comparison: Evidence = {
  id: 'e4',
  kind: 'comparison',
  ...signal,
  value: 71,
  limit: 80,
  margin: 9,
  verdict: 'within',
};
const limit: Evidence = { id: 'e6', kind: 'limit', ...signal, limitKind: 'high', value: 80 };
const passage: Evidence = {
  id: 'e5',
  kind: 'passage',
  document: 'pump.pdf',
  section: '4',
  region: [],
  text: 'Up to 80 °C.',
};

const gate = (
  evidence: readonly Evidence[],
  intent: Understanding['intent'] = 'value',
  style: 'slots' | 'chat' = 'slots',
) =>
  gateFor({ intent, statements: 1 }, itemsOf(evidence, displayFor('UTC', { at: Date.parse(at), question: '' })), style)
    .open;

describe('the gate of the embedded model', () => {
  it('opens for evidence of a shape it was trained on, whatever the intent', () => {
    expect(gate([reading])).toBe(true);
    expect(gate([reading, { ...reading, id: 'e9', tagName: 'Pressure' }], 'capability')).toBe(true);
    expect(gate([count('alarms'), alarm], 'alarms')).toBe(true);
    expect(gate([reading, comparison, limit], 'limit')).toBe(true);
  });

  it('stays shut for what a manual says, long lists, repetitions and shapes it does not know', () => {
    expect(gate([passage], 'procedure')).toBe(false);
    expect(gate([count('alarms'), alarm, alarm, alarm, alarm], 'alarms')).toBe(false);
    expect(gate([count('Overload'), alarm], 'count')).toBe(false);
    expect(gate([alarm, reading])).toBe(false);
    expect(gate([reading, { ...reading, id: 'e9' }])).toBe(false);
    expect(gate([reading, comparison, passage], 'limit')).toBe(false);
    expect(gate([{ ...comparison, derived: [{ value: 353, unit: 'K' }] }], 'limit')).toBe(false);
  });

  it('lets a model of the operator word all but requests to act', () => {
    expect(gate([alarm, reading], 'cause', 'chat')).toBe(true);
    expect(gate([reading], 'act', 'chat')).toBe(false);
  });
});
