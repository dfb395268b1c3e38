import type { ImportRecord } from './records.ts';

/** The fields of one line, by name without regard to case. Reading one that is wrong throws `WrongField`. */
export type Fields = ImportRecord['fields'];

/** Why a line is not taken; never leaves the importers. */
export class WrongField extends Error {}

/** A name or a sentence: text, or a number or boolean as text; empty counts as absent. */
export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new WrongField(`"${name}" must be text`);
}

export function text(fields: Fields, name: string): string {
  const value = optionalText(fields, name);
  if (value === undefined) throw new WrongField(`"${name}" is missing`);
  return value;
}
