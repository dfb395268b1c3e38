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
  let rest = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const packet = nextPacket(rest);
      if (packet === undefined) return;
      rest = rest.subarray(packet.end);
      if (packet.type === 1) socket.write(Buffer.from([0x20, 2, 0, 0]));
      if (packet.type === 12) socket.write(Buffer.from([0xd0, 0]));
      if (packet.type !== 8) continue;
      socket.write(suback(packet.body));
      if (!begun) begin(socket);
      begun = true;
    }
  });
});

/** The first whole packet of a stream: its type, its body, where it ends. */
function nextPacket(bytes: Buffer): { readonly type: number; readonly body: Buffer; readonly end: number } | undefined {
  let length = 0;
  let scale = 1;
  let at = 1;
  for (; ; at += 1) {
    const digit = bytes[at];
    if (digit === undefined) return undefined;
    length += (digit & 127) * scale;
    scale *= 128;
    if (digit < 128) break;
  }
  const end = at + 1 + length;
  return end > bytes.length ? undefined : { type: (bytes[0] ?? 0) >> 4, body: bytes.subarray(at + 1, end), end };
}

/** Grants every topic of a SUBSCRIBE. */
function suback(subscribe: Buffer): Buffer {
  let topics = 0;
  for (let at = 2; at < subscribe.length; at += 3 + subscribe.readUInt16BE(at)) topics += 1;
  const length = topics + 2 < 128 ? [topics + 2] : [((topics + 2) % 128) | 128, Math.floor((topics + 2) / 128)];
  return Buffer.concat([Buffer.from([0x90, ...length]), subscribe.subarray(0, 2), Buffer.alloc(topics)]);
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
