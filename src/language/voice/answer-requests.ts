/** The worker's side of a transcriber: answers each request once, in order, and turns what goes wrong into a reply. */
import { parentPort } from 'node:worker_threads';
import { Failure } from '../../plant/failure.ts';
import type { VoiceReply, VoiceRequest } from './voice-protocol.ts';

/** Answers requests from now on, the next when the one before is answered. */
export function answerRequests(answer: (request: VoiceRequest) => Promise<VoiceReply>): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (request: VoiceRequest) => {
    last = last.then(async () => {
      let reply: VoiceReply;
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
