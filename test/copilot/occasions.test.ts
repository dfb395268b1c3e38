/** Questions on what happened, in the plant of the demonstration: order, meanwhile, how long too hot, how often, who. */
import { afterAll, describe, expect, it } from 'vitest';
import { openDemonstration } from './open-plant.ts';

const { ask, close } = openDemonstration();
afterAll(close);

describe('what happened, and what else did', () => {
  it.each([
    ['did the chiller trip before or after the compressor got hot', /^Before: chiller trip at 10:07, .* at 10:08/],
    ['was the mains dip before or after the robot fault', /^After: .* 08:25:10, .* 07:40, 45 min/],
    ['what came first, the chiller fault or the low header pressure', /^Low header pressure at 10:04:10 came first/],
    ['how much charge did the UPS lose in the mains dip', /fell by 4 %, from 100 % to 96 %/],
    ['how much fuel did the test run take', /06:30:20 to 07:00:10\).* fell by 1\.1 %, from 74\.6 %/],
    ['how fast did the chilled water supply warm up while the chiller was down', /rose by 8\.2 °C.* per hour/],
    ['how much did the bearing of pump 1 warm up while pump 2 was down', /^(?!.*P-102).*P-101\) rose by 8\.8 °C/],
    ['which pressures fell when pump 2 stopped', /header pressure of Cooling water fell from 3\.2 bar/],
    ['lowest header pressure of cooling water in the first trip and in the second', /1\.94 bar.*\n.*1\.91 bar/],
    ['how long was the first trip of drive 2 and how long the second', /lasted 2 min(?:.|\n)*has lasted 36 min/],
    ['what fell at the same time as pump 2', /^(?!.*P-102)(?:.|\n)*header flow of Cooling water fell from 161\.3/],
    ["why didn't the emergency generator start when the mains dipped?", /^2026-03-12 08:30: .* genset was not needed/],
    ['what cost line 2 the most time today', /^Today .* Filler 2 .* 10:13:56 to 10:35:08(?:.|\n)*product too warm/],
    ['temperature of the bearing of pump 1 at 8:00, at 9:00 and now', /52\.3 °C.*\n.*57\.7 °C.*\n.*83\.3 °C/],
  ])('"%s"', async (question, said) => expect((await ask(question)).text).toMatch(said));
});

describe('too hot, too often, broken', () => {
  it.each([
    ['how long has the bearing of pump 1 been hot', /has been above 75 °C since 10:04:50, for 35 min/],
    ['how long was the chilled water supply too warm', /above 9 °C from 10:10:40 to 10:27:50, for 17 min/],
    ['when did the condensing pressure peak, and how high?', /highest value, 16\.36 bar/],
    ['how many alarms came more than once today', /^Today .*, 7 alarms were raised .* 2 times or more/],
    ['did any alarm happen twice this shift', /^Yes: this shift .* 6 alarms/],
    ['is the chiller broken', /^Chiller 1 \(CH-1\) is running(?:.|\n)*All 10 signals with limits/],
    ['is the compressor running', /^Yes: Air compressor 1 \(K-301\) is loaded/],
    ['how long was the compressor running today', /was running for 8 h 40 min/],
    ['chiller he stop for how long time', /Chiller 1 \(CH-1\) was stopped for 17 min/],
    ['is the tower getting fresh water just now', /^No: the make-up water flow/],
    ['has anyone been in the robot cell today', /^No: the fence door .* at no time open/],
    ['pump 1 bearing temperature is at 92', /^92 °C would be outside/],
  ])('"%s"', async (question, said) => expect((await ask(question)).text).toMatch(said));

  it('a code of the plant file means what its word says, whatever its number', async () => {
    expect((await ask('did the genset run longer than 29 minutes today?')).text).not.toContain('8 h');
    expect((await ask('is the compressor stopped')).text).toMatch(/^No: .* loaded/);
  });

  it('no reading answers for what is not measured', async () => {
    const { text, refused, evidence } = await ask('pH reading of the basin now');
    expect(refused).toBe(true);
    expect(text).toContain('measures "ph"');
    expect(evidence.some(({ kind }) => kind === 'reading')).toBe(false);
  });
});

describe('who, and what the log numbers', () => {
  it.each([
    ['who tapped out the filter mats', /T\. Weber/],
    ['who wrote the last note', /N-898/],
    ['who filled the diesel', /S\. Richter/],
    ['who looked after pump 1 last', /M\. Brandt/],
    ['who was here last night', /night shift/],
    ['who is push back the suction cup', /T\. Weber/],
    ['how many suction cups were replaced', /All 24 suction cups/],
    ['what was the fuel filled up to', /filled up to 76 %/],
    ['how many jams did lot C-2291 cause', /three jams/],
    ['how loaded is the intake filter and when was it changed', /40\.6 mbar(?:.|\n)*2026-01-21/],
    [
      'how many hours has the compressor run since its oil filter was replaced',
      /run 1087\.2 h since then: from 30130 h/,
    ],
  ])('"%s"', async (question, said) => expect((await ask(question)).text).toMatch(said));

  it('asks for the length of what was told', async () => {
    const conversation = 'length';
    await ask('when was the last mains dip', { conversation });
    expect((await ask('and for how long', { conversation })).text).toMatch(/lasted 1 min 15 s/);
    await ask('when did the robot last wait', { conversation });
    expect((await ask('for how long', { conversation })).text).toMatch(/at 10:35:08.*after 17 min/);
  });
});
