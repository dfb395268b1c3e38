import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, libraryOf } from './helpers.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('revisions', () => {
  it('the library as it was at a moment finds and shows what was current then', async () => {
    const before = Date.now() - 1;
    const { library, store, folder } = await libraryOf({ 'a.md': '# A\n\nThe limit is 5 bar.' });
    await later();
    const then = Date.now();
    await later();
    writeFileSync(join(folder, 'a.md'), '# A\n\nThe limit is 6 bar.');
    writeFileSync(join(folder, 'b.md'), '# B\n\nAnother limit is 9 bar.');
    await all(library.ingest([join(folder, 'a.md'), join(folder, 'b.md')]));
    const old = library.asOf(then);
    expect(old.documents().map(({ name, revision }) => [name, revision])).toEqual([['a.md', '1']]);
    expect((await old.search('limit')).map(({ passage }) => passage.text)).toEqual(['The limit is 5 bar.']);
    expect(old.passagesOf('a.md').map(({ text }) => text)).toEqual(['The limit is 5 bar.']);
    expect(library.asOf(before).documents()).toEqual([]);
    expect(await library.asOf(before).search('limit')).toEqual([]);
    expect(library.revisions()).toMatchObject([
      { name: 'a.md', revision: '1', until: expect.any(Number) },
      { name: 'a.md', revision: '2', until: undefined },
      { name: 'b.md', revision: '1', until: undefined },
    ]);
    expect(library.passagesOf('a.md', undefined, '1').map(({ text }) => text)).toEqual(['The limit is 5 bar.']);
    expect(new TextDecoder().decode((await library.bytes('a.md', '1')).data)).toContain('5 bar');
    store.close();
  });
});

describe('files that could not be read', () => {
  it('are kept with their reason until they are read, or dismissed', async () => {
    const { library, store, folder } = await libraryOf({ 'a.pdf': 'no pdf', 'b.txt': '', 'c.txt': 'Fine.' });
    expect(library.refused().map(({ file, reason }) => [file, reason.slice(0, 30)])).toEqual([
      ['b.txt', 'b.txt: the file is empty (0 by'],
      ['a.pdf', 'a.pdf: the content is not what'],
    ]);
    writeFileSync(join(folder, 'b.txt'), 'Now it has text.');
    await all(library.ingest([join(folder, 'b.txt'), join(folder, 'missing.txt')]));
    expect(library.refused().map(({ file }) => file)).toEqual(['a.pdf']);
    library.dismiss('a.pdf');
    expect(library.refused()).toEqual([]);
    store.close();
  });
});
