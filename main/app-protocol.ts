import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { headersOf } from '../src/interface-file.ts';
import { fileOf } from './policy.ts';

const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://gemba`;

/** Must run before the app is ready. */
export function registerAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the built interface, and nothing else, under app://gemba/. Read here, for requests to file:// are cancelled. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = fileOf(request.url, folder);
    const body = file && (await readFile(file).catch(() => undefined));
    if (!body) return new Response('not found', { status: 404 });
    return new Response(body, { headers: headersOf(file) });
  });
}
