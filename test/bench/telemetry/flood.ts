/** A broker in a process of its own that says every tag once a second: `node flood.ts TAGS SECONDS`. Prints its port, then how much it said. */

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

const [tags = 10_000, seconds = 60] = process.argv.slice(2).map(Number);

function publish(topic: string, payload: string): Buffer {
  const body = Buffer.concat([
    Buffer.from([topic.length >> 8, topic.length & 255]),
    Buffer.from(topic),
    Buffer.from(payload),
  ]);
  const length = body.length < 128 ? [body.length] : [(body.length % 128) | 128, Math.floor(body.length / 128)];
  return Buffer.concat([Buffer.from([0x30, ...length]), body]);
}
/** Every tag's value, spread over ten parts of the second. */
function say(socket: Socket, round: number, part: number): number {
  const at = Date.now();
  const packets: Buffer[] = [];
  for (let tag = part; tag < tags; tag += 10) {
    const value = (50 + 30 * Math.sin((round + tag) / 40) + ((tag * 7919 + round * 104_729) % 100) / 100).toFixed(2);
    packets.push(publish(`t/${tag}`, `{"value":${value},"at":${at}}`));
  }
  socket.write(Buffer.concat(packets));
  return packets.length;
}

let said = 0;

function begin(socket: Socket): void {
  let step = 0;
  const timer = setInterval(() => {
    said += say(socket, Math.floor(step / 10), step % 10);
    step += 1;
    if (step < seconds * 10) return;
    clearInterval(timer);
    process.stdout.write(`${said}\n`);
  }, 100);
}

const server = createServer((socket) => {
  let begun = false;
  socket.on('error', () => process.exit(1));
  // Given up by the one who listens: what was said until then still counts.
  socket.on('close', () => process.stdout.write(`${said}\n`, () => process.exit(0)));
  socket.on('data', (data) => {
    const type = (data[0] ?? 0) >> 4;
    if (type === 1) socket.write(Buffer.from([0x20, 2, 0, 0]));
    if (type === 12) socket.write(Buffer.from([0xd0, 0]));
    if (type !== 8) return;
    socket.write(Buffer.from([0x90, 3, data[2] ?? 0, data[3] ?? 0, 0]));
    if (!begun) begin(socket);
    begun = true;
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
