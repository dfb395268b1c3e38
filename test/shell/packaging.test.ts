/** Drives electron-builder up to the binary (a stub: Electron's own cannot be fetched on a closed site) and looks inside. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'gemba-pack-'));
const unpacked = join(work, 'out', 'linux-unpacked');

/** What electron-builder needs to find in place of Electron: a file with the fuse wire, and Chromium's licence files. */
function stubElectron(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from(`stub ${sentinel}`), Buffer.from([1, 9]), Buffer.from('101100011'), Buffer.alloc(64)]),
    { mode: 0o755 },
  );
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(join(folder, name), 'stub');
}

const linux = process.platform === 'linux';
if (!linux) console.log('skipped: the packaging test packs the Linux folder and runs on Linux only');

describe.skipIf(!linux)('electron-builder', () => {
  beforeAll(() => {
    const electron = join(work, 'electron');
    stubElectron(electron);
    execFileSync(process.execPath, [join(root, 'main', 'build.mjs')], { cwd: root, stdio: 'pipe' });
    const args = [
      '--linux',
      'dir',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(work, 'out')}`,
      '--publish',
      'never',
    ];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`);
  }, 240_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const resources = join(unpacked, 'resources');
  const modules = join(resources, 'app.asar.unpacked', 'node_modules');

  it('puts the compiled program and interface into the archive', () => {
    const list = execFileSync(
      process.execPath,
      [
        '-e',
        `const { listPackage } = require('@electron/asar'); console.log(listPackage(process.argv[1], {}).join('\\n'))`,
        join(resources, 'app.asar'),
      ],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    ).split('\n');
    for (const file of [
      '/dist/main/main.js',
      '/dist/main/preload.cjs',
      '/dist/main/core-process.js',
      '/dist/src/core.js',
      '/dist/renderer/index.html',
      '/package.json',
    ])
      expect(list).toContain(file);
    expect(list.filter((file) => file.startsWith('/node_modules/onnxruntime-web/'))).toEqual([]);
    expect(list.filter((file) => file.startsWith('/test/') || file.startsWith('/src/'))).toEqual([]);
  });

  it('leaves natives outside the archive, those of this system only', () => {
    expect(existsSync(join(modules, 'better-sqlite3'))).toBe(true);
    const systems = readdirSync(join(modules, 'onnxruntime-node', 'bin')).flatMap((napi) =>
      readdirSync(join(modules, 'onnxruntime-node', 'bin', napi)),
    );
    expect(systems).toEqual(['linux']);
  });

  it('ships plant, manuals and model as resources', () => {
    expect(existsSync(join(resources, 'knowledge', 'plant.yaml'))).toBe(true);
    expect(readdirSync(join(resources, 'knowledge', 'manuals')).some((name) => name.endsWith('.pdf'))).toBe(true);
    expect(existsSync(join(resources, 'models', 'embedded'))).toBe(existsSync(join(root, 'models', 'embedded')));
  });

  it('what is packed runs: the program out of the archive opens a data folder, its database and its model', () => {
    const folder = join(work, 'extracted');
    const asar = `const { extractAll } = require('@electron/asar'); extractAll(process.argv[1], process.argv[2])`;
    execFileSync(process.execPath, ['-e', asar, join(resources, 'app.asar'), folder], { cwd: root });
    cpSync(join(resources, 'app.asar.unpacked'), folder, { recursive: true });
    const doctor = spawnSync(
      process.execPath,
      [join(folder, 'dist', 'src', 'cli.js'), 'doctor', '--json', '--data', join(work, 'data')],
      { encoding: 'utf8', env: { ...process.env, GEMBA_RESOURCES: resources } },
    );
    expect([doctor.status, doctor.stderr]).toEqual([0, '']);
    const findings: { what: string; state: string }[] = JSON.parse(doctor.stdout);
    expect(findings.filter(({ state }) => state === 'fails')).toEqual([]);
    expect(findings.map(({ what }) => what)).toContain('journal');
  }, 120_000);

  it('turns the fuses', () => {
    const binary = readFileSync(
      join(unpacked, readdirSync(unpacked).find((name) => name.toLowerCase() === 'gemba') ?? 'gemba'),
    );
    const at = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
    const fuses = binary.subarray(at, at + 9).toString('latin1');
    // runAsNode, cookieEncryption, nodeOptions, nodeCliInspect, asarIntegrity, onlyLoadAppFromAsar, v8Snapshot, fileProtocol
    expect([fuses[0], fuses[1], fuses[2], fuses[3], fuses[5], fuses[7]].join('')).toBe('010010');
  });
});
