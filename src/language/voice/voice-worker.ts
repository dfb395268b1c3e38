/** Runs the embedded speech engine away from the threads on which samples arrive. */
import { workerData } from 'node:worker_threads';
import { collectGarbage } from '../../plant/collect-garbage.ts';
import { assertNever } from '../../plant/failure.ts';
import { answerRequests } from './answer-requests.ts';
import { type EmbeddedOptions, Engine } from './engine.ts';
import type { VoiceReply, VoiceRequest, VoiceStart } from './voice-protocol.ts';

const engine = open();

async function open(): Promise<Engine> {
  const opened = await Engine.open((workerData as VoiceStart<EmbeddedOptions>).engine);
  // What the grammar was made from is some 90 MB, and who waits for a question collects nothing.
  collectGarbage();
  return opened;
}

async function answer(request: VoiceRequest): Promise<VoiceReply> {
  const ear = await engine;
  switch (request.kind) {
    case 'start':
      ear.start();
      return { kind: 'partial', text: '' };
    case 'push':
      return { kind: 'partial', text: await ear.push(request.samples) };
    case 'finish':
      return { kind: 'transcript', transcript: await ear.finish() };
    case 'cancel':
      ear.cancel();
      return { kind: 'partial', text: '' };
    case 'end':
      return { kind: 'partial', text: '' };
    case 'whole':
      return { kind: 'transcript', transcript: await ear.transcribe(request.samples) };
    default:
      return assertNever(request);
  }
}

engine.catch(() => undefined);
answerRequests(answer);
