/** The house's arrows: an import that the table of rooms does not grant fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Room → rooms it may import from (besides itself). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: ['plant'],
  plant: [],
  telemetry: ['plant'],
  store: ['plant'],
  language: ['plant'],
  library: ['store', 'plant', 'language'],
  copilot: ['contract', 'plant', 'telemetry', 'store', 'library', 'language'],
  core: ['contract', 'plant', 'telemetry', 'store', 'library', 'language', 'copilot', 'resources'],
  server: ['core', 'plant', 'interface-file'],
  cli: ['contract', 'plant', 'telemetry', 'store', 'library', 'language', 'copilot', 'core', 'server', 'resources'],
  resources: [],
  'interface-file': [],
};

/** Package → the only rooms that may import it. */
const ONLY_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^electron$/, ['main']],
  [/^react(-dom|-aria-components|-i18next)?(\/|$)|^i18next$|^uplot/, ['renderer']],
  [/^@huggingface\/transformers|^onnxruntime/, ['language']],
  [/^better-sqlite3$/, ['store']],
  [/^(mqtt|aedes|sparkplug-payload|node-opcua.*|modbus-serial)$/, ['telemetry']],
  [/^@orpc\/server/, ['core', 'server', 'main']],
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly from: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dev' ? [] : sources(path);
    return /\.(ts|tsx|cts)$/.test(entry.name) ? [path] : [];
  });
}

/** src/store/open.ts → "store"; src/core/live.ts and src/core.ts → "core"; main/x.ts → "main". */
function roomOf(path: string): string {
  const [top = '', second = ''] = relative(root, path).split(sep);
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

const imports: Import[] = ['src', 'main', 'renderer'].flatMap((folder) =>
  sources(join(root, folder)).flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|\n\s*import\s+['"]([^'"]+)['"]/g,
      ),
    ].map((match) => ({
      file: relative(root, path),
      room: roomOf(path),
      from: match[1] ?? match[2] ?? match[3] ?? '',
    })),
  ),
);

describe('architecture', () => {
  it('reads the imports of every room', () => {
    expect(new Set(imports.map(({ room }) => room)).size).toBeGreaterThan(8);
  });

  it('each room of src/ imports only what the table grants', () => {
    const forbidden = imports
      .filter(({ file, from }) => file.startsWith('src') && from.startsWith('.'))
      .map((one) => ({ ...one, to: roomOf(resolve(root, dirname(one.file), one.from)) }))
      .filter(({ room, to }) => room !== to && !MAY_IMPORT[room]?.includes(to));
    expect(forbidden.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('the renderer knows the contract only', () => {
    const outside = imports.filter(
      ({ room, from }) => room === 'renderer' && /(^|\/)src\//.test(from) && !from.endsWith('/src/contract.ts'),
    );
    expect(outside.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('the shell knows the core in one file only', () => {
    const users = imports.filter(
      ({ room, from }) => room === 'main' && from.includes('/src/') && !from.endsWith('interface-file.ts'),
    );
    expect(users.map(({ file, from }) => `${file} imports ${from}`)).toEqual([
      'main/core-process.ts imports ../src/core.ts',
    ]);
  });

  it('packages stay in their rooms', () => {
    const strayed = imports.filter(({ room, from }) =>
      ONLY_IN.some(([name, rooms]) => name.test(from) && !rooms.includes(room)),
    );
    expect(strayed.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });
});
