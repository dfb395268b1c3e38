import { expect, it } from 'vitest';
import { readProfile } from '../../src/library/profile.ts';
import { libraryOf } from './helpers.ts';

it('a document read in by an older version, whose words were stemmed otherwise, is named by its name and title all the same', async () => {
  const { library, store } = await libraryOf({ 'corvo_p3.md': '# Corvo compressor\n\nIt is oiled daily.' });
  store.settings.put('library.names.corvo_p3.md', { compress: 1 });
  const [document] = library.documents();
  expect(document && readProfile(store.settings, document)).toMatchObject({ corvo: 1, p3: 1, compressor: 1 });
  await library.close();
  store.close();
});
