// Loaded before a program (node --import): writes every attempt to reach a network to the file in NETWORK_WATCH.
// Plain JavaScript, for it runs in worker threads too, before anything else.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const note = (text) => appendFileSync(process.env.NETWORK_WATCH, `${text}\n`);
const watch = (owner, name) => {
  const original = owner[name];
  owner[name] = function watched(...args) {
    note(`${name} ${JSON.stringify(args.filter((one) => typeof one !== 'function'))}`);
    return original.apply(this, args);
  };
};
watch(net.Socket.prototype, 'connect');
watch(dgram, 'createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(dns, name);
watch(globalThis, 'fetch');
