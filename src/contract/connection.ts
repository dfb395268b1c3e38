/** Connecting a plant: a connection as the operator enters it, what trying it showed, what it carries, what is saved of that. */
import { z } from 'zod';
import { CONNECTION_KINDS } from '../plant/plant.ts';
import { limitKind, time, value } from './basics.ts';

const name = z.string().trim().min(1).max(200);
/** Text of a PEM file. */
const pem = z.string().max(100_000).includes('-----BEGIN');

/**
 * A connection as it is entered. With the id of one in the plant file, what is left out here (further options, and at the same
 * address password and key) is taken from there; an empty user takes user and password away. No secret ever comes back from the core.
 */
export const ConnectionDraft = z.object({
  id: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}_-]{1,60}$/u),
  kind: z.enum(CONNECTION_KINDS).exclude(['simulator']),
  /** mqtt(s)://, ws(s)://, opc.tcp:// or modbus://, or the path of a recording. */
  address: z.string().trim().min(1).max(2000),
  username: z.string().max(200).optional(),
  password: z.string().max(500).optional(),
  /** Authority or server certificate to trust; our own certificate and its key. */
  ca: pem.optional(),
  cert: pem.optional(),
  key: pem.optional(),
  /** OPC UA. */
  security: z.enum(['None', 'Sign', 'SignAndEncrypt']).optional(),
  /** MQTT: what to listen to; default: everything. */
  topic: z.string().trim().max(500).optional(),
  /** Modbus: the unit id, and the device's registers, one a line: "Name; register; type; unit; scale". */
  unit: z.number().int().min(0).max(255).optional(),
  registers: z.string().max(200_000).optional(),
});
export type ConnectionDraft = z.infer<typeof ConnectionDraft>;

/** The connections of the plant file. `own` is false while the demonstration is shown: what is saved begins a plant of one's own. */
export const ConnectionsView = z.object({
  own: z.boolean(),
  timeZone: z.string(),
  connections: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      address: z.string(),
      username: z.string().optional(),
      security: z.string().optional(),
      /** Modbus. */
      unit: z.number().optional(),
      /** How many signals of the plant file come over it. */
      signals: z.number(),
      /** A password or a key of ours is kept for it. */
      secret: z.boolean(),
    }),
  ),
});
export type ConnectionsView = z.infer<typeof ConnectionsView>;

/** A certificate that the other side showed. `trustable`: naming it as trusted is enough; an expired one is not. */
export const CertificateView = z.object({
  subject: z.string(),
  issuer: z.string(),
  names: z.string(),
  validFrom: time,
  validTo: time,
  fingerprint: z.string(),
  pem: z.string(),
  trustable: z.boolean(),
});
export const ProbeView = z.object({
  /** `live`: it answers; `connected`: let in, nothing heard yet; `mute`: it accepts and says nothing that is understood. */
  state: z.enum(['live', 'connected', 'untrusted', 'refused', 'unreachable', 'mute', 'unusable', 'undecided']),
  detail: z.string(),
  ms: z.number(),
  certificate: CertificateView.optional(),
});
export type ProbeView = z.infer<typeof ProbeView>;

const GUESSES = ['place', 'known', 'name', 'unit-stated', 'unit-in-name', 'unit-unknown'] as const;
/** Assets and tags proposed from what was found, with what was guessed from what. `known`: the plant file has the asset. */
export const ProposalView = z.object({
  id: z.string(),
  assets: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().optional(), known: z.boolean() })),
  tags: z.array(
    z.object({
      key: z.string(),
      id: z.string(),
      asset: z.string(),
      name: z.string(),
      unit: z.string().optional(),
      example: value.optional(),
      /** As the source states them; `range`: the end of the range where a value is expected, which is no limit by itself. */
      limits: z.array(
        z.object({ kind: limitKind, value: z.number(), from: z.enum(['alarm', 'range']), text: z.string() }),
      ),
      /** The topic, node, metric or register. */
      source: z.string(),
      guesses: z.array(z.object({ from: z.enum(GUESSES), text: z.string() })),
    }),
  ),
  /** Signals left out because the plant file has them. */
  already: z.number(),
  notes: z.array(z.string()),
});
export type ProposalView = z.infer<typeof ProposalView>;

export const ListenEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), messages: z.number(), signals: z.number(), secondsLeft: z.number() }),
  z.object({ kind: z.literal('proposal'), proposal: ProposalView }),
]);
export type ListenEvent = z.infer<typeof ListenEvent>;

/** What the operator made of a proposal: only the tags named are taken. */
export const ProposalChoice = z.object({
  proposal: z.string(),
  tags: z
    .array(
      z.object({
        key: z.string(),
        name,
        unit: z.string().trim().max(60).optional(),
        /** Which of the limits that the source states; default: none. */
        limits: z.array(limitKind).optional(),
      }),
    )
    .max(20_000),
  assets: z.array(z.object({ id: z.string(), newId: name, name })).max(20_000),
  /** A plant of one's own that begins here. */
  plant: z.object({ name, timeZone: z.string().max(100) }).optional(),
});
export type ProposalChoice = z.infer<typeof ProposalChoice>;

/** A connection that is to go, and what becomes of its signals: `keep` them without a source, for their history. */
export const ConnectionRemoval = z.object({ id: z.string(), signals: z.enum(['keep', 'remove']) });
export type ConnectionRemoval = z.infer<typeof ConnectionRemoval>;

/** What saving would change, as lines of the plant file; secrets are masked. Nothing is saved by looking. */
export const PlantChange = z.object({
  diff: z.array(
    z.object({ kind: z.enum(['same', 'removed', 'added', 'skipped']), text: z.string(), lines: z.number().optional() }),
  ),
  /** How many more there are then; fewer, where it is below zero. */
  assets: z.number(),
  tags: z.number(),
  warnings: z.array(z.string()),
  /** Names this change; what is saved is what was looked at. */
  change: z.string(),
});
export type PlantChange = z.infer<typeof PlantChange>;

/** `backup`: the plant file as it was before; `restart`: it is taken into use at the next start only. */
export const SavedPlant = z.object({ file: z.string(), backup: z.string().optional(), restart: z.boolean() });
export type SavedPlant = z.infer<typeof SavedPlant>;
