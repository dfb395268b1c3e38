/** Appends without end and says after each append up to where; the test kills it. Arguments: folder, first number. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/store/database.ts';
import { historian } from '../../src/store/historian/historian.ts';
import { journal } from '../../src/store/journal.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const limits = { samples: 400, perTag: 1, mostSamples: 400, batches: 30, ms: 40 };
const db = openDatabase(folder);
const kept = historian(db, limits);
const told = journal(db);
for (let n = Number(first); ; n += 50) {
  const numbers = Array.from({ length: 50 }, (_, i) => n + i);
  kept.append(
    numbers.map((number) => ({ tag: `t${number % 7}`, at: number * 1000, value: number / 10, quality: 'good' })),
  );
  told.append('answer', { number: n }, n);
  writeSync(1, `${n + 50}\n`);
}
