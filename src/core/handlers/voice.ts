/** Speech: an utterance in pieces, the wait for the wake phrase, the recordings kept for training. */
import { decode, type VoiceRoom } from '../voice-room.ts';
import { os } from './told.ts';

export function voiceHandlers(voice: VoiceRoom) {
  return {
    info: os.voice.info.handler(() => voice.info()),
    choose: os.voice.choose.handler(({ input }) => voice.choose(input)),
    prepare: os.voice.prepare.handler(() => voice.prepare()),
    start: os.voice.start.handler(async () => ({ utterance: await voice.start() })),
    push: os.voice.push.handler(({ input }) => voice.push(input.utterance, decode(input.samples))),
    finish: os.voice.finish.handler(({ input }) => voice.finish(input.utterance)),
    cancel: os.voice.cancel.handler(({ input }) => voice.cancel(input.utterance)),
    watch: os.voice.watch.handler(async () => ({ watch: await voice.watch() })),
    listen: os.voice.listen.handler(async ({ input }) => ({
      utterance: await voice.listen(input.watch, decode(input.samples)),
    })),
    unwatch: os.voice.unwatch.handler(({ input }) => voice.unwatch(input.watch)),
    kept: os.voice.kept.handler(() => voice.kept.list()),
    keptSound: os.voice.keptSound.handler(
      async ({ input }) => new Blob([new Uint8Array(await voice.kept.wav(input.id))], { type: 'audio/wav' }),
    ),
    correct: os.voice.correct.handler(({ input }) => voice.kept.correct(input.id, input.text)),
    forget: os.voice.forget.handler(({ input }) => voice.kept.forget(input.id)),
  };
}
