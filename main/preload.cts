// The only bridge: each page load gets one port to the core. No names, no calls, nothing else.
import { ipcRenderer } from 'electron';

ipcRenderer.on('gemba-port', (event) => {
  window.postMessage('gemba-port', window.location.origin, [...event.ports]);
});
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('gemba-port'));
