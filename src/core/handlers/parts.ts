import type { EventPublisher } from '@orpc/server';
import type { ReadingView, Status } from '../../contract.ts';
import type { createCopilot } from '../../copilot/ask.ts';
import type { Sources } from '../../copilot/stages.ts';
import type { Library } from '../../library/library.ts';
import type { PlantIndex } from '../../plant/plant.ts';
import type { Store } from '../../store/open.ts';
import type { ConnectionDesk } from '../connect/desk.ts';
import type { IngestBoard } from '../ingest-board.ts';
import type { LivePlant } from '../live.ts';
import type { VoiceRoom } from '../voice-room.ts';

/** What shells are told without asking. Of the alarms only that they changed: each watcher is told what it does not know yet. */
export type Changes = { status: Status; readings: readonly ReadingView[]; alarms: 'changed' };

/** What the handlers work with. */
export interface HandlerParts {
  readonly store: Store;
  readonly library: Library;
  readonly copilot: ReturnType<typeof createCopilot>;
  readonly index: () => PlantIndex | undefined;
  readonly live: LivePlant;
  readonly status: () => Status;
  readonly changes: EventPublisher<Changes>;
  readonly folder: string;
  readonly sources: () => Sources;
  readonly voice: VoiceRoom;
  readonly desk: ConnectionDesk;
  readonly ingest: IngestBoard;
}
