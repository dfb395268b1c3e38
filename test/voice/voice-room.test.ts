/** Speech as a shell uses it, on a core's own parts and a tiny pack that always writes the same sentence. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { VoiceRoom } from '../../src/core/voice-room.ts';
import { openCore } from '../../src/core.ts';
import { SAMPLE_RATE } from '../../src/language/transcriber.ts';
import { readWav } from '../../src/language/voice/wav.ts';
import type { Library } from '../../src/library/library.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';

// Opening an engine takes long where much else runs.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const WHISPER = join(import.meta.dirname, '../language/tiny-whisper');
const hum = (seconds: number) =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => 0.3 * Math.sin((2 * Math.PI * 220 * i) / SAMPLE_RATE));

describe('the voice room', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-room-'));
  let core: Awaited<ReturnType<typeof openCore>>;
  let room: VoiceRoom;
  const open = () =>
    new VoiceRoom({
      index: () => undefined,
      registry: core.models.registry,
      settings: core.store.settings,
      folder: core.folder,
    });
  const say = async (seconds = 5) => {
    const id = await room.start();
    await room.push(id, hum(seconds));
    return room.finish(id);
  };

  beforeAll(async () => {
    core = await openCore({ data: folder });
    await core.models.registry.install(WHISPER, 'acme/whisper');
    room = open();
  });
  afterAll(async () => {
    await room.close();
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('hears with the embedded engine, keeps nothing and waits for "hey Gemba" unless it is told otherwise', async () => {
    expect(await room.info()).toEqual({
      engine: 'gemba/acoustic-8m',
      engines: [
        { id: 'gemba/acoustic-8m', source: 'embedded', problem: undefined },
        { id: 'acme/whisper', source: 'installed', problem: undefined },
      ],
      longestSeconds: 60,
      wakePhrase: 'hey Gemba',
      keeping: false,
    });
  });

  it('loads ahead of the first question, which may come in the middle of that', async () => {
    const preparing = [room.prepare(), room.prepare()];
    const id = await room.start();
    await Promise.all(preparing);
    await room.prepare();
    await room.push(id, new Float32Array(SAMPLE_RATE));
    expect((await room.finish(id)).text).toBe('');
  });

  it('hears with the pack that was chosen, from the next question on', async () => {
    expect((await room.choose({ engine: 'acme/whisper' })).engine).toBe('acme/whisper');
    expect((await say()).text).toBe('what is the flow of pee one oh one');
    await expect(room.choose({ engine: 'acme/none' })).rejects.toMatchObject({ code: 'not-found' });
  });

  // With the pack that was chosen: the embedded engine would be opened three times, which takes long where much else runs.
  it('takes over the words of a document that was added', async () => {
    const file = join(import.meta.dirname, '../../knowledge/plant.yaml');
    const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
    const shelf = ['a'];
    let read = 0;
    const library = {
      documents: () => shelf.map((name) => ({ name, sha256: name })) as ReturnType<Library['documents']>,
      passagesOf: () => {
        read++;
        return [];
      },
    };
    const { registry } = core.models;
    const own = new VoiceRoom({
      index: () => new PlantIndex(plant),
      registry,
      library,
      settings: core.store.settings,
      folder: core.folder,
    });
    await own.prepare();
    await own.prepare();
    expect(read).toBe(1);
    shelf.push('b');
    await own.prepare();
    expect(read).toBe(3);
    await own.close();
  });

  it('stores no sound anywhere while keeping is off', async () => {
    const before = readdirSync(folder, { recursive: true });
    expect((await say()).kept).toBeUndefined();
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(await room.kept.list()).toEqual([]);
  });

  it('keeps, lists, corrects and erases recordings where the operator turned it on', async () => {
    await room.choose({ keeping: true });
    const [first, second] = [await say(2), await say(3)];
    expect((await room.kept.list()).map(({ id }) => id).sort()).toEqual([first.kept, second.kept].sort());
    const { samples, rate } = readWav(await room.kept.wav(first.kept ?? ''), 'kept.wav');
    expect([samples.length, rate]).toEqual([2 * SAMPLE_RATE, SAMPLE_RATE]);
    await room.kept.correct(first.kept ?? '', 'what is the flow of P-101');
    await room.kept.correct(second.kept ?? '', second.text);
    const asked = new Map((await room.kept.list()).map((one) => [one.id, one.asked]));
    expect(asked.get(first.kept ?? '')).toBe('what is the flow of P-101');
    expect(asked.get(second.kept ?? '')).toBeUndefined();
    await room.kept.forget(first.kept);
    await expect(room.kept.wav(first.kept ?? '')).rejects.toMatchObject({ code: 'not-found' });
    await expect(room.kept.wav('../../etc/passwd')).rejects.toMatchObject({ code: 'not-found' });
    await room.kept.forget();
    expect(await room.kept.list()).toEqual([]);
    expect(readdirSync(folder)).not.toContain('speech');
  });

  it('keeps nothing of a question that was dropped, nor of one in which nothing was said', async () => {
    const left = await room.start();
    await room.push(left, hum(2));
    await room.cancel(left);
    const silent = await room.start();
    await room.push(silent, new Float32Array(SAMPLE_RATE));
    expect((await room.finish(silent)).kept).toBeUndefined();
    expect(await room.kept.list()).toEqual([]);
    await room.choose({ keeping: false });
  });

  it('drops a question that another one interrupts, and knows none that is over', async () => {
    const old = await room.start();
    const id = await room.start();
    await expect(room.push(old, hum(1))).rejects.toMatchObject({ code: 'not-found' });
    await room.finish(id);
    await expect(room.finish(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('remembers its choices, and refuses a phrase that would wake it all the time', async () => {
    await room.choose({ wakePhrase: 'hello plant' });
    for (const wakePhrase of ['hey', 'one two three four five', 'pump pump'])
      await expect(room.choose({ wakePhrase })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await open().info()).toMatchObject({ engine: 'acme/whisper', wakePhrase: 'hello plant' });
  });
});
