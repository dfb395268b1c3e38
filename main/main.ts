/**
 * The Electron shell: one window, a security policy, the core in a `utilityProcess`, and the hand-over of a MessagePort
 * between the two. Nothing of Gemba's work happens here.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, MessageChannelMain, session, utilityProcess } from 'electron';
import { ORIGIN, registerAppProtocol, serveApp } from './app-protocol.ts';
import { CoreKeeper } from './core-keeper.ts';
import { isTrustedSender } from './policy.ts';
import { applySecurityPolicy } from './security-policy.ts';

const here = dirname(fileURLToPath(import.meta.url));
// Packed: <resources>/app.asar/dist/main; in a checkout: <root>/dist/main.
const root = join(here, '..', '..');

registerAppProtocol();

function startCore(failed: (message: string) => void): Electron.UtilityProcess {
  const { environment } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly environment?: Readonly<Record<string, string>>; // as in src/gemba.mjs
  };
  const core = utilityProcess.fork(join(here, 'core-process.js'), process.argv.slice(app.isPackaged ? 1 : 2), {
    serviceName: 'Gemba core',
    env: { ...environment, ...process.env, GEMBA_RESOURCES: app.isPackaged ? process.resourcesPath : root },
  });
  core.on('message', (message: { readonly kind?: unknown; readonly message?: unknown }) => {
    if (message.kind === 'failed') failed(String(message.message));
  });
  core.on('exit', (code) => {
    if (code !== 0) console.error(`the core ended with code ${code}`);
  });
  return core;
}

/** The core, begun anew where it ends by itself. A window that stays empty tells nobody why: what cannot start is said. */
function keepCore(): CoreKeeper<Electron.UtilityProcess> {
  const quit = (title: string, text: string) => {
    keeper.close();
    dialog.showErrorBox(title, text);
    app.quit();
  };
  const keeper = new CoreKeeper({
    start: () => startCore((message) => quit('Gemba cannot start', message)),
    gaveUp: (code) =>
      quit('Gemba has stopped', `Its core ended three times within a minute, the last time with code ${code}.`),
  });
  return keeper;
}

function openWindow(keeper: CoreKeeper<Electron.UtilityProcess>): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    title: 'Gemba',
    backgroundColor: '#e6e6e6',
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  window.setMenuBarVisibility(false);
  // Each load of the page asks for its own port, and again when the core behind it has ended.
  window.webContents.ipc.on('gemba-port', (event) => {
    if (!isTrustedSender(event.senderFrame?.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    keeper.current.postMessage({ kind: 'port' }, [port1]);
    event.senderFrame?.postMessage('gemba-port', null, [port2]);
  });
  window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

function start(): void {
  applySecurityPolicy(session.defaultSession);
  serveApp(join(root, 'dist', 'renderer'));
  const core = keepCore();
  const window = openWindow(core);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => {
    core.close();
    core.current.postMessage({ kind: 'close' });
    core.current.once('exit', () => app.quit());
    setTimeout(() => app.quit(), 5_000);
  });
}

// A second start shows the window of the first, and begins no core of its own on the same folder.
if (app.requestSingleInstanceLock()) app.whenReady().then(start);
else app.quit();
