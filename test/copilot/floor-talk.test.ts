/** Short, vague and colloquial questions on the plant's data, as they are called across a hall. */
import { afterAll, describe, expect, it } from 'vitest';
import { openDairy } from './dairy.ts';

const dairy = openDairy();
afterAll(() => dairy.close());
const said = async (question: string, conversation?: string) => {
  const answer = await dairy.ask(question, { ...(conversation && { conversation }) });
  return { ...answer, text: answer.text.replace(/ \[\d+\]/g, '') };
};

describe('figures without a signal', () => {
  it.each([
    ['how many bar is 40 psi', '40 psi is 2.76 bar.'],
    ['what is 6 bar in kPa?', '6 bar is 600 kPa.'],
    ['convert 20 °C to fahrenheit', '20 °C is 68 °F.'],
  ])('are converted: %s', async (question, text) => {
    expect(await said(question)).toMatchObject({ text, refused: false });
  });
  it('that measure something else are not', async () => {
    const { text, refused } = await said('what is 6 bar in °C');
    expect(refused).toBe(true);
    expect(text).toContain('measures something else');
  });
});

describe('how much of something there is', () => {
  it.each([
    ['is there enough milk in the silo', 'Yes: the level of Raw milk tank (TK-11)'],
    ['are we low on milk?', 'No: the level of Raw milk tank (TK-11)'],
    ['do we still have milk', 'The level of Raw milk tank (TK-11)'],
    ['how much milk is left?', 'The level of Raw milk tank (TK-11)'],
    // for how long it lasts, the level does not say
    ['is there enough milk for the night', 'The level of Raw milk tank (TK-11)'],
  ])('is told by its level: %s', async (question, text) => {
    expect((await said(question)).text).toMatch(new RegExp(`^${RegExp.escape(text)}`));
  });
  it('is not told by another quantity of it', async () => {
    expect((await said('is there enough oil in the compressor?')).text).not.toMatch(/^Yes/);
  });
});

describe('the plan of shifts', () => {
  it.each([
    ['when does the late shift start', 'The late shift starts at 14:00, in 3 h 30 min.'],
    ['when does the shift end', 'The early shift ends at 14:00, in 3 h 30 min.'],
    ['when is my shift over?', 'The early shift ends at 14:00, in 3 h 30 min.'],
    ['how long until shift change', 'The late shift starts at 14:00, in 3 h 30 min.'],
    ['when does the early shift start', 'The early shift starts at 06:00, in 19 h 30 min.'],
  ])('%s', async (question, text) => {
    expect((await said(question)).text).toBe(text);
  });
});

describe('the time since something', () => {
  it('is counted from the last alarm of that name', async () => {
    const { text } = await said('how long since the last oil filter alarm of the compressor');
    expect(text).toContain('Oil filter clogged');
    expect(text).toContain('12 h ago');
  });
  it('is counted from the last entry of the log', async () => {
    const { text } = await said('how many days since the last oil sample');
    expect(text).toContain('Oil sample taken');
    expect(text).toContain('41 days ago');
  });
});

describe('two signals', () => {
  it('of a place before and one behind are set against each other', async () => {
    const { text } = await said('vibration of ice pump one against ice pump two');
    expect(text).toMatch(/higher than/);
  });
  it('of several questions are taken together', async () => {
    await said('motor current of P-201', 'sum');
    await said('P-202?', 'sum');
    const { text, evidence } = await said('both together', 'sum');
    expect(text).toMatch(/^The sum of these 2 signals is/);
    expect(evidence.filter(({ kind }) => kind === 'reading')).toHaveLength(2);
  });
});

describe('orders', () => {
  it.each(['kill the horn', 'bump P-201 up a bit', 'take the compressor offline', 'bring the filler back in'])(
    'are heard: %s',
    async (question) => {
      expect((await said(question)).declined).toBe(true);
    },
  );
  it.each(['open jobs by machine', 'get the bearing temperature of P-201', 'bring up the trend of P-201'])(
    'are not heard in questions: %s',
    async (question) => {
      expect((await said(question)).declined).toBeUndefined();
    },
  );
});

describe('short forms', () => {
  it('"unacked" is unacknowledged', async () => {
    const { text } = await said('whats unacked');
    expect(text).toContain('Cap jam');
    expect(text).not.toContain('Bottle backup');
  });
  it('"at" is no unit', async () => {
    const { text, refused } = await said("what's the oil pressure at");
    expect(refused).toBe(false);
    expect(text).not.toContain('cannot be given');
  });
  it('"we good?" asks how all stands', async () => {
    expect((await said('we good?')).text).toContain('Cap jam');
  });
  it('"getting hotter" names no signal that is missing', async () => {
    const { text, refused } = await said('P-201 getting hotter?');
    expect(refused).toBe(false);
    expect(text).toContain('bearing temperature');
  });
  it('"half nine" is half past nine', async () => {
    await said('bearing temperature of P-201 at 8:00', 'half');
    expect((await said('and at half nine', 'half')).text).toContain('at 09:30');
  });
});

describe('the log', () => {
  it('that tells of no such order says so', async () => {
    expect((await said('is a new seal for P-201 on order?')).text).toMatch(/^No: the log tells of no such order/);
  });
  it('answers whether something arrived with what it says, and no yes', async () => {
    const { text } = await said('did the star wheel ever arrive?');
    expect(text).not.toMatch(/^Yes/);
    expect(text).toContain('Star wheel adjusted');
  });
});

describe('machines', () => {
  it('the worst problems are how all stands, worst first', async () => {
    expect((await said('give me the top 3 problems')).text).toContain('Cap jam');
  });
  it('who is on shift is counted by nobody', async () => {
    const { text, refused } = await said('how many people are on shift');
    expect(refused).toBe(true);
    expect(text).toContain('who is on duty');
  });
  it('a value without a verb is looked for in the past where it asks for any time', async () => {
    expect((await said('bearing temperature of P-201 above 90 °C at any time?')).text).toMatch(/never above 90/);
  });
});

describe('alarms', () => {
  it('the longest is the one that stood longest', async () => {
    expect((await said('longest alarm in the last two days')).text).toMatch(
      /^Low discharge pressure of .*P-202\) stood for 1 h/,
    );
  });
});
