/**
 * Everything that can go wrong on purpose: a closed list of codes, a message written for the operator, and the cause
 * for the log. Expected outcomes are `kind` unions, not failures.
 */
export const FAILURE_CODES = [
  'bad-input', // a file or field the user gave is wrong; the message names file and place
  'not-found', // something named does not exist
  'unsupported', // understood, but not a thing Gemba does (file type, model architecture)
  'unavailable', // a part that should answer does not (broker, model, microphone)
  'conflict', // already there, or in use by another process
  'storage', // disk full, database newer than the program, damaged file
  'cancelled', // the operator stopped it
  'not-allowed', // would write to the plant or leave the machine
  'internal', // a bug; the cause is in the log
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.code = code;
  }
  /** Any thrown thing as a Failure; what is not one already becomes `internal`, keeping the cause. */
  static from(error: unknown, code: FailureCode = 'internal', message?: string): Failure {
    if (error instanceof Failure) return error;
    return new Failure(code, message ?? (error instanceof Error ? error.message : String(error)), error);
  }
}

/** Closes a `kind` union: the compiler complains where a case is missing. */
export function assertNever(value: never): never {
  throw new Failure('internal', `unexpected case: ${JSON.stringify(value)}`);
}
