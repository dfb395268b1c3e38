/** Batches of the log, and what people wrote in words of their own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAIRY, NOW, openDairy } from './dairy.ts';
import { expectVerified } from './verified.ts';

const dairy = openDairy();
const HOUR = 3_600_000;

beforeAll(() => {
  const batch = (id: string, hoursAgo: number, product: string, jars?: number) => ({
    id,
    asset: 'LINE2',
    at: NOW - hoursAgo * HOUR,
    kind: 'batch',
    category: 'production',
    text: `Batch ${id.slice(2)} ${product} 1 l started.`,
    more: { product, ...(jars !== undefined && { jars }) },
  });
  dairy.sources.events.put([
    batch('B-310', 60, 'buttermilk', 41_000),
    batch('B-311', 30, 'kefir', 52_500),
    batch('B-312', 6, 'whey'),
    {
      id: 'N-7',
      asset: 'P-201',
      at: NOW - 30 * HOUR,
      kind: 'note',
      category: 'operator',
      text: 'Ice water pump 1 whistles at the coupling.',
      more: { by: 'night shift' },
    },
    {
      id: 'WO-77',
      asset: 'CMP-3',
      at: NOW - 50 * HOUR,
      kind: 'work order',
      category: 'cleaning',
      text: 'Flushing of the oil cooler requested.',
      more: { by: 'R. Byrne', status: 'open' },
    },
    {
      id: 'WO-78',
      asset: 'TK-11',
      at: NOW - 70 * HOUR,
      kind: 'work order',
      category: 'water',
      text: 'Result of the germ count: 12 per ml.',
      more: { by: 'Institute', status: 'closed' },
    },
  ]);
});
afterAll(() => dairy.close());

async function ask(question: string, conversation?: string): Promise<string> {
  const answer = await dairy.ask(question, { conversation });
  expectVerified(question, answer, DAIRY);
  return answer.text.replace(/ ?\[\d+\]/g, '');
}

describe('batches', () => {
  it.each([
    ['What are we filling right now?', /Batch 312 whey/],
    ['What was on the line before the whey?', /Batch 311 kefir/],
    ['How many jars was the kefir run?', /Batch 311 kefir 1 l came to 52500 jars/],
    ['Which batch was the biggest?', /^Batch 311 kefir 1 l came to 52500 jars/],
    ['How long did the kefir run take?', /was on for 1 d|was on for 24 h/],
    ['When did the buttermilk finish?', /followed .* by Batch 311 kefir/],
    ['What were we making yesterday at noon?', /Batch 311 kefir/],
  ])('%s', async (question, said) => expect(await ask(question)).toMatch(said));

  it('go back one by one in a conversation', async () => {
    expect(await ask('what are we filling', 'b')).toMatch(/312/);
    expect(await ask('and the one before?', 'b')).toMatch(/311/);
    expect(await ask('how many jars was that', 'b')).toMatch(/52500/);
    expect(await ask('and before that?', 'b')).toMatch(/310/);
  });

  it('no batch is told where a machine is asked about', async () => {
    expect(await ask('What is the speed of the filler?')).not.toMatch(/Batch/);
    expect((await dairy.ask('How long does the compressor run before it stops?')).text).not.toMatch(/Batch/);
  });
});

describe('notes and orders in free words', () => {
  it.each([
    ['Did anyone say that ice water pump 1 whistles?', /N-7/],
    ['Did the night shift write anything about ice water pump 1?', /N-7/],
    ['Who asked for the oil cooler to be flushed?', /R\. Byrne/],
    ['What number did the institute give for the germ count?', /12 per ml/],
  ])('%s', async (question, said) => expect(await ask(question)).toMatch(said));

  it.each(['Did anyone write about bread?', 'What is the price of a coupling?'])(
    'holds nothing of: %s',
    async (question) => expect((await dairy.ask(question)).evidence.filter(({ kind }) => kind === 'event')).toEqual([]),
  );
});
