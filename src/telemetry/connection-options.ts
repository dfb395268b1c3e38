import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import type { Connection } from '../plant/plant.ts';

/** A connection's options, parsed; throws `Failure` ('bad-input') that names the connection and the field. */
export function parseConnection<S extends z.ZodType>(schema: S, connection: Connection): z.infer<S> {
  const result = schema.safeParse(connection);
  if (result.success) return result.data;
  throw new Failure('bad-input', `connection ${connection.id}: ${issuesInWords(result.error)}`, result.error);
}

/** Zod's complaints as one line: "url: expected string; port: …". */
export function issuesInWords(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`).join('; ');
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
