/** Texts of languages that are written from the right. */
import { describe, expect, it } from 'vitest';
import { realScreens } from './real-core.ts';
import { noBrowser } from './session.ts';

const MANUAL = `# دليل تشغيل المضخة

## 3 التشحيم

يجب تشحيم المحمل كل 400 ساعة.

Grease every 400 h.
`;

const PLANT = `version: 1
plant: { id: site, name: Works, timeZone: UTC, shifts: [{ name: day, start: "00:00" }] }
assets: [{ id: P-1, name: Pump, tags: [{ id: P-1.t, name: Temperature, unit: Cel }] }]
`;

describe.skipIf(noBrowser)('a manual in Arabic', () => {
  const { open } = realScreens();

  it('runs from the right, and what is in English beside it from the left', async () => {
    const { page, errors } = await open(PLANT);
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.locator('.add input').setInputFiles({
      name: 'arabic.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(MANUAL),
    });
    await page.getByText('arabic.md was added and can be asked about.').waitFor();
    await page.locator('.document-row > .row-button', { hasText: 'arabic.md' }).click();
    await page.locator('.text-page').waitFor();
    /** Whether the words begin at the right edge of their block. */
    const fromRight = (part: string) =>
      page.evaluate<boolean>(`(() => {
        const block = [...document.querySelectorAll('.text-page .text, .text-page h4')].find(
          (one) => one.textContent.includes(${JSON.stringify(part)}));
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const at = text.textContent.indexOf(${JSON.stringify(part)});
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + ${JSON.stringify(part)}.length);
          const [words, edge] = [range.getBoundingClientRect(), block.getBoundingClientRect()];
          return edge.right - words.right < words.left - edge.left;
        }
      })()`);
    expect(await fromRight('يجب')).toBe(true);
    expect(await fromRight('Grease')).toBe(false);
    expect(errors).toEqual([]);
  });
});
