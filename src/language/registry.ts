/**
 * The language models of this machine: the embedded one (ships with the program), and those installed from a folder
 * under `<data>/models/<organisation>/<name>`. Nothing is ever fetched from a network.
 */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { type Manifest, type ModelFolder, readManifest, readModelFolder, sha256, verifyFiles } from './model-folder.ts';

/** A model as listed. `problem` says why a folder cannot be loaded. */
export interface ListedModel {
  readonly id: string;
  readonly source: 'embedded' | 'installed';
  readonly inUse: boolean;
  readonly folder?: ModelFolder | undefined;
  readonly problem?: string | undefined;
}

const Choice = z.object({ model: z.string() });
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/;

export class ModelRegistry {
  private readonly embedded: string;
  private readonly installed: string;

  /** @param folders `embedded`: the shipped `models/embedded`; `installed`: `<data>/models`, made when first needed. */
  constructor(folders: { readonly embedded: string; readonly installed: string }) {
    this.embedded = folders.embedded;
    this.installed = folders.installed;
  }

  /** Every model, the embedded ones first, each with what is wrong with it if anything is. */
  async list(): Promise<readonly ListedModel[]> {
    const chosen = await this.chosen();
    const places = [
      ...(await subfolders(this.embedded)).map((path) => ({ path, source: 'embedded' as const, root: this.embedded })),
      ...(await this.installedFolders()).map((path) => ({ path, source: 'installed' as const, root: this.installed })),
    ];
    const models = await Promise.all(places.map(listed));
    const used = models.some((model) => model.id === chosen && model.folder)
      ? chosen
      : models.find((m) => m.folder)?.id;
    return models.map((model) => ({ ...model, inUse: model.id === used }));
  }

  /** The model to answer with: the chosen one, else the embedded one; undefined when there is none that can be loaded. */
  async current(): Promise<ModelFolder | undefined> {
    return (await this.list()).find((model) => model.inUse)?.folder;
  }

  /** Chooses a model for the answers from now on. */
  async use(id: string): Promise<ModelFolder> {
    const { folder, problem } = await this.find(id);
    if (!folder) throw new Failure('bad-input', problem ?? `${id} cannot be loaded.`);
    await mkdir(this.installed, { recursive: true });
    await writeFile(join(this.installed, 'use.json'), JSON.stringify({ model: id }));
    return folder;
  }

  /**
   * Copies a model folder into the data folder and notes the checksum of each file. `id` is "organisation/name"; by
   * default "local/<name of the folder>". Fails with 'conflict' when the id is taken, 'bad-input' when the folder is no model.
   */
  async install(from: string, id?: string): Promise<ModelFolder> {
    const path = resolve(from);
    const name = id ?? `local/${path.split(sep).at(-1) ?? 'model'}`;
    const parts = name.split('/');
    if (parts.length !== 2 || !parts.every((part) => NAME.test(part))) {
      throw new Failure('bad-input', `"${name}" is not a model id; write organisation/name.`);
    }
    const folder = await readModelFolder(path, name);
    const target = join(this.installed, ...parts);
    if (await stat(target).catch(() => undefined))
      throw new Failure('conflict', `${name} is installed already; remove it first.`);
    const files = await filesOf(path);
    try {
      for (const file of files) await cp(join(path, file), join(target, file));
      const manifest: Manifest = {
        id: name,
        revision: folder.info.revision,
        files: await Promise.all(files.map((file) => described(target, file))),
      };
      await writeFile(join(target, 'gemba.json'), `${JSON.stringify(manifest, null, 1)}\n`);
      return await readModelFolder(target, name);
    } catch (error) {
      await rm(target, { recursive: true, force: true });
      throw Failure.from(error, 'storage', `${name} could not be installed into ${target}.`);
    }
  }

  /** Compares a model's files with the checksums it came with. Fails with 'storage' naming the file. */
  async verify(id: string): Promise<ModelFolder> {
    const { folder, problem } = await this.find(id);
    if (!folder) throw new Failure('bad-input', problem ?? `${id} cannot be loaded.`);
    const manifest = await readManifest(folder.path);
    if (!manifest) throw new Failure('not-found', `${folder.path} has no gemba.json to compare with.`);
    await verifyFiles(folder.path, manifest);
    return folder;
  }

  /** Deletes an installed model. The embedded one stays. */
  async remove(id: string): Promise<void> {
    const model = await this.find(id);
    if (model.source === 'embedded') throw new Failure('not-allowed', `${id} ships with the program and stays.`);
    await rm(join(this.installed, ...id.split('/')), { recursive: true, force: true });
  }

  private async find(id: string): Promise<ListedModel> {
    const model = (await this.list()).find((one) => one.id === id);
    if (!model) throw new Failure('not-found', `No model ${id} is installed.`);
    return model;
  }

  private async chosen(): Promise<string | undefined> {
    const text = await readFile(join(this.installed, 'use.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      return Choice.parse(JSON.parse(text)).model;
    } catch {
      return undefined; // a damaged choice is no choice
    }
  }

  private async installedFolders(): Promise<string[]> {
    return (await Promise.all((await subfolders(this.installed)).map(subfolders))).flat();
  }
}

async function listed(place: {
  path: string;
  source: 'embedded' | 'installed';
  root: string;
}): Promise<Omit<ListedModel, 'inUse'>> {
  const id = relative(place.root, place.path).split(sep).join('/');
  try {
    const folder = await readModelFolder(place.path, id);
    return { id: folder.info.id, source: place.source, folder };
  } catch (error) {
    return { id, source: place.source, problem: Failure.from(error).message };
  }
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
