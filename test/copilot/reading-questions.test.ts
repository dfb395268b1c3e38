import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitAhead, slopeOf } from '../../src/copilot/facts/slope.ts';
import { namesOf } from '../../src/copilot/understand/names.ts';
import { opened } from '../../src/copilot/understand/opening.ts';
import { understandParts } from '../../src/copilot/understand/parts.ts';
import { inKnownWords } from '../../src/copilot/understand/phrasings.ts';
import { respelled } from '../../src/copilot/understand/spelling.ts';
import { written } from '../../src/copilot/understand/spoken.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';

const file = new URL('../../knowledge/plant.yaml', import.meta.url);
const index = new PlantIndex(parsePlantFile(readFileSync(file, 'utf8'), 'plant.yaml').plant);
const names = namesOf(index);
const at = Date.parse('2026-03-12T09:40:00Z');
const parts = (question: string) => understandParts(question, { index, at, documents: true });

describe('slips', () => {
  it.each([
    ['bowl presure of the filer', 'bowl pressure of the filler'],
    ['is teh genarator runing', 'is the generator running'],
    ['hedsink temp of drive one', 'heatsink temp of drive one'],
    ['wat is the presure of the compresed air', 'what is the pressure of the compressed air'],
    ['dust filter airflow', 'dust filter air flow'],
    ['what is the weather like', 'what is the weather like'],
    ['Disable the alarm on P-101', 'Disable the alarm on P-101'],
    ['Which machine has produced most?', 'Which machine has produced most?'],
  ])('%s', (text, expected) => expect(respelled(text, { names })).toBe(expected));
  it('leaves words that a document holds', () =>
    expect(respelled('weight of the coupling', { names, inDocuments: (word) => word === 'coupling' })).toBe(
      'weight of the coupling',
    ));
});

describe('spoken names and codes', () => {
  it.each([
    ['what does fault f zero seven mean', 'what does fault F07 mean'],
    ['charge of the u p s', 'charge of the UPS'],
    ['vibration of see tee one', 'vibration of CT-1'],
    ['are two pumps running', 'are two pumps running'],
    ['robot fault E-666', 'robot fault E-666'],
  ])('%s', (text, expected) => expect(written(text, index)).toBe(expected));
});

describe('what stands around a question', () => {
  it.each([
    ['Morning! Could you quickly tell me what the header pressure is?', 'what the header pressure is?'],
    ['My colleague says the fuel is getting low. Is that right?', 'the fuel is getting low?'],
    ['Nobody told me when it was tested last. Do you know?', 'when it was tested last?'],
    ['Can you have a look whether the door is shut?', 'is it so that the door is shut?'],
    ['What is the current fuel level?', 'What is the present fuel level?'],
    ['What is the current of P-101?', 'What is the current of P-101?'],
    ['I need to stop the pump', 'I need to stop the pump'],
  ])('%s', (text, expected) => expect(opened(text).question).toBe(expected));
});

describe('one thing said in several ways', () => {
  it.each([
    ['how much downtime did the filler have today', 'how long was the filler stopped today'],
    ['what did the night shift leave me?', 'what happened in the night shift?'],
    ['line 2 any issues', 'any issues on line 2'],
    ['what did the filler do?', 'what did the filler do?'],
  ])('%s', (text, known) => expect(inKnownWords(text)).toBe(known));
  it.each([
    ['I was wondering if the pump runs', 'is it so that the pump runs'],
    ['If a bearing gets hot, should we stop?', 'If a bearing gets hot, should we stop?'],
    ['What does it leave in the air, for the audit on Thursday?', 'What does it leave in the air?'],
  ])('%s', (text, question) => expect(opened(text).question).toBe(question));
});

