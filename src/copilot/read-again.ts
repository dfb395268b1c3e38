/** A question that code could not read, answered as an installed chat model reads it. */
import type { z } from 'zod';
import type { ModelIdentity } from '../contract.ts';
import type { Generator } from '../language/generator.ts';
import { say } from './compose.ts';
import { factsOfAll } from './gather.ts';
import { isUnread, restated } from './restate.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import type { Parts } from './understand/parts.ts';

/** A question with what code found for it. */
export interface Unread {
  readonly asked: Parts;
  readonly found: Findings;
  readonly sources: Sources;
  readonly generator: Generator | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The reading that has an answer, its facts, and the model that gave it. */
export interface ReadAgain {
  readonly understood: Understanding;
  readonly findings: Findings;
  readonly by: z.infer<typeof ModelIdentity>;
}

/** Facts that say first how the question was read; undefined where code has read it, no such model is installed, or its reading has no answer either. */
export async function readAgain({ asked, found, sources, generator, signal }: Unread): Promise<ReadAgain | undefined> {
  const [only, ...others] = asked;
  if (generator?.info.style !== 'chat' || others.length || !isUnread(only, found)) return undefined;
  const [first, ...more] = await restated({ asked: only, index: sources.index, generator, signal });
  if (!first) return undefined;
  const findings = await factsOfAll([first, ...more], sources);
  if (findings.refused) return undefined;
  const { id, revision, sha256 } = generator.info;
  const as = [first, ...more].map(({ question }) => `"${question}"`).join(' ');
  const how = say(`I did not understand the question by myself; the language model ${id} reads it as ${as}`);
  return {
    understood: more.at(-1) ?? first,
    findings: { ...findings, statements: [how, ...findings.statements] },
    by: { id, revision, sha256 },
  };
}
