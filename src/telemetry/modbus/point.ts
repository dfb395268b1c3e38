import { z } from 'zod';
import { Failure } from '../../plant/failure.ts';
import type { Tag } from '../../plant/plant.ts';
import { parseTagSource } from '../connection-options.ts';

const AREAS = ['coil', 'discrete', 'input', 'holding'] as const;
export type Area = (typeof AREAS)[number];
const TYPES = ['bool', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'float32', 'float64', 'text'] as const;

/** How many registers (16 bits each) a type takes. */
const WORDS = {
  bool: 1,
  int16: 1,
  uint16: 1,
  int32: 2,
  uint32: 2,
  float32: 2,
  int64: 4,
  uint64: 4,
  float64: 4,
} as const;

/**
 * Where a tag stands in a Modbus device: `area` and `address` (from 0), or `register` in the devices' notation (40001, 300017).
 * Word and byte order: "big" first unless said. `bit` or `mask` take bits out of the register.
 */
const ModbusTagSource = z
  .looseObject({
    unit: z.coerce.number().int().min(0).max(255).optional(),
    area: z.enum(AREAS).optional(),
    address: z.number().int().min(0).max(65_535).optional(),
    register: z.number().int().min(1).max(465_536).optional(),
    type: z.enum(TYPES).optional(),
    words: z.enum(['big', 'little']).default('big'),
    bytes: z.enum(['big', 'little']).default('big'),
    scale: z.number().default(1),
    offset: z.number().default(0),
    bit: z.number().int().min(0).max(31).optional(),
    mask: z.number().int().min(1).max(0xffffffff).optional(),
    length: z.number().int().min(1).max(120).default(8),
  })
  .refine((source) => source.address !== undefined || source.register !== undefined, 'address or register is needed')
  .refine(
    ({ type, bit, mask }) => (bit === undefined && mask === undefined) || !/^(float|text)/.test(type ?? ''),
    'bit and mask are for integers',
  );

/** One tag as it lies in the device: which registers or bits, and how they become a value. */
export interface ModbusPoint {
  readonly tag: Tag;
  readonly unit: number | undefined;
  readonly area: Area;
  readonly address: number;
  /** Registers, or bits in the areas of bits. */
  readonly length: number;
  /** From the bytes of its registers, big-endian as on the wire; or from its bit. */
  decode(data: Buffer | boolean): unknown;
}

const NOTATION: Readonly<Record<string, Area>> = { '0': 'coil', '1': 'discrete', '3': 'input', '4': 'holding' };

/** 40001 or 400001 → the first holding register. */
function fromNotation(register: number): { readonly area: Area; readonly address: number } | undefined {
  const text = String(register);
  const digits = text.length <= 5 ? text.padStart(5, '0') : text;
  const area = NOTATION[digits[0] ?? ''];
  const address = Number(digits.slice(1)) - 1;
  return area === undefined || address < 0 || address > 65_535 ? undefined : { area, address };
}

/** Reads a tag's `source`; throws `Failure` ('bad-input') naming the tag. */
export function modbusPoint(tag: Tag): ModbusPoint {
  const source = parseTagSource(ModbusTagSource, tag);
  const noted = source.register === undefined ? undefined : fromNotation(source.register);
  const address = source.address ?? noted?.address;
  if (address === undefined)
    throw new Failure('bad-input', `tag ${tag.id}: source: ${source.register} is no Modbus register`);
  const area = source.area ?? noted?.area ?? 'holding';
  const place = { tag, unit: source.unit, area, address };
  if (area === 'coil' || area === 'discrete') return { ...place, length: 1, decode: (data) => data };
  const type = source.type ?? (source.bit === undefined ? 'uint16' : source.bit > 15 ? 'uint32' : 'uint16');
  const length = type === 'text' ? source.length : WORDS[type];
  return {
    ...place,
    length,
    decode(data) {
      if (typeof data === 'boolean') return data;
      const raw = read(type, ordered(data, type === 'text' ? 'big' : source.words, source.bytes));
      if (typeof raw === 'string') return raw;
      if (source.bit !== undefined) return ((BigInt(raw) >> BigInt(source.bit)) & 1n) === 1n;
      if (source.mask !== undefined) return Number(BigInt.asUintN(32, BigInt(raw)) & BigInt(source.mask));
      if (type === 'bool') return raw !== 0;
      return Number(raw) * source.scale + source.offset;
    },
  };
}

/** The bytes with the most significant first. */
function ordered(data: Buffer, words: 'big' | 'little', bytes: 'big' | 'little'): Buffer {
  const copy = Buffer.from(data);
  if (bytes === 'little') copy.swap16();
  if (words === 'big') return copy;
  const pairs = Array.from({ length: copy.length / 2 }, (_, i) => copy.subarray(2 * i, 2 * i + 2));
  return Buffer.concat(pairs.reverse());
}

function read(type: (typeof TYPES)[number], data: Buffer): number | bigint | string {
  switch (type) {
    case 'int16':
      return data.readInt16BE();
    case 'bool':
    case 'uint16':
      return data.readUInt16BE();
    case 'int32':
      return data.readInt32BE();
    case 'uint32':
      return data.readUInt32BE();
    case 'int64':
      return data.readBigInt64BE();
    case 'uint64':
      return data.readBigUInt64BE();
    case 'float32':
      // A float32 has seven digits; the rest would be noise of the conversion (21.4 → 21.399999618530273).
      return Number(data.readFloatBE().toPrecision(7));
    case 'float64':
      return data.readDoubleBE();
    case 'text':
      return data.toString('latin1').replace(/\0.*$/s, '').trim();
  }
}
