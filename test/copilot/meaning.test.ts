import { afterAll, describe, expect, it } from 'vitest';
import { isForeign } from '../../src/copilot/understand/foreign.ts';
import { belongingTo } from '../../src/copilot/understand/names.ts';
import { type Asset, PlantIndex } from '../../src/plant/plant.ts';
import { openDairy } from './dairy.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

async function last(conversation: string, ...questions: string[]) {
  let answer = await dairy.ask(questions[0] ?? '', { conversation });
  for (const question of questions.slice(1)) answer = await dairy.ask(question, { conversation });
  return answer;
}

describe('what is asked, and nothing beside it', () => {
  it('a code or a name that is not there is not asked about again', async () => {
    expect((await last('a', 'What does E12 mean on P-201?', 'How warm is it?')).text).not.toContain('E12');
    expect((await last('b', 'What is the temperature of P-999?', 'Is it running?')).text).not.toContain('P-999');
  });
  it('what happened without a machine is asked of the plant', async () => {
    const [own, plant] = [
      await last('c', 'Is FIL-7 in order?', 'What happened to it this morning?'),
      await last('d', 'Is FIL-7 in order?', 'What happened this morning?'),
    ];
    const events = ({ evidence }: typeof own) => evidence.filter(({ kind }) => kind === 'alarm' || kind === 'event');
    expect(events(plant).length).toBeGreaterThan(events(own).length);
    expect((await dairy.ask('What happened?')).refused).toBe(false);
  });
  it('nobody is on duty because a machine is on', async () => {
    expect(await dairy.ask('Who is on shift tonight?')).toMatchObject({ refused: true });
  });
  it('energy is no torque, and torques make no total', async () => {
    expect((await dairy.ask('Total energy of the capper today')).text).not.toContain('N·m');
    const sum = await dairy.ask('total capping torque of CAP-7 today');
    expect(sum.refused).toBe(true);
    expect(sum.text).toContain('make no total');
  });
  it('an oil temperature is no oil level', async () => {
    const { text } = await dairy.ask('What is the oil level of P-201?');
    expect(text).not.toContain('°C');
  });
  it('now is compared with then', async () => {
    const { text } = await dairy.ask('Compare the bearing temperature of P-201 now with an hour ago');
    expect(text).toMatch(/is .*°C.*(?:higher than|lower than|the same as)/);
  });
  it('an average per hour is one of each hour', async () => {
    const { text } = await dairy.ask('Average bearing temperature of P-201 per hour this shift');
    expect(text).toContain('from 06:00 to 07:00');
    expect(text).toContain('from 08:00 to 09:00');
  });
  it('what is stale is listed, whatever documents there are', async () => {
    for (const question of ['Is anything stale?', 'Is any signal stale?', "What's stale?"])
      expect((await dairy.ask(question)).text).toMatch(/signals (?:ha(?:s|ve)) /);
  });
  it('another language is said to be unread, in the words it was asked in', async () => {
    const question = 'Ist das Lager von P-201 zu heiß?';
    expect((await dairy.ask(question)).text).toContain(question);
    for (const other of [
      'Quelle est la température du palier ?',
      'Wie warm ist P-201?',
      '¿Cuál es la presión de P-201?',
    ])
      expect(isForeign(other)).toBe(true);
    for (const english of ['Is the main die on?', 'What was the pressure in the den?', 'how warm', 'con sole'])
      expect(isForeign(english)).toBe(false);
  });
  it('a drive that bears the name of a pump beside it belongs to it', () => {
    const asset = (id: string, name: string): Asset => ({
      id,
      name,
      parent: 'A',
      aliases: [],
      documents: [],
      tags: [],
    });
    const [one, two, drive] = [
      asset('P-1', 'Water pump 1'),
      asset('P-2', 'Water pump 2'),
      asset('VFD-2', 'Pump 2 drive'),
    ];
    const index = new PlantIndex({
      id: 'x',
      name: 'X',
      timeZone: 'UTC',
      shifts: [],
      connections: [],
      assets: [one, two, drive],
    });
    expect(belongingTo(two, index)).toEqual([drive]);
    expect(belongingTo(one, index)).toEqual([]);
  });
});
