import { afterAll, describe, expect, it } from 'vitest';
import { shiftReport } from '../../src/copilot/shift/report.ts';
import { expectVerified } from './verified.ts';
import { openWorks, WORKS, WORKS_NOW } from './works.ts';

const works = openWorks();
afterAll(() => works.close());

async function expectAnswer(question: string, said: readonly string[], refused = false): Promise<void> {
  const answer = await works.ask(question);
  const { text, refused: is } = answer;
  for (const one of said) expect(text, question).toMatch(new RegExp(one, 'i'));
  expect(is, `${question} → ${text}`).toBe(refused);
  expectVerified(question, answer, WORKS);
}

const groups: Readonly<Record<string, readonly (readonly [question: string, said: string[], refused?: boolean])[]>> = {
  'a counter is known by its counting': [
    [
      'How many packs did filler 1 make in the early shift today?',
      ['went up by 44500 packs, from 0 packs to 44500 packs'],
    ],
    ['packs of filler 1 in the early shift on Thursday', ['Thursday \\(2026-03-12 06:00 to 14:00\\).*47500 packs']],
    ['How many packs did filler 1 make today?', ['56000 packs', 'reset in between']],
    ['How many packs did filler 2 make between 15:30 and 16:30 on Thursday?', ['no value'], true],
    ['How many packs did all fillers make today?', ['in all', '103200 packs', '56000', '47200']],
  ],
  'machines, days and shifts are set against each other': [
    ['Which filler made the most packs today?', ['most on filler 1.*56000 packs.*filler 2.*47200 packs']],
    ['On which day did the air compressor use the most energy?', ['most on thursday 2026-03-12.*friday']],
    ['Did the air compressor use more energy on Friday than on Thursday?', ['^no: .*less on friday']],
    ['Compare the packs of filler 2 of the early and the late shift today', ['38000.*early.*9200.*late']],
    ['Which filler was blocked the longest today?', ['filler 1 .*30 min']],
    ['packs of filler 2 per shift today', ['early shift', 'late shift']],
  ],
  'energy is the power added up where only power is measured': [
    [
      'How many kWh did the mixer use in the early shift?',
      ['67.5 kWh', 'for 1 h 15 min .*of that time no power is known'],
    ],
    ['How much energy did the mixer use today?', ['147.5 kWh', 'for 1 h 15 min']],
    ['How many MJ did the mixer use in the last hour?', ['adds up to 36 MJ']],
    ['How much electricity did filler 1 use today?', ['neither energy nor power of filler 1'], true],
    ['How much energy did the air compressor use on Friday?', ['energy of air compressor.*went up by']],
    [
      'Did the mixer use more energy than yesterday?',
      ['^the power of mixer.*147.5 kWh \\(no power is known for 1 h 15 min.*today so far.*160 kWh.*until 16:00\\D*$'],
    ],
    ['Did we use more energy than yesterday?', ['^no: .*191 kWh.*today so far.*384 kWh.*until 16:00.*less']],
  ],
  'now is held against as much of the time before': [
    ['Did filler 1 make more packs than yesterday?', ['^no: .*56000 packs.*today so far.*59500 packs.*until 16:00']],
    ['Did filler 1 make more packs than last shift?', ['11500 packs.*this shift so far.*12000.*first 2 h of the last']],
    ['How many packs did filler 1 make today compared with yesterday?', ['on friday 2026-03-13 so far']],
  ],
  'what was, in a time that is over, is never told by what is now': [
    ['Which fillers were blocked today?', ['^today .*: filler 1 .*was blocked for 30 min']],
    ['Which fillers ran on Thursday?', ['on thursday .*filler 1 .*running for 16 h.*filler 2']],
    ['How many fillers were blocked on Thursday?', ['none on thursday.*at no time blocked']],
    [
      'Which fillers were running on 3 March 2026?',
      ['there is no value of the state of filler 1', 'values are stored from'],
      true,
    ],
  ],
  'states are found by what signals have shown': [
    ['How long was the mill interrupted today?', ['interrupted for 45 min']],
    ['How long did filler 1 run today?', ['9 h 30 min']],
    ['What was the utilisation of filler 1 today?', ['9 h 30 min.*59.4 %']],
    ['How often was filler 1 blocked today?', ['1 time']],
    ['How long was filler 1 off on Thursday?', ['stopped for 8 h']],
    ['What was the average speed of filler 1 while it was running today?', ['100 packs/min.*while running']],
    ['Why is filler 2 stopped?', ['not stopped.*running']],
    ['Why did filler 3 stop?', ['no filler 3'], true],
  ],
  'time beyond a value, at the ends, ahead': [
    ['for how many minutes was the milk silo warmer than 9 degrees today', ['at no time above 9']],
    ['What was the last milk temperature on Thursday?', ['4.31 °C']],
    ['What will the milk temperature be tomorrow?', ['yet to come'], true],
    ['Is the thermometer of the milk silo frozen?', ['^yes: .*exactly 4.31 °C since 2026-03-12 at 20:00']],
    ['When was the milk silo highest on Thursday?', ['highest value, 5.1 °C']],
  ],
  'yes or no before a limit': [
    ['Is the milk temperature within its limit?', ['^yes: .*below its high limit']],
    ['Is the milk too warm?', ['^no: .*4.31']],
    ['Did the milk silo ever exceed its limit on Thursday?', ['^no: .*never above its high limit of 6 °C.*5.1 °C']],
  ],
  'the logs': [
    ['Which alarm came before the infeed jam?', ['carton stack low']],
    ['Explain the alarms on Friday between 9:30 and 11:00', ['carton stack low', 'infeed jam']],
    ['What were the last lab results?', ['protein 3.4 %']],
    [
      'How was filler 1 on Thursday?',
      ['^on thursday.*running for 16 h.*stopped for 8 h', 'packs of filler 1 .* went up by'],
    ],
    ['What changed since I left today at 8:00?', ['08:00 to 16:00', 'infeed jam']],
  ],
};

for (const [name, cases] of Object.entries(groups))
  describe(name, () => {
    it.each(cases.map((one) => [...one] as const))('%s', (question, said, refused) =>
      expectAnswer(question, said as string[], refused as boolean | undefined),
    );
  });

describe('the handover of such a plant', () => {
  const report = shiftReport(works.sources, WORKS_NOW);
  const lines = (name: string): string =>
    (report.sections.find((one) => one.name === name)?.statements ?? []).map(({ text }) => text).join('\n');

  it('tells what was made and how long machines ran', () => {
    expect(lines('production')).toContain('The packs of Filler 1 (F-1) went up by 11500 packs.');
    expect(lines('production')).toMatch(/Mill was ready for 1 h 30 min and active for 30 min/);
  });
  it('names the frozen sensor and the work that is planned', () => {
    expect(lines('open')).toMatch(/Milk silo has shown exactly 4.31 °C/);
    expect(lines('open')).toContain('Guide rail to be exchanged');
  });
});
