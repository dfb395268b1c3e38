/** What every transcriber promises. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_RATE, type Transcriber } from '../../src/language/transcriber.ts';

/** @param open a fresh transcriber; one serves all tests, as it serves an operator all day */
export function transcriberConformance(open: () => Promise<Transcriber>): void {
  let transcriber: Transcriber;
  beforeAll(async () => {
    transcriber = await open();
    await transcriber.load();
  }, 60_000);
  afterAll(() => transcriber.close());

  it('hears nothing in silence and asks back', async () => {
    const utterance = await transcriber.start();
    for (let i = 0; i < 10; i++) await utterance.push(new Float32Array(SAMPLE_RATE / 10));
    const transcript = await utterance.finish();
    expect(transcript.seconds).toBeCloseTo(1, 5);
    expect(transcript.verdict).not.toBe('answer');
  });

  it('ends without any sound, and can be cancelled', async () => {
    const empty = await transcriber.start();
    expect((await empty.finish()).words).toEqual([]);
    const left = await transcriber.start();
    await left.push(new Float32Array(1600));
    await left.cancel();
    await (await transcriber.start()).cancel();
  });

  it('takes one utterance at a time', async () => {
    const utterance = await transcriber.start();
    await expect(transcriber.start()).rejects.toMatchObject({ code: 'conflict' });
    await utterance.finish();
    await expect(utterance.finish()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('survives loud noise and sound that is cut off', async () => {
    const utterance = await transcriber.start();
    await utterance.push(Float32Array.from({ length: SAMPLE_RATE / 2 }, (_, i) => (i % 3 === 0 ? 1 : -1)));
    expect((await utterance.finish()).confidence).toBeLessThanOrEqual(1);
  });
}
