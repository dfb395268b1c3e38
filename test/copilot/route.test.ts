import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../src/copilot/manual/clause.ts';
import { manualReason } from '../../src/copilot/manual-reason.ts';
import { asksLeave, tellsTrouble } from '../../src/copilot/route.ts';
import { understand } from '../../src/copilot/understand/understand.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { DAIRY, NOW } from './dairy.ts';

const index = new PlantIndex(DAIRY);
const read = (question: string) => understand(question, { index, at: NOW, documents: true });

describe('what a manual says of a machine at any time', () => {
  it.each([
    'Bottle filler, product temperature at most?',
    'How big is the tolerance of the discharge pressure?',
    'What is the greatest permitted oil temperature of the compressor, if I may ask?',
    'How long does the compressor run unloaded until it stops by itself, nobody could tell me',
    'I was wondering how many times in an hour the compressor may be started',
    'How many bottles can stay on the table?',
    'P-201 was at over 9 mm/s, when may I let it run again?',
    'After a stop of P-201, how long must P-202 still go?',
    'If a bearing climbs by 12 K in an hour and there is no alarm yet, should we worry?',
    'The vibration of P-201 went to 9 mm/s a minute ago, what has to happen right now?',
  ])('%s', (question) => expect(manualReason(read(question), 'always')).toBeDefined());
});

describe('what the signals tell', () => {
  it.each([
    'What is the oil temperature of the compressor?',
    'How long has P-202 been stopped?',
    'What was the highest product temperature this shift?',
    'Is P-201 running?',
    'How many bottles did the filler do today?',
    'How long did the compressor run unloaded today?',
    'Bearing temperature of P-201 an hour ago',
    'At what value does the oil pressure alarm?',
    'What has to be done right now?',
  ])('%s', (question) => expect(manualReason(read(question), 'always')).toBeUndefined());
});

it.each(["It's down to a third, can I top it up while it runs?", 'Is it bad if the pump turns with no water in it?'])(
  'asks whether it may be done: %s',
  (question) => expect(asksLeave(read(question))).toBe(true),
);

describe('a trouble told', () => {
  it.each([
    'glass keeps breaking at the same valve what do i change',
    'Oil comes through with the air, the screw machine.',
    'I see little bubbles running through the window of the liquid pipe',
    'Jars lean to one side on the tray since the new batch.',
    'it let go of a jar halfway what do i change',
  ])('%s', (question) => expect(tellsTrouble(read(question))).toBe(true));

  it.each([
    'Lowest reading of the oil temperature in the past three hours',
    'cooling water header pressure',
    'Show me the speed of the filler that is running',
    'The bearing temperature is what?',
    'The bearing temperature of P-201 is getting hotter.',
    'Stop the pump, it is too hot',
    'Compare the bearing temperatures of P-201 and P-202.',
    'I need the bearing temperature of P-201 for my report.',
    'Discharge pressure of the compressor in mbar',
  ])('not: %s', (question) => expect(tellsTrouble(read(question))).toBe(false));
});

it('leaves out what was told before the question', () => {
  expect(clauseOf('The fan was at over 9 mm/s, when may I let it run again?')).toBe('when may I let it run again?');
  expect(clauseOf('q1 on the ups is open how long before i can go in')).toBe('how long before i can go in');
});
