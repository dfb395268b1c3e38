/** The contract's handlers over the core's parts: parsing is done by then, views are made here. */
import type { createCopilot } from '../copilot/ask.ts';
import type { ConnectionDesk } from './connect/desk.ts';
import { libraryHandlers } from './handlers/library.ts';
import { alarmHandlers, plantHandlers, statusHandlers } from './handlers/live.ts';
import type { HandlerParts } from './handlers/parts.ts';
import { eventHandlers, shiftHandlers } from './handlers/records.ts';
import { os } from './handlers/told.ts';
import { voiceHandlers } from './handlers/voice.ts';

/** The implementation of the contract, one part for each of its nouns. */
export function createHandlers(parts: HandlerParts) {
  return os.router({
    status: statusHandlers(parts),
    plant: plantHandlers(parts),
    alarms: alarmHandlers(parts),
    events: eventHandlers(parts),
    connections: connectionHandlers(parts.desk),
    library: libraryHandlers(parts),
    shift: shiftHandlers(parts),
    copilot: copilotHandlers(parts.copilot),
    voice: voiceHandlers(parts.voice),
  });
}
export type Handlers = ReturnType<typeof createHandlers>;

function connectionHandlers(desk: ConnectionDesk) {
  return {
    list: os.connections.list.handler(() => desk.list()),
    test: os.connections.test.handler(({ input }) => desk.test(input)),
    listen: os.connections.listen.handler(async function* ({ input: { draft, seconds }, signal }) {
      yield* desk.listen(draft, seconds, signal);
    }),
    enough: os.connections.enough.handler(() => desk.enough()),
    preview: os.connections.preview.handler(({ input }) => desk.preview(input)),
    change: os.connections.change.handler(({ input }) => desk.change(input)),
    remove: os.connections.remove.handler(({ input }) => desk.remove(input)),
    save: os.connections.save.handler(({ input }) => desk.save(input.change)),
  };
}

function copilotHandlers(copilot: ReturnType<typeof createCopilot>) {
  return {
    ask: os.copilot.ask.handler(async function* ({ input: { question, conversation }, signal }) {
      const at = Date.now();
      yield* copilot.ask({
        id: `${at.toString(36)}`,
        question,
        at,
        ...(conversation !== undefined && { conversation }),
        ...(signal && { signal }),
      });
    }),
    suggestions: os.copilot.suggestions.handler(() => copilot.suggestions(Date.now())),
  };
}
