import { useCallback, useEffect, useRef } from 'react';

/** The newest version of a function behind one that never changes, so that what was given it need not be drawn anew. For event handlers only. */
export function useStable<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
