import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/copilot/manual/asked.ts';
import { candidatesOf } from '../../../src/copilot/manual/candidate.ts';
import { fitOf } from '../../../src/copilot/manual/fit.ts';
import { shelf } from './shelf.ts';

const section = 'Orrin wire drawer > Upkeep > Contacts';
const fitsDue = (text: string): number => {
  const [passage] = shelf([{ text, section }]).passagesOf('manual.pdf');
  const [candidate] = passage ? candidatesOf(passage, 1).filter((one) => one.text === text) : [];
  return candidate ? fitOf(candidate, readQuestion('When must the contacts be replaced?')) : Number.NaN;
};

it('when a part is due is told by its condition, not by how long a step goes on or what is done during it', () => {
  expect(fitsDue('If the contacts are thinner than 6 mm or chipped, replace them.')).toBeGreaterThan(0.8);
  expect(fitsDue('Replace the contacts after 500 hours.')).toBeGreaterThan(0.8);
  expect(fitsDue('The contacts may be used until 500 hours.')).toBeGreaterThan(0.8);
  expect(fitsDue('Turn the drum until the contacts have taken its shape.')).toBeLessThan(0.3);
  expect(fitsDue('When removing the contacts, mark them and replace each in its own holder.')).toBeLessThan(0.3);
});
