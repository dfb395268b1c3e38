import { once } from 'node:events';
import { expect, it } from 'vitest';
import { startModelThread } from '../../src/language/model-thread.ts';

it("a model's thread keeps little room for what is new: V8 would never give 130 MB of it back", async () => {
  const worker = startModelThread(
    new URL(
      'data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.postMessage(process.env.ORT_DISABLE_TELEMETRY)',
    ),
    {},
  );
  const young = worker.resourceLimits?.maxYoungGenerationSizeMb;
  const [telemetry] = await once(worker, 'message');
  expect(young).toBeLessThanOrEqual(32);
  expect(telemetry).toBe('1');
  await worker.terminate();
});
