/** Speech as shells use it: one utterance at a time, its sound in pieces, for the plant that is open now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Transcript, VoiceChoice, VoiceInfo } from '../contract.ts';
import type { ModelRegistry } from '../language/registry.ts';
import { LONGEST, type Transcriber, type Utterance } from '../language/transcriber.ts';
import { Endpointer } from '../language/voice/endpointer.ts';
import { joined } from '../language/voice/joined.ts';
import { WakeListener } from '../language/voice/wake-listener.ts';
import type { Library } from '../library/library.ts';
import { Failure } from '../plant/failure.ts';
import type { Plant, PlantIndex } from '../plant/plant.ts';
import { resource } from '../resources.ts';
import type { Settings } from '../store/settings.ts';
import { KeptSpeech } from './kept-speech.ts';
import { openVoice } from './voice.ts';
import { spokenManuals } from './voice-manuals.ts';
import { weighed } from './voice-rivals.ts';

/** An utterance that nothing was added to for so long was left by its shell. */
const ABANDONED_MS = 20_000;
/** After the wake phrase: seconds of silence that end the question, to its first word, and in all. */
const PATIENCE = { after: 1.1, before: 5, longest: 20 };
const WAKE_PHRASE = 'hey Gemba';

const Choices = z.object({ wakePhrase: z.string().default(WAKE_PHRASE), keeping: z.boolean().default(false) });
type Choices = z.infer<typeof Choices>;

export interface VoiceParts {
  /** Of the plant as it is now; when it or the library changes, the next utterance hears the new names. */
  readonly index: () => PlantIndex | undefined;
  readonly registry: ModelRegistry;
  /** Its documents lend their words to speech. */
  readonly library?: Pick<Library, 'documents' | 'passagesOf'> | undefined;
  readonly settings: Settings;
  /** The data folder. */
  readonly folder: string;
}

interface Running {
  readonly id: string;
  readonly utterance: Utterance;
  /** Where nobody holds a button. */
  readonly endpointer: Endpointer | undefined;
  /** Held only while utterances are kept for training. */
  readonly sound: Float32Array[] | undefined;
  timer: NodeJS.Timeout;
}

/** What hears, and what its words were taken from. */
interface Voice {
  readonly plant: Plant | undefined;
  /** The library as it was. */
  readonly shelf: string;
  readonly transcriber: Transcriber;
}

export class VoiceRoom {
  readonly kept: KeptSpeech;
  private readonly parts: VoiceParts;
  private voice: Voice | undefined;
  /** Of the transcriber that is open. */
  private loading: Promise<void> | undefined;
  private running: Running | undefined;
  private watching: { readonly id: string; readonly listener: WakeListener; readonly phrase: string } | undefined;
  private ids = 0;

  constructor(parts: VoiceParts) {
    this.parts = parts;
    this.kept = new KeptSpeech(parts.folder);
  }

  async info(): Promise<VoiceInfo> {
    const engines = (await this.parts.registry.list()).filter(({ purpose }) => purpose === 'speech');
    return {
      engine: engines.find(({ inUse }) => inUse)?.id ?? '',
      engines: engines.map(({ id, source, problem }) => ({ id, source, problem })),
      longestSeconds: LONGEST,
      ...this.choices(),
    };
  }

  /** Takes over what is given. Throws `Failure` ('bad-input') for an engine or a phrase that cannot be used. */
  async choose({ engine, ...choice }: VoiceChoice): Promise<VoiceInfo> {
    if (choice.wakePhrase !== undefined) await this.tryPhrase(choice.wakePhrase);
    if (engine !== undefined) {
      await this.parts.registry.use(engine);
      await this.closeVoice();
    }
    this.parts.settings.put('voice', { ...this.choices(), ...choice });
    return this.info();
  }

  /** Loads what hears, so that the first question does not wait for it; done when it is there. */
  async prepare(): Promise<void> {
    // Who speaks already has loaded it.
    if (!this.running) await this.loaded();
  }

  /** Begins an utterance and gives its id; one that is still running is dropped. */
  async start(): Promise<string> {
    return this.begin(undefined);
  }

  /** Takes samples of 16 kHz; gives the text so far, and whether a speaker who holds no button has come to an end. */
  async push(id: string, samples: Float32Array): Promise<{ text: string; ended: boolean }> {
    const running = this.of(id);
    clearTimeout(running.timer);
    running.timer = this.watchdog(id);
    running.sound?.push(samples);
    const ended = running.endpointer?.hear(samples) ?? false;
    return { text: await running.utterance.push(samples), ended };
  }

  async finish(id: string): Promise<Transcript> {
    const { utterance, timer, sound } = this.of(id);
    clearTimeout(timer);
    this.running = undefined;
    const { words, alternatives, ...rest } = weighed(await utterance.finish(), this.parts.index());
    const transcript = { ...rest, words: [...words], alternatives: [...alternatives] };
    if (!sound || transcript.words.length === 0) return transcript;
    return { ...transcript, kept: await this.kept.keep(joined(sound), transcript, this.voice?.transcriber.id ?? '') };
  }

