/** Names of MQTT control packets by type. */
const NAMES = [
  'RESERVED',
  'CONNECT',
  'CONNACK',
  'PUBLISH',
  'PUBACK',
  'PUBREC',
  'PUBREL',
  'PUBCOMP',
  'SUBSCRIBE',
  'SUBACK',
  'UNSUBSCRIBE',
  'UNSUBACK',
  'PINGREQ',
  'PINGRESP',
  'DISCONNECT',
  'AUTH',
];
const LISTENING = new Set([
  'CONNECT',
  'PUBACK',
  'PUBREC',
  'PUBCOMP',
  'SUBSCRIBE',
  'UNSUBSCRIBE',
  'PINGREQ',
  'DISCONNECT',
]);

/** The packets in what a client sent; a CONNECT that carries a will (a publish by proxy) is "CONNECT with will". */
export function mqttPackets(bytes: Buffer): readonly string[] {
  const packets: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const type = NAMES[(bytes[at] ?? 0) >> 4] ?? '';
    let length = 0;
    let shift = 1;
    let digit = 128;
    at += 1;
    while (digit >= 128) {
      digit = bytes[at] ?? 0;
      length += (digit & 127) * shift;
      shift *= 128;
      at += 1;
    }
    // Variable header of CONNECT: protocol name (2 + 4 bytes), level, then the flags; bit 2 is the will.
    const will = type === 'CONNECT' && ((bytes[at + 7] ?? 0) & 4) !== 0;
    packets.push(will ? 'CONNECT with will' : type);
    at += length;
  }
  return packets;
}

/** Those packets that do more than listen. */
export const mqttWrites = (bytes: Buffer): readonly string[] =>
  mqttPackets(bytes).filter((name) => !LISTENING.has(name));

/** What a browser's side of a WebSocket sent, without its frames: each is masked, and none of ours is split. */
export function webSocketPayload(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  const head = bytes.indexOf('\r\n\r\n');
  for (let at = head < 0 ? bytes.length : head + 4; at + 2 <= bytes.length; ) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const binary = ((bytes[at] ?? 0) & 15) === 2;
    const from = at + (short === 126 ? 4 : short === 127 ? 10 : 2);
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short === 127 ? bytes.readUInt32BE(at + 6) : short;
    const mask = bytes.subarray(from, from + 4);
    at = from + 4 + length;
    if (binary) parts.push(bytes.subarray(from + 4, at).map((byte, i) => byte ^ (mask[i % 4] ?? 0)) as Buffer);
  }
  return Buffer.concat(parts);
}
