/** What an answer puts on show by itself. */
import { describe, expect, it } from 'vitest';
import { firstShown } from '../../renderer/state/source.ts';
import type { Evidence, Statement } from '../../src/contract.ts';

const statement = (text: string, links: Statement['links'] = []): Statement => ({
  ...{ text, links, evidence: [], verified: true },
});

describe('the evidence pane', () => {
  it('puts the first signal and the first passage on show', () => {
    const shown = firstShown([
      { id: 'e1', kind: 'aggregate', function: 'count', from: '', to: '', value: 3 },
      { id: 'e2', kind: 'limit', tag: 'P-1.t', limitKind: 'high', value: 75 },
      { id: 'e3', kind: 'passage', document: 'm.pdf', page: 2, section: '1', region: [], text: 'x' },
    ]);
    expect(shown?.live).toMatchObject({ kind: 'signal', tag: 'P-1.t' });
    expect(shown?.page).toMatchObject({ document: 'm.pdf', page: 2 });
    // Nothing cited, nothing shown: an earlier answer's source would pass for this one's.
    expect(firstShown([])).toEqual({ live: undefined, page: undefined });
  });

  it('stays empty where the headline rests on nothing: the nearest passage is no source', () => {
    const nearest: Evidence = { id: 'e1', kind: 'passage', document: 'm.pdf', section: '1', region: [], text: 'x' };
    expect(firstShown([nearest], statement('I found nothing about “weather”.'))).toEqual(firstShown([]));
    const named = statement('I found nothing about “weather” in m.pdf.', [{ start: 35, end: 40, evidence: 'e1' }]);
    expect(firstShown([nearest], { ...named, evidence: ['e1'] })).toEqual(firstShown([]));
  });

  it('shows, under a count, the first of what was counted before a signal that was looked at beside it', () => {
    const alarm = { name: 'Hot', priority: 1, state: 'unacknowledged', raisedAt: '2026-03-01T10:00:00Z' } as const;
    const evidence: Evidence[] = [
      { id: 'e1', kind: 'limit', tag: 'P-1.flow', limitKind: 'high', value: 9 },
      { id: 'e2', kind: 'aggregate', function: 'count', from: '', to: '', value: 1, of: 'active alarms' },
      { id: 'e3', kind: 'alarm', alarm: 'a', tag: 'P-1.temp', ...alarm },
    ];
    const shown = firstShown(evidence, { ...statement('1 alarm is active.'), evidence: ['e2'] });
    expect(shown.live).toMatchObject({ kind: 'signal', tag: 'P-1.temp', moment: alarm.raisedAt });
  });

  it('prefers what the headline rests on', () => {
    const shown = firstShown(
      [
        { id: 'e1', kind: 'limit', tag: 'P-1.flow', limitKind: 'high', value: 9 },
        { id: 'e2', kind: 'limit', tag: 'P-1.temp', limitKind: 'high', value: 75 },
      ],
      { ...statement('75 °C'), evidence: ['e2'] },
    );
    expect(shown?.live).toMatchObject({ tag: 'P-1.temp' });
  });
});
