/** Where the plant has nothing to say to a question of its own, the manuals are asked before it is refused. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createCopilot } from '../../../src/copilot/ask.ts';
import { PlantIndex } from '../../../src/plant/plant.ts';
import { openStore } from '../../../src/store/open.ts';
import { goldenWorld } from '../../golden/world.ts';
import { reranked, shelf } from './shelf.ts';

const world = goldenWorld();
const folder = mkdtempSync(join(tmpdir(), 'gemba-last-'));
const store = openStore(folder);
const { historian, alarms, events } = store;
const document = 'fillora_bf36_filler_manual.pdf';
const manual = shelf([
  { document, section: 'Safety', text: 'The hatches of the filler stay locked; they open 4 seconds after standstill.' },
  { document, section: 'Overview', text: 'The filler fills bottles.' },
]);
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
const answer = (question: string, likely: number) => {
  const library = reranked(manual, { hatches: likely });
  const sources = { index: new PlantIndex(world.plant), historian, alarms, events, library };
  return createCopilot({ sources: () => sources }).answer({ id: 'q', question, at: world.now });
};

it('a time that no signal tells is told by the manual, where that surely does', async () => {
  const question = 'Once the filler is at rest, how long till the hatches open?';
  expect((await answer(question, 4)).text).toContain('4 seconds');
  expect((await answer(question, -6)).refused).toBe(true);
});
