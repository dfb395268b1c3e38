/**
 * The language and speech models of this machine: the embedded ones (ship with the program), and those installed from a
 * folder under `<data>/models/<organisation>/<name>`. Nothing is ever fetched from a network.
 */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { type Manifest, type ModelFolder, readManifest, readModelFolder, sha256, verifyFiles } from './model-folder.ts';
import { isSpeechPack, readSpeechPack, type SpeechPack } from './speech-pack.ts';
import { EMBEDDED_ENGINE } from './voice/embedded-transcriber.ts';

/** What a model is for: wording answers, or hearing speech. One of each kind is in use. */
export type ModelPurpose = 'words' | 'speech';

/** A model as listed. `problem` says why a folder cannot be loaded. */
export interface ListedModel {
  readonly id: string;
  readonly purpose: ModelPurpose;
  readonly source: 'embedded' | 'installed';
  readonly inUse: boolean;
  /** Of a language model that can be loaded. */
  readonly folder?: ModelFolder | undefined;
  /** Of a speech model that can be loaded; the embedded engine is none. */
  readonly pack?: SpeechPack | undefined;
  readonly problem?: string | undefined;
}

type Found = Omit<ListedModel, 'inUse'>;

/** The speech engine that ships with the program; it is no folder of a model. */
const EMBEDDED_SPEECH: Found = { id: EMBEDDED_ENGINE, purpose: 'speech', source: 'embedded' };

const Choice = z.object({ model: z.string().optional(), speech: z.string().optional() });
type Choice = z.infer<typeof Choice>;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/;

export class ModelRegistry {
  private readonly embedded: string;
  private readonly installed: string;
  private readonly fixed: readonly string[];

  /**
   * @param folders `embedded`: the shipped `models/embedded`; `installed`: `<data>/models`, made when first needed;
   *   `fixed`: folders of shipped models that are no choice, which can be verified too.
   */
  constructor(folders: { readonly embedded: string; readonly installed: string; readonly fixed?: readonly string[] }) {
    this.embedded = folders.embedded;
    this.installed = folders.installed;
    this.fixed = folders.fixed ?? [];
  }

  /** Every model, the embedded ones first, each with what is wrong with it if anything is. */
  async list(): Promise<readonly ListedModel[]> {
    const choice = await this.chosen();
    const places = [
      ...(await subfolders(this.embedded)).map((path) => ({ path, source: 'embedded' as const, root: this.embedded })),
      ...(await this.installedFolders()).map((path) => ({ path, source: 'installed' as const, root: this.installed })),
    ];
    const models = [...(await Promise.all(places.map(listed))), EMBEDDED_SPEECH].sort(embeddedFirst);
    const usable = models.filter(({ problem }) => problem === undefined);
    const used = (purpose: ModelPurpose, wanted: string | undefined) => {
      const all = usable.filter((model) => model.purpose === purpose);
      return (all.find(({ id }) => id === wanted) ?? all[0])?.id;
    };
    const inUse = { words: used('words', choice.model), speech: used('speech', choice.speech) };
    return models.map((model) => ({ ...model, inUse: model.id === inUse[model.purpose] }));
  }

  /** The model to answer with: the chosen one, else the embedded one; undefined when there is none that can be loaded. */
  async current(): Promise<ModelFolder | undefined> {
    return (await this.list()).find((model) => model.inUse && model.purpose === 'words')?.folder;
  }

  /** The speech pack to hear with; undefined: the embedded engine. */
  async currentSpeech(): Promise<SpeechPack | undefined> {
    return (await this.list()).find((model) => model.inUse && model.purpose === 'speech')?.pack;
  }

  /** Chooses a model for what it is for, from now on. Fails with 'bad-input' when it cannot be loaded, 'storage' when that cannot be kept. */
  async use(id: string): Promise<ListedModel> {
    const model = await this.find(id);
    if (model.problem !== undefined) throw new Failure('bad-input', model.problem);
    const choice = { ...(await this.chosen()), [model.purpose === 'words' ? 'model' : 'speech']: id };
    try {
      await mkdir(this.installed, { recursive: true });
      await writeFile(join(this.installed, 'use.json'), JSON.stringify(choice));
    } catch (error) {
      throw Failure.from(error, 'storage', `The choice of ${id} cannot be written into ${this.installed}.`);
    }
    return { ...model, inUse: true };
  }

