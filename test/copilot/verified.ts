import { expect } from 'vitest';
import type { Answer } from '../../src/contract.ts';
import { verify } from '../../src/copilot/verify.ts';
import type { Plant } from '../../src/plant/plant.ts';

/** No number without a source: each composed sentence of an answer must hold before the verifier. */
export function expectVerified(
  question: string,
  { headline, statements, evidence }: Pick<Answer, 'headline' | 'statements' | 'evidence'>,
  { assets, timeZone }: Plant,
): void {
  const names = assets.flatMap(({ id, name, tags }) => [id, name, ...tags.map((tag) => tag.name)]).join(' ');
  for (const sentence of [...(headline ? [headline] : []), ...statements])
    expect(
      verify(
        sentence.text,
        { evidenceIds: sentence.evidence, evidence },
        { zone: timeZone, given: `${question} ${names}` },
      ),
      `${question} → ${sentence.text}`,
    ).toEqual({ ok: true });
}
