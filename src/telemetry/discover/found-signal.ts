import type { LimitKind } from '../../plant/plant.ts';
import type { SampleValue } from '../../plant/sample.ts';

/**
 * A limit that the source states. `from`: an alarm's own limit, or the end of the range in which the value is expected, which is
 * none by itself; `text`: where it stands, in the source's words ("HighLimit of LevelAlarm", "engHigh").
 */
export interface StatedLimit {
  readonly kind: LimitKind;
  readonly value: number;
  readonly from: 'alarm' | 'range';
  readonly text: string;
}

/** A signal found on a connection, from which a tag can be proposed. */
export interface FoundSignal {
  /** Where it hangs, outermost first: topic levels, group / node / device, objects of an address space. */
  readonly place: readonly string[];
  readonly name: string;
  /** What its tag's `source` would be, besides the connection. */
  readonly source: Readonly<Record<string, string | number>>;
  /** As the source names it: "°C", "Cel", "bar". */
  readonly unit?: string | undefined;
  /** At most one of each kind, in the unit of the value. */
  readonly limits?: readonly StatedLimit[] | undefined;
  readonly example?: SampleValue | undefined;
}

/** What was found, and what the operator should know about how. */
export interface Discovery {
  readonly signals: readonly FoundSignal[];
  readonly notes: readonly string[];
}

/** How far a discovery is. `messages` heard (0 where nothing is listened to), `signals` found so far. */
export interface Progress {
  readonly messages: number;
  readonly signals: number;
  readonly secondsLeft: number;
}

export interface DiscoverOptions {
  /** How long to listen to a bus, s. */
  readonly seconds: number;
  /** Folder of the OPC UA certificates. */
  readonly pki?: string | undefined;
  /** Topic filters to listen to; default: all. */
  readonly topics?: readonly string[] | undefined;
  /** What a Modbus device's documentation says of its registers, one a line: "Name; register; type; unit". */
  readonly registers?: string | undefined;
  /** Told about once a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the listening early; what was heard until then counts. */
  readonly enough?: AbortSignal | undefined;
}
