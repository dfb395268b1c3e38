import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';
import { CONTENT_SECURITY_POLICY } from '../src/content-security-policy.ts';
import { fileOf } from './policy.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://gemba`;

/** Must run before the app is ready. */
export function registerAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the built interface, and nothing else, under app://gemba/. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = fileOf(request.url, folder);
    if (!file) return new Response('not found', { status: 404 });
    const answer = await net.fetch(pathToFileURL(file).href);
    const headers = new Headers(answer.headers);
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
    headers.set('x-content-type-options', 'nosniff');
    return new Response(answer.body, { status: answer.status, headers });
  });
}
