import { beforeAll, describe, expect, it } from 'vitest';
import { calculate, resolveFacts } from './facts.ts';
import { freshCases, goldenCases } from './golden-case.ts';
import { judge } from './judge.ts';
import { pagesOfQuotes, quoteKey } from './manuals.ts';
import { type GoldenWorld, goldenWorld } from './world.ts';

const cases = goldenCases();
const all = [...cases, ...freshCases()];
let world: GoldenWorld;
let pages: Map<string, number[]>;
beforeAll(async () => {
  world = goldenWorld();
  const quoted = all.flatMap(({ expect: { document, quote } }) => (document && quote ? [{ document, quote }] : []));
  pages = await pagesOfQuotes(quoted);
}, 60_000);

describe('the golden set', () => {
  it('is large, of every kind, and refuses in every seventh case or so', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(cases.map(({ question }) => question.toLowerCase())).size / cases.length).toBeGreaterThan(0.97);
    const share = cases.filter((one) => one.expect.refused === true).length / cases.length;
    expect(share).toBeGreaterThanOrEqual(0.13);
    expect(share).toBeLessThanOrEqual(0.2);
  });
  it('has a fact for every placeholder', () => {
    const wrong = all.flatMap(({ id, expect: { contains = [], value, count, minutes } }) => {
      try {
        for (const text of contains) resolveFacts(text, world);
        const figures = [value?.is, count?.toString(), minutes?.is].filter((text) => text !== undefined);
        const bad = figures.filter((text) => !Number.isFinite(calculate(resolveFacts(text, world))));
        return bad.map((text) => `${id}: ${text}`);
      } catch (error) {
        return [`${id}: ${error}`];
      }
    });
    expect(wrong).toEqual([]);
  });
  it('names tags that are there', () => {
    const known = new Set(world.plant.assets.flatMap((asset) => asset.tags.map(({ id }) => id)));
    const named = all.flatMap((one) => [one.expect.value?.tag ?? [], one.expect.tags ?? []].flat());
    expect(named.flatMap((one) => one.split('|')).filter((tag) => !known.has(tag))).toEqual([]);
  });
  it('quotes what stands in the manuals', () => {
    const missing = all.flatMap(({ id, expect: { document, quote } }) => {
      if (!document || !quote) return [];
      const lost = quote.split('|').filter((one) => !pages.get(quoteKey({ document, quote: one }))?.length);
      return lost.map((one) => `${id}: ${document}: ${one}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the judge', () => {
  const golden = (id: string) => cases.find((one) => one.id === id) ?? expect.fail(id);
  const context = () => ({ world, pages });
  const value = () => resolveFacts('{{value:P-101.bearing_temp}}', world);
  const reading = { id: 'e1', kind: 'reading', tag: 'P-101.bearing_temp', quality: 'good', value: 1 } as const;

  it('takes the right number with its tag', () => {
    const answer = { text: `The bearing is at ${value()} °C [1].`, refused: false, evidence: [reading] };
    expect(judge(golden('value-001'), answer, context())).toEqual([]);
  });
  it('says what is wrong with a wrong one', () => {
    const answer = { text: 'The bearing is at 12 °C at 10:40.', refused: true, evidence: [] };
    const verdict = judge(golden('value-001'), answer, context());
    expect(verdict).toEqual(['refuses', 'no evidence of P-101.bearing_temp', `does not say ${value()}`]);
  });
  it('reads counts in words and durations in their units', () => {
    const count = golden('count-003');
    expect(judge(count, { text: 'One pump is running.', refused: false, evidence: [] }, context())).toEqual([]);
    expect(judge(count, { text: 'At 1:00 two run.', refused: false, evidence: [] }, context())).not.toEqual([]);
    const long = cases.find((one) => one.question === 'How long has P-102 been stopped?') ?? expect.fail();
    expect(judge(long, { text: 'For 36 min (0.6 h).', refused: false, evidence: [] }, context())).toEqual([]);
    expect(judge(long, { text: 'For 3 h.', refused: false, evidence: [] }, context())).not.toEqual([]);
  });
  it('wants the passage on its page', () => {
    const one = cases.find((each) => each.question === 'What does F07 mean on the drive?') ?? expect.fail();
    const [page] = pages.get(quoteKey({ document: one.expect.document ?? '', quote: one.expect.quote ?? '' })) ?? [];
    const passage = {
      id: 'e1',
      kind: 'passage' as const,
      document: one.expect.document ?? '',
      section: '',
      region: [] as number[][],
      text: '',
    };
    const text = 'F07: heatsink overtemperature.';
    expect(judge(one, { text, refused: false, evidence: [{ ...passage, page }] }, context())).toEqual([]);
    expect(judge(one, { text, refused: false, evidence: [{ ...passage, page: 1 }] }, context())).not.toEqual([]);
  });
});
