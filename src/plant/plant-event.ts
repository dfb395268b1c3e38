/** Something that happened to an asset: work order, maintenance, operator note, batch, trip. `at`: ms since the epoch, UTC. */
export interface PlantEvent {
  readonly id: string;
  readonly asset: string;
  readonly at: number;
  /** End, where the event lasts (an event given by date alone lasts that whole day in the plant's time zone). */
  readonly until?: number | undefined;
  readonly kind: string;
  readonly category: string;
  readonly text: string;
  /** Further columns of the import, as they came. */
  readonly more: Readonly<Record<string, string | number | boolean | null>>;
}
