import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, isPermitted, isTrustedSender, staysInside } from '../../main/policy.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/interface-file.ts';

describe('the shell’s policy', () => {
  it.each([
    ['app://gemba/index.html', true],
    ['blob:app://gemba/5a', true],
    ['data:image/png;base64,AA', true],
    ['app://elsewhere/index.html', false],
    ['app://gemba.example/index.html', false],
    ['https://example.org/', false],
    ['http://127.0.0.1:80/', false],
    ['file:///etc/passwd', false],
    ['ws://127.0.0.1/', false],
  ])('%s stays inside: %s', (url, inside) => {
    expect(staysInside(url)).toBe(inside);
  });

  it('trusts frames of its own page only', () => {
    expect(isTrustedSender('app://gemba/index.html')).toBe(true);
    for (const url of [undefined, 'about:blank', 'app://gemba.evil/index.html', 'https://gemba/'])
      expect(isTrustedSender(url)).toBe(false);
  });

  it('permits the microphone to its own page, audio only', () => {
    expect(isPermitted('media', 'app://gemba/', ['audio'])).toBe(true);
    expect(isPermitted('media', 'app://gemba/', ['audio', 'video'])).toBe(false);
    expect(isPermitted('media', 'app://gemba/', [])).toBe(false);
    expect(isPermitted('media', 'https://example.org/', ['audio'])).toBe(false);
    for (const permission of ['geolocation', 'notifications', 'clipboard-read', 'usb'])
      expect(isPermitted(permission, 'app://gemba/', ['audio'])).toBe(false);
  });

  it.each([
    'app://gemba/../../etc/passwd',
    'app://gemba/%2e%2e/%2e%2e/etc/passwd',
    'app://gemba/..%2f..%2fetc/passwd',
    'app://elsewhere/index.html',
    'app://gemba/%zz',
    'app://gemba/a%00b',
  ])('serves nothing outside its folder: %s', (url) => {
    const file = fileOf(url, '/app/renderer');
    expect(file === undefined || file.startsWith('/app/renderer/')).toBe(true);
  });

  it('its content policy names nothing remote and no inline script', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
  });

  it('the window is isolated and sandboxed', () => {
    const main = readFileSync(join(import.meta.dirname, '../../main/main.ts'), 'utf8');
    for (const setting of ['contextIsolation: true', 'sandbox: true', 'nodeIntegration: false', 'webviewTag: false'])
      expect(main).toContain(setting);
  });
});
