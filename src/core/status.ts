import type { Status } from '../contract.ts';
import type { Core } from '../core.ts';
import { oneLine } from '../plant/plain-text.ts';
import { shiftAt } from '../plant/shift.ts';
import { isDemonstration } from './demo.ts';
import type { IngestBoard } from './ingest-board.ts';
import type { LivePlant } from './live.ts';
import { iso } from './views.ts';

/** The version in package.json, told in the status line. */
const VERSION = '0.1.0';

/** The one line of state that shells show on top. */
export function statusOf({
  core,
  live,
  ingest,
  revision,
}: {
  readonly core: Core;
  readonly live: LivePlant;
  readonly ingest: IngestBoard;
  /** How many plant files were taken over since the start. */
  readonly revision: number;
}): Status {
  const now = Date.now();
  const plant = core.index()?.plant;
  const shift = plant && shiftAt(plant, now);
  return {
    version: VERSION,
    now: iso(now),
    plant: plant && {
      id: plant.id,
      name: oneLine(plant.name),
      timeZone: plant.timeZone,
      revision,
      demonstration: isDemonstration(core),
    },
    shift: shift && { name: oneLine(shift.name), since: iso(shift.from) },
    sources: live.sources(),
    model: core.models.info(),
    ...(core.models.loading() && { modelLoading: true }),
    ingest: ingest.progress(),
    documents: core.library.documents().length,
  };
}
