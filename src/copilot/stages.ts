/**
 * The way of a question, as types: understand → gather → derive → word → verify. Each stage is a function over these;
 * `ask.ts` strings them together. Times: ms since the epoch, UTC.
 */
import type { Evidence, Statement } from '../contract.ts';
import type { Library } from '../library/library.ts';
import type { Asset, PlantIndex, Tag } from '../plant/plant.ts';
import type { AlarmLog, EventLog, Historian, TimeRange } from '../store/store.ts';

/** What an answer may draw on. */
export interface Sources {
  readonly index: PlantIndex;
  readonly historian: Historian;
  readonly alarms: AlarmLog;
  readonly events: EventLog;
  readonly library: Library;
}

export const INTENTS = [
  'value', // current value(s)
  'state', // is it on, open, running …; yes/no about a state
  'list', // which …
  'count', // how many …
  'aggregate', // min, max, mean, sum, time in state, time above limit over a range
  'trend', // change, rate, rising/falling
  'limit', // compare with a limit of the plant file or a manual
  'alarms',
  'events', // work orders, maintenance, notes
  'specification', // a figure or statement of a manual
  'fault', // what does code X mean, what to do
  'procedure', // how do I …
  'cause', // why …
  'capability', // what do you know about …, which sensors …
  'act', // start/stop/set: declined
] as const;
export type Intent = (typeof INTENTS)[number];

/** A name in the question that was found in the plant model, with the characters it stands at. */
export interface Mention<T> {
  readonly what: T;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly how: 'exact' | 'alias' | 'fuzzy' | 'phonetic' | 'conversation';
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Understanding {
  readonly question: string;
  /** The "now" of the question. */
  readonly at: number;
  readonly intent: Intent;
  readonly assets: readonly Mention<Asset>[];
  readonly tags: readonly Mention<Tag>[];
  /** Names that look like assets or tags of a plant and are not in this one, with what was perhaps meant. */
  readonly unknown: readonly { readonly text: string; readonly suggestions: readonly string[] }[];
  /** A moment asked about ("at 09:45"), or a range. */
  readonly moment?: number | undefined;
  readonly range?: (TimeRange & { readonly label: string }) | undefined;
  /** The question without the mentions and times: what is looked for in the manuals. */
  readonly topic: string;
}

/**
 * Facts found and computed, with the sentences that code composes from them. Statements cite evidence by id and link
 * their numbers. The first is the headline. `refused`: what was asked for is not in the sources (or is a request to act).
 */
export interface Findings {
  readonly evidence: readonly Evidence[];
  readonly statements: readonly Statement[];
  readonly warnings: readonly Statement[];
  readonly refused: boolean;
}

/** A limit read out of a passage, as a typed range in its own unit. */
export interface PassageLimit {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** UCUM code. */
  readonly unit: string;
  /** "continuous", "when hot", … as the passage says. */
  readonly condition?: string | undefined;
  /** 'permitted': outside is not allowed; 'trip': inside or beyond, a protection acts; 'normal': the usual band. */
  readonly kind: 'permitted' | 'trip' | 'normal';
  /** Index into the passage text of the words that say so. */
  readonly quote: string;
  readonly passageId: number;
}
