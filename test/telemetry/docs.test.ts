import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { checkSource, createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/connections.md'), 'utf8');
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('docs/connections.md', () => {
  it('shows every kind of connection', () => {
    const kinds = blocks.map((block) => parsePlantFile(block, 'connections.md').plant.connections[0]?.kind);
    expect(kinds).toEqual(['mqtt', 'sparkplug', 'opcua', 'modbus', 'replay']);
  });
  it.each(blocks.map((block, i) => [i, block] as const))(
    'example %i is a plant file whose connection starts',
    async (_, block) => {
      const { plant, warnings } = parsePlantFile(block, 'connections.md', checkSource);
      expect(warnings).toEqual([]);
      const tags = new PlantIndex(plant).allTags();
      for (const tag of tags) expect(tag.source?.connection).toBe(plant.connections[0]?.id);
      for (const connection of plant.connections) {
        // The hosts are examples and never reached; a password file is the one thing that must be there.
        const { passwordFile: _file, ...rest } = connection;
        const source = createSource({ ...rest, url: withoutHost(connection.url) }, tags);
        await source.start(new Recorder());
        await source.stop();
      }
    },
  );
});

it('the plant file in the README is one', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, file = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const { plant, warnings } = parsePlantFile(file, 'README.md', checkSource);
  expect([plant.assets.map(({ id }) => id), warnings]).toEqual([['CW', 'P-101'], []]);
});

const withoutHost = (url: unknown) =>
  String(url)
    .replace(/[a-z]+\.example/, '127.0.0.1')
    .replace(/:\d+$/, ':9');
