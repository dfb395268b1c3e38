/** The handover report of the invented shift. */
import type { Evidence, ShiftReportView } from '../../src/contract.ts';
import { say } from './answers.ts';
import type { FakeCore } from './fake-core.ts';
import { iso } from './states.ts';

/** The report as it is now: the alarms and events that the fixture holds, each line with its source. */
export function reportOf(core: FakeCore): ShiftReportView {
  const from = iso(core.started - 3 * 3_600_000);
  const to = iso(Date.now());
  const evidence: Evidence[] = [
    { id: 'e1', kind: 'aggregate', function: 'count', of: 'alarms', from, to, value: core.alarms.length },
  ];
  const add = (make: (id: string) => Evidence): string => {
    const id = `e${evidence.length + 1}`;
    evidence.push(make(id));
    return id;
  };
  const alarms = core.alarms.map(({ id: alarm, tag: _, acknowledgedAt: _seen, first: _first, ...rest }) => {
    const id = add((id) => ({ id, kind: 'alarm', alarm, ...rest }));
    return say(`${rest.assetName} (${rest.asset}): {${rest.name}|${id}}, ${rest.state}.`);
  });
  const events = core.events.map(({ id: event, kind, ...rest }) => {
    const id = add((id) => ({ id, kind: 'event', event, eventKind: kind, ...rest }));
    return say(`${rest.asset}: {${rest.text}|${id}}`);
  });
  return {
    shift: 'late',
    from,
    to,
    sections: [
      { name: 'summary', statements: [say(`{${core.alarms.length}|e1} alarms rang in this shift.`)] },
      { name: 'active', statements: alarms },
      { name: 'trends', statements: [] },
      { name: 'events', statements: events },
    ],
    evidence,
    markdown: '# Late shift\n',
  };
}
