/** Questions as somebody new asks them of the plant's data: figures in words, areas by their side, limits without a signal's name. */
import { afterAll, describe, expect, it } from 'vitest';
import { inFigures } from '../../src/copilot/understand/figures-said.ts';
import { openDemonstration } from './open-plant.ts';

const { ask, close } = openDemonstration();
afterAll(close);

describe('numbers in words', () => {
  it.each([
    ['at oh nine hundred', 'at 09:00'],
    ['since nineteen hundred hours, please', 'since 19:00, please'],
    ['alarms between eight and nine thirty', 'alarms between eight and 9:30'],
    ['under six and a half bar', 'under 6.5 bar'],
    ['seven point two five bar', '7.25 bar'],
    ['above one hundred and twenty', 'above 120'],
    ['at nine hundred rpm', 'at 900 rpm'],
    ['above twelve degrees', 'above 12 degrees'],
    ['twenty minutes ago', '20 minutes ago'],
    ['twenty past nine', 'twenty past nine'],
    ['between two and three', 'between two and three'],
    ['the two pumps and the other one', 'the two pumps and the other one'],
    ['one, twenty, thirty', 'one, 20, 30'],
  ])('"%s" → "%s"', (said, written) => expect(inFigures(said)).toBe(written));
});

describe('a new operator asks', () => {
  it.each([
    ['what was the bearing on p one oh one at oh nine hundred', /was 57\.7 °C at 09:00/],
    ['did the air pressure ever drop under six and a half bar today', /^No: .* never below 6\.5 bar.* 6\.51 bar/],
    ['was the chilled water above twelve degrees today', /^Yes: .* 14\.2 °C(?:(?!m³)(?:.|\n))*$/],
    ['which jobs are still open on the cooling side', /^There are 5 .* Cooling water(?:.|\n)*WO-4471/],
    ['did the line stop in the night', /^Yes: Filler 2 .* 7 min/],
    ['are we losing vacuum on the gripper', /^Yes: the gripper vacuum .* fell/],
    ["what's the difference between supply and return on the cooling water", /return temperature .* 8\.5 °C higher/],
    ['how much hotter is the drive end bearing than the non drive end one on pump 1', /^(?!.*P-102).* 27\.5 °C higher/],
    ['compare the running hours of both pumps', /^The running hours .* are 1287\.7 h higher .*$/],
    ['pump one or pump two, which one is running', /^Cooling water pump 1 .* is running\.$/],
    ["lemonade or cola, what's on line 2 at the moment", /orange/],
    ['since when is the water filter over its limit', /has been above 0\.6 bar since 10:17:40/],
    ['how long was the filler over its limit', /product temperature .* 10:13:30 to 10:30:40/],
    ['has anything tripped since I came on at six', /^Yes.*\(2026-03-12 06:00 to 10:40\)(?:.|\n)*06:55/],
    ['how many times did the ups switch to battery this morning', /changed to on battery 1 time/],
    ['how many times did pump 2 stop today', /changed to stopped 2 times/],
    ['did pump 2 stop more than twice today', /changed to stopped 2 times/],
    ['has the filler stopped more than three times today', /changed to stopped 2 times/],
    ['how many pallets per hour is the robot doing', /^In the last hour .* 13 pallets per hour/],
    ['how often has the gripper failed today', /Robot fault of Palletiser robot \(R-2\) was raised 1 time/],
    ['did the palletiser have a fault this morning and how long', /^This morning .* lasted 8 min/],
    ['which pump is working harder', /motor load of Pump 1 drive .* 99\.6 % higher/],
    ['trips since oh six hundred', /2 alarms were raised(?:.|\n)*Drive tripped/],
  ])('"%s"', async (question, said) => expect((await ask(question)).text.replace(/ \[\d+\]/g, '')).toMatch(said));
});

describe('a tag spoken letter by letter', () => {
  it.each([
    ['is p one oh two running', /^No: Cooling water pump 2/],
    ["what's the temperature of p nine oh nine", /^I know no P-909 in this plant; did you mean/],
    ['alarms of k three oh two', /^I know no K-302/],
  ])('"%s"', async (question, said) => expect((await ask(question)).text).toMatch(said));
});

describe('what was, when something happened', () => {
  it.each([
    ['did the genset start when the mains dipped', /^No: Emergency generator .* at no time running/],
    ['did the UPS take over when the mains dipped', /^Yes: UPS 1 .* on battery for 1 min 20 s/],
    ['did the genset run during the mains dip', /^No: Emergency generator .* at no time running/],
    ['was pump 2 running at nine', /^Yes: Cooling water pump 2 .* was running at 09:00/],
    ['how long ago was the test run', /WO-4492(?:.|\n)*3 h 36 min ago/],
    ['how long did the test run last', /lasted 29 min 50 s, from 06:30:20 to 07:00:10/],
    ['how much did the fuel drop today', /changed by -1 %/],
    ['how fast did the discharge pressure of pump 1 fall', /fell most in the last 24 hours from 3\.54 bar at 10:04 /],
    [
      'how far did the header pressure drop when the drive tripped',
      /Cooling water fell from 3\.19 bar .* by 1\.28 bar/,
    ],
    ['how much charge did the ups lose when the mains dipped', /from 100 % at 08:25:10 to 96 %/],
    ['is the basin being topped up right now', /^No: the make-up water flow .* 0 m³/],
    ["what's the flow on the cooling water", /^The header flow of Cooling water is 105\.1 m³\/h\.$/],
    ['why is the header pressure low', /^The header pressure of Cooling water was below 2\.5 bar (?!.*Compressed)/],
    ['why is the air pressure low', /^The header pressure of Compressed air was at no time below 6\.2 bar/],
  ])('"%s"', async (question, said) => expect((await ask(question)).text.replace(/ \[\d+\]/g, '')).toMatch(said));
});
