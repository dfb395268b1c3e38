// The only bridge: the page asks for a port to the core and gets one. No names, no calls, nothing else.
const { contextBridge, ipcRenderer } = require('electron') as typeof import('electron');

/** The little of the page's window that is used here; the shell is compiled without the DOM's types. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void;
};

ipcRenderer.on('gemba-port', (event) => window.postMessage('gemba-port', window.location.origin, event.ports));
contextBridge.exposeInMainWorld('gemba', { port: () => ipcRenderer.send('gemba-port') });
