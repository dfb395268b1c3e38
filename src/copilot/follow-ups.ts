/** Questions to offer: after an answer, and before the first. */

import type { Asset, Tag } from '../plant/plant.ts';
import { lowerFirst } from './facts/context.ts';
import { plainText } from './figures.ts';
import { questionsToManuals } from './questions-to-manuals.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import { understand } from './understand/understand.ts';

/** A machine's id where it is one to say, such as P-101, else its name. */
const nameOf = ({ id, name }: Asset): string => (/^[A-Z]{1,5}-?\d/.test(id) ? id : plainText(name));
const signalOf = ({ name }: Tag): string => lowerFirst(plainText(name));

/**
 * At most three questions that lead on from an answer; where a name is not known, the question with each that was perhaps meant.
 * What is offered is read back first: a signal whose name reads as something else ("Bottles today") is not asked for by it.
 */
export function followUpsTo(asked: Understanding, findings: Findings, sources: Sources): string[] {
  const [unknown] = asked.unknown;
  if (findings.refused && unknown && asked.question.includes(unknown.text))
    return unknown.suggestions.slice(0, 3).map((id) => asked.question.replace(unknown.text, () => id));
  if (findings.refused && !asked.assets.length) return [];
  const tag = asked.tags[0]?.what;
  const asset = asked.assets[0]?.what ?? (tag && sources.index.asset(tag.asset));
  if (!asset) return [];
  const name = nameOf(asset);
  const { index } = sources;
  const ofTag = (question: string): string | undefined =>
    understand(question, { index, at: asked.at, documents: false }).tags.some(({ what }) => what.id === tag?.id)
      ? question
      : undefined;
  const offers = [
    tag && asked.intent !== 'trend' && tag.unit
      ? ofTag(`How has the ${signalOf(tag)} of ${name} changed in the last hour?`)
      : undefined,
    tag && asked.intent !== 'limit' && (tag.limits.length || asset.documents.length) && tag.unit
      ? ofTag(`Is the ${signalOf(tag)} of ${name} within its limits?`)
      : undefined,
    asked.intent !== 'alarms' ? `Which alarms are active for ${name}?` : undefined,
    asked.intent !== 'capability' ? `Which sensors does ${name} have?` : undefined,
  ];
  return offers.filter((one) => one !== undefined).slice(0, 3);
}

/** Questions worth asking now: about active alarms first, then about what the plant has; without a plant, to the manuals. */
export function questionsWorthAsking({ index, alarms, library }: Sources, now: number): string[] {
  if (index.plant.assets.length === 0) return questionsToManuals(library);
  const active = [...alarms.activeAt(now)].sort((a, b) => a.priority - b.priority || a.raisedAt - b.raisedAt);
  const assets = [...new Set(active.map(({ asset }) => asset))].flatMap((id) => index.asset(id) ?? []).slice(0, 2);
  const measured = index.plant.assets.flatMap((asset) =>
    asset.tags
      .filter((tag) => tag.unit && tag.limits.length)
      .slice(0, 1)
      .map((tag) => ({ asset, tag })),
  );
  const questions = [
    ...assets.map((asset) => `Why is ${nameOf(asset)} in alarm?`),
    ...(active.length ? ['Which alarm came first?'] : ['Are there any active alarms?']),
    ...measured.slice(0, 2).map(({ asset, tag }) => `Is the ${signalOf(tag)} of ${nameOf(asset)} within its limits?`),
    ...measured
      .slice(0, 1)
      .map(({ asset, tag }) => `How has the ${signalOf(tag)} of ${nameOf(asset)} changed since shift start?`),
    'What can you tell me about this plant?',
  ];
  return [...new Set(questions)].slice(0, 6);
}
