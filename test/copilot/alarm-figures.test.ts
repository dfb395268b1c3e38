/** The alarm figures by question, on a log with a flood, a chatterer and a shelf; every sentence holds before the verifier. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/copilot/verify.ts';
import type { Alarm } from '../../src/plant/alarm.ts';
import { DAIRY, NOW, openDairy } from './dairy.ts';

const MINUTE = 60_000;
const dairy = openDairy();
const alarm = (id: string, minutesAgo: number, more: Partial<Alarm> = {}): Alarm => ({
  id,
  asset: 'P-201',
  name: 'Flow low',
  priority: 3,
  state: 'normal',
  raisedAt: NOW - minutesAgo * MINUTE,
  clearedAt: NOW - (minutesAgo - 0.1) * MINUTE,
  ...more,
});

beforeAll(() => {
  for (const old of dairy.sources.alarms.list({}))
    dairy.sources.alarms.put([{ ...old, raisedAt: 0, clearedAt: 1, state: 'normal' }]);
  const flood = Array.from({ length: 12 }, (_, i) =>
    alarm(`flood-${i}`, 90 - i * 0.5, { asset: i === 0 ? 'CMP-3' : 'FIL-7', name: `Trip ${i}` }),
  );
  const chatter = Array.from({ length: 4 }, (_, i) => alarm(`chatter-${i}`, 30 - i * 0.2));
  const standing = { state: 'unacknowledged', clearedAt: undefined } as const;
  dairy.sources.alarms.put([
    ...flood,
    ...chatter,
    alarm('old', 30 * 60, { ...standing, asset: 'CMP-3', name: 'Oil level low' }),
    alarm('aside', 20, { ...standing, name: 'Seal leaks', state: 'shelved', shelvedUntil: NOW + 60 * MINUTE }),
  ]);
});
afterAll(() => dairy.close());

const names = DAIRY.assets.flatMap(({ id, name, tags }) => [id, name, ...tags.map((tag) => tag.name)]).join(' ');

async function ask(question: string): Promise<string> {
  const answer = await dairy.ask(question);
  expect(answer.refused).toBe(false);
  for (const { text, evidence } of [...(answer.headline ? [answer.headline] : []), ...answer.statements]) {
    const given = { zone: DAIRY.timeZone, given: `${question} ${names}` };
    expect([text, verify(text, { evidenceIds: evidence, evidence: answer.evidence }, given)]).toEqual([
      text,
      { ok: true },
    ]);
  }
  return answer.text.replaceAll(/ ?\[[\d, ]+\]/g, '');
}

describe('alarm figures by question', () => {
  it('rate and peak', async () => {
    expect(await ask('how many alarms per hour in the last 2 hours?')).toMatch(
      /17 alarms were raised: 8.5 an hour, or 1.4 in ten minutes, .*manageable for one operator.*At worst, 12 alarms came within ten minutes/s,
    );
    expect(await ask('what was the peak alarm rate in the last 2 hours?')).toMatch(/^At worst, 12 alarms/);
  });
  it('the most frequent, as many as asked for', async () => {
    const top = await ask('top 3 alarms in the last 2 hours');
    expect(top).toMatch(/most frequent of the 17 alarms raised:\s+Flow low of .*: 4 times/);
    expect(top.split('1 time').length).toBe(3);
  });
  it('floods with their first-out', async () => {
    expect(await ask('was there an alarm flood in the last 2 hours?')).toMatch(
      /^Yes: .*1 alarm flood.*12 alarms came; the first was Trip 0 of .*CMP-3/s,
    );
    expect(await ask('was there an alarm flood in the last hour?')).toMatch(/^No: .*no alarm flood/);
  });
  it('a busy time is told in episodes, machine by machine', async () => {
    const told = await ask('what happened in the last 2 hours?');
    expect(told).toMatch(/17 alarms and \d+ events? /);
    expect(told).toMatch(
      /from 09:00 to 09:05:30, 12 alarms: Trip 0 of .*CMP-3.* and Trip 1 \/ Trip 2 \/ Trip 3 and others of/i,
    );
    expect(told).toMatch(/from 10:00 to 10:10, 5 alarms: .*; 1 still active\./i);
  });
  it('chattering, stale and set aside', async () => {
    expect(await ask('which alarms chattered in the last hour?')).toMatch(/1 alarm chattered:\s+Flow low of .*4 times/);
    expect(await ask('are there any stale alarms?')).toMatch(
      /1 alarm has stood for more than a day:\s+.*Oil level low/,
    );
    expect(await ask('which alarms are shelved?')).toMatch(/1 alarm is set aside now: Seal leaks of .*shelved until/);
    expect(await ask('which alarms are shelved on CMP-3?')).toMatch(/No alarm is shelved/);
  });
});
