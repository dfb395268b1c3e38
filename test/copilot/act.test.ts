import { describe, expect, it } from 'vitest';
import { findAction } from '../../src/copilot/understand/act.ts';

describe('requests to act', () => {
  it.each([
    'stop P-101',
    'Start the second pump',
    'please open valve V-12',
    'turn off the lights',
    'can you reset the drive?',
    'Could you please switch to remote mode',
    'set the speed to 300 rpm',
    'What is the level? Then close the inlet.',
    'if it is too hot, stop the pump',
    'lock the door',
    'increase the flow by 5 %',
    'go ahead and restart the filler',
    'acknowledge all alarms',
    'shut down line 2',
    'raise the setpoint',
    'dim the lights',
    "let's start the mixer",
    'add milk to my shopping list',
    'what is the temperature and then set it to 20',
  ])('%s', (text) => expect(findAction(text)).toBeDefined());
});

it('an order that begins with its verb is told with it once', () =>
  expect(findAction('Set the chilled water set point to 5 degrees.')).toBe(
    'set the chilled water set point to 5 degrees',
  ));

describe('questions that only sound like it', () => {
  it.each([
    'how do I start the engine?',
    'what happens if I stop the pump?',
    'when did the pump stop?',
    'is the door open?',
    'is the pump set to auto?',
    'start time of the batch?',
    'how often did it stop today?',
    'Should I stop the pump?',
    'what is the load of the motor',
    'load of the compressor',
    'reset procedure for the drive',
    'steps to open the housing',
    'why did the line stop?',
    'which valves are open',
    'speed of P-101',
    'After alarm 1, what must I do before I restart?',
    'open work orders?',
    'run hours of P-101',
    'the pump trips when I start it, what can I check?',
    'how to clear the alarm',
    'fill level of the tank',
    'clear alarms?',
    'The cartridge is grey, can I blow it through and put it back?',
    'put the new bag in how do I know it sits right',
    'Load and unload pressure?',
  ])('%s', (text) => expect(findAction(text)).toBeUndefined());
});
