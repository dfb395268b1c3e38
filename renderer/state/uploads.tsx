import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { messageOf } from '../client.ts';
import i18n from '../i18n.ts';
import { useCore } from './connection.tsx';

/** A file on its way into the library. `why`: what the core said of a file that it refused. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'added' | 'refused';
  readonly why?: string;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  /** Goes on with every file that was read or refused. */
  readonly done: number;
  /** One after another; one that is refused does not hold the others up. */
  readonly add: (files: readonly File[]) => void;
  /** Tells why something was not taken at all. */
  readonly refuse: (name: string, why: string) => void;
}

const Context = createContext<Uploads>({
  uploads: [],
  done: 0,
  add: () => undefined,
  refuse: () => undefined,
});

const isOver = ({ state }: Upload) => state === 'added' || state === 'refused';

/** Reads files into the library wherever on the screen they were chosen or dropped, also when the library is left meanwhile. */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  const core = useCore();
  // The connection of the moment at which a file's turn comes, not of that at which it was chosen.
  const present = useRef(core);
  useEffect(() => {
    present.current = core;
  }, [core]);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextId = useRef(1);
  // Files wait for those before them, also when these were added by an earlier press.
  const last = useRef<Promise<void>>(Promise.resolve());
  const tell = useCallback((id: number, news: Partial<Upload>) => {
    setUploads((old) => old.map((one) => (one.id === id ? { ...one, ...news } : one)));
  }, []);
  const add = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file) => ({ id: nextId.current++, name: file.name, state: 'waiting' as const, file }));
      // What is over is told until the next files come.
      setUploads((old) => [...old.filter((one) => !isOver(one)), ...fresh.map(({ file: _, ...one }) => one)]);
      for (const { id, file } of fresh) {
        last.current = last.current.then(async () => {
          tell(id, { state: 'reading' });
          try {
            if (!present.current) throw new Error(i18n.t('ask.noConnection'));
            await present.current.library.add({ file });
            tell(id, { state: 'added' });
          } catch (error) {
            tell(id, { state: 'refused', why: messageOf(error) });
          }
        });
      }
    },
    [tell],
  );
  const refuse = useCallback((name: string, why: string) => {
    setUploads((old) => [...old, { id: nextId.current++, name, state: 'refused', why }]);
  }, []);
  const value = useMemo(() => {
    const done = uploads.filter(isOver).reduce((sum, one) => sum + one.id, 0);
    return { uploads, done, add, refuse };
  }, [uploads, add, refuse]);
  return <Context value={value}>{children}</Context>;
}

export function useUploads(): Uploads {
  return use(Context);
}
