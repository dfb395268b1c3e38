/**
 * Answers out of manuals. Stub until the manual stage lands: it finds nothing and says so.
 */
import type { EvidenceOf } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import type { Findings, PassageLimit, Sources, Understanding } from '../stages.ts';

/** Facts and sentences for questions whose answer stands in a manual; `refused` when no passage holds it. */
export async function answerFromManuals(_understanding: Understanding, _sources: Sources): Promise<Findings> {
  return { evidence: [], statements: [], warnings: [], refused: true };
}

/** The limit a manual gives for a tag, with the passage that says so; undefined when none does. */
export async function limitFor(
  _tag: Tag,
  _understanding: Understanding,
  _sources: Sources,
): Promise<{ readonly limit: PassageLimit; readonly evidence: EvidenceOf<'passage'> } | undefined> {
  return undefined;
}
