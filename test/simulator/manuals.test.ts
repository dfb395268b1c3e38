import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type Manual, readManual } from '../../knowledge/press/source.ts';
import { typeset } from '../../knowledge/press/typeset.ts';
import { demoPlant, KNOWLEDGE } from './demo-plant.ts';

const folder = join(KNOWLEDGE, 'manuals');
const content = join(KNOWLEDGE, 'press', 'content');
const sources = readdirSync(content).map((name): Manual => readManual(readFileSync(join(content, name), 'utf8')));

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages;
}

describe('the manuals', () => {
  it.each(sources.map((manual) => [manual.front.file, manual] as const))(
    '%s is made from its source',
    async (file, manual) => {
      const stored = await pagesOf(readFileSync(join(folder, file)));
      expect(await pagesOf(await typeset(manual)), 'run node knowledge/press/make.ts').toEqual(stored);
      expect(stored.length).toBeGreaterThanOrEqual(10);
      expect(stored.length).toBeLessThanOrEqual(25);
      stored.slice(1).forEach((text, i) => {
        expect(text.trim().endsWith(String(i + 2)) || text.includes(` ${i + 2} `), `page ${i + 2} has its number`).toBe(
          true,
        );
      });
    },
  );
  it('give the limits that the plant file sets', async () => {
    const texts = new Map<string, string>();
    for (const file of readdirSync(folder).filter((name) => !name.endsWith('.ts'))) {
      const bytes = readFileSync(join(folder, file));
      const text = file.endsWith('.pdf') ? (await pagesOf(bytes)).join(' ') : bytes.toString('utf8');
      texts.set(file, text.replace(/(?<=\d),(?=\d{3})/g, ''));
    }
    const lost = demoPlant().assets.flatMap(({ documents, tags }) => {
      const text = documents.map((document) => texts.get(document) ?? '').join(' ');
      if (documents.length === 0) return [];
      return tags.flatMap((tag) =>
        tag.limits
          .filter(
            ({ value }) =>
              !new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?:\\.0)?(?!\\.?\\d)`).test(text),
          )
          .map(({ kind, value }) => `${tag.id} ${kind} ${value}`),
      );
    });
    expect(lost).toEqual([]);
  });
});
