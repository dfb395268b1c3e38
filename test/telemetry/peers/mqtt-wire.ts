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
