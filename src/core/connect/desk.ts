import { join } from 'node:path';
import type {
  ConnectionDraft,
  ConnectionRemoval,
  ConnectionsView,
  ListenEvent,
  PlantChange,
  ProbeView,
  ProposalChoice,
  ProposalView,
  SavedPlant,
} from '../../contract.ts';
import { Failure } from '../../plant/failure.ts';
import type { Connection, Plant } from '../../plant/plant.ts';
import type { Journal } from '../../store/store.ts';
import { addressOf } from '../../telemetry/address.ts';
import { withProposal } from '../../telemetry/apply-proposal.ts';
import { discover } from '../../telemetry/discover/discover.ts';
import type { Progress } from '../../telemetry/discover/found-signal.ts';
import { signalsOver, withConnection, withoutConnection } from '../../telemetry/plant-connections.ts';
import { probe } from '../../telemetry/probe.ts';
import { type Proposal, propose } from '../../telemetry/propose.ts';
import { iso } from '../views.ts';
import { connectionOf, hasSecret, securityOf } from './draft.ts';
import { changeOf, type PendingChange, writePlantFile } from './plant-change.ts';

export interface DeskOptions {
  /** The folder of the operator's own plant. */
  readonly folder: string;
  /** The operator's own plant as it is now; undefined before there is one, also while the demonstration is shown. */
  readonly plant: () => Plant | undefined;
  readonly journal: Journal;
  /** Takes a plant over whose file is written; tells whether it is in use now or at the next start. */
  readonly take: (plant: Plant) => Promise<'now' | 'next start'>;
}

const EMPTY: Plant = { id: 'plant', name: 'Plant', timeZone: 'UTC', shifts: [], connections: [], assets: [] };

/** "Connect your plant": one connection at a time is tried, listened to, proposed from, looked at and saved. */
export class ConnectionDesk {
  private readonly options: DeskOptions;
  private listening: AbortController | undefined;
  private proposal: { readonly id: string; readonly what: Proposal; readonly base: Plant | undefined } | undefined;
  private pending: PendingChange | undefined;
  private count = 0;

  constructor(options: DeskOptions) {
    this.options = options;
  }

  list(): ConnectionsView {
    const plant = this.options.plant();
    return {
      own: plant !== undefined,
      timeZone: plant?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      connections: (plant?.connections ?? []).map((one) => ({
        id: one.id,
        kind: one.kind,
        address: addressOf(one),
        username: textOf(one.username),
        security: securityOf(one),
        unit: typeof one.unit === 'number' ? one.unit : undefined,
        signals: plant ? signalsOver(plant, one.id) : 0,
        secret: hasSecret(one),
      })),
    };
  }

  async test(draft: ConnectionDraft): Promise<ProbeView> {
    const connection = await this.connection(draft);
    const { kind, detail, ms, certificate } = await probe(connection, { folder: this.connectionsFolder() });
    return {
      state: kind,
      detail,
      ms,
      certificate: certificate && {
        ...certificate,
        validFrom: iso(certificate.validFrom),
        validTo: iso(certificate.validTo),
      },
    };
  }

  /** Yields progress and at last the proposal; leaving it, or a second call, ends the listening. */
  async *listen(draft: ConnectionDraft, seconds: number, signal?: AbortSignal): AsyncGenerator<ListenEvent> {
    this.listening?.abort();
    const enough = new AbortController();
    this.listening = enough;
    signal?.addEventListener('abort', () => enough.abort());
    const connection = await this.connection(draft);
    const news = new Mailbox<Progress>();
    const finding = discover(connection, {
      seconds,
      pki: join(this.connectionsFolder(), 'opcua-pki'),
      topics: draft.topic ? draft.topic.split(/[\s,]+/) : undefined,
      registers: draft.registers,
      onProgress: (progress) => news.put(progress),
      enough: enough.signal,
    }).finally(() => news.close());
    finding.catch(() => undefined); // told below, when the progress has been
    for await (const progress of news) yield { kind: 'progress', ...progress };
    const { signals, notes } = await finding;
    const base = this.options.plant();
    const what = propose({ connection, signals, plant: base });
    this.proposal = { id: `p${++this.count}`, what, base };
    yield { kind: 'proposal', proposal: proposalView(this.proposal.id, what, notes) };
  }
  enough(): void {
    this.listening?.abort();
  }

