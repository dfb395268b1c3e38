import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { issuesInWords } from '../plant/issues.ts';
import type { Connection, Tag } from '../plant/plant.ts';

/** Of an address: some name or number. `mqtt://` alone is a URL too. */
export const HOST = /./;

/** A connection's options, parsed; throws `Failure` ('bad-input') that names the connection and the field. */
export function parseConnection<S extends z.ZodType>(schema: S, connection: Connection): z.infer<S> {
  const result = schema.safeParse(connection);
  if (result.success) return result.data;
  throw new Failure('bad-input', `connection ${connection.id}: ${issuesInWords(result.error)}`, result.error);
}

/** Where a tag stands on its connection, parsed; throws `Failure` ('bad-input') that names the tag and the field. */
export function parseTagSource<S extends z.ZodType>(schema: S, tag: Tag): z.infer<S> {
  const result = schema.safeParse(tag.source);
  if (result.success) return result.data;
  throw new Failure('bad-input', `tag ${tag.id}: source: ${issuesInWords(result.error)}`, result.error);
}

/** The text of a certificate or key: given as PEM, or as the path of a PEM file. */
export function pem(connection: string, given: string | undefined): string | undefined {
  if (given === undefined || given.includes('-----BEGIN')) return given;
  return secretFile(connection, given);
}

/** The content of a file that an option names; throws `Failure` ('bad-input') if it cannot be read. */
export function secretFile(connection: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure('bad-input', `connection ${connection}: cannot read ${path}`, error);
  }
}
