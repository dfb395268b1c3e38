import { afterAll, describe, expect, it } from 'vitest';
import { openDairy } from './dairy.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

async function talk(conversation: string, ...questions: string[]): Promise<string[]> {
  const said: string[] = [];
  for (const question of questions)
    said.push((await dairy.ask(question, { conversation })).text.replace(/ \[\d+\]/g, ''));
  return said;
}

describe('offered questions', () => {
  it('ask again with each name that was perhaps meant, where one is not known', async () => {
    const { refused, followUps } = await dairy.ask('What is the pressure of P-901?');
    expect(refused).toBe(true);
    expect(followUps).toContain('What is the pressure of P-201?');
  });
});

describe('follow-up questions', () => {
  it('keep the signal for another asset, then the asset for another unit and another question', async () => {
    const [, other, unit, running, since] = await talk(
      'a',
      'What is the bearing temperature of P-201?',
      'and the other pump?',
      'in fahrenheit?',
      'is it running?',
      'since when?',
    );
    expect(other).toContain('P-202) is 52 °C');
    expect(unit).toContain('125.6 °F');
    expect(running).toMatch(/^No: .*P-202.* stopped/);
    expect(since).toContain('since 07:30, for 3 h');
  });
  it('keep the function for another time and another signal', async () => {
    const [, yesterday, current] = await talk(
      'b',
      'what was the max vibration of P-201 today?',
      'and yesterday?',
      'and the motor current?',
    );
    expect(yesterday).toMatch(/yesterday.*vibration of .*P-201.* highest value, 3.4 mm\/s/i);
    expect(current).toMatch(/motor current of .*P-201.*31.5 A/i);
  });
  it('leave the asset when the whole plant is meant', async () => {
    const [, all] = await talk('w', 'What is the bearing temperature of P-201?', 'which alarms are active?');
    const [alone] = await talk('w2', 'which alarms are active?');
    expect(all).toBe(alone);
  });
  it('lean on the signal of the one alarm that was told', async () => {
    const [, since, value] = await talk('n', 'any alarms on P-201?', 'since when?', 'how much is it by now?');
    expect(since).toMatch(/Bearing temperature high.*raised at 10:12/);
    expect(value).toContain('bearing temperature of Ice water pump 1 (P-201) is 78 °C');
  });
  it('keep the group for another state', async () => {
    const [, off] = await talk('c', 'which lights are on?', 'and which are off?');
    expect(off).toBe('Bench light is off.');
  });
  it('keep what is asked for another asset: alarms', async () => {
    const [none, some] = await talk('d', 'any alarms on P-202?', 'what about P-201?');
    expect(none).toContain('no alarm is active');
    expect(some).toContain('Bearing temperature high');
  });
  it('do not leak into other conversations', async () => {
    await talk('e', 'What is the bearing temperature of P-201?');
    const [answer] = await talk('f', 'and yesterday?');
    expect(answer).not.toContain('P-201');
  });
});
