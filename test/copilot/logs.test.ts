import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAIRY, NOW, openDairy } from './dairy.ts';
import { expectVerified } from './verified.ts';

const dairy = openDairy();
const HOUR = 3_600_000;

beforeAll(() => {
  dairy.sources.events.put([
    {
      id: 'WO-7001',
      asset: 'P-201',
      at: NOW - 40 * 24 * HOUR,
      kind: 'maintenance',
      category: 'lubrication',
      text: 'Both bearings regreased with 20 g.',
      more: { by: 'D. Keane', status: 'closed' },
    },
    {
      id: 'WO-7002',
      asset: 'P-201',
      at: NOW - 4 * 24 * HOUR,
      kind: 'work order',
      category: 'mechanical',
      text: 'Coupling guard rattles; new screws ordered.',
      more: { by: 'D. Keane', status: 'open' },
    },
    {
      id: 'WO-7003',
      asset: 'CMP-3',
      at: NOW - 20 * 24 * HOUR,
      kind: 'maintenance',
      category: 'inspection',
      text: 'Tightness test of the compressor passed at 12 bar.',
      more: { by: 'R. Byrne', status: 'closed' },
    },
    {
      id: 'N-90',
      asset: 'FIL-7',
      at: NOW - 3 * 24 * HOUR,
      kind: 'note',
      category: 'operator',
      text: 'Caps of delivery 55 are too tight, two stops.',
      more: { by: 'R. Byrne' },
    },
  ]);
});
afterAll(() => dairy.close());

/** The answer without its marks; each of its sentences must hold before the verifier. */
async function ask(question: string): Promise<string> {
  const answer = await dairy.ask(question);
  expectVerified(question, answer, DAIRY);
  return answer.text.replace(/ ?\[\d+\]/g, '');
}

describe('what the log of events holds', () => {
  it.each([
    ['Who greased ice water pump 1 last time?', /2026-04-03.*regreased.*WO-7001.*D\. Keane/],
    ['When was the last tightness test of the compressor?', /2026-04-23.*Tightness test.*WO-7003/],
    ['What was the result of the tightness test?', /passed at 12 bar/],
    ['Which work orders are open?', /^There is 1 .*WO-7002.*open/s],
    ['Any open jobs on P-201?', /Coupling guard/],
    // what neither plant nor log knows is not another machine
    ['Who repaired the coffee machine?', /^I know no coffee machine in this plant\.$/],
    ['When was the lathe last serviced?', /^I know no lathe in this plant\.$/],
    ['When was the forklift inspected?', /^I know no forklift in this plant\.$/],
    ['Which open job has been lying around the longest?', /^(?!I know no longest)/],
    ['What did Byrne write about the filler?', /delivery 55/],
    ['Were there problems with the caps lately?', /delivery 55/],
  ])('%s', async (question, says) => expect(await ask(question)).toMatch(says));

  it('does not show work that is closed, or other machines, as open', async () => {
    const text = await ask('What work orders are open for P-201?');
    expect(text).not.toMatch(/regreased|Tightness|Oil sample/);
  });
});

describe('one alarm', () => {
  it.each([
    ['When was the cap jam raised?', /^Cap jam .*raised at 10:15/],
    ['When did the oil filter alarm of the compressor clear?', /cleared .*23:30.*after 1 h/],
    ['How long did the low discharge pressure alarm last?', /lasted 1 h/],
    ['Has the oil filter alarm on the compressor cleared?', /^Yes: Oil filter clogged .*cleared/],
    ['Is the cap jam alarm still active?', /^Yes: Cap jam/],
    ['What priority has the cap jam alarm?', /priority 1 \(critical\)/],
    ["What's the highest priority alarm?", /^Priority 1 \(critical\): Capper \(CAP-7\): Cap jam/],
    ['Which machine had most alarms this week?', /^Ice water pump 2 \(P-202\) raised most: 2 alarms/],
    ['Which alarms followed the high bearing temperature of P-201?', /2 alarms followed.*Cap jam.*Bottle backup/s],
  ])('%s', async (question, says) => expect(await ask(question)).toMatch(says));
});

describe('counters, trends, units and hours', () => {
  it.each([
    ['How many bottles between 8 and 10 this morning?', /went up by 200 bottles/],
    ['How many bottles since shift start?', /went up by 450 bottles/],
    ['Average bearing temperature of P-201 between 9 and 10?', /Between 9 and 10 \(2026-05-13 09:00 to 10:00\)/],
    ['Is the level of the silo going down?', /^Yes: .*fell/],
    ['Is the vibration of P-201 getting worse?', /^Yes: .*rose/],
    ['Is the suction pressure of the compressor stable?', /^Yes: .*steady/],
    ['How many psi is the discharge pressure of P-201?', /60\.92 psi/],
    ['Which signals are outside their limits?', /bearing temperature of Ice water pump 1 .*above its high limit/],
    ['What is abnormal in the utilities?', /bearing temperature/],
    ['Why is P-201 hot?', /Bearing temperature high/],
    ['Were there alarms in the night?', /Oil filter clogged/],
    ['vibration of P-201 in inches per second', /0\.252 in\/s|0\.252 .*s/],
  ])('%s', async (question, says) => expect(await ask(question)).toMatch(says));
});
