/** The function codes in what a client sent over Modbus TCP. */
export function modbusFunctions(bytes: Buffer): readonly number[] {
  const codes: number[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    codes.push(bytes[at + 7] ?? 0);
    at += 6 + bytes.readUInt16BE(at + 4);
  }
  return codes;
}
export const modbusWrites = (bytes: Buffer): readonly string[] =>
  modbusFunctions(bytes)
    .filter((code) => code < 1 || code > 4)
    .map((code) => `function ${code}`);
