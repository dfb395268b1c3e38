/** Nothing leaves: who may open a connection at all, and that reading, finding, wording and hearing open none. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { scannedPage } from '../scanned-page.ts';

const root = resolve(import.meta.dirname, '../..');

describe('who opens a connection', () => {
  const files = ['src', 'main', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
      .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.startsWith('renderer/dev/')),
  );
  const those = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

  it('only the sources of the plant, and the loopback server for those who come in', () => {
    const modules = /(from|import\(|require\()\s*['"](node:)?(net|tls|dgram|dns|https?|http2|ws|undici|axios)['"/]/;
    expect(those(modules).filter((file) => !file.startsWith('src/telemetry/'))).toEqual(['src/server.ts']);
  });

  it('nobody fetches; the page has one socket, to where it came from', () => {
    const calls = /\bfetch\(|new (WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\(|sendBeacon\(/;
    expect(those(calls)).toEqual(['src/telemetry/mqtt/transport.ts', 'renderer/client.ts']);
  });

  it('no model is looked for in a network', () => {
    const users = those(/from '@huggingface\/transformers'/).filter((file) =>
      /import \{[^}]*\benv\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(users.length).toBeGreaterThan(0);
    for (const file of users) expect(readFileSync(join(root, file), 'utf8')).toContain('env.allowRemoteModels = false');
  });

  it('every model runs in a thread whose runtime was told to keep no diary of its use and to send none', () => {
    const starters = those(/new Worker\(/).filter((file) => file.startsWith('src/language/'));
    expect(starters).toEqual(['src/language/model-thread.ts']);
  });
});

describe('a day’s work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-egress-'));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Where a library would leave something behind its user's back. */
  const home = { HOME: at('home'), USERPROFILE: at('home'), XDG_CACHE_HOME: undefined, LOCALAPPDATA: at('home') };
  mkdirSync(at('home'));

  /** Runs the command line, which must end with this code, with every attempt to reach a network written down; returns them. */
  function gemba(args: readonly string[], code = 0): string {
    const log = at('network.log');
    rmSync(log, { force: true });
    const hook = pathToFileURL(join(import.meta.dirname, 'network-watch.mjs')).href;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', hook, join(root, 'src/cli.ts'), ...args, '--data', at('data')],
      { encoding: 'utf8', env: { ...process.env, NETWORK_WATCH: log, ...home } },
    );
    if (status !== code) throw new Error(`gemba ${args.join(' ')} ended with ${status}: ${stderr}`);
    return existsSync(log) ? readFileSync(log, 'utf8') : '';
  }

  const scan = (): Buffer =>
    scannedPage({ width: 900, height: 300, font: '40px sans-serif' }, (page) =>
      page.fillText('Torque of the gland bolts: 25 Nm', 60, 150),
    );

  it('reading manuals, a scanned one too, asking, finding, reporting and looking at oneself reach no network', () => {
    writeFileSync(
      at('plant.yaml'),
      'version: 1\nplant: { id: p, name: P, timeZone: UTC }\nassets: [{ id: P-1, name: Pump, documents: [pump.html] }]\n',
    );
    writeFileSync(
      at('pump.html'),
      '<html><head><link rel="stylesheet" href="https://example.org/x.css"><script src="https://example.org/x.js"></script></head>' +
        '<body><h1>Pump</h1><img src="https://example.org/x.png"><p>The pump weighs 240 kg.</p></body></html>',
    );
    writeFileSync(at('bolts.png'), scan());
    expect(gemba(['plant', 'import', at('plant.yaml')])).toBe('');
    expect(gemba(['ingest', at('pump.html'), at('bolts.png')])).toBe('');
    expect(gemba(['ask', 'How much does the pump weigh?'])).toBe('');
    expect(gemba(['search', 'torque of the gland bolts'])).toBe('');
    expect(gemba(['shift'])).toBe('');
    expect(gemba(['models'])).toBe('');
    expect(gemba(['doctor'])).toBe('');
    expect(readdirSync(at('home'), { recursive: true })).toEqual([]);
  }, 120_000);

  it('is watched indeed: a plant’s own connection is seen', () => {
    writeFileSync(
      at('plant.yaml'),
      'version: 1\nplant: { id: p, name: P, timeZone: UTC }\nconnections: [{ id: bus, kind: mqtt, url: "mqtt://127.0.0.1:9" }]\nassets: [{ id: P-1, name: Pump }]\n',
    );
    expect(gemba(['plant', 'import', at('plant.yaml')])).toBe('');
    expect(gemba(['doctor'], 1)).toMatch(/connect .*127\.0\.0\.1/);
  }, 60_000);
});
