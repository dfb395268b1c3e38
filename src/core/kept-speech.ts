/** Utterances that the operator keeps for training: a WAV file and its words each, under `<data>/speech`. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeptUtterance, type Transcript } from '../contract.ts';
import { SAMPLE_RATE } from '../language/transcriber.ts';
import { writeWav } from '../language/voice/wav.ts';
import { Failure } from '../plant/failure.ts';

const ID = /^[0-9a-z-]{8,40}$/;

export class KeptSpeech {
  private readonly folder: string;

  /** Nothing is made before the first `keep`. */
  constructor(data: string) {
    this.folder = join(data, 'speech');
  }

  /** Keeps one utterance and gives its id. */
  async keep(samples: Float32Array, { text, seconds }: Transcript, engine: string): Promise<string> {
    const at = new Date();
    const id = `${at.getTime().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(this.sound(id), writeWav({ samples, rate: SAMPLE_RATE }));
      await this.write({ id, at: at.toISOString(), seconds, engine, heard: text });
    } catch (error) {
      // No sound without its note: what is not listed could not be erased.
      await rm(this.sound(id), { force: true }).catch(() => undefined);
      throw new Failure('storage', `the recording cannot be kept in ${this.folder}`, error);
    }
    return id;
  }

  /** All recordings, the newest first; a damaged note is passed over. */
  async list(): Promise<KeptUtterance[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    const notes = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map((name) => this.read(name.slice(0, -5)).catch(() => [])),
    );
    return notes.flat().sort((a, b) => b.at.localeCompare(a.at));
  }

  /** The WAV file of a recording. Throws `Failure` ('not-found'). */
  async wav(id: string): Promise<Buffer> {
    try {
      return await readFile(this.sound(checked(id)));
    } catch (error) {
      throw new Failure('not-found', 'this recording is not there any more', error);
    }
  }

  /** Notes what the speaker meant. Throws `Failure` ('not-found'). */
  async correct(id: string, asked: string): Promise<void> {
    const note = await this.read(checked(id)).catch((error: unknown) => {
      throw new Failure('not-found', 'this recording is not there any more', error);
    });
    await this.write({ ...note, asked: asked === note.heard ? undefined : asked });
  }

  /** Erases one recording, or all of them. */
  async forget(id?: string): Promise<void> {
    if (id === undefined) return rm(this.folder, { recursive: true, force: true });
    await rm(this.sound(checked(id)), { force: true });
    await rm(join(this.folder, `${id}.json`), { force: true });
  }

  private sound(id: string): string {
    return join(this.folder, `${id}.wav`);
  }

  private async read(id: string): Promise<KeptUtterance> {
    return KeptUtterance.parse(JSON.parse(await readFile(join(this.folder, `${id}.json`), 'utf8')));
  }

  private async write(note: KeptUtterance): Promise<void> {
    await writeFile(join(this.folder, `${note.id}.json`), `${JSON.stringify(note)}\n`);
  }
}

/** An id names a file: nothing but our own form of it. */
function checked(id: string): string {
  if (!ID.test(id)) throw new Failure('not-found', 'there is no such recording');
  return id;
}
