/** The worker's side of `OrderedWorker`: answers each request once, in order, and turns what goes wrong into a reply. */
import { parentPort } from 'node:worker_threads';
import { Failure } from '../../plant/failure.ts';
import type { FailureReply } from './ordered-worker.ts';

/** Answers requests from now on, the next when the one before is answered. */
export function answerRequests<Request, Reply>(answer: (request: Request) => Promise<Reply>): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (request: Request) => {
    last = last.then(async () => {
      let reply: Reply | FailureReply;
      try {
        reply = await answer(request);
      } catch (error) {
        const { code, message } = Failure.from(error);
        reply = { kind: 'failure', code, message };
      }
      parentPort?.postMessage(reply);
    });
  });
}
