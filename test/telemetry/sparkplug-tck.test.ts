/**
 * The assertions of the Sparkplug 3.0 technology compatibility kit (TCK), by their ids, as far as a host application that only
 * listens can meet them: what it must do itself, and what others must send as it must be read, or told where it is not so.
 * `sparkplug-tck/others.ts` names those that bind others alone, with the reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIRTHS } from './sparkplug-tck/births.ts';
import { DEATHS } from './sparkplug-tck/deaths.ts';
import { NAMES } from './sparkplug-tck/names.ts';
import { OTHERS } from './sparkplug-tck/others.ts';
import { PAYLOADS } from './sparkplug-tck/payloads.ts';
import { SEQUENCE } from './sparkplug-tck/sequence.ts';
import { SESSION } from './sparkplug-tck/session.ts';

const TESTED = [...NAMES, ...SESSION, ...SEQUENCE, ...DEATHS, ...BIRTHS, ...PAYLOADS];
const tested = TESTED.flatMap(([ids]) => ids.split(' '));
const others = Object.values(OTHERS).flat();

for (const [ids, shows, test] of TESTED) {
  describe(shows, () => {
    for (const id of ids.split(' ')) it(`tck-id-${id}`, test);
  });
}

describe('the list of assertions', () => {
  it('names each once: tested here, or with the reason why it binds others', () => {
    const all = [...tested, ...others];
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
    expect(all.length).toBe(303);
  });
  it('is that of the specification', () => {
    const file = join(import.meta.dirname, '../../../shared/eval/protocols/sparkplug_v3_tck_assertion_ids.txt');
    if (!existsSync(file)) return console.log('skipped: the published list of ids is not here');
    const published = readFileSync(file, 'utf8')
      .split(/\s+/)
      .filter((id) => id !== '');
    const known = new Set([...tested, ...others]);
    // Two of the published ids end where "UTC" should stand.
    const missing = published
      .map((id) => id.replace(/^tck-id-/, '').replace(/timestamp-in-$/, 'timestamp-in-UTC'))
      .filter((id) => !known.has(id));
    expect(missing).toEqual([]);
    expect(known.size).toBe(published.length);
  });
});
