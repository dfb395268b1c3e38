/** The first minute of a plant: nothing was heard, nothing was recorded. No question may fail on that. */
import { afterAll, describe, expect, it } from 'vitest';
import { goldenWorld } from '../golden/world.ts';
import { openPlant } from './open-plant.ts';

const world = goldenWorld();
const { ask, close } = openPlant(world.plant, world.now);
afterAll(close);

describe('of a plant that has recorded nothing', () => {
  it.each([
    'How many alarms were raised today?',
    'Which alarms came yesterday?',
    'list all alarms this week',
    'how often did P-101 trip this month?',
  ])('"%s" says that there are no records', async (question) => {
    const { text, refused } = await ask(question);
    expect(text).toContain('Nothing is recorded yet');
    expect(refused).toBe(true);
  });

  it.each([
    'Which alarm came first?',
    'which alarms are active?',
    'what happened since I left?',
    'what was the last alarm?',
    'when did P-101 last trip?',
    'how often did P-101 start this week?',
    'how long did P-101 run today?',
    'what is the bearing temperature of P-101?',
    'what was the highest bearing temperature of P-101 this shift?',
    'how has the flow of P-101 changed in the last hour?',
    'how much water did we use today?',
    'which machine is hottest?',
    'compare P-101 and P-102',
    'when will the bearing of P-101 reach its limit?',
    'what did the last shift note?',
    'why did P-101 stop?',
    'which sensors are frozen?',
    'what is bad since when?',
    'is everything ok?',
    'how many bottles did we fill yesterday against today?',
    'what changed since shift start?',
    'is P-101 due for maintenance?',
  ])('"%s" is answered all the same', async (question) => {
    const { text } = await ask(question);
    expect(text).not.toMatch(/NaN|Infinity|undefined|Invalid/);
    expect(text.length).toBeGreaterThan(10);
  });
});
