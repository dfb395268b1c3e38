import type { z } from 'zod';

/** What a schema complains of, as one line: "url: expected mqtt://HOST:PORT; port: missing". */
export function issuesInWords(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${inWords(message)}`).join('; ');
}

const inWords = (message: string): string =>
  /, received undefined$/.test(message) ? 'missing' : message.replace(/^Invalid input: /, '');