  preview(choice: ProposalChoice): PlantChange {
    const found = this.proposal;
    if (found?.id !== choice.proposal) throw new Failure('conflict', 'this proposal is out of date: listen again');
    const before = this.options.plant();
    if (!same(before, found.base)) throw new Failure('conflict', 'the plant file has changed meanwhile: listen again');
    const begun = before ?? { ...EMPTY, ...choice.plant, id: idFrom(choice.plant?.name) };
    const tags = choice.tags.map(({ unit, ...tag }) => ({ ...tag, ...(unit && { unit }) }));
    return this.pend(before, withProposal(begun, found.what, { ...choice, tags }));
  }
  async change(draft: ConnectionDraft): Promise<PlantChange> {
    const connection = await this.connection(draft);
    const plant = this.plantWith(draft.id);
    return this.pend(plant, withConnection(plant, connection));
  }
  remove({ id, signals }: ConnectionRemoval): PlantChange {
    const plant = this.plantWith(id);
    return this.pend(plant, withoutConnection(plant, id, signals));
  }

  async save(id: string): Promise<SavedPlant> {
    const change = this.pending;
    if (change?.id !== id) throw new Failure('conflict', 'this change is out of date: look at it again');
    if (!same(this.options.plant(), change.before))
      throw new Failure('conflict', 'the plant file has changed meanwhile');
    const { plant, file, backup } = writePlantFile(change, this.options.folder);
    this.pending = undefined;
    this.proposal = undefined;
    const { assets, tags } = change.view;
    this.options.journal.append('plant file', { file, backup, assets, tags }, Date.now());
    const inUse = await this.options.take(plant);
    return { file, backup, restart: inUse === 'next start' };
  }

  close(): void {
    this.listening?.abort();
  }

  /** The operator's own plant, which has such a connection. */
  private plantWith(connection: string): Plant {
    const plant = this.options.plant();
    if (plant?.connections.some(({ id }) => id === connection)) return plant;
    throw new Failure('not-found', `the plant file has no connection ${connection}`);
  }
  private pend(before: Plant | undefined, after: Plant): PlantChange {
    this.pending = changeOf(`c${++this.count}`, before, after);
    return this.pending.view;
  }
  private connectionsFolder(): string {
    return join(this.options.folder, 'connections');
  }
  /** A server's certificate that the operator trusts goes where OPC UA keeps them. */
  private async connection(draft: ConnectionDraft): Promise<Connection> {
    if (draft.kind !== 'opcua') return connectionOf(draft, this.options.plant()?.connections ?? []);
    const { ca, ...rest } = draft;
    if (ca !== undefined) {
      const { trustServer } = await import('../../telemetry/opcua/session.ts');
      await trustServer(derOf(ca), join(this.connectionsFolder(), 'opcua-pki'));
      this.options.journal.append('trusted certificate', { connection: draft.id, address: draft.address }, Date.now());
    }
    return connectionOf(rest, this.options.plant()?.connections ?? []);
  }
}

const same = (a: Plant | undefined, b: Plant | undefined) => a === b || JSON.stringify(a) === JSON.stringify(b);
const textOf = (option: unknown) => (typeof option === 'string' ? option : undefined);
const derOf = (pem: string) => Buffer.from(pem.replaceAll(/-----.*?-----|\s/g, ''), 'base64');
const idFrom = (name = 'plant') =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'plant';

function proposalView(id: string, { assets, tags, already }: Proposal, notes: readonly string[]): ProposalView {
  return {
    id,
    assets: assets.map((asset) => ({ ...asset })),
    tags: tags.map(({ source: { connection: _, ...source }, guesses, limits, ...tag }) => ({
      ...tag,
      limits: limits.map((limit) => ({ ...limit })),
      source: Object.values(source).join(' '),
      guesses: guesses.map((guess) => ({ ...guess })),
    })),
    already,
    notes: [...notes],
  };
}

/** Hands news from a callback to a loop; only the newest waits. */
class Mailbox<T> {
  private waiting: T | undefined;
  private closed = false;
  private wake: () => void = () => undefined;

  put(item: T): void {
    this.waiting = item;
    this.wake();
  }
  close(): void {
    this.closed = true;
    this.wake();
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    while (!this.closed || this.waiting !== undefined) {
      const item = this.waiting;
      this.waiting = undefined;
      if (item !== undefined) yield item;
      else
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
    }
  }
}
