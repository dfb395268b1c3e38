/** The rules of the shell as pure functions, so that they can be tested without Electron's binary. */

import { join, normalize, sep } from 'node:path';

const OWN = 'app://gemba';

/** Addresses that a page may load: our own files, and data the page made itself. */
export function staysInside(url: string): boolean {
  return (
    url.startsWith(`${OWN}/`) ||
    url.startsWith('blob:app://gemba/') ||
    url.startsWith('data:') ||
    url.startsWith('devtools:')
  );
}

/** Frames that may talk to the shell. */
export function isTrustedSender(url: string | undefined): boolean {
  return url !== undefined && (url === OWN || url.startsWith(`${OWN}/`));
}

/** The microphone (audio only) for our own page; nothing else. */
export function isPermitted(permission: string, origin: string, media: readonly string[]): boolean {
  return (
    permission === 'media' && isTrustedSender(origin) && media.length > 0 && media.every((type) => type === 'audio')
  );
}

/** The file that an address asks for inside `folder`, or undefined when it leads elsewhere. */
export function fileOf(url: string, folder: string): string | undefined {
  const { protocol, host, pathname } = new URL(url);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined; // broken percent encoding
  }
  const file = normalize(join(folder, path));
  return protocol === 'app:' && host === 'gemba' && !path.includes('\0') && file.startsWith(folder + sep)
    ? file
    : undefined;
}
