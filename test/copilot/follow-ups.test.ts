/** Questions that are offered after an answer are such as are read as they are meant, whatever the signals of a plant are called. */
import { expect, it } from 'vitest';
import { followUpsTo } from '../../src/copilot/follow-ups.ts';
import type { Findings, Sources } from '../../src/copilot/stages.ts';
import { understand } from '../../src/copilot/understand/understand.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { demoPlant } from '../simulator/demo-plant.ts';

const index = new PlantIndex(demoPlant());
const read = (question: string) => understand(question, { index, at: Date.UTC(2026, 2, 1), documents: false });

it('name a signal only where its name is read back as that signal', () => {
  const asked = read('What is the speed of FL-2?');
  const offered = new Map<string, readonly string[]>();
  for (const what of index.allTags()) {
    const tags = asked.tags.slice(0, 1).map((mention) => ({ ...mention, what }));
    const assets = asked.assets.slice(0, 1).map((one) => ({ ...one, what: index.asset(what.asset) ?? one.what }));
    const offers = followUpsTo({ ...asked, tags, assets }, { refused: false } as Findings, { index } as Sources);
    offered.set(
      what.id,
      offers.filter((offer) => /^(How has|Is) the /.test(offer)),
    );
  }
  expect(offered.get('FL-2.speed')).toContain('How has the speed of FL-2 changed in the last hour?');
  for (const [id, offers] of offered)
    for (const offer of offers) expect([offer, ...read(offer).tags.map(({ what }) => what.id)]).toContain(id);
});
