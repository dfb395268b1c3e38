import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';

describe('the alarm log', () => {
  it('keeps the end of a shelf over a restart, and forgets it with the shelf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gemba-alarm-log-'));
    const alarm = { id: 'a@1', asset: 'P-1', name: 'High', priority: 2, state: 'shelved', raisedAt: 1000 } as const;
    const first = openStore(folder);
    first.alarms.put([{ ...alarm, shelvedUntil: 5000 }]);
    first.close();
    const second = openStore(folder);
    expect(second.alarms.activeAt(2000)).toMatchObject([{ state: 'shelved', shelvedUntil: 5000 }]);
    second.alarms.put([{ ...alarm, state: 'unacknowledged' }]);
    expect(second.alarms.get('a@1')?.shelvedUntil).toBeUndefined();
    second.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
