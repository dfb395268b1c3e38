/** The wording of one answer as it streams: drafts and sentences as events, and what came of them. */

import type { z } from 'zod';
import type { AskEvent, ModelIdentity, Statement } from '../contract.ts';
import type { Generator } from '../language/generator.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import { verify } from './verify.ts';
import { word } from './word.ts';

/** Filled while `events` runs. `model` is set only if its words stand. */
export interface Worded {
  readonly statements: readonly Statement[];
  readonly dropped: readonly { readonly text: string; readonly reason: string }[];
  readonly model: z.infer<typeof ModelIdentity> | undefined;
  /** performance.now() of the first word shown. */
  readonly firstWordAt: number | undefined;
  events(request: WordingRequest): AsyncIterable<AskEvent>;
}

export interface WordingRequest {
  readonly understanding: Understanding;
  readonly findings: Findings;
  readonly sources: Sources;
  readonly signal?: AbortSignal | undefined;
}

/** One answer's wording by this model; by code where there is none or its words do not hold. */
export function wordedBy(generator: Generator | undefined): Worded {
  const statements: Statement[] = [];
  const dropped: { text: string; reason: string }[] = [];
  let composed = generator === undefined;
  let firstWordAt: number | undefined;
  let drafted = '';
  async function* events({ understanding, findings, sources, signal }: WordingRequest): AsyncIterable<AskEvent> {
    const { plant } = sources.index;
    const names = plant.assets.map(({ id, name }) => [id, name]);
    const request = {
      understanding,
      findings,
      zone: plant.timeZone,
      generator,
      signal,
      verify: (text: string, cited: Parameters<typeof verify>[1], before: readonly string[]) =>
        verify(text, cited, { zone: plant.timeZone, given: understanding.question, names, before }),
    };
    for await (const event of word(request)) {
      if (event.kind === 'composed') {
        composed = true;
        statements.length = 0;
        continue;
      }
      firstWordAt ??= performance.now();
      // A draft is all that is written so far; what goes out is what is new of it.
      if (event.kind === 'draft' && event.text.length > drafted.length && event.text.startsWith(drafted)) {
        yield { kind: 'words', text: event.text.slice(drafted.length) };
        drafted = event.text;
      }
      if (event.kind === 'dropped') {
        dropped.push({ text: event.text, reason: event.reason });
        yield event;
      }
      if (event.kind === 'statement') {
        // The headline is with the facts already.
        const headline = composed && event.statement === findings.statements[0];
        if (!headline) statements.push(event.statement);
        if (!headline) yield event;
      }
    }
  }
  return {
    statements,
    dropped,
    get model() {
      if (composed || !generator) return undefined;
      const { id, revision, sha256 } = generator.info;
      return { id, revision, sha256 };
    },
    get firstWordAt() {
      return firstWordAt;
    },
    events,
  };
}
