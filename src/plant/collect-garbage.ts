import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Has V8 collect this thread's garbage now, which takes a tenth of a second. By itself it waits until some 60 MB of pixels lie
 * about, since they are not in its heap, or until the next work fills what a finished one has left: worth it where seconds of
 * work on a picture follow, and where a thread has opened something large and then waits.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
