/** The loopback server's door: token, cookie, Host, Origin. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Handlers } from '../../src/core.ts';
import { Failure } from '../../src/plant/failure.ts';
import { type Server, serve } from '../../src/server.ts';

// The door is tested apart from what is behind it.
const handlers = {} as Handlers;
const renderer = mkdtempSync(join(tmpdir(), 'gemba-renderer-'));
writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Gemba</title>');
writeFileSync(join(renderer, '..', 'gemba-secret.txt'), 'outside');

let server: Server;
let cookie: string;
beforeAll(async () => {
  server = await serve({ handlers, renderer });
  const answer = await get(new URL(server.url).pathname + new URL(server.url).search);
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(() => server.close());

interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
}
function get(path: string, headers: Record<string, string> = {}, method = 'GET', port = server.port): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

/** "open", or the status the upgrade was refused with. */
function socket(headers: Record<string, string>, path = '/rpc'): Promise<string> {
  return new Promise((resolve) => {
    const ws = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    ws.on('open', () => {
      ws.terminate();
      resolve('open');
    });
    ws.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    ws.on('error', () => resolve('error'));
  });
}

describe('the loopback server', () => {
  it('shows the interface to the browser that has the cookie, with the content policy', async () => {
    const reply = await get('/', { cookie });
    expect(reply).toMatchObject({ status: 200, text: expect.stringContaining('<title>Gemba</title>') });
    expect(reply.headers['content-security-policy']).toContain("default-src 'self'");
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
  });

  it('gives an HttpOnly SameSite=Strict cookie for the one-time address, once', async () => {
    const second = await serve({ handlers, renderer });
    const visit = async () => (await fetch(second.url, { redirect: 'manual' })) as Response;
    const first = await visit();
    expect(first.status).toBe(302);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await visit()).status).toBe(403);
    const known = String(first.headers.get('set-cookie')).split(';')[0] ?? '';
    const again = await fetch(second.url, { redirect: 'manual', headers: { cookie: known } });
    expect([again.status, again.headers.get('location'), again.headers.get('set-cookie')]).toEqual([302, '/', null]);
    await second.close();
  });

  it.each(['/', '/index.html', '/assets/x.js'])('refuses %s without the cookie', async (path) => {
    expect((await get(path)).status).toBe(403);
    expect((await get(path, { cookie: 'gemba=guess' })).status).toBe(403);
  });

  it('answers another Host with 421, so that a name pointed at loopback gets nothing', async () => {
    expect((await get('/', { cookie, host: 'plant.example' })).status).toBe(421);
    expect((await get('/', { cookie, host: `plant.example:${server.port}` })).status).toBe(421);
  });

  it.each(['/../gemba-secret.txt', '/%2e%2e/gemba-secret.txt', '/..%2fgemba-secret.txt', '/%00', '/%zz'])(
    'serves nothing outside its folder: %s',
    async (path) => {
      const reply = await get(path, { cookie });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.text).not.toContain('outside');
    },
  );

  it.each([
    ['an address that is none', '//', {}],
    ['a token of other letters', `/?token=${'%C3%A9'.repeat(32)}`, {}],
    ['a cookie of other letters', '/', { cookie: `gemba=${'é'.repeat(32)}` }],
  ])('stands up to %s', async (_, path, headers) => {
    const fresh = await serve({ handlers, renderer });
    expect((await get(path, headers, 'GET', fresh.port)).status).toBeGreaterThanOrEqual(400);
    expect((await get('/', {}, 'GET', fresh.port)).status).toBe(403);
    await fresh.close();
  });

  it('takes GET only', async () => {
    expect((await get('/', { cookie }, 'POST')).status).toBe(405);
  });

  it('opens a WebSocket for its own page only', async () => {
    const origin = `http://127.0.0.1:${server.port}`;
    expect(await socket({ cookie, origin })).toBe('open');
    expect(await socket({ origin })).toBe('403');
    expect(await socket({ cookie })).toBe('403');
    expect(await socket({ cookie, origin: 'https://example.org' })).toBe('403');
    expect(await socket({ cookie, origin: 'null' })).toBe('403');
    expect(await socket({ cookie, origin }, '/other')).toBe('403');
  });

  it('says which port is in use', async () => {
    await expect(serve({ handlers, renderer, port: server.port })).rejects.toSatisfy(
      (error) => error instanceof Failure && error.code === 'conflict' && error.message.includes(String(server.port)),
    );
  });
});
