/**
 * A plant in a process of its own: `node flood.ts TAGS SECONDS`. It starts a broker (mosquitto where there is one, else aedes),
 * prints "PORT NAME", waits for a line on its input (the address of the interface, which it opens as a screen would), says every
 * tag once a second (QoS 1: a broker drops what a busy listener does not take of QoS 0), and prints how much it said. It ends, broker
 * and all, when it is told to (SIGTERM).
 */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { aedesBroker, mosquittoBroker, mosquittoCommand } from '../../telemetry/peers/broker.ts';
import { watch } from './screen.ts';

const [tags = 10_000, seconds = 60] = process.argv.slice(2).map(Number);
/** Each second's values are said in so many parts. */
const PARTS = 10;

/** A packet of MQTT 3.1.1; `first`: its type and flags. */
function packet(first: number, body: Buffer): Buffer {
  const length: number[] = [];
  for (let rest = body.length; length.length === 0 || rest > 0; rest = Math.floor(rest / 128))
    length.push((rest % 128) | (rest >= 128 ? 128 : 0));
  return Buffer.concat([Buffer.from([first, ...length]), body]);
}
const twoBytes = (number: number) => Buffer.from([number >> 8, number & 255]);
const text = (words: string) => Buffer.concat([twoBytes(words.length), Buffer.from(words)]);

let packetId = 0;
function publish(topic: string, payload: string): Buffer {
  packetId = (packetId % 65_535) + 1;
  return packet(0x32, Buffer.concat([text(topic), twoBytes(packetId), Buffer.from(payload)]));
}

const quiet = console.log;
console.log = () => {}; // the reason why mosquitto is skipped is no port
const command = mosquittoCommand();
console.log = quiet;
const broker =
  command === undefined
    ? await aedesBroker()
    : await mosquittoBroker(command, [
        'listener {port} 127.0.0.1',
        'allow_anonymous true',
        // A broker that keeps what its listener has not taken yet, as one does where nothing may be lost.
        'max_inflight_messages 0',
        'max_queued_messages 0',
      ]);
process.on('SIGTERM', () => void broker.close().then(() => process.exit(0)));
const socket = connect(broker.port, '127.0.0.1');
socket.on('error', () => process.exit(1));
socket.resume();
socket.write(packet(0x10, Buffer.concat([text('MQTT'), Buffer.from([4, 2]), twoBytes(0), text('plant')])));
process.stdout.write(`${broker.port} ${command === undefined ? 'aedes' : 'mosquitto'}\n`);
const address = await new Promise<string>((resolve) => createInterface({ input: process.stdin }).once('line', resolve));
await watch(address);

let said = 0;
const began = Date.now();
for (let step = 0; step < seconds * PARTS; step += 1) {
  const wait = began + (step * 1000) / PARTS - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const at = Date.now();
  const round = Math.floor(step / PARTS);
  const packets: Buffer[] = [];
  for (let tag = step % PARTS; tag < tags; tag += PARTS) {
    const noise = ((tag * 7919 + round * 104_729) % 100) / 100;
    const value = (50 + 30 * Math.sin((round + tag) / 40) + noise).toFixed(2);
    packets.push(publish(`t/${tag}`, `{"value":${value},"at":${at}}`));
  }
  said += packets.length;
  if (!socket.write(Buffer.concat(packets))) await new Promise((resolve) => socket.once('drain', resolve));
}
process.stdout.write(`${said}\n`);
// What the broker still holds is heard by the one who listens, who ends this process.
await new Promise((resolve) => setTimeout(resolve, 600_000));
