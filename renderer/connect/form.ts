import type { ConnectionDraft, ConnectionsView } from '../../src/contract.ts';

export const KINDS = ['mqtt', 'sparkplug', 'opcua', 'modbus', 'replay'] as const;
export type Kind = ConnectionDraft['kind'];
export const SECURITIES = ['SignAndEncrypt', 'Sign', 'None'] as const;
export const PEMS = ['ca', 'cert', 'key'] as const;
export type Pem = (typeof PEMS)[number];

/** A connection as it stands in the form: every field a text, certificates with the name of their file. */
export interface Form {
  /** The connection of the plant file whose settings are open; undefined for a new one. */
  readonly opened?: string | undefined;
  readonly kind: Kind;
  readonly id: string;
  readonly address: string;
  readonly username: string;
  readonly password: string;
  readonly security: NonNullable<ConnectionDraft['security']>;
  readonly topic: string;
  readonly unit: string;
  readonly registers: string;
  readonly pems: Readonly<Partial<Record<Pem, { readonly name: string; readonly text: string }>>>;
}

export const EXAMPLES: Readonly<Record<Kind, string>> = {
  mqtt: 'mqtts://broker.example:8883',
  sparkplug: 'mqtts://broker.example:8883',
  opcua: 'opc.tcp://server.example:4840',
  modbus: 'modbus://plc.example:502',
  replay: '/recordings/line-2.csv',
};

/** A form for a new connection: its name is the kind's, with a number where that is taken. */
export function newForm(kind: Kind, taken: readonly string[]): Form {
  let id: string = kind;
  for (let n = 2; taken.includes(id); n += 1) id = `${kind}-${n}`;
  return {
    kind,
    id,
    address: '',
    username: '',
    password: '',
    security: 'SignAndEncrypt',
    topic: '',
    unit: '1',
    registers: '',
    pems: {},
  };
}

export type Present = ConnectionsView['connections'][number];

/** A form for a connection of the plant file; its secrets stay with the core. */
export function formOf({ id, kind, address, username, security, unit }: Present): Form {
  const known = KINDS.find((one) => one === kind) ?? 'mqtt';
  return {
    ...newForm(known, []),
    opened: id,
    id,
    address,
    username: username ?? '',
    security: SECURITIES.find((one) => one === security) ?? 'None',
    unit: String(unit ?? 1),
  };
}

/** Whether there is enough to try: a name that can be one, and an address. */
export const isComplete = ({ id, address }: Form): boolean =>
  /^[\p{L}\p{N}_-]{1,60}$/u.test(id.trim()) && address.trim() !== '';
/** Whether signals can be looked for: Modbus has none but those of its list. */
export const canFind = (form: Form): boolean =>
  isComplete(form) && (form.kind !== 'modbus' || form.registers.trim() !== '');

const SCHEMES: Readonly<Partial<Record<Kind, string>>> = {
  mqtt: 'mqtt',
  sparkplug: 'mqtt',
  opcua: 'opc.tcp',
  modbus: 'modbus',
};
/** By it a broker is known to speak TLS. */
const SECURE_MQTT = /:8883$/;

/** The address with its scheme, which whoever types "192.168.1.20:1883" leaves out. */
export function addressOf({ kind, address }: Pick<Form, 'kind' | 'address'>): string {
  const written = address.trim();
  const scheme = SCHEMES[kind];
  if (scheme === undefined || !/^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(written)) return written;
  return `${scheme === 'mqtt' && SECURE_MQTT.test(written) ? 'mqtts' : scheme}://${written}`;
}

/** What of the form concerns its kind, as the contract takes it. */
export function draftOf(form: Form): ConnectionDraft {
  const { kind, pems } = form;
  const bus = kind === 'mqtt' || kind === 'sparkplug';
  const filled = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const draft = {
    id: form.id.trim(),
    kind,
    address: addressOf(form),
    ...((bus || kind === 'opcua') && {
      username: form.username.trim(),
      password: form.password === '' ? undefined : form.password,
      ca: pems.ca?.text,
    }),
    ...(bus && { cert: pems.cert?.text, key: pems.key?.text }),
    ...(kind === 'mqtt' && { topic: filled(form.topic) }),
    ...(kind === 'opcua' && { security: form.security }),
    ...(kind === 'modbus' && { unit: Number(form.unit), registers: form.registers }),
  };
  return draft;
}
