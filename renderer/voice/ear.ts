/** The microphone and what becomes of its sound: nothing, the wait for the wake phrase, or a question. */
import type { Transcript } from '../../src/contract.ts';
import { type Core, messageOf } from '../client.ts';
import { type Microphone, MicrophoneError, type MicrophoneProblem, openMicrophone } from './microphone.ts';
import { Recording } from './recording.ts';
import { levelOf, meterOf } from './sound.ts';
import { WakeWatch } from './wake-watch.ts';

export type VoiceProblem = MicrophoneProblem | 'silent' | 'tooLoud' | 'tooLong' | 'notHeard';
/** `waiting`: the microphone is open for the wake phrase; `listening`: for a question, which is recorded. */
export type VoiceState = 'off' | 'starting' | 'waiting' | 'listening' | 'finishing';

export interface EarState {
  readonly state: VoiceState;
  readonly handsFree: boolean;
  /** The engine is being loaded ahead of the first question. */
  readonly preparing: boolean;
  /** Our own voice is being heard: nothing is listened to. */
  readonly deaf: boolean;
  /** 0 to 1 while the microphone is open. */
  readonly level: number;
  readonly problem: { readonly kind: VoiceProblem; readonly why: string } | undefined;
}

export interface EarListener {
  /** The text so far, while it is spoken. */
  readonly onText: (text: string) => void;
  /** At the end; not called when nothing was understood. */
  readonly onTranscript: (transcript: Transcript) => void;
}

export const CLOSED_EAR: EarState = {
  state: 'off',
  handsFree: false,
  preparing: false,
  deaf: false,
  level: 0,
  problem: undefined,
};
/** An engine that is there already answers at once: that is not worth a word. */
const PREPARING_MS = 300;

export class Ear {
  private readonly core: Core;
  private readonly listener: EarListener;
  private readonly changed = new Set<() => void>();
  private now: EarState = CLOSED_EAR;
  private microphone: Promise<Microphone> | undefined;
  private recording: Recording | undefined;
  private watch: WakeWatch | undefined;
  private preparing = false;

  constructor(core: Core, listener: EarListener) {
    this.core = core;
    this.listener = listener;
  }

