import { air } from './physics/air.ts';
import { chiller, tower } from './physics/chiller.ts';
import { cooling } from './physics/cooling.ts';
import { line } from './physics/line.ts';
import { power } from './physics/power.ts';
import type { Moment, Signals } from './signals.ts';

/**
 * One step of the demonstration plant: every machine's signals move from their last values to those at `moment`. Machines
 * pull on each other through signals: the chiller's condenser lives on the cooling water header, the filler on the
 * chilled water, the compressor on both, the site's power on all of them.
 */
export function stepPhysics(signals: Signals, moment: Moment): void {
  signals.at(moment);
  power(signals);
  cooling(signals);
  tower(signals);
  chiller(signals);
  air(signals);
  line(signals);
}
