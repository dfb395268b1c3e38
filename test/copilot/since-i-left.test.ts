/** Questions of someone who was away, and of one who sees the plant for the first time today: the plant of the demonstration. */
import { afterAll, describe, expect, it } from 'vitest';
import { goldenWorld } from '../golden/world.ts';
import { openDemonstration, openPlant } from './open-plant.ts';

const world = goldenWorld();
const { ask, close } = openDemonstration();
afterAll(close);

const HOUR = 3_600_000;

describe('what happened while someone was away', () => {
  it.each([
    'what happened since I left',
    'what changed since I was here',
    'did I miss anything?',
    'anything new since I was last here?',
  ])('"%s" counts from the start of the shift, and says so', async (question) => {
    const { text, refused } = await ask(question);
    expect(text).toMatch(/^Since the start of this shift \(2026-03-12 06:00 to 10:40\): \d+ alarms/);
    expect(text).toContain('I count from the start of this shift');
    expect(refused).toBe(false);
  });

  it('counts from the last question of the conversation where that is a while ago', async () => {
    const conversation = 'away';
    await ask('is pump 1 running?', { at: world.now - HOUR, conversation });
    const { text } = await ask('what happened since I left?', { conversation });
    expect(text).toContain('Since your last question (2026-03-12 09:40 to 10:40)');
  });

  it('in the first hour of a shift, tells of the shift before as well', async () => {
    const { text } = await ask('what did I miss?', { at: world.now - 4.5 * HOUR });
    expect(text).toContain('Since the start of the last shift');
  });

  it('a time that is said counts', async () => {
    const { text } = await ask('what happened since I left at 8:00?');
    expect(text).toContain('08:00 to 10:40');
    expect(text).not.toContain('I do not know');
  });

  it('asks for alarms where alarms are asked for', async () => {
    expect((await ask('any alarms since I left?')).text).toMatch(
      /^Since the start of this shift .* alarms were raised/,
    );
  });
});

describe('machines and what belongs to them', () => {
  it('"compressed" air is compressed by nobody: its area is told of', async () => {
    const { text, refused } = await ask('How is everything in the compressed air area?');
    expect(text).toMatch(/no alarm is active for compressed air/i);
    expect(text).toMatch(/Air dryer 1 \(D-301\): \d \[\d+\] signals have no live value/);
    expect(refused).toBe(false);
  });

  it('a pump trips with its drive', async () => {
    expect((await ask('which pumps tripped today?')).text).toMatch(/Drive tripped of Pump 2 drive .* 2 times/);
  });

  it('several signals of several machines stand in a line for each machine', async () => {
    const lines = (await ask('temperature of the cooling pumps')).text.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Cooling water pump 1 \(P-101\): bearing temperature .* and motor winding temperature/);
  });
});

describe('how it stands, and where it is heading', () => {
  it.each([
    [
      "what's wrong with the robot?",
      /No alarm is active .*\n.*All 5 signals with limits are within them/,
      'gripper vacuum',
    ],
    ["what's the worst thing right now?", /^6 alarms are active/, 'documents'],
    ['is anything hotter than it should be?', /Bearing temperature high/, 'supply temperature'],
    ['when will pump 1 trip?', /bearing temperature .* rose .*\n.*high-high limit of 85 °C/i, 'suction'],
    ['how long can pump 1 still run?', /at the earliest in \d+ min/, 'suction'],
    ["Does the compressor's intake filter keep loading up?", /^Yes: .*intake filter .* rose/, 'steady'],
    ["can I trust the dryer's dew point?", /last known 4.6 °C .*37 min ago/, 'above 8'],
    ['Do we feed the UPS loads from the mains or from batteries now?', /^UPS 1 \(UPS-1\) is online/, 'battery'],
  ])('"%s"', async (question, said, unsaid) => {
    const { text } = await ask(question);
    expect(text).toMatch(said);
    expect(text).not.toContain(unsaid);
  });

  it.each([
    ['when did pump 2 last run?', /^Cooling water pump 2 \(P-102\) was last running at 10:04:02.*35 min/],
    ['when did pump 1 last run?', /is running now/],
    ['did the generator start today?', /^Yes: Emergency generator .* was running for 29 min/],
    ['did the generator run yesterday?', /no value of the state of Emergency generator .* yesterday/],
    ['when did the header pressure drop?', /Header pressure low .* raised at 10:04:20/],
    ['what came first, the trip or the low flow?', /^First came .*\n.*Drive tripped .* Header flow low/],
    ['How much less flow do we have since pump 2 stopped?', /105.1 m³\/h/],
    ['compare this shift with the last one for bottles', /went up by \d+ .* this shift and by \d+ .* last shift/],
    ['Were there more alarms yesterday than today?', /Of that time I have no records: they begin at 02:00/],
    ['what was the flow right before the trip?', /flow of Cooling water pump 1 \(P-101\) was 83.1 m³\/h .*at 10:03:5/],
    ['did the UPS take over today?', /^Yes: UPS 1 .* was on battery for 1 min 20 s .*, today/],
    ["how many alarms haven't been acknowledged?", /^6 unacknowledged alarms are active now/],
    ['which alarms are acknowledged?', /^No acknowledged alarm is active now/],
    ['which machines are standing right now?', /^Cooling water pump 2 \(P-102\) is stopped/],
    ['is there enough cooling water?', /alarms are active for Cooling water .*\n.*\n.*Header flow low/],
    ['how is pump 1?', /2 alarms are active for Cooling water pump 1/],
    ['how is the plant?', /^6 alarms are active/],
    ['did maintenance touch pump 1 this week?', /no events for Cooling water pump 1/],
  ])('"%s" is told of its own time', async (question, said) => {
    expect((await ask(question)).text).toMatch(said);
  });

  it('an hour alone follows a question about a moment', async () => {
    const conversation = 'hour';
    await ask("what's the bearing temp of pump 1 at 10:20?", { conversation });
    expect((await ask('and at 9?', { conversation })).text).toMatch(/57.7 °C .*at 09:00/);
  });

  it('what a question names is no order', async () => {
    const { text } = await ask('Which ramp up and ramp down times belong in the drive for our pumps?');
    expect(text).not.toContain('I only read');
  });
});

describe('a plant of which nothing was ever heard', () => {
  const silent = openPlant(world.plant, world.now);
  afterAll(silent.close);

  it.each(['which alarms are active?', 'any alarms?', 'is everything all right?', 'how is the plant?'])(
    '"%s" is answered without reassurance',
    async (question) => {
      const { text } = await silent.ask(question);
      expect(text).toMatch(/no alarm is active/i);
      expect(text).toMatch(
        /no value was ever heard of any of the \d+ signals with limits .*not known how the plant is/,
      );
    },
  );

  it('says nothing of the kind where something was heard', async () => {
    for (const question of ['which alarms are active?', 'how is the plant?'])
      expect((await ask(question)).text).not.toContain('ever heard');
  });
});