  readonly state = (): EarState => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  };

  /** Has the engine loaded: someone is about to talk. What goes wrong is told when they do. */
  async prepare(): Promise<void> {
    if (this.preparing) return;
    this.preparing = true;
    const timer = window.setTimeout(() => this.set({ preparing: true }), PREPARING_MS);
    await this.core.voice.prepare().catch(() => undefined);
    window.clearTimeout(timer);
    this.preparing = false;
    if (this.now.preparing) this.set({ preparing: false });
  }

  /** Begins a question, also in the middle of waiting for the wake phrase. */
  async press(): Promise<void> {
    if (this.recording) return;
    this.leaveWatch();
    const recording = this.record();
    this.set({ state: this.microphone ? 'listening' : 'starting', problem: undefined });
    try {
      await this.open();
      if (!recording.over) this.set({ state: 'listening' });
    } catch (error) {
      if (this.recording === recording) this.recording = undefined;
      await recording.cancel();
      this.fail(error);
    }
  }

  /** Ends the question; its transcript follows. */
  async release(because?: 'unplugged' | 'tooLong'): Promise<void> {
    const { recording } = this;
    if (!recording || recording.over) return;
    recording.over = true;
    this.set({ state: 'finishing' });
    try {
      await this.microphone;
      // The last piece comes as the microphone closes.
      if (!this.now.handsFree) await this.close();
      recording.closed = true;
      const { transcript, problem } = await recording.finish();
      if (!recording.dropped) this.take(transcript, because ?? problem);
    } catch (error) {
      // A microphone that could not be opened has been told already.
      if (!(error instanceof MicrophoneError)) this.fail(error);
    } finally {
      if (this.recording === recording) this.recording = undefined;
      this.settle();
    }
  }

  /** Drops the question that is being spoken, or that is being understood. */
  async cancel(): Promise<void> {
    const { recording } = this;
    if (!recording) return;
    recording.dropped = true;
    if (recording.over) return;
    this.recording = undefined;
    await recording.cancel();
    if (!this.now.handsFree) await this.close();
    this.settle();
  }

  /** Waits for the wake phrase from now on, or no more. */
  async setHandsFree(on: boolean): Promise<void> {
    if (on === this.now.handsFree) return;
    this.set({ handsFree: on, problem: undefined });
    if (this.recording) return;
    if (!on) return this.shut();
    this.set({ state: 'starting' });
    try {
      await this.open();
      this.settle();
    } catch (error) {
      this.set({ handsFree: false });
      this.fail(error);
    }
  }

  /** Our own voice is not for our ears. */
  setDeaf(deaf: boolean): void {
    if (deaf === this.now.deaf) return;
    this.set({ deaf });
    if (deaf) this.leaveWatch();
    else this.settle();
  }

  dismiss(): void {
    if (this.now.problem) this.set({ problem: undefined });
  }

  /** Lets go of the microphone and of whatever runs. */
  async shut(): Promise<void> {
    const { recording, watch } = this;
    this.recording = undefined;
    this.watch = undefined;
    this.set({ ...CLOSED_EAR, deaf: this.now.deaf, preparing: this.now.preparing });
    await this.close();
    await recording?.cancel();
    await watch?.stop().catch(() => undefined);
  }

  private record(begun?: string): Recording {
    const recording: Recording = new Recording(
      this.core,
      {
        onText: (text) => {
          if (this.recording === recording && !recording.dropped) this.listener.onText(text);
        },
        onEnded: () => void this.release(),
        onTooLong: () => void this.release('tooLong'),
      },
      begun,
    );
    this.recording = recording;
    return recording;
  }

  private take(transcript: Transcript, problem: VoiceProblem | undefined): void {
    const understood = transcript.text !== '' && transcript.verdict !== 'ask-back';
    const kind = problem ?? (understood ? undefined : 'notHeard');
    this.set({ problem: kind && { kind, why: '' } });
    if (kind === 'silent') this.listener.onText('');
    else if (!understood) this.listener.onText(transcript.text);
    else this.listener.onTranscript(problem ? { ...transcript, verdict: 'did-you-mean' } : transcript);
  }

  /** What comes after a question: the next wait, or rest. */
  private settle(): void {
    if (this.recording) return;
    if (!this.now.handsFree) {
      void this.close();
      this.set({ state: 'off', level: 0 });
    } else if (this.now.deaf) this.set({ state: 'waiting' });
    else if (!this.watch) this.wait();
  }

  private wait(): void {
    // The first time, the engine has to be loaded.
    this.set({ state: 'starting' });
    this.watch = new WakeWatch(this.core, {
      onReady: () => this.set({ state: 'waiting' }),
      onWake: (utterance, rest) => {
        this.watch = undefined;
        const recording = this.record(utterance);
        for (const piece of rest) recording.push(piece);
        this.set({ state: 'listening', problem: undefined });
        this.listener.onText('');
      },
      onFailed: (error) => {
        this.set({ handsFree: false });
        this.fail(error);
      },
    });
  }

  private leaveWatch(): void {
    this.watch?.leave();
    this.watch = undefined;
  }

  private open(): Promise<Microphone> {
    this.microphone ??= openMicrophone({
      onPiece: (piece) => {
        this.set({ level: meterOf(levelOf(piece)) });
        if (this.recording && !this.recording.closed) this.recording.push(piece);
        else if (!this.now.deaf) this.watch?.push(piece);
      },
      onLost: () => this.lost(),
    });
    this.microphone.catch(() => {
      this.microphone = undefined;
    });
    return this.microphone;
  }

  private async close(): Promise<void> {
    const microphone = this.microphone;
    this.microphone = undefined;
    await (await microphone?.catch(() => undefined))?.close();
  }

  private lost(): void {
    this.set({ handsFree: false });
    if (this.recording) return void this.release('unplugged');
    void this.shut();
    this.set({ problem: { kind: 'unplugged', why: '' } });
  }

  private fail(error: unknown): void {
    const kind = error instanceof MicrophoneError ? error.problem : 'failed';
    if (!this.now.handsFree) void this.close();
    this.set({ problem: { kind, why: messageOf(error) } });
    if (!this.recording) this.settle();
  }

  private set(change: Partial<EarState>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.changed) listener();
  }
}
