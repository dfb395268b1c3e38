import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCore } from '../core.ts';
import { Failure } from '../plant/failure.ts';
import { type Connection, PlantIndex } from '../plant/plant.ts';
import { parsePlantFile } from '../plant/plant-file.ts';
import { defaultDataFolder } from '../resources.ts';
import { discover } from '../telemetry/discover/discover.ts';
import { proposePlant } from '../telemetry/propose.ts';
import type { Run } from './commands.ts';
import { out, required, say, UsageError, wholeNumber } from './terminal.ts';

/**
 * `gemba plant import FILE.yaml`: validates, reports every error with its line, takes over.
 * `gemba plant propose URL [--kind KIND] [--seconds N] [--out FILE]`: listens or browses, and writes a plant file to begin with.
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
    },
  });
  const [action, what] = positionals;
  if (action === 'import') return importFile(required(what, 'the plant file'), values);
  if (action === 'propose') return propose(required(what, 'the address'), values);
  throw new UsageError('plant import FILE.yaml, or plant propose URL');
};

interface Values {
  readonly data?: string | undefined;
  readonly json?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly seconds: string;
  readonly out?: string | undefined;
}

async function importFile(path: string, values: Values): Promise<number> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new Failure('bad-input', `cannot read ${path}: ${error.message}`, error);
  });
  const { plant: model, warnings } = parsePlantFile(text, basename(path));
  const core = await openCore({ ...(values.data !== undefined && { data: values.data }) });
  try {
    core.setPlant(new PlantIndex(model));
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
}

const KINDS: Readonly<Record<string, Connection['kind']>> = {
  mqtt: 'mqtt',
  mqtts: 'mqtt',
  ws: 'mqtt',
  wss: 'mqtt',
  'opc.tcp': 'opcua',
};

async function propose(url: string, values: Values): Promise<number> {
  const scheme = url.split('://')[0] ?? '';
  const kind = values.kind ?? KINDS[scheme];
  if (kind !== 'mqtt' && kind !== 'sparkplug' && kind !== 'opcua')
    throw new UsageError('plant propose takes an mqtt:// or opc.tcp:// address, or --kind mqtt|sparkplug|opcua');
  const seconds = wholeNumber(values.seconds, '--seconds', { min: 1, max: 3600 });
  const connection: Connection = { id: 'plant-bus', kind, url };
  if (kind !== 'opcua') process.stderr.write(`listening for ${seconds} s …\n`);
  const pki = join(values.data ?? defaultDataFolder(), 'connections', 'opcua-pki');
  const { signals, notes } = await discover(connection, { seconds, pki });
  for (const note of notes) process.stderr.write(`${note}\n`);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = proposePlant({ connection, signals, plant: { id: 'plant', name: 'My plant', timeZone } });
  if (values.json) out({ signals: signals.length, notes, plant: text });
  else if (values.out === undefined) out(text.trimEnd());
  else {
    await writeFile(values.out, text, { flag: 'wx' }).catch((error) => {
      throw new Failure('conflict', `cannot write ${values.out}: ${error.message}`, error);
    });
    say(
      `${signals.length} signals proposed in ${values.out}: look through it, add limits, then gemba plant import ${values.out}`,
    );
  }
  return 0;
}
