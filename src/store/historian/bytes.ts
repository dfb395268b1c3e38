/** Writes numbers into a buffer that grows. Integers up to 2^53 take as few bytes as they need. */
export class ByteWriter {
  private buffer: Buffer;
  private view: DataView;
  length = 0;

  constructor(capacity = 4096) {
    this.buffer = Buffer.allocUnsafeSlow(capacity);
    this.view = new DataView(this.buffer.buffer);
  }
  private room(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }
  byte(value: number): void {
    this.room(1);
    this.buffer[this.length++] = value;
  }
  /** A whole number ≥ 0, seven bits a byte. */
  unsigned(value: number): void {
    this.room(9);
    let rest = value;
    while (rest >= 0x80000000) {
      this.buffer[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }
  /** A whole number of either sign, small ones short. */
  signed(value: number): void {
    this.unsigned(value >= 0 ? value * 2 : -value * 2 - 1);
  }
  double(value: number): void {
    this.room(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }
  text(value: string): void {
    const bytes = Buffer.byteLength(value);
    this.unsigned(bytes);
    this.room(bytes);
    this.length += this.buffer.write(value, this.length);
  }
  bytes(value: Uint8Array): void {
    this.room(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }
  /** What was written, valid until the next write; `reset` starts again in the same memory. */
  written(): Buffer {
    return this.buffer.subarray(0, this.length);
  }
  reset(): void {
    this.length = 0;
  }
}

/** Reads what `ByteWriter` wrote, in the same order. */
export class ByteReader {
  private readonly buffer: Buffer;
  position = 0;

  constructor(buffer: Buffer) {
    this.buffer = buffer;
  }
  get left(): number {
    return this.buffer.length - this.position;
  }
  byte(): number {
    return this.buffer[this.position++] ?? 0;
  }
  unsigned(): number {
    let byte = this.buffer[this.position++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    let factor = 128;
    do {
      byte = this.buffer[this.position++] ?? 0;
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }
  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
  /** As many of these as `values` holds; most take one byte, and a year has a great many. */
  signeds(values: Float64Array): void {
    const { buffer } = this;
    let { position } = this;
    for (let i = 0; i < values.length; i++) {
      const byte = buffer[position] ?? 0;
      if (byte < 128) {
        values[i] = (byte >>> 1) ^ -(byte & 1);
        position++;
        continue;
      }
      const second = buffer[position + 1] ?? 0;
      if (second < 128) {
        const both = (byte & 127) | (second << 7);
        values[i] = (both >>> 1) ^ -(both & 1);
        position += 2;
        continue;
      }
      this.position = position;
      values[i] = this.signed();
      position = this.position;
    }
    this.position = position;
  }
  double(): number {
    const value = this.buffer.readDoubleLE(this.position);
    this.position += 8;
    return value;
  }
  text(): string {
    const bytes = this.unsigned();
    const value = this.buffer.toString('utf8', this.position, this.position + bytes);
    this.position += bytes;
    return value;
  }
  bytes(count: number): Buffer {
    const value = this.buffer.subarray(this.position, this.position + count);
    this.position += count;
    return value;
  }
}
