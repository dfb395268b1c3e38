import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Has V8 collect this thread's garbage now, which takes a tenth of a second. By itself it waits until some 60 MB of pixels lie
 * about, since they are not in its heap: worth it only where seconds of work on a picture follow.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
