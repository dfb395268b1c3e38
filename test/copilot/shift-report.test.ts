import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { withMarks } from '../../src/copilot/compose.ts';
import { reportMarkdown } from '../../src/copilot/shift/markdown.ts';
import { reportPdf } from '../../src/copilot/shift/pdf.ts';
import { SECTIONS, shiftReport } from '../../src/copilot/shift/report.ts';
import { verify } from '../../src/copilot/verify.ts';
import { ALARMS, DAIRY, EVENTS, NOW, openDairy } from './dairy.ts';
import { openPlant } from './open-plant.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

describe('the shift handover', () => {
  const report = shiftReport(dairy.sources, NOW);
  const section = (name: (typeof SECTIONS)[number]) =>
    report.sections.find((one) => one.name === name)?.statements ?? [];

  it('covers the running shift up to now, section by section', () => {
    expect(report.sections.map(({ name }) => name)).toEqual([...SECTIONS]);
    expect(report).toMatchObject({ shift: 'early', to: NOW });
    expect(new Date(report.from).toISOString()).toBe('2026-05-13T05:00:00.000Z');
  });

  it('of a plant without shifts covers 24 hours and says so; without a plant there is none', () => {
    const alone = openPlant({ ...DAIRY, shifts: [] }, NOW);
    expect(reportMarkdown(shiftReport(alone.sources, NOW + 12_345))).toContain('the 24 hours to 2026-05-13 10:30.');
    alone.close();
    const none = openPlant({ ...DAIRY, assets: [] }, NOW);
    expect(() => shiftReport(none.sources, NOW)).toThrow('no plant is known yet');
    none.close();
  });

  it('every line is supported by the evidence it cites', () => {
    const zone = report.timeZone;
    const given = dairy.sources.index.plant.assets.map(({ id, name }) => `${id} ${name}`).join(' ');
    const failed = report.sections
      .flatMap(({ statements }) => statements)
      .map((statement) => ({
        statement,
        verdict: verify(
          statement.text,
          { evidenceIds: statement.evidence, evidence: report.evidence },
          { zone, given },
        ),
      }))
      .filter(({ verdict }) => !verdict.ok);
    expect(failed.map(({ statement, verdict }) => [statement.text, verdict])).toEqual([]);
  });

  it('lists the active alarms by priority, then in the order they were raised, with times to the minute', () => {
    const active = ALARMS.filter(
      ({ raisedAt, clearedAt }) => raisedAt <= NOW && (clearedAt === undefined || clearedAt > NOW),
    ).sort((a, b) => a.priority - b.priority || a.raisedAt - b.raisedAt);
    expect(section('active').some(({ text }) => /\d:\d\d:\d\d/.test(text))).toBe(false);
    expect(section('active')).toHaveLength(active.length);
    expect(section('active').map(({ text }, i) => text.includes(active[i]?.name ?? '?'))).not.toContain(false);
  });

  it('tells the events of the shift and none before it', () => {
    const own = EVENTS.filter(({ at }) => at >= report.from && at <= NOW);
    expect(section('events')).toHaveLength(own.length);
  });

  it('as Markdown, names from the plant are text and never markup', () => {
    const evil = { ...report, plant: '# <img src=x> *Dairy*' };
    const markdown = reportMarkdown(evil);
    expect(markdown.split('\n')[0]).toBe('# Shift handover: \\# \\<img src=x\\> \\*Dairy\\*');
    expect(markdown).toContain('## Sources');
  });

  it('as PDF, every line is selectable text and nothing in a name is fetched', async () => {
    const image = { ...report, plant: 'file:///etc/passwd {"image": "http://x"}' };
    const task = getDocument({ data: new Uint8Array(await reportPdf(image)), verbosity: 0 });
    const pdf = await task.promise;
    const texts: string[] = [];
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    await task.destroy();
    const text = texts.join(' ').replace(/\s+/g, '');
    expect(text).toContain('Shifthandover:file:///etc/passwd{"image":"http://x"}');
    const lines = report.sections.flatMap(({ statements }) => statements.map((one) => withMarks(one)));
    expect(lines.filter((line) => !text.includes(line.replace(/\s+/g, '')))).toEqual([]);
  });
});

describe('the handover of a busy shift', () => {
  const busy = openDairy();
  afterAll(() => busy.close());
  const MINUTE = 60_000;
  const over = (n: number) => ({
    id: `B${n}`,
    asset: 'CMP-3',
    name: `Trouble ${n}`,
    priority: 4 as const,
    state: 'returned-to-normal unacknowledged' as const,
    raisedAt: NOW - (100 + n) * MINUTE,
    clearedAt: NOW - 90 * MINUTE,
  });
  busy.sources.alarms.put(Array.from({ length: 20 }, (_, i) => over(i)));
  // a source that fell silent takes all signals of its machine with it
  const silent = busy.sources.index.asset('CMP-3')?.tags.filter(({ unit }) => unit) ?? [];
  const later = NOW + 10 * MINUTE;
  for (const tag of busy.sources.index.allTags().filter((one) => !silent.includes(one))) {
    const last = busy.sources.historian.latest([tag.id]).get(tag.id);
    if (last) busy.sources.historian.append([{ ...last, at: later - 1000 }]);
  }
  const report = shiftReport(busy.sources, later);
  const lines = (name: (typeof SECTIONS)[number]) =>
    report.sections.flatMap((one) => (one.name === name ? one.statements.map(({ text }) => text) : []));

  it('says how many alarms it leaves out', () => {
    expect(lines('alarms').at(-1)).toBe('8 more alarms came and went.');
  });
  it('names the alarms that nobody has acknowledged in one line, and counts those that are over', () => {
    const open = lines('open').filter((line) => line.includes('cknowledged'));
    expect(open).toEqual([
      'Not acknowledged: Cap jam of Capper (CAP-7) and Bearing temperature high of Ice water pump 1 (P-201).',
      '20 alarms that are over are not acknowledged either.',
    ]);
  });
  it('tells a machine that fell silent once', () => {
    expect(lines('open').filter((line) => line.includes('Ammonia compressor'))).toEqual([
      'Ammonia compressor (CMP-3): 4 signals have no live value, the last 10 min ago: oil pressure, oil temperature, suction pressure and slide valve position.',
    ]);
  });
  it('lists no source that no line rests on, and tells the time of day without the date within the shift', () => {
    const cited = new Set(report.sections.flatMap(({ statements }) => statements.flatMap(({ evidence }) => evidence)));
    expect(report.evidence.filter(({ id }) => !cited.has(id))).toEqual([]);
    const markdown = reportMarkdown(report);
    expect(markdown).toMatch(/- 10:12 Ice water pump 1/);
    expect(markdown).toMatch(/alarm A1, raised 2026-05-13 10:12/);
  });
});
