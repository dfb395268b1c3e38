/** Speech of the fixture: hears one sentence whatever is said, wakes after a few pieces, and keeps what it is told to. */
import { implement } from '@orpc/server';
import { contract, type KeptUtterance, type Transcript, type VoiceInfo } from '../../src/contract.ts';

const os = implement(contract).voice;
const SENTENCE = 'what is the bearing temperature of P-101';
/** Pieces after which the wake phrase was "said", and after which a question that follows it ends. */
const WAKES = 20;
const ENDS = 12;

/** What a test may set: the next transcript, and what was kept. */
export class FakeVoice {
  heard: Partial<Transcript> = {};
  kept: KeptUtterance[] = [];
  info: VoiceInfo = {
    engine: 'gemba/acoustic-8m',
    engines: [
      { id: 'gemba/acoustic-8m', source: 'embedded' },
      { id: 'acme/whisper-small', source: 'installed' },
      { id: 'acme/broken', source: 'installed', problem: 'acme/broken/config.json is damaged.' },
    ],
    longestSeconds: 60,
    wakePhrase: 'hey Gemba',
    keeping: false,
  };
  /** What loading the engine waits for. */
  preparing: Promise<void> = Promise.resolve();
  /** How many times the wake phrase is still said. */
  wakes = Number.POSITIVE_INFINITY;
  /** Pieces that came since listening began, and whether that was by the wake phrase. */
  private pieces = 0;
  private woke = false;

  operations() {
    return {
      info: os.info.handler(() => this.info),
      choose: os.choose.handler(({ input }) => {
        this.info = {
          ...this.info,
          ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
        };
        return this.info;
      }),
      prepare: os.prepare.handler(() => this.preparing),
      start: os.start.handler(() => {
        this.pieces = 0;
        this.woke = false;
        return { utterance: 'u1' };
      }),
      push: os.push.handler(() => {
        this.pieces++;
        const words = SENTENCE.split(' ');
        return { text: words.slice(0, this.pieces).join(' '), ended: this.woke && this.pieces >= ENDS };
      }),
      finish: os.finish.handler(() => this.transcript()),
      cancel: os.cancel.handler(() => undefined),
      watch: os.watch.handler(() => {
        this.pieces = 0;
        return { watch: 'w1' };
      }),
      listen: os.listen.handler(() => {
        this.pieces++;
        if (this.pieces < WAKES || this.wakes === 0) return {};
        this.wakes--;
        this.pieces = 0;
        this.woke = true;
        return { utterance: 'u1' };
      }),
      unwatch: os.unwatch.handler(() => undefined),
      kept: os.kept.handler(() => this.kept),
      keptSound: os.keptSound.handler(() => new Blob([new Uint8Array(44)], { type: 'audio/wav' })),
      correct: os.correct.handler(({ input }) => {
        this.kept = this.kept.map((one) => (one.id === input.id ? { ...one, asked: input.text } : one));
      }),
      forget: os.forget.handler(({ input }) => {
        this.kept = input.id === undefined ? [] : this.kept.filter(({ id }) => id !== input.id);
      }),
    };
  }

  private transcript(): Transcript {
    const text = this.heard.text ?? SENTENCE;
    const transcript: Transcript = {
      text,
      confidence: 0.9,
      verdict: 'answer',
      words: text.split(' ').map((word, i) => ({ word, from: i * 0.3, to: i * 0.3 + 0.3 })),
      alternatives: [],
      seconds: 2,
      ...this.heard,
    };
    if (!this.info.keeping) return transcript;
    const kept = `kept-${this.kept.length}`;
    const { engine } = this.info;
    this.kept = [{ id: kept, at: new Date().toISOString(), seconds: 2, engine, heard: text }, ...this.kept];
    return { ...transcript, kept };
  }
}
