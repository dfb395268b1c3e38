/** Runs the spotter of the wake phrase away from the threads on which samples arrive. */
import { workerData } from 'node:worker_threads';
import { answerRequests } from './answer-requests.ts';
import type { WakeOptions, WakeReply, WakeRequest } from './wake-listener.ts';
import { WakeSpotter } from './wake-spotter.ts';

const opening = WakeSpotter.open(workerData as WakeOptions);
opening.catch(() => undefined);

answerRequests(async (request: WakeRequest): Promise<WakeReply> => {
  const spotter = await opening;
  if (request.kind === 'reset') {
    spotter.reset();
    return { kind: 'waiting' };
  }
  const samples = spotter.hear(request.samples);
  return samples ? { kind: 'woke', samples } : { kind: 'waiting' };
});