  async cancel(id: string): Promise<void> {
    const { running } = this;
    if (running?.id !== id) return;
    clearTimeout(running.timer);
    this.running = undefined;
    await running.utterance.cancel();
  }

  /** Begins to wait for the wake phrase and gives the id of the watch; an earlier one ends. */
  async watch(): Promise<string> {
    const listener = await this.listenFor(this.choices().wakePhrase);
    // Both engines are there before the first word, so that none of it waits.
    await this.prepare();
    return listener;
  }

  /** Takes samples of 16 kHz; after the phrase, an utterance has begun that holds what followed it. */
  async listen(id: string, samples: Float32Array): Promise<string | undefined> {
    const { watching } = this;
    if (watching?.id !== id) throw new Failure('not-found', 'nobody waits for the wake phrase any more');
    const after = await watching.listener.hear(samples);
    if (!after) return undefined;
    const utterance = await this.begin(new Endpointer(PATIENCE));
    if (after.length > 0) await this.push(utterance, after);
    return utterance;
  }

  async unwatch(id: string): Promise<void> {
    if (this.watching?.id !== id) return;
    const { listener } = this.watching;
    this.watching = undefined;
    await listener.close();
  }

  async close(): Promise<void> {
    clearTimeout(this.running?.timer);
    this.running = undefined;
    await this.watching?.listener.close();
    await this.closeVoice();
  }

  private async begin(endpointer: Endpointer | undefined): Promise<string> {
    if (this.running) await this.cancel(this.running.id);
    const utterance = await (await this.loaded()).start();
    const id = `u${++this.ids}`;
    const sound = this.choices().keeping ? [] : undefined;
    this.running = { id, utterance, endpointer, sound, timer: this.watchdog(id) };
    return id;
  }

  /** The id of a watch for this phrase; one for the same phrase goes on with a new id. */
  private async listenFor(phrase: string): Promise<string> {
    const old = this.watching;
    const same = old?.phrase === phrase;
    if (old && !same) await old.listener.close();
    const listener = same
      ? old.listener
      : new WakeListener({
          phrase,
          letterSounds: readFileSync(join(resource('models'), 'voice', 'letter-sounds.txt'), 'utf8'),
        });
    try {
      await listener.reset();
    } catch (error) {
      this.watching = undefined;
      await listener.close();
      throw error;
    }
    this.watching = { id: `w${++this.ids}`, listener, phrase };
    return this.watching.id;
  }

  /** Waits for it from now on, or for a moment only where nobody waits. */
  private async tryPhrase(phrase: string): Promise<void> {
    const waited = this.watching !== undefined;
    const id = await this.listenFor(phrase);
    if (!waited) await this.unwatch(id);
  }

  private choices(): Choices {
    return Choices.catch({ wakePhrase: WAKE_PHRASE, keeping: false }).parse(this.parts.settings.get('voice') ?? {});
  }

  private of(id: string): Running {
    if (this.running?.id === id) return this.running;
    throw new Failure('not-found', 'this recording is over; press and speak again');
  }

  private async transcriber(): Promise<Transcriber> {
    const plant = this.parts.index()?.plant;
    const { library } = this.parts;
    const shelf = (library?.documents() ?? []).map(({ sha256 }) => sha256).join(' ');
    if (this.voice && this.voice.plant === plant && this.voice.shelf === shelf) return this.voice.transcriber;
    await this.closeVoice();
    const pack = await this.parts.registry.currentSpeech();
    this.voice = { plant, shelf, transcriber: openVoice(plant, library && spokenManuals(library), pack) };
    return this.voice.transcriber;
  }

  /** The transcriber when it has been loaded, which is begun once. */
  private async loaded(): Promise<Transcriber> {
    const transcriber = await this.transcriber();
    const loading = this.loading ?? transcriber.load();
    this.loading = loading;
    try {
      await loading;
    } catch (error) {
      // The next one tries again.
      if (this.loading === loading) this.loading = undefined;
      throw error;
    }
    return transcriber;
  }

  private async closeVoice(): Promise<void> {
    const voice = this.voice;
    this.loading = undefined;
    this.voice = undefined;
    await voice?.transcriber.close();
  }

  private watchdog(id: string): NodeJS.Timeout {
    const timer = setTimeout(() => void this.cancel(id).catch(() => undefined), ABANDONED_MS);
    timer.unref();
    return timer;
  }
}

/** Base64 of 16-bit little-endian samples → samples from -1 to 1. */
export function decode(samples: string): Float32Array {
  const bytes = Buffer.from(samples, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / 2) }, (_, i) => bytes.readInt16LE(i * 2) / 0x8000);
}
