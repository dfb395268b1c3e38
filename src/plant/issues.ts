/** What a schema complained of: the part of zod's errors that outlives the wire. */
export interface Complaint {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** What a schema complains of, as one line: "url: expected mqtt://HOST:PORT; port: missing". */
export function issuesInWords({ issues }: Complaint): string {
  const said = issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${inWords(message)}`);
  return [...new Set(said)].join('; ');
}

const inWords = (message: string): string =>
  /, received undefined$/.test(message) ? 'missing' : message.replace(/^Invalid input: /, '');
