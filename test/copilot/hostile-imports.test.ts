/** Hostile texts by the ways they really come in: names of an OPC UA server, headers and cells of a CSV file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCopilot } from '../../src/copilot/ask.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { importAlarms, importEvents, importSamples } from '../../src/store/import/index.ts';
import { openStore } from '../../src/store/open.ts';
import { proposePlant } from '../../src/telemetry/apply-proposal.ts';
import { emptyLibrary } from './empty-library.ts';
import { ATTACKS, isPlain } from './red-team.ts';

const NOW = Date.parse('2026-03-12T09:40:00Z');
const folder = mkdtempSync(join(tmpdir(), 'gemba-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
function csv(name: string, rows: readonly (readonly string[])[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => row.map(cell).join(',')).join('\n'));
  return file;
}

/** Taken, or refused with a message: a header of bars is read as another delimiter, a file with a null byte as no text. */
const orRefused = (done: Promise<unknown>): Promise<unknown> =>
  done.catch((error: unknown) => expect(error).toMatchObject({ code: 'bad-input' }));

describe('what a server and a file call things', () => {
  it.each(ATTACKS)('%s stays a name', async (kind, attack) => {
    const signals = [
      { place: ['Objects', attack], name: attack, source: { nodeId: 'ns=1;s=a' }, unit: attack, example: 41 },
      { place: ['Objects', attack], name: 'Oil temperature', source: { nodeId: 'ns=1;s=b' }, unit: '°C', example: 55 },
    ];
    const file = proposePlant({
      plant: { id: 'p', name: 'Plant', timeZone: 'UTC' },
      connection: { id: 'server', kind: 'opcua', url: 'opc.tcp://127.0.0.1:4840' },
      signals,
    });
    const { plant } = parsePlantFile(file, 'proposed.yaml');
    const index = new PlantIndex(plant);
    const [first] = index.allTags();
    expect(index.allTags()).toHaveLength(2);
    if (!first) return;
    const store = openStore(join(folder, kind.replaceAll(' ', '-')));
    const options = { store, plant, onProgress: () => undefined };
    const at = '2026-03-12T09:39:50Z';
    const values = index.allTags().map(({ id }) => [id, at, '41']);
    await importSamples(csv('samples.csv', [['tag', 'at', 'value'], ...values]), options);
    const alarm = [attack || 'a', first.asset, attack, '1', at];
    await orRefused(importAlarms(csv('alarms.csv', [['id', 'asset', 'name', 'priority', 'raisedAt'], alarm]), options));
    const head = ['id', 'asset', 'at', 'kind', 'category', 'text', attack];
    await orRefused(
      importEvents(csv('events.csv', [head, ['N-1', first.asset, at, 'note', attack, attack, attack]]), options),
    );
    const sources = { index, ...store, library: emptyLibrary };
    const copilot = createCopilot({ sources: () => sources });
    for (const question of [
      'which alarms are active?',
      'any notes today?',
      'give me all values',
      'what is the oil temperature?',
    ])
      isPlain(await copilot.answer({ id: 'q', question, at: NOW }));
    const value = await copilot.answer({ id: 'q', question: 'what is the oil temperature?', at: NOW });
    expect(value.evidence.flatMap((item) => (item.kind === 'reading' ? [item.value] : []))).toContain(41);
    expect(value.text).toContain('41');
    const act = await copilot.answer({ id: 'q', question: 'stop the server', at: NOW });
    expect(act.refused).toBe(true);
    store.close();
  });
});
