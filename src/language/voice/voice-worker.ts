/** Runs the embedded speech engine away from the threads on which samples arrive; answers each request once, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever, Failure } from '../../plant/failure.ts';
import { Engine } from './engine.ts';
import type { VoiceReply, VoiceRequest, VoiceStart } from './voice-protocol.ts';

const engine = Engine.open(workerData as VoiceStart);

async function answer(request: VoiceRequest): Promise<VoiceReply> {
  const ear = await engine;
  switch (request.kind) {
    case 'start':
      ear.start();
      return { kind: 'partial', text: '' };
    case 'push':
      return { kind: 'partial', text: ear.push(request.samples) };
    case 'finish':
      return { kind: 'transcript', transcript: ear.finish() };
    case 'whole':
      return { kind: 'transcript', transcript: ear.transcribe(request.samples) };
    default:
      return assertNever(request);
  }
}

engine.catch(() => undefined);
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
