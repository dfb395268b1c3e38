/** WAV files as mono samples: 8, 16, 24 and 32 bit integers, 32 and 64 bit floats, any number of channels. */
import { Failure } from '../../plant/failure.ts';

/** Mono sound, samples from -1 to 1. */
export interface Sound {
  readonly samples: Float32Array;
  /** Samples a second. */
  readonly rate: number;
}

interface Format {
  readonly float: boolean;
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/** Reads a WAV file; a data chunk that is cut off gives what is there. Throws `Failure` ('bad-input') naming `file`. */
export function readWav(bytes: Uint8Array, file: string): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || name(view, 0) !== 'RIFF' || name(view, 8) !== 'WAVE')
    throw new Failure('bad-input', `${file} is not a WAV file`);
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const chunk = name(view, at);
    const length = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    if (chunk === 'fmt ') format = readFormat(view, { at: at + 8, length, file });
    if (chunk === 'data') {
      if (!format) throw new Failure('bad-input', `${file}: the sound comes before its format`);
      return { samples: mono(new DataView(view.buffer, view.byteOffset + at + 8, length), format), rate: format.rate };
    }
    at += 8 + length + (length % 2);
  }
  throw new Failure('bad-input', `${file} holds no sound`);
}

function name(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function readFormat(
  view: DataView,
  { at, length, file }: { readonly at: number; readonly length: number; readonly file: string },
): Format {
  if (length < 16) throw new Failure('bad-input', `${file}: the format is cut off`);
  const given = view.getUint16(at, true);
  const kind = given === EXTENSIBLE && length >= 26 ? view.getUint16(at + 24, true) : given;
  const format = {
    float: kind === FLOAT,
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
  const known = kind === PCM ? [8, 16, 24, 32] : kind === FLOAT ? [32, 64] : [];
  if (!known.includes(format.bits) || format.channels < 1)
    throw new Failure('unsupported', `${file}: only uncompressed sound is read (format ${kind}, ${format.bits} bit)`);
  if (format.rate < 4_000 || format.rate > 384_000)
    throw new Failure('bad-input', `${file}: a sample rate of ${format.rate} Hz makes no sense`);
  return format;
}

function mono(view: DataView, { float, channels, bits }: Format): Float32Array {
  const size = bits / 8;
  const frames = Math.floor(view.byteLength / size / channels);
  const read = reader(view, float, bits);
  return Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read((frame * channels + channel) * size);
    const value = sum / channels;
    return Number.isFinite(value) ? value : 0;
  });
}

function reader(view: DataView, float: boolean, bits: number): (at: number) => number {
  if (float) return bits === 64 ? (at) => view.getFloat64(at, true) : (at) => view.getFloat32(at, true);
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 0x8000;
  if (bits === 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x800000;
  return (at) => view.getInt32(at, true) / 0x80000000;
}

/** A WAV file of 16-bit samples. */
export function writeWav({ samples, rate }: Sound): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(PCM, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), 44 + i * 2);
  });
  return bytes;
}