  /**
   * Copies a model folder into the data folder and notes the checksum of each file. `id` is "organisation/name"; by
   * default "local/<name of the folder>". Fails with 'conflict' when the id is taken, 'bad-input' when the folder is no model.
   */
  async install(from: string, id?: string): Promise<ListedModel> {
    const path = resolve(from);
    const name = id ?? `local/${path.split(sep).at(-1) ?? 'model'}`;
    const parts = name.split('/');
    if (parts.length !== 2 || !parts.every((part) => NAME.test(part))) {
      throw new Failure('bad-input', `"${name}" is not a model id; write organisation/name.`);
    }
    const model = await readAny(path, name);
    const target = join(this.installed, ...parts);
    if (await stat(target).catch(() => undefined))
      throw new Failure('conflict', `${name} is installed already; remove it first.`);
    const files = await filesOf(path);
    try {
      for (const file of files) await cp(join(path, file), join(target, file));
      const manifest: Manifest = {
        id: name,
        revision: (model.folder ?? model.pack)?.info.revision ?? 'local',
        files: await Promise.all(files.map((file) => described(target, file))),
      };
      await writeFile(join(target, 'gemba.json'), `${JSON.stringify(manifest, null, 1)}\n`);
      return { ...(await readAny(target, name)), source: 'installed', inUse: false };
    } catch (error) {
      await rm(target, { recursive: true, force: true });
      throw Failure.from(error, 'storage', `${name} could not be installed into ${target}.`);
    }
  }

  /** Compares a model's files with the checksums it came with. Fails with 'storage' naming the file. */
  async verify(id: string): Promise<void> {
    for (const path of this.fixed) {
      const manifest = await readManifest(path);
      if (manifest && (id === manifest.id || id === `${manifest.id}@${manifest.revision}`))
        return verifyFiles(path, manifest);
    }
    const { problem, folder, pack } = await this.find(id);
    if (problem !== undefined) throw new Failure('bad-input', problem);
    const path = (folder ?? pack)?.path;
    const manifest = path === undefined ? undefined : await readManifest(path);
    if (path === undefined || !manifest)
      throw new Failure('not-found', `${path ?? id} has no gemba.json to compare with.`);
    await verifyFiles(path, manifest);
  }

  /** Deletes an installed model. The embedded one stays. Fails with 'storage' where the folder cannot be changed. */
  async remove(id: string): Promise<void> {
    const model = await this.find(id);
    if (model.source === 'embedded') throw new Failure('not-allowed', `${id} ships with the program and stays.`);
    const place = join(this.installed, ...id.split('/'));
    await rm(place, { recursive: true, force: true }).catch((error: unknown) => {
      throw Failure.from(error, 'storage', `${place} cannot be removed.`);
    });
  }

  private async find(id: string): Promise<ListedModel> {
    const model = (await this.list()).find((one) => one.id === id);
    if (!model) throw new Failure('not-found', `No model ${id} is installed.`);
    return model;
  }

  private async chosen(): Promise<Choice> {
    const text = await readFile(join(this.installed, 'use.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return {};
    try {
      return Choice.parse(JSON.parse(text));
    } catch {
      return {}; // a damaged choice is no choice
    }
  }

  private async installedFolders(): Promise<string[]> {
    return (await Promise.all((await subfolders(this.installed)).map(subfolders))).flat();
  }
}

const embeddedFirst = (a: Found, b: Found): number => a.source.localeCompare(b.source);

async function listed(place: { path: string; source: 'embedded' | 'installed'; root: string }): Promise<Found> {
  const id = relative(place.root, place.path).split(sep).join('/');
  try {
    return { ...(await readAny(place.path, id)), source: place.source };
  } catch (error) {
    const purpose = (await isSpeechPack(place.path)) ? 'speech' : 'words';
    return { id, purpose, source: place.source, problem: Failure.from(error).message };
  }
}

/** A folder as the kind of model that its config.json names. */
async function readAny(path: string, name: string): Promise<Omit<Found, 'source'>> {
  if (await isSpeechPack(path)) {
    const pack = await readSpeechPack(path, name);
    return { id: pack.info.id, purpose: 'speech', pack };
  }
  const folder = await readModelFolder(path, name);
  return { id: folder.info.id, purpose: 'words', folder };
}

async function subfolders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
}

/** Files of a model, relative; nothing hidden, nothing linked from elsewhere. */
async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'gemba.json')
    .map((entry) => relative(path, join(entry.parentPath, entry.name)));
}

async function described(path: string, file: string): Promise<Manifest['files'][number]> {
  const { size } = await stat(join(path, file));
  return { path: file.split(sep).join('/'), bytes: size, sha256: await sha256(join(path, file)) };
}
