import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { DocumentView } from '../../src/contract.ts';
import { type Load, useLoad } from './connection.tsx';
import { useLive } from './plant.tsx';
import { useUploads } from './uploads.tsx';

interface Documents {
  readonly load: Load<readonly DocumentView[]>;
  /** By name; empty until they have come. */
  readonly byName: ReadonlyMap<string, DocumentView>;
  /** Asks anew, after a document was removed. */
  readonly refresh: () => void;
  /** Changes with everything that changes the library. */
  readonly version: string;
}

const Context = createContext<Documents>({
  load: { state: 'loading' },
  byName: new Map(),
  refresh: () => undefined,
  version: '',
});

/** The documents of the library, asked for once for all that name one by its title. */
export function DocumentsProvider({ children }: { readonly children: ReactNode }) {
  const { status } = useLive();
  const { done } = useUploads();
  const [changes, setChanges] = useState(0);
  const version = `${status?.documents} ${status?.ingest?.fileNumber} ${done} ${changes}`;
  const load = useLoad(`library ${version}`, (core) => core.library.documents());
  const value = useMemo(() => {
    const documents = load.state === 'ready' ? load.value : [];
    const byName = new Map(documents.map((one) => [one.name, one]));
    return { load, byName, refresh: () => setChanges((old) => old + 1), version };
  }, [load, version]);
  return <Context value={value}>{children}</Context>;
}

export function useDocuments(): Documents {
  return use(Context);
}
