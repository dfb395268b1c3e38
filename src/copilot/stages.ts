/**
 * The way of a question, as types: understand → gather → derive → word → verify. Each stage is a function over these;
 * `ask.ts` strings them together. Times: ms since the epoch, UTC.
 */
import type { Evidence, Statement } from '../contract.ts';
import type { Library } from '../library/library.ts';
import type { Asset, PlantIndex, Tag } from '../plant/plant.ts';
import type { AggregateFunction, AlarmLog, EventLog, Historian, TimeRange } from '../store/store.ts';

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

/** A stretch of time asked about, in the question's words. */
export interface AskedRange extends TimeRange {
  readonly label: string;
  /** Where only the asker knows when it began ("since I left"): from when it is counted instead, as a sentence. */
  readonly supposed?: string | undefined;
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
  readonly range?: AskedRange | undefined;
  /** The question without the mentions and times: what is looked for in the manuals. */
  readonly topic: string;
  /** How it is asked. */
  readonly form?: QuestionForm | undefined;
  /** Assets named by what they are ("the chillers", "sound sensors"). */
  readonly groups?:
    | readonly Mention<{
        readonly label: string;
        readonly assets: readonly Asset[];
        /** Where `assets` cannot have the state asked for. */
        readonly wider?: readonly Asset[] | undefined;
      }>[]
    | undefined;
  /** Where the question looks: the assets it names or is about, with everything below them; empty: the whole plant. */
  readonly candidates?: readonly Asset[] | undefined;
  /** The state asked for, such as "open" or "running". */
  readonly state?: { readonly text: string; readonly said: string; readonly negated: boolean } | undefined;
  readonly quantifier?: 'any' | 'all' | 'other' | undefined;
  /** What is computed over the range. */
  readonly functions?: readonly AskedFunction[] | undefined;
  /** Two signals of which one is asked for as a part of the other. */
  readonly share?: { readonly part: Tag; readonly all: Tag } | undefined;
  /** UCUM code the answer is wanted in. */
  readonly unit?: string | undefined;
  /** "before the trip", "when F07 came": an event whose time is still to be found. */
  readonly anchor?:
    | { readonly relation: 'before' | 'at' | 'after' | 'since' | 'during'; readonly text: string }
    | undefined;
  /** Words that seem to name a signal which none of the candidates has. */
  readonly missing?: readonly string[] | undefined;
  /** A particular look at the subject: since when, all of it, its signal quality, what happened. */
  readonly aspect?: 'since' | 'overview' | 'quality' | 'timeline' | undefined;
  /** Content words that no asset, tag, state, time, unit or way of asking explains; see `understand/unexplained.ts`. */
  readonly unexplained?: readonly string[] | undefined;
  /** What a request to act would do ("stop P-101"). */
  readonly action?: string | undefined;
  /** Signals of the same unit that the questions right before asked for: "both together" is asked of these too. */
  readonly beside?: readonly Mention<Tag>[] | undefined;
  /** The question before, where this one leans on it. */
  readonly earlier?: string | undefined;
  /** What the answer to the question before told, where this one leans on it. */
  readonly before?: Told | undefined;
  /** What the answer to this question told, once it is known. */
  readonly told?: Told | undefined;
  /** Taken from the conversation rather than from the question. */
  readonly carried?: boolean | undefined;
}

/** Entries of the logs that an answer told, by id, in its order. */
export interface Told {
  readonly events: readonly string[];
  readonly alarms: readonly string[];
}

export type QuestionForm =
  | 'yes-no'
  | 'which'
  | 'how-many'
  | 'what'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'how-long'
  | 'how-often'
  | 'say';
export type AskedFunction = AggregateFunction | 'range' | 'time-in-state' | 'time-above' | 'time-below';

/**
 * Facts found and computed, with the sentences that code composes from them. Statements cite evidence by id and link
 * their numbers. The first is the headline. `refused`: what was asked for is not in the sources (or is a request to act).
 */
export interface Findings {
  readonly evidence: readonly Evidence[];
  readonly statements: readonly Statement[];
  readonly warnings: readonly Statement[];
  readonly refused: boolean;
  /** Of a manual's sentence or row: how likely it is the answer, 0 to 1. */
  readonly chance?: number | undefined;
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
  /**
   * Where a protection acts: from `lower` upwards ('above', kind 'trip'), or below `lower` ('below', kind 'permitted').
   */
  readonly side?: 'above' | 'below' | undefined;
  /** Index into the passage text of the words that say so. */
  readonly quote: string;
  readonly passageId: number;
}
