import type { SampleValue } from '../../plant/sample.ts';

/** A signal found on a connection, from which a tag can be proposed. */
export interface FoundSignal {
  /** Where it hangs, outermost first: topic levels, group / node / device, objects of an address space. */
  readonly place: readonly string[];
  readonly name: string;
  /** What its tag's `source` would be, besides the connection. */
  readonly source: Readonly<Record<string, string | number>>;
  /** As the source names it: "°C", "Cel", "bar". */
  readonly unit?: string | undefined;
  readonly example?: SampleValue | undefined;
}

/** What was found, and what the operator should know about how. */
export interface Discovery {
  readonly signals: readonly FoundSignal[];
  readonly notes: readonly string[];
}