describe('upkeep', () => {
  it.each([
    ['When is the compressor due for service?', ['running', 'open work orders', 'list the maintenance intervals']],
    ['When does the filter need its next maintenance?', ['open', 'list the', 'open', 'list the']],
    ['Is the UPS due for maintenance?', ['open work orders', 'list the maintenance intervals']],
    ['What is the maintenance schedule of pump 1?', ['list the maintenance intervals']],
    ['Which maintenance is due on the compressor every 8,000 hours?', ['Which maintenance']],
    ['What maintenance is due?', ['open work orders']],
    ['Is maintenance due on the boiler?', ['Is maintenance']],
  ])('%s', (question, begin) =>
    expect(
      parts(question).map((part, i) => part.question.toLowerCase().startsWith(begin[i]?.toLowerCase() ?? '?')),
    ).toEqual(begin.map(() => true)),
  );
});

describe('several questions in one', () => {
  it.each([
    ["what's the seal temperature of P-101 and which alarms are active on it?", 2],
    ['Is the chiller running and since when?', 2],
    ['Flow and discharge pressure of P-101', 2],
    ['Fuel level, coolant temperature and starter battery voltage of the genset', 3],
    ["What's the compressor's power and the colour of its housing?", 2],
    ['What does F07 mean and what do I do?', 1],
    ['What is W07 and is it active?', 2],
    ['How full is the dust hopper and when do I have to empty it?', 2],
    ['When was P-101 last greased and when is it due again?', 3],
    ['average site power between 8 and 9', 1],
    ['Compare the bearing temperatures of P-101 and P-102', 1],
    ['Stop the pump and open the valve', 1],
  ])('%s', (question, count) => expect(parts(question)).toHaveLength(count));
  it('a pair that is compared is one question about two signals', () => {
    const [first] = parts('Is the condenser outlet warmer than the inlet, and by how much?');
    expect(first.tags.map(({ what }) => what.id).sort()).toEqual([
      'CH-1.cond_water_in_temp',
      'CH-1.cond_water_out_temp',
    ]);
  });
});

describe('a signal found by all words of the question', () => {
  it.each([
    ['Air consumption in m³/h?', ['CA.air_flow']],
    ['How long would the UPS last?', ['UPS-1.autonomy']],
    ['What is the site drawing in total right now?', ['PW.site_power']],
    ["What's the pressure drop over the compressor's intake filter?", ['K-301.intake_filter_dp']],
    ['What did the generator deliver at 6:45?', ['G-1.power']],
    ['mains V', ['PW.mains_voltage']],
    ['What is the weather like outside?', []],
  ])('%s', (question, tags) => expect(parts(question)[0].tags.map(({ what }) => what.id)).toEqual(tags));
  it('a second UPS is unknown where there is one', () =>
    expect(parts('Is the second UPS online?')[0].unknown.map(({ text }) => text)).toEqual(['second UPS']));
});

describe('when a limit is reached', () => {
  const tag = {
    id: 't',
    asset: 'a',
    name: 'T',
    aliases: [],
    unit: 'Cel',
    limits: [{ kind: 'high' as const, value: 80 }],
  };
  const series = (noise: (i: number) => number) =>
    Array.from({ length: 61 }, (_, i) => ({
      tag: 't',
      at: at + i * 60_000,
      value: 60 + i / 6 + noise(i),
      quality: 'good' as const,
    }));
  const ahead = (noise: (i: number) => number) => {
    const slope = slopeOf(series(noise));
    return slope && limitAhead(tag, slope);
  };
  it('is certain on a straight line', () => {
    const reach = ahead(() => 0);
    expect(reach?.hours).toBeCloseTo(1, 6);
    expect(reach?.latest).toBeCloseTo(1, 6);
  });
  it('is a range where values scatter, and open where they wander', () => {
    // A generator of numbers that have nothing to do with their neighbours.
    let seed = 7;
    const scattered = ahead(() => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647 - 0.5;
    });
    expect(scattered?.soonest).toBeLessThan(scattered?.hours ?? 0);
    expect(scattered?.latest).toBeGreaterThan(scattered?.hours ?? 0);
    expect(ahead((i) => 8 * Math.sin(i / 12))?.latest).toBeUndefined();
  });
});
