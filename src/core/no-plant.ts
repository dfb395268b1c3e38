import { PlantIndex } from '../plant/plant.ts';

/** The plant before one is known: nothing in it, its times those of this machine's zone. */
export const NO_PLANT = new PlantIndex({
  id: '',
  name: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  shifts: [],
  connections: [],
  assets: [],
});
