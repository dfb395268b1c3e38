/** Times that a question tells by what happened: states that began, values crossed, delays, longest stretches, rates, shares. */
import { afterAll, describe, expect, it } from 'vitest';
import { DAIRY, openDairy } from './dairy.ts';
import { expectVerified } from './verified.ts';
import { at, openWorks, WORKS } from './works.ts';

const works = openWorks();
const dairy = openDairy();
afterAll(() => {
  works.close();
  dairy.close();
});

/** The answer without its marks; each of its sentences must hold before the verifier. */
async function told(question: string, plant: typeof works | typeof dairy, conversation?: string): Promise<string> {
  const answer = await plant.ask(question, { conversation });
  const { text, refused } = answer;
  expect(refused, `${question} → ${text}`).toBe(false);
  expectVerified(question, answer, plant === works ? WORKS : DAIRY);
  return text.replace(/ ?\[\d+\]/g, '');
}

describe('of the filling works', () => {
  it.each([
    ['Packs of filler 2 since filler 1 started again', /Since filler 1 started again \(2026-03-13 10:30 to 16:00\)/],
    ['What was the speed of filler 2 when filler 1 started again?', /80 packs\/min at 10:30/],
    ['How long was the longest stop of filler 1 on Friday?', /stopped longest from .*00:00 to 06:00, for 6 h/],
    ['How many packs per hour did filler 2 make in the late shift today?', /4600 packs per hour: by 9200 packs in all/],
    ['How long did it take from the infeed jam until the milk temperature alarm?', /it took 5 h 20 min/],
    ['First and last alarm of the day?', /First: .*Carton stack low[\s\S]*Last: .*Milk temperature high/],
    ['How many times did filler 1 start today?', /changed to running 2 times/],
  ])('%s', async (question, said) => expect(await told(question, works)).toMatch(said));
});

describe('of the dairy', () => {
  it.each([
    [
      'When did the bearing temperature of ice water pump 1 go above 75?',
      /has been above 75 °C since 10:11, for 19 min/,
    ],
    ['When was the vibration of ice water pump 1 last above 4?', /above 4 .*since 08:10, for 2 h 20 min/],
    [
      'When was the bearing temperature of ice water pump 2 above 65 yesterday?',
      /above 65 °C from 2026-05-12 at 03:40 to 2026-05-12 at 04:30/,
    ],
  ])('%s', async (question, said) => expect(await told(question, dairy)).toMatch(said));

  it('tells for how long it was beyond the value spoken of', async () => {
    await told('When was the bearing temperature of ice water pump 1 last above 75?', dairy, 'above');
    expect(await told('how long in total', dairy, 'above')).toMatch(/above 75 °C for 19 min/);
  });
});

it('counts from the moment spoken of', async () => {
  await told('What was the speed of filler 2 at 09:00 today?', works, 'then');
  expect(await told('and the average since then', works, 'then')).toMatch(
    /Since 2026-03-13 09:00, .* an average of 80 packs/,
  );
});

it('knows whether any of the alarms told still stands', async () => {
  await told('Which alarms did ice water pump 2 have this week?', dairy, 'still');
  expect(await told('is any of them still standing?', dairy, 'still')).toMatch(/^No: none of these alarms is active/);
});

describe('an alarm just spoken of', () => {
  it('is the one whose length, acknowledgement and forerunner are asked for', async () => {
    expect(await told('When was the last low discharge pressure alarm?', dairy, 'alarm')).toMatch(
      /2026-05-12 at 08:30/,
    );
    expect(await told('how long did it last', dairy, 'alarm')).toMatch(/lasted 1 h/);
    expect(await told('was it acknowledged?', dairy, 'alarm')).toMatch(/^Yes: .*has been acknowledged/);
    expect(await told('and the one before that?', dairy, 'alarm')).toMatch(/2026-05-11/);
  });
  it('is not taken for acknowledged where it is not', async () => {
    expect(await told('Has anybody acknowledged the cap jam?', dairy)).toMatch(/^No: .*is unacknowledged/);
  });
});

it('does not count a state as begun that the records begin with', async () => {
  const { sources } = works;
  const times = sources.historian.range('F-1.state', { from: at(12, '00:00'), to: at(12, '00:20') }, 1);
  expect(times[0]?.at).toBe(at(12, '00:00'));
  expect(await told('How often did filler 1 stop on Thursday?', works)).toMatch(/changed to stopped 1 time/);
});
