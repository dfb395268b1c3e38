/** What a caller learns of a failure: its code and words, also where it comes in the middle of a stream. */
import { call } from '@orpc/server';
import { describe, expect, it, vi } from 'vitest';
import type { HandlerParts } from '../../src/core/handlers/parts.ts';
import { createHandlers } from '../../src/core/handlers.ts';
import { Failure } from '../../src/plant/failure.ts';

const answering = (failing: () => never) =>
  createHandlers({
    copilot: {
      ask: async function* () {
        yield { kind: 'words', text: 'It is' };
        failing();
      },
    },
  } as unknown as HandlerParts);

async function heard(failing: () => never): Promise<unknown[]> {
  const got: unknown[] = [];
  try {
    for await (const event of await call(answering(failing).copilot.ask, { question: 'How hot?' }))
      got.push(event.kind);
  } catch (error) {
    got.push(error);
  }
  return got;
}

describe('what does not fit the contract', () => {
  it('is refused with the field, in words', async () => {
    const handlers = createHandlers({} as unknown as HandlerParts);
    const long = call(handlers.copilot.ask, { question: 'x'.repeat(2001) });
    await expect(long).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^this cannot be used: question: /),
    });
    const note = call(handlers.events.note, { asset: 'A', text: '  \n' });
    await expect(note).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(/: text: /) });
  });
});

describe('a stream that fails', () => {
  it('keeps the code and the words of a failure', async () => {
    const got = await heard(() => {
      throw new Failure('storage', 'The disk is full.');
    });
    expect(got).toEqual(['words', expect.objectContaining({ code: 'storage', message: 'The disk is full.' })]);
  });

  it('hides a bug, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const got = await heard(() => {
      throw new TypeError('x is undefined');
    });
    expect(got[1]).toMatchObject({ code: 'internal', message: expect.stringContaining('the log has the details') });
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });

  it('takes a window that was closed for no bug', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const got = await heard(() => {
      throw new DOMException('This operation was aborted', 'AbortError');
    });
    expect(got[1]).toMatchObject({ code: 'cancelled' });
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});
