/**
 * Makes the PDF manuals of the demonstration plant out of `knowledge/press/content/*.manual`:
 * `node knowledge/press/make.ts [DIR]`. Nothing in it depends on the clock, so an unchanged source gives the same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManual } from './source.ts';
import { typeset } from './typeset.ts';

const content = fileURLToPath(new URL('./content', import.meta.url));
const target = process.argv[2] ?? fileURLToPath(new URL('../manuals', import.meta.url));

for (const name of readdirSync(content)
  .filter((one) => one.endsWith('.manual'))
  .sort()) {
  const manual = readManual(readFileSync(join(content, name), 'utf8'));
  const bytes = await typeset(manual);
  writeFileSync(join(target, manual.front.file), bytes);
  console.log(`${manual.front.file}: ${(bytes.length / 1024).toFixed(0)} kB`);
}
