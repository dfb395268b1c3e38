import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFromManuals, limitFor } from '../../../src/copilot/manual/index.ts';
import type { Sources, Understanding } from '../../../src/copilot/stages.ts';
import { openLibrary } from '../../../src/library/open.ts';
import { type Asset, PlantIndex } from '../../../src/plant/plant.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import type { ManualQuestion } from './asked-of.ts';
import { HELD_OUT } from './held-out-questions.ts';
import { LIMITS } from './limit-questions.ts';
import { QUESTIONS } from './questions.ts';

const MACHINES = [
  'pump',
  'drive',
  'chiller',
  'compressor',
  'filler',
  'genset',
  'tower',
  'conveyor',
  'dust',
  'screen',
  'ups',
  'dryer',
  'palletiser',
] as const;
const FILES: Readonly<Record<string, string>> = { screen: 'f40' };
const folder = mkdtempSync(join(tmpdir(), 'gemba-manuals-'));
let store: Store;
let sources: Sources;

beforeAll(async () => {
  store = openStore(folder);
  const library = openLibrary({ store });
  const manuals = fileURLToPath(new URL('../../../knowledge/manuals', import.meta.url));
  for await (const progress of library.ingest([manuals])) if (progress.kind === 'failed') throw progress.failure;
  const names = library.documents().map(({ name }) => name);
  const assets = MACHINES.map(
    (id): Asset => ({
      id,
      name: `${id} 1`,
      aliases: [],
      documents: names.filter((name) => name.includes(FILES[id] ?? id)),
      tags: [],
    }),
  );
  const index = new PlantIndex({ id: 'p', name: 'p', timeZone: 'UTC', shifts: [], connections: [], assets });
  sources = { index, library, historian: store.historian, alarms: store.alarms, events: store.events };
}, 60_000);

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

async function judge({ of, ask, has }: ManualQuestion) {
  const asset = sources.index.asset(of);
  const understanding: Understanding = {
    question: ask,
    at: 0,
    intent: 'specification',
    tags: [],
    unknown: [],
    topic: ask,
    assets: asset ? [{ what: asset, text: asset.name, start: 0, end: 0, how: 'conversation', confidence: 1 }] : [],
  };
  const findings = await answerFromManuals(understanding, sources);
  const text = plain(findings.statements.map((statement) => statement.text).join(' '));
  const right = has
    ? !findings.refused &&
      has.every((term) =>
        plain(term)
          .split('|')
          .some((one) => text.includes(one)),
      )
    : findings.refused;
  return { ask, right, text, findings };
}

describe('questions on the manuals of the demonstration plant', () => {
  it('are answered from the right passage, and refused where the manuals are silent', async () => {
    const judged = [];
    for (const question of [...QUESTIONS, ...HELD_OUT]) judged.push({ question, ...(await judge(question)) });
    const wrong = judged.filter(({ right }) => !right);
    console.log(
      `${judged.length - wrong.length} of ${judged.length} right; wrong: ${wrong.map(({ ask }) => ask).join(' | ')}`,
    );
    expect(wrong.length / judged.length).toBeLessThan(0.05);
    expect(wrong.filter(({ question }) => !question.has)).toEqual([]);
  }, 120_000);

  it('no number is said that the cited passages do not hold', async () => {
    for (const question of [...QUESTIONS, ...HELD_OUT]) {
      const { findings } = await judge(question);
      const held = JSON.stringify(findings.evidence) + question.ask;
      for (const { text } of [...findings.statements, ...findings.warnings]) {
        for (const number of text.match(/\d+(?:[.,]\d+)*/g) ?? [])
          expect(held, `${question.ask}: ${text}`).toContain(number);
      }
    }
  }, 120_000);

  it('the limit of a tag is the one that the question means', async () => {
    const wrong: string[] = [];
    for (const { of, tag, unit, ask, is } of LIMITS) {
      const asset = sources.index.asset(of);
      const found = await limitFor(
        { id: `${of}.x`, asset: of, name: tag, unit, aliases: [], limits: [] },
        {
          question: ask,
          at: 0,
          intent: 'limit',
          tags: [],
          unknown: [],
          topic: ask,
          assets: asset ? [{ what: asset, text: asset.name, start: 0, end: 0, how: 'exact', confidence: 1 }] : [],
        },
        sources,
      );
      const got = found ? `${found.limit.lower ?? ''}..${found.limit.upper ?? ''}` : 'none';
      if (!is.split('|').includes(got)) wrong.push(`${of} ${ask} ${got}`);
    }
    console.log(`${LIMITS.length - wrong.length} of ${LIMITS.length} limits right; wrong: ${wrong.join(' | ')}`);
    expect(wrong.length / LIMITS.length).toBeLessThan(0.08);
    expect(wrong.filter((line) => /none$/.test(line))).toEqual([]);
  }, 60_000);
});
