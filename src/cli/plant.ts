import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../plant/failure.ts';
import { type Connection, PlantIndex } from '../plant/plant.ts';
import { parsePlantFile } from '../plant/plant-file.ts';
import { plantFileText } from '../plant/plant-file-text.ts';
import { defaultDataFolder } from '../resources.ts';
import { addressKey, kindOfAddress } from '../telemetry/address.ts';
import { proposePlant } from '../telemetry/apply-proposal.ts';
import { discover } from '../telemetry/discover/discover.ts';
import { checkSource } from '../telemetry/sources.ts';
import type { Run } from './commands.ts';
import { atMost, counted, out, required, say, UsageError, unreadable, unwritable, wholeNumber } from './terminal.ts';
import { withCore } from './with-core.ts';

/**
 * `gemba plant import FILE.yaml`: validates, reports every error with its line, takes over.
 * `gemba plant propose ADDRESS [--kind sparkplug] [--seconds N] [--registers FILE] [--out FILE]`: listens or browses, and writes a
 * plant file to begin with.
 * `gemba plant export [--out FILE]`: the present plant as a plant file.
 */
export const plant: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean' },
      kind: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      out: { type: 'string' },
      registers: { type: 'string' },
    },
  });
  const [action, what] = atMost(positionals[0] === 'export' ? 1 : 2, positionals);
  if (action === 'import') return importFile(required(what, 'the plant file'), values);
  if (action === 'propose') return propose(required(what, 'the address'), values);
  if (action === 'export') return exportFile(values);
  throw new UsageError('plant import FILE.yaml, plant propose ADDRESS, or plant export');
};

interface Values {
  readonly data?: string | undefined;
  readonly json?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly seconds: string;
  readonly out?: string | undefined;
  readonly registers?: string | undefined;
}

const readText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error) => {
    throw unreadable(path, error);
  });

async function importFile(path: string, values: Values): Promise<number> {
  const text = await readText(path);
  const { plant: model, warnings } = parsePlantFile(text, basename(path), checkSource);
  await withCore(values.data, (core) => core.setPlant(new PlantIndex(model)));
  const counts = {
    assets: model.assets.length,
    tags: model.assets.reduce((sum, asset) => sum + asset.tags.length, 0),
    connections: model.connections.length,
  };
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  if (values.json) out({ plant: model.id, ...counts, warnings });
  else
    say(
      `${model.name}: ${counted(counts.assets, 'asset')}, ${counted(counts.tags, 'tag')}, ${counted(counts.connections, 'connection')} taken over`,
    );
  return 0;
}

async function propose(url: string, values: Values): Promise<number> {
  const kind = values.kind === 'sparkplug' ? 'sparkplug' : kindOfAddress(url);
  if (kind === undefined || (values.kind !== undefined && values.kind !== kind))
    throw new UsageError(
      'plant propose takes an mqtt://, ws://, opc.tcp:// or modbus:// address or a recording (.csv, .jsonl); for Sparkplug add --kind sparkplug',
    );
  const seconds = wholeNumber(values.seconds, '--seconds', { min: 1, max: 3600 });
  const connection: Connection = { id: 'plant-bus', kind, [addressKey(kind)]: url };
  if (kind === 'mqtt' || kind === 'sparkplug') process.stderr.write(`listening for ${seconds} s …\n`);
  const pki = join(values.data ?? defaultDataFolder(), 'connections', 'opcua-pki');
  const registers = values.registers === undefined ? undefined : await readText(values.registers);
  const { signals, notes } = await discover(connection, { seconds, pki, registers });
  for (const note of notes) process.stderr.write(`${note}\n`);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = proposePlant({ connection, signals, plant: { id: 'plant', name: 'My plant', timeZone } });
  if (values.json) out({ signals: signals.length, notes, plant: text });
  else if (values.out === undefined) out(text.trimEnd());
  else {
    await writeNew(values.out, text);
    say(
      `${signals.length} signals proposed in ${values.out}: look through it, add limits, then gemba plant import ${values.out}`,
    );
  }
  return 0;
}

/** Never over a file that is there. */
const writeNew = (path: string, text: string): Promise<void> =>
  writeFile(path, text, { flag: 'wx' }).catch((error) => {
    throw unwritable(path, error);
  });

async function exportFile(values: Values): Promise<number> {
  const plant = await withCore(values.data, ({ store }) => store.plant.get());
  if (!plant) throw new Failure('not-found', 'no plant is known yet: gemba plant import FILE.yaml');
  const text = plantFileText(plant);
  if (values.out === undefined) out(text.trimEnd());
  else await writeNew(values.out, text);
  return 0;
}
