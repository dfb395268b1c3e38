import { afterAll, describe, expect, it } from 'vitest';
import { Answer } from '../../src/contract.ts';
import { verify } from '../../src/copilot/verify.ts';
import { DAIRY, openDairy } from './dairy.ts';
import { ALARMS_AND_EVENTS, FIGURES, LIMITS, OTHER, type QuestionCase, STATES, VALUES } from './questions.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

const plain = (text: string): string => text.replace(/ \[\d+\](?:\[\d+\])*/g, '').toLowerCase();
const names = DAIRY.assets.flatMap(({ id, name, tags }) => [id, name, ...tags.map((tag) => tag.name)]).join(' ');

async function check({ question, says, never = [], refused = false, kinds = [], at }: QuestionCase): Promise<void> {
  const answer = await dairy.ask(question, at === undefined ? {} : { at: Date.parse(at) });
  expect(Answer.safeParse(answer).error).toBeUndefined();
  const text = plain(answer.text);
  for (const one of says)
    expect(text, question).toSatisfy((said: string) => one.split('|').some((way) => said.includes(way.toLowerCase())));
  for (const one of never) expect(text, question).not.toContain(one.toLowerCase());
  expect(answer.refused, `${question} → ${answer.text}`).toBe(refused);
  for (const kind of kinds) expect(answer.evidence.map((item) => item.kind)).toContain(kind);
  // No number without a source: each composed sentence holds before the verifier.
  const sentences = [...answer.warnings, ...(answer.headline ? [answer.headline] : []), ...answer.statements];
  for (const { text: sentence, evidence, links = [] } of sentences) {
    const verdict = verify(
      sentence,
      { evidenceIds: evidence, evidence: answer.evidence },
      { zone: DAIRY.timeZone, given: `${question} ${names}` },
    );
    expect(verdict, `${question} → ${sentence}`).toEqual({ ok: true });
    for (const { start, end, evidence: id } of links) {
      expect(end).toBeLessThanOrEqual(sentence.length);
      expect(start).toBeLessThan(end);
      expect(evidence).toContain(id);
    }
  }
}

const groups = {
  values: VALUES,
  states: STATES,
  figures: FIGURES,
  limits: LIMITS,
  'alarms and events': ALARMS_AND_EVENTS,
  other: OTHER,
};
for (const [name, cases] of Object.entries(groups)) {
  describe(`questions about ${name}`, () => {
    it.each(cases.map((one) => [one.question, one] as const))('%s', async (_, one) => check(one));
  });
}
