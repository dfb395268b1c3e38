import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { cpus, freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Core } from '../core.ts';
import type { Connection, PlantIndex } from '../plant/plant.ts';
import { resource } from '../resources.ts';
import { type Probe, probe } from '../telemetry/probe.ts';
import type { Run } from './commands.ts';
import { counted, out, say } from './terminal.ts';
import { withCore } from './with-core.ts';

/** One thing looked at: whether it works, and what it is or why not. */
interface Finding {
  readonly what: string;
  readonly state: 'works' | 'missing' | 'fails';
  readonly detail: string;
}

const GIB = 2 ** 30;
/** How long a connection may take to be live, ms. */
const PATIENCE = 5_000;

async function machine(folder: string): Promise<Finding[]> {
  const disk = await statfs(folder);
  const free = (disk.bavail * disk.bsize) / GIB;
  return [
    {
      what: 'node',
      state: Number(process.versions.node.split('.')[0]) >= 24 ? 'works' : 'fails',
      detail: process.version,
    },
    {
      what: 'machine',
      state: 'works',
      detail: `${cpus().length} cores, ${(totalmem() / GIB).toFixed(0)} GiB of memory, ${(freemem() / GIB).toFixed(0)} GiB free`,
    },
    { what: 'disk', state: free > 1 ? 'works' : 'fails', detail: `${free.toFixed(1)} GiB free in ${folder}` },
  ];
}

function knowledge(core: Core): Finding[] {
  const index = core.index();
  const documents = core.library.documents();
  const passages = documents.reduce((sum, one) => sum + one.passages, 0);
  const missing = (index?.plant.assets ?? [])
    .flatMap(({ documents: names }) => names)
    .filter((name) => !documents.some((one) => one.name === name));
  return [
    index
      ? {
          what: 'plant',
          state: 'works',
          detail: `${index.plant.name}: ${counted(index.plant.assets.length, 'asset')}, ${counted(index.allTags().length, 'tag')}`,
        }
      : { what: 'plant', state: 'missing', detail: 'no plant yet: gemba plant import FILE.yaml' },
    documents.length
      ? {
          what: 'library',
          state: 'works',
          detail: `${counted(documents.length, 'document')}, ${counted(passages, 'passage')}`,
        }
      : { what: 'library', state: 'missing', detail: 'no documents yet: gemba ingest DIR' },
    ...[...new Set(missing)].map(
      (name): Finding => ({
        what: 'document',
        state: 'missing',
        detail: `${name} is named in the plant file and not ingested`,
      }),
    ),
  ];
}

/** What hears spoken questions. */
async function speech(core: Core): Promise<Finding> {
  const inUse = (await core.models.registry.list()).find((one) => one.inUse && one.purpose === 'speech');
  return inUse
    ? { what: 'speech model', state: 'works', detail: inUse.id }
    : { what: 'speech model', state: 'missing', detail: 'none installed: questions are typed' };
}

function parts(core: Core): Finding[] {
  // Packed into the program's archive, or built in a checkout.
  const built =
    process.env.GEMBA_RESOURCES !== undefined || existsSync(join(resource(join('dist', 'renderer')), 'index.html'));
  const model = core.models.info();
  const broken = core.store.journal.verify();
  const { embedder } = core.models;
  const { vectors } = core.store.passages;
  const kept = vectors.model()?.id === embedder?.id ? vectors.count() : 0;
  return [
    built
      ? { what: 'interface', state: 'works', detail: 'built' }
      : { what: 'interface', state: 'missing', detail: 'not built: npm run build' },
    model
      ? { what: 'language model', state: 'works', detail: model.id }
      : { what: 'language model', state: 'missing', detail: 'none installed: answers are composed from the facts' },
    embedder
      ? { what: 'encoder', state: 'works', detail: `${embedder.id}: ${counted(kept, 'passage')} read by it` }
      : {
          what: 'encoder',
          state: 'missing',
          detail: 'the encoder is missing or cannot be read: passages are found by words alone',
        },
    broken
      ? { what: 'journal', state: 'fails', detail: `the hash chain is broken at entry ${broken.sequence}` }
      : { what: 'journal', state: 'works', detail: 'the hash chain holds' },
  ];
}

/** What to do about a connection that does not stand. */
const NEXT: Readonly<Partial<Record<Probe['kind'], string>>> = {
  untrusted: 'compare the certificate with what the plant’s engineer gave you before you trust it',
  refused: 'check user and password, or our certificate, with who runs the server',
  unreachable: 'check the address, the network and whether the server runs',
  mute: 'check the port and the protocol',
  undecided: 'it took too long: try again, then check the network',
};

/** Connects, waits until it is live or `PATIENCE` is over, and lets go. */
async function connection(one: Connection, { index, folder }: Place): Promise<Finding> {
  const tags = index.allTags().filter((tag) => tag.source?.connection === one.id);
  const { kind, detail, certificate } = await probe(one, {
    tags,
    folder: join(folder, 'connections'),
    patience: PATIENCE,
  });
  const shown = certificate ? ` (${certificate.subject}, SHA-256 ${certificate.fingerprint})` : '';
  // A recording is no server that could be looked for.
  const next = NEXT[kind] === undefined || one.kind === 'replay' ? '' : `; ${NEXT[kind]}`;
  const what = `connection ${one.id}`;
  const said = detail.startsWith(`${what}: `) ? detail.slice(what.length + 2) : detail;
  return { what, state: kind === 'live' ? 'works' : 'fails', detail: `${kind}: ${said}${shown}${next}` };
}

interface Place {
  readonly index: PlantIndex;
  readonly folder: string;
}

/** `gemba doctor`: exit 1 when something fails; what is merely missing is no failure. */
export const doctor: Run = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, json: { type: 'boolean' } } });
  const findings = await withCore(values.data, examine);
  if (values.json) out(findings);
  else for (const { what, state, detail } of findings) say(`${state.padEnd(8)} ${what}: ${detail}`);
  return findings.some(({ state }) => state === 'fails') ? 1 : 0;
};

async function examine(core: Core): Promise<Finding[]> {
  await core.models.load();
  const { folder } = core;
  const index = core.index();
  const connections = index ? index.plant.connections.map((one) => connection(one, { index, folder })) : [];
  return [
    ...(await machine(folder)),
    ...knowledge(core),
    ...parts(core),
    await speech(core),
    ...(await Promise.all(connections)),
  ];
}
