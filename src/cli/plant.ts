import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openCore } from '../core.ts';
import { Failure } from '../plant/failure.ts';
import { parsePlantFile } from '../plant/plant-file.ts';
import type { Run } from './commands.ts';
import { out, required, say, UsageError } from './terminal.ts';

/** `gemba plant import FILE.yaml`: validates, reports every error with its line, takes over. */
export const plant: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [action, file] = positionals;
  if (action !== 'import') throw new UsageError('plant import FILE.yaml');
  const path = required(file, 'the plant file');
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new Failure('bad-input', `cannot read ${path}: ${error.message}`, error);
  });
  const { plant: model, warnings } = parsePlantFile(text, basename(path));
  const core = await openCore({ ...(values.data !== undefined && { data: values.data }) });
  try {
    core.store.plant.put(model);
  } finally {
    await core.close();
  }
  const counts = {
    assets: model.assets.length,
    tags: model.assets.reduce((sum, asset) => sum + asset.tags.length, 0),
    connections: model.connections.length,
  };
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  if (values.json) out({ plant: model.id, ...counts, warnings });
  else say(`${model.name}: ${counts.assets} assets, ${counts.tags} tags, ${counts.connections} connections taken over`);
  return 0;
};
