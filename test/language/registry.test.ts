import { appendFile, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelRegistry } from '../../src/core/model-room.ts';
import { ModelRegistry } from '../../src/language/registry.ts';

const embedded = new URL('../../models/embedded', import.meta.url).pathname;
const TINY = new URL('./tiny-gpt2', import.meta.url).pathname;
const WHISPER = new URL('./tiny-whisper', import.meta.url).pathname;
const registry = async () => {
  const installed = join(await mkdtemp(join(tmpdir(), 'gemba-models-')), 'models');
  return { installed, models: new ModelRegistry({ embedded, installed }) };
};

describe('model registry', () => {
  it('answers with the embedded model from the first start', async () => {
    const { models } = await registry();
    expect(await models.list()).toMatchObject([
      { id: 'gemba/words-5m', purpose: 'words', source: 'embedded', inUse: true },
      { id: 'gemba/acoustic-8m', purpose: 'speech', source: 'embedded', inUse: true },
    ]);
    expect((await models.current())?.info).toMatchObject({ id: 'gemba/words-5m', style: 'slots' });
  });

  it('keeps the embedded files as they were made, those that are no choice too', async () => {
    const { installed, models } = await registry();
    await models.verify('gemba/words-5m');
    const all = modelRegistry(installed);
    await all.verify('gemba/acoustic-8m');
    await all.verify('gemba/passages-7m');
  });

  it('installs a folder, uses it, and goes back when it is removed', async () => {
    const { models } = await registry();
    expect((await models.install(TINY, 'acme/tiny')).folder?.info).toMatchObject({ id: 'acme/tiny', style: 'chat' });
    await models.use('acme/tiny');
    expect((await models.current())?.info.id).toBe('acme/tiny');
    await expect(models.install(TINY, 'acme/tiny')).rejects.toMatchObject({ code: 'conflict' });
    await models.remove('acme/tiny');
    expect((await models.current())?.info.id).toBe('gemba/words-5m');
  });

  it('hears with the speech pack that was chosen, and words answers with the language model still', async () => {
    const { models } = await registry();
    expect(await models.currentSpeech()).toBeUndefined();
    await models.install(WHISPER, 'acme/whisper');
    expect(await models.use('acme/whisper')).toMatchObject({ purpose: 'speech', pack: { architecture: 'whisper' } });
    expect((await models.currentSpeech())?.info.id).toBe('acme/whisper');
    expect((await models.current())?.info.id).toBe('gemba/words-5m');
    await models.verify('acme/whisper');
    await models.use('gemba/acoustic-8m');
    expect(await models.currentSpeech()).toBeUndefined();
    await expect(models.remove('gemba/acoustic-8m')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('says where a choice cannot be written, and keeps the one before', async () => {
    const { installed, models } = await registry();
    await writeFile(installed, 'a file where the folder should be');
    await expect(models.use('gemba/words-5m')).rejects.toMatchObject({
      code: 'storage',
      message: `The choice of gemba/words-5m cannot be written into ${installed}.`,
    });
    expect((await models.current())?.info.id).toBe('gemba/words-5m');
  });

  it('names the file that was changed after installation', async () => {
    const { models, installed } = await registry();
    await models.install(TINY, 'acme/tiny');
    await models.verify('acme/tiny');
    await appendFile(join(installed, 'acme/tiny/onnx/model.onnx'), 'x');
    await expect(models.verify('acme/tiny')).rejects.toMatchObject({ code: 'storage', message: /model\.onnx/ });
  });

  it('lists a broken folder with its problem and goes on', async () => {
    const { models, installed } = await registry();
    await models.install(TINY, 'acme/tiny');
    await writeFile(join(installed, 'acme/tiny/config.json'), '');
    const broken = (await models.list()).find((model) => model.id === 'acme/tiny');
    expect(broken?.problem).toMatch(/config\.json/);
    await expect(models.use('acme/tiny')).rejects.toMatchObject({ code: 'bad-input' });
    expect((await models.current())?.info.id).toBe('gemba/words-5m');
  });

  it('refuses ids that lead elsewhere, unknown models and folders that hold none', async () => {
    const { models, installed } = await registry();
    for (const id of ['../../etc', 'acme/../x', 'tiny', 'a/b/c']) {
      await expect(models.install(TINY, id)).rejects.toMatchObject({ code: 'bad-input' });
    }
    await expect(models.use('acme/none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(models.remove('gemba/words-5m')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(models.install(tmpdir(), 'acme/none')).rejects.toMatchObject({ code: 'bad-input' });
    expect(await readdir(installed).catch(() => [])).toEqual([]);
  });
});
