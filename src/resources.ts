import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A folder that ships with the program, such as `models` or `knowledge`: beside the sources in a checkout, in
 * Electron's resources folder when packed (named by GEMBA_RESOURCES).
 */
export function resource(name: string): string {
  const packed = process.env.GEMBA_RESOURCES;
  if (packed) return join(packed, name);
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, name)) || folder.endsWith('dist') || folder.endsWith('src')) {
    const parent = dirname(folder);
    if (parent === folder) return join(dirname(fileURLToPath(import.meta.url)), '..', name);
    folder = parent;
  }
  return join(folder, name);
}

/** Where data live unless `--data` says otherwise: the operating system's per-user data folder. */
export function defaultDataFolder(): string {
  if (process.platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Gemba');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Gemba');
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'gemba');
}

const model = (...path: string[]): string => join(resource('models'), ...path);

/** Folders of the models that ship: `words` holds one for each language model, the others are one model each. */
export const SHIPPED_MODELS = {
  words: model('embedded'),
  encoder: model('retrieval', 'passages-7m'),
  acoustic: model('voice', 'acoustic-8m'),
} as const;
