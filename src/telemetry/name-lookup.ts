import dns, { type LookupAddress, type LookupOptions } from 'node:dns';

/** How long a name service may take, ms. */
const NAME_PATIENCE = 5000;

/**
 * Questions under way, by name and family: a name service that hangs holds a thread of the program for each, so none is asked
 * twice at the same time.
 */
const asked = new Map<string, Promise<LookupAddress[]>>();

function addressesOf(host: string, family: LookupOptions['family']): Promise<LookupAddress[]> {
  const key = `${host} ${family ?? 0}`;
  const known = asked.get(key);
  if (known !== undefined) return known;
  const question = new Promise<LookupAddress[]>((resolve, reject) => {
    // By the module's own name for it, so that a test can stand in for the name service.
    dns.lookup(host, { all: true, ...(family === undefined ? {} : { family }) }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  }).finally(() => asked.delete(key));
  asked.set(key, question);
  question.catch(() => {});
  return question;
}

/** The addresses of a host; rejects with code EAI_AGAIN where the name service does not answer in time. */
async function addressesInTime(host: string, family: LookupOptions['family'], ms: number): Promise<LookupAddress[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`the name service does not answer for ${host}`), { code: 'EAI_AGAIN' }));
    }, ms);
  });
  try {
    return await Promise.race([addressesOf(host, family), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves once the name of a host is known; rejects as the name service does, or with EAI_AGAIN where it stays silent. */
export async function nameKnown(host: string, ms = NAME_PATIENCE): Promise<void> {
  await addressesInTime(host, undefined, ms);
}

type Callback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** The `lookup` of a socket, which does not wait for ever. */
export function patientLookup(ms = NAME_PATIENCE) {
  return (host: string, options: LookupOptions, callback: Callback): void => {
    addressesInTime(host, options.family, ms).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family ?? 4);
      },
      (error) => callback(error, ''),
    );
  };
}
