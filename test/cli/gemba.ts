import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const launcher = resolve(import.meta.dirname, '../../src/gemba.mjs');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, to its end. */
export const gemba = (...args: readonly string[]): Promise<Finished> => finished(args, 'pipe');

/** The same with its results written to a file or a device. */
export async function gembaInto(path: string, ...args: readonly string[]): Promise<Finished> {
  const device = openSync(path, 'w');
  return finished(args, device).finally(() => closeSync(device));
}

function finished(args: readonly string[], results: 'pipe' | number): Promise<Finished> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', results, 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** A folder with files in it, removed by `remove`. */
export function workFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { path: (name: string) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
